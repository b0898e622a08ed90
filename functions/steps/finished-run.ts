import { z } from 'zod';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { MembershipBasis } from '../contracts/codes.ts';
import type { HeldMonth } from '../contracts/held-month.ts';
import type { Release } from '../contracts/release.ts';
import { readHeld } from '../plausibility/held-record.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { contentId } from '../runtime/content-id.ts';
import { lostAmong } from '../runtime/content-object.ts';
import { getJson, getRemakeable, putJson } from '../runtime/json-object.ts';
import { newestRelease } from './publish.ts';
import { standingRollback } from './roll-back.ts';

const FinishedRun = z.strictObject({
  release: z.int().min(1),
  /** It held months back; absent where it did not. */
  held: z.literal(true).optional(),
});

/** Identity of everything a run reads: what was checked, the code, and the membership it opens with. */
export function runId(catalogue: Catalogue, codeVersion: string, basis: MembershipBasis): string {
  const { submissions, answers } = catalogue;
  return contentId({ submissions, codeVersion, basis, ...(answers !== undefined && { answers }) });
}

/**
 * The release that answers this very run: the one it published before, if that is still the newest, or the one somebody
 * rolled back to while the same files counted. Else, or where a view of it is lost, the run must be done.
 */
export async function finishedRun(
  store: ObjectStore,
  id: string,
  catalogue: Catalogue,
): Promise<Release | undefined> {
  const standing = await standingRollback(store, catalogue);
  if (standing !== undefined) return standing;
  const finished = await getRemakeable(store, runKey(id), FinishedRun);
  if (finished === undefined) return undefined;
  const newest = await newestRelease(store);
  if (newest?.release !== finished.release) return undefined;
  // Which months it held is told as long as they are: where that is lost it is found out again.
  if (finished.held === true && (await readHeld(store, catalogue)).length === 0) return undefined;
  // With a view that is gone or damaged it is made once more, of the same files, and with it that view.
  return (await lostAmong(store, Object.values(newest.views))).length === 0 ? newest : undefined;
}

/** Remembers which release a run ended with. Written last: a run that was cut short is simply done again. */
export async function rememberRun(
  store: ObjectStore,
  id: string,
  { release }: Release,
  held: readonly HeldMonth[],
): Promise<void> {
  // A run repeated after a later release already has its note, of the first time.
  if ((await getJson(store, runKey(id), FinishedRun)) === undefined)
    await putJson(store, runKey(id), { release, ...(held.length > 0 && { held: true }) });
}

function runKey(id: string): string {
  return `runs/${id}.json`;
}
