import { isProgress, type Month } from '../contracts/codes.ts';
import type { FileOfRun } from '../contracts/file-outcome.ts';
import type { RunReport } from '../contracts/run-report.ts';
import { heldLines } from '../plausibility/held-lines.ts';
import { countWords, differenceWords, momentWords, valueWords } from '../sentences/figure-words.ts';
import { notKnownSentence, withdrawnSentence } from '../sentences/membership-sentences.ts';

type Print = (line: string) => void;

/** Says to a person what a run did: what was refused and why first, then the figures. */
export function printRun(report: RunReport, print: Print): void {
  for (const file of report.files) printFile(file, print);
  for (const line of heldLines(report.held)) print(line);
  if (report.release === null && report.held.length > 0) {
    print('Nothing else holds results of a month, so nothing was published.');
    return;
  }
  if (report.release === null) {
    print(
      'No file holds results of any month, so nothing was published. Add a monthly extract and run again.',
    );
    return;
  }
  const [first] = report.months;
  const month = report.months.at(-1);
  print(
    report.months.length === 1
      ? `Release ${report.release} holds one month: ${month}.`
      : `Release ${report.release} holds ${report.months.length} months: ${first} to ${month}.`,
  );
  const points = report.gap.filter((candidate) => candidate.month === month);
  for (const sentence of whatMonthsLack(report)) print(sentence);
  if (month !== undefined && points.every(({ networks }) => networks === 0))
    print(whyNoGap(month, report.newest));
  for (const point of points) {
    if (point.most === null || point.least === null || point.gap === null) continue;
    const unit = isProgress(point.measure) ? 'score' : 'share';
    print(
      `  ${point.measure}: most progressed fifth ${valueWords(unit, point.most)}, least ${valueWords(unit, point.least)}, gap ${differenceWords(unit, point.gap)} over ${countWords(point.networks)} networks`,
    );
  }
  if (report.report !== null) printReport(report.report, print);
}

/** What the sources of membership and the issues of a file leave unsaid. */
function whatMonthsLack({ membership, newest }: RunReport): readonly string[] {
  const withdrawn = membership.map(({ month, practicesWithdrawn: practices }) => ({ month, practices }));
  const notKnown = membership.map(({ month, practicesNotKnown: practices }) => ({ month, practices }));
  // Without any network there is no source, and that is said instead.
  const sentences = [
    newest?.networks === 0 ? null : notKnownSentence(notKnown),
    withdrawnSentence(withdrawn),
  ];
  return sentences.filter((sentence) => sentence !== null);
}

/** Three different reasons, each with another remedy. */
function whyNoGap(month: Month, newest: RunReport['newest']): string {
  if (newest === null || newest.networks === 0) {
    return `No practice of ${month} is known to belong to a network, so no network is shown. Add the practice map (gp-reg-pat-prac-map) or the register (ePCN) and run again.`;
  }
  const year = newest.contractYear.replace('-', '/');
  return newest.specified
    ? `No indicator of ${month} has a score by the contract of ${year}, so there is no gap. Its figures are shown.`
    : `The contract of ${year} is not specified here, so nothing of ${month} is scored and there is no gap. Its figures are shown.`;
}

function printReport({ files, draftUntil, failure }: NonNullable<RunReport['report']>, print: Print): void {
  if (failure !== null) {
    print(`The release is published; its report could not be made, and the next run tries again. ${failure}`);
  } else if (draftUntil !== null) {
    print(`Its report has ${files} files, a draft until ${momentWords(draftUntil)}.`);
  }
}

function printFile({ name, outcome, dataset, rows, problems }: FileOfRun, print: Print): void {
  if (outcome === 'already-taken' && problems.length === 0) return;
  const what = dataset === null ? '' : ` as ${dataset}${rows === null ? '' : `, ${rows} rows`}`;
  print(`${name}: ${outcome.replace('-', ' ')}${what}`);
  for (const { line, column, rule, message } of problems) {
    const place = [line === null ? null : `line ${line}`, column].filter((part) => part !== null).join(', ');
    print(`  ${place === '' ? '' : `${place}: `}${message} (${rule})`);
  }
}
