import { type Catalogue, readCatalogue } from '../catalogue/catalogue.ts';
import { monthInputs, monthsOf } from '../catalogue/month-inputs.ts';
import { MembershipBasis, type Month } from '../contracts/codes.ts';
import type { Release } from '../contracts/release.ts';
import { modelsVersion } from '../models/registry.ts';
import { releaseVersion } from '../runtime/code-version.ts';
import type { Services } from '../runtime/services.ts';
import { loadSpecification } from '../specification/load-specification.ts';
import { assess, type BuiltMonth } from './assess.ts';
import { build } from './build.ts';
import { CHECK_VERSION } from './check.ts';
import { finishedRun, rememberRun, runId } from './finished-run.ts';
import { newestRelease, publish } from './publish.ts';
import { releaseInputs, stillHeld, storedOutcomes } from './release-inputs.ts';
import type { StoredViews } from './store-view.ts';
import { unansweredReceipts } from './unanswered-receipts.ts';

/*
 * How a release comes about, once: the laptop's loop calls these one after another, and each task of the state machine
 * calls one of them. What differs between the two homes (who claims the work, how a plan is handed on, what is shown
 * meanwhile) stays with them.
 */

/** What a release is made with, besides the files. */
export interface Making {
  /** The membership the release opens with; both are computed. */
  readonly basis: MembershipBasis;
  /** Identity of the code that computes: another version makes another release of the same files. */
  readonly codeVersion: string;
}

/** The files of a release that is to be made, as they were when it was planned. */
export interface PlannedRelease {
  readonly catalogue: Catalogue;
  /** Number of the newest release when the catalogue was read, 0 for none. */
  readonly after: number;
  /** To build, oldest first: a month that has its mart already is found again in no time. */
  readonly months: readonly Month[];
}

/** What is to be done with everything the store has taken in. */
export type ReleasePlan =
  /** Files wait to be checked by this version's rules, or anew, and a release would lack what they hold. */
  | { readonly state: 'outdated' }
  /** No file holds results of any month. */
  | { readonly state: 'nothing'; readonly catalogue: Catalogue }
  | { readonly state: 'published'; readonly catalogue: Catalogue; readonly release: Release }
  | { readonly state: 'build'; readonly planned: PlannedRelease; readonly run: string };

/** Every membership that a release holds figures by, in the order in which they are assessed. */
export const BASES: readonly MembershipBasis[] = MembershipBasis.options;

/** Looks at everything that was checked and says what a new release needs, or that none is needed. */
export async function planOf(
  { store, practicesRestricted = false }: Pick<Services, 'store' | 'practicesRestricted'>,
  { basis, codeVersion }: Making,
): Promise<ReleasePlan> {
  // The number first: a release that is published after this was planned from an earlier look at the files.
  const newest = await newestRelease(store);
  const after = newest?.release ?? 0;
  // Of a file that is published no outcome may be missing: it was lost, and what counts must not grow less by that.
  const published = new Set(newest?.inputs.map(({ sha256 }) => sha256));
  const unanswered = await unansweredReceipts(store);
  if (unanswered.some(({ sha256, wasAnswered }) => wasAnswered || published.has(sha256)))
    return { state: 'outdated' };
  const catalogue = await readCatalogue(store, CHECK_VERSION);
  const months = monthsOf(catalogue);
  if (months.length === 0) return { state: 'nothing', catalogue };
  const run = runId(catalogue, releaseVersion(codeVersion, { practicesRestricted }), basis);
  const release = await finishedRun(store, run, catalogue);
  if (release !== undefined) return { state: 'published', catalogue, release };
  return { state: 'build', planned: { catalogue, after, months }, run };
}

/** Builds the tables of one month of a plan, or finds them. */
export async function buildPlanned(
  services: Services,
  catalogue: Catalogue,
  month: Month,
): Promise<BuiltMonth> {
  const inputs = monthInputs(catalogue, month, modelsVersion());
  return { inputs, manifest: await build(services, inputs) };
}

/**
 * Computes and stores every view of one basis.
 *
 * @param built every month of the plan, oldest first
 * @param onPart called as each of `partsToAssess` is done
 */
export async function assessPlanned(
  services: Services,
  catalogue: Catalogue,
  built: readonly BuiltMonth[],
  { basis, codeVersion }: Making,
  onPart: (what: string) => void = () => undefined,
): Promise<StoredViews> {
  const specification = loadSpecification();
  const files = storedOutcomes(catalogue);
  const held = catalogue.holds ?? [];
  const assessment = {
    specification,
    basis,
    months: built,
    files,
    held,
    codeVersion: releaseVersion(codeVersion, services),
  };
  return assess(services, assessment, onPart);
}

/**
 * Publishes what was planned, built and assessed, and remembers that this run did it.
 *
 * @param views of every basis
 * @throws ReleaseOvertakenError when another release came first: plan again
 */
export async function publishPlanned(
  services: Services,
  { catalogue, after }: Pick<PlannedRelease, 'catalogue' | 'after'>,
  views: StoredViews,
  { basis, codeVersion }: Making,
): Promise<{ readonly release: Release; readonly isNew: boolean }> {
  const models = modelsVersion();
  const version = releaseVersion(codeVersion, services);
  const months = [...monthsOf(catalogue)];
  const content = {
    codeVersion: version,
    synthetic: catalogue.submissions.some(({ record }) => record.synthetic),
    basis,
    months,
    marts: Object.fromEntries(months.map((month) => [month, monthInputs(catalogue, month, models).martId])),
    inputs: releaseInputs(catalogue),
    ...stillHeld(catalogue),
    views,
  };
  const published = await publish(services, content, after);
  await rememberRun(
    services.store,
    runId(catalogue, version, basis),
    published.release,
    catalogue.holds ?? [],
  );
  return published;
}
