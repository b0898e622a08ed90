import { describe, expect, test } from 'vitest';
import { networkBriefing } from '../../functions/reports/briefing/network-briefing.ts';
import {
  heldByBriefing,
  readBriefingViews,
  readNetworkView,
} from '../../functions/reports/briefing/network-views.ts';
import { cellWords } from '../../functions/reports/content/cells.ts';
import type { Report } from '../../functions/reports/content/report.ts';
import { makeBriefing } from '../../functions/reports/make-report.ts';
import { untracedNumbers } from '../../functions/reports/trace/untraced-numbers.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { briefingViews } from './briefing-views.ts';
import { RICHER_VIEWS } from './richer-views.ts';
import { AWKWARD, publishTenNetworks } from './ten-networks.ts';

const MONTH = '2026-07';

interface Choices {
  readonly code?: string;
  readonly more?: Readonly<Record<string, unknown>>;
  readonly showPractices?: boolean;
}

async function briefingOf({ code = 'U10000', more = briefingViews(), showPractices = true }: Choices = {}) {
  const store = memoryObjectStore();
  const release = await publishTenNetworks(store, { more });
  const area = await readNetworkView(store, release, code);
  const views = { ...(await readBriefingViews(store, release, MONTH, showPractices)), area };
  return { views, briefing: networkBriefing(views, null) };
}

function wordsOf({ chapters }: Report): string {
  return chapters
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      if (block.kind === 'paragraph') return block.sentences;
      return block.kind === 'list' ? block.items : [];
    })
    .map(({ text }) => text)
    .join('\n');
}

function tableOf({ chapters }: Report, id: string): readonly string[][] | undefined {
  const found = chapters
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.kind === 'table' && block.table.id === id);
  return found?.kind === 'table' ? found.table.rows.map((cells) => cells.map(cellWords)) : undefined;
}

async function pagesOf(code: string, more: Readonly<Record<string, unknown>>): Promise<number> {
  const store = memoryObjectStore();
  const release = await publishTenNetworks(store, { more });
  const files = await makeBriefing(store, release, { month: MONTH, embargo: null, code });
  const pdf = Buffer.from(files[1]?.bytes ?? []).toString('latin1');
  return pdf.match(/\/Type \/Page\n/g)?.length ?? 0;
}

describe('what is nearest', () => {
  test('is the fewest patients to the next threshold', async () => {
    const { briefing } = await briefingOf();
    expect(wordsOf(briefing)).toContain(
      'The nearest target is the lower threshold for “Stool test before a referral” (65.0%): 12 more patients needed.',
    );
    expect(tableOf(briefing, 'patients-needed')).toEqual([
      ['Stool test before a referral', '12', '65.0%', '24', '80.0%', '[x]', '[x]', '[x]', '[x]'],
    ]);
  });

  test('has where the year is heading, and no chance that looks sure', async () => {
    const { briefing } = await briefingOf();
    expect(tableOf(briefing, 'own-year-end')).toEqual([
      ['Stool test before a referral', '50.0%', '70.0%', '66.0%', '74.0%', 'over 99%', '25%'],
    ]);
  });

  test('says what is at stake where the year pays', async () => {
    const { briefing } = await briefingOf({ more: briefingViews({ points: 10, pounds: 2468 }) });
    expect(wordsOf(briefing)).toContain(
      'As if the year ended now, it has earned 10.0 of 40 points.\nThey are worth £2,468.',
    );
    expect(tableOf(briefing, 'own-year-end')?.[0]?.slice(-2)).toEqual(['20.0', '£4,000']);
  });

  test('says that points are not worth a known sum, and that none are verified', async () => {
    const [unpriced, unverified] = [
      await briefingOf({ more: briefingViews({ points: 10 }) }),
      await briefingOf(),
    ];
    expect(wordsOf(unpriced.briefing)).toContain('What they are worth in pounds is not known.');
    expect(wordsOf(unverified.briefing)).toContain('nothing is said of points or pounds.');
  });
});

