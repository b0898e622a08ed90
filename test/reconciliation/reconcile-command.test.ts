import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runCli } from '../../functions/local/cli.ts';
import { createStore } from '../../functions/runtime/create-store.ts';
import { exampleArea, publishExample } from '../fixtures/releases/publish-example.ts';
import { indicatorSummary } from '../fixtures/releases/whole-england.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pcn-progress-reconcile-'));
  const store = await createStore({ kind: 'folder', folder });
  await store.put('receipts/none', new Uint8Array());
  const indicators = { view: 'indicators', version: 1, indicators: [indicatorSummary('CAN04')] };
  const practices = {
    view: 'practices',
    version: 1,
    month: '2026-07',
    indicator: 'CAN04',
    practices: ['A81001', 'A81002'],
    numerators: [100, null],
    denominators: [120, null],
    suppressed: [false, true],
    counts: [null, null],
    adjustments: [5, null],
  };
  const months = ['2026-06', '2026-07'] as const;
  await publishExample(
    store,
    { release: 1, months: [...months] },
    { indicators, 'area/U10001/as-was': area([250, 390], [298, 400]) },
  );
  await publishExample(
    store,
    { release: 2, months: [...months] },
    {
      indicators,
      'area/U10001/as-was': area([250, 390], [300, 400]),
      'area/U10001/as-is': { ...area([200, 300], [210, 310]), basis: 'as-is' },
      'practices/2026-07/CAN04': practices,
    },
  );
});

afterAll(() => rm(folder, { recursive: true }));

/** A network whose counts of June and July are given. */
function area(...counts: readonly (readonly [number, number])[]) {
  const { code, name, kind, subIcb, icb, region } = exampleArea({ code: 'U10001', name: 'Fleet Valley PCN' });
  const result = {
    indicator: 'CAN04',
    count: null,
    interval: null,
    suppressedPractices: 0,
    bounds: null,
    adjustments: 20,
    grossRate: null,
    practices: 2,
    score: null,
    scoredAgainst: null,
  };
  return {
    view: 'area',
    version: 1,
    basis: 'as-was',
    area: { code, name, kind, subIcb, icb, region },
    months: [],
    results: counts.map(([numerator, denominator], i) => ({
      ...result,
      month: `2026-0${6 + i}`,
      numerator,
      denominator,
      rate: numerator / denominator,
    })),
  };
}

/** Runs the command over lines of the template and gives what it prints. */
async function reconciled(...lines: readonly string[]) {
  const file = join(folder, 'cqrs.csv');
  const out = join(folder, 'compared.csv');
  await writeFile(file, ['NETWORK,PRACTICE,INDICATOR,MONTH,NUMERATOR,DENOMINATOR', ...lines].join('\n'));
  const printed: string[] = [];
  const take = (text: string | Uint8Array) => printed.push(String(text)) > 0;
  const spies = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
  for (const spy of spies) spy.mockImplementation(take);
  const code = await runCli(['reconcile', '--store', folder, '--file', file, '--out', out]);
  for (const spy of spies) spy.mockRestore();
  return { code, text: printed.join(''), table: await readFile(out, 'utf8').catch(() => null) };
}

test('names five kinds of difference in one file, practice by practice where it is given', async () => {
  const { code, text, table } = await reconciled(
    'U10001,,CAN04,2026-06,250,390',
    'U10001,,CAN04,2026-07,298,400',
    'U10001,A81001,CAN04,2026-07,100,125',
    'U10001,A81002,CAN04,2026-07,1,1',
  );
  const membership = await reconciled('U10001,,CAN04,2026-07,210,310');
  const month = await reconciled('U10001,,CAN04,2026-07,250,390');
  const unknown = await reconciled('U10001,,CAN04,2026-07,7,9');

  expect(code).toBe(0);
  expect(text).toContain('Of 4 figures from CQRS: 1 agrees; 2 differ for a reason');
  expect(text).toContain('version: ours in release 1, before it was revised');
  expect(text).toContain('exclusions: ours leaves out 5 personalised care adjustments');
  expect(text).toContain('line 5: A81002, CAN04, 2026-07\n  CQRS 1 of 1, ours * of *');
  expect(table?.split('\r\n')[1]).toBe('2,U10001,,CAN04,2026-06,250,390,250,390,agrees,');
  expect(membership.text).toContain('membership: ours by the other date of membership');
  expect(month.text).toContain('month: ours for June 2026');
  expect(unknown.text).toContain('not explained');
});

test('refuses a file of another network, month or indicator with line and reason, and compares nothing', async () => {
  await rm(join(folder, 'compared.csv'), { force: true });
  const { code, text, table } = await reconciled(
    'U99999,,CAN04,2026-07,1,2',
    'U10001,,CAN04,2024-07,1,2',
    'U10001,,XYZ99,2026-07,1,2',
  );
  expect(code).toBe(2);
  expect(text).toContain('line 2 is of U99999, which is no network of the release');
  expect(text).toContain('line 3 is of 2024-07; release 2 holds 2026-06 to 2026-07');
  expect(text).toContain('line 4 is of XYZ99, which the release does not know');
  expect(table).toBeNull();
});

test('says of a file that is not there just that, and names no line', async () => {
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const code = await runCli(['reconcile', '--store', folder, '--file', join(folder, 'absent.csv')]);
  const text = stderr.mock.calls.map(([words]) => String(words)).join('');
  stderr.mockRestore();
  expect([code, text]).toEqual([
    2,
    'The file was not compared: there is no such file. Check its name and folder.\n',
  ]);
});
