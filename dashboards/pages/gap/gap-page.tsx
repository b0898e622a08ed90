import { useMemo } from 'preact/hooks';
import { monthWords } from '../../../functions/assessment/sentences/figure-words.ts';
import { gapSentence } from '../../../functions/assessment/sentences/gap-sentence.ts';
import { AreasAnswer, GapAnswer } from '../../../functions/contracts/api/answers.ts';
import type { GapMeasure } from '../../../functions/contracts/views/gap-view.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { Failure, PageSkeleton } from '../../components/page-states.tsx';
import { BasisSelect, MeasureSelect, MonthSelect } from '../../components/view-controls.tsx';
import { shownMonth, useRelease } from '../../release-context.ts';
import type { PageProps } from '../../routes.ts';
import { useView } from '../../use-view.ts';
import { apiHref, readViewOptions } from '../../view-options.ts';
import { DistributionFigure } from './distribution-figure.tsx';
import { GapOverTimeFigure } from './gap-over-time-figure.tsx';
import { NetworkTable } from './network-table.tsx';
import { networkStandings } from './standings.ts';

const OVERALL = 'progress-balanced';
const EVERY_NETWORK = 2_000;

/** How wide the gap is, how networks are spread, whether it is closing, and every network to look up. */
export function GapPage({ address }: PageProps) {
  const release = useRelease();
  const measure = readViewOptions(address).measure ?? OVERALL;
  const month = shownMonth(address, release);
  const from = { release: release.release.number, basis: release.basis, measure };
  const gap = useView({ url: apiHref('/gap', from), contract: GapAnswer });
  const areas = useView({
    url: apiHref('/areas', { ...from, month, kind: 'pcn', pageSize: EVERY_NETWORK }),
    contract: AreasAnswer,
  });
  if (gap.status === 'failed') return <Failure error={gap.error} retry={gap.retry} />;
  if (areas.status === 'failed') return <Failure error={areas.error} retry={areas.retry} />;
  const shown =
    gap.status === 'ready' ? gap.view.data.measures.find((one) => one.measure === measure) : undefined;
  if (gap.status === 'loading' || areas.status === 'loading' || shown === undefined) return <PageSkeleton />;
  return <GapFindings address={address} gap={gap.view} areas={areas.view} measure={shown} month={month} />;
}

interface FindingsProps {
  readonly address: URL;
  readonly gap: GapAnswer;
  readonly areas: AreasAnswer;
  readonly measure: GapMeasure;
  readonly month: string;
}

function GapFindings({ address, gap, areas, measure, month }: FindingsProps) {
  const release = useRelease();
  const standings = useMemo(() => networkStandings(areas.data.areas, measure), [areas, measure]);
  const point = gap.data.points.find((candidate) => candidate.month === month);
  return (
    <>
      <PageHeading
        caption="The gap between networks"
        title={gapSentence(measure, gap.data.points, month)}
        tab={`The gap, ${monthWords(month)}`}
      />
      <form class="controls" onSubmit={(event) => event.preventDefault()} aria-label="What to show">
        <MeasureSelect address={address} measures={gap.data.measures} measure={measure.measure} />
        <MonthSelect address={address} months={release.months} month={month} />
        <BasisSelect address={address} basis={release.basis} />
      </form>
      <DistributionFigure
        header={areas}
        standings={standings}
        measure={measure}
        month={month}
        point={point}
      />
      <GapOverTimeFigure answer={gap} measure={measure} month={month} />
      <NetworkTable address={address} standings={standings} measure={measure} month={month} />
    </>
  );
}
