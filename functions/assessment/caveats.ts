import type { MembershipChoice } from '../catalogue/membership-choice.ts';
import type { Month } from '../contracts/codes.ts';
import { monthOf } from '../contracts/month.ts';
import type { Caveat } from '../contracts/views/interval.ts';
import { centileOf } from '../rules/rule-words.ts';
import { RULES } from '../rules/rules.ts';
import { knownFaults } from '../specification/known-fault-schema.ts';
import type { Specification } from '../specification/load-specification.ts';
import { isFirstYear } from './first-year.ts';
import type { ScoringRule, ScoringRules } from './scoring-rules.ts';

/** Known issues that touch the months and indicators of a release, each once: docs/measures.md#known-issues. */
export function faultCaveats(
  specification: Specification,
  rulesByMonth: ReadonlyMap<Month, ScoringRules>,
): readonly Caveat[] {
  const caveats = new Map<
    string,
    { id: string; message: string; months: Set<Month>; indicators: Set<string> }
  >();
  for (const [month, rules] of rulesByMonth) {
    for (const indicator of rules.keys()) {
      for (const fault of knownFaults(specification, month, indicator)) {
        const message = `${fault.what} ${fault.effect}`;
        const known = caveats.get(fault.id) ?? {
          id: fault.id,
          message,
          months: new Set(),
          indicators: new Set(),
        };
        caveats.set(fault.id, known);
        known.months.add(month);
        known.indicators.add(indicator);
      }
    }
  }
  return [...caveats.values()].map(({ id, message, months, indicators }) => ({
    id,
    message,
    months: [...months],
    indicators: [...indicators],
  }));
}

/** Months whose geography or membership is read from a source of another date. */
export function placementCaveats(choices: ReadonlyMap<Month, MembershipChoice>): readonly Caveat[] {
  return [...unplacedCaveats(choices), ...laterAreaCaveats(choices)];
}

function unplacedCaveats(choices: ReadonlyMap<Month, MembershipChoice>): readonly Caveat[] {
  const months = [...choices].filter(([, { source }]) => source === 'none').map(([month]) => month);
  if (months.length === 0) return [];
  return [
    {
      id: 'no-membership-source',
      message:
        'Neither the register of networks nor a practice map was taken in, so which network a practice is in is not known, and all count for England alone.',
      months,
      indicators: [],
    },
  ];
}

function laterAreaCaveats(choices: ReadonlyMap<Month, MembershipChoice>): readonly Caveat[] {
  const later = [...choices].filter(([month, { mapDate }]) => mapDate !== null && monthOf(mapDate) > month);
  if (later.length === 0) return [];
  return [
    {
      id: 'areas-of-a-later-date',
      message:
        'Sub-ICB, ICB and region are those of a practice map made after the month, since no earlier map was taken in.',
      months: later.map(([month]) => month),
      indicators: [],
    },
  ];
}

/** Scores that rest on a benchmark range, which is no contract threshold. */
export function benchmarkCaveats(rulesByMonth: ReadonlyMap<Month, ScoringRules>): readonly Caveat[] {
  return caveatWhere(
    rulesByMonth,
    'benchmark-range',
    `Scored against a benchmark range, the ${centileOf(RULES.benchmarkLow.value)} to the ${centileOf(RULES.benchmarkHigh.value)} centile of networks in the same month of the first contract year held. It is not a contract threshold.`,
    (_month, _indicator, { range }) => range?.against === 'benchmark',
  );
}

/** Indicators in their first contract year, of which no earlier year says what is usual. */
export function firstYearCaveats(
  specification: Specification,
  rulesByMonth: ReadonlyMap<Month, ScoringRules>,
): readonly Caveat[] {
  return caveatWhere(
    rulesByMonth,
    'first-year',
    'First contract year of the indicator, or of its present definition, as far as years are specified here: recording settles in and no earlier year says what is usual. Learn from it rather than judge by it.',
    (month, indicator) => isFirstYear(specification, month, indicator),
  );
}

/** One caveat of every month and indicator that it touches; none where it touches nothing. */
function caveatWhere(
  rulesByMonth: ReadonlyMap<Month, ScoringRules>,
  id: string,
  message: string,
  touches: (month: Month, indicator: string, rule: ScoringRule) => boolean,
): readonly Caveat[] {
  const months = new Set<Month>();
  const indicators = new Set<string>();
  for (const [month, rules] of rulesByMonth) {
    for (const [indicator, rule] of rules) {
      if (!touches(month, indicator, rule)) continue;
      months.add(month);
      indicators.add(indicator);
    }
  }
  return indicators.size === 0 ? [] : [{ id, message, months: [...months], indicators: [...indicators] }];
}
