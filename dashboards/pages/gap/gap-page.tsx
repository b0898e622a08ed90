import type { ComponentProps } from 'preact';
import { isProgress, type Month } from '../../../functions/contracts/codes.ts';
import { AreasQuestion } from '../../../functions/questions/areas/question.ts';
import { ChanceQuestion } from '../../../functions/questions/chance/question.ts';
import type { GapMeasure, GapView } from '../../../functions/questions/gap/question.ts';
import { GapQuestion } from '../../../functions/questions/gap/question.ts';
import { GapChangeQuestion } from '../../../functions/questions/gap-change/question.ts';
import { HeadlineQuestion } from '../../../functions/questions/headline/question.ts';
import { monthWords, withinSentence } from '../../../functions/sentences/figure-words.ts';
import { gapFinding } from '../../../functions/sentences/gap-sentence.ts';
import { HowToRead } from '../../components/how-to-read.tsx';
import { Link } from '../../components/link.tsx';
import { PageContents, PageHeading } from '../../components/page-heading.tsx';
import { Failure, FiguresSkeleton, PageSkeleton } from '../../components/page-states.tsx';
import { BasisSelect, MeasureSelect, MonthSelect } from '../../components/view-controls.tsx';
import { myNetwork } from '../../my-network.ts';
import { headlineAsk } from '../../opening-questions.ts';
import type { PageProps } from '../../page-props.ts';
import { shownMonth, useRelease } from '../../release-context.ts';
import { useHeldQuestion, useQuestion } from '../../use-question.ts';
import { hrefWith, pageHref, readViewOptions } from '../../view-options.ts';
import { GapFigures } from './gap-figures.tsx';
import { NotAssessed } from './not-assessed.tsx';

const EVERY_NETWORK = 2_000;

/** How wide the gap is, how networks are spread, whether it is closing, and every network to look up. */
export function GapPage({ address }: PageProps) {
  const release = useRelease();
  const month = shownMonth(address, release);
  const asked = headlineAsk(address, release);
  const { measure } = asked;
  const gap = useHeldQuestion(GapQuestion, asked);
  const reality = useQuestion(ChanceQuestion, asked);
  const closing = useQuestion(GapChangeQuestion, asked);
  // Progress needs no reason, so that only a month told by an indicator asks for one.
  const headline = useQuestion(
    HeadlineQuestion,
    isProgress(measure) ? null : { release: asked.release, basis: asked.basis, month },
  );
  // Which measures have a figure at all is not needed for the sentence, unless another is asked for.
  const ofEach = useHeldQuestion(GapQuestion, { release: asked.release, basis: asked.basis, month });
  const isChosen = readViewOptions(address).measure !== null;
  if (gap.status === 'failed') return <Failure error={gap.error} retry={gap.retry} />;
  const shown =
    gap.status === 'ready' ? gap.view.data.measures.find((one) => one.measure === measure) : undefined;
  // The sentence waits for what is chance and what moved, so that it is not read once without them and once with.
  const parts = [reality, closing, headline, ...(isChosen ? [ofEach] : [])];
  const waiting = parts.some(({ status }) => status === 'loading');
  if (gap.status !== 'ready' || shown === undefined || waiting) return <PageSkeleton />;
  const points = reality.status === 'ready' ? reality.view.data.points : [];
  const changes = closing.status === 'ready' ? closing.view.data.changes : [];
  const changeOn = (of: string) => changes.find((one) => one.to === month && one.measure === of);
  const chance = points.find((point) => point.month === month && point.measure === measure);
  const figures = drawnMeasure(gap.view.data, shown, month, address);
  const { drawn } = figures;
  const ofMonth = ofEach.status === 'ready' ? ofEach.view.data.points : null;
  const assessed =
    ofMonth === null
      ? null
      : new Set(ofMonth.flatMap((point) => (point.gap === null ? [] : [point.measure])));
  const isAbsent = isChosen && assessed !== null && !assessed.has(drawn.measure);
  const controls = (
    <form class="controls" onSubmit={(event) => event.preventDefault()} aria-label="What to show">
      <MeasureSelect
        address={address}
        measures={gap.view.data.measures}
        measure={drawn.measure}
        assessed={assessed}
      />
      <MonthSelect address={address} months={release.months} month={month} />
      <BasisSelect address={address} basis={release.basis} />
    </form>
  );
  if (isAbsent) {
    const reason = ofMonth?.find((point) => point.measure === drawn.measure)?.reason ?? null;
    const others = gap.view.data.measures.filter((one) => assessed.has(one.measure));
    return (
      <NotAssessed address={address} drawn={drawn} month={month} reason={reason} others={others}>
        {controls}
      </NotAssessed>
    );
  }
  const known = {
    chance,
    change: changeOn(measure),
    headline: headline.status === 'ready' ? headline.view.data : undefined,
  };
  const { title, finding, why } = gapFinding(shown, gap.view.data.points, month, known);
  return (
    <>
      <PageHeading caption="The gap between networks" title={title} tab={`The gap, ${monthWords(month)}`} />
      <p class="page-heading">{finding}</p>
      {why !== null && <p class="page-heading">{why}</p>}
      <HowToRead address={address} unit={drawn.unit} />
      <GapContents address={address} told={measure} />
      {controls}
      <DrawnNote address={address} {...figures} />
      <Figures address={address} change={changeOn(drawn.measure)} measure={drawn} month={month} />
    </>
  );
}

