import { type Catalogue, readCatalogue } from '../catalogue/catalogue.ts';
import { monthInputs, monthsOf } from '../catalogue/month-inputs.ts';
import type { MembershipBasis } from '../contracts/codes.ts';
import type { FileOfRun } from '../contracts/file-outcome.ts';
import type { Release } from '../contracts/release.ts';
import { modelsVersion } from '../models/model-text.ts';
import { inTurns } from '../runtime/in-turns.ts';
import type { Services } from '../runtime/services.ts';
import { loadSpecification } from '../specification/load-specification.ts';
import { assess, type BuiltMonth, partsToAssess } from './assess.ts';
import { build } from './build.ts';
import { CHECK_VERSION } from './check.ts';
import { finishedRun, rememberRun, runId } from './finished-run.ts';
import { newestRelease, publish, ReleaseOvertakenError } from './publish.ts';
import { releaseInputs, storedOutcomes, withWithdrawals } from './release-inputs.ts';
import { steadyClock } from './steady-clock.ts';
import type { StoredViews } from './store-view.ts';
import { takeIn } from './take-in.ts';

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
  readonly files: readonly FileOfRun[];
}

const BASES: readonly MembershipBasis[] = ['as-was', 'as-is'];

/**
 * Takes files in and publishes what they say: receive, check, build, assess, publish, in this process.
 * A file that cannot be taken is reported and the rest goes on; the same files again publish nothing new.
 */
export async function runPipeline(
  services: Services,
  paths: readonly string[],
  options: PipelineOptions,
): Promise<PipelineResult> {
  const steady = { ...services, clock: await steadyClock(services.store, services.clock) };
  const files = await takeIn(steady, paths, (what, done, total) =>
    options.onProgress?.({ step: 'take in', what, done, total }),
  );
  for (;;) {
    try {
      const { catalogue, ...published } = await publishCatalogue(steady, options);
      return { ...published, files: withWithdrawals(files, catalogue) };
    } catch (error) {
      // Another run published meanwhile, and may not have seen our files nor we its: look at all of them again.
      if (!(error instanceof ReleaseOvertakenError)) throw error;
    }
  }
}

/** Builds, assesses and publishes everything the store has taken in. */
async function publishCatalogue(
  services: Services,
  { basis, codeVersion, onProgress = () => undefined }: PipelineOptions,
): Promise<Omit<PipelineResult, 'files'> & { readonly catalogue: Catalogue }> {
  // The number first: a release that is published after this was planned from another look at the files.
  const after = (await newestRelease(services.store))?.release ?? 0;
  const catalogue = await readCatalogue(services.store, CHECK_VERSION);
  const months = monthsOf(catalogue);
  if (months.length === 0) return { release: undefined, isNew: false, catalogue };

  const id = runId(catalogue, codeVersion, basis);
  const finished = await finishedRun(services.store, id, catalogue);
  if (finished !== undefined) return { release: finished, isNew: false, catalogue };

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
  const total = (await partsToAssess(built)) * BASES.length;
  for (const each of BASES) {
    const onPart = (what: string) => {
      assessed += 1;
      onProgress({
        step: 'assess',
        what: `${what} ${each}`,
        done: assessed,
        total,
      });
    };
    const assessment = { specification, basis: each, months: built, files: outcomes, codeVersion };
    Object.assign(views, await assess(services, assessment, onPart));
  }

  const content = {
    codeVersion,
    synthetic: catalogue.submissions.some(({ record }) => record.synthetic),
    basis,
    months: [...months],
    marts: Object.fromEntries(built.map(({ manifest }) => [manifest.month, manifest.martId])),
    inputs: releaseInputs(catalogue),
    views,
  };
  const { release, isNew } = await publish(services, content, after);
  await rememberRun(services.store, id, release);
  onProgress({ step: 'publish', what: `release ${release.release}`, done: 1, total: 1 });
  return { release, isNew, catalogue };
}
