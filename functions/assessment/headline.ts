import type { Month } from '../contracts/codes.ts';
import type { GapMeasure } from '../questions/gap/question.ts';
import type { HeadlineView, WhyIndicator } from '../questions/headline/question.ts';
import { RULES } from '../rules/rules.ts';
import { mean } from '../statistics/mean.ts';
import { percentile } from '../statistics/percentile.ts';
import type { AreaMonth } from './area-month.ts';
import { extremeGroups, type Standing } from './extreme-groups.ts';
import { fifthOfEach } from './fifths.ts';
import { gapBetweenFifths, gapLeft } from './gap-between-fifths.ts';
import { figureOf, isRanked } from './gap-point.ts';
import { rankedFigures } from './ranked-figures.ts';
import { balancedWeights } from './score-weights.ts';
import type { ScoringRules } from './scoring-rules.ts';

/** What a month is told by, without the words that a stored view begins with. */
export type Headline = Omit<HeadlineView, 'view' | 'version' | 'basis'>;

const PROGRESS = 'progress-balanced';

/** Fifths nearer to 0 and 1 than this are written as 0 and 100, and say nothing of how far networks are apart. */
const NEAR = RULES.toldAsEnd.value;

/**
 * The measure that a month's networks are compared on: balanced progress, unless it rests on one indicator, more than
 * a tenth of ranked networks share its lowest or highest value, or both fifths are at its ends. Then it is the
 * indicator, and of several the one with the widest gap once chance is taken out.
 *
 * @param measures of the month, balanced progress among them
 * @see docs/measures.md#headline
 */
export function headlineOf(
  month: Month,
  areas: readonly AreaMonth[],
  measures: readonly GapMeasure[],
  rules: ScoringRules,
): Headline {
  const progress = measureIn(measures, PROGRESS);
  const ranked = rankedOn(areas, PROGRESS);
  const uses = indicatorsOf(areas, rules);
  const ends = atEnds(ranked.map(({ value }) => value));
  const why = whyNotProgress(ranked, uses.size, ends);
  const indicator = why === null ? undefined : widestOf(uses, areas, measures, rules);
  // Where no indicator can speak either, progress is all there is.
  const measure = indicator ?? progress;
  const networks = rankedOn(areas, measure.measure);
  const england = areas.find(({ area }) => area.kind === 'england');
  return {
    month,
    measure: measure.measure,
    label: measure.label,
    unit: measure.unit,
    polarity: measure.polarity,
    chanceKnown: measure.chanceKnown ?? true,
    why: indicator === undefined ? null : why,
    restsOn: uses.size,
    scored: ranked.length,
    ...ends,
    networks: networks.length,
    borders: bordersOf(networks, measure.polarity),
    middleHalf: middleHalfOf(networks),
    england: england === undefined ? null : figureOf(england, measure.measure),
  };
}

/** The headline as a measure that figures are gathered of. */
export function measureOf({ measure, label, unit, polarity, chanceKnown }: Headline): GapMeasure {
  return { measure, label, unit, polarity, ...(chanceKnown ? {} : { chanceKnown }) };
}

/** The fifth of each network that is ranked on the headline, 1 least to 5 most progressed; none for too few. */
export function fifthsBy(
  { measure, polarity }: Pick<Headline, 'measure' | 'polarity'>,
  areas: readonly AreaMonth[],
): ReadonlyMap<string, number> {
  const ranked = rankedOn(areas, measure);
  const fifths = fifthsOf(ranked, polarity);
  return new Map(
    ranked.flatMap(({ code }, i) => {
      const fifth = fifths[i] ?? null;
      return fifth === null ? [] : [[code, fifth] as const];
    }),
  );
}

function fifthsOf(networks: readonly Standing[], polarity: 'up' | 'down'): readonly (number | null)[] {
  const sign = polarity === 'up' ? 1 : -1;
  return fifthOfEach(networks.map(({ value }) => sign * value));
}

