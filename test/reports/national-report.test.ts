import { describe, expect, test } from 'vitest';
import { gapMeasures } from '../../functions/assessment/gap-measures.ts';
import { headlineOf } from '../../functions/assessment/headline.ts';
import type { Month } from '../../functions/contracts/codes.ts';
import { deprivationView } from '../../functions/questions/deprivation/make.ts';
import type { DeprivationView } from '../../functions/questions/deprivation/question.ts';
import type { GapMeasure } from '../../functions/questions/gap/question.ts';
import { GapBreakdownView } from '../../functions/questions/gap-breakdown/question.ts';
import { GapChangeView } from '../../functions/questions/gap-change/question.ts';
import { GapWithinAreasView } from '../../functions/questions/gap-within-areas/question.ts';
import type { Report } from '../../functions/reports/content/report.ts';
import type { Sentence } from '../../functions/reports/content/sentence.ts';
import { nationalReport } from '../../functions/reports/national-report.ts';
import { heldViews, readReportViews } from '../../functions/reports/report-views.ts';
import { untracedNumbers } from '../../functions/reports/trace/untraced-numbers.ts';
import {
  exampleClosing,
  exampleLocation,
  exampleMonthLocation,
} from '../fixtures/releases/example-gap-questions.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishTenNetworks } from './ten-networks.ts';

async function setUp({ held, month = '2026-07' }: { held?: Month[]; month?: Month } = {}) {
  const store = memoryObjectStore();
  const release = await publishTenNetworks(store, held === undefined ? {} : { held });
  const views = await readReportViews(store, release, month);
  return { store, release, views, report: nationalReport(views, { foreword: null, embargo: null }) };
}

function sentencesOf(report: Report, chapter: string): readonly Sentence[] {
  const blocks = report.chapters.find(({ id }) => id === chapter)?.blocks ?? [];
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.sentences;
    return block.kind === 'list' ? block.items : [];
  });
}

function wordsOf(report: Report, chapter: string): string {
  return sentencesOf(report, chapter)
    .map(({ text }) => text)
    .join(' ');
}

describe('the key points', () => {
  test('are five, and open with the gap', async () => {
    const { report } = await setUp();
    const points = sentencesOf(report, 'key-points').map(({ text }) => text);
    expect(points).toEqual([
      'In July 2026 the most progressed fifth of networks scored 81 out of 100 and the least progressed fifth 34. The gap was 47 points (45 to 49).',
      // Of 0.1, 0.2 ... 1.0 the quartiles are 0.325 and 0.775.
      'The 10 networks score from 10 to 100. Half of them are between 33 and 78.',
      'The widest gap on a single indicator is “Stool test before a referral”: 81.0% in the most progressed fifth and 34.0% in the least progressed fifth (47.0 percentage points).',
      'In July 2026 11 of 12 open practices reported, with 95.0% of registered patients.',
      'Networks shown and not ranked, because fewer than 90% of their patients are covered: 1.',
    ]);
  });
});

const basis = 'as-was';
const CAN04: GapMeasure = { measure: 'CAN04', label: 'Stool test', unit: 'share', polarity: 'up' };

/** Of the indicator 12, 11 and 77 % where of progress it is 6, 4 and 90 %. */
function locationOfCan04(): GapWithinAreasView {
  const level = (share: number) => ({ areas: 7, share, ifNoDifference: 0.01 });
  const variance = [
    {
      month: '2026-07',
      measure: 'CAN04',
      networks: 1288,
      unplaced: 0,
      regions: level(0.12),
      icbsWithinRegions: level(0.11),
      networksWithinIcbs: level(0.77),
      reason: null,
    },
  ];
  return GapWithinAreasView.parse({ ...exampleMonthLocation([CAN04], '2026-07'), variance, basis });
}

/** The change that the example has of progress, of the indicator. */
function closingOfCan04() {
  const closing = exampleClosing([CAN04], '2026-07');
  return { ...closing, changes: closing.changes.map((change) => ({ ...change, measure: 'CAN04' })) };
}

