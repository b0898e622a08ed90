import { z } from 'zod';
import type { MembershipBasis, Month } from '../contracts/codes.ts';
import { ObjectConflictError, type ObjectStore } from '../ports/object-store.ts';
import { codeVersion } from '../runtime/code-version.ts';
import { putJson } from '../runtime/json-object.ts';
import type { Services } from '../runtime/services.ts';
import { BASES, type Making, planOf, type ReleasePlan } from '../steps/make-release.ts';
import { keepSnapshot } from './snapshot.ts';

export const PlanTask = z.object({
  /** Name of the execution: a repeated task of the same execution finds its own claim. */
  execution: z.string().min(1),
  /** Go on although another execution claimed this very work: it may have died of it. */
  takeOver: z.boolean(),
});

/** How every release is made here; it opens with the membership of its own months, and readers may ask for the other. */
export const MAKING: Making = { basis: 'as-was', codeVersion };

export type Plan =
  /** `claimed`: another execution does this very work. */
  | { readonly state: Exclude<ReleasePlan['state'], 'build' | 'published'> | 'claimed' }
  | { readonly state: 'published'; readonly release: number }
  | {
      readonly state: 'build';
      readonly snapshot: string;
      /** Number of the newest release when the catalogue was read, 0 for none. */
      readonly after: number;
      /** To build: a month that has its mart already is found again in no time. */
      readonly months: readonly Month[];
      readonly bases: readonly MembershipBasis[];
    };

/**
 * Looks at everything that was checked and says what a new release needs. Of executions that see the very same
 * files, one does the work: files that arrive together make one release, not one each.
 */
export async function planRelease(
  services: Services,
  { execution, takeOver }: z.infer<typeof PlanTask>,
): Promise<Plan> {
  const plan = await planOf(services, MAKING);
  if (plan.state === 'published') return { state: 'published', release: plan.release.release };
  if (plan.state !== 'build') return { state: plan.state };
  if (!(await claim(services.store, plan.run, execution)) && !takeOver) return { state: 'claimed' };
  const { catalogue, after, months } = plan.planned;
  return {
    state: 'build',
    snapshot: await keepSnapshot(services.store, catalogue),
    after,
    months,
    bases: BASES,
  };
}

/** Create-only: the first execution has it, and has it again when it asks again. */
async function claim(store: ObjectStore, run: string, execution: string): Promise<boolean> {
  try {
    await putJson(store, `work/claims/${run}.json`, { execution });
    return true;
  } catch (error) {
    if (error instanceof ObjectConflictError) return false;
    throw error;
  }
}
