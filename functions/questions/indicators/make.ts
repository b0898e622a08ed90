import type { ScoringRule, ScoringRules } from '../../assessment/scoring-rules.ts';
import { unfedIndicators } from '../../assessment/unfed-indicators.ts';
import type { Month } from '../../contracts/codes.ts';
import { contractYearOf } from '../../contracts/month.ts';
import type { Specification } from '../../specification/load-specification.ts';
import { breaksOf, seriesOf } from '../../specification/series-of.ts';
import { oneView } from '../maker.ts';
import { type IndicatorSummary, IndicatorsQuestion, type IndicatorsView } from './question.ts';

export const makeIndicators = oneView(IndicatorsQuestion, ({ specification, rules }) =>
  indicatorsView(specification, rules),
);

/** Every indicator the release holds figures for, once a contract year, with its months; then those nothing feeds. */
export function indicatorsView(
  specification: Specification,
  rulesByMonth: ReadonlyMap<Month, ScoringRules>,
): IndicatorsView {
  const found = new Map<string, IndicatorSummary>();
  for (const [month, rules] of rulesByMonth) {
    for (const [code, rule] of rules) {
      const contractYear = contractYearOf(month);
      const key = `${contractYear} ${code}`;
      const known = found.get(key) ?? summaryOf(specification, contractYear, code, rule);
      found.set(key, { ...known, months: [...known.months, month] });
    }
  }
  const contractYears = new Set([...rulesByMonth.keys()].map(contractYearOf));
  const unfed = unfedIndicators(specification, contractYears);
  return { view: 'indicators', version: 1, indicators: [...found.values(), ...unfed] };
}

function summaryOf(
  specification: Specification,
  contractYear: string,
  code: string,
  { definition }: ScoringRule,
): IndicatorSummary {
  if (definition === undefined) {
    return {
      contractYear,
      code,
      policyCode: null,
      serviceArea: 'Not in the specification',
      description: `${code} is in the data and not in our specification of ${contractYear}: shown, never scored.`,
      kind: 'fraction',
      polarity: 'none',
      use: 'management-information',
      specified: false,
      whyItMatters: null,
      lowerThreshold: null,
      upperThreshold: null,
      thresholdStatus: null,
      months: [],
    };
  }
  const { thresholds } = definition;
  const series = seriesOf(specification, contractYear, code);
  return {
    contractYear,
    code,
    policyCode: definition.policyCode?.code ?? null,
    serviceArea: definition.serviceArea,
    description: definition.description,
    kind: definition.kind,
    polarity: definition.polarity.direction,
    use: definition.use,
    specified: true,
    whyItMatters: definition.whyItMatters,
    lowerThreshold: thresholds === null ? null : Number(thresholds.lower),
    upperThreshold: thresholds === null ? null : Number(thresholds.upper),
    thresholdStatus: thresholds?.status ?? null,
    months: [],
    title: definition.title,
    ...(definition.residentTitle !== undefined && { residentTitle: definition.residentTitle }),
    thresholdSource: thresholds?.source ?? null,
    accumulation: definition.accumulation.over,
    breaks: (series === undefined ? [] : breaksOf(specification, series.id)).map(
      ({ month, reason, status, source }) => ({ month, reason, status, source }),
    ),
  };
}
