import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { DuckDbQueryEngine } from '../../functions/adapters/duckdb-query-engine.ts';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import { createApp } from '../../functions/api/app.ts';
import { rightsByClaim } from '../../functions/api/practice-rights.ts';
import { createReleaseReader } from '../../functions/api/release-reader.ts';
import { runPipeline } from '../../functions/steps/run-pipeline.ts';
import { extractCsv, mapCsv, type SmallPractice, writeFiles } from '../fixtures/small-england.ts';
import { determinedUnknowns } from './determined-unknowns.ts';

/** Six networks of two practices each, and two of one practice, in one ICB. */
const practices: readonly SmallPractice[] = Array.from({ length: 14 }, (_, i) => ({
  code: `X${10_001 + i}`,
  pcn: `U${90_001 + (i < 12 ? Math.floor(i / 2) : i - 6)}`,
  numerator: 11 + 3 * i,
  denominator: 101 + 7 * i,
}));

async function publish(practicesRestricted: boolean) {
  const folder = await mkdtemp(join(tmpdir(), 'restricted-practices-'));
  const paths = await writeFiles(join(folder, 'data'), {
    'extract.csv': extractCsv('31/07/2026', practices),
    'map.csv': mapCsv(practices),
  });
  const store = new FolderObjectStore(join(folder, 'store'));
  const engine = await DuckDbQueryEngine.create(store);
  try {
    const services = {
      store,
      engine,
      clock: { now: () => '2026-08-28T09:30:00.000Z' },
      practicesRestricted,
      close: async () => engine.close(),
    };
    await runPipeline(services, paths, { basis: 'as-was', codeVersion: 'test' });
  } finally {
    engine.close();
  }
  return createApp({
    reader: createReleaseReader(store),
    log: () => undefined,
    ...(practicesRestricted && { practiceRights: rightsByClaim('pcn') }),
  });
}

const restricted = await publish(true);
const open = await publish(false);

/** What an attacker looks at in the answers. */
const AreaView = z.object({
  results: z.array(z.looseObject({ numerator: z.int().nullable(), rate: z.number().nullable() })),
});
const AreasView = z.object({
  areas: z.array(
    z.looseObject({ code: z.string(), kind: z.string(), rates: z.record(z.string(), z.number().nullable()) }),
  ),
});

const claims = (held: Readonly<Record<string, unknown>>) => ({
  requestContext: { authorizer: { jwt: { claims: held } } },
});

async function ask<T>(app: typeof open, path: string, schema: z.ZodType<T>, held = {}): Promise<T> {
  const response = await app.request(path, {}, claims(held));
  expect(response.status).toBe(200);
  return z.object({ data: schema }).parse(await response.json()).data;
}

/** Practices that a holder of a claim can solve for from every area's counts, by either membership. */
async function solvedBy(
  app: typeof open,
  held: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const rows: number[][] = [];
  for (const basis of ['as-was', 'as-is']) {
    const { areas } = await ask(app, `/v1/areas?month=2026-07&basis=${basis}`, AreasView, held);
    for (const { code, kind } of areas) {
      const area = await ask(app, `/v1/areas/${code}?basis=${basis}`, AreaView, held);
      if (area.results.every(({ numerator, rate }) => numerator === null && rate === null)) continue;
      rows.push(practices.map(({ pcn }) => (kind !== 'pcn' || pcn === code ? 1 : 0)));
    }
  }
  const found = determinedUnknowns(rows);
  return practices.flatMap(({ code }, i) => (found.has(i) ? [code] : []));
}

describe('where a stage shows practices to their own network only', () => {
  test('an open stage gives the figures of both networks of one practice: the attack finds what there is', async () => {
    expect(await solvedBy(open, {})).toEqual(['X10013', 'X10014']);
  });

  test.each([
    ['a reader without a claim', {}],
    ['the leader of another network', { pcn: 'U90001' }],
    ['an ICB', { pcn: 'XQ1' }],
  ])('%s solves for no practice by adding up', async (_who, held) => {
    expect(await solvedBy(restricted, held)).toEqual([]);
  });

  test('what is withheld is suppressed: neither missing nor 0, on every page', async () => {
    const area = await ask(restricted, '/v1/areas/U90007', AreaView);
    expect(area.results[0]).toMatchObject({ numerator: null, denominator: null, rate: null, score: null });
    const { areas } = await ask(restricted, '/v1/areas?month=2026-07', AreasView);
    const summary = areas.find(({ code }) => code === 'U90007');
    expect(summary).toMatchObject({ rateStates: { HI03: 'suppressed' }, rates: { HI03: null } });
    expect(areas.find(({ code }) => code === 'U90001')?.rates['HI03']).not.toBeNull();
  });

  test('the network itself still sees its practice', async () => {
    const response = await restricted.request(
      '/v1/areas/U90007/explain?indicator=HI03&month=2026-07',
      {},
      claims({ pcn: 'U90007' }),
    );
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('"numerator":47');
  });
});
