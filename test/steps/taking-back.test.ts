import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import { breaksInLog, readDecisions } from '../../functions/audit/audit-log.ts';
import { withdraw } from '../../functions/audit/withdraw.ts';
import { readCatalogue } from '../../functions/catalogue/catalogue.ts';
import type { Release } from '../../functions/contracts/release.ts';
import { AreaView } from '../../functions/questions/area/question.ts';
import { readStoredView } from '../../functions/runtime/read-stored-view.ts';
import { CHECK_VERSION } from '../../functions/steps/check.ts';
import { newestRelease } from '../../functions/steps/publish.ts';
import { rollBack } from '../../functions/steps/roll-back.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { runOver } from './pipeline-harness.ts';

const HEADER = 'PRACTICE_CODE,PRACTICE_NAME,QUALITY_SERVICE,ACH_DATE,IND_CODE,MEASURE,VALUE';

/** One practice, 7 patients or as many as are given. */
function extract(count: number, date = '31/07/2026'): string {
  return [HEADER, `X80001,SYNTHETIC SURGERY,NCD2627,${date},HI21,MI Count,${count}`, ''].join('\r\n');
}

async function setUp() {
  const [data, store] = [await temporaryFolder(), await temporaryFolder()];
  let minute = 10;
  return {
    data,
    store: new FolderObjectStore(store),
    clock: () => `2026-08-28T09:${String(minute++).padStart(2, '0')}:00.000Z`,
    /** The files of the folder as they are now, a minute later than the time before. */
    run: async (files: Readonly<Record<string, string>>) => {
      await rm(data, { recursive: true });
      await mkdir(data);
      const paths = await Promise.all(
        Object.entries(files).map(async ([name, text]) => {
          await writeFile(join(data, name), text);
          return join(data, name);
        }),
      );
      const now = `2026-08-28T09:${String(minute++).padStart(2, '0')}:00.000Z`;
      return runOver(store, paths.sort(), (inner) => inner, now);
    },
  };
}

async function countIn(store: FolderObjectStore, release: Release | undefined, month = '2026-07') {
  if (release === undefined) return undefined;
  const england = await readStoredView(store, release, 'area/ENG/as-was', AreaView);
  return england.results.find((result) => result.month === month && result.indicator === 'HI21')?.count;
}

describe('a wrong file followed by the former bytes again', () => {
  test('counts as the former: A, then B as v2, then A as v3', async () => {
    const { store, run } = await setUp();
    await run({ 'july.csv': extract(7) });
    const wrong = await run({ 'july.csv': extract(7), 'july_v2.csv': extract(8) });
    expect(await countIn(store, wrong.release)).toBe(8);
    const files = { 'july.csv': extract(7), 'july_v2.csv': extract(8), 'july_v3.csv': extract(7) };
    const righted = await run(files);
    expect(await countIn(store, righted.release)).toBe(7);

    const again = await run(files);
    expect(again.isNew).toBe(false);
    expect(await store.list('submissions/')).toHaveLength(1);
  });

  test('counts as the former where the file of one name is replaced and put back', async () => {
    const { store, run } = await setUp();
    for (const count of [7, 8, 7]) await run({ 'july.csv': extract(count) });
    expect(await countIn(store, await newestRelease(store))).toBe(7);
  });

  test('two files that take each other’s place and stay there are counted once, and no run after it changes anything', async () => {
    const { store, run } = await setUp();
    await run({ 'a.csv': extract(7), 'b.csv': extract(8) });
    const swapped = { 'a.csv': extract(8), 'b.csv': extract(7) };
    await run(swapped);
    const keys = await store.list('');
    const last = await run(swapped);
    expect(last.isNew).toBe(false);
    expect(await store.list('')).toEqual(keys);
  });
});

