import { useMemo } from 'preact/hooks';
import type { DotRowsData } from '../../../functions/charts/dot-rows-data.ts';
import { dotRowsHeight } from '../../../functions/charts/dot-rows-height.ts';
import type { Month } from '../../../functions/contracts/codes.ts';
import { BALANCED_PROGRESS, type GapMeasure } from '../../../functions/questions/gap/question.ts';
import { type Answer, hrefOf } from '../../../functions/questions/question.ts';
import {
  type LikeNetwork,
  SimilarNetworksQuestion,
  type SimilarNetworksView,
} from '../../../functions/questions/similar-networks/question.ts';
import { likeForLikeWords } from '../../../functions/sentences/circumstance-sentences.ts';
import {
  countWords,
  decimalWords,
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
  const { month, measure = BALANCED_PROGRESS } = answer.data;
  const like = useMemo(() => neighboursOf(networks, found), [networks, found]);
  const data = useMemo(() => chartData(found, like, measure), [found, like, measure]);
  const { title, sentence } = likeForLikeWords(found, measure);
  const nearest = like.slice(0, 3).map((network) => network.code);
  return (
    <>
      <Figure
        id="like"
        title={title}
        subtitle={`${measure.label}, ${found.name} and the networks most like it, ${monthWords(month)}`}
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
        table={<LikeTable address={address} found={found} like={like} month={month} measure={measure} />}
      />
      <p>
        <Link href={pageHref(address, `/networks/compare?networks=${[code, ...nearest].join(',')}`)}>
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

function chartData(
  found: LikeNetwork,
  like: readonly LikeNetwork[],
  { unit, label }: GapMeasure,
): DotRowsData {
  const rows = like.map(({ name, code, value }) => ({
    label: name,
    marks: value === null ? [] : [{ series: 0, value, words: valueWords(unit, value) }],
    ...(value === null && { absent: `Not ranked (${code})` }),
  }));
  const words = like.map(
    ({ name, value }) => `${name} ${value === null ? 'not ranked' : valueWords(unit, value)}`,
  );
  return {
    unit,
    label,
    series: [{ name: label }],
    domain: [0, Math.max(1, ...like.flatMap((one) => one.value ?? []))],
    ...(found.value !== null && {
      rule: { value: found.value, name: `This network ${valueWords(unit, found.value)}` },
    }),
    rows,
    description: `${label} of ${found.name}${found.value === null ? '' : `, ${valueWords(unit, found.value)},`} and of networks like it: ${words.join(', ')}.`,
  };
}

function LikeTable({
  address,
  found,
  like,
  month,
  measure,
}: {
  address: URL;
  found: LikeNetwork;
  like: readonly LikeNetwork[];
  month: Month;
  measure: GapMeasure;
}) {
  const distanceOf = (code: string) =>
    found.neighbours.find((neighbour) => neighbour.code === code)?.distance;
  return (
    <PlainTable
      caption={`${found.name} and the networks most like it, ${monthWords(month)}`}
      columns={[
        { heading: 'Network' },
        { heading: measure.unit === 'score' ? 'Progress' : measure.label, numeric: true },
        { heading: 'Patients', numeric: true },
        { heading: 'IMD score', numeric: true },
        { heading: 'Aged 65 and over', numeric: true },
        { heading: 'Team per 10,000', numeric: true },
        { heading: 'Distance', numeric: true },
      ]}
      rows={[found, ...like].map(({ code, name, value, values, teamHidden }) => ({
        key: code,
        cells: [
          <Link key="name" href={pageHref(address, `/networks/${code}`)}>
            {name}
          </Link>,
          value === null ? 'Not ranked' : valueWords(measure.unit, value),
          values.patients === null ? 'Not known' : countWords(values.patients),
          values.deprivation === null ? 'Not known' : decimalWords(values.deprivation, 1),
          values.aged65 === null ? 'Not known' : valueWords('share', values.aged65),
          teamHidden === true
            ? HIDDEN_WORDS
            : values.team === null
              ? 'Not known'
              : decimalWords(values.team, 1),
          distanceWords(distanceOf(code)),
        ],
      }))}
    />
  );
}

/** How far another network is by its circumstances, in standard deviations. */
function distanceWords(distance: number | undefined): string {
  return distance === undefined ? 'Itself' : decimalWords(distance, 2);
}
