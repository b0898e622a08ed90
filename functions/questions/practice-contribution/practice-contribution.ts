import { balancedProgress } from '../../assessment/progress.ts';
import { type ScoreRange, scoreOf } from '../../assessment/score.ts';
import { patientsNeeded } from '../../statistics/patients-needed.ts';
import type { IndicatorResult } from '../area/question.ts';
import type { Member } from '../members/question.ts';
import type { PracticesView } from '../practices/question.ts';

/** An indicator that the network is scored on, with what its practices published of it. */
export interface ScoredIndicator {
  readonly indicator: string;
  readonly serviceArea: string;
  readonly range: ScoreRange;
  readonly network: Pick<IndicatorResult, 'numerator' | 'denominator' | 'score'>;
  readonly published: Pick<PracticesView, 'practices' | 'numerators' | 'denominators'>;
}

/** What one practice could add to its network's progress. */
interface PracticeGain {
  readonly code: string;
  readonly name: string;
  /** Rise of the network's balanced progress, 0 to 1; null where the practice published nothing that is scored. */
  readonly gain: number | null;
  /** Patients it takes, summed over the indicators. */
  readonly patients: number | null;
  /** Scored indicators on which its figures are hidden or not published, so that nothing is known of it. */
  readonly unknown: number;
  /** The indicators with patients to reach, the largest gain first. */
  readonly indicators: readonly {
    readonly indicator: string;
    readonly patients: number;
    readonly gain: number;
  }[];
}

export interface ProgressShortfall {
  readonly progress: number;
  readonly practices: readonly PracticeGain[];
}

/**
 * Whose patients would raise a network's balanced progress most: for each practice, the rise if that practice alone
 * came to the upper end of the range on every indicator, all other practices as they are. A practice already past it
 * adds nothing, and so does one that leaves the network below the lower end. Own definition.
 *
 * @param indicators all that the network is scored on, so that each weighs as in its progress
 * @returns the largest rise first, those that are not known last; `null` where the network has no score
 * @see docs/measures.md#practice-contribution
 */
export function progressShortfall(
  members: readonly Pick<Member, 'code' | 'name'>[],
  indicators: readonly ScoredIndicator[],
): ProgressShortfall | null {
  const scores = indicators.flatMap(({ indicator, serviceArea, network: { score } }) =>
    score === null ? [] : [{ indicator, serviceArea, score, points: null }],
  );
  const now = balancedProgress(scores);
  if (now === null) return null;
  const gainOf = (indicator: string, score: number): number => {
    const raised = scores.map((one) => (one.indicator === indicator ? { ...one, score } : one));
    return Math.max(0, (balancedProgress(raised)?.progress ?? now.progress) - now.progress);
  };
  const practices = members.map(({ code, name }): PracticeGain => {
    const known = indicators.flatMap((one) => {
      const found = raisedBy(code, one);
      return found === null
        ? []
        : [{ indicator: one.indicator, patients: found.patients, gain: gainOf(one.indicator, found.score) }];
    });
    const unknown = scores.length - known.length;
    if (known.length === 0) return { code, name, gain: null, patients: null, unknown, indicators: [] };
    return {
      code,
      name,
      gain: known.reduce((sum, { gain }) => sum + gain, 0),
      patients: known.reduce((sum, { patients }) => sum + patients, 0),
      unknown,
      indicators: known
        .filter(({ patients }) => patients > 0)
        .toSorted((a, b) => b.gain - a.gain || a.indicator.localeCompare(b.indicator)),
    };
  });
  return { progress: now.progress, practices: practices.toSorted(byGain) };
}

/** Patients a practice needs to reach the upper end, and the network's score then; null where it is not known. */
function raisedBy(
  code: string,
  { range, network, published }: ScoredIndicator,
): { readonly patients: number; readonly score: number } | null {
  const at = published.practices.indexOf(code);
  const numerator = published.numerators[at] ?? null;
  const denominator = published.denominators[at] ?? null;
  if (numerator === null || denominator === null || network.numerator === null) return null;
  // Contacts, of which there can be more than patients, are no patients to reach.
  if (numerator > denominator || range.upper > 1 || network.denominator === null || network.score === null) {
    return null;
  }
  // Nobody eligible is nobody to reach, and no figure that is not known.
  if (denominator === 0) return { patients: 0, score: network.score };
  const up = range.upper > range.lower;
  const target = range.upper.toFixed(12);
  const patients = patientsNeeded(numerator, denominator, target, up ? 'upward' : 'downward');
  if (patients === null) return null;
  const rate = (network.numerator + (up ? patients : -patients)) / network.denominator;
  return { patients, score: patients === 0 ? network.score : (scoreOf(rate, range) ?? network.score) };
}

function byGain(a: PracticeGain, b: PracticeGain): number {
  if (a.gain === null || b.gain === null) return Number(a.gain === null) - Number(b.gain === null);
  return b.gain - a.gain || a.code.localeCompare(b.code);
}
