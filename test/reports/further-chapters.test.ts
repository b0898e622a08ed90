import { describe, expect, test } from 'vitest';
import type { Month } from '../../functions/contracts/codes.ts';
import type { Block, Figure, Report, ReportTable } from '../../functions/reports/content/report.ts';
import { nationalReport } from '../../functions/reports/national-report.ts';
import { heldViews, readReportViews } from '../../functions/reports/report-views.ts';
import { untracedNumbers } from '../../functions/reports/trace/untraced-numbers.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { FURTHER_VIEWS } from './further-views.ts';
import { publishTenNetworks } from './ten-networks.ts';

async function reportOf(more: Readonly<Record<string, unknown>> = FURTHER_VIEWS, month: Month = '2026-07') {
  const store = memoryObjectStore();
  const views = await readReportViews(store, await publishTenNetworks(store, { more }), month);
  return { views, report: nationalReport(views, { foreword: null, embargo: null }) };
}

function blocksOf(report: Report, chapter: string): readonly Block[] {
  return report.chapters.find(({ id }) => id === chapter)?.blocks ?? [];
}

function wordsOf(report: Report, chapter: string): string {
  return blocksOf(report, chapter)
    .flatMap((block) => {
      if (block.kind === 'paragraph') return block.sentences;
      return block.kind === 'list' ? block.items : [];
    })
    .map(({ text }) => text)
    .join('\n');
}

function tableOf(report: Report, chapter: string, id: string): readonly unknown[][] | undefined {
  const table = blocksOf(report, chapter)
    .flatMap((block): readonly ReportTable[] => (block.kind === 'table' ? [block.table] : []))
    .find((candidate) => candidate.id === id);
  return table?.rows.map((cells) => cells.map(({ value }) => value));
}

function figureOf(report: Report, chapter: string): Figure | undefined {
  return blocksOf(report, chapter).flatMap((block) => (block.kind === 'figure' ? [block.figure] : []))[0];
}

describe('where the year is heading', () => {
  test('counts who will likely pass, who will not, and says whose threshold it is', async () => {
    const { report } = await reportOf();
    expect(wordsOf(report, 'year-end')).toContain(
      'On “Stool test before a referral” 2 of 4 networks, ranked or not, are likely to pass the unverified lower threshold of 2025-26 by March 2027 and 1 is unlikely to; the upper one 1 is likely to pass.',
    );
  });

  test('lays England and the middle network beside the threshold', async () => {
    const { report } = await reportOf();
    // The middle of 0.8, 0.7, 0.6 and 0.5 is 0.65.
    expect(tableOf(report, 'year-end', 'year-end-projection')).toEqual([
      ['Stool test before a referral', 0.6, 0.7, expect.closeTo(0.65, 12), 0.65, 2, 1],
    ]);
  });

  test('draws England now and then beside the thresholds', async () => {
    const { report } = await reportOf();
    const figure = figureOf(report, 'year-end');
    expect(figure?.subtitle).toBe('Achievement in England, July 2026 and projected for March 2027');
    expect(figure?.chart.data).toMatchObject({
      domain: [0, 1],
      rows: [
        {
          label: 'Stool test before a referral',
          marks: [{ value: 0.6 }, { value: 0.7, interval: { lower: expect.closeTo(0.65, 12) } }],
          targets: [{ value: 0.65, name: 'lower' }, { name: 'upper' }],
        },
      ],
    });
    expect(figure?.chart.data.description).toContain('60.0% now and 70.0% then');
    const [row] = tableOf(report, 'annex', 'year-end-england') ?? [];
    expect(row?.slice(0, 6)).toEqual([
      'Stool test before a referral',
      0.6,
      0.7,
      expect.closeTo(0.65, 12),
      expect.closeTo(0.75, 12),
      0.65,
    ]);
  });

  test('has a source for every number of its title', async () => {
    const { report, views } = await reportOf();
    expect(figureOf(report, 'year-end')?.title).toBe(
      'England likely to pass 1 of 1 unconfirmed 2025-26 threshold',
    );
    const figures = report.chapters.map((chapter) => ({
      ...chapter,
      blocks: chapter.blocks.flatMap((block) =>
        block.kind === 'figure' ? [{ ...block, figure: { ...block.figure, citations: [] } }] : [],
      ),
    }));
    const untraced = untracedNumbers({ ...report, chapters: figures }, heldViews(views));
    expect(untraced.map(({ problem }) => problem)).toContain('1 has no source');
  });

  test('draws nothing where England is not projected', async () => {
    const views = structuredClone(FURTHER_VIEWS);
    const { projections } = views['projection/as-was'];
    const networks = projections.filter(({ code }) => code !== 'ENG');
    projections.splice(0, projections.length, ...networks);
    const { report } = await reportOf(views);
    expect(figureOf(report, 'year-end')).toBeUndefined();
  });

  test('says that no threshold is known where there is none', async () => {
    const views = structuredClone(FURTHER_VIEWS);
    Object.assign(views['projection/as-was'].indicators[0] ?? {}, { thresholds: null });
    for (const projection of views['projection/as-was'].projections)
      Object.assign(projection, { passesLower: null, passesUpper: null });
    const { report } = await reportOf(views);
    expect(figureOf(report, 'year-end')?.title).toBe('Where England would end the year');
    expect(wordsOf(report, 'year-end')).toContain('nothing is said of who will pass one.');
  });

  test.each([
    ['the report is of an earlier month', FURTHER_VIEWS, '2026-06'],
    ['the release holds no projection', {}, '2026-07'],
  ] as const)('has no chapter where %s', async (_why, views, month) => {
    const { report } = await reportOf(views, month);
    expect(report.chapters.map(({ id }) => id)).not.toContain('year-end');
  });
});

