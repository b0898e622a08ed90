import { cp, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import type { Month } from '../../functions/contracts/codes.ts';
import type { Release } from '../../functions/contracts/release.ts';
import type { ObjectStore } from '../../functions/ports/object-store.ts';
import { AreaView } from '../../functions/questions/area/question.ts';
import { GapView } from '../../functions/questions/gap/question.ts';
import { QualityView } from '../../functions/questions/quality/question.ts';
import { readStoredView } from '../../functions/runtime/read-stored-view.ts';
import { newestRelease } from '../../functions/steps/publish.ts';
import type { PipelineResult } from '../../functions/steps/run-pipeline.ts';
import {
  aMonthEarlier,
  corrected,
  extractCsv,
  mapCsv,
  twentyFiveNetworks,
  writeFiles,
} from '../fixtures/small-england.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { folderContents } from './folder-contents.ts';
import { runOver } from './pipeline-harness.ts';

const july = '31/07/2026';
const goodFiles = {
  'extract.csv': extractCsv(july, twentyFiveNetworks),
  'map.csv': mapCsv(twentyFiveNetworks),
};

function released({ release }: PipelineResult): Release {
  if (release === undefined) throw new Error('nothing was published');
  return release;
}

async function england(storeFolder: string, release: Release) {
  const view = await readStoredView(new FolderObjectStore(storeFolder), release, 'area/ENG/as-was', AreaView);
  return view.results.map(({ month, numerator, denominator, rate }) => ({
    month,
    numerator,
    denominator,
    rate,
  }));
}

describe('a folder of published files', () => {
  test('becomes a release whose gap can be worked by hand', async () => {
    const [data, store] = [await temporaryFolder(), await temporaryFolder()];
    const release = released(await runOver(store, await writeFiles(data, goodFiles)));
    const gap = await readStoredView(new FolderObjectStore(store), release, 'gap/as-was', GapView);

    // Achievement is 1 % to 25 %: the top five average 23 %, the bottom five 3 %, and nobody is left out.
    const point = gap.points.find(({ measure }) => measure === 'HI03');
    expect(point).toMatchObject({
      month: '2026-07',
      networks: 25,
      mostNetworks: 5,
      leastNetworks: 5,
      reason: null,
    });
    expect(point?.most).toBeCloseTo(0.23, 12);
    expect(point?.least).toBeCloseTo(0.03, 12);
    expect(point?.gap).toBeCloseTo(0.2, 12);
    // 1 + 2 + ... + 25 = 325 of 2,500 patients.
    expect(await england(store, release)).toEqual([
      { month: '2026-07', numerator: 325, denominator: 2500, rate: 0.13 },
    ]);
  });

  test('taken in twice gives the same release and changes no byte', async () => {
    const [data, store] = [await temporaryFolder(), await temporaryFolder()];
    const paths = await writeFiles(data, goodFiles);
    const first = await runOver(store, paths);
    const before = await folderContents(store);
    const second = await runOver(store, paths);

    expect(second.isNew).toBe(false);
    expect(released(second)).toEqual(released(first));
    expect(second.files.map(({ outcome }) => outcome)).toEqual(['already-taken', 'already-taken']);
    expect(await folderContents(store)).toEqual(before);
  });

  test('that holds the same content twice says so of the second, under its own name', async () => {
    const [data, store] = [await temporaryFolder(), await temporaryFolder()];
    const copied = { ...goodFiles, 'second-extract.csv': goodFiles['extract.csv'] };
    const result = await runOver(store, await writeFiles(data, copied));

    expect(result.files.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
      'extract.csv taken',
      'map.csv taken',
      'second-extract.csv already-taken',
    ]);
    expect(await england(store, released(result))).toMatchObject([{ numerator: 325, denominator: 2500 }]);
  });

  test('that holds the same broken content twice refuses both, and says why of each', async () => {
    const [data, store] = [await temporaryFolder(), await temporaryFolder()];
    const broken = extractCsv('30/06/2026', twentyFiveNetworks).replace('Numerator,7', 'Numerator,7.5');
    const paths = await writeFiles(data, { ...goodFiles, 'a.csv': broken, 'b.csv': broken });
    const { files } = await runOver(store, paths);

    const refused = files.filter(({ outcome }) => outcome === 'quarantined');
    expect(refused.map(({ name }) => name)).toEqual(['a.csv', 'b.csv']);
    expect(refused.map(({ problems }) => problems.length)).toEqual([1, 1]);
  });

  test('publishes its good files although another is broken, and says which and why', async () => {
    const [data, store] = [await temporaryFolder(), await temporaryFolder()];
    const broken = extractCsv('30/06/2026', twentyFiveNetworks).replace('Numerator,7', 'Numerator,7.5');
    const result = await runOver(store, await writeFiles(data, { ...goodFiles, 'broken.csv': broken }));

    expect(released(result).months).toEqual(['2026-07']);
    const refused = result.files.find(({ name }) => name === 'broken.csv');
    expect(refused?.outcome).toBe('quarantined');
    // Header, then two lines a practice: the numerator of the seventh practice stands on line 14.
    expect(refused?.problems[0]).toMatchObject({ line: 14, column: 'VALUE', severity: 'refused' });
  });

  test('names a file that is no dataset of ours', async () => {
    const [data, store] = [await temporaryFolder(), await temporaryFolder()];
    const paths = await writeFiles(data, { ...goodFiles, 'minutes.csv': 'Item,Action\n1,None\n' });
    const { files } = await runOver(store, paths);

    expect(files.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
      'extract.csv taken',
      'map.csv taken',
      'minutes.csv not-recognised',
    ]);
  });

  test('without results of any month publishes nothing', async () => {
    const [data, store] = [await temporaryFolder(), await temporaryFolder()];
    const { release } = await runOver(store, await writeFiles(data, { 'map.csv': goodFiles['map.csv'] }));
    expect(release).toBeUndefined();
  });
});

