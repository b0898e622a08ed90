import type { Month } from '../contracts/codes.ts';
import { monthsBetween } from '../contracts/month.ts';
import type { CqrsFigure } from './cqrs-figures.ts';

/** Counts of one indicator as we hold them; null where nothing is published, or not all of it. */
export interface OurCounts {
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Personalised care adjustments; null where any is hidden or none is published. */
  readonly adjustments: number | null;
  /** Practices whose denominator is published as `*`: 0 or 1 each. */
  readonly hiddenPractices: number;
}

/** Everything we hold that the figure could be. */
export interface OurFigures {
  /** Of the month, release and membership that was asked for; null where there is none. */
  readonly asked: OurCounts | null;
  readonly otherMonths: ReadonlyMap<Month, OurCounts>;
  /** Of the other membership; null for a practice, which is the same under both. */
  readonly otherMembership: OurCounts | null;
  /** Of the same month in releases before this one, by number. */
  readonly earlierReleases: ReadonlyMap<number, OurCounts>;
}

/** What fits CQRS's two counts: each was tried on both, and nothing else is claimed. */
export type Reason =
  | { readonly kind: 'exclusions'; readonly patients: number }
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'membership' }
  | { readonly kind: 'version'; readonly release: number }
  | { readonly kind: 'month'; readonly month: Month }
  | { readonly kind: 'rounding'; readonly to: number };

/** One figure beside ours. */
export interface Compared {
  readonly theirs: CqrsFigure;
  readonly ours: OurCounts | null;
  readonly outcome: 'agrees' | 'differs' | 'not-held';
  /** Every reason that fits their counts, likeliest first; empty where it agrees, and where none does. */
  readonly reasons: readonly Reason[];
}

/** What CQRS's screens and letters round counts to, if they do. */
const ROUNDED_TO = [5, 10] as const;

/**
 * Sets one figure beside ours and finds what turns ours into theirs: patients excepted, counts hidden as `*`, the other
 * membership, an earlier release, another month, rounding.
 */
export function reconcile(theirs: CqrsFigure, ours: OurFigures): Compared {
  const { asked } = ours;
  if (asked === null || asked.numerator === null || asked.denominator === null) {
    return { theirs, ours: asked, outcome: 'not-held', reasons: otherReasons(theirs, ours) };
  }
  if (isSame(theirs, asked)) return { theirs, ours: asked, outcome: 'agrees', reasons: [] };
  const reasons: Reason[] = [];
  const { numerator, denominator, adjustments, hiddenPractices } = asked;
  if (adjustments !== null && adjustments > 0 && isSame(theirs, withAdjustments(asked, adjustments)))
    reasons.push({ kind: 'exclusions', patients: adjustments });
  if (
    isWithin(theirs.numerator, numerator, hiddenPractices) &&
    isWithin(theirs.denominator, denominator, hiddenPractices)
  )
    reasons.push({ kind: 'suppressed' });
  reasons.push(...otherReasons(theirs, ours));
  const to = ROUNDED_TO.find(
    (unit) =>
      isRounded(theirs.numerator, numerator, unit) && isRounded(theirs.denominator, denominator, unit),
  );
  if (to !== undefined) reasons.push({ kind: 'rounding', to });
  return { theirs, ours: asked, outcome: 'differs', reasons };
}

/** Reasons that are another figure of ours. */
function otherReasons(theirs: CqrsFigure, ours: OurFigures): Reason[] {
  const { otherMembership, earlierReleases, otherMonths } = ours;
  const reasons: Reason[] = [];
  if (otherMembership !== null && isSame(theirs, otherMembership)) reasons.push({ kind: 'membership' });
  const release = [...earlierReleases].findLast(([, counts]) => isSame(theirs, counts))?.[0];
  if (release !== undefined) reasons.push({ kind: 'version', release });
  const [month] = [...otherMonths]
    .filter(([, counts]) => isSame(theirs, counts))
    .map(([held]) => held)
    .sort((a, b) => Math.abs(monthsBetween(a, theirs.month)) - Math.abs(monthsBetween(b, theirs.month)));
  if (month !== undefined) reasons.push({ kind: 'month', month });
  return reasons;
}

function isSame({ numerator, denominator }: CqrsFigure, counts: OurCounts): boolean {
  return numerator === counts.numerator && denominator === counts.denominator;
}

/** The patients excepted counted as eligible again, as CQRS shows them before adjustment. */
function withAdjustments(counts: OurCounts, adjustments: number): OurCounts {
  const { denominator } = counts;
  return { ...counts, denominator: denominator === null ? null : denominator + adjustments };
}

function isWithin(theirs: number, ours: number, hidden: number): boolean {
  return hidden > 0 && theirs >= ours && theirs <= ours + hidden;
}

function isRounded(theirs: number, ours: number, unit: number): boolean {
  return theirs % unit === 0 && Math.abs(theirs - ours) * 2 <= unit;
}