function rankedOn(areas: readonly AreaMonth[], measure: string): readonly Standing[] {
  return areas.flatMap((network) => {
    if (network.area.kind !== 'pcn' || !isRanked(network, measure)) return [];
    const value = figureOf(network, measure);
    return value === null ? [] : [{ code: network.area.code, value, patients: network.patients }];
  });
}

/** Indicators that the balanced progress of any ranked network rests on. */
function indicatorsOf(areas: readonly AreaMonth[], rules: ScoringRules): ReadonlySet<string> {
  const found = new Set<string>();
  for (const network of areas) {
    if (network.area.kind !== 'pcn' || !isRanked(network, PROGRESS)) continue;
    for (const indicator of balancedWeights(network.results, rules).keys()) found.add(indicator);
  }
  return found;
}

function atEnds(values: readonly number[]): Pick<Headline, 'atLeast' | 'atMost'> {
  const lowest = percentile(values, 0);
  const highest = percentile(values, 1);
  return {
    atLeast: values.filter((value) => value === lowest).length,
    atMost: values.filter((value) => value === highest).length,
  };
}

function whyNotProgress(
  ranked: readonly Standing[],
  indicators: number,
  { atLeast, atMost }: Pick<Headline, 'atLeast' | 'atMost'>,
): WhyIndicator | null {
  if (indicators === 1) return 'one-indicator';
  // Of a handful of networks every one is more than a tenth.
  if (ranked.length < RULES.fewestForFifths.value) return null;
  if (Math.max(atLeast, atMost) > RULES.mostAtAnEnd.value * ranked.length) return 'cut-off';
  const fifths = extremeGroups(ranked, 'up', 5);
  const most = mean(fifths?.most.map(({ value }) => value) ?? []);
  const least = mean(fifths?.least.map(({ value }) => value) ?? []);
  return most !== null && least !== null && most > 1 - NEAR && least < NEAR ? 'at-both-ends' : null;
}

/** Of the indicators that progress rests on, the one with the widest gap without chance; as measured where that is not known. */
function widestOf(
  uses: ReadonlySet<string>,
  areas: readonly AreaMonth[],
  measures: readonly GapMeasure[],
  rules: ScoringRules,
): GapMeasure | undefined {
  const candidates = measures.filter(({ measure }) => uses.has(measure));
  if (candidates.length < 2) return candidates[0];
  const figures = rankedFigures({ areas, measures: candidates }, rules);
  const gaps = candidates.map((measure) => {
    const ofMeasure = figures.get(measure.measure) ?? [];
    const gap = gapLeft(ofMeasure, measure.polarity) ?? gapBetweenFifths(ofMeasure, measure.polarity);
    return { measure, gap: gap ?? Number.NEGATIVE_INFINITY };
  });
  return gaps.reduce((widest, each) => (each.gap > widest.gap ? each : widest)).measure;
}

/** The figure at which each fifth above the least progressed begins. */
function bordersOf(networks: readonly Standing[], polarity: 'up' | 'down'): Headline['borders'] {
  const fifths = fifthsOf(networks, polarity);
  const borders = [2, 3, 4, 5].flatMap((from) => {
    const above = networks.flatMap(({ value }, i) => ((fifths[i] ?? 0) >= from ? [value] : []));
    return percentile(above, polarity === 'up' ? 0 : 1) ?? [];
  });
  return borders.length === 4 ? borders : null;
}

function middleHalfOf(networks: readonly Standing[]): Headline['middleHalf'] {
  const values = networks.map(({ value }) => value);
  const lower = percentile(values, 0.25);
  const upper = percentile(values, 0.75);
  return lower === null || upper === null ? null : { lower, upper };
}

function measureIn(measures: readonly GapMeasure[], name: string): GapMeasure {
  const found = measures.find(({ measure }) => measure === name);
  if (found === undefined) throw new RangeError(`${name} is not among the measures of the month`);
  return found;
}
