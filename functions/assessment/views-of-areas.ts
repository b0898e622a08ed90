import type { MembershipBasis } from '../contracts/codes.ts';
import { resultState } from '../contracts/result-state.ts';
import type { Area, AreaSummary, AreasView, AreaView } from '../contracts/views/area-views.ts';
import type { AreaMonth } from './area-month.ts';
import type { MonthAssessment } from './assess-month.ts';

/** Every area of one month, as the table of networks needs it. */
export function areasView(basis: MembershipBasis, { month, areas }: MonthAssessment): AreasView {
  return { view: 'areas', version: 1, basis, month, areas: areas.map(summaryOf) };
}

function summaryOf(area: AreaMonth): AreaSummary {
  return {
    ...area.area,
    practices: area.practices,
    patients: area.patients,
    practicesWithoutList: area.practicesWithoutList,
    coverage: area.coverage,
    status: area.status,
    progress: area.balanced?.progress ?? null,
    progressIndicators: area.balanced?.indicators ?? 0,
    fifth: area.fifth,
    rates: Object.fromEntries(area.results.map(({ indicator, rate }) => [indicator, rate])),
    rateStates: Object.fromEntries(
      area.results.flatMap((result) => {
        const state = resultState(result);
        return state === 'value' ? [] : [[result.indicator, state] as const];
      }),
    ),
  };
}

/** One view for each area that any month knows; its name and parents are those of the latest month. */
export function* areaViews(basis: MembershipBasis, months: readonly MonthAssessment[]): Generator<AreaView> {
  const byCode = new Map<string, { area: Area; months: AreaView['months']; results: AreaView['results'] }>();
  for (const { month, areas } of months) {
    for (const found of areas) {
      const known = byCode.get(found.area.code) ?? { area: found.area, months: [], results: [] };
      byCode.set(found.area.code, known);
      known.area = found.area;
      known.results.push(...found.results);
      known.months.push({
        month,
        practices: found.practices,
        patients: found.patients,
        practicesWithoutList: found.practicesWithoutList,
        coverage: found.coverage,
        status: found.status,
        progress: found.balanced?.progress ?? null,
        progressIndicators: found.balanced?.indicators ?? 0,
        contractProgress: found.contract?.progress ?? null,
        fifth: found.fifth,
      });
    }
  }
  for (const view of byCode.values()) yield { view: 'area', version: 1, basis, ...view };
}
