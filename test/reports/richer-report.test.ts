import { describe, expect, test } from 'vitest';
import type { Month } from '../../functions/contracts/codes.ts';
import { networkBriefing } from '../../functions/reports/briefing/network-briefing.ts';
import { readBriefingViews, readNetworkView } from '../../functions/reports/briefing/network-views.ts';
import type { Report } from '../../functions/reports/content/report.ts';
import { nationalReport } from '../../functions/reports/national-report.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { RICHER_VIEWS } from './richer-views.ts';
import { publishTenNetworks } from './ten-networks.ts';

/** A gap that chance alone reaches in four of ten Englands. */
const ALIKE = { method: 'simulation', pValue: 0.4, dispersion: null, chanceGap: 0.46, rough: false };

async function setUp(more: Readonly<Record<string, unknown>> = RICHER_VIEWS, month: Month = '2026-07') {
  const store = memoryObjectStore();
  const release = await publishTenNetworks(store, { more });
  const views = await readBriefingViews(store, release, month, true);
  const brief = async (code: string) =>
    wordsOf(networkBriefing({ ...views, area: await readNetworkView(store, release, code) }, null));
  return { views, brief, words: wordsOf(nationalReport(views, { foreword: null, embargo: null })) };
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

describe('chapters follow the views that a release holds', () => {
  test('how much of the gap is chance', async () => {
    const { words } = await setUp();
    expect(words).toContain('Of the gap, about 20% is down to chance.');
    expect(words).toContain('the gap between the same two fifths would be about 38 points (36 to 40).');
  });

  test('that nothing is told apart from chance, where networks could all be alike', async () => {
    const views = structuredClone(RICHER_VIEWS);
    for (const point of views['chance/as-was'].points) Object.assign(point, { alike: ALIKE });
    const { words } = await setUp(views);
    // The words of the gap page.
    expect(words).toContain(
      'Chance alone could produce a gap of 47 points. This month’s data do not show a real difference between networks.',
    );
    expect(words).not.toContain('is down to chance');
  });

  test('whether it is closing is said once, from networks that were followed', async () => {
    const { words } = await setUp();
    expect(words).toContain(
      'Comparing the 8 networks ranked in both July 2025 and July 2026, under the same rules, the gap went from 50 points to 45 points. This is a clear narrowing.',
    );
    expect(words).toContain('Low scores tend to rise and high scores tend to fall by chance.');
    expect(words).not.toContain('3 points narrower than in');
  });

  test('teams', async () => {
    const { words } = await setUp();
    expect(words).toContain('1 of 12 networks has nobody in the census.');
  });

  test('what networks chose, by theme, and without a name', async () => {
    const { words } = await setUp();
    expect(words).toContain('Networks that have said what they chose for themselves: 1.');
    expect(words).toContain('nobody is ranked on it.');
  });

  test('what moved beyond what networks usually do', async () => {
    const { words } = await setUp();
    expect(words).toContain('1 network moved by more than networks usually do.');
  });

  test('which published months the release changed', async () => {
    const { words } = await setUp();
    expect(words).toContain('This release changes figures that release 7 had published, for June 2026:');
  });

  test('without a view its chapter says so, and gives no figure', async () => {
    const { words } = await setUp({});
    expect(words.split('There is no data for this section in this release.')).toHaveLength(4);
    expect(words).not.toMatch(/Of the gap, .* is chance/);
  });

  test('a view of the latest month is not read for an earlier one', async () => {
    const { words } = await setUp(RICHER_VIEWS, '2026-06');
    expect(words).not.toContain('1 of 12 networks has nobody in the census.');
  });
});

describe('a briefing beside others', () => {
  test('gives no place, which says less than its chances', async () => {
    const { brief } = await setUp();
    expect(await brief('U10000')).not.toMatch(/number 10|anywhere from/);
  });

  test('gives no rank to a network that is not ranked', async () => {
    const { brief } = await setUp();
    expect(await brief('U10010')).not.toContain('ranked networks it is number');
  });

  test.each([
    [
      'shown',
      'U10000',
      'The team comes to 12.3 full-time equivalents, 3.1 for each 10,000 patients; in England it is 4.7.',
    ],
    ['hidden', 'U10001', 'The hours of the team are not shown: they would speak of too few people.'],
    [
      'not recorded',
      'U10002',
      'Nobody of the network is in the census: it has not recruited, or did not say.',
    ],
    ['unknown', 'U10003', 'The release holds no figures on the network’s team.'],
  ])('says a team that is %s in its own words', async (_state, code, sentence) => {
    const { brief } = await setUp();
    expect(await brief(code)).toContain(sentence);
  });

  test('has what the network chose, and the alerts about it, and about nobody else', async () => {
    const { brief } = await setUp();
    const [own, other] = [await brief('U10000'), await brief('U10001')];
    expect(own).toContain('On what it chose, it stands at 1.00, from 1 of 2 measures.');
    expect(own).toContain('Its place on stool tests has drifted down for 4 months.');
    expect(other).not.toContain('drifted');
    expect(other).not.toContain('On what it chose');
  });

  test('names the role groups with nobody', async () => {
    const { brief } = await setUp();
    expect(await brief('U10001')).toContain('Nobody is recorded in: pharmacy.');
  });
});