function deprivationUntold(): DeprivationView {
  const month = {
    month: '2026-07' as const,
    areas: [],
    measures: [CAN04],
    headline: headlineOf('2026-07', [], gapMeasures(new Map()), new Map()),
    gaps: [],
    outsideNetworks: [],
    withdrawn: [],
    networkChanges: [],
  };
  return deprivationView(basis, month, []);
}

describe('progress that tells little', () => {
  const toldBy = {
    measure: 'CAN04',
    label: 'Stool test before a referral',
    most: 0.948,
    least: 0.779,
    gap: 0.17,
    interval: { lower: 0.163, upper: 0.177 },
    indicators: 1,
    atBothEnds: true,
  };

  async function report(held: Month[] = ['2026-07']) {
    const { views } = await setUp({ held });
    const points = views.gap.view.points.map((point) =>
      point.measure === 'progress-balanced' ? { ...point, most: 1, least: 0, gap: 1, toldBy } : point,
    );
    const told = {
      ...views,
      gap: { ...views.gap, view: { ...views.gap.view, points } },
      location: {
        name: 'gap-breakdown/as-was',
        view: GapBreakdownView.parse({ ...exampleLocation('2026-07'), basis }),
      },
      gapWithinAreas: { name: 'gap-within-areas/2026-07/as-was', view: locationOfCan04() },
      deprivation: { name: 'deprivation/as-was', view: deprivationUntold() },
      gapChange: { name: 'gap-change/as-was', view: GapChangeView.parse({ ...closingOfCan04(), basis }) },
    };
    return { report: nationalReport(told, { foreword: null, embargo: null }), views: heldViews(told) };
  }

  test('gives way to the indicator in the key points and in the chapter', async () => {
    const { report: told } = await report();
    const opening =
      'In July 2026, on “Stool test before a referral”, the most progressed fifth of networks achieved 94.8% and the least progressed fifth 77.9%. The gap was 17.0 percentage points (16.3 to 17.7). We show this indicator in place of progress, because it is the only one scored this month. The most progressed fifth average 100 and the least progressed fifth 0, so the score cannot show how far apart they are.';
    expect(sentencesOf(told, 'key-points')[0]?.text).toBe(opening);
    expect(sentencesOf(told, 'the-gap')[0]?.text).toBe(opening);
  });

  test('gives way in the gap month by month', async () => {
    const { report: told } = await report(['2025-07', '2026-06', '2026-07']);
    const figures = told.chapters.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'figure' ? [block.figure] : [])),
    );
    expect(figures.map(({ subtitle }) => subtitle)).toContain(
      'Gap in stool test before a referral between the most and the least progressed fifth, England, by month',
    );
  });

  test('gives way in what moved, among the networks that were followed', async () => {
    const { report: told } = await report();
    const words =
      'Comparing the 1,250 networks ranked in both July 2025 and July 2026, the gap on “Stool test” went from 40.0 percentage points to 37.0 percentage points. This is a clear narrowing.';
    expect(wordsOf(told, 'key-points')).toContain(words);
    expect(wordsOf(told, 'what-moved')).toContain(words);
  });

  test('gives way in where the spread lies too', async () => {
    const { report: told } = await report();
    expect(wordsOf(told, 'the-gap')).toContain(
      'Of the differences between networks, 12.0% are between regions, 11.0% between ICBs in the same region and 77.0% between networks in the same ICB, chance included.',
    );
  });

  test('leaves room for what is known, where deprivation is not', async () => {
    const { report: told } = await report();
    expect(wordsOf(told, 'key-points')).not.toContain('we cannot say how it differs by deprivation');
    expect(wordsOf(told, 'furthest-on')).toContain('we cannot say how it differs by deprivation');
  });

  test('is not spoken of again in the key points', async () => {
    const { report: told } = await report();
    expect(wordsOf(told, 'key-points')).not.toContain('the middle half stand between');
  });

  test('keeps a source for every number', async () => {
    const { report: told, views } = await report();
    expect(untracedNumbers(told, views)).toEqual([]);
  });
});

