import { RecordDamagedError } from '../catalogue/catalogue.ts';
import type { FileOfRun } from '../contracts/file-outcome.ts';
import type { HeldMonth } from '../contracts/held-month.ts';
import type { Release } from '../contracts/release.ts';
import { readHeld } from '../plausibility/held-record.ts';
import { inTurns } from '../runtime/in-turns.ts';
import type { Services } from '../runtime/services.ts';
import { partsToAssess } from './assess.ts';
import { StagedPartLostError } from './build.ts';
import { forgetCheck, forgetRecord } from './check.ts';
import { holdMonths } from './hold-months.ts';
import {
  assessPlanned,
  BASES,
  buildPlanned,
  type Making,
  type PlannedRelease,
  planOf,
  publishPlanned,
} from './make-release.ts';
import { newestRelease, ReleaseOvertakenError } from './publish.ts';
import { withWithdrawals } from './release-inputs.ts';
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

export interface PipelineOptions extends Making {
  readonly onProgress?: (progress: StepProgress) => void;
}

export interface PipelineResult {
  /** `undefined` when no file holds results of any month. */
  readonly release: Release | undefined;
  readonly isNew: boolean;
  readonly files: readonly FileOfRun[];
  /** Months that are not published as their newest files have them. */
  readonly held: readonly HeldMonth[];
}

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
  const onFile = (what: string, done: number, total: number) =>
    options.onProgress?.({ step: 'take in', what, done, total });
  const files = await takeIn(steady, paths, onFile);
  const checkedAgain = new Set<string>();
  for (;;) {
    try {
      return await publishEverything(steady, files, options);
    } catch (error) {
      // Another run published meanwhile, and may not have seen our files nor we its: look at all of them again.
      if (error instanceof ReleaseOvertakenError) continue;
      const isLost = error instanceof StagedPartLostError || error instanceof RecordDamagedError;
      if (!isLost || checkedAgain.has(error.key)) throw error;
      checkedAgain.add(error.key);
      // What came of a file is gone or damaged: the file is checked again, from its bytes.
      if (error instanceof StagedPartLostError) await forgetCheck(steady.store, error.key);
      else await forgetRecord(steady.store, error.key);
      await takeIn(steady, [], onFile);
    }
  }
}

/** Builds, assesses and publishes everything the store has taken in, or finds that there is no need or no way. */
async function publishEverything(
  services: Services,
  files: readonly FileOfRun[],
  options: PipelineOptions,
): Promise<PipelineResult> {
  const plan = await planOf(services, options);
  if (plan.state === 'outdated') {
    // This machine could not check a file anew that is published: the release stands, and `files` says why.
    return { release: await newestRelease(services.store), isNew: false, files, held: [] };
  }
  if (plan.state === 'build') {
    const published = await makeRelease(services, plan.planned, options);
    return { ...published, files: withWithdrawals(files, plan.planned.catalogue) };
  }
  const release = plan.state === 'published' ? plan.release : undefined;
  const held = await readHeld(services.store, plan.catalogue);
  return { release, isNew: false, files: withWithdrawals(files, plan.catalogue), held };
}

async function makeRelease(
  services: Services,
  planned: PlannedRelease,
  { onProgress = () => undefined, ...making }: PipelineOptions,
): Promise<Omit<PipelineResult, 'files'>> {
  const counts = planned.catalogue;
  let monthsBuilt = 0;
  await inTurns(planned.months, async (month) => {
    await buildPlanned(services, counts, month);
    monthsBuilt += 1;
    onProgress({ step: 'build', what: month, done: monthsBuilt, total: planned.months.length });
  });
  const { planned: left, held, isNothingNew } = await holdMonths(services, planned, making);
  if (isNothingNew) return { release: await newestRelease(services.store), isNew: false, held };
  const { catalogue } = left;
  // What is not held was built just now, and what stays as it was before: each is found.
  const built = await inTurns(left.months, async (month) => buildPlanned(services, catalogue, month));
  const views: Record<string, StoredViews[string]> = {};
  const total = (await partsToAssess(built)) * BASES.length;
  let done = 0;
  for (const basis of BASES) {
    const onPart = (part: string) => {
      done += 1;
      onProgress({ step: 'assess', what: `${part} ${basis}`, done, total });
    };
    Object.assign(views, await assessPlanned(services, catalogue, built, { ...making, basis }, onPart));
  }
  const published = await publishPlanned(services, left, views, making);
  onProgress({ step: 'publish', what: `release ${published.release.release}`, done: 1, total: 1 });
  return { ...published, held };
}
