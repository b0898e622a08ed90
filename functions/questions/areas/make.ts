import type { AreaMonth } from '../../assessment/area-month.ts';
import type { MonthAssessment } from '../../assessment/assess-month.ts';
import type { Measure, MembershipBasis } from '../../contracts/codes.ts';
import { resultState } from '../../contracts/result-state.ts';
import type { AreaSummary } from '../area/question.ts';
import { monthMaker } from '../maker.ts';
import { AreasQuestion, type AreasView } from './question.ts';

export const makeAreas = monthMaker(AreasQuestion, ({ basis }, month) => [
  [{ month: month.month }, areasView(basis, month)],
]);

/** Every area of one month, as the table of networks needs it. */
export function areasView(basis: MembershipBasis, { month, areas, headline }: MonthAssessment): AreasView {
  return {
    view: 'areas',
    version: 1,
    basis,
    month,
    areas: areas.map((area) => summaryOf(area, headline.measure)),
  };
}

function summaryOf(area: AreaMonth, fifthOf: Measure): AreaSummary {
  return {
    ...area.area,
    practices: area.practices,
    patients: area.patients,
    practicesWithoutList: area.practicesWithoutList,
    coverage: area.coverage,
    status: area.status,
    progress: area.balanced?.progress ?? null,
    progressIndicators: area.balanced?.indicators ?? 0,
    contractProgress: area.contract?.progress ?? null,
    fifth: area.fifth,
    fifthOf,
    rates: Object.fromEntries(area.results.map(({ indicator, rate }) => [indicator, rate])),
    rateStates: Object.fromEntries(
      area.results.flatMap((result) => {
        const state = resultState(result);
        return state === 'value' ? [] : [[result.indicator, state] as const];
      }),
    ),
  };
}