describe('its practices', () => {
  test('are listed with their figures: hidden, not reported and a number are three things', async () => {
    const { briefing } = await briefingOf();
    expect(tableOf(briefing, 'own-practices')).toEqual([
      ['Surgery 01 & <Partners>', 'A80000', '9,000', '40', '20', '50.0%'],
      ['Surgery 02 & <Partners>', 'A80001', '9,000', '40', '20', '50.0%'],
      ['Surgery 03 & <Partners>', 'A80002', '9,000', '[c]', '[x]', '[c]'],
      ['Surgery 04 & <Partners>', 'A80003', '9,000', '[x]', '[x]', '[x]'],
    ]);
  });

  test('are not listed where they are shown to their own network alone', async () => {
    const { briefing, views } = await briefingOf({ showPractices: false });
    expect(briefing.chapters.map(({ id }) => id)).not.toContain('own-practices');
    expect(JSON.stringify(views)).not.toContain('A80000');
  });
});

test('networks most like it are named with how like they are, and a provisional one is marked', async () => {
  const { briefing } = await briefingOf();
  expect(tableOf(briefing, 'networks-most-like-you')).toEqual([
    ['Network 6 PCN', 'U10006', '0.40', '70,000', '70'],
    ['Half There PCN', 'U10010', '0.55', '41,000', '50 [p]'],
  ]);
});

test('a network’s fifth is told by its chances, in the words of every other surface', async () => {
  const ranks = RICHER_VIEWS['ranks/2026-07/progress-balanced/as-was'];
  const places = { lower: 1, upper: 2 };
  const fifths = { chances: [0.05, 0.29, 0.38, 0.24, 0.04], middlePlaces: places, places };
  const rests = { dispersion: 2, isLearnt: false, borders: [0.2, 0.4, 0.6, 0.8], reason: null };
  const held = {
    ...ranks,
    networks: ranks.networks.map((network) => ({ ...network, fifths })),
    fifthChances: rests,
  };
  const { briefing, views } = await briefingOf({ more: { 'ranks/2026-07/progress-balanced/as-was': held } });
  expect(wordsOf(briefing)).toContain(
    'We cannot tell which fifth it is in. The middle fifth is most likely (38 in 100). Until two years are held, chances allow for twice the spread of counting alone.',
  );
  expect(wordsOf(briefing)).not.toContain('anywhere from');
  expect(untracedNumbers(briefing, heldByBriefing(views))).toEqual([]);
});

test('a network that no source places in an ICB is told so', async () => {
  const { briefing } = await briefingOf({ more: {} });
  expect(wordsOf(briefing)).toContain('We do not know which ICB it is in.');
});

test.each(['U10000', 'U10006', 'U10010', 'U10011'])(
  'every number of %s is what its view says',
  async (code) => {
    const { briefing, views } = await briefingOf({
      code,
      more: { ...RICHER_VIEWS, ...briefingViews({ points: 10, pounds: 2468 }) },
    });
    expect(untracedNumbers(briefing, heldByBriefing(views))).toEqual([]);
  },
);

describe('a network with one practice', () => {
  test.each([
    [1, 'The network’s one open practice reported this month.'],
    [0, 'The network’s one open practice did not report this month.'],
  ])('is spoken of as one: %i reported', async (practicesReporting, sentence) => {
    const { views } = await briefingOf({ code: 'U10006' });
    const months = views.area.view.months.map((month) => ({
      ...month,
      coverage: { ...month.coverage, practicesReporting, practicesOpen: 1 },
    }));
    const area = { ...views.area, view: { ...views.area.view, months } };
    expect(wordsOf(networkBriefing({ ...views, area }, null))).toContain(sentence);
  });
});

describe('a briefing is two pages', () => {
  test.each([
    ['with everything', 'U10000', { ...RICHER_VIEWS, ...briefingViews({ points: 10, pounds: 2468 }) }],
    ['with 31 practices', 'U10000', { ...RICHER_VIEWS, ...briefingViews({ practices: 31 }) }],
    [
      'of a network whose name has 240 letters',
      `U1000${Object.keys(AWKWARD).indexOf('long')}`,
      briefingViews(),
    ],
    ['of a network without data', 'U10011', briefingViews()],
    ['of a network without views of its own', 'U10006', {}],
  ])('%s', async (_what, code, more) => {
    expect(await pagesOf(code, more)).toBe(2);
  });
});
