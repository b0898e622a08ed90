import { execFile } from 'node:child_process';
import { open, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import type { FileOfRun } from '../../functions/contracts/file-outcome.ts';
import { RunReport } from '../../functions/contracts/run-report.ts';
import { checkApart } from '../../functions/datasets/check-apart.ts';
import { takeIn } from '../../functions/steps/take-in.ts';
import { csv, zipOf } from '../datasets/check-bytes.ts';
import { month, ncdesHeader } from '../datasets/ncdes-file.ts';
import { workbookOf } from '../datasets/workbook-of.ts';
import { extractCsv, mapCsv, twentyFiveNetworks, writeFiles } from '../fixtures/small-england.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const program = fileURLToPath(new URL('../../functions/local/pcn.ts', import.meta.url));
const good = {
  'extract.csv': extractCsv('31/07/2026', twentyFiveNetworks),
  'map.csv': mapCsv(twentyFiveNetworks),
};

async function pcnRun(
  data: string,
  store: string,
): Promise<{ code: number; report: RunReport; said: string }> {
  const args = ['run', '--data', data, '--store', store, '--json', '--no-report', '--no-downloads'];
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], (error, stdout, said) => {
      const code = typeof error?.code === 'number' ? error.code : 0;
      resolve({ code, report: RunReport.parse(JSON.parse(stdout)), said });
    });
  });
}

/** A workbook whose only cell is the last that Excel has. */
async function farWorkbook(): Promise<Uint8Array> {
  const members = unzipSync(await workbookOf({ sheet: [['x']] }));
  const sheet = 'xl/worksheets/sheet1.xml';
  members[sheet] = strToU8(strFromU8(members[sheet] ?? new Uint8Array()).replace('r="A1"', 'r="XFD1048576"'));
  return zipSync(members);
}

/** A line break as Windows writes it, inside a quoted cell of the first row. */
function breakInACell(): string {
  return csv(
    ncdesHeader,
    month.map((row, i) => (i === 0 ? row.replace(/,([^,]*),/, ',"$1\r\nagain",') : row)),
    '\r\n',
  );
}

/** The example of the NHS Data Dictionary. */
const somebody = '943 476 5919';

/** A folder with everything that may lie in one, beside two good files. */
async function folderOfTroubles(): Promise<string> {
  const data = await temporaryFolder();
  await writeFiles(data, { ...good, 'break-in-a-cell.csv': breakInACell() });
  const bytes: Readonly<Record<string, string | Uint8Array>> = {
    'far.xlsx': await farWorkbook(),
    'one-row.csv': 'a'.repeat(100_000_000),
    'zip-in-zip.zip': zipOf({ 'inner.zip': zipOf({ 'a.csv': 'a,b\n1,2\n' }) }),
    'bomb.zip': zipOf({ 'bomb.csv': Buffer.alloc(50_000_000, 'a') }),
    'deep.json': '['.repeat(200_000),
    'half.zip': zipOf({ 'a.csv': good['map.csv'] }).slice(0, 200),
    [`zz ${somebody}.csv`]: good['map.csv'].replace('TPP', 'EMIS'),
    'zz list.csv': `practice,note\nA81001,${somebody}\n`,
  };
  for (const [name, body] of Object.entries(bytes)) await writeFile(join(data, name), body);
  await writeFile(Buffer.concat([Buffer.from(`${data}/caf`), Buffer.from([0xe9]), Buffer.from('.csv')]), 'a');
  await promisify(execFile)('mkfifo', [join(data, 'pipe.csv')]);
  await promisify(execFile)('mkdir', [join(data, 'folder.csv')]);
  await symlink('/dev/zero', join(data, 'zeros.csv'));
  await symlink(join(data, 'gone'), join(data, 'nothing.csv'));
  await symlink(data, join(data, 'itself.csv'));
  const huge = await open(join(data, 'huge.csv'), 'w');
  await huge.truncate(3_000_000_000);
  await huge.close();
  return data;
}

const outcomes = ({ files }: RunReport) =>
  Object.fromEntries(files.map(({ name, outcome, problems }) => [name, problems[0]?.rule ?? outcome]));

