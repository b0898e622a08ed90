import type { AreasView } from '../areas/question.ts';
import type { WhatIfView } from '../what-if/question.ts';
import type { WhatIfRates } from './question.ts';

/** What any policy can be scored from: every ranked network's achievement of the indicators that are scored. */
export function whatIfRates(
  { month, areas }: Pick<AreasView, 'month' | 'areas'>,
  { indicators }: Pick<WhatIfView, 'indicators'>,
): WhatIfRates {
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