/** The figures below the sentence: every network is asked for once the sentence is there, so as not to hold it up. */
function Figures(shown: Omit<ComponentProps<typeof GapFigures>, 'areas' | 'gap'>) {
  const { release, basis } = useRelease();
  const from = { release: release.number, basis, measure: shown.measure.measure };
  const gap = useHeldQuestion(GapQuestion, from);
  const asked = { ...from, month: shown.month, kind: 'pcn', pageSize: EVERY_NETWORK } as const;
  const areas = useHeldQuestion(AreasQuestion, asked);
  const failed = [gap, areas].find((view) => view.status === 'failed');
  if (failed !== undefined) return <Failure error={failed.error} retry={failed.retry} />;
  if (gap.status !== 'ready' || areas.status !== 'ready') return <FiguresSkeleton />;
  return <GapFigures {...shown} gap={gap.view} areas={areas.view} />;
}

/** Says which measure the charts are of where that is not the headline, and leads to the headline. */
function DrawnNote({ address, drawn, instead }: DrawnMeasure & { readonly address: URL }) {
  if (instead === null) return null;
  const href = hrefWith(address, { measure: null, page: null });
  return (
    <p class="page-heading">
      The charts below show {called(drawn)}. <Link href={href}>Show {called(instead)} instead</Link>
    </p>
  );
}

function called({ label, unit }: GapMeasure): string {
  return unit === 'score' ? withinSentence(label) : `“${label}”`;
}

const PARTS = [
  { id: 'distribution', text: 'How networks are spread' },
  { id: 'gap-over-time', text: 'Month by month' },
  { id: 'contributions', text: 'What makes the gap' },
  { id: 'chance', text: 'How much is chance' },
  { id: 'places', text: 'Where it lies' },
  { id: 'deprivation', text: 'Deprivation' },
  { id: 'closing', text: 'Is it closing' },
  { id: 'networks', text: 'Find any network' },
];

/** The way from the national sentence to the reader's own network, and to each part of the page. */
function GapContents({ address, told }: { address: URL; told: string }) {
  return (
    <>
      <p class="page-heading">
        <Link href={pageHref(address, '/my-network')}>
          {myNetwork() === null ? 'Find where your network stands' : 'See your network'}
        </Link>
      </p>
      <PageContents parts={PARTS.filter(({ id }) => id !== 'contributions' || isProgress(told))} />
    </>
  );
}

/** What the figures below the sentence are of, and the other measure that they could be of. */
interface DrawnMeasure {
  readonly drawn: GapMeasure;
  /** The measure of the sentence, where another is drawn; of an older release what it told progress by. */
  readonly instead: GapMeasure | null;
}

/** The measure that figures draw: the one that the address asks for, else the one that the sentence is of. */
function drawnMeasure(
  { measures, points }: Pick<GapView, 'measures' | 'points'>,
  headline: GapMeasure,
  month: Month,
  address: URL,
): DrawnMeasure {
  const { measure: asked } = readViewOptions(address);
  const point = points.find((one) => one.month === month && one.measure === headline.measure);
  const spoken = measures.find(({ measure }) => measure === point?.toldBy?.measure) ?? headline;
  const drawn = measures.find(({ measure }) => measure === asked) ?? spoken;
  return { drawn, instead: drawn === spoken ? null : spoken };
}