describe('what other policies would make of it', () => {
  test('says how wide the gap may be, who would move, and which policies say nothing', async () => {
    const { report } = await reportOf();
    expect(wordsOf(report, 'other-policies')).toBe(
      [
        'Scored by the rules below, the gap of the same month ranges from 47 points to 52 points.',
        'Under “Best three” 3 networks would move to a higher fifth and 2 to a lower one.',
        'We cannot give a gap for “Local weights”.',
        'Nobody has declared a weight.',
      ].join('\n'),
    );
    const [first] = tableOf(report, 'other-policies', 'policies') ?? [];
    expect(first).toEqual(['Balanced', 'What counts under the rule called balanced.', 0, 0]);
  });

  test('draws the gap under each policy with its interval, and says no more than these do', async () => {
    const { report } = await reportOf();
    const figure = figureOf(report, 'other-policies');
    // 5 points more, and 3 to 7 of the same networks.
    expect(figure?.title).toBe('The other policy would clearly change the gap');
    expect(figure?.chart.data).toMatchObject({
      rows: [
        { label: 'Balanced', marks: [{ value: 0.47, words: '47 points' }] },
        { label: 'Best three', marks: [{ value: 0.52, words: '52 points' }] },
      ],
      rule: { value: 0.47 },
      description: 'Dots of the gap under each policy: Balanced 47 points, Best three 52 points.',
    });
    expect(tableOf(report, 'annex', 'gap-by-policy')).toEqual([
      ['Balanced', 0.47, expect.closeTo(0.45, 12), expect.closeTo(0.49, 12)],
      ['Best three', 0.52, expect.closeTo(0.5, 12), expect.closeTo(0.54, 12)],
    ]);
  });

  test('has no chapter where progress rests on one indicator, whatever the rule', async () => {
    const { views } = await reportOf();
    const toldBy = { measure: 'CAN04', label: 'x', most: 0.9, least: 0.8, gap: 0.1, interval: null };
    const points = views.gap.view.points.map((point) =>
      point.measure === 'progress-balanced'
        ? { ...point, toldBy: { ...toldBy, indicators: 1, atBothEnds: false } }
        : point,
    );
    const told = { ...views, gap: { ...views.gap, view: { ...views.gap.view, points } } };
    const report = nationalReport(told, { foreword: null, embargo: null });
    expect(report.chapters.map(({ id }) => id)).not.toContain('other-policies');
  });
});

