import { useMemo } from 'preact/hooks';
import { dotRowsHeight } from '../../../functions/charts/dot-rows-height.ts';
import type { AreaAnswer } from '../../../functions/questions/area/question.ts';
import { type Answer, hrefOf } from '../../../functions/questions/question.ts';
import { RanksQuestion, type RanksView } from '../../../functions/questions/ranks/question.ts';
import { INTERVAL } from '../../../functions/rules/rule-words.ts';
import { toldApartSentence, toldApartTitle } from '../../../functions/sentences/comparison-sentences.ts';
import { countWords, monthWords } from '../../../functions/sentences/figure-words.ts';
import { Chart } from '../../components/chart.tsx';
import { Figure } from '../../components/figure.tsx';
import { PlainSection } from '../../components/optional-section.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { rankRows } from './compare-data.ts';

const loadChart = async () => (await import('../../../functions/charts/dot-rows-chart.ts')).dotRowsChart;

/** Places of the networks with their intervals, and which of them clearly differ. */
export function ComparedRanksFigure({
  answer,
  answers,
  month,
}: {
  answer: Answer<RanksView>;
  answers: readonly AreaAnswer[];
  month: string;
}) {
  const networks = answers.map(({ data }) => data);
  const data = useMemo(() => rankRows(answer.data, networks), [answer, answers]);
  if (answer.data.reason !== null) {
    return (
      <PlainSection id="ranks" title="Places">
        <p>{answer.data.reason}</p>
      </PlainSection>
    );
  }
  const placed = networks.flatMap(({ area }) => {
    const rank = answer.data.networks.find(({ code }) => code === area.code);
    return rank === undefined ? [] : [{ name: area.name, ...rank }];
  });
  return (
    <Figure
      id="ranks"
      title={toldApartTitle(placed, answer.data.measure.unit)}
      subtitle={`Place among ${countWords(answer.data.networks.length)} ranked networks on balanced progress, ${monthWords(month)}`}
      header={answer}
      month={month}
      csvHref={hrefOf(
        RanksQuestion,
        {
          release: answer.release.number,
          basis: answer.basis,
          month,
          area: networks.map(({ area }) => area.code).join(','),
        },
        '.csv',
      )}
      chart={<Chart load={loadChart} data={data} height={dotRowsHeight(data)} />}
      notes={`${toldApartSentence(placed, answer.data.measure.unit)} Bars show the ${INTERVAL} of each place.`}
      table={
        <PlainTable
          caption={`Places of the networks compared, ${monthWords(month)}`}
          columns={[
            { heading: 'Network' },
            { heading: 'Place', numeric: true },
            { heading: INTERVAL, numeric: true },
          ]}
          rows={networks.map(({ area }) => {
            const rank = placed.find(({ code }) => code === area.code);
            return {
              key: area.code,
              cells:
                rank === undefined
                  ? [area.name, 'Not ranked', 'None']
                  : [
                      area.name,
                      countWords(rank.rank),
                      rank.lower === null || rank.upper === null
                        ? 'Not known'
                        : `${countWords(rank.lower)} to ${countWords(rank.upper)}`,
                    ],
            };
          })}
        />
      }
    />
  );
}
