import type { MembershipBasis } from '../contracts/codes.ts';
import type { RunReport } from '../contracts/run-report.ts';
import { AreaView } from '../contracts/views/area-views.ts';
import { GapView } from '../contracts/views/gap-view.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { readStoredView } from '../runtime/read-stored-view.ts';
import type { PipelineResult } from '../steps/run-pipeline.ts';

/** What a run says of itself, its figures read back from the release it published. */
export async function runReport(
  store: ObjectStore,
  { release, files }: PipelineResult,
  basis: MembershipBasis,
  told: Pick<RunReport, 'report' | 'notice'>,
): Promise<RunReport> {
  if (release === undefined) {
    return { release: null, months: [], files: [...files], england: [], gap: [], ...told };
  }
  const england = await readStoredView(store, release, `area/ENG/${basis}`, AreaView);
  const gap = await readStoredView(store, release, `gap/${basis}`, GapView);
  return {
    release: release.release,
    months: release.months,
    files: [...files],
    england: england.results.map(({ month, indicator, numerator, denominator, count, rate }) => ({
      month,
      indicator,
      numerator,
      denominator,
      count,
      rate,
    })),
    gap: gap.points.map(({ month, measure, most, least, gap: distance, networks }) => ({
      month,
      measure,
      most,
      least,
      gap: distance,
      networks,
    })),
    ...told,
  };
}
