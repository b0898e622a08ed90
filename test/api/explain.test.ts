import { describe, expect, test, vi } from 'vitest';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import { createApp } from '../../functions/api/app.ts';
import { createReleaseReader } from '../../functions/api/release-reader.ts';
import { runCli } from '../../functions/local/cli.ts';
import { ExplainQuestion } from '../../functions/questions/explain/question.ts';
import { extractCsv, mapCsv, type SmallPractice, writeFiles } from '../fixtures/small-england.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { runOver } from '../steps/pipeline-harness.ts';

const practices: readonly SmallPractice[] = [
  { code: 'X10001', pcn: 'U90001', numerator: 6, denominator: 10 },
  { code: 'X10002', pcn: 'U90001', numerator: 0, denominator: 0 },
  { code: 'X10003', pcn: 'U90001', numerator: 0, denominator: '*' },
  { code: 'X10004', pcn: 'U', numerator: 5, denominator: 10 },
];
const silent: SmallPractice = { code: 'X10005', pcn: 'U90001', numerator: 0, denominator: 0 };

async function published(): Promise<string> {
  const store = await temporaryFolder();
  const first = {
    'extract.csv': extractCsv('31/07/2026', practices),
    'map.csv': mapCsv([...practices, silent]),
  };
  const reissue = {
    'extract_v2.csv': extractCsv('31/07/2026', [
      { code: 'X10001', pcn: 'U90001', numerator: 8, denominator: 10 },
    ]),
  };
  await runOver(store, await writeFiles(await temporaryFolder(), first));
  await runOver(store, await writeFiles(await temporaryFolder(), reissue));
  return store;
}

async function ask(store: string, path: string) {
  const app = createApp({
    reader: createReleaseReader(new FolderObjectStore(store)),
    log: () => undefined,
  });
  return app.request(path);
}

async function explained(store: string, path: string) {
  return ExplainQuestion.answer.parse(await (await ask(store, path)).json());
}

describe('behind a figure', () => {
  test('stand the practices of its area, each with what it published or that it did not', async () => {
    const { data } = await explained(
      await published(),
      '/v1/areas/U90001/explain?indicator=HI03&month=2026-07',
    );

    expect(data.practices).toMatchObject([
      { code: 'X10001', state: 'counted', numerator: 8, denominator: 10, rate: 0.8 },
      { code: 'X10002', state: 'nobody-eligible', numerator: 0, denominator: 0, rate: null },
      { code: 'X10003', state: 'suppressed', numerator: 0, denominator: null, rate: null },
      { code: 'X10005', state: 'did-not-report', numerator: null, denominator: null, rate: null },
    ]);
    expect(data.result).toMatchObject({
      numerator: 8,
      denominator: 10,
      rate: 0.8,
      bounds: { lower: 8 / 11, upper: 0.8 },
    });
  });

  test('stand its definition, membership and files, the re-issue last', async () => {
    const { data, caveats } = await explained(
      await published(),
      '/v1/areas/U90001/explain?indicator=HI03&month=2026-07',
    );

    expect(data.definition).toMatchObject({ code: 'HI03', contractYear: '2026-27', lowerThreshold: null });
    expect(data.codeVersion).toBe('test');
    expect(data.membership).toEqual({ source: 'practice-map', onDate: '2026-07-01', mapDate: '2026-07-01' });
    expect(data.files.map(({ name }) => name)).toEqual(['extract.csv', 'extract_v2.csv', 'map.csv']);
    expect(caveats).toEqual(expect.any(Array));
  });

  test('stands what an earlier release was made of, where that is asked for', async () => {
    const path = '/v1/areas/U90001/explain?indicator=HI03&month=2026-07&release=1';
    const { data } = await explained(await published(), path);

    expect(data.result.numerator).toBe(6);
    expect(data.practices[0]?.numerator).toBe(6);
    expect(data.files.map(({ name }) => name)).toEqual(['extract.csv', 'map.csv']);
  });

  test('of England stand all practices, those in no network too', async () => {
    const { data } = await explained(await published(), '/v1/areas/ENG/explain?indicator=HI03&month=2026-07');
    expect(data.practices.map(({ code }) => code)).toEqual([
      'X10001',
      'X10002',
      'X10003',
      'X10004',
      'X10005',
    ]);
  });

  test('is found by the code of the policy papers', async () => {
    const { data } = await explained(
      await published(),
      '/v1/areas/U90001/explain?indicator=HI-03&month=2026-07',
    );
    expect(data.definition.code).toBe('HI03');
  });

  test.each([
    ['an area', '/v1/areas/U99999/explain?indicator=HI03&month=2026-07'],
    ['an indicator', '/v1/areas/U90001/explain?indicator=XX99&month=2026-07'],
    ['a month', '/v1/areas/U90001/explain?indicator=HI03&month=2026-06'],
  ])('is nothing for %s that the release does not hold', async (_what, path) => {
    expect((await ask(await published(), path)).status).toBe(404);
  });

  test('is a table of practices as CSV', async () => {
    const response = await ask(
      await published(),
      '/v1/areas/U90001/explain.csv?indicator=HI03&month=2026-07',
    );
    const [, first] = (await response.text()).split('\r\n');
    expect(first).toContain('U90001,2026-07,HI03,X10001');
  });
});

describe('the explain command', () => {
  test('prints the figure, its practices and its files for a person', async () => {
    const { lines, code } = await printed(['--area', 'U90001', '--indicator', 'HI-03', '--month', '2026-07']);

    expect(code).toBe(0);
    expect(lines).toContain('Achievement: 8 of 10 = 80.0%');
    expect(lines).toContain('1 denominator is suppressed, 0 or 1 each: between 72.7% and 80.0%');
    expect(lines).toContain('  X10003  0 of * (0 or 1)  Synthetic Surgery X10003');
    expect(lines).toContain('  X10005  did not report  Synthetic Surgery X10005');
    expect(lines.some((line) => line.includes('extract_v2.csv (ncdes)'))).toBe(true);
  });

  test('prints one JSON object for a program', async () => {
    const { lines } = await printed(['--area', 'ENG', '--indicator', 'HI03', '--month', '2026-07', '--json']);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      release: 2,
      basis: 'as-was',
      result: { numerator: 13 },
    });
  });

  test('says what is not there, and fails', async () => {
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { code } = await printed(['--area', 'U90001', '--indicator', 'HI03', '--month', '2026-01']);
    expect(code).not.toBe(0);
    expect(stderr.mock.calls.flat().join('')).toContain('2026-01');
    stderr.mockRestore();
  });
});

async function printed(args: readonly string[]): Promise<{ lines: readonly string[]; code: number }> {
  const store = await published();
  const stdout = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    const code = await runCli(['explain', '--store', store, ...args]);
    const text = stdout.mock.calls.map(([chunk]) => String(chunk)).join('');
    return { lines: text.split('\n').filter((line) => line !== ''), code };
  } finally {
    stdout.mockRestore();
  }
}
