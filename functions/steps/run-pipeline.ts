import { readCatalogue } from '../catalogue/catalogue.ts';
import { monthInputs, monthsOf } from '../catalogue/month-inputs.ts';
import type { MembershipBasis } from '../contracts/codes.ts';
import type { FileOutcome } from '../contracts/file-outcome.ts';
import type { Receipt } from '../contracts/receipt.ts';
import type { Release } from '../contracts/release.ts';
import { modelsVersion } from '../models/model-text.ts';
import { inTurns } from '../runtime/in-turns.ts';
import type { Services } from '../runtime/services.ts';
import { loadSpecification } from '../specification/load-specification.ts';
import { assess, type BuiltMonth, partsToAssess, type StoredViews } from './assess.ts';
import { build } from './build.ts';
import { CHECK_VERSION, check } from './check.ts';
import { finishedRun, rememberRun, runId } from './finished-run.ts';
import { publish } from './publish.ts';
import { receive } from './receive.ts';
import { releaseInputs, storedOutcomes } from './release-inputs.ts';

/** One thing done, of so many: what a progress line shows. */
export interface StepProgress {
  readonly step: 'generate' | 'take in' | 'build' | 'assess' | 'publish';
  readonly what: string;
  readonly done: number;
  readonly total: number;
}

export interface PipelineOptions {
  /** The membership the release opens with; both are computed. */
  readonly basis: MembershipBasis;
  /** Identity of the code that computes: another version makes another release of the same files. */
  readonly codeVersion: string;
  readonly onProgress?: (progress: StepProgress) => void;
}

export interface PipelineResult {
  /** `undefined` when no file holds results of any month. */
  readonly release: Release | undefined;
  readonly isNew: boolean;
  readonly files: readonly FileOutcome[];
}

const BASES: readonly MembershipBasis[] = ['as-was', 'as-is'];

/**
 * Takes files in and publishes what they say: receive, check, build, assess, publish, in this process.
 * A file that cannot be taken is reported and the rest goes on; the same files again publish nothing new.
 */
export async function runPipeline(
  services: Services,
  paths: readonly string[],
  { basis, codeVersion, onProgress = () => undefined }: PipelineOptions,
): Promise<PipelineResult> {
  const files = await takeIn(services, paths, onProgress);
  const catalogue = await readCatalogue(services.store, CHECK_VERSION);
  const months = monthsOf(catalogue);
  if (months.length === 0) return { release: undefined, isNew: false, files };

  const id = runId(catalogue, codeVersion, basis);
  const finished = await finishedRun(services.store, id);
  if (finished !== undefined) return { release: finished, isNew: false, files };

  const models = await modelsVersion();
  let monthsBuilt = 0;
  const built = await inTurns(months, async (month): Promise<BuiltMonth> => {
    const inputs = monthInputs(catalogue, month, models);
    const manifest = await build(services, inputs);
    monthsBuilt += 1;
    onProgress({ step: 'build', what: month, done: monthsBuilt, total: months.length });
    return { inputs, manifest };
  });

  const specification = loadSpecification();
  const outcomes = storedOutcomes(catalogue);
  const views: Record<string, StoredViews[string]> = {};
  let assessed = 0;
  for (const each of BASES) {
    const onPart = (what: string) => {
      assessed += 1;
      onProgress({
        step: 'assess',
        what: `${what} ${each}`,
        done: assessed,
        total: partsToAssess(built) * BASES.length,
      });
    };
    Object.assign(views, await assess(services, specification, each, built, outcomes, onPart));
  }

  const { release, isNew } = await publish(services, {
    codeVersion,
    synthetic: catalogue.submissions.some(({ record }) => record.synthetic),
    basis,
    months: [...months],
    marts: Object.fromEntries(built.map(({ manifest }) => [manifest.month, manifest.martId])),
    inputs: releaseInputs(catalogue),
    views,
  });
  await rememberRun(services.store, id, release);
  onProgress({ step: 'publish', what: `release ${release.release}`, done: 1, total: 1 });
  return { release, isNew, files };
}

async function takeIn(
  services: Services,
  paths: readonly string[],
  onProgress: (progress: StepProgress) => void,
): Promise<readonly FileOutcome[]> {
  // One after another: the time of receipt decides which of two equal claims counts.
  const receipts: Receipt[] = [];
  for (const path of paths) receipts.push(await receive(services, path));
  let checked = 0;
  return inTurns(receipts, async (receipt) => {
    const { record, already } = await check(services, receipt);
    checked += 1;
    onProgress({ step: 'take in', what: receipt.name, done: checked, total: paths.length });
    return {
      name: receipt.name,
      dataset: record.dataset,
      sha256: receipt.sha256,
      outcome: record.outcome === 'taken' && already ? 'already-taken' : record.outcome,
      rows: record.rows,
      problems: record.problems,
    };
  });
}
