import { useMemo } from 'preact/hooks';
import type { RowBarData } from '../../../functions/charts/row-bar-chart.ts';
import { rowsHeight } from '../../../functions/charts/row-layout.ts';
import { datasetSources } from '../../../functions/contracts/file-outcome.ts';
import {
  LocalPrioritiesQuestion,
  type LocalPrioritiesView,
} from '../../../functions/questions/local-priorities/question.ts';
import { type Answer, hrefOf } from '../../../functions/questions/question.ts';
import { countWords, monthWords } from '../../../functions/sentences/figure-words.ts';
import { Chart } from '../../components/chart.tsx';
import { Figure } from '../../components/figure.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { sentWords } from './priorities-source.ts';

const loadChart = async () => (await import('../../../functions/charts/row-bar-chart.ts')).rowBarChart;

/** How many networks chose each theme. */
export function ThemesFigure({
  answer,
  theme,
}: {
  answer: Answer<LocalPrioritiesView>;
  theme: string | null;
}) {
  const { data, release, basis } = answer;
  const chart = useMemo(() => barData(data.themes, theme), [data, theme]);
  return (
    <Figure
      id="themes"
      title="What networks chose"
      subtitle={`Networks with a priority in each theme, ${monthWords(data.month)}`}
      header={answer}
      month={data.month}
      csvHref={hrefOf(LocalPrioritiesQuestion, { release: release.number, basis }, '.csv')}
      source={datasetSources['local-priorities']}
      coverage={sentWords(data.networks.length)}
      chart={<Chart load={loadChart} data={chart} height={rowsHeight(data.themes.length)} />}
      notes="A network may have priorities in more than one theme."
      table={
        <PlainTable
          caption={`Themes, ${monthWords(data.month)}`}
          columns={[
            { heading: 'Theme' },
            { heading: 'Networks', numeric: true },
            { heading: 'Priorities', numeric: true },
          ]}
          rows={data.themes.map(({ theme: name, networks, priorities }) => ({
            key: name,
            cells: [name, countWords(networks), countWords(priorities)],
          }))}
        />
      }
    />
  );
}

function barData(themes: LocalPrioritiesView['themes'], chosen: string | null): RowBarData {
  return {
    label: 'Networks',
    greatest: Math.max(1, ...themes.map(({ networks }) => networks)),
    tick: (value) => (Number.isInteger(value) ? countWords(value) : ''),
    bars: themes.map(({ theme, networks }) => ({
      name: theme,
      value: networks,
      words: countWords(networks),
      chosen: theme === chosen,
    })),
    description: `Bar chart of networks by theme: ${themes.map(({ theme, networks }) => `${theme} ${countWords(networks)}`).join(', ')}.`,
  };
}
