import type { MonthAssessment } from '../../assessment/assess-month.ts';
import { extremeGroups } from '../../assessment/extreme-groups.ts';
import { fifthSizes } from '../../assessment/fifths.ts';
import type { RankedFigure } from '../../assessment/ranked-figures.ts';
import type { ScoringRules } from '../../assessment/scoring-rules.ts';
import { RULES } from '../../rules/rules.ts';
import { bootstrapIntervals, type ResampleStatistic } from '../../statistics/bootstrap-interval.ts';
import type { Interval } from '../../statistics/interval.ts';
import { type ContributionTable, contributionTable } from './contribution-table.ts';
import type { GapContributions } from './question.ts';

const SEED = 20_190_701;

/**
 * What makes the balanced gap: how much of it comes from each indicator and each service area. The contributions and
 * `mix` sum to the gap exactly.
 *
 * @param figures the ranked networks by balanced progress, as the gap rests on
 * @param withIntervals whether to draw networks again for an interval of each contribution
 * @see docs/measures.md#gap-breakdown; Kitagawa EM, J Am Stat Assoc 1955;50:1168-1194 (rates and composition apart)
 */
export function gapContributions(
  { month, areas, gaps }: MonthAssessment,
  rules: ScoringRules,
  figures: readonly RankedFigure[],
  withIntervals: boolean,
): GapContributions {
  const point = gaps.find(({ measure }) => measure === 'progress-balanced');
  const fifths = extremeGroups(figures, 'up', 5);
  if (point === undefined || point.gap === null || fifths === null) {
    const reason = point?.reason ?? 'Balanced progress was not assessed this month.';
    return { month, gap: null, serviceAreas: [], indicators: [], mix: null, reason };
  }
  const byCode = new Map(areas.map((network) => [network.area.code, network]));
  const networks = figures
    .toSorted((a, b) => a.value - b.value)
    .flatMap(({ code }) => byCode.get(code) ?? []);
  const place = new Map(networks.map(({ area }, i) => [area.code, i]));
  const placesOf = (group: readonly { readonly code: string }[]) =>
    Int32Array.from(group.flatMap(({ code }) => place.get(code) ?? []));
  const ends = { most: placesOf(fifths.most), least: placesOf(fifths.least) };
  const table = contributionTable(networks, rules);
  const parts = withServiceAreas(table, rules, networks.length);
  const intervals = withIntervals ? intervalsOf(parts, networks.length) : parts.map(() => null);
  const found = parts.map((part, i) => ({
    ...part,
    contribution: between(part.column, ends),
    interval: intervals[i] ?? null,
  }));
  return {
    month,
    gap: point.gap,
    serviceAreas: found.flatMap(({ indicator, serviceArea, contribution, interval }) =>
      indicator === null ? [{ serviceArea, contribution, interval }] : [],
    ),
    indicators: found.flatMap(({ indicator, serviceArea, contribution, interval }) =>
      indicator === null ? [] : [{ indicator, serviceArea, contribution, interval }],
    ),
    mix: between(table.mix, ends),
    reason: null,
  };
}

interface Part {
  /** Null for a whole service area. */
  readonly indicator: string | null;
  readonly serviceArea: string;
  readonly column: Float64Array;
}

/** The indicators, and each service area as the sum of its own. */
function withServiceAreas(
  { columns }: ContributionTable,
  rules: ScoringRules,
  networks: number,
): readonly Part[] {
  const indicators = [...columns].flatMap(([indicator, column]): Part[] => {
    const serviceArea = rules.get(indicator)?.definition?.serviceArea;
    return serviceArea === undefined ? [] : [{ indicator, serviceArea, column }];
  });
  const areas = Map.groupBy(indicators, ({ serviceArea }) => serviceArea);
  const sums = [...areas].map(([serviceArea, own]): Part => {
    const column = new Float64Array(networks);
    for (const part of own)
      for (let i = 0; i < networks; i += 1)
        column[i] = (column[i] ?? Number.NaN) + (part.column[i] ?? Number.NaN);
    return { indicator: null, serviceArea, column };
  });
  return [...sums, ...indicators];
}

/** Networks stand in order of progress, so that the ends of a resample are its first and last fifth. */
function intervalsOf(parts: readonly Part[], networks: number): readonly (Interval | null)[] {
  const { lowest, highest } = fifthSizes(networks, 'up');
  const statistics = parts.map(({ column }): ResampleStatistic => {
    return (drawn) =>
      between(column, {
        most: drawn.subarray(drawn.length - highest),
        least: drawn.subarray(0, lowest),
      });
  });
  return bootstrapIntervals(networks, statistics, {
    seed: SEED,
    resamples: RULES.resamples.value,
    confidence: RULES.confidence.value,
  });
}

function between(
  column: Float64Array,
  { most, least }: { readonly most: Int32Array; readonly least: Int32Array },
): number {
  return meanAt(column, most) - meanAt(column, least);
}

function meanAt(column: Float64Array, places: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < places.length; i += 1) sum += column[places[i] ?? -1] ?? Number.NaN;
  return sum / places.length;
}
