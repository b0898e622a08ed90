import { type CoverageView, CoverageQuestion } from './question.ts';
import { oneView } from '../maker.ts';
import type { Assessed } from '../../assessment/assessed.ts';

/** How much of England, each region and each ICB reported in each month; names are those of the latest. */
export function coverageView({ basis, months }: Pick<Assessed, 'basis' | 'months'>): CoverageView {
  const areas = new Map<string, CoverageView['areas'][number]>();
  for (const { month, areas: ofMonth } of months) {
    for (const { area, coverage } of ofMonth) {
      const { code, name, kind, region } = area;
      if (kind !== 'icb' && kind !== 'region' && kind !== 'england') continue;
      const before = areas.get(code)?.months ?? [];
      areas.set(code, { code, name, kind, region, months: [...before, { month, ...coverage }] });
    }
  }
  return { view: 'coverage', version: 1, basis, areas: [...areas.values()] };
}

export const makeCoverage = oneView(CoverageQuestion, coverageView);
