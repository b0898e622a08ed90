import type { Month } from '../../contracts/codes.ts';
import { driftAlertSentence } from '../../sentences/alert-sentences.ts';
import { cusumAlerts, ongoingAlert } from '../../statistics/cusum-alert.ts';
import { isJagged } from '../../statistics/false-alerts.ts';
import { percentRank } from '../../statistics/percent-rank.ts';
import type { IndicatorResult } from '../area/question.ts';
import type { IndicatorLines } from './change-alerts.ts';
import type { DriftAlert } from './question.ts';

/** Months that set where a network stood: until there are more, nothing can have drifted. */
const WINDOW = 12;

/** A drift of fewer than twenty places among a hundred, or of a month or two, is not worth anybody's morning. */
const QUIET = new Set(['not at all', 'slightly', 'moderately']);
const FEWEST_MONTHS = 3;

/**
 * Networks whose place among all has drifted for months and still does, by OpenPrescribing's cumulative sum over
 * percentiles, with its guard against jagged series. A place is comparable from month to month, also where counts
 * build up over the year.
 *
 * @param months of the release, in order
 * @param ranked codes of the networks ranked in the latest month
 * @see Montgomery 2009; OpenPrescribing `bookmark_utils.CUSUM`
 */
export function driftAlerts(
  { definition, lines }: IndicatorLines,
  months: readonly Month[],
  ranked: ReadonlySet<string>,
): readonly DriftAlert[] {
  const { direction } = definition.polarity;
  if (months.length <= WINDOW || direction === 'none') return [];
  const codes = [...lines.keys()].filter((code) => ranked.has(code));
  const results = codes.map((code) => {
    const byMonth = new Map((lines.get(code) ?? []).map(({ month, result }) => [month, result]));
    return months.map((month) => byMonth.get(month));
  });
  const sign = direction === 'up' ? 1 : -1;
  const places = months.map((_month, m) => percentRank(results.map((result) => signed(result[m], sign))));
  return codes.flatMap((code, i): DriftAlert[] => {
    const values = places.map((ofMonth) => ofMonth[i] ?? null);
    if (isTooJagged(values, results[i] ?? [])) return [];
    const ongoing = ongoingAlert(values, cusumAlerts(values, { windowSize: WINDOW }));
    if (ongoing === null || ongoing.period < FEWEST_MONTHS || QUIET.has(ongoing.size)) return [];
    const { from, to, period } = ongoing;
    const alert = {
      kind: 'drift',
      code,
      indicator: definition.code,
      direction: to > from ? 'further-on' : 'fallen-back',
      from,
      to,
      months: period,
    } as const;
    return [{ ...alert, sentence: driftAlertSentence(alert, definition.title) }];
  });
}

function signed(result: IndicatorResult | undefined, sign: 1 | -1): number | null {
  return result === undefined || result.rate === null ? null : sign * result.rate;
}

function isTooJagged(
  values: readonly (number | null)[],
  results: readonly (IndicatorResult | undefined)[],
): boolean {
  const percentiles = values.flatMap((value) => (value === null ? [] : [100 * value]));
  return (
    percentiles.length <= WINDOW ||
    isJagged({
      percentiles,
      shares: results.map((result) => result?.rate ?? null),
      numerators: results.map((result) => result?.numerator ?? null),
    })
  );
}
