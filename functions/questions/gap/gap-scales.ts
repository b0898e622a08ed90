import type { MonthAssessment } from '../../assessment/assess-month.ts';
import type { Assessed } from '../../assessment/assessed.ts';
import { figureOf, gapPoint } from '../../assessment/gap-point.ts';
import { codesOnScale, onScale } from '../../assessment/one-scale.ts';
import type { ScoringRules } from '../../assessment/scoring-rules.ts';
import { contractYearOf } from '../../contracts/month.ts';
import { isInFull } from '../../rules/compared-month.ts';
import type { GapMeasure, GapPoint, GapScale } from './question.ts';

type Source = Pick<Assessed, 'specification' | 'months' | 'rules' | 'rulesOfYears'>;

/** The indicators and the contract year that decide a score in one month. */
interface Scale {
  readonly measure: GapMeasure;
  readonly year: string;
  readonly indicators: ReadonlySet<string>;
}

/**
 * The gap in progress month by month on one scale, for each month that may be shown: the indicators that are scored in
 * that month, each scored as its contract year does it in the same calendar month. Months that cannot be scored so are
 * left out. Months of other contract years are worked out anew for the newest month and the one it is compared with.
 */
export function gapScales(source: Source): readonly GapScale[] {
  const scales = new Map<string, { readonly scale: Scale; shown: MonthAssessment[]; full: boolean }>();
  const newest = source.months.at(-1)?.month;
  for (const month of source.months) {
    for (const scale of scalesOf(source, month)) {
      const key = [scale.measure.measure, scale.year, ...[...scale.indicators].sort()].join(' ');
      const known = scales.get(key) ?? { scale, shown: [], full: false };
      scales.set(key, known);
      known.shown.push(month);
      known.full ||= newest !== undefined && isInFull(month.month, newest);
    }
  }
  return [...scales.values()].map(({ scale, shown, full }) => ({
    measure: scale.measure.measure,
    shown: shown.map(({ month }) => month),
    points: source.months.flatMap(
      (month) => pointOn(source, scale, month, shown.includes(month), full) ?? [],
    ),
  }));
}

function scalesOf({ rules }: Source, { month, measures }: MonthAssessment): readonly Scale[] {
  const scored = [...(rules.get(month) ?? [])].filter(([, { range }]) => range !== null);
  return measures.flatMap((measure) => {
    if (measure.unit !== 'score') return [];
    const uses =
      measure.measure === 'progress-contract' ? scored.filter(([, { points }]) => points !== null) : scored;
    const indicators = new Set(uses.map(([code]) => code));
    return indicators.size === 0 ? [] : [{ measure, year: contractYearOf(month), indicators }];
  });
}

/** A month's gap on a scale; `null` where an indicator of it has no rates then, or was not worked out. */
function pointOn(
  { specification, rules, rulesOfYears }: Source,
  { measure, year, indicators }: Scale,
  month: MonthAssessment,
  isOwn: boolean,
  full: boolean,
): GapPoint | null {
  const own = month.gaps.find((point) => point.measure === measure.measure);
  if (isOwn) return own ?? null;
  const ranges = rulesOfYears.get(year)?.get(month.month.slice(5)) ?? new Map();
  if (!full || ![...indicators].every((code) => (ranges.get(code)?.range ?? null) !== null)) return null;
  const codes = codesOnScale(specification, contractYearOf(month.month), year, ranges);
  const published = rulesPublished(codes, rules.get(month.month) ?? new Map());
  if (!indicators.isSubsetOf(published)) return null;
  const scaled = onScale(month, codes, indicators, ranges);
  const isUnmoved = scaled.areas.every(
    (area, i) => figureOf(area, measure.measure) === figureOf(month.areas[i] ?? area, measure.measure),
  );
  // The interval takes the longest, and two years on frozen ranges score alike.
  return isUnmoved && own !== undefined ? own : gapPoint(month.month, measure, scaled.areas);
}

/** The indicators of a scale that a month publishes, under the scale's codes. */
function rulesPublished(codes: ReadonlyMap<string, string>, held: ScoringRules): ReadonlySet<string> {
  return new Set([...codes].flatMap(([then, now]) => (held.has(then) ? [now] : [])));
}
