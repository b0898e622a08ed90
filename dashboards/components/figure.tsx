import type { ComponentChildren } from 'preact';
import type { AnswerHeader } from '../../functions/contracts/api/envelope.ts';
import type { Month } from '../../functions/contracts/codes.ts';
import { countWords, monthWords, shareCoveredWords } from '../../functions/sentences/figure-words.ts';
import { resultsSource } from '../../functions/sentences/source-sentences.ts';
import { CaveatBullets, CaveatList } from './caveat-list.tsx';
import { Folded } from './folded.tsx';
import { PictureDownloads, pictureName } from './picture-downloads.tsx';
import { dayWords } from './site-footer.tsx';

export interface FigureProps {
  /** Unique on the page. */
  readonly id: string;
  /** The finding, in ten words or fewer. */
  readonly title: string;
  /** Measure, area and month. */
  readonly subtitle: string;
  readonly chart: ComponentChildren;
  /** The same figures as the chart, as a table. */
  readonly table: ComponentChildren;
  /** What the answer says of itself: source, coverage and caveats come from it. */
  readonly header: AnswerHeader;
  /** The month shown, whose coverage is given. */
  readonly month: Month;
  readonly csvHref: string;
  /** Where the figures come from, where that is not the results of the month; invented data say so by themselves. */
  readonly source?: string;
  /** How much of England the figures cover, where that is not the share of practices that reported. */
  readonly coverage?: string;
  /** How to read it: what is left out, what a mark means. */
  readonly notes?: ComponentChildren;
  /** Where a page must stay short: how to read it, its source and caveats wait behind one summary; on paper they are open. */
  readonly isShort?: true;
}

/** A chart with its finding, its table, where it comes from and what must be known before it is used. */
export function Figure({ id, title, subtitle, chart, table, header, month, csvHref, ...more }: FigureProps) {
  const { notes, isShort = false } = more;
  const source = sourceWords(header, month, more.source);
  const notesLine = notes !== undefined && <p class="nhsuk-body-s figure__notes">{notes}</p>;
  const sourceLine = (
    <p class="nhsuk-body-s figure__source">
      {source} {more.coverage ?? coverageWords(header, month)}
    </p>
  );
  return (
    <section class="figure" aria-labelledby={`${id}-title`}>
      <h2 class="nhsuk-heading-m figure__title" id={`${id}-title`}>
        {title}
      </h2>
      <p class="figure__subtitle">{subtitle}</p>
      {chart}
      {!isShort && notesLine}
      <Folded summary="Show as a table" of={title}>
        {table}
      </Folded>
      {isShort ? (
        <div class="figure__about">
          <Folded summary="How to read this, and its source" of={title}>
            {notesLine}
            {sourceLine}
            <CaveatBullets caveats={header.caveats} />
          </Folded>
        </div>
      ) : (
        <>
          {sourceLine}
          <CaveatList caveats={header.caveats} />
        </>
      )}
      <p class="nhsuk-body-s figure__downloads">
        <span aria-hidden="true">Download</span>
        <a href={csvHref} download>
          <span class="nhsuk-u-visually-hidden">Download as </span>CSV
          <span class="nhsuk-u-visually-hidden">, {title}</span>
        </a>
        <PictureDownloads
          id={id}
          file={pictureName(id, csvHref, month)}
          title={title}
          subtitle={subtitle}
          source={source}
          notes={typeof notes === 'string' ? notes : undefined}
        />
      </p>
    </section>
  );
}

function sourceWords({ synthetic, release, sources }: AnswerHeader, month: Month, given?: string): string {
  const real = given ?? resultsSource(sources?.find((of) => of.month === month));
  const source = synthetic ? `made-up data in the format of: ${real}` : real;
  return `Source: ${source}. Release ${release.number}, ${dayWords(release.publishedAt)}.`;
}

function coverageWords({ coverage }: AnswerHeader, month: Month): string {
  const found = coverage.find((candidate) => candidate.month === month);
  if (found === undefined) return `Coverage of ${monthWords(month)} is not known.`;
  const { practicesReporting, practicesOpen, patients } = found;
  const practices =
    practicesOpen === null
      ? `${countWords(practicesReporting)} practices reported`
      : `${countWords(practicesReporting)} of ${countWords(practicesOpen)} practices reported`;
  const share = patients === null ? '' : `, with ${shareCoveredWords(patients)} of registered patients`;
  return `In ${monthWords(month)} ${practices}${share}.`;
}
