import { z } from 'zod';
import { readCatalogue } from '../catalogue/catalogue.ts';
import { monthsOf } from '../catalogue/month-inputs.ts';
import { MembershipBasis } from '../contracts/codes.ts';
import { ObjectConflictError, type ObjectStore } from '../ports/object-store.ts';
import { codeVersion } from '../runtime/code-version.ts';
import { putJson } from '../runtime/json-object.ts';
import type { Services } from '../runtime/services.ts';
import { CHECK_VERSION } from '../steps/check.ts';
import { finishedRun, runId } from '../steps/finished-run.ts';
import { newestRelease } from '../steps/publish.ts';
import { unansweredReceipts } from '../steps/unanswered-receipts.ts';
import { keepSnapshot } from './snapshot.ts';

export const PlanTask = z.object({
  /** Name of the execution: a repeated task of the same execution finds its own claim. */
  execution: z.string().min(1),
  /** Go on although another execution claimed this very work: it may have died of it. */
  takeOver: z.boolean(),
});

/** The membership that a release opens with; readers may ask for the other. */
export const OPENS_WITH: MembershipBasis = 'as-was';

export type Plan =
  /** `outdated`: files wait to be checked by this version's rules, and a release would lack what they hold. */
  | { readonly state: 'nothing' | 'claimed' | 'outdated' }
  | { readonly state: 'published'; readonly release: number }
  | {
      readonly state: 'build';
      readonly snapshot: string;
      /** Number of the newest release when the catalogue was read, 0 for none. */
      readonly after: number;
      /** To build: a month that has its mart already is found again in no time. */
      readonly months: readonly string[];
      readonly bases: readonly MembershipBasis[];
    };

/**
 * Looks at everything that was checked and says what a new release needs. Of executions that see the very same
 * files, one does the work: files that arrive together make one release, not one each.
 */
export async function planRelease(
  { store }: Services,
  { execution, takeOver }: z.infer<typeof PlanTask>,
): Promise<Plan> {
  // The number first: a release that is published after this was planned from an earlier look at the files.
  const after = (await newestRelease(store))?.release ?? 0;
  if ((await unansweredReceipts(store)).some(({ wasAnswered }) => wasAnswered)) return { state: 'outdated' };
  const catalogue = await readCatalogue(store, CHECK_VERSION);
  const months = monthsOf(catalogue);
  if (months.length === 0) return { state: 'nothing' };
  const id = runId(catalogue, codeVersion, OPENS_WITH);
  const finished = await finishedRun(store, id, catalogue);
  if (finished !== undefined) return { state: 'published', release: finished.release };
  if (!(await claim(store, id, execution)) && !takeOver) return { state: 'claimed' };

  return {
    state: 'build',
    snapshot: await keepSnapshot(store, catalogue),
    after,
    months,
    bases: MembershipBasis.options,
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
