import type { SeriesPoint } from '../../assessment/series-through-time.ts';
import type { Month } from '../../contracts/codes.ts';
import { comparedMonth } from '../../rules/compared-month.ts';
import { RULES } from '../../rules/rules.ts';
import { changeAlertSentence } from '../../sentences/alert-sentences.ts';
import type { Indicator } from '../../specification/schema.ts';
import { pValueFromZ } from '../../statistics/distributions/normal.ts';
import { benjaminiHochberg } from '../../statistics/false-alerts.ts';
import type { Proportion } from '../../statistics/pooled-proportion.ts';
import type { IndicatorResult } from '../area/question.ts';
import type { ChangeAlert } from './question.ts';
import { type TwoYears, type UnusualChange, unusualChanges } from './unusual-changes.ts';

/** One indicator's results through time, by area code. */
export interface IndicatorLines {
  readonly definition: Indicator;
  readonly lines: ReadonlyMap<string, readonly SeriesPoint[]>;
}

type Tested = UnusualChange & {
  readonly definition: Indicator;
  readonly nationalChange: number;
};

/** Share of false alerts among alerts that is accepted. */
const FALSE_DISCOVERY_RATE = RULES.falseDiscoveryRate.value;

/**
 * Changes since the same month last year that England's change and the usual spread over networks do not explain,
 * after false-discovery control over every network and indicator together.
 *
 * @param ranked codes of the networks ranked in the month
 * @see docs/measures.md#alerts; Benjamini & Hochberg 1995
 */
export function changeAlerts(
  indicators: readonly IndicatorLines[],
  ranked: ReadonlySet<string>,
  month: Month,
): { readonly tests: number; readonly alerts: readonly ChangeAlert[] } {
  const tested = indicators.flatMap((indicator) => testedChanges(indicator, ranked, month));
  const rates = benjaminiHochberg(tested.map(({ z }) => pValueFromZ(z)));
  const alerts = tested.flatMap((change, i): ChangeAlert[] => {
    const rate = rates[i];
    return rate === undefined || rate === null || rate > FALSE_DISCOVERY_RATE
      ? []
      : [alertOf(change, rate, month)];
  });
  return { tests: tested.length, alerts };
}

function testedChanges(
  { definition, lines }: IndicatorLines,
  ranked: ReadonlySet<string>,
  month: Month,
): readonly Tested[] {
  const england = twoYears('ENG', lines.get('ENG') ?? [], month);
  if (england === null || definition.polarity.direction === 'none') return [];
  const nationalChange =
    england.now.numerator / england.now.denominator - england.before.numerator / england.before.denominator;
  const networks = [...lines].flatMap(([code, points]) =>
    ranked.has(code) ? (twoYears(code, points, month) ?? []) : [],
  );
  return unusualChanges(networks, nationalChange).map((change) => ({
    ...change,
    definition,
    nationalChange,
  }));
}

function twoYears(code: string, points: readonly SeriesPoint[], month: Month): TwoYears | null {
  const now = countsOf(points.find((point) => point.month === month)?.result);
  const before = countsOf(points.find((point) => point.month === comparedMonth(month))?.result);
  return now === null || before === null ? null : { code, now, before };
}

function countsOf(result: IndicatorResult | undefined): Proportion | null {
  if (result === undefined || result.numerator === null || result.denominator === null) return null;
  const { numerator, denominator } = result;
  return denominator === 0 || numerator > denominator ? null : { numerator, denominator };
}

function alertOf(change: Tested, falseDiscoveryRate: number, month: Month): ChangeAlert {
  const { definition, nationalChange, code, rate, yearAgo, change: moved } = change;
  const isUp = moved > nationalChange;
  const alert = {
    kind: 'change',
    code,
    indicator: definition.code,
    direction: isUp === (definition.polarity.direction === 'up') ? 'further-on' : 'fallen-back',
    rate,
    yearAgo,
    change: moved,
    nationalChange,
    falseDiscoveryRate,
  } as const;
  return { ...alert, sentence: changeAlertSentence(alert, definition.title, month) };
}
