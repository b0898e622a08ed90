import type { Implausible } from '../contracts/held-month.ts';
import type { IndicatorNature } from './count-gates.ts';
import {
  beside,
  goesOn,
  monthName,
  monthOfYear,
  monthsBetween,
  numberWords,
  type Pair,
  percentWords,
} from './finding.ts';
import type { PairFacts } from './month-facts.ts';
import { BOUNDS } from './thresholds.ts';

/** The two sums of a network that are compared, such as its numerators. */
interface Compared {
  readonly before: number;
  readonly now: number;
}

type Part = 'numerator' | 'denominator' | 'count';

const PARTS: readonly Part[] = ['numerator', 'denominator', 'count'];

/** Nearly all networks of an indicator grew or fell by more than a month can make them, or rows slipped. */
export function changeGates(
  pair: Pair,
  pairs: readonly PairFacts[],
  natureOf: (indicator: string) => IndicatorNature,
): readonly Implausible[] {
  const found: Implausible[] = [];
  for (const [indicator, of] of Map.groupBy(pairs, (one) => one.indicator)) {
    for (const part of PARTS) {
      const nature = natureOf(indicator);
      // A season begins with nothing and jumps; its denominators do neither.
      if (nature.isSeasonal && part !== 'denominator') continue;
      const bounds = boundsOf(pair, part, nature);
      if (bounds !== undefined) found.push(...jumps(pair, indicator, part, networksOf(of, part), bounds));
    }
    found.push(...slippedRows(pair, indicator, of));
  }
  return found.some(({ gate }) => gate === 'jump-up')
    ? asDoubled(pair, pairs, found)
    : [...found, ...doubled(pair, pairs)];
}

/** By how much a sum may be times that of the other month; `undefined` where nothing is known of that. */
function boundsOf(
  pair: Pair,
  part: Part,
  nature: IndicatorNature,
): { least: number; most: number } | undefined {
  if (goesOn(pair)) {
    const evenly = monthOfYear(pair.month) / monthOfYear(pair.before);
    const least = part === 'denominator' || nature.isCumulative ? BOUNDS.leastOfBefore : BOUNDS.leastOfState;
    return { least, most: Math.max(BOUNDS.growthMargin * evenly, 1 + (BOUNDS.growthMargin - 1) * 2) };
  }
  if (monthsBetween(pair.month, pair.before) === 12)
    return { least: 1 / BOUNDS.yearOnYear, most: BOUNDS.yearOnYear };
  // Into another year: counts begin anew, so they can fall as far as they like and hardly grow.
  return pair.before < pair.month ? { least: 0, most: BOUNDS.yearOnYear } : undefined;
}

function jumps(
  pair: Pair,
  indicator: string,
  part: Part,
  networks: readonly Compared[],
  { least, most }: { readonly least: number; readonly most: number },
): readonly Implausible[] {
  const up = networks.filter(({ before, now }) => now > most * before).length;
  const down = networks.filter(({ before, now }) => now < least * before).length;
  const many = Math.max(up, down);
  if (networks.length < BOUNDS.fewestPractices || many < BOUNDS.nearlyAll * networks.length) return [];
  const [before, now] = [sumOf(networks, 'before'), sumOf(networks, 'now')];
  const ratio = before === 0 ? null : now / before;
  const how = part === 'numerator' ? ', for each patient of the denominator,' : '';
  const bound = up > down ? `at most ${numberWords(most)}` : `at least ${numberWords(least)}`;
  return [
    {
      gate: up > down ? 'jump-up' : 'jump-down',
      about: indicator,
      sentence: `${indicator}: the ${part}s are ${ratio === null ? 'no longer 0' : `${numberWords(ratio)} times those of ${monthName(pair.before)}`}${how} in the same practices, in ${numberWords(many)} of ${numberWords(networks.length)} networks beyond what a month can change (${bound} times).`,
      figures: [
        beside(
          `${indicator}, ${part}s${part === 'numerator' ? ' at the same denominators' : ''}`,
          monthName(pair.before),
          Math.round(before),
          now,
        ),
      ],
    },
  ];
}

