import type { Month } from '../contracts/codes.ts';
import type { Notice } from '../contracts/notice.ts';
import type { Release } from '../contracts/release.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { AlertsQuestion } from '../questions/alerts/question.ts';
import { QualityQuestion } from '../questions/quality/question.ts';
import { asker, readQuestion } from '../questions/read-question.ts';
import { arrivalSentence } from '../sentences/arrival-sentences.ts';
import { monthWords } from '../sentences/figure-words.ts';
import { headlineOf } from './headline-of-release.ts';
import { reportStatus } from './report-status.ts';

export interface NoticeOptions {
  readonly month: Month;
  /** ISO time until which the report is a draft; `null` once it is released. */
  readonly embargo: string | null;
  /** Where the pages are, without a slash at the end, such as `https://pcn.example.nhs.uk`. */
  readonly site: string;
}

/**
 * The notice of a release: whether it may be passed on, the gap, what moved, what arrived and what was
 * refused, and where the report is. Every sentence is one that the pages or the report say too; none names a network.
 */
export async function releaseNotice(
  store: ObjectStore,
  release: Release,
  { month, embargo, site }: NoticeOptions,
): Promise<Notice> {
  const { view: quality } = await readQuestion(store, release, QualityQuestion, {});
  const { draft, line } = reportStatus(release, month, embargo);
  const what = `${monthWords(month)} is ${draft ? 'ready as a draft' : 'published'}, release ${release.release}`;
  return {
    subject: `PCN progress: ${what}${release.synthetic ? ' (synthetic data)' : ''}`,
    message: [
      line,
      '',
      await headlineOf(store, release),
      ...(await whatMoved(store, release, month)),
      arrivalSentence(quality, month),
      '',
      `Report: ${site}/v1/reports/${month}/report.html?release=${release.release}`,
    ].join('\n'),
  };
}

async function whatMoved(store: ObjectStore, release: Release, month: Month): Promise<readonly string[]> {
  const alerts = await asker(store, release, month)(AlertsQuestion, {});
  return alerts === null ? [] : [alerts.view.sentence];
}