describe('a practice in no map and no membership', () => {
  test('and that the map does not list counts for England, and is listed as not known', async () => {
    const [data, store] = [await temporaryFolder(), await temporaryFolder()];
    const lone = { code: 'X99999', pcn: 'U', numerator: 75, denominator: 100 } as const;
    const paths = await writeFiles(data, {
      ...goodFiles,
      'extract.csv': extractCsv(july, [...twentyFiveNetworks, lone]),
    });
    const release = released(await runOver(store, paths));
    const quality = await readStoredView(
      new FolderObjectStore(store),
      release,
      'quality/as-was',
      QualityView,
    );

    expect(await england(store, release)).toEqual([
      { month: '2026-07', numerator: 400, denominator: 2600, rate: 400 / 2600 },
    ]);
    expect(quality.months[0]?.practicesInNoNetwork).toEqual([]);
    expect(quality.months[0]?.practicesNotKnown).toEqual([
      { code: 'X99999', name: 'Synthetic Surgery X99999' },
    ]);
  });
});

describe('one more month', () => {
  const june = { 'june.csv': extractCsv('30/06/2026', aMonthEarlier) };
  const practicesOf = (release: Release, month: Month) =>
    Object.entries(release.views).flatMap(([name, { key }]) =>
      new RegExp(`^(practices|members)/${month}/`).test(name) ? [key] : [],
    );

  test('leaves what practices published in the months before as it was made, and writes only its own', async () => {
    const [data, store] = [await temporaryFolder(), await temporaryFolder()];
    const first = released(await runOver(store, await writeFiles(data, goodFiles)));
    const written: string[] = [];
    const recording = (inner: ObjectStore): ObjectStore => ({
      put: (key, bytes) => {
        written.push(key);
        return inner.put(key, bytes);
      },
      putFile: (key, path) => inner.putFile(key, path),
      get: (key) => inner.get(key),
      getPart: (key, offset, bytes) => inner.getPart(key, offset, bytes),
      localFile: (key) => inner.localFile(key),
      sha256: (key) => inner.sha256(key),
      list: (prefix) => inner.list(prefix),
      setAside: (key) => inner.setAside(key),
    });
    const second = released(await runOver(store, await writeFiles(data, june), recording));

    expect(practicesOf(first, '2026-07')).not.toEqual([]);
    expect(practicesOf(second, '2026-07')).toEqual(practicesOf(first, '2026-07'));
    expect(written).toEqual(expect.arrayContaining(practicesOf(second, '2026-06')));
    expect(written.filter((key) => practicesOf(second, '2026-07').includes(key))).toEqual([]);
  });

  test('makes the views that all months at once make, byte for byte, from what is kept of those before', async () => {
    const may = {
      'may.csv': extractCsv(
        '31/05/2026',
        aMonthEarlier.map((one) => ({ ...one, numerator: Math.max(0, one.numerator - 1) })),
      ),
    };
    const [data, later, atOnce] = [await temporaryFolder(), await temporaryFolder(), await temporaryFolder()];
    await runOver(later, await writeFiles(data, { ...goodFiles, ...june }));
    const second = released(await runOver(later, await writeFiles(data, may)));

    const whole = released(await runOver(atOnce, await writeFiles(data, { ...goodFiles, ...june, ...may })));

    expect(second.months).toEqual(['2026-05', '2026-06', '2026-07']);
    expect(second.views).toEqual(whole.views);
  });
});

