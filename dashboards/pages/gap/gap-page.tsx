import { useMemo } from 'preact/hooks';
import { monthWords } from '../../../functions/assessment/sentences/figure-words.ts';
import { gapSentence } from '../../../functions/assessment/sentences/gap-sentence.ts';
import { AreasAnswer, GapAnswer } from '../../../functions/contracts/api/answers.ts';
import { ClosingAnswer, RealityAnswer } from '../../../functions/contracts/api/gap-answers.ts';
import type { GapChange } from '../../../functions/contracts/views/closing-view.ts';
import type { GapMeasure } from '../../../functions/contracts/views/gap-view.ts';
import type { RealityPoint } from '../../../functions/contracts/views/reality-view.ts';
import { LazyPart } from '../../components/lazy-part.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Failure, PageSkeleton } from '../../components/page-states.tsx';
import { BasisSelect, MeasureSelect, MonthSelect } from '../../components/view-controls.tsx';
import { shownMonth, useRelease } from '../../release-context.ts';
import type { PageProps } from '../../routes.ts';
import { useOptionalView, useView } from '../../use-view.ts';
import { apiHref, readViewOptions } from '../../view-options.ts';
import { DistributionFigure } from './distribution-figure.tsx';
import { GapOverTimeFigure } from './gap-over-time-figure.tsx';
import { NetworkTable } from './network-table.tsx';
import { networkStandings } from './standings.ts';

const OVERALL = 'progress-balanced';
const EVERY_NETWORK = 2_000;
const loadQuestions = async () => (await import('./questions/gap-questions.tsx')).GapQuestions;

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
  const reality = useOptionalView({ url: apiHref('/reality', from), contract: RealityAnswer });
  const closing = useOptionalView({ url: apiHref('/closing', from), contract: ClosingAnswer });
  if (gap.status === 'failed') return <Failure error={gap.error} retry={gap.retry} />;
  if (areas.status === 'failed') return <Failure error={areas.error} retry={areas.retry} />;
  const shown =
    gap.status === 'ready' ? gap.view.data.measures.find((one) => one.measure === measure) : undefined;
  // The sentence waits for what is chance and what moved, so that it is not read once without them and once with.
  const waiting = [gap, areas, reality, closing].some(({ status }) => status === 'loading');
  if (gap.status !== 'ready' || areas.status !== 'ready' || shown === undefined || waiting)
    return <PageSkeleton />;
  const points = reality.status === 'ready' ? reality.view.data.points : [];
  const changes = closing.status === 'ready' ? closing.view.data.changes : [];
  const known = {
    chance: points.find((point) => point.month === month && point.measure === measure),
    change: changes.find((change) => change.to === month && change.measure === measure),
  };
  return (
    <GapFindings
      address={address}
      gap={gap.view}
      areas={areas.view}
      known={known}
      measure={shown}
      month={month}
    />
  );
}

interface FindingsProps {
  readonly address: URL;
  readonly gap: GapAnswer;
  readonly areas: AreasAnswer;
  /** What else was found of this gap, where the release has looked into it. */
  readonly known: {
    readonly chance: RealityPoint | undefined;
    readonly change: GapChange | undefined;
  };
  readonly measure: GapMeasure;
  readonly month: string;
}

function GapFindings({ address, gap, areas, known, measure, month }: FindingsProps) {
  const release = useRelease();
  const standings = useMemo(() => networkStandings(areas.data.areas, measure), [areas, measure]);
  const names = useMemo(() => new Map(areas.data.areas.map(({ code, name }) => [code, name])), [areas]);
  const point = gap.data.points.find((candidate) => candidate.month === month);
  return (
    <>
      <PageHeading
        caption="The gap between networks"
        title={gapSentence(measure, gap.data.points, month, known)}
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
      <GapOverTimeFigure answer={gap} measure={measure} month={month} change={known.change} />
      <LazyPart
        load={loadQuestions}
        props={{ address, release: release.release.number, basis: release.basis, measure, month, names }}
      />
      <NetworkTable address={address} standings={standings} measure={measure} month={month} />
    </>
  );
}
