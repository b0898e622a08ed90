import { recentCache } from '../api/recent-cache.ts';
import type { ReportFile, ReportMaker } from '../api/report-maker.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { REPORT_POLICY } from './html/render-html.ts';

/** About 1 MB a national report, 150 kB a briefing. */
const KEPT = 16;

/** Makes reports when they are asked for, and remembers the last few; what draws and sets them is loaded then. */
export function reportMaker(store: ObjectStore): ReportMaker {
  const made = recentCache<readonly ReportFile[]>(KEPT);
  return {
    policy: REPORT_POLICY,
    national: async (release, month) =>
      made.get(`${release.contentId}/${release.release}/${month}`, async () => {
        const { makeNationalReport } = await import('./make-report.ts');
        return makeNationalReport(store, release, { month, foreword: null, embargo: null });
      }),
    network: async (release, month, code) =>
      made.get(`${release.contentId}/${release.release}/${month}/${code}`, async () => {
        const { makeBriefing } = await import('./make-report.ts');
        return makeBriefing(store, release, { month, embargo: null, code });
      }),
  };
}
