import type { MonthAssessment } from '../../assessment/assess-month.ts';
import type { MembershipBasis } from '../../contracts/codes.ts';
import { type Made, yearMaker } from '../maker.ts';
import { type Area, AreaQuestion, type AreaView } from './question.ts';

/** One view for each area that any month knows; its name and parents are those of the latest month. */
export function* areaViews(basis: MembershipBasis, months: readonly MonthAssessment[]): Generator<AreaView> {
  const byCode = new Map<string, { area: Area; months: AreaView['months']; results: AreaView['results'] }>();
  for (const { month, areas, headline } of months) {
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
        fifthOf: headline.measure,
      });
    }
  }
  for (const view of byCode.values()) yield { view: 'area', version: 1, basis, ...view };
}

export const makeArea = yearMaker(AreaQuestion, function* ({ basis }, months): Generator<
  Made<AreaView, typeof AreaQuestion.key>
> {
  for (const view of areaViews(basis, months)) yield [{ area: view.area.code }, view];
});
