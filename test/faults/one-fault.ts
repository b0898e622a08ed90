import { type Fault, FaultyStore, faultsOf } from './faulty-store.ts';
import { MemoryStore } from './memory-store.ts';
import { brokenRules, FILES, runTiny, saidBy } from './tiny-england.ts';

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
  'StagedPartLostError',
  'StoredShapeError',
  'StoredViewError',
  'QueryError',
]);

const paths = [FILES.july, FILES.wrong];

/** The workload without a fault: what it says, and every fault that could befall it. */
export async function workload(): Promise<{
  readonly expected: string | undefined;
  readonly faults: readonly OneFault[];
}> {
  const store = new FaultyStore(new MemoryStore());
  await runTiny(store, paths);
  const faults = store.operations.flatMap((what, i) =>
    faultsOf(what.split(' ')[0] ?? '').map((fault) => ({ operation: i + 1, what, fault })),
  );
  return { expected: await saidBy(store), faults };
}

/**
 * Runs the workload with one fault, and once more without: what is published must be right after the first, and
 * everything whole after the second.
 *
 * @returns what was broken, and how many operations the stores were asked for
 */
export async function afterOneFault(
  { operation, fault }: OneFault,
  expected: string | undefined,
): Promise<{ readonly broken: readonly string[]; readonly operations: number }> {
  const inner = new MemoryStore();
  const faulty = new FaultyStore(inner, new Map([[operation, fault]]));
  const broken: string[] = [];
  try {
    await runTiny(faulty, paths);
  } catch (error) {
    const name = error instanceof Error ? error.name : String(error);
    if (!EXPECTED.has(name)) broken.push(`ended with ${name}`);
  }
  const said = await saidBy(inner);
  // A file that could not be read is told of, and the next run tries it again; nothing of it may be published wrongly.
  if (said !== undefined && said !== expected) broken.push('published something else');
  const counted = new FaultyStore(inner);
  await runTiny(counted, paths);
  broken.push(...(await brokenRules(inner, paths, expected)));
  return { broken, operations: faulty.operations.length + counted.operations.length };
}
