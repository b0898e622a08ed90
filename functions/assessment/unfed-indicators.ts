import type { IndicatorSummary } from '../questions/indicators/question.ts';
import type { Specification } from '../specification/load-specification.ts';
import type { ContractYear } from '../specification/schema.ts';

type Unfed = ContractYear['unfed'][number];

/**
 * Indicators of the scheme that no published file feeds, such as improvements on a baseline and yes-or-no
 * declarations: part of the contract, so listed with why there is no figure, and never scored.
 *
 * @param contractYears such as `2022-23`; only theirs
 */
export function unfedIndicators(
  { years }: Specification,
  contractYears: ReadonlySet<string>,
): readonly IndicatorSummary[] {
  return years
    .filter(({ contractYear }) => contractYears.has(contractYear))
    .flatMap(({ contractYear, unfed }) => unfed.map((indicator) => summaryOf(contractYear, indicator)));
}

function summaryOf(contractYear: string, unfed: Unfed): IndicatorSummary {
  const { thresholds, policyCode } = unfed;
  return {
    contractYear,
    code: unfed.code ?? policyCode.code,
    policyCode: policyCode.code,
    serviceArea: 'Not published',
    description: unfed.description,
    kind: unfed.kind,
    polarity: unfed.direction,
    use: 'payment',
    specified: true,
    whyItMatters: unfed.whyItMatters,
    lowerThreshold: thresholds === null ? null : Number(thresholds.lower),
    upperThreshold: thresholds === null ? null : Number(thresholds.upper),
    thresholdStatus: thresholds?.status ?? null,
    months: [],
    title: unfed.title,
    thresholdSource: thresholds?.source ?? null,
    accumulation: 'unknown',
    breaks: [],
    whyNotFed: unfed.whyNotFed,
  };
}