/** Totals of every indicator at once: a register and a count never do that, whatever the month. */
function doubled(pair: Pair, pairs: readonly PairFacts[]): readonly Implausible[] {
  if (!goesOn(pair)) return [];
  const ratios = [...Map.groupBy(pairs, (one) => one.indicator).values()].flatMap((of) => {
    const part: Part = of.some((one) => one.denominator_before > 0) ? 'denominator' : 'count';
    const [before, now] = [sumPart(of, part, true), sumPart(of, part, false)];
    return before === 0 ? [] : [{ before, now }];
  });
  const isDoubled = ratios.length > 0 && ratios.every(({ before, now }) => now >= BOUNDS.doubled * before);
  if (!isDoubled) return [];
  const [before, now] = [sumOf(ratios, 'before'), sumOf(ratios, 'now')];
  return [
    {
      gate: 'totals-doubled',
      about: null,
      sentence: `The totals of every indicator are at least ${numberWords(BOUNDS.doubled)} times those of ${monthName(pair.before)} in the same practices. Were two months added up, or one twice?`,
      figures: [beside('Denominators and counts of all indicators', monthName(pair.before), before, now)],
    },
  ];
}

/** Says of jumps everywhere first that everything doubled, which is what went wrong. */
function asDoubled(
  pair: Pair,
  pairs: readonly PairFacts[],
  found: readonly Implausible[],
): readonly Implausible[] {
  return [...doubled(pair, pairs), ...found];
}

/** England's sum stays and the practices' do not: the values of each belong to another. */
function slippedRows(pair: Pair, indicator: string, of: readonly PairFacts[]): readonly Implausible[] {
  const [large, scattered] = [
    of.reduce((n, one) => n + one.large, 0),
    of.reduce((n, one) => n + one.scattered, 0),
  ];
  if (large < BOUNDS.fewestOfPractice || scattered < BOUNDS.scattered * large) return [];
  return [
    {
      gate: 'values-of-others',
      about: indicator,
      sentence: `${indicator}: the denominators of ${numberWords(scattered)} of ${numberWords(large)} practices halved or doubled against the others' since ${monthName(pair.before)}. Did rows slip?`,
      figures: [beside(`${indicator}, practices out of course`, monthName(pair.before), 0, scattered)],
    },
  ];
}

/** The counts are those of another month, in all practices or in all of one supplier. */
export function unchangedGate(pair: Pair, pairs: readonly PairFacts[]): readonly Implausible[] {
  const whole = unchanged(pair, null, pairs);
  if (whole.length > 0) return whole;
  return [...Map.groupBy(pairs, (one) => one.supplier)].flatMap(([supplier, of]) =>
    supplier === null ? [] : unchanged(pair, supplier, of),
  );
}

function unchanged(pair: Pair, supplier: string | null, of: readonly PairFacts[]): readonly Implausible[] {
  const comparable = of.reduce((n, one) => n + one.comparable, 0);
  const equal = of.reduce((n, one) => n + one.equal, 0);
  if (comparable < BOUNDS.fewestOfPractice || equal < BOUNDS.unchanged * comparable) return [];
  const whose = supplier === null ? '' : ` of the practices with ${supplier}`;
  return [
    {
      gate: 'unchanged',
      about: supplier,
      sentence: `${numberWords(equal)} of ${numberWords(comparable)} counts${whose} (${percentWords(equal / comparable)}) are the very ones of ${monthName(pair.before)}. Was that month sent under another date?`,
      figures: [
        beside('Counts that are the same', monthName(pair.before), Math.round(comparable / 10), equal),
      ],
    },
  ];
}

/** The sums of each network that are large enough to compare. */
function networksOf(of: readonly PairFacts[], part: Part): readonly Compared[] {
  return [...Map.groupBy(of, ({ network }) => network)].flatMap(([network, ofNetwork]) => {
    const [before, now] = [sumPart(ofNetwork, part, true), sumPart(ofNetwork, part, false)];
    if (network === null || Math.max(before, now) < BOUNDS.fewestOfNetwork) return [];
    return [{ before: before * courseOf(ofNetwork, part), now }];
  });
}

/** Numerators may go with their denominators, which is what a rate says: new patients bring new counts. */
function courseOf(of: readonly PairFacts[], part: Part): number {
  const [before, now] = [sumPart(of, 'denominator', true), sumPart(of, 'denominator', false)];
  return part !== 'numerator' || before === 0 || now === 0 ? 1 : now / before;
}

function sumPart(of: readonly PairFacts[], part: Part, before: boolean): number {
  return of.reduce((total, one) => total + (before ? one[`${part}_before`] : one[part]), 0);
}

function sumOf(of: readonly Compared[], what: 'before' | 'now'): number {
  return of.reduce((total, one) => total + one[what], 0);
}
