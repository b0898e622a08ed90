import { seededRandom } from '../../functions/statistics/seeded-random.ts';
import { FAULTS, type Fault, FaultyStore } from './faulty-store.ts';
import { MemoryStore } from './memory-store.ts';
import { brokenRules, FILES, runTiny, saidBy } from './tiny-england.ts';

const all = Object.values(FILES);
/** One operation in so many goes wrong. */
const ONE_IN = 60;

/** What all files together say, whatever came when. */
export async function undisturbed(): Promise<string | undefined> {
  const store = new MemoryStore();
  await runTiny(store, all);
  return saidBy(store);
}

/**
 * One to four runs, at once or one after another, each of some of the files and each with faults, all by the seed; then
 * one of every file without.
 */
export async function disturbed(
  seed: number,
  expected: string | undefined,
): Promise<{ readonly broken: readonly string[]; readonly operations: number; readonly faults: number }> {
  const random = seededRandom(seed);
  const inner = new MemoryStore();
  const stores = Array.from({ length: 1 + random.below(4) }, () => {
    const plan = new Map<number, Fault>();
    for (let operation = 1; operation < 400; operation += 1) {
      const fault = FAULTS[random.below(FAULTS.length)];
      if (random.below(ONE_IN) === 0 && fault !== undefined) plan.set(operation, fault);
    }
    return { store: new FaultyStore(inner, plan), plan, paths: all.filter(() => random.below(3) > 0) };
  });
  const minute = (i: number) => `2026-08-28T09:${String(10 + i).padStart(2, '0')}:00.000Z`;
  const isAtOnce = random.below(2) === 0;
  const runs = stores.map(({ store, paths }, i) => async () => {
    await runTiny(store, paths, minute(isAtOnce ? 0 : i)).catch(() => undefined);
  });
  if (isAtOnce) await Promise.all(runs.map((run) => run()));
  else for (const run of runs) await run();

  const last = new FaultyStore(inner);
  await runTiny(last, all, minute(9));
  const operations = [...stores.map(({ store }) => store), last].map((store) => store.operations.length);
  return {
    broken: await brokenRules(inner, all, expected),
    operations: operations.reduce((sum, count) => sum + count, 0),
    faults: stores.reduce(
      (sum, { store, plan }) => sum + [...plan.keys()].filter((at) => at <= store.operations.length).length,
      0,
    ),
  };
}
