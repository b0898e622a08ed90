import type { Catalogue } from '../catalogue/catalogue.ts';
import { monthInputs, monthsOf } from '../catalogue/month-inputs.ts';
import type { HeldMonth } from '../contracts/held-month.ts';
import { StoredRelease } from '../contracts/release.ts';
import { modelsVersion } from '../models/registry.ts';
import { keepHeld } from '../plausibility/held-record.ts';
import { releaseVersion } from '../runtime/code-version.ts';
import { contentId } from '../runtime/content-id.ts';
import { getJson } from '../runtime/json-object.ts';
import type { Services } from '../runtime/services.ts';
import { loadSpecification } from '../specification/load-specification.ts';
import { rememberRun, runId } from './finished-run.ts';
import { holdBack } from './hold-back.ts';
import type { Making, PlannedRelease } from './make-release.ts';
import { releaseKey } from './publish.ts';

/** What may be published of a plan. */
export interface HeldPlan {
  /** With the holds: `months` are those that are left to publish. */
  readonly planned: PlannedRelease;
  readonly held: readonly HeldMonth[];
  /** Readers keep what they have: something is held, and nothing else is new. */
  readonly isNothingNew: boolean;
}

/** Holds implausible months back, between building the months and assessing them, and keeps which. */
export async function holdMonths(
  services: Pick<Services, 'store' | 'engine' | 'practicesRestricted'>,
  planned: Pick<PlannedRelease, 'catalogue' | 'after'>,
  { basis, codeVersion }: Making,
): Promise<HeldPlan> {
  const { store } = services;
  const { catalogue: counts, after } = planned;
  const newest = after === 0 ? undefined : await getJson(store, releaseKey(after), StoredRelease);
  const catalogue = await holdBack(services, counts, newest, loadSpecification());
  const held = catalogue.holds ?? [];
  await keepHeld(store, counts, held);
  const months = monthsOf(catalogue);
  const version = releaseVersion(codeVersion, services);
  const isSame = newest?.codeVersion === version && contentId(martsOf(catalogue)) === contentId(newest.marts);
  const isNothingNew = months.length === 0 || (held.length > 0 && isSame);
  if (isNothingNew && newest !== undefined)
    await rememberRun(store, runId(counts, version, basis), newest, held);
  return { planned: { catalogue, after, months }, held, isNothingNew };
}

function martsOf(catalogue: Catalogue): Readonly<Record<string, string>> {
  const models = modelsVersion();
  return Object.fromEntries(
    monthsOf(catalogue).map((month) => [month, monthInputs(catalogue, month, models).martId]),
  );
}
