import { basename } from 'node:path';
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
import { assess, type BuiltMonth, partsToAssess } from './assess.ts';
import { build } from './build.ts';
import { CHECK_VERSION, type Checked, check } from './check.ts';
import { finishedRun, rememberRun, runId } from './finished-run.ts';
import { publish } from './publish.ts';
import { receive } from './receive.ts';
import { releaseInputs, storedOutcomes } from './release-inputs.ts';
import type { StoredViews } from './store-view.ts';

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
    const assessment = { specification, basis: each, months: built, files: outcomes, codeVersion };
    Object.assign(views, await assess(services, assessment, onPart));
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
  const received: { readonly name: string; readonly receipt: Receipt }[] = [];
  for (const path of paths) received.push({ name: basename(path), receipt: await receive(services, path) });
  const contents = new Map(received.map(({ receipt }) => [receipt.sha256, receipt]));
  let done = 0;
  const results = await inTurns([...contents.values()], async (receipt) => {
    const checked = await check(services, receipt);
    done += 1;
    onProgress({ step: 'take in', what: receipt.name, done, total: contents.size });
    return checked;
  });
  const told = new Set<string>();
  const checks = new Map(results.map((checked) => [checked.record.submission, checked]));
  return received.flatMap(({ name, receipt: { sha256 } }) => {
    const checked = checks.get(sha256);
    const again = told.has(sha256);
    told.add(sha256);
    return checked === undefined ? [] : [outcomeOf(name, checked, again)];
  });
}

/** `again`: the same content came before it in the same run. */
function outcomeOf(name: string, { record, already }: Checked, again: boolean): FileOutcome {
  const { dataset, submission: sha256, outcome, rows, problems } = record;
  const known = outcome === 'taken' && (already || again);
  return { name, dataset, sha256, outcome: known ? 'already-taken' : outcome, rows, problems };
}