test('what lies in a folder keeps no other file out, and no later run: each trouble is named with its reason', async () => {
  const [data, store] = [await folderOfTroubles(), await temporaryFolder()];
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(join(data, 'socket.csv'), resolve));
  onTestFinished(async () => new Promise((resolve) => server.close(() => resolve())));

  const first = await pcnRun(data, store);
  expect([first.code, first.report.release]).toEqual([3, 1]);
  expect(outcomes(first.report)).toEqual({
    'extract.csv': 'taken',
    'map.csv': 'taken',
    'break-in-a-cell.csv': 'taken',
    'far.xlsx': 'workbook-too-large',
    'one-row.csv': 'not-recognised',
    'zip-in-zip.zip': 'zip-in-zip',
    'bomb.zip': 'zip-too-large',
    'deep.json': 'not-recognised',
    'half.zip': 'zip-unreadable',
    'caf\uFFFD.csv': 'name-not-utf-8',
    'pipe.csv': 'not-a-file',
    'folder.csv': 'folder-named-as-file',
    'zeros.csv': 'not-a-file',
    'nothing.csv': 'link-to-nothing',
    'itself.csv': 'link-to-folder',
    'socket.csv': 'not-a-file',
    'huge.csv': 'not-received',
    'a file that names people (file 11 of 12 in order of path)': 'names-people',
    'a file that names people (file 12 of 12 in order of path)': 'names-people',
  });
  expect(first.said + JSON.stringify(first.report)).not.toContain(somebody);

  // A run that died before it could say what became of any of them.
  const records = await readdir(join(store, 'quarantine'));
  for (const name of records) await rm(join(store, 'quarantine', name));
  const next = await pcnRun(data, store);
  expect([next.code, next.report.release]).toEqual([3, 1]);
  expect(await readdir(join(store, 'quarantine'))).toEqual(records);
}, 240_000);

describe('a file that ends the program which reads it', () => {
  async function manyCells(): Promise<{ file: Parameters<typeof checkApart>[0]; workspace: string }> {
    const path = join(await temporaryFolder(), 'many.xlsx');
    const row = Array.from({ length: 50 }, (_, i) => i);
    await writeFile(path, await workbookOf({ many: Array.from({ length: 8000 }, () => row) }));
    return {
      file: { path, name: 'many.xlsx', receivedOn: '2026-08-28', sha256: '0'.repeat(64) },
      workspace: await temporaryFolder(),
    };
  }

  test.each([
    ['by its memory', { heapMebibytes: 24, seconds: 60 }],
    ['by never ending', { heapMebibytes: 1024, seconds: 0 }],
  ])('%s is quarantined, and the reader of others lives on', async (_how, bounds) => {
    const { file, workspace } = await manyCells();

    expect(await checkApart(file, workspace, bounds)).toMatchObject({
      outcome: 'quarantined',
      problems: [{ rule: 'not-read-within-bounds', severity: 'refused' }],
    });
  });

  test('within bounds has the same answer apart as beside', async () => {
    const { file, workspace } = await manyCells();

    expect(await checkApart(file, workspace)).toMatchObject({ outcome: 'not-recognised' });
  });
});

describe('a disk that fills while one file is kept', () => {
  test('is told of that file, which the next run takes; the others are taken meanwhile', async () => {
    const [data, folder] = [await temporaryFolder(), await temporaryFolder()];
    const paths = await writeFiles(data, good);
    const real = new FolderObjectStore(folder);
    let full = true;
    onTestFinished(() => {
      full = false;
    });
    const store = Object.assign(Object.create(real), {
      put: real.put.bind(real),
      get: real.get.bind(real),
      list: real.list.bind(real),
      localFile: real.localFile.bind(real),
      putFile: async (key: string, path: string) => {
        if (full && path.endsWith('extract.csv'))
          throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
        return real.putFile(key, path);
      },
    });
    const clock = { now: () => '2026-08-28T09:30:00.000Z' };
    const told = (files: readonly FileOfRun[]) =>
      files.map(({ name, outcome, problems }) => [name, outcome, problems[0]?.message]);

    expect(told(await takeIn({ store, clock }, paths, () => undefined))).toEqual([
      ['extract.csv', 'quarantined', expect.stringContaining('the disk is full. Nothing of it was taken')],
      ['map.csv', 'taken', undefined],
    ]);
    full = false;
    expect(told(await takeIn({ store, clock }, paths, () => undefined))).toEqual([
      ['extract.csv', 'taken', undefined],
      ['map.csv', 'already-taken', undefined],
    ]);
  });
});
