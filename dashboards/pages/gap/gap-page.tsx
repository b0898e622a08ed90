import type { ComponentProps } from 'preact';
import { AreasAnswer, GapAnswer } from '../../../functions/contracts/api/answers.ts';
import { ClosingAnswer, RealityAnswer } from '../../../functions/contracts/api/gap-answers.ts';
import { monthWords } from '../../../functions/sentences/figure-words.ts';
import { gapFinding } from '../../../functions/sentences/gap-sentence.ts';
import { HowToRead } from '../../components/how-to-read.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Failure, FiguresSkeleton, PageSkeleton } from '../../components/page-states.tsx';
import { BasisSelect, MeasureSelect, MonthSelect } from '../../components/view-controls.tsx';
import type { PageProps } from '../../page-props.ts';
import { shownMonth, useRelease } from '../../release-context.ts';
import { useOptionalView, useView } from '../../use-view.ts';
import { apiHref } from '../../view-options.ts';
import { drawnMeasure } from './drawn-measure.ts';
import { DrawnNote } from './drawn-note.tsx';
import { GapContents } from './gap-contents.tsx';
import { GapFigures } from './gap-figures.tsx';
import { headlineAddresses } from './headline-addresses.ts';

const EVERY_NETWORK = 2_000;

/** How wide the gap is, how networks are spread, whether it is closing, and every network to look up. */
export function GapPage({ address }: PageProps) {
  const release = useRelease();
  const month = shownMonth(address, release);
  const asked = headlineAddresses(address, release);
  const { measure } = asked;
  const gap = useView({ url: asked.gap, contract: GapAnswer });
  const reality = useOptionalView({
    url: asked.reality,
    contract: RealityAnswer,
    view: 'reality',
  });
  const closing = useOptionalView({
    url: asked.closing,
    contract: ClosingAnswer,
    view: 'closing',
  });
  if (gap.status === 'failed') return <Failure error={gap.error} retry={gap.retry} />;
  const shown =
    gap.status === 'ready' ? gap.view.data.measures.find((one) => one.measure === measure) : undefined;
  // The sentence waits for what is chance and what moved, so that it is not read once without them and once with.
  const waiting = reality.status === 'loading' || closing.status === 'loading';
  if (gap.status !== 'ready' || shown === undefined || waiting) return <PageSkeleton />;
  const points = reality.status === 'ready' ? reality.view.data.points : [];
  const changes = closing.status === 'ready' ? closing.view.data.changes : [];
  const changeOn = (of: string) => changes.find((one) => one.to === month && one.measure === of);
  const chance = points.find((point) => point.month === month && point.measure === measure);
  const figures = drawnMeasure(gap.view.data, shown, month, address);
  const { drawn } = figures;
  const known = { chance, change: changeOn(measure) };
  const { finding, why } = gapFinding(shown, gap.view.data.points, month, known);
  return (
    <>
      <PageHeading caption="The gap between networks" title={finding} tab={`The gap, ${monthWords(month)}`} />
      {why !== null && <p class="page-heading">{why}</p>}
      <HowToRead address={address} unit={drawn.unit} />
      <GapContents address={address} />
      <form class="controls" onSubmit={(event) => event.preventDefault()} aria-label="What to show">
        <MeasureSelect address={address} measures={gap.view.data.measures} measure={measure} />
        <MonthSelect address={address} months={release.months} month={month} />
        <BasisSelect address={address} basis={release.basis} />
      </form>
      <DrawnNote address={address} {...figures} />
      <Figures address={address} change={changeOn(drawn.measure)} measure={drawn} month={month} />
    </>
  );
}

/** The figures below the sentence: every network is asked for once the sentence is there, so as not to hold it up. */
function Figures(shown: Omit<ComponentProps<typeof GapFigures>, 'areas' | 'gap'>) {
  const { release, basis } = useRelease();
  const from = { release: release.number, basis, measure: shown.measure.measure };
  const gap = useView({ url: apiHref('/gap', from), contract: GapAnswer });
  const areas = useView({
    url: apiHref('/areas', { ...from, month: shown.month, kind: 'pcn', pageSize: EVERY_NETWORK }),
    contract: AreasAnswer,
  });
  const failed = [gap, areas].find((view) => view.status === 'failed');
  if (failed !== undefined) return <Failure error={failed.error} retry={failed.retry} />;
  if (gap.status !== 'ready' || areas.status !== 'ready') return <FiguresSkeleton />;
  return <GapFigures {...shown} gap={gap.view} areas={areas.view} />;
}
