import { describe, expect, test } from 'vitest';
import type { ObjectStore } from '../../functions/ports/object-store.ts';
import { readReportFile, readStoredReport } from '../../functions/runtime/read-stored-report.ts';
import { type MakeReport, type ReportOptions, report } from '../../functions/steps/report.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishThreeNetworks } from '../fixtures/releases/three-networks.ts';

const text = (words: string) => new TextEncoder().encode(words);

/** Says of which release, month and embargo it is, as the real report does. */
const make: MakeReport = async (_store, { release }, { month, embargo }) => [
  { path: 'report.html', bytes: text(`release ${release} ${month} ${embargo ?? 'released'}`) },
  { path: 'data/gap.csv', bytes: text('month,gap\n') },
];
const options: ReportOptions = { codeVersion: '1.0.0', embargo: null, make };

async function published(number = 1) {
  const store = memoryObjectStore();
  return { store, release: await publishThreeNetworks(store, number) };
}

function crashingBefore(store: ObjectStore, write: number): ObjectStore {
  let writes = 0;
  return {
    ...store,
    put: async (key, bytes) => {
      writes += 1;
      if (writes >= write) throw new Error('the process was stopped');
      return store.put(key, bytes);
    },
  };
}

describe('the report of a release', () => {
  test('is kept file by file, each with the sha256 that its bytes have', async () => {
    const { store, release } = await published();

    const { report: kept, isNew } = await report(store, release, options);

    expect(isNew).toBe(true);
    expect(kept).toMatchObject({ release: 1, month: '2026-07', embargo: null, draft: null });
    expect(kept.files.map(({ path }) => path)).toEqual(['report.html', 'data/gap.csv']);
    for (const file of kept.files) expect(await readReportFile(store, file)).toHaveLength(file.bytes);
  });

  test('is made once: the second time nothing is made and nothing is written', async () => {
    const { store, release } = await published();
    const first = await report(store, release, options);
    const before = new Map(store.objects);
    const again = await report(store, release, {
      ...options,
      make: async () => Promise.reject(new Error('it was made again')),
    });

    expect(again).toEqual({ report: first.report, isNew: false });
    expect(store.objects).toEqual(before);
  });

  test('that was cut short before any of its writes is no report, and the next try ends with the same bytes', async () => {
    const clean = await published();
    await report(clean.store, clean.release, options);

    for (const write of [1, 2, 3]) {
      const { store, release } = await published();
      await expect(report(crashingBefore(store, write), release, options)).rejects.toThrow('was stopped');
      expect(await readStoredReport(store, release, '2026-07')).toBeUndefined();
      await report(store, release, options);
      expect(store.objects).toEqual(clean.store.objects);
    }
  });

  test('that cannot be made leaves the release as it is', async () => {
    const { store, release } = await published();
    const before = new Map(store.objects);
    const failing = report(store, release, {
      ...options,
      make: async () => Promise.reject(new Error('no font')),
    });

    await expect(failing).rejects.toThrow('no font');
    expect(store.objects).toEqual(before);
  });

  test('by other code follows the one before and takes nothing away', async () => {
    const { store, release } = await published();
    const first = await report(store, release, options);
    const before = new Map(store.objects);
    const second = await report(store, release, { ...options, codeVersion: '1.0.1' });

    expect(second.isNew).toBe(true);
    expect(second.report.id).not.toBe(first.report.id);
    expect(await readStoredReport(store, release, '2026-07')).toEqual(second.report);
    expect([...store.objects.keys()]).toEqual(expect.arrayContaining([...before.keys()]));
  });

  test('that two make at once is recorded once', async () => {
    const { store, release } = await published();
    const both = await Promise.all([report(store, release, options), report(store, release, options)]);

    expect(both.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await store.list('reports/000001/')).toEqual(['reports/000001/2026-07/001.json']);
  });

  test('whose bytes were changed in the store is not given out', async () => {
    const { store, release } = await published();
    const { report: kept } = await report(store, release, options);
    const [file] = kept.files;
    if (file === undefined) throw new Error('the report has no file');
    store.objects.set(file.key, text('something else'));

    await expect(readReportFile(store, file)).rejects.toThrow('report.html of a stored report is changed');
    store.objects.delete(file.key);
    await expect(readReportFile(store, file)).rejects.toThrow('report.html of a stored report is missing');
  });
});

describe('under an embargo', () => {
  // The release of the fixture was published on 28 August 2026 at 9:30 UTC.
  test('the draft and what follows it are both made, so that nothing runs at the hour itself', async () => {
    const { store, release } = await published();
    const until = '2026-09-03T08:30:00.000Z';
    const { report: kept } = await report(store, release, { ...options, embargo: until });

    const words = async (files: typeof kept.draft) =>
      files?.[0] === undefined ? '' : new TextDecoder().decode(await readReportFile(store, files[0]));
    expect(kept.embargo).toBe(until);
    expect(await words(kept.draft)).toBe(`release 1 2026-07 ${until}`);
    expect(await words(kept.files)).toBe('release 1 2026-07 released');
  });

  test('that had ended when the release was published, there is no draft', async () => {
    const { store, release } = await published();
    const { report: kept } = await report(store, release, {
      ...options,
      embargo: '2026-08-28T09:00:00.000Z',
    });

    expect([kept.embargo, kept.draft]).toEqual([null, null]);
  });

  test('a run that names no embargo lets it stand, and one that names a time gone by lifts it', async () => {
    const { store, release } = await published();
    const until = '2026-09-03T08:30:00.000Z';
    const first = await report(store, release, { ...options, embargo: until });
    const again = await report(store, release, { ...options, embargo: null });
    const lifted = await report(store, release, { ...options, embargo: '2026-08-28T09:00:00.000Z' });

    expect(again).toEqual({ report: first.report, isNew: false });
    expect(lifted).toMatchObject({ isNew: true, report: { embargo: null, draft: null } });
    expect(lifted.report.files).toEqual(first.report.files);
  });
});