describe('a withdrawn file', () => {
  test('is not counted from the next run on; what was published before stays, and the log says who and why', async () => {
    const { store, run, clock } = await setUp();
    await run({ 'june.csv': extract(6, '30/06/2026') });
    const files = { 'june.csv': extract(6, '30/06/2026'), 'july.csv': extract(8) };
    const wrong = await run(files);
    const sha256 = wrong.files.find(({ name }) => name === 'july.csv')?.sha256 ?? '';
    await withdraw(
      { store, clock: { now: clock } },
      { file: sha256.slice(0, 12), reason: 'test data', by: 'A. Person' },
    );

    const without = await run(files);
    expect(without.release?.months).toEqual(['2026-06']);
    expect(without.files.find(({ name }) => name === 'july.csv')).toMatchObject({
      outcome: 'quarantined',
      problems: [{ rule: 'withdrawn', message: expect.stringContaining('test data') }],
    });
    expect(await countIn(store, wrong.release)).toBe(8);
    expect(await readDecisions(store)).toMatchObject([
      {
        number: 1,
        by: 'A. Person',
        reason: 'test data',
        previous: null,
        decision: { kind: 'withdraw', file: sha256 },
      },
    ]);
  });

  test('counts again when it is sent again as a newer version', async () => {
    const { store, run, clock } = await setUp();
    const first = await run({ 'july.csv': extract(7), 'june.csv': extract(6, '30/06/2026') });
    const sha256 = first.files.find(({ name }) => name === 'july.csv')?.sha256 ?? '';
    await withdraw({ store, clock: { now: clock } }, { file: sha256, reason: 'by mistake', by: 'A. Person' });
    const again = await run({ 'july_v2.csv': extract(7), 'june.csv': extract(6, '30/06/2026') });
    expect(again.release?.months).toEqual(['2026-06', '2026-07']);
  });

  test.each([
    ['no sha256', 'july.csv', /by its sha256/],
    ['a sha256 nobody sent', 'ffffffffffff', /No file with the sha256/],
  ])('%s is refused in words, and nothing is written', async (_what, file, words) => {
    const { store, run, clock } = await setUp();
    await run({ 'july.csv': extract(7) });
    await expect(
      withdraw({ store, clock: { now: clock } }, { file, reason: 'test data', by: 'A. Person' }),
    ).rejects.toThrow(words);
    expect(await store.list('audit/')).toEqual([]);
  });
});

describe('a rollback', () => {
  async function rolledBack() {
    const { store, run, clock } = await setUp();
    await run({ 'july.csv': extract(7) });
    const files = { 'july.csv': extract(7), 'july_v2.csv': extract(8) };
    await run(files);
    const catalogue = await readCatalogue(store, CHECK_VERSION);
    const asked = { release: 1, reason: 'the correction was wrong', by: 'A. Person' };
    const release = await rollBack({ store, clock: { now: clock } }, catalogue, asked);
    return { store, run, files, release, asked, clock, catalogue };
  }

  test('is a new release with the views of the old one, and the one between stays', async () => {
    const { store, release } = await rolledBack();
    expect(release.release).toBe(3);
    expect(await countIn(store, release)).toBe(7);
    expect(await store.list('releases/')).toHaveLength(3);
  });

  test('stands when the same files are run again, and gives way to the next file', async () => {
    const { store, run, files } = await rolledBack();
    const same = await run(files);
    expect([same.release?.release, same.isNew]).toEqual([3, false]);
    const next = await run({ ...files, 'july_v3.csv': extract(6) });
    expect([next.release?.release, await countIn(store, next.release)]).toEqual([4, 6]);
  });

  test('to a release that is not there, or is the newest already, is refused in words', async () => {
    const { store, asked, clock, catalogue } = await rolledBack();
    const services = { store, clock: { now: clock } };
    await expect(rollBack(services, catalogue, { ...asked, release: 9 })).rejects.toThrow(/no release 9/);
    await expect(rollBack(services, catalogue, asked)).rejects.toThrow(/equal to release 1 already/);
  });
});

test('the log names an entry that was changed, and one that was taken out', async () => {
  const { store, run, clock } = await setUp();
  const { files } = await run({ 'july.csv': extract(7) });
  for (const reason of ['first', 'second', 'third']) {
    await withdraw(
      { store, clock: { now: clock } },
      { file: files[0]?.sha256 ?? '', reason, by: 'A. Person' },
    );
  }
  expect(await breaksInLog(store)).toEqual([]);

  await store.setAside('audit/000002.json');
  expect(await breaksInLog(store)).toEqual(['audit/000002.json', 'audit/000003.json']);
});
