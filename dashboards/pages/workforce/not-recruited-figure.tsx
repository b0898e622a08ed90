import { useMemo } from 'preact/hooks';
import type { RowBarData } from '../../../functions/charts/row-bar-chart.ts';
import { rowsHeight } from '../../../functions/charts/row-layout.ts';
import { datasetSources } from '../../../functions/contracts/file-outcome.ts';
import { monthOf } from '../../../functions/contracts/month.ts';
import { type Answer, hrefOf } from '../../../functions/questions/question.ts';
import { WorkforceQuestion, type WorkforceView } from '../../../functions/questions/workforce/question.ts';
import { countWords, monthWords, valueWords } from '../../../functions/sentences/figure-words.ts';
import { notRecruitedTitle } from '../../../functions/sentences/workforce-titles.ts';
import { Chart } from '../../components/chart.tsx';
import { Figure } from '../../components/figure.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { chosenRegion } from './region-select.tsx';
import { censusWords } from './workforce-source.ts';

const loadChart = async () => (await import('../../../functions/charts/row-bar-chart.ts')).rowBarChart;

/** How many networks of the census have nobody recorded, role group by role group. */
export function NotRecruitedFigure({ address, answer }: { address: URL; answer: Answer<WorkforceView> }) {
  const { data, release, basis } = answer;
  const area = chosenRegion(address, data.areas) ?? data.areas.find(({ kind }) => kind === 'england');
  const rows = useMemo(() => groupsWithout(data.roleGroups, area), [data, area]);
  const chart = useMemo(() => barData(rows, area?.name ?? 'England'), [rows, area]);
  return (
    <Figure
      id="not-recruited"
      title={notRecruitedTitle(area, data.roleGroups)}
      subtitle={`Networks of the census with nobody in a role group, ${area?.name ?? 'England'}, ${monthWords(monthOf(data.census ?? data.month))}`}
      header={answer}
      month={data.month}
      csvHref={hrefOf(WorkforceQuestion, { release: release.number, basis }, '.csv')}
      source={datasetSources.workforce}
      coverage={censusWords(data)}
      chart={<Chart load={loadChart} data={chart} height={rowsHeight(rows.length)} />}
      notes="Nobody recorded means not recruited, or not said: the census cannot tell which. A network may also be served by staff that another employs."
      table={
        <PlainTable
          caption={`Networks with nobody recorded, ${area?.name ?? 'England'}`}
          columns={[
            { heading: 'Role group' },
            { heading: 'Nobody recorded', numeric: true },
            { heading: 'Somebody recorded', numeric: true },
            { heading: 'Share with nobody', numeric: true },
          ]}
          rows={rows.map(({ name, without, within, share }) => ({
            key: name,
            cells: [name, countWords(without), countWords(within), valueWords('share', share)],
          }))}
        />
      }
    />
  );
}

interface GroupWithout {
  readonly name: string;
  readonly without: number;
  readonly within: number;
  readonly share: number;
}

function groupsWithout(
  roleGroups: WorkforceView['roleGroups'],
  area: WorkforceView['areas'][number] | undefined,
): readonly GroupWithout[] {
  if (area === undefined || area.networksRecorded === 0) return [];
  const { networksRecorded } = area;
  return area.groups
    .map(({ group, networks }) => ({
      name: roleGroups.find(({ id }) => id === group)?.title ?? group,
      without: networksRecorded - networks,
      within: networks,
      share: (networksRecorded - networks) / networksRecorded,
    }))
    .toSorted((a, b) => b.share - a.share);
}

function barData(rows: readonly GroupWithout[], area: string): RowBarData {
  return {
    label: 'Share of networks with nobody recorded',
    greatest: 1,
    tick: (value) => `${Math.round(value * 100)}%`,
    bars: rows.map(({ name, without, share }) => ({
      name,
      value: share,
      words: `${valueWords('share', share)} (${countWords(without)})`,
    })),
    description: `Bar chart of networks with nobody recorded in ${area}: ${rows.map(({ name, share }) => `${name} ${valueWords('share', share)}`).join(', ')}.`,
  };
}