describe('how many networks moved', () => {
  test('is set beside what chance alone would make', async () => {
    const { report } = await reportOf();
    expect(wordsOf(report, 'what-moved')).toContain(
      'of 4 figures 2 are clearly higher and 1 lower, each by its own interval; by chance alone about 1 in 40 would be called higher, and as many lower (0 of each).',
    );
    expect(tableOf(report, 'what-moved', 'networks-since-last-year')).toEqual([
      ['Stool test before a referral', 4, 2, 1, 1],
    ]);
  });
});

describe('who stands out beyond chance', () => {
  test('names the indicator and no network', async () => {
    const { report } = await reportOf();
    expect(wordsOf(report, 'the-gap')).toContain(
      'Most stand out on “Stool test before a referral”: 2 of 4 networks lie beyond the 99.8% limits, where chance alone would leave about 2 in 1,000.',
    );
    expect(tableOf(report, 'the-gap', 'networks-beyond-chance')).toEqual([
      ['Stool test before a referral', 0.6, 4, 1, 0, 1, 1, 2.04],
    ]);
  });

  test('says so where nobody does', async () => {
    const views = structuredClone(FURTHER_VIEWS);
    for (const network of views['funnel/2026-07/CAN04/as-was'].networks) network.place = 'within';
    const { report } = await reportOf(views);
    expect(wordsOf(report, 'the-gap')).toContain('No network lies beyond the 99.8% limits');
  });
});

describe('the data behind a month', () => {
  test('say in how many ICBs too few patients are covered', async () => {
    const { report } = await reportOf();
    expect(wordsOf(report, 'data-quality')).toContain(
      'ICBs where fewer than 90% of patients are covered: 1 of 2.',
    );
    expect(tableOf(report, 'data-quality', 'least-covered-icbs')).toEqual([['NHS QOQ ICB', 9, 12, 0.725]]);
  });

  test('say who takes part, one practice as one', async () => {
    const { report } = await reportOf();
    expect(wordsOf(report, 'data-quality')).toContain(
      '1 of 1,200 practices, with 8,219 patients, belongs to no network.',
    );
  });
});

describe('indicators of one’s own', () => {
  test('stand beside the contract’s, with a network that has none left out', async () => {
    const { report } = await reportOf();
    expect(wordsOf(report, 'local-priorities')).toContain('no score and no rank has anything of them.');
    const [row] = tableOf(report, 'local-priorities', 'own-indicators') ?? [];
    expect(row?.slice(3)).toEqual([
      2,
      expect.closeTo(0.55, 12),
      expect.closeTo(0.6, 12),
      expect.closeTo(0.65, 12),
    ]);
  });
});

describe('every number of these', () => {
  test('is what its view says', async () => {
    const { report, views } = await reportOf();
    expect(untracedNumbers(report, heldViews(views))).toEqual([]);
  });

  test.each(['projection', 'trends', 'funnels'] as const)('is refused when %s says another', async (kind) => {
    const { report, views } = await reportOf();
    const held = heldViews(views);
    const emptied = new Set([views[kind] ?? []].flat().map(({ name }) => name));
    const changed = (name: string) => (emptied.has(name) ? {} : held(name));
    expect(untracedNumbers(report, changed).length).toBeGreaterThan(0);
  });
});

describe('a report', () => {
  test('has no block without words', async () => {
    const { report } = await reportOf({});
    const empty = report.chapters
      .flatMap(({ blocks }) => blocks)
      .filter((block) => block.kind === 'paragraph' && block.sentences.length === 0);
    expect(empty).toEqual([]);
  });
});
