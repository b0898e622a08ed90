import { useMemo } from 'preact/hooks';
import type { RowBarData } from '../../../functions/charts/row-bar-chart.ts';
import { rowsHeight } from '../../../functions/charts/row-layout.ts';
import { datasetSources } from '../../../functions/contracts/file-outcome.ts';
import {
  LocalPrioritiesQuestion,
  type LocalPrioritiesView,
  type NetworkPriorities,
} from '../../../functions/questions/local-priorities/question.ts';
import { type Answer, hrefOf } from '../../../functions/questions/question.ts';
import { countWords, monthWords } from '../../../functions/sentences/figure-words.ts';
import { targetsTitle } from '../../../functions/sentences/priorities-sentences.ts';
import { Chart } from '../../components/chart.tsx';
import { Figure } from '../../components/figure.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { sentWords } from './priorities-source.ts';
import { countStandings, STANDINGS } from './standings.ts';

const loadChart = async () => (await import('../../../functions/charts/row-bar-chart.ts')).rowBarChart;

/** How measures stand beside the target that their own network set. */
export function TargetsFigure({
  answer,
  networks,
  theme,
}: {
  readonly answer: Answer<LocalPrioritiesView>;
  readonly networks: readonly NetworkPriorities[];
  readonly theme: string | null;
}) {
  const { data, release, basis } = answer;
  const rows = useMemo(() => {
    const counts = countStandings(networks);
    return STANDINGS.map(({ standing, words }) => ({
      standing,
      name: words,
      count: counts.get(standing) ?? 0,
    }));
  }, [networks]);
  const chart = useMemo(() => barData(rows), [rows]);
  const count = (...standings: readonly string[]) =>
    rows.filter(({ standing }) => standings.includes(standing)).reduce((sum, row) => sum + row.count, 0);
  return (
    <Figure
      id="targets"
      title={targetsTitle({ reached: count('reached'), measured: count('reached', 'near', 'not-yet') })}
      subtitle={`Measures beside the network’s own target, ${theme ?? 'every theme'}, ${monthWords(data.month)}`}
      header={answer}
      month={data.month}
      csvHref={hrefOf(LocalPrioritiesQuestion, { release: release.number, basis }, '.csv')}
      source={datasetSources['local-priorities']}
      coverage={sentWords(data.networks.length)}
      chart={<Chart load={loadChart} data={chart} height={rowsHeight(rows.length)} />}
      notes="Reached and not there yet are said only where the measure’s interval lies on one side of the target. A measure without a figure is not failing."
      table={
        <PlainTable
          caption={`Measures beside their targets, ${theme ?? 'every theme'}`}
          columns={[{ heading: 'How it stands' }, { heading: 'Measures', numeric: true }]}
          rows={rows.map(({ name, count: measures }) => ({ key: name, cells: [name, countWords(measures)] }))}
        />
      }
    />
  );
}

function barData(rows: readonly { readonly name: string; readonly count: number }[]): RowBarData {
  return {
    label: 'Measures',
    greatest: Math.max(1, ...rows.map(({ count }) => count)),
    tick: (value) => (Number.isInteger(value) ? countWords(value) : ''),
    bars: rows.map(({ name, count }) => ({ name, value: count, words: countWords(count) })),
    description: `Bar chart of measures beside their own targets: ${rows.map(({ name, count }) => `${name} ${countWords(count)}`).join(', ')}.`,
  };
}
