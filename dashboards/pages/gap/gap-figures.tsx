import { useMemo } from 'preact/hooks';
import type { Month } from '../../../functions/contracts/codes.ts';
import type { AreasAnswer } from '../../../functions/questions/areas/question.ts';
import type { GapAnswer, GapMeasure } from '../../../functions/questions/gap/question.ts';
import type { GapChange } from '../../../functions/questions/gap-change/question.ts';
import { LazyPart } from '../../components/lazy-part.tsx';
import { useRelease } from '../../release-context.ts';
import { hrefWith } from '../../view-options.ts';
import { DistributionFigure } from './distribution-figure.tsx';
import { GapOverTimeFigure } from './gap-over-time-figure.tsx';
import { NetworkTable } from './network-table.tsx';
import { networkStandings } from './standings.ts';

const loadQuestions = async () => (await import('./questions/gap-questions.tsx')).GapQuestions;

interface FiguresProps {
  readonly address: URL;
  readonly gap: GapAnswer;
  readonly areas: AreasAnswer;
  /** Whether it closed in a year, where the release has looked into it. */
  readonly change: GapChange | undefined;
  readonly measure: GapMeasure;
  readonly month: Month;
}

/** The figures on the gap, and the table of networks, whose search redraws itself alone. */
export function GapFigures({ address, gap, areas, change, measure, month }: FiguresProps) {
  const { release, basis } = useRelease();
  const standings = useMemo(() => networkStandings(areas.data.areas, measure), [areas, measure]);
  const withoutTable = hrefWith(address, { q: null, sort: null, order: null, page: null });
  // The same elements as before are not drawn again: a letter typed below need not wait for the charts above.
  const figures = useMemo(() => {
    const names = new Map(areas.data.areas.map(({ code, name }) => [code, name]));
    const point = gap.data.points.find((candidate) => candidate.month === month);
    const shown = { release: release.number, basis, measure, month, names };
    return (
      <>
        <DistributionFigure
          header={areas}
          standings={standings}
          measure={measure}
          month={month}
          point={point}
        />
        <GapOverTimeFigure answer={gap} measure={measure} month={month} change={change} />
        <LazyPart load={loadQuestions} props={{ ...shown, address: new URL(withoutTable, location.href) }} />
      </>
    );
  }, [gap, areas, standings, measure, month, change, release, basis, withoutTable]);
  return (
    <>
      {figures}
      <NetworkTable address={address} standings={standings} measure={measure} month={month} />
    </>
  );
}
