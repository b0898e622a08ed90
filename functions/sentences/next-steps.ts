import type { IndicatorResult } from '../questions/area/question.ts';
import type { ExplainedPractice } from '../questions/explain/question.ts';
import type { GapView } from '../questions/gap/question.ts';
import type { NetworkNeeds, PatientsNeededView } from '../questions/patients-needed/question.ts';
import { countedWords, countWords, sizeWords, valueWords } from './figure-words.ts';

type NeedsIndicator = PatientsNeededView['indicators'][number];
type Named = Pick<NeedsIndicator, 'indicator' | 'title' | 'polarity' | 'counts'>;

/** A rate to reach, and how many people it takes. */
interface Mark {
  readonly name: string;
  /** A fraction. */
  readonly rate: number;
  readonly people: number;
}

/** What a network could do next on one indicator: the marks that it has not reached, nearest first. */
export interface NextStep {
  readonly indicator: Named;
  readonly marks: readonly [Mark, ...Mark[]];
  /** Points of the contract that the last mark adds; null where none is verified. */
  readonly points: number | null;
  /** How far progress would rise at the last mark, 0 to 1; null where that is not known. */
  readonly gain: number | null;
}

/**
 * What a network could do next, most gained for each person first: points of the contract where they are verified,
 * progress else, and where neither is known what takes fewest people. An indicator of neither way is none.
 *
 * @param needs rows of one network
 * @param unpaid what else it could do, on indicators that earn no points
 * @param gainAt how far progress would rise if the rate of an indicator were another; null where that is not known
 */
export function nextSteps(
  indicators: readonly NeedsIndicator[],
  needs: readonly NetworkNeeds[],
  gainAt: (indicator: string, rate: number) => number | null,
  unpaid: readonly Unpaid[] = [],
): readonly NextStep[] {
  const steps = needs.flatMap((row): NextStep[] => {
    const indicator = indicators.find((one) => one.indicator === row.indicator);
    if (indicator === undefined || indicator.polarity === 'none') return [];
    const [first, ...more] = marksOf(indicator, row);
    if (first === undefined) return [];
    const last = more.at(-1) ?? first;
    const isUpper = last.rate === indicator.upperThreshold;
    const points =
      isUpper && indicator.points !== null && row.points !== null ? indicator.points - row.points : null;
    return [{ indicator, marks: [first, ...more], points, gain: gainAt(row.indicator, last.rate) }];
  });
  const others = unpaid.map(({ indicator, mark }) => ({
    indicator,
    marks: [mark] as const,
    points: null,
    gain: gainAt(indicator.indicator, mark.rate),
  }));
  const people = ({ marks }: NextStep) => (marks.at(-1) ?? marks[0]).people;
  const each = (amount: number | null, step: NextStep) => (amount === null ? -1 : amount / people(step));
  return [...steps, ...others].toSorted(
    (a, b) =>
      each(b.points, b) - each(a.points, a) || each(b.gain, b) - each(a.gain, a) || people(a) - people(b),
  );
}

/** An indicator that earns no points, and what the networks furthest on reach. */
interface Unpaid {
  readonly indicator: Named;
  readonly mark: Mark;
}

/**
 * What a network could do on scored indicators that earn no points: to come to the mean of the most progressed fifth.
 * Those that count something other than patients are left out, and those whose figures are not known.
 *
 * @param results of one network in the month of the gaps
 */
export function unpaidSteps(
  results: readonly Pick<IndicatorResult, 'indicator' | 'numerator' | 'denominator' | 'score'>[],
  needs: readonly Pick<NetworkNeeds, 'indicator'>[],
  { measures, points }: Pick<GapView, 'measures' | 'points'>,
): readonly Unpaid[] {
  return results.flatMap(({ indicator, numerator, denominator, score }): Unpaid[] => {
    const measure = measures.find((one) => one.measure === indicator);
    const rate = points.find((one) => one.measure === indicator)?.most ?? null;
    if (measure === undefined || measure.chanceKnown === false || rate === null || score === null) return [];
    if (numerator === null || denominator === null || needs.some((row) => row.indicator === indicator))
      return [];
    const { label, polarity } = measure;
    const people = peopleTo(rate, polarity, numerator, denominator);
    if (people <= 0) return [];
    const name = 'the average of the most progressed fifth';
    return [{ indicator: { indicator, title: label, polarity }, mark: { name, rate, people } }];
  });
}

