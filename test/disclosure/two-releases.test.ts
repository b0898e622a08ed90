import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { DuckDbQueryEngine } from '../../functions/adapters/duckdb-query-engine.ts';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import { createApp } from '../../functions/api/app.ts';
import { rightsByClaim } from '../../functions/api/practice-rights.ts';
import { createReleaseReader } from '../../functions/api/release-reader.ts';
import { runPipeline } from '../../functions/steps/run-pipeline.ts';
import { extractCsv, mapCsv, type SmallPractice, writeFiles } from '../fixtures/small-england.ts';
import { determinedUnknowns } from './determined-unknowns.ts';

/*
 * Somebody who keeps every release and subtracts one from another. A release shows the newest map's networks, so that a
 * practice that moved stands in one network's sum in the first and in another's in the second.
 */

/** Six networks of three practices each, in one ICB. */
const before: readonly SmallPractice[] = Array.from({ length: 18 }, (_, i) => ({
  code: `X${10_001 + i}`,
  pcn: `U${90_001 + Math.floor(i / 3)}`,
  numerator: 11 + 3 * i,
  denominator: 101 + 7 * i,
}));
const MOVED = 'X10003';
const after = movedTo('U90002');
const thereafter = movedTo('U90003');

function movedTo(pcn: string): readonly SmallPractice[] {
  return before.map((practice) => (practice.code === MOVED ? { ...practice, pcn } : practice));
}

async function publish(rounds: readonly (readonly SmallPractice[])[], practicesRestricted: boolean) {
  const folder = await mkdtemp(join(tmpdir(), 'two-releases-'));
  const store = new FolderObjectStore(join(folder, 'store'));
  const engine = await DuckDbQueryEngine.create(store);
  try {
    for (const [i, practices] of rounds.entries()) {
      const clock = { now: () => `2026-08-2${i + 1}T09:30:00.000Z` };
      const services = { store, engine, clock, practicesRestricted, close: async () => engine.close() };
      const files = { 'extract.csv': extractCsv('31/07/2026', before), 'map.csv': mapCsv(practices) };
      const paths = await writeFiles(join(folder, `${i}`), files);
      const { release } = await runPipeline(services, paths, { basis: 'as-was', codeVersion: 'test' });
      expect(release?.release).toBe(i + 1);
    }
  } finally {
    engine.close();
  }
  return createApp({
    reader: createReleaseReader(store),
    log: () => undefined,
    ...(practicesRestricted && { practiceRights: rightsByClaim('pcn') }),
  });
}

type App = Awaited<ReturnType<typeof publish>>;

const AreasView = z.object({
  areas: z.array(
    z.looseObject({ code: z.string(), kind: z.string(), rates: z.record(z.string(), z.number().nullable()) }),
  ),
});

/** Areas of a release by one membership whose figure is shown. */
async function shownIn(app: App, release: number, basis: string) {
  const response = await app.request(`/v1/areas?month=2026-07&basis=${basis}&release=${release}`);
  expect(response.status).toBe(200);
  const { data } = z.object({ data: AreasView }).parse(await response.json());
  return data.areas.filter(({ rates }) => rates['HI03'] !== null);
}

/** Practices that follow from every figure that is shown in any of the releases. */
async function solvedBy(app: App, rounds: readonly (readonly SmallPractice[])[]): Promise<readonly string[]> {
  const rows: number[][] = [];
  for (const [i, practices] of rounds.entries()) {
    for (const basis of ['as-was', 'as-is']) {
      for (const { kind, code } of await shownIn(app, i + 1, basis))
        rows.push(practices.map(({ pcn }) => (kind !== 'pcn' || pcn === code ? 1 : 0)));
    }
  }
  const found = determinedUnknowns(rows);
  return before.flatMap(({ code }, i) => (found.has(i) ? [code] : []));
}

describe('somebody who keeps every release, where practices are shown to their own network only', () => {
  let restricted: App;
  beforeAll(async () => {
    restricted = await publish([before, after], true);
  });

  test('an open stage gives the practice that moved: the attack finds what there is', async () => {
    expect(await solvedBy(await publish([before, after], false), [before, after])).toEqual([MOVED]);
  });

  test('solves for no practice that moved between two releases', async () => {
    expect(await solvedBy(restricted, [before, after])).toEqual([]);
  });

  test('still sees in the second release every network that nothing happened to', async () => {
    const shown = await shownIn(restricted, 2, 'as-is');
    expect(shown.flatMap(({ kind, code }) => (kind === 'pcn' ? [code] : []))).toEqual(
      expect.arrayContaining(['U90003', 'U90004', 'U90005', 'U90006']),
    );
  });

  test('solves for none that moved twice', async () => {
    const rounds = [before, after, thereafter];
    expect(await solvedBy(await publish(rounds, true), rounds)).toEqual([]);
  });
});
