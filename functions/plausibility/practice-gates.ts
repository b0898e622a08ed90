import type { Month } from '../contracts/codes.ts';
import type { Implausible } from '../contracts/held-month.ts';
import { beside, goesOn, monthName, monthOfYear, numberWords, type Pair, percentWords } from './finding.ts';
import type { PairFacts, PlaceFacts, SupplierFacts } from './month-facts.ts';
import { BOUNDS } from './thresholds.ts';

/** Practices that the month before had and this one has not. */
export function practicesMissing(pair: Pair, places: readonly PlaceFacts[]): readonly Implausible[] {
  const [before, both] = [sum(places, 'before'), sum(places, 'both')];
  const lost = before - both;
  const allowed = goesOn(pair) ? BOUNDS.practicesLost : BOUNDS.practicesLostInApril;
  const found: Implausible[] = [];
  if (lost >= BOUNDS.fewestPractices && lost > allowed * before) {
    found.push({
      gate: 'practices-missing',
      about: null,
      sentence: `${numberWords(lost)} of the ${numberWords(before)} practices of ${monthName(pair.before)} are missing (${percentWords(lost / before)}; ${percentWords(allowed)} is the most that is expected). The file may have been cut short.`,
      figures: [beside('Practices', monthName(pair.before), before, sum(places, 'reporting'))],
    });
  }
  if (!goesOn(pair)) return found;
  for (const { sub_icb: area, before: had, both: still } of places) {
    if (area === null || had < BOUNDS.fewestOfSubIcb || still > 0) continue;
    found.push({
      gate: 'area-missing',
      about: area,
      sentence: `None of the ${numberWords(had)} practices that sub-ICB ${area} had in ${monthName(pair.before)} are there.`,
      figures: [beside(`Practices of ${area}`, monthName(pair.before), had, 0)],
    });
  }
  return found;
}

/** Practices that the map has open and the month has not, where there is no month of that year before it. */
export function practicesNotAsMapped(month: Month, places: readonly PlaceFacts[]): readonly Implausible[] {
  const mapped = places.filter(({ sub_icb, open }) => sub_icb !== null && open > 0);
  const withAny = mapped.filter(({ reporting }) => reporting > 0);
  const isNational = withAny.length >= BOUNDS.nationalShare * mapped.length;
  const compared = isNational ? mapped : withAny;
  const [open, reporting] = [sum(compared, 'open'), sum(compared, 'reporting')];
  const least = monthOfYear(month) <= 3 ? BOUNDS.mapCoveredInSpring : BOUNDS.mapCovered;
  if (open < BOUNDS.fewestOfPractice || reporting >= least * open) return [];
  return [
    {
      gate: 'practices-not-as-mapped',
      about: null,
      sentence: `${numberWords(reporting)} of the ${numberWords(open)} practices that are open are in the month (${percentWords(reporting / open)}; at least ${percentWords(least)} is expected).`,
      figures: [beside('Practices', 'the practice map or register', open, reporting)],
    },
  ];
}

/** Indicators that practices had the month before and have no more, while the practices themselves are there. */
export function indicatorsMissing(
  pair: Pair,
  now: readonly SupplierFacts[],
  before: readonly SupplierFacts[],
  pairs: readonly PairFacts[],
  isInForce: (indicator: string) => boolean,
): readonly Implausible[] {
  if (!goesOn(pair)) return [];
  const had = practicesBy(before);
  const has = practicesBy(now);
  const most = Math.max(0, ...had.values());
  const mostNow = Math.max(0, ...has.values());
  const found: Implausible[] = [];
  for (const [indicator, practices] of had) {
    if (practices < BOUNDS.fewestPractices || !isInForce(indicator)) continue;
    const still = pairs.filter((one) => one.indicator === indicator).reduce((n, one) => n + one.practices, 0);
    // Practices that are lost as a whole are reported once, as practices.
    const expected = practices * Math.min(1, most === 0 ? 1 : mostNow / most);
    if (expected - still < BOUNDS.fewestPractices || still >= (1 - BOUNDS.indicatorLost) * expected) continue;
    found.push({
      gate: 'indicator-missing',
      about: indicator,
      sentence: `${indicator} is there for ${numberWords(still)} of the ${numberWords(practices)} practices that had it in ${monthName(pair.before)}.`,
      figures: [beside(`Practices with ${indicator}`, monthName(pair.before), practices, still)],
    });
  }
  return found;
}

function practicesBy(facts: readonly SupplierFacts[]): ReadonlyMap<string, number> {
  const practices = new Map<string, number>();
  for (const { indicator, practices: n } of facts)
    practices.set(indicator, (practices.get(indicator) ?? 0) + n);
  return practices;
}

function sum(places: readonly PlaceFacts[], what: 'open' | 'reporting' | 'before' | 'both'): number {
  return places.reduce((total, place) => total + place[what], 0);
}
