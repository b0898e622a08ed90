import type { ScenarioRates } from '../../contracts/api/scenario-rates-answer.ts';
import type { AreasView } from '../../contracts/views/area-views.ts';
import type { WhatIfView } from './question.ts';

/** What any policy can be scored from: every ranked network's achievement of the indicators that are scored. */
export function scenarioRates(
  { month, areas }: Pick<AreasView, 'month' | 'areas'>,
  { indicators }: Pick<WhatIfView, 'indicators'>,
): ScenarioRates {
  const ranked = areas.filter(({ kind, status }) => kind === 'pcn' && status === 'ranked');
  const codes = indicators.map(({ indicator }) => indicator);
  return {
    month,
    indicators: codes,
    codes: ranked.map(({ code }) => code),
    names: ranked.map(({ name }) => name),
    patients: ranked.map(({ patients }) => patients),
    balanced: ranked.map(({ progress }) => progress),
    rates: ranked.map(({ rates }) => codes.map((code) => rates[code] ?? null)),
  };
}
