import { describe, expect, test } from 'vitest';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import { createApp } from '../../functions/api/app.ts';
import { createReleaseReader } from '../../functions/api/release-reader.ts';
import type { Release } from '../../functions/contracts/release.ts';
import { ReleaseAnswer } from '../../functions/contracts/release.ts';
import { AreaQuestion } from '../../functions/questions/area/question.ts';
import { RevisionsView } from '../../functions/questions/revisions/question.ts';
import { readStoredView } from '../../functions/runtime/read-stored-view.ts';
import { extractCsv, mapCsv, twentyFiveNetworks, writeFiles } from '../fixtures/small-england.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { runOver } from './pipeline-harness.ts';

const july = '31/07/2026';
const first = { 'extract.csv': extractCsv(july, twentyFiveNetworks), 'map.csv': mapCsv(twentyFiveNetworks) };
/** The first two networks' practices had left out patients: 1 and 2 of 100 become 11 and 4. */
const reissued = {
  'extract_v2.csv': extractCsv(july, [
    { code: 'X10001', pcn: 'U90001', numerator: 11, denominator: 100 },
    { code: 'X10002', pcn: 'U90002', numerator: 4, denominator: 100 },
  ]),
};
/** One patient more in each network: the figures of July again would be held back. */
const inAugust = twentyFiveNetworks.map((one) => ({ ...one, numerator: one.numerator + 1 }));
const later = { 'august.csv': extractCsv('31/08/2026', inAugust) };

async function publishInTurn(
  storeFolder: string,
  ...deliveries: readonly Readonly<Record<string, string>>[]
) {
  const releases: Release[] = [];
  for (const files of deliveries) {
    const { release } = await runOver(storeFolder, await writeFiles(await temporaryFolder(), files));
    if (release === undefined) throw new Error('nothing was published');
    releases.push(release);
  }
  return releases;
}

async function revisionsIn(storeFolder: string, release: Release | undefined) {
  if (release === undefined) throw new Error('nothing was published');
  return readStoredView(new FolderObjectStore(storeFolder), release, 'revisions/as-was', RevisionsView);
}

function viewsOf(release: Release | undefined): readonly string[] {
  return Object.keys(release?.views ?? {}).filter((name) => name.startsWith('revisions/'));
}

describe('a month that was issued again', () => {
  test('says what changed for England, for which networks and by how much', async () => {
    const store = await temporaryFolder();
    const [, second] = await publishInTurn(store, first, reissued);

    const view = await revisionsIn(store, second);
    expect(view).toMatchObject({
      comparedWith: 1,
      newInputs: [{ name: 'extract_v2.csv', dataset: 'ncdes' }],
      months: [
        {
          month: '2026-07',
          // 1 + 2 + ... + 25 = 325; 10 and 2 more make 337.
          england: [
            {
              indicator: 'HI03',
              before: { numerator: 325, denominator: 2500, count: null, rate: 0.13 },
              after: { numerator: 337, denominator: 2500, count: null, rate: 0.1348 },
            },
          ],
          networks: ['U90001', 'U90002'],
          largest: [
            { code: 'U90001', name: 'Synthetic PCN U90001', indicator: 'HI03', before: 0.01, after: 0.11 },
            { code: 'U90002', name: 'Synthetic PCN U90002', indicator: 'HI03', before: 0.02, after: 0.04 },
          ],
        },
      ],
    });
  });

  test('is still answered as it was published, under its release', async () => {
    const store = await temporaryFolder();
    await publishInTurn(store, first, reissued);
    const reader = createReleaseReader(new FolderObjectStore(store));
    const app = createApp({ reader, log: () => undefined });
    const get = async (path: string): Promise<unknown> => (await app.request(path)).json();
    const rateOf = async (path: string) => AreaQuestion.answer.parse(await get(path)).data.results[0]?.rate;

    expect(await rateOf('/v1/areas/U90001?release=1')).toBe(0.01);
    expect(await rateOf('/v1/areas/U90001?release=2')).toBe(0.11);
    expect(await rateOf('/v1/areas/U90001')).toBe(0.11);
    expect(ReleaseAnswer.parse(await get('/v1/releases/1')).data.inputs.map(({ name }) => name)).toEqual(
      expect.not.arrayContaining(['extract_v2.csv']),
    );
  });

  test('taken in again says nothing new', async () => {
    const store = await temporaryFolder();
    const [, second, third] = await publishInTurn(store, first, reissued, reissued);
    expect(third).toEqual(second);
  });

  test('gives the same content from the same files in the same order in another store', async () => {
    const here = await publishInTurn(await temporaryFolder(), first, reissued);
    const there = await publishInTurn(await temporaryFolder(), first, reissued);
    expect(there.map(({ contentId }) => contentId)).toEqual(here.map(({ contentId }) => contentId));
  });
});

describe('a release', () => {
  test('that comes first, or only adds a month, revises nothing', async () => {
    const [one, two] = await publishInTurn(await temporaryFolder(), first, later);
    expect(viewsOf(one)).toEqual([]);
    expect(two?.months).toEqual(['2026-07', '2026-08']);
    expect(viewsOf(two)).toEqual([]);
  });

  test('keeps what the one before revised in that one, and does not say it twice', async () => {
    const [, second, third] = await publishInTurn(await temporaryFolder(), first, reissued, later);
    expect(viewsOf(second)).toEqual(['revisions/as-was', 'revisions/as-is']);
    expect(viewsOf(third)).toEqual([]);
  });
});