describe('who is furthest on', () => {
  test('is said of groups, with the middle network of each', async () => {
    const { report } = await setUp();
    const words = wordsOf(report, 'furthest-on');
    expect(words).toContain('2 networks are in the most progressed fifth and 2 in the least.');
    expect(words).toContain(
      'The middle network of the most progressed fifth serves 95,000 patients with 6 practices; that of the least serves 15,000 with 4.',
    );
  });

  test('names no network', async () => {
    const { report, views } = await setUp();
    const everything = JSON.stringify(report);
    const names = views.areas.view.areas.flatMap(({ kind, name }) => (kind === 'pcn' ? [name] : []));
    expect(names.filter((name) => everything.includes(JSON.stringify(name).slice(1, -1)))).toEqual([]);
  });
});

describe('what has moved', () => {
  test('claims nothing where each gap lies in the other’s interval', async () => {
    const { report } = await setUp();
    expect(wordsOf(report, 'what-moved')).toBe(
      'There is no change beyond chance in the gap on “Stool test before a referral”.',
    );
  });

  test('says that a year ago is not held, in the first year', async () => {
    const { report } = await setUp({ held: ['2026-06', '2026-07'] });
    expect(wordsOf(report, 'what-moved')).toBe(
      'July 2025 is not held, so nothing is said here about a change over a year.',
    );
  });

  test('has no trend in the first month', async () => {
    const { report } = await setUp({ held: ['2026-07'] });
    expect(wordsOf(report, 'the-gap')).toContain('July 2026 is the first month, so there is no trend yet.');
  });
});

describe('every number', () => {
  test('is what the view it names says', async () => {
    const { report, views } = await setUp();
    expect(untracedNumbers(report, heldViews(views))).toEqual([]);
  });

  test('is refused when a view says another', async () => {
    const { report, views } = await setUp();
    const changed = structuredClone(views.gap.view);
    for (const point of changed.points) if (point.month === '2026-07') point.most = 0.82;
    const held = heldViews({ ...views, gap: { ...views.gap, view: changed } });
    expect(untracedNumbers(report, held).map(({ problem }) => problem)).toContain(
      'says 81 where its source gives 82',
    );
  });

  test('is refused when it has no source', async () => {
    const { report, views } = await setUp();
    const loose = { text: 'The gap fell by 12.5% and 3 networks rose.', citations: [] };
    const chapter = { id: 'x', title: 'x', blocks: [{ kind: 'paragraph', sentences: [loose] } as const] };
    expect(untracedNumbers({ ...report, chapters: [chapter] }, heldViews(views))).toEqual([
      { text: loose.text, problem: '12.5% has no source' },
    ]);
  });

  test.each([
    ['1,120 networks', '12'],
    ['12.5 patients', '12'],
    ['0.471', '0.47'],
  ])('is not found inside another: %s is not %s', async (text, written) => {
    const { report, views } = await setUp();
    const sentence = {
      text: `${text} and ${written}x`,
      citations: [{ kind: 'rule', rule: 'r', written }] as const,
    };
    const chapter = { id: 'x', title: 'x', blocks: [{ kind: 'paragraph', sentences: [sentence] } as const] };
    expect(untracedNumbers({ ...report, chapters: [chapter] }, heldViews(views))).toHaveLength(1);
  });
});

describe('a report that cannot be made', () => {
  test('says which months there are', async () => {
    const { store, release } = await setUp();
    await expect(readReportViews(store, release, '2024-01')).rejects.toThrow(
      'the release holds no month 2024-01; it holds 2025-07 to 2026-07',
    );
  });
});

describe('the status', () => {
  test('says that a draft is not to be passed on, in London’s time', async () => {
    const { views } = await setUp();
    const report = nationalReport(views, { foreword: null, embargo: '2026-08-28T08:30:00.000Z' });
    expect(report.status).toEqual({
      draft: true,
      line: 'Synthetic data: every practice and network is invented. Draft, OFFICIAL-SENSITIVE: not to be passed on before 28 August 2026, 9:30am.',
      running: 'Synthetic data · Draft until 28 August 2026, 9:30am · July 2026, release 1',
    });
  });

  test('says released, without an embargo', async () => {
    const { report } = await setUp();
    expect(report.status.line).toBe('Synthetic data: every practice and network is invented. Released.');
  });
});