/** Whole people to a rate; 0 or below where it is reached. */
function peopleTo(rate: number, polarity: 'up' | 'down' | 'none', numerator: number, denominator: number) {
  const sign = polarity === 'down' ? -1 : 1;
  // What is a hair above a whole number by its last digit is that number.
  return Math.ceil(sign * (rate * denominator - numerator) - 1e-9);
}

/** Verified thresholds that are not reached; where none is verified, what other networks reach. */
function marksOf(indicator: NeedsIndicator, row: NetworkNeeds): readonly Mark[] {
  const { lowerThreshold, upperThreshold, nationalMedian, topFifth } = indicator;
  const isPaid = lowerThreshold !== null || upperThreshold !== null;
  const marks = isPaid
    ? [
        { name: 'the lower threshold', rate: lowerThreshold, people: row.toLower },
        { name: 'the upper threshold', rate: upperThreshold, people: row.toUpper },
      ]
    : [
        { name: 'the middle network', rate: nationalMedian, people: row.toMedian },
        { name: 'the most progressed fifth', rate: topFifth, people: row.toTopFifth },
      ];
  return marks.flatMap(({ name, rate, people }) =>
    rate === null || people === null || people === 0 ? [] : [{ name, rate, people }],
  );
}

/** How many people the marks of a step take, such as `2 more patients to reach the middle network (18.9%)`. */
export function stepWords({ indicator: { counts, polarity }, marks }: NextStep): string {
  const way = polarity === 'down' ? 'fewer' : 'more';
  const [first, ...more] = marks;
  const rest = more.map(
    ({ name, rate, people }) => `; ${countWords(people)} to reach ${name} (${valueWords('share', rate)})`,
  );
  return `${countedWords(first.people, counts, way)} to reach ${first.name} (${valueWords('share', first.rate)})${rest.join('')}.`;
}

/** What the last mark of a step would add; empty where that is not known. */
export function stepGainWords({ points, gain }: NextStep): string {
  if (points !== null) {
    const earned = countWords(Math.round(points));
    return `That would earn ${earned} more point${earned === '1' ? '' : 's'}.`;
  }
  if (gain === null) return '';
  return gain > 0 ? `Progress would rise by ${sizeWords('score', gain)}.` : 'Progress would stay as it is.';
}

/** Whether chance alone could close it: the mark lies within the interval of the network's own rate. */
export function couldBeChance(
  { marks }: NextStep,
  own: Pick<IndicatorResult, 'interval'> | undefined,
): boolean {
  const interval = own?.interval ?? null;
  const last = marks.at(-1) ?? marks[0];
  return interval !== null && interval.lower <= last.rate && last.rate <= interval.upper;
}

/**
 * The practice with most of what the last mark takes, where a call or a clinic would reach most people; null where
 * no practice whose figures are known is short of it.
 */
export function whereToStart(
  { indicator: { counts, polarity }, marks }: NextStep,
  practices: readonly Pick<ExplainedPractice, 'name' | 'numerator' | 'denominator'>[],
): string | null {
  const { rate } = marks.at(-1) ?? marks[0];
  const short = practices.flatMap(({ name, numerator, denominator }) => {
    if (numerator === null || denominator === null) return [];
    const people = peopleTo(rate, polarity, numerator, denominator);
    return people > 0 ? [{ name, people, numerator, denominator }] : [];
  });
  const [most] = short.toSorted((a, b) => b.people - a.people);
  if (most === undefined) return null;
  return `Start with ${most.name}: ${countedWords(most.people, counts, polarity === 'down' ? 'fewer' : 'more')} there (${countWords(most.numerator)} of ${countWords(most.denominator)} now).`;
}
