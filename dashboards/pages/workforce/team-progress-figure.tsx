import { useMemo } from 'preact/hooks';
import type { ScatterData } from '../../../functions/charts/scatter-chart.ts';
import type { Month } from '../../../functions/contracts/codes.ts';
import { datasetSources } from '../../../functions/contracts/file-outcome.ts';
import { monthOf } from '../../../functions/contracts/month.ts';
import { AreasQuestion } from '../../../functions/questions/areas/question.ts';
import { type Answer, hrefOf } from '../../../functions/questions/question.ts';
import { WorkforceQuestion, type WorkforceView } from '../../../functions/questions/workforce/question.ts';
import { countWords, monthWords, valueWords } from '../../../functions/sentences/figure-words.ts';
import { resultsSource } from '../../../functions/sentences/source-sentences.ts';
import { teamCorrelationWords, teamTitle } from '../../../functions/sentences/workforce-titles.ts';
import { Chart } from '../../components/chart.tsx';
import { Figure } from '../../components/figure.tsx';
import { Failure } from '../../components/page-states.tsx';
import { Pager, pageOf } from '../../components/pager.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { useHeldQuestion } from '../../use-question.ts';
import { type TeamPoint, teamFifths, teamPoints } from './team-points.ts';
import { teamWords } from './team-value.tsx';
import { censusWords } from './workforce-source.ts';

const loadChart = async () => (await import('../../../functions/charts/scatter-chart.ts')).scatterChart;
const X = 'Team: full-time equivalents for each 10,000 patients';
const EVERY_NETWORK = 2_000;
const PAGE_SIZE = 25;
const HEIGHT = 400;

/** Whether networks with larger teams stand further on: a dot a network, and what the correlation says in words. */
export function TeamProgressFigure({ address, answer }: { address: URL; answer: Answer<WorkforceView> }) {
  const { data, release, basis } = answer;
  const areas = useHeldQuestion(AreasQuestion, {
    release: release.number,
    basis,
    measure: 'progress-balanced',
    month: data.month,
    kind: 'pcn',
    pageSize: EVERY_NETWORK,
  });
  const points = useMemo(
    () => (areas.status === 'ready' ? teamPoints(data.networks, areas.view.data.areas) : null),
    [data, areas],
  );
  const chart = useMemo(() => (points === null ? null : scatterData(points, data.month)), [points, data]);
  if (areas.status === 'failed') return <Failure error={areas.error} retry={areas.retry} />;
  return (
    <Figure
      id="team-progress"
      title={teamTitle(data.teamAndProgress)}
      subtitle={`Team size${data.census === null ? '' : ` in ${monthWords(monthOf(data.census))}`} and balanced progress in ${monthWords(data.month)}, ranked networks`}
      header={answer}
      month={data.month}
      csvHref={hrefOf(WorkforceQuestion, { release: release.number, basis }, '.csv')}
      source={`${datasetSources.workforce}, and ${resultsSource(data.sources)}`}
      coverage={censusWords(data)}
      chart={
        chart === null ? (
          <div class="skeleton" style={{ height: `${HEIGHT + 16}px` }} />
        ) : (
          <Chart load={loadChart} data={chart} height={HEIGHT} />
        )
      }
      notes={`${teamCorrelationWords(data.teamAndProgress)} Teams too small to publish are in the correlation and not on the picture. ${data.dates ?? ''}`}
      table={points === null ? null : <PointTable address={address} points={points} />}
    />
  );
}

function scatterData(points: readonly TeamPoint[], month: Month): ScatterData {
  const fifths = teamFifths(points);
  const words = fifths.map(
    ({ from, to, median }) =>
      `teams of ${teamWords(from)} to ${teamWords(to)}: ${valueWords('score', median)}`,
  );
  return {
    xLabel: X,
    yLabel: 'Progress',
    yDomain: [0, 1],
    dots: points.map(({ team, progress }) => ({ x: team, y: progress })),
    medians: fifths,
    medianLabel: 'Middle network of each fifth',
    description: `Scatter of ${countWords(points.length)} networks, team size against progress in ${monthWords(month)}. Progress of the middle network by fifth of team size: ${words.join('; ')}.`,
  };
}

function PointTable({ address, points }: { address: URL; points: readonly TeamPoint[] }) {
  const { page, pages, shown } = pageOf(address, 'dots', points, PAGE_SIZE);
  return (
    <>
      <PlainTable
        caption="Networks by team size, smallest first"
        columns={[
          { heading: 'Network' },
          { heading: 'Team per 10,000', numeric: true },
          { heading: 'Progress', numeric: true },
        ]}
        rows={shown.map(({ code, name, team, progress }) => ({
          key: code,
          cells: [name, teamWords(team), valueWords('score', progress)],
        }))}
      />
      <Pager address={address} page={page} pages={pages} label="networks by team size" parameter="dots" />
    </>
  );
}
