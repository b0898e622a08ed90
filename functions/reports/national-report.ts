import { monthWords } from '../sentences/figure-words.ts';
import { resultsSource } from '../sentences/source-sentences.ts';
import { dataQuality } from './chapters/data-quality.ts';
import { furthestOn } from './chapters/furthest-on.ts';
import { keyPoints } from './chapters/key-points.ts';
import { localPriorities } from './chapters/local-priorities.ts';
import { mostToGain } from './chapters/most-to-gain.ts';
import { otherPolicies } from './chapters/other-policies.ts';
import { methods, provenance } from './chapters/provenance.ts';
import { recruitment } from './chapters/recruitment.ts';
import { theGap } from './chapters/the-gap.ts';
import { whatMoved } from './chapters/what-moved.ts';
import { yearEnd } from './chapters/year-end.ts';
import type { Block, Chapter, Report } from './content/report.ts';
import { say } from './content/sentence.ts';
import { UntracedNumberError } from './errors.ts';
import { readForeword } from './foreword.ts';
import { reportStatus } from './report-status.ts';
import { heldViews, type ReportViews } from './report-views.ts';
import { type HeldView, untracedNumbers } from './trace/untraced-numbers.ts';

/** What whoever publishes a report decides; everything else comes from the release. */
export interface ReportChoices {
  /** Markdown; `null` for none. */
  readonly foreword: string | null;
  /** ISO time until which the report is a draft; `null` once it is released. */
  readonly embargo: string | null;
}

/**
 * Writes the national report of one month from the views of a release.
 *
 * @throws ForewordError where the foreword holds something that a report does not take
 * @throws UntracedNumberError when a sentence says a number that its view does not
 */
export function nationalReport(views: ReportViews, { foreword, embargo }: ReportChoices): Report {
  const { release, month } = views;
  const chapters: readonly Chapter[] = [
    ...(foreword === null ? [] : [{ id: 'foreword', title: 'Foreword', blocks: readForeword(foreword) }]),
    keyPoints(views),
    theGap(views),
    whatMoved(views),
    ...yearEnd(views),
    furthestOn(views),
    mostToGain(views),
    ...otherPolicies(views),
    recruitment(views),
    localPriorities(views),
    dataQuality(views),
    methods(),
  ];
  const report: Report = {
    title: 'How far primary care networks have progressed',
    subtitle: `Monthly report, ${monthWords(month)}`,
    month,
    publishedAt: release.publishedAt,
    source: resultsSource(views.quality.view.months.find((held) => held.month === month)?.sources),
    status: reportStatus(release, month, embargo),
    chapters: [...chapters, annex(chapters), provenance(views)],
  };
  return checkedReport(report, heldViews(views));
}

/**
 * A report whose every number was looked up in the views it names, without the blocks that have nothing to say.
 *
 * @throws UntracedNumberError when a sentence says a number that its view does not
 */
export function checkedReport(report: Report, held: HeldView): Report {
  const untraced = untracedNumbers(report, held);
  if (untraced.length === 0) {
    const chapters = report.chapters.map((chapter) => ({
      ...chapter,
      blocks: chapter.blocks.filter(saysSomething),
    }));
    return { ...report, chapters };
  }
  throw new UntracedNumberError(untraced.map(({ text, problem }) => `“${text}” ${problem}`));
}

function saysSomething(block: Block): boolean {
  if (block.kind === 'paragraph') return block.sentences.length > 0;
  if (block.kind === 'table') return block.table.rows.length > 0;
  return block.kind !== 'list' || block.items.length > 0;
}

/** The figures behind each chart of the chapters before, as tables. */
function annex(chapters: readonly Chapter[]): Chapter {
  const figures = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'figure' ? [block.figure] : [])),
  );
  const lead =
    figures.length === 0
      ? say`This report has no charts.`
      : say`The figures of each chart. The files beside this report hold them unrounded.`;
  return {
    id: 'annex',
    title: 'Annex: the charts’ figures',
    blocks: [
      { kind: 'paragraph', sentences: [lead] },
      ...figures.map(({ table }) => ({ kind: 'table', table }) as const),
    ],
  };
}
