import { useMemo } from 'preact/hooks';
import type { DotRowsData } from '../../../functions/charts/dot-rows-data.ts';
import { dotRowsHeight } from '../../../functions/charts/dot-rows-height.ts';
import { type Answer, hrefOf } from '../../../functions/questions/question.ts';
import {
  type LikeNetwork,
  SimilarNetworksQuestion,
  type SimilarNetworksView,
} from '../../../functions/questions/similar-networks/question.ts';
import { likeForLikeWords } from '../../../functions/sentences/circumstance-sentences.ts';
import {
  countWords,
  HIDDEN_WORDS,
  monthWords,
  valueWords,
} from '../../../functions/sentences/figure-words.ts';
import { otherSourcesSentence } from '../../../functions/sentences/source-sentences.ts';
import { Chart } from '../../components/chart.tsx';
import { Figure } from '../../components/figure.tsx';
import { Link } from '../../components/link.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { pageHref } from '../../view-options.ts';

const loadChart = async () => (await import('../../../functions/charts/dot-rows-chart.ts')).dotRowsChart;

interface FigureProps {
  readonly address: URL;
  readonly answer: Answer<SimilarNetworksView>;
  readonly found: LikeNetwork;
  readonly networks: readonly LikeNetwork[];
}

/** A network beside those most like it in list, deprivation, age, practices and team. */
export function LikeFigure({ address, answer, found, networks }: FigureProps) {
  const { code } = found;
  const { month } = answer.data;
  const like = useMemo(() => neighboursOf(networks, found), [networks, found]);
  const data = useMemo(() => chartData(found, like), [found, like]);
  const { title, sentence } = likeForLikeWords(found);
  const nearest = like.slice(0, 3).map((network) => network.code);
  return (
    <>
      <Figure
        id="like"
        title={title}
        subtitle={`Balanced progress of ${found.name} and the networks most like it, ${monthWords(month)}`}
        header={answer}
        month={month}
        csvHref={hrefOf(
          SimilarNetworksQuestion,
          {
            release: answer.release.number,
            basis: answer.basis,
            area: [code, ...like.slice(0, 9).map((network) => network.code)].join(','),
          },
          '.csv',
        )}
        chart={<Chart load={loadChart} data={data} height={dotRowsHeight(data)} />}
        notes={`${sentence} The nearest is first. Alike in: ${found.comparedOn.map((factor) => FACTORS[factor]).join(', ')}. ${otherSourcesSentence(month, answer.data.sources ?? {})}`}
        table={<LikeTable address={address} found={found} like={like} month={month} />}
      />
      <p>
        <Link
          href={`${pageHref(address, '/compare')}${address.searchParams.size === 0 ? '?' : '&'}networks=${[code, ...nearest].join(',')}`}
        >
          Compare it with the three most like it
        </Link>
      </p>
    </>
  );
}

const FACTORS = {
  patients: 'list size',
  deprivation: 'deprivation',
  aged65: 'patients aged 65 and over',
  practices: 'number of practices',
  team: 'size of team',
} as const;

function neighboursOf(networks: readonly LikeNetwork[], found: LikeNetwork): readonly LikeNetwork[] {
  const byCode = new Map(networks.map((network) => [network.code, network]));
  return found.neighbours.flatMap(({ code }) => byCode.get(code) ?? []);
}

function chartData(found: LikeNetwork, like: readonly LikeNetwork[]): DotRowsData {
  const rows = like.map(({ name, code, progress }) => ({
    label: name,
    marks: progress === null ? [] : [{ series: 0, value: progress, words: valueWords('score', progress) }],
    ...(progress === null && { absent: `Not ranked (${code})` }),
  }));
  const words = like.map(
    ({ name, progress }) => `${name} ${progress === null ? 'not ranked' : valueWords('score', progress)}`,
  );
  return {
    unit: 'score',
    label: 'Balanced progress',
    series: [{ name: 'Progress' }],
    domain: [0, 1],
    ...(found.progress !== null && {
      rule: { value: found.progress, name: `This network ${valueWords('score', found.progress)}` },
    }),
    rows,
    description: `Progress of ${found.name}${found.progress === null ? '' : `, ${valueWords('score', found.progress)},`} beside networks like it: ${words.join(', ')}.`,
  };
}

function LikeTable({
  address,
  found,
  like,
  month,
}: {
  address: URL;
  found: LikeNetwork;
  like: readonly LikeNetwork[];
  month: string;
}) {
  const distanceOf = (code: string) =>
    found.neighbours.find((neighbour) => neighbour.code === code)?.distance;
  return (
    <PlainTable
      caption={`${found.name} and the networks most like it, ${monthWords(month)}`}
      columns={[
        { heading: 'Network' },
        { heading: 'Progress', numeric: true },
        { heading: 'Patients', numeric: true },
        { heading: 'IMD score', numeric: true },
        { heading: 'Aged 65 and over', numeric: true },
        { heading: 'Team per 10,000', numeric: true },
        { heading: 'Distance', numeric: true },
      ]}
      rows={[found, ...like].map(({ code, name, progress, values, teamHidden }) => ({
        key: code,
        cells: [
          <Link key="name" href={pageHref(address, `/networks/${code}`)}>
            {name}
          </Link>,
          progress === null ? 'Not ranked' : valueWords('score', progress),
          values.patients === null ? 'Not known' : countWords(values.patients),
          values.deprivation === null ? 'Not known' : values.deprivation.toFixed(1),
          values.aged65 === null ? 'Not known' : valueWords('share', values.aged65),
          teamHidden === true ? HIDDEN_WORDS : values.team === null ? 'Not known' : values.team.toFixed(1),
          distanceOf(code)?.toFixed(2) ?? 'Itself',
        ],
      }))}
    />
  );
}
