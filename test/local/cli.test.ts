import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { RunReport } from '../../functions/contracts/run-report.ts';
import { extractCsv, mapCsv, twentyFiveNetworks, writeFiles } from '../fixtures/small-england.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const program = fileURLToPath(new URL('../../functions/local/pcn.ts', import.meta.url));

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as a person does, in a process of its own. */
async function pcn(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

/** Takes the files of a folder into a store. */
async function takeIn(data: string, store: string, ...more: readonly string[]): Promise<Ended> {
  return pcn('run', '--data', data, '--store', store, ...more);
}

const DataPackage = z.object({ resources: z.array(z.object({ path: z.string() })) });

const good = {
  'extract.csv': extractCsv('31/07/2026', twentyFiveNetworks),
  'map.csv': mapCsv(twentyFiveNetworks),
};

describe('pcn run', () => {
  test('--json prints one object on standard output and nothing else; people read the same on stderr', async () => {
    const [data, store] = [await temporaryFolder(), await temporaryFolder()];
    // A note to people is no file of data.
    await writeFiles(data, { ...good, 'README.txt': 'what lies here' });
    const { code, stdout, stderr } = await takeIn(data, store, '--json', '--no-downloads');
    const report = RunReport.parse(JSON.parse(stdout));

    expect(code).toBe(0);
    expect(report.files.map(({ name }) => name)).toEqual(['extract.csv', 'map.csv']);
    expect(report.release).toBe(1);
    expect(report.england).toEqual([
      { month: '2026-07', indicator: 'HI03', numerator: 325, denominator: 2500, count: null, rate: 0.13 },
    ]);
    expect(report.gap.find(({ measure }) => measure === 'HI03')?.networks).toBe(25);
    expect(stderr).toContain('Release 1 holds one month');
    expect(stderr).toMatch(/^report {3}1 item/m);
    expect(report.report).toMatchObject({ month: '2026-07', draftUntil: null, failure: null });
    expect(report.notice?.subject).toBe('PCN progress: July 2026 is published, release 1 (synthetic data)');

    const again = await takeIn(data, store, '--json', '--no-downloads');
    expect(RunReport.parse(JSON.parse(again.stdout))).toMatchObject({
      release: 1,
      report: report.report,
      notice: report.notice,
    });
    expect(again.stderr).not.toMatch(/^report/m);
  });

  test('a report that cannot be made is said on the last line, and the release stands with the same exit code', async () => {
    const [data, store] = [await temporaryFolder(), await temporaryFolder()];
    await writeFiles(data, good);
    // Where the store keeps the files of reports lies something else, so that none can be written.
    await mkdir(store, { recursive: true });
    await writeFile(`${store}/reports`, '');
    const { code, stdout, stderr } = await takeIn(data, store, '--json', '--no-downloads');

    expect(code).toBe(0);
    expect(stderr.trim().split('\n').at(-1)).toMatch(
      /^The release is published; its report could not be made, and the next run tries again\. \w*Error: /,
    );
    expect(JSON.parse(stdout)).toMatchObject({ release: 1, report: { files: 0 }, notice: null });
  });

  test('writes every table as CSV and Parquet, which “pcn downloads” copies to a folder', async () => {
    const [data, store] = [await temporaryFolder(), await temporaryFolder()];
    const out = join(await temporaryFolder(), 'files');
    await writeFiles(data, good);
    const run = await takeIn(data, store, '--no-report');
    expect(run.stderr).toMatch(/^tables {3}\d+ items/m);

    const { code, stderr } = await pcn('downloads', '--store', store, '--out', out);
    expect([code, stderr]).toEqual([0, expect.stringMatching(/^\d+ files of release 1 in /)]);
    const described = DataPackage.parse(JSON.parse(await readFile(join(out, 'datapackage.json'), 'utf8')));
    expect(described.resources.map(({ path }) => path)).toContain('gap-as-was.parquet');
    const there = await readdir(out);
    expect(there.sort()).toEqual(['datapackage.json', ...described.resources.map(({ path }) => path)].sort());
  });

  test('writes no files where none are wanted', async () => {
    const [data, store] = [await temporaryFolder(), await temporaryFolder()];
    await writeFiles(data, good);
    const { stderr } = await takeIn(data, store, '--no-report', '--no-downloads');
    expect(stderr).not.toMatch(/^tables/m);
  });

  test('says by its exit code that a file was refused, and publishes the rest', async () => {
    const [data, store] = [await temporaryFolder(), await temporaryFolder()];
    await writeFiles(data, { ...good, 'empty.csv': '' });
    const { code, stderr } = await takeIn(data, store, '--no-report', '--no-downloads');

    expect(code).toBe(3);
    expect(stderr).toContain('empty.csv: quarantined');
    expect(stderr).toContain('Release 1 holds one month');
  });

  test('names a file it does not recognise and takes the rest', async () => {
    const [data, store] = [await temporaryFolder(), await temporaryFolder()];
    await writeFiles(data, { ...good, 'notes.txt': 'Call the federation on Monday\n' });
    const { code, stderr } = await takeIn(data, store, '--no-report', '--no-downloads');

    expect(code).toBe(0);
    expect(stderr).toContain('notes.txt: not recognised');
  });

  test('under an embargo says until when its report is a draft, in the notice too', async () => {
    const [data, store] = [await temporaryFolder(), await temporaryFolder()];
    await writeFiles(data, good);
    const { code, stdout, stderr } = await takeIn(
      data,
      store,
      '--json',
      '--no-downloads',
      '--embargo',
      '2099-09-03T09:30+01:00',
    );
    const { report, notice } = RunReport.parse(JSON.parse(stdout));

    expect(code).toBe(0);
    expect(report?.draftUntil).toBe('2099-09-03T08:30:00.000Z');
    expect(notice?.subject).toContain('is ready as a draft');
    expect(notice?.message).toContain('not to be passed on before 3 September 2099, 9:30am');
    expect(stderr).toContain('a draft until 3 September 2099, 9:30am.');
  });

  test('takes in files that are links, and never a store that lies among them', async () => {
    const [real, data, store] = [await temporaryFolder(), await temporaryFolder(), await temporaryFolder()];
    for (const path of await writeFiles(real, good)) await symlink(path, join(data, basename(path)));
    const { code, stderr } = await takeIn(data, store, '--no-report', '--no-downloads');
    expect([code, stderr]).toEqual([0, expect.stringContaining('extract.csv: taken as ncdes, 50 rows')]);

    const among = await takeIn(data, join(data, 'store'), '--no-report', '--no-downloads');
    expect([among.code, among.stderr]).toEqual([2, expect.stringContaining('choose one outside')]);
    expect(await readdir(data)).toEqual(['extract.csv', 'map.csv']);

    await symlink(join(real, 'gone.csv'), join(data, 'gone.csv'));
    const broken = await takeIn(data, store, '--no-report', '--no-downloads');
    expect([broken.code, broken.stderr]).toEqual([
      3,
      expect.stringMatching(/gone\.csv: quarantined\n {2}It is a link to nothing/),
    ]);
  });

  test('says what to add where no file places a practice in a network', async () => {
    const [data, store] = [await temporaryFolder(), await temporaryFolder()];
    await writeFiles(data, { 'extract.csv': good['extract.csv'] });
    const { code, stderr } = await takeIn(data, store, '--no-report', '--no-downloads');

    expect(code).toBe(0);
    expect(stderr).toContain('so no network is shown. Add the practice map');
  });

  test('publishes nothing and says so when no file holds results of a month', async () => {
    const [data, store] = [await temporaryFolder(), await temporaryFolder()];
    await writeFiles(data, { 'map.csv': good['map.csv'] });
    const { code, stderr } = await takeIn(data, store, '--no-report', '--no-downloads');

    expect(code).toBe(4);
    expect(stderr).toContain('nothing was published');
  });

  test.each([
    ['a folder that is not there', ['run', '--data', '/nowhere/at/all', '--store', '/tmp/none']],
    ['a membership there is none of', ['run', '--data', '.', '--store', '.', '--membership', 'as-wished']],
    ['a command there is none of', ['guess']],
    ['a store that no run has made', ['status', '--store', '/nowhere/at/all']],
    ['a store to serve that is another folder', ['serve', '--store', tmpdir()]],
    ['a number of months that is none', ['generate', '--out', '.', '--months', 'many', '--seed', '1']],
  ])('answers %s with exit code 2 and what to do', async (_what, args) => {
    const { code, stderr, stdout } = await pcn(...args);
    expect(code).toBe(2);
    expect(stderr.length).toBeGreaterThan(20);
    expect(stdout).toBe('');
  });
});

describe('pcn --help', () => {
  test.each([
    [['--help']],
    [['run', '--help']],
    [['serve', '--help']],
    [['generate', '--help']],
    [['status', '--help']],
  ])('%j explains itself and ends well', async (args) => {
    const { code, stdout } = await pcn(...args);
    expect(code).toBe(0);
    expect(stdout).toContain('Usage: pcn');
  });

  test('says its version', async () => {
    expect((await pcn('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('documents the exit codes', async () => {
    expect((await pcn('run', '--help')).stdout).toMatch(/3 {2}published, and some files were refused/);
  });
});

describe('pcn status', () => {
  test.each([
    ['a reader that has seen enough', '| true', /^code 0\n$/],
    ['a disk that is full', '> /dev/full', /^Error: ENOSPC.*\n.*The disk is full.*\ncode 1\n$/],
  ])('into %s ends without a trace of the program', async (_what, into, said) => {
    const [data, store] = [await temporaryFolder(), await temporaryFolder()];
    await writeFiles(data, { 'map.csv': good['map.csv'] });
    await takeIn(data, store, '--no-report', '--no-downloads');
    const command = `(${process.execPath} ${program} status --store ${store}; echo code $? >&2) ${into}`;
    const stderr = await new Promise<string>((resolve) => {
      execFile('sh', ['-c', command], (_error, _stdout, text) => resolve(text));
    });

    expect(stderr).toMatch(said);
  });

  test('says what a store holds', async () => {
    const [data, store] = [await temporaryFolder(), await temporaryFolder()];
    await writeFiles(data, { ...good, 'empty.csv': '' });
    await takeIn(data, store, '--no-report', '--no-downloads');
    const { code, stdout } = await pcn('status', '--store', store);

    expect(code).toBe(0);
    expect(stdout).toContain('Release 1, published');
    expect(stdout).toContain('Months: 2026-07');
    expect(stdout).toContain('Files quarantined: 1\n  e3b0c44298fc  empty.csv');
  });
});
