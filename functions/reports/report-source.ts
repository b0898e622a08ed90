import { NotFoundError } from '../contracts/api/not-found-error.ts';
import type { Month } from '../contracts/codes.ts';
import type { Release } from '../contracts/release.ts';
import type { ReportFile } from '../contracts/report-file.ts';
import type { ReportSource } from '../contracts/report-source.ts';
import type { StoredReport } from '../contracts/stored-report.ts';
import type { Clock } from '../ports/clock.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { AreaQuestion } from '../questions/area/question.ts';
import { AreasQuestion } from '../questions/areas/question.ts';
import { GapQuestion } from '../questions/gap/question.ts';
import { IndicatorsQuestion } from '../questions/indicators/question.ts';
import { QualityQuestion } from '../questions/quality/question.ts';
import { viewName } from '../questions/question.ts';
import { holdsView } from '../runtime/packed-views.ts';
import { readReportFile, readStoredReport } from '../runtime/read-stored-report.ts';
import { recentCache } from '../runtime/recent-cache.ts';
import { REPORT_POLICY } from './html/render-html.ts';

/** About 1 MB a national report, 150 kB a briefing. */
const KEPT = 16;
const BRIEFING = /^networks\/(U\d{5})\.(html|pdf)$/;

/**
 * Gives out the reports that were kept at publication, the draft until its embargo ends. Briefings and the reports of
 * other months are made when they are asked for, and the last few remembered; what sets them is loaded only then.
 *
 * @param showPractices whether a briefing lists its practices: false where they are for their own network alone, since
 *   who may read a report may read that of every network
 */
export function reportSource(
  store: ObjectStore,
  clock: Clock,
  { showPractices }: { readonly showPractices: boolean },
): ReportSource {
  const made = recentCache<readonly ReportFile[]>(KEPT);
  const draftUntil = (kept: StoredReport | undefined) => {
    const embargo = kept?.embargo ?? null;
    return embargo !== null && Date.parse(clock.now()) < Date.parse(embargo) ? embargo : null;
  };
  /** An embargo on the newest month is one on all that the release brought. */
  const embargoOf = async (release: Release) => {
    const newest = release.months.at(-1);
    return newest === undefined ? null : draftUntil(await readStoredReport(store, release, newest));
  };
  /** The national report where no network is named, else its briefing. */
  const make = async (release: Release, month: Month, code?: string) => {
    const missing = await missingForReport(store, release, month);
    if (missing.length > 0) {
      throw new NotFoundError(
        `No report can be made of this month: release ${release.release} has no ${missing.join(', ')}.`,
      );
    }
    const embargo = await embargoOf(release);
    const name = [release.contentId, release.release, month, embargo, code].join('/');
    const files = await made.get(name, async () => {
      const { makeBriefing, makeNationalReport } = await import('./make-report.ts');
      return code === undefined
        ? makeNationalReport(store, release, { month, foreword: null, embargo })
        : makeBriefing(store, release, { month, embargo, code, practices: showPractices });
    });
    return { files, embargo };
  };

  return {
    policy: REPORT_POLICY,
    async list(release, month) {
      const kept = await readStoredReport(store, release, month);
      if (kept !== undefined) {
        const until = draftUntil(kept);
        return { files: filesFor(kept, until), draftUntil: until };
      }
      const { files, embargo } = await make(release, month);
      return {
        files: files.map(({ path, bytes }) => ({ path, bytes: bytes.byteLength })),
        draftUntil: embargo,
      };
    },
    async file(release, month, path) {
      const [, code] = BRIEFING.exec(path) ?? [];
      if (
        code !== undefined &&
        !(await holdsView(store, release, viewName(AreaQuestion, { area: code, basis: release.basis })))
      )
        return undefined;
      const kept = code === undefined ? await readStoredReport(store, release, month) : undefined;
      if (kept !== undefined) {
        const until = draftUntil(kept);
        const file = filesFor(kept, until).find((one) => one.path === path);
        return file === undefined
          ? undefined
          : { bytes: await readReportFile(store, file), draftUntil: until };
      }
      const { files, embargo } = await make(release, month, code);
      const file = files.find((one) => one.path === path);
      return file === undefined ? undefined : { bytes: file.bytes, draftUntil: embargo };
    },
  };
}

function filesFor({ files, draft }: StoredReport, draftUntil: string | null): StoredReport['files'] {
  return draftUntil === null ? files : (draft ?? files);
}

/**
 * Names of the views that a report of a month cannot be made without and that a release does not have: a release that
 * knows nothing of England, say, has no report.
 */
async function missingForReport(
  store: ObjectStore,
  release: Pick<Release, 'basis' | 'views'>,
  month: Month,
): Promise<readonly string[]> {
  const { basis } = release;
  const needed = [
    viewName(GapQuestion, { basis }),
    viewName(AreasQuestion, { month, basis }),
    viewName(AreaQuestion, { area: 'ENG', basis }),
    viewName(IndicatorsQuestion, {}),
    viewName(QualityQuestion, { basis }),
  ];
  const held = await Promise.all(needed.map(async (name) => holdsView(store, release, name)));
  return needed.filter((_name, i) => held[i] !== true);
}
