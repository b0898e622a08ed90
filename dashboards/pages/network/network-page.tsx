import { monthWords } from '../../../functions/assessment/sentences/figure-words.ts';
import { networkSentence } from '../../../functions/assessment/sentences/network-sentence.ts';
import { AreaAnswer, IndicatorsAnswer } from '../../../functions/contracts/api/answers.ts';
import { Link } from '../../components/link.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Failure, PageSkeleton } from '../../components/page-states.tsx';
import { BasisSelect, MonthSelect } from '../../components/view-controls.tsx';
import { shownMonth, useRelease } from '../../release-context.ts';
import type { PageProps } from '../../routes.ts';
import { useView } from '../../use-view.ts';
import { apiHref, pageHref } from '../../view-options.ts';
import { IndicatorTable } from './indicator-table.tsx';
import { ProgressFigure } from './progress-figure.tsx';

/** One network: where it stands, how it got there, and each indicator of a month. */
export function NetworkPage({ address, parts }: PageProps) {
  const release = useRelease();
  const month = shownMonth(address, release);
  const from = { release: release.release.number, basis: release.basis };
  const code = (parts['code'] ?? '').toUpperCase();
  const area = useView({ url: apiHref(`/areas/${code}`, from), contract: AreaAnswer });
  const indicators = useView({ url: apiHref('/indicators', from), contract: IndicatorsAnswer });
  if (area.status === 'failed') return <Failure error={area.error} retry={area.retry} />;
  if (indicators.status === 'failed') return <Failure error={indicators.error} retry={indicators.retry} />;
  if (area.status === 'loading' || indicators.status === 'loading') return <PageSkeleton />;
  const { data } = area.view;
  return (
    <>
      <Link class="nhsuk-back-link" href={pageHref(address, '/')}>
        All networks and the gap
      </Link>
      <PageHeading
        caption={`Network ${data.area.code}`}
        title={data.area.name}
        tab={`${data.area.name}, ${monthWords(month)}`}
      />
      <p class="nhsuk-lede-text">{networkSentence(data, month)}</p>
      <form class="controls" onSubmit={(event) => event.preventDefault()} aria-label="What to show">
        <MonthSelect address={address} months={release.months} month={month} />
        <BasisSelect address={address} basis={release.basis} />
      </form>
      <ProgressFigure answer={area.view} month={month} />
      <IndicatorTable answer={area.view} indicators={indicators.view.data} month={month} />
    </>
  );
}
