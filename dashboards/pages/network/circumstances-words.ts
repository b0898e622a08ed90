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
  sizeWords,
  valueWords,
} from '../../../functions/sentences/figure-words.ts';

type Residual = ExpectedProgressView['residuals'][number];

/** Whether missing data may be why a network's figures are as they are: who did not report, and what is hidden. */
export function dataWords(
  { practicesReporting, practicesOpen }: AreaView['months'][number]['coverage'],
  results: readonly Pick<IndicatorResult, 'suppressedPractices' | 'coverage'>[],
): string {
  const hidden = results.filter(({ suppressedPractices }) => suppressedPractices > 0).length;
  const hiddenWords = `${countWords(hidden)} of its ${countWords(results.length)} numbers are hidden for some practices`;
  const partial = results.filter(
    ({ coverage }) => (coverage?.practicesReporting ?? practicesReporting) < practicesReporting,
  ).length;
  if (practicesOpen === null)
    return `We do not know how many of its practices did not report. ${hidden === 0 ? 'No numbers are hidden' : hiddenWords}.`;
  const silent = practicesOpen - practicesReporting;
  if (silent <= 0 && hidden === 0 && partial === 0)
    return 'All its practices reported and no numbers are hidden.';
  const parts = [
    ...(silent <= 0
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
export function circumstancesTitle(found: Residual | undefined): string {
  if (found === undefined) return 'What might explain its score';
  const { residual, interval } = found;
  const isClear = excludesZero(interval ?? null, 'score');
  if (isClear) return `Clearly ${residual > 0 ? 'higher' : 'lower'} than its circumstances suggest`;
  if (isUnusual(found)) return 'Unusual for its circumstances';
  return interval === undefined || interval === null
    ? 'What its circumstances suggest'
    : 'No clear difference from what its circumstances suggest';
}

/** What networks in its circumstances reach, and how much that says; null where there is no such fit. */
export function expectedSentence(found: Residual | undefined, rSquared: number | null): string | null {
  if (found === undefined || rSquared === null) return null;
  const { expected, progress, residual, interval, unusualBeyond } = found;
  const side = residual > 0 ? 'higher' : 'lower';
  const apart =
    interval === undefined || interval === null
      ? ''
      : ` (${INTERVAL} of the difference ${differenceIntervalWords('score', interval)})`;
  const unusual =
    unusualBeyond !== undefined && isUnusual(found)
      ? ` That is unusual: about 1 in ${countWords(Math.round(1 / (1 - RULES.confidence.value)))} networks is ${differenceWords('score', unusualBeyond)} or more away.`
      : '';
  return `Networks with its list size, deprivation, patients’ age, practices and team scored ${valueWords('score', expected)} on average; it scored ${valueWords('score', progress)}, about ${sizeWords('score', Math.abs(residual))} ${side}${apart}.${unusual} These circumstances are linked with ${decimalWords(100 * rSquared, 0)}% of the differences between networks. The rest may be chance, how care is organised, or things we do not measure.`;
}

function isUnusual({ residual, unusualBeyond }: Residual): boolean {
  return unusualBeyond !== undefined && Math.abs(residual) > unusualBeyond;
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
