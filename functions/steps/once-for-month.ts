import { z } from 'zod';
import type { OnceForMonth } from '../assessment/assessed.ts';
import type { ScoringRules } from '../assessment/scoring-rules.ts';
import type { MembershipBasis, Month } from '../contracts/codes.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { contentId } from '../runtime/content-id.ts';
import { getRemakeable, putJson } from '../runtime/json-object.ts';

/** What decides a month's figures, but for the month itself. */
interface Deciding {
  readonly basis: MembershipBasis;
  readonly codeVersion: string;
  /** Identity of each month's mart. */
  readonly marts: ReadonlyMap<Month, string>;
  readonly rules: ReadonlyMap<Month, ScoringRules>;
}

/**
 * Keeps what is made of a month in the store, so that a release with one more month finds that of all months before,
 * and its cost grows less with them.
 */
export function onceForMonth(
  store: ObjectStore,
  { basis, codeVersion, marts, rules }: Deciding,
): OnceForMonth {
  const decided = new Map(
    [...marts].map(([month, martId]) => {
      const rulesOf = [...(rules.get(month) ?? [])];
      return [month, contentId({ martId, basis, codeVersion, rules: rulesOf })] as const;
    }),
  );
  const idOf = (month: Month) => {
    const id = decided.get(month);
    if (id === undefined) throw new RangeError(`no mart was built of ${month}`);
    return id;
  };
  return async (month, what, shape, make) => {
    const id = typeof month === 'string' ? idOf(month) : contentId(month.map(idOf));
    const key = `views/of-months/${id}/${what}.json`;
    const known = await getRemakeable(store, key, z.strictObject({ made: shape }));
    if (known !== undefined) return known.made;
    const made = await make();
    // Written last: what was cut short is not there, and is made again.
    await putJson(store, key, { made });
    return made;
  };
}
