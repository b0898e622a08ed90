import type { MonthAssessment } from '../../assessment/assess-month.ts';
import { isChanceKnown } from '../../assessment/chances/people-counted.ts';
import type { ScoringRules } from '../../assessment/scoring-rules.ts';
import { seriesThroughTime } from '../../assessment/series-through-time.ts';
import type { MembershipBasis, Month } from '../../contracts/codes.ts';
import { comparedMonth } from '../../rules/compared-month.ts';
import { LAST_YEAR } from '../../rules/rule-words.ts';
import { RULES } from '../../rules/rules.ts';
import { alertsSentence } from '../../sentences/alert-sentences.ts';
import type { Specification } from '../../specification/load-specification.ts';
import { oneView } from '../maker.ts';
import { changeAlerts } from './change-alerts.ts';
import { driftAlerts } from './drift-alerts.ts';
import { AlertsQuestion, type AlertsView } from './question.ts';

/** What changed for networks in the latest month. */
export const makeAlerts = oneView(AlertsQuestion, ({ basis, specification, months, rules }) => {
  const latest = months.at(-1);
  const ofMonth = latest === undefined ? undefined : rules.get(latest.month);
  if (latest === undefined || ofMonth === undefined) return null;
  return alertsView(basis, specification, months, latest, ofMonth);
});

/** Alerts of one month, by network: changes since last year and drifts over the months held. */
export function alertsView(
  basis: MembershipBasis,
  specification: Specification,
  months: readonly MonthAssessment[],
  { month, areas }: MonthAssessment,
  rules: ScoringRules,
): AlertsView {
  const names = months.map((each) => each.month);
  const ranked = new Set(
    areas
      .filter(({ area, status }) => area.kind === 'pcn' && status === 'ranked')
      .map(({ area }) => area.code),
  );
  const indicators = [...rules].flatMap(([code, { definition }]) =>
    definition === undefined || definition.kind !== 'fraction'
      ? []
      : [{ definition, lines: seriesThroughTime(specification, months, code) }],
  );
  // Of what counts no people nobody knows how far chance could move it, so no change of it can be unusual.
  const tested = indicators.filter(({ definition }) => isChanceKnown(rules.get(definition.code)));
  const changes = changeAlerts(tested, ranked, month);
  const drifts = indicators.flatMap((indicator) => driftAlerts(indicator, names, ranked));
  const view = {
    view: 'alerts',
    version: 1,
    basis,
    month,
    tests: changes.tests,
    falseDiscoveryRate: RULES.falseDiscoveryRate.value,
    alerts: [...changes.alerts, ...drifts].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)),
    reason: changes.tests > 0 ? null : reasonOf(names, month),
  } as const;
  return { ...view, sentence: alertsSentence(view) };
}

function reasonOf(months: readonly Month[], month: Month): string {
  return months.includes(comparedMonth(month))
    ? 'Too few networks have figures of both years.'
    : `The same month of ${LAST_YEAR} is not held, and other months are not like it.`;
}