describe('a re-issued month', () => {
  test('replaces the old one in the next release, and the old release still says what it said', async () => {
    const [data, store] = [await temporaryFolder(), await temporaryFolder()];
    const first = released(await runOver(store, await writeFiles(data, goodFiles)));
    const again = await writeFiles(data, { 'extract_v2.csv': extractCsv(july, corrected) });
    const second = released(await runOver(store, again));

    expect(second.release).toBe(first.release + 1);
    expect((await england(store, second))[0]?.numerator).toBe(349);
    expect((await england(store, first))[0]?.numerator).toBe(325);
  });

  test('counts by its declared version, whichever file arrives first', async () => {
    const [data, store] = [await temporaryFolder(), await temporaryFolder()];
    const newer = await writeFiles(data, {
      'extract_v2.csv': extractCsv(july, corrected),
      'map.csv': goodFiles['map.csv'],
    });
    await runOver(store, newer);
    const older = await writeFiles(data, { 'extract.csv': goodFiles['extract.csv'] });
    const after = released(await runOver(store, older));

    expect((await england(store, after))[0]?.numerator).toBe(349);
  });
});

describe('a store that was left in the middle of something', () => {
  const june = { 'june.csv': extractCsv('30/06/2026', aMonthEarlier) };

  test('keeps its months when an older version checked them: they are checked again, and none is lost', async () => {
    const [data, later, store] = [await temporaryFolder(), await temporaryFolder(), await temporaryFolder()];
    await runOver(store, await writeFiles(data, goodFiles));
    for (const record of await readdir(join(store, 'checks'))) {
      await rename(
        join(store, 'checks', record),
        join(store, 'checks', record.replace(/\d+\.json$/, '1.json')),
      );
    }
    // The folder that is run holds the new month alone, as it does where files are moved away once they are taken.
    const result = await runOver(store, await writeFiles(later, june));

    expect(released(result).months).toEqual(['2026-06', '2026-07']);
    const told = result.files.map(({ name, outcome }) => `${name} ${outcome}`);
    expect(told.sort()).toEqual(['extract.csv taken', 'june.csv taken', 'map.csv taken']);
  });

  test('with nothing but its bytes and receipts is computed anew, and the version that counted counts again', async () => {
    const [data, store, restored] = [
      await temporaryFolder(),
      await temporaryFolder(),
      await temporaryFolder(),
    ];
    const files = { ...goodFiles, 'extract_v2.csv': extractCsv(july, corrected) };
    const before = released(await runOver(store, await writeFiles(data, files)));
    for (const kept of ['raw', 'receipts']) {
      await cp(join(store, kept), join(restored, kept), { recursive: true });
    }
    const raw = (await readdir(join(restored, 'raw'))).map((name) => join(restored, 'raw', name));
    const after = released(await runOver(restored, raw, undefined, '2026-11-22T09:30:00.000Z'));

    expect((await england(restored, after))[0]?.numerator).toBe(349);
    expect(after.views).toEqual(before.views);
  });

  test('by two runs at once of different files ends with a release of both', async () => {
    const [data, other, store] = [await temporaryFolder(), await temporaryFolder(), await temporaryFolder()];
    const others = await writeFiles(other, june);
    let meanwhile: Promise<PipelineResult> | undefined;
    const withAnother = (inner: ObjectStore): ObjectStore => ({
      put: async (key, bytes) => {
        // By the first view everything was looked up: what the other run publishes now, this one knows nothing of.
        if (key.startsWith('views/')) {
          meanwhile ??= runOver(store, others);
          await meanwhile;
        }
        return inner.put(key, bytes);
      },
      putFile: (key, path) => inner.putFile(key, path),
      get: (key) => inner.get(key),
      getPart: (key, offset, bytes) => inner.getPart(key, offset, bytes),
      localFile: (key) => inner.localFile(key),
      sha256: (key) => inner.sha256(key),
      list: (prefix) => inner.list(prefix),
      setAside: (key) => inner.setAside(key),
    });
    const result = await runOver(store, await writeFiles(data, goodFiles), withAnother);

    expect(released(result).months).toEqual(['2026-06', '2026-07']);
    expect(released(result)).toEqual(await newestRelease(new FolderObjectStore(store)));
  });
});

test('a correction counts although the clock has gone back since the file it corrects came', async () => {
  const [data, later, store] = [await temporaryFolder(), await temporaryFolder(), await temporaryFolder()];
  await runOver(store, await writeFiles(data, goodFiles));
  const correction = await writeFiles(later, { 'extract.csv': extractCsv(july, corrected) });
  const after = released(await runOver(store, correction, undefined, '2026-08-18T09:30:00.000Z'));

  expect((await england(store, after))[0]?.numerator).toBe(349);
  expect(after.publishedAt > '2026-08-28').toBe(true);
});
