import type { Month } from '../contracts/codes.ts';
import type { Implausible } from '../contracts/held-month.ts';
import { beside, monthName, numberWords, percentWords } from './finding.ts';
import type { PairFacts, SupplierFacts } from './month-facts.ts';
import { BOUNDS } from './thresholds.ts';

/** England's rate of each indicator by month. */
export type Rates = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A re-issue that moves England by more than the indicator ever moved from one month to the next, or is of another month. */
export function reissueGates(
  month: Month,
  facts: {
    readonly now: readonly SupplierFacts[];
    readonly was: readonly SupplierFacts[];
    /** Against the month as it is published. */
    readonly pairs: readonly PairFacts[];
    readonly rates: Rates;
  },
): readonly Implausible[] {
  const earlier = Map.groupBy(facts.was, ({ indicator }) => indicator);
  const ofIndicators = [...Map.groupBy(facts.now, ({ indicator }) => indicator)].flatMap(
    ([indicator, of]): Implausible[] => {
      const was = earlier.get(indicator) ?? [];
      const [rate, before] = [rateOf(of), rateOf(was)];
      const totals = [total(of), total(was)] as const;
      if (totals[1] > 0 && Math.max(totals[0] / totals[1], totals[1] / totals[0]) > BOUNDS.reissueTotal) {
        return [
          {
            gate: 'reissue-total',
            about: indicator,
            sentence: `${indicator}: the re-issue of ${monthName(month)} changes England's total from ${numberWords(totals[1])} to ${numberWords(totals[0])}.`,
            figures: [
              beside(`${indicator}, England`, `${monthName(month)} as published`, totals[1], totals[0]),
            ],
          },
        ];
      }
      const isFew = Math.min(...totals) < BOUNDS.fewestOfEngland;
      if (isFew || rate === null || before === null || before === 0) return [];
      const series = facts.rates.get(indicator) ?? new Map<string, number>();
      const allowed = Math.max(BOUNDS.reissueMove, largestMove(series, month));
      const move = Math.abs(rate / before - 1);
      if (move <= allowed) return [];
      return [
        {
          gate: 'reissue-moves-england',
          about: indicator,
          sentence: `${indicator}: the re-issue of ${monthName(month)} moves England's rate from ${percentWords(before)} to ${percentWords(rate)}, by ${percentWords(move)} of itself; from month to month it never moved by more than ${percentWords(allowed)}.`,
          figures: [beside(`${indicator}, England's rate`, `${monthName(month)} as published`, before, rate)],
        },
      ];
    },
  );
  return [...changesMost(month, facts.pairs), ...ofIndicators];
}

/** The largest change of a rate from one published month to the next within a year, as a share of it. */
function largestMove(series: ReadonlyMap<string, number>, without: string): number {
  const months = [...series.keys()].filter((month) => month !== without).sort();
  const moves = months.slice(1).map((month, i) => {
    const [before, now] = [series.get(months[i] ?? ''), series.get(month)];
    // April begins anew, which is no move.
    if (before === undefined || now === undefined || before === 0 || month.endsWith('-04')) return 0;
    return Math.abs(now / before - 1);
  });
  return Math.max(0, ...moves);
}

/** Corrections change some counts; nearly all changed are those of another month, or of another count. */
function changesMost(month: Month, pairs: readonly PairFacts[]): readonly Implausible[] {
  const comparable = pairs.reduce((n, one) => n + one.comparable, 0);
  const changed = comparable - pairs.reduce((n, one) => n + one.equal, 0);
  if (comparable < BOUNDS.fewestOfPractice || changed <= BOUNDS.reissueChanges * comparable) return [];
  return [
    {
      gate: 'reissue-changes-most',
      about: null,
      sentence: `The re-issue of ${monthName(month)} changes ${numberWords(changed)} of ${numberWords(comparable)} counts (${percentWords(changed / comparable)}). Is it of this month, and of this year?`,
      figures: [beside('Counts changed', `${monthName(month)} as published`, 0, changed)],
    },
  ];
}

/** England's rates by month, from the facts of each. */
export function ratesOf(months: ReadonlyMap<string, readonly SupplierFacts[]>): Rates {
  const rates = new Map<string, Map<string, number>>();
  for (const [month, facts] of months) {
    for (const [indicator, of] of Map.groupBy(facts, (one) => one.indicator)) {
      const rate = rateOf(of);
      if (rate !== null) rates.set(indicator, (rates.get(indicator) ?? new Map()).set(month, rate));
    }
  }
  return rates;
}

function rateOf(of: readonly SupplierFacts[]): number | null {
  const denominator = of.reduce((sum, one) => sum + one.denominator, 0);
  return denominator === 0 ? null : of.reduce((sum, one) => sum + one.numerator, 0) / denominator;
}

function total(of: readonly SupplierFacts[]): number {
  return of.reduce((sum, one) => sum + one.denominator + one.total, 0);
}
