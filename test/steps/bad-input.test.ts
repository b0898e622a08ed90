import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ZodError } from 'zod';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import type { Assessed } from '../../functions/assessment/assessed.ts';
import { readMonthRows } from '../../functions/assessment/month-rows.ts';
import type { MartManifest } from '../../functions/contracts/mart.ts';
import type { QueryEngine, Row } from '../../functions/ports/query-engine.ts';
import { everyMaker } from '../../functions/questions/all-questions.ts';
import { GapView } from '../../functions/questions/gap/question.ts';
import { viewsOfMonth } from '../../functions/questions/maker.ts';
import { readStoredView } from '../../functions/runtime/read-stored-view.ts';
import {
  type ExampleNetwork,
  exampleAssessed,
  exampleMonth,
  exampleRules,
} from '../assessment/example-england.ts';
import { areaRow, indicatorRow } from '../assessment/example-month.ts';
import { extractCsv, mapCsv, twentyFiveNetworks, writeFiles } from '../fixtures/small-england.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { runOver } from './pipeline-harness.ts';

const rules = exampleRules({ CAN04: [0.2, 0.8], HI03: [0, 1], SMR03: [0.6, 0.1] });

function networks(count: number, counts: (network: number) => ExampleNetwork['counts']): ExampleNetwork[] {
  return Array.from({ length: count }, (_, i) => ({ code: `U${10_001 + i}`, counts: counts(i) }));
}

/** Three months of the same networks, with a year between the first and the last, and whom they serve. */
function assessedOf(england: readonly ExampleNetwork[]): Assessed {
  const months = (['2025-07', '2026-06', '2026-07'] as const).map((month) =>
    exampleMonth(england, rules, month),
  );
  const profiles: Row[] = england.map(({ code }) => ({
    area_kind: 'pcn',
    area_code: code,
    practices: 1,
    patients: 10_000,
    practices_without_list: 0,
    practices_without_age: 0,
    patients_with_age: 10_000,
    patients_65_and_over: 2_000,
    practices_without_score: 0,
    practices_not_weighed: 0,
    patients_with_score: 10_000,
    imd_score: 20,
    imd_year: 2025,
  }));
  return {
    ...exampleAssessed(months, rules),
    choices: new Map(),
    inputs: new Map(),
    held: [],
    files: [],
    caveats: [],
    readMart: async (_month, _sql, [table]) => (table === 'mart_area_profile' ? profiles : []),
    onceForMonth: async (_month, _what, _shape, make) => make(),
  };
}

/** Names of views that hold a number that is none, which JSON would quietly make a null. */
async function brokenViews(assessed: Assessed): Promise<{ broken: string[]; made: number }> {
  const broken: string[] = [];
  let made = 0;
  const makers = await everyMaker();
  const ofAll = makers.flatMap((maker) =>
    maker.from === 'one-month' ? [] : [maker.views(assessed, assessed.months)],
  );
  const ofMonths = assessed.months.map((month) => viewsOfMonth(makers, assessed, month));
  for (const views of [...ofAll, ...ofMonths]) {
    for await (const [name, view] of views) {
      made += 1;
      if (!isDeepStrictEqual(JSON.parse(JSON.stringify(view)), view)) broken.push(name);
    }
  }
  return { broken, made };
}

describe('the whole assessment of', () => {
  test.each([
    ['no network', networks(0, () => ({}))],
    ['one network', networks(1, () => ({ CAN04: [5, 10], HI03: [1, 3] }))],
    ['one practice with one patient', networks(1, () => ({ CAN04: [1, 1] }))],
    ['networks that are all alike', networks(30, () => ({ CAN04: [5, 10], HI03: [1, 4], SMR03: [2, 8] }))],
    ['networks of which nothing was published', networks(30, () => ({ CAN04: null, HI03: null }))],
    ['networks without anybody eligible', networks(30, () => ({ CAN04: [0, 0], SMR03: [0, 0] }))],
    ['networks that have nobody', networks(30, () => ({ CAN04: [0, 10], HI03: [0, 10] }))],
    ['networks that have everybody', networks(30, () => ({ CAN04: [10, 10], HI03: [10, 10] }))],
    ['networks all but one of which are alike', networks(30, (i) => ({ CAN04: [i === 0 ? 10 : 0, 10] }))],
  ])('%s makes every view and no number that is none', async (_what, england) => {
    const { broken, made } = await brokenViews(assessedOf(england));
    expect(broken).toEqual([]);
    expect(made).toBeGreaterThan((await everyMaker()).length / 2);
  });
});

describe('a mart that breaks its promise', () => {
  const manifest: MartManifest = {
    month: '2026-07',
    martId: '0'.repeat(64),
    tables: Object.fromEntries(
      ['mart_area', 'mart_area_name', 'mart_area_indicator', 'stg_practice_area', 'mart_network_change'].map(
        (name) => [name, { files: [], rows: 0 }],
      ),
    ),
  };

  function engineWith(row: Partial<ReturnType<typeof indicatorRow>>): QueryEngine {
    return {
      select: async ({ tables }) => {
        if ('mart_area_indicator' in tables) return [{ ...indicatorRow({ area_code: 'U10001' }), ...row }];
        return 'mart_area' in tables ? [{ ...areaRow({ area_code: 'U10001' }) }] : [];
      },
      store: async () => ({ files: [], rows: 0 }),
    };
  }

  test.each([
    ['a negative count', { numerator: -1 }],
    ['a count that is not a number', { denominator: Number.NaN }],
    ['a count without end', { denominator: Number.POSITIVE_INFINITY }],
    ['half a patient', { numerator: 0.5 }],
  ])('stops at %s, before it is a figure', async (_what, row) => {
    await expect(readMonthRows(engineWith(row), manifest, 'as-was')).rejects.toBeInstanceOf(ZodError);
  });

  test('is read where it keeps it', async () => {
    const { results } = await readMonthRows(engineWith({}), manifest, 'as-was');
    expect(results).toHaveLength(1);
  });
});

describe('a file with a value that is no count', () => {
  test.each(['NaN', '-5', 'Infinity', '1e3', '0.5'])(
    '“%s” is refused whole, and nothing is published',
    async (value) => {
      const [data, store] = [await temporaryFolder(), await temporaryFolder()];
      const good = extractCsv('31/07/2026', twentyFiveNetworks);
      const bad = good.replace('HI03,Numerator,7\r\n', `HI03,Numerator,${value}\r\n`);
      expect(bad).not.toBe(good);
      const files = await writeFiles(data, { 'extract.csv': bad, 'map.csv': mapCsv(twentyFiveNetworks) });
      const { release, files: outcomes } = await runOver(store, files);
      expect(release).toBeUndefined();
      expect(outcomes.filter(({ outcome }) => outcome === 'quarantined').map(({ name }) => name)).toEqual([
        'extract.csv',
      ]);
    },
  );

  test('that is blank is taken, and its network has no figure and no zero', async () => {
    const [data, store] = [await temporaryFolder(), await temporaryFolder()];
    const blank = extractCsv('31/07/2026', twentyFiveNetworks).replace('HI03,Numerator,7', 'HI03,Numerator,');
    const files = await writeFiles(data, { 'extract.csv': blank, 'map.csv': mapCsv(twentyFiveNetworks) });
    const { release } = await runOver(store, files);
    if (release === undefined) throw new Error('nothing was published');
    const { points } = await readStoredView(new FolderObjectStore(store), release, 'gap/as-was', GapView);
    expect(points.find(({ measure }) => measure === 'HI03')).toMatchObject({ networks: 24, provisional: 0 });
  });
});
