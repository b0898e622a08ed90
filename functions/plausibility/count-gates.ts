import type { Implausible } from '../contracts/held-month.ts';
import { beside, numberWords, percentWords } from './finding.ts';
import type { SupplierFacts } from './month-facts.ts';
import { BOUNDS } from './thresholds.ts';

/** What the specification says of an indicator in a month. */
export interface IndicatorNature {
  /** Counts contacts, so that its ratio may pass 1; unknown indicators may. */
  readonly mayExceedOne: boolean;
  /** Counted for a season, which begins with 0 and jumps. */
  readonly isSeasonal: boolean;
  /** Counted up from April, so that it cannot fall. */
  readonly isCumulative: boolean;
}

/** What one month says by itself: zeros, parts above their whole, hidden wholes. `before` may be empty. */
export function countGates(
  facts: readonly SupplierFacts[],
  before: readonly SupplierFacts[],
  natureOf: (indicator: string) => IndicatorNature,
): readonly Implausible[] {
  const found: Implausible[] = [];
  const all = Map.groupBy(facts, ({ indicator }) => indicator);
  const earlier = Map.groupBy(before, ({ indicator }) => indicator);
  const fractions = [...all].filter(([, of]) => total(of, 'denominator') > 0);
  const zero = fractions.filter(([, of]) => total(of, 'numerator') === 0).map(([indicator]) => indicator);
  for (const [indicator, of] of all) {
    const nature = natureOf(indicator);
    const was = earlier.get(indicator) ?? [];
    if (!nature.isSeasonal) found.push(...zeros(indicator, of, was, zero.length === fractions.length));
    if (!nature.mayExceedOne) found.push(...partsAboveWhole(indicator, of, was));
    found.push(...sameEverywhere(indicator, of, was));
    found.push(
      ...hiddenWholes(
        indicator,
        of,
        was,
        nature.mayExceedOne ? BOUNDS.mostContactsHidden : BOUNDS.mostHidden,
      ),
    );
  }
  return found;
}

/** All of an indicator's counts are 0, or all of one supplier's where the others' are not. */
function zeros(
  indicator: string,
  of: readonly SupplierFacts[],
  was: readonly SupplierFacts[],
  everyIndicator: boolean,
): readonly Implausible[] {
  const [numerator, denominator, count] = [
    total(of, 'numerator'),
    total(of, 'denominator'),
    total(of, 'total'),
  ];
  const counted = total(of, 'counts');
  const isZero =
    (denominator >= 100 && numerator === 0) || (counted >= BOUNDS.fewestOfPractice && count === 0);
  const wasMore = total(was, 'numerator') + total(was, 'total') > 0;
  if (isZero && (wasMore || everyIndicator)) {
    return [
      {
        gate: 'counts-zero',
        about: indicator,
        sentence: `${indicator}: every practice counts 0.`,
        figures: [
          beside(
            `${indicator}, counted`,
            'the month before',
            wasMore ? total(was, 'numerator') + total(was, 'total') : null,
            0,
          ),
        ],
      },
    ];
  }
  return of.flatMap((one): Implausible[] => {
    if (one.supplier === null || one.practices < BOUNDS.fewestPractices) return [];
    const rate = (numerator - one.numerator) / (denominator - one.denominator);
    const each = (count - one.total) / (counted - one.counts);
    const expected = one.counts > 0 ? each * one.counts : rate * one.denominator;
    const has = one.counts > 0 ? one.total : one.numerator;
    if (has > 0 || !(expected >= BOUNDS.expectedNotZero)) return [];
    return [
      {
        gate: 'supplier-zero',
        about: `${indicator}, ${one.supplier}`,
        sentence: `${indicator}: the ${numberWords(one.practices)} practices of ${one.supplier} count 0, and by the others' rate would count ${numberWords(Math.round(expected))}.`,
        figures: [
          beside(
            `${indicator}, counted with ${one.supplier}`,
            'the rate of the others',
            Math.round(expected),
            0,
          ),
        ],
      },
    ];
  });
}

function partsAboveWhole(
  indicator: string,
  of: readonly SupplierFacts[],
  was: readonly SupplierFacts[],
): readonly Implausible[] {
  const [above, known] = [total(of, 'above'), total(of, 'numerators')];
  const usual = total(was, 'numerators') === 0 ? 0 : total(was, 'above') / total(was, 'numerators');
  if (above < BOUNDS.fewestPractices || above < BOUNDS.aboveDenominator * known || above < 2 * usual * known)
    return [];
  return [
    {
      gate: 'above-denominator',
      about: indicator,
      sentence: `${indicator}: the numerator is above the denominator in ${numberWords(above)} of ${numberWords(known)} practices. Are the two swapped, or multiplied?`,
      figures: [
        beside(
          `${indicator}, denominator`,
          'its numerator',
          total(of, 'numerator'),
          total(of, 'denominator'),
        ),
      ],
    },
  ];
}

/** One and the same count in every practice, and not 0. */
function sameEverywhere(
  indicator: string,
  of: readonly SupplierFacts[],
  was: readonly SupplierFacts[],
): readonly Implausible[] {
  const value = of[0]?.most_numerator ?? 0;
  const same = of.every((one) => one.least_numerator === value && one.most_numerator === value);
  if (value === 0 || !same || total(of, 'numerators') < BOUNDS.fewestOfPractice || was.length === 0)
    return [];
  return [
    {
      gate: 'same-everywhere',
      about: indicator,
      sentence: `${indicator}: all ${numberWords(total(of, 'numerators'))} practices count ${numberWords(value)}.`,
      figures: [beside(`${indicator}, counted by each practice`, null, null, value)],
    },
  ];
}

/** A `*` stands for 0 or 1: a larger part beside it was hidden by mistake, and many of them hide the indicator. */
function hiddenWholes(
  indicator: string,
  of: readonly SupplierFacts[],
  was: readonly SupplierFacts[],
  allowed: number,
): readonly Implausible[] {
  const most = Math.max(0, ...of.map((one) => one.most_beside_hidden));
  const [hidden, practices] = [total(of, 'hidden'), total(of, 'practices')];
  const usual = total(was, 'practices') === 0 ? 0 : total(was, 'hidden') / total(was, 'practices');
  if (most > allowed) {
    return [
      {
        gate: 'hidden-beside-large',
        about: indicator,
        sentence: `${indicator}: a denominator is hidden (* stands for 0 or 1) beside a numerator of ${numberWords(most)}.`,
        figures: [
          beside(`${indicator}, largest numerator beside a hidden denominator`, '* is 0 or 1', 1, most),
        ],
      },
    ];
  }
  if (
    hidden < BOUNDS.fewestPractices ||
    hidden < BOUNDS.hiddenShare * practices ||
    hidden < 3 * usual * practices
  )
    return [];
  return [
    {
      gate: 'hidden-for-many',
      about: indicator,
      sentence: `${indicator}: the denominator is hidden in ${numberWords(hidden)} of ${numberWords(practices)} practices, and was in ${percentWords(usual)}.`,
      figures: [
        beside(
          `${indicator}, practices with a hidden denominator`,
          null,
          Math.round(usual * practices),
          hidden,
        ),
      ],
    },
  ];
}

function total(
  of: readonly SupplierFacts[],
  what: 'practices' | 'numerators' | 'counts' | 'numerator' | 'denominator' | 'total' | 'above' | 'hidden',
): number {
  return of.reduce((sum, one) => sum + one[what], 0);
}
