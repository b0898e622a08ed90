import { resultOf } from '../../assessment/area-month.ts';
import type { MonthAssessment } from '../../assessment/assess-month.ts';
import { isRanked } from '../../assessment/gap-point.ts';
import type { NetworkCounts } from '../../assessment/progress-targets.ts';
import type { ScoringRules } from '../../assessment/scoring-rules.ts';
import type { MembershipBasis } from '../../contracts/codes.ts';
import { halfGapSentence } from '../../sentences/gap-question-sentences.ts';
import { oneView } from '../maker.ts';
import { halfGap } from './half-gap.ts';
import { FewestPatientsQuestion, type FewestPatientsView, type HalfGap } from './question.ts';

/** How few patients stand between the latest gap and half of it. */
export const makeFewestPatients = oneView(FewestPatientsQuestion, ({ basis, months, rules }) => {
  const latest = months.at(-1);
  if (latest === undefined) return null;
  return fewestPatientsView(basis, latest, rules.get(latest.month));
});

/** The fewest patients of each indicator of one month that counts patients. */
export function fewestPatientsView(
  basis: MembershipBasis,
  assessment: MonthAssessment,
  rules?: ScoringRules,
): FewestPatientsView {
  return {
    view: 'fewest-patients',
    version: 1,
    basis,
    month: assessment.month,
    indicators: assessment.measures
      .filter(({ unit }) => unit === 'share')
      .map(({ measure, label, polarity }): HalfGap => {
        const found = {
          indicator: measure,
          label,
          polarity,
          counts: rules?.get(measure)?.definition?.counts ?? 'patients',
          ...halfGap(countsOf(assessment, measure), polarity),
        };
        return { ...found, sentence: halfGapSentence(found) };
      }),
  };
}

/** Counts of the ranked networks; contacts, of which there can be more than patients, are no patients to reach. */
function countsOf({ areas }: MonthAssessment, indicator: string): readonly NetworkCounts[] {
  return areas.flatMap((network): NetworkCounts[] => {
    if (network.area.kind !== 'pcn' || !isRanked(network, indicator)) return [];
    const result = resultOf(network.results, indicator);
    if (result === undefined || result.numerator === null || result.denominator === null) return [];
    const { numerator, denominator } = result;
    if (denominator === 0 || numerator > denominator) return [];
    return [{ code: network.area.code, numerator, denominator }];
  });
}
