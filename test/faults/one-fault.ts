import { basename } from 'node:path';
import { verify } from '../../functions/integrity/verify.ts';
import { type Fault, FaultyStore, faultsOf } from './faulty-store.ts';
import { MemoryStore } from './memory-store.ts';
import { brokenRules, FILES, runTiny, saidBy } from './tiny-england.ts';

/** What the workload says, and what it says without one of its files. */
interface Expected {
  readonly whole: string | undefined;
  readonly without: Readonly<Record<string, string | undefined>>;
}

/** One operation of the workload, and what goes wrong at it. */
export interface OneFault {
  /** From 1. */
  readonly operation: number;
  readonly what: string;
  readonly fault: Fault;
}

/** Errors by which a run may end when its store fails; any other is a mistake of ours. */
const EXPECTED = new Set([
  'Crash',
  'ObjectUnavailableError',
  'ObjectDamagedError',
  'ObjectMissingError',
  'RecordDamagedError',
  'StagedPartLostError',
  'StoredShapeError',
  'StoredViewError',
  'QueryError',
]);

/** Rules by which a run tells of a file that it could not check: the next run tries it again. */
const NO_OUTCOME = new Set(['lost-in-store', 'machine-failure', 'not-received']);

const paths = [FILES.july, FILES.again, FILES.wrong];

/** The workload without a fault: what it says, and every fault that could befall it. */
export async function workload(): Promise<{
  readonly expected: Expected;
  readonly faults: readonly OneFault[];
}> {
  const store = new FaultyStore(new MemoryStore());
  await runTiny(store, paths);
  const faults = store.operations.flatMap((what, i) =>
    faultsOf(what.split(' ')[0] ?? '').map((fault) => ({ operation: i + 1, what, fault })),
  );
  const without: Record<string, string | undefined> = {};
  for (const path of paths) {
    const fewer = new MemoryStore();
    await runTiny(
      fewer,
      paths.filter((other) => other !== path),
    );
    without[basename(path)] = await saidBy(fewer);
  }
  return { expected: { whole: await saidBy(store), without }, faults };
}

/**
 * Runs the workload with one fault, and once more without: what is published must be right after the first, and
 * everything whole after the second.
 *
 * @returns what was broken, and how many operations the stores were asked for
 */
export async function afterOneFault(
  { operation, fault }: OneFault,
  { whole, without }: Expected,
): Promise<{ readonly broken: readonly string[]; readonly operations: number }> {
  const inner = new MemoryStore();
  const faulty = new FaultyStore(inner, new Map([[operation, fault]]));
  const broken: string[] = [];
  let told: readonly string[] = [];
  try {
    const { files } = await runTiny(faulty, paths);
    told = files
      .filter(({ problems }) => problems.some(({ rule }) => NO_OUTCOME.has(rule)))
      .map(({ name }) => name);
  } catch (error) {
    const name = error instanceof Error ? error.name : String(error);
    if (!EXPECTED.has(name)) broken.push(`ended with ${name}`);
  }
  // What something names is stored before it; a read that went wrong may have had whole things set aside.
  if (!fault.endsWith('-read')) {
    const { findings } = await verify(inner);
    broken.push(...findings.map(({ key, fault: found }) => `${found} ${key} at once`));
  }
  const said = await saidBy(inner);
  // A file that could not be read is told of, and the rest is published without it; the next run tries it again.
  const allowed = [whole, ...told.map((name) => without[name])];
  if (said !== undefined && !allowed.includes(said)) broken.push('published something else');
  const counted = new FaultyStore(inner);
  await runTiny(counted, paths);
  broken.push(...(await brokenRules(inner, paths, whole)));
  return { broken, operations: faulty.operations.length + counted.operations.length };
}
