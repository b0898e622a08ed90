/**
 * A second opinion: the same measures by loops over practices, without SQL and without the code under test.
 * Follows metrics 1 to 7 as written, slowly and plainly.
 */
import type { PracticeFigures, Spell, StagedEngland } from '../models/staged-england.ts';

interface PlainSums {
  numerator: number | null;
  denominator: number | null;
  suppressed: number;
}

export interface PlainNetwork {
  readonly code: string;
  readonly sums: Map<string, PlainSums>;
  readonly rates: Map<string, number | null>;
  readonly coverage: number | null;
  readonly progress: number | null;
  readonly ranked: boolean;
}

/** Where a practice was on a day: of the spells that include it, the one that began last. */
function networkOn(spells: readonly Spell[], practice: string, day: string): string | null {
  let found: Spell | undefined;
  for (const spell of spells) {
    if (spell.practice !== practice || spell.from > day) continue;
    if (spell.to !== undefined && spell.to < day) continue;
    if (found === undefined || spell.from > found.from) found = spell;
  }
  return found === undefined ? null : found.pcn;
}

/** Networks of a month by loops: sums, rates, scores against the month's own 10th to 90th centile, progress. */
export function plainNetworks(
  england: StagedEngland,
  day: string,
  serviceAreas: Readonly<Record<string, string>>,
): readonly PlainNetwork[] {
  const figures = england.extracts.flatMap((extract) => extract.figures);
  const members = new Map<string, string[]>();
  const everyone = new Set([
    ...(england.spells ?? []).map((spell) => spell.practice),
    ...figures.map((row) => row.practice),
  ]);
  for (const practice of everyone) {
    const code = networkOn(england.spells ?? [], practice, day);
    if (code !== null) members.set(code, [...(members.get(code) ?? []), practice]);
  }
  const networks = [...members].map(([code, practices]) => {
    const covered = (of: readonly PracticeFigures[]) => {
      const coverage = shareOf(practices, of, england.patients ?? {});
      const reported = shareOf(practices, of, Object.fromEntries(practices.map((practice) => [practice, 1])));
      return { coverage, enough: (coverage ?? reported ?? 0) >= 0.9 };
    };
    return {
      code,
      sums: sumsOf(practices, figures),
      ...covered(figures),
      enoughOf: (indicator: string) => covered(figures.filter((row) => row.indicator === indicator)).enough,
    };
  });
  const ranges = new Map(
    Object.keys(serviceAreas).map((indicator) => [
      indicator,
      // A network that is not ranked is no yardstick for the others.
      centiles(
        networks.flatMap(({ sums, enough, enoughOf }) =>
          enough && enoughOf(indicator) ? (rateOf(sums.get(indicator)) ?? []) : [],
        ),
      ),
    ]),
  );
  return networks.map(({ code, sums, coverage, enough }) => {
    const rates = new Map([...sums].map(([indicator, each]) => [indicator, rateOf(each)]));
    const progress = progressOf(rates, ranges, serviceAreas);
    const ranked = enough && [...rates.values()].some((rate) => rate !== null);
    return { code, sums, rates, coverage, progress, ranked };
  });
}

function sumsOf(practices: readonly string[], figures: readonly PracticeFigures[]): Map<string, PlainSums> {
  const sums = new Map<string, PlainSums>();
  for (const row of figures) {
    if (!practices.includes(row.practice)) continue;
    const indicator = row.indicator ?? '';
    const sum = sums.get(indicator) ?? { numerator: null, denominator: null, suppressed: 0 };
    sums.set(indicator, sum);
    if (typeof row.numerator === 'number') sum.numerator = (sum.numerator ?? 0) + row.numerator;
    if (typeof row.denominator === 'number') sum.denominator = (sum.denominator ?? 0) + row.denominator;
    if (row.denominator === '*') sum.suppressed += 1;
  }
  return sums;
}

function rateOf(sums: PlainSums | undefined): number | null {
  if (sums === undefined || sums.numerator === null || sums.denominator === null || sums.denominator === 0)
    return null;
  return sums.numerator / sums.denominator;
}

/** Share of patients (or, with 1 for each, of practices) that reported; unknown where over a tenth have no list. */
function shareOf(
  practices: readonly string[],
  figures: readonly PracticeFigures[],
  patients: Readonly<Record<string, number>>,
): number | null {
  let all = 0;
  let covered = 0;
  let listed = 0;
  for (const practice of practices) {
    const reports = figures.some((row) => row.practice === practice);
    const list = patients[practice];
    if (list !== undefined) listed += 1;
    all += list ?? 0;
    if (reports) covered += list ?? 0;
  }
  return all === 0 || listed / practices.length < 0.9 ? null : covered / all;
}

/** R's type 7. */
function centiles(values: readonly number[]): readonly [number, number] | null {
  if (values.length < 20) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => {
    const h = (sorted.length - 1) * share;
    const [below, above] = [sorted[Math.floor(h)] ?? Number.NaN, sorted[Math.ceil(h)] ?? Number.NaN];
    return below + (h - Math.floor(h)) * (above - below);
  };
  const range = [at(0.1), at(0.9)] as const;
  return range[0] === range[1] ? null : range;
}

function progressOf(
  rates: ReadonlyMap<string, number | null>,
  ranges: ReadonlyMap<string, readonly [number, number] | null>,
  serviceAreas: Readonly<Record<string, string>>,
): number | null {
  const byArea: Record<string, number[]> = {};
  for (const [indicator, rate] of rates) {
    const range = ranges.get(indicator);
    const area = serviceAreas[indicator];
    if (rate === null || range === null || range === undefined || area === undefined) continue;
    let score = (rate - range[0]) / (range[1] - range[0]);
    if (score < 0) score = 0;
    if (score > 1) score = 1;
    byArea[area] = [...(byArea[area] ?? []), score];
  }
  const means = Object.values(byArea).map(mean);
  return means.length === 0 ? null : mean(means);
}

/** Mean of the most progressed fifth less that of the least: OHID's quantile rule as printed. */
export function plainGap(values: readonly number[]): { most: number; least: number; gap: number } | null {
  const n = values.length;
  if (n < 20) return null;
  const groupOf = (value: number) => {
    const rank = values.filter((other) => other < value).length + 1;
    const group = Math.floor(5 + 1 - Math.ceil((n + 1 - rank) / (n / 5) - 1e-9));
    return group === 0 ? 1 : group;
  };
  const greatest = Math.max(...values);
  const inTop = values.filter((value) => groupOf(value) === 5);
  const most = mean(inTop.length > 0 ? inTop : values.filter((value) => value === greatest));
  const least = mean(values.filter((value) => groupOf(value) === 1));
  return { most, least, gap: most - least };
}

function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
