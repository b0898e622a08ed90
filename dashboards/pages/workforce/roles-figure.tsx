import { useMemo } from 'preact/hooks';
import { rowsHeight } from '../../../functions/charts/row-layout.ts';
import type { RowStripData } from '../../../functions/charts/row-strip-chart.ts';
import { datasetSources } from '../../../functions/contracts/file-outcome.ts';
import { monthOf } from '../../../functions/contracts/month.ts';
import { type Answer, hrefOf } from '../../../functions/questions/question.ts';
import { WorkforceQuestion, type WorkforceView } from '../../../functions/questions/workforce/question.ts';
import { monthWords } from '../../../functions/sentences/figure-words.ts';
import { recruitmentTitle } from '../../../functions/sentences/workforce-titles.ts';
import { Chart } from '../../components/chart.tsx';
import { Figure } from '../../components/figure.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { chosenRegion } from './region-select.tsx';
import { TeamValue, teamWords } from './team-value.tsx';
import { censusWords } from './workforce-source.ts';

const loadChart = async () => (await import('../../../functions/charts/row-strip-chart.ts')).rowStripChart;
const UNIT = 'Full-time equivalents for each 10,000 patients';

/** Teams by role group: each region beside England. */
export function RolesFigure({ address, answer }: { address: URL; answer: Answer<WorkforceView> }) {
  const { data, release, basis } = answer;
  const chosen = chosenRegion(address, data.areas)?.name ?? null;
  const chart = useMemo(() => stripData(data, chosen), [data, chosen]);
  return (
    <Figure
      id="roles"
      title={recruitmentTitle(data)}
      subtitle={`${UNIT} by role group, each region and England, ${monthWords(monthOf(data.census ?? data.month))}`}
      header={answer}
      month={data.month}
      csvHref={hrefOf(WorkforceQuestion, { release: release.number, basis }, '.csv')}
      source={datasetSources.workforce}
      coverage={censusWords(data)}
      chart={<Chart load={loadChart} data={chart} height={rowsHeight(chart.rows.length)} />}
      notes={`Circles are regions, the upright line is England, and the figure is that of the highest region.${chosen === null ? '' : ` The square is ${chosen}.`} ${data.dates ?? ''}`}
      table={<RolesTable data={data} />}
    />
  );
}

function stripData({ areas, roleGroups }: WorkforceView, chosen: string | null): RowStripData {
  const england = areas.find(({ kind }) => kind === 'england');
  const regions = areas.filter(({ kind }) => kind === 'region');
  const rows = roleGroups.map(({ id, title }) => ({
    name: title,
    average: england?.groups.find(({ group }) => group === id)?.per10000 ?? null,
    marks: regions.flatMap(({ name, groups }) => {
      const per10000 = groups.find(({ group }) => group === id)?.per10000 ?? null;
      return per10000 === null ? [] : [{ name, value: per10000 }];
    }),
  }));
  const words = rows.flatMap(({ name, marks }) => {
    const [lowest, highest] = [marks.toSorted(byValue)[0], marks.toSorted(byValue).at(-1)];
    if (lowest === undefined || highest === undefined) return [];
    return [
      `${name} from ${teamWords(lowest.value)} (${lowest.name}) to ${teamWords(highest.value)} (${highest.name})`,
    ];
  });
  return {
    label: UNIT,
    rows,
    chosen,
    words: teamWords,
    description: `Regions by role group, ${UNIT.toLowerCase()}: ${words.join('; ')}.`,
  };
}

function byValue(a: { value: number }, b: { value: number }): number {
  return a.value - b.value;
}

function RolesTable({ data: { areas, roleGroups } }: { data: WorkforceView }) {
  const shown = areas.filter(({ kind }) => kind === 'england' || kind === 'region');
  return (
    <PlainTable
      caption={`${UNIT}, by role group and region`}
      columns={[{ heading: 'Role group' }, ...shown.map(({ name }) => ({ heading: name, numeric: true }))]}
      rows={[{ id: null, title: 'Whole team' }, ...roleGroups].map(({ id, title }) => ({
        key: title,
        cells: [
          title,
          ...shown.map(({ code, total, groups }) => (
            <TeamValue key={code} figure={id === null ? total : groups.find(({ group }) => group === id)} />
          )),
        ],
      }))}
    />
  );
}
