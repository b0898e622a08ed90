import type { AreaView, IndicatorResult } from '../../../functions/questions/area/question.ts';
import type { ExpectedProgressView } from '../../../functions/questions/expected-progress/question.ts';
import type { Factor, LikeNetwork } from '../../../functions/questions/similar-networks/question.ts';
import { INTERVAL } from '../../../functions/rules/rule-words.ts';
import { RULES } from '../../../functions/rules/rules.ts';
import {
  countWords,
  decimalWords,
  differenceIntervalWords,
  differenceWords,
  excludesZero,
  type FigureUnit,
  sizeWords,
  valueWords,
} from '../../../functions/sentences/figure-words.ts';
import { isUnusual } from '../../../functions/sentences/is-it-us-sentences.ts';

type Residual = ExpectedProgressView['residuals'][number];

type Coverage = AreaView['months'][number]['coverage'];
type Reported = Pick<IndicatorResult, 'suppressedPractices' | 'coverage'>;

/** What the figures of an area lack: practices that are silent, null where that is not known, and numbers that are not whole. */
function lacking({ practicesReporting, practicesOpen }: Coverage, results: readonly Reported[]) {
  return {
    silent: practicesOpen === null ? null : Math.max(0, practicesOpen - practicesReporting),
    hidden: results.filter(({ suppressedPractices }) => suppressedPractices > 0).length,
    partial: results.filter(
      ({ coverage }) => (coverage?.practicesReporting ?? practicesReporting) < practicesReporting,
    ).length,
  };
}

/** Whether every practice reported every figure and nothing is hidden; false where it is not known how many there are. */
export function isComplete(coverage: Coverage, results: readonly Reported[]): boolean {
  const { silent, hidden, partial } = lacking(coverage, results);
  return silent === 0 && hidden === 0 && partial === 0;
}

/** Whether missing data may be why a network's figures are as they are: who did not report, and what is hidden. */
export function dataWords(coverage: Coverage, results: readonly Reported[]): string {
  const { practicesOpen } = coverage;
  const { silent, hidden, partial } = lacking(coverage, results);
  const hiddenWords = `${countWords(hidden)} of its ${countWords(results.length)} numbers are hidden for some practices`;
  if (practicesOpen === null || silent === null)
    return `We do not know how many of its practices did not report. ${hidden === 0 ? 'No numbers are hidden' : hiddenWords}.`;
  if (isComplete(coverage, results)) return 'All its practices reported and no numbers are hidden.';
  const parts = [
    ...(silent === 0
      ? []
      : [`${countWords(silent)} of its ${countWords(practicesOpen)} practices did not report`]),
    ...(hidden === 0 ? [] : [hiddenWords]),
    ...(partial === 0
      ? []
      : [
          `${countWords(partial)} of its ${countWords(results.length)} numbers lack a practice that reported others`,
        ]),
  ];
  return `${parts.join(', and ')}, so its score may change.`;
}

/**
 * Where a network stands beside what its circumstances suggest, in ten words or fewer: a verdict only where the
 * interval of the difference lies on one side of 0.
 */
export function circumstancesTitle(found: Residual | undefined, unit: FigureUnit): string {
  if (found === undefined) return 'What might explain its score';
  const { residual, interval } = found;
  const isClear = excludesZero(interval ?? null, unit);
  if (isClear) return `Clearly ${residual > 0 ? 'higher' : 'lower'} than its circumstances suggest`;
  if (isUnusual(found)) return 'Unusual for its circumstances';
  return interval === undefined || interval === null
    ? 'What its circumstances suggest'
    : 'No clear difference from what its circumstances suggest';
}

/** What networks in its circumstances reach, and how much that says; null where there is no such fit. */
export function expectedSentence(
  found: Residual | undefined,
  rSquared: number | null,
  unit: FigureUnit,
): string | null {
  if (found === undefined || rSquared === null) return null;
  const { expected, value, residual, interval, unusualBeyond } = found;
  const side = residual > 0 ? 'higher' : 'lower';
  const verb = unit === 'score' ? 'scored' : 'achieved';
  const apart =
    interval === undefined || interval === null
      ? ''
      : ` (${INTERVAL} of the difference ${differenceIntervalWords(unit, interval)})`;
  const unusual =
    unusualBeyond !== undefined && isUnusual(found)
      ? ` That is unusual: about 1 in ${countWords(Math.round(1 / (1 - RULES.confidence.value)))} networks is ${differenceWords(unit, unusualBeyond)} or more away.`
      : '';
  return `Networks with its list size, deprivation, patients’ age, practices and team ${verb} ${valueWords(unit, expected)} on average; it ${verb} ${valueWords(unit, value)}, about ${sizeWords(unit, Math.abs(residual))} ${side}${apart}.${unusual} These circumstances are linked with ${decimalWords(100 * rSquared, 0)}% of the differences between networks. The rest may be chance, how care is organised, or things we do not measure.`;
}

interface CircumstanceRow {
  readonly factor: Factor;
  readonly name: string;
  readonly own: string;
  /** Mean of ranked networks. */
  readonly usual: string;
}

const NAMES: Readonly<Record<Factor, string>> = {
  team: 'Team in the newest census, full-time equivalents per 10,000 patients',
  deprivation: 'Deprivation, IMD score (higher is more deprived)',
  aged65: 'Patients aged 65 and over',
  patients: 'Registered patients',
  practices: 'Practices',
};

/** Whom a network serves and who works for it, beside what is usual. */
export function circumstanceRows(
  values: LikeNetwork['values'] | undefined,
  coefficients: ExpectedProgressView['coefficients'],
): readonly CircumstanceRow[] {
  return (['team', 'deprivation', 'aged65', 'patients', 'practices'] as const).map((factor) => ({
    factor,
    name: NAMES[factor],
    own: factorWords(factor, values?.[factor] ?? null),
    usual: factorWords(factor, coefficients.find((one) => one.factor === factor)?.mean ?? null, true),
  }));
}

function factorWords(factor: Factor, value: number | null, isMean = false): string {
  if (value === null)
    return factor === 'team' && !isMean ? 'Not known, or too few people to show' : 'Not known';
  if (factor === 'aged65') return valueWords('share', value);
  if (factor === 'patients' || (factor === 'practices' && !isMean)) return countWords(value);
  return decimalWords(value, 1);
}
