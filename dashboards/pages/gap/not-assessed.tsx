import type { ComponentChildren } from 'preact';
import { isProgress, type Month } from '../../../functions/contracts/codes.ts';
import { contractYearOf } from '../../../functions/contracts/month.ts';
import type { GapMeasure } from '../../../functions/questions/gap/question.ts';
import { monthWords } from '../../../functions/sentences/figure-words.ts';
import { Link } from '../../components/link.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { hrefWith } from '../../view-options.ts';

/** What stands in place of a measure that has no figure in a month: why, and what has one. Nothing is put in its place. */
export function NotAssessed({
  address,
  drawn,
  month,
  reason,
  others,
  children,
}: {
  address: URL;
  drawn: GapMeasure;
  month: Month;
  /** Why the gap could not be given; null where the measure was not assessed at all. */
  reason: string | null;
  others: readonly GapMeasure[];
  children: ComponentChildren;
}) {
  return (
    <>
      <PageHeading
        caption="The gap between networks"
        title={`${drawn.label} has no figure in ${monthWords(month)}`}
        tab={`The gap, ${monthWords(month)}`}
      />
      <p class="page-heading">{reason ?? whyAbsent(drawn, month)}</p>
      {children}
      <h2 class="nhsuk-heading-m">What has a figure in {monthWords(month)}</h2>
      <ul class="nhsuk-list">
        {others.map(({ measure, label }) => (
          <li key={measure}>
            <Link href={hrefWith(address, { measure, page: null })}>{label}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function whyAbsent({ measure }: GapMeasure, month: Month): string {
  return isProgress(measure)
    ? `No threshold of ${contractYearOf(month).replace('-', '/')} is confirmed, so no contract points can be weighed.`
    : 'This indicator was not collected for the month, or has no direction that is better.';
}
