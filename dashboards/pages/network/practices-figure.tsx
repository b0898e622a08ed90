import { useMemo } from 'preact/hooks';
import type { DotRowsData } from '../../../functions/charts/dot-rows-data.ts';
import { dotRowsHeight } from '../../../functions/charts/dot-rows-height.ts';
import type { ExplainAnswer, ExplainedPractice } from '../../../functions/questions/explain/question.ts';
import { ExplainQuestion } from '../../../functions/questions/explain/question.ts';
import { hrefOf } from '../../../functions/questions/question.ts';
import { countWords, monthWords, valueWords } from '../../../functions/sentences/figure-words.ts';
import { practicesTitle } from '../../../functions/sentences/network-sentences.ts';
import { Chart } from '../../components/chart.tsx';
import { Figure } from '../../components/figure.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { dayWords } from '../../components/site-footer.tsx';

const loadChart = async () => (await import('../../../functions/charts/dot-rows-chart.ts')).dotRowsChart;

const STATE: Readonly<Record<ExplainedPractice['state'], string>> = {
  counted: 'Counted',
  'nobody-eligible': 'Nobody eligible',
  suppressed: 'Suppressed',
  'did-not-report': 'Did not report',
};

/** The practices behind one figure: whoever adds them up gets it. */
export function PracticesFigure({ answer }: { answer: ExplainAnswer }) {
  const { area, month, definition, practices, result, membership, files, codeVersion } = answer.data;
  const data = useMemo(() => chartData(answer.data), [answer]);
  const name = definition.title ?? definition.code;
  return (
    <Figure
      isShort
      id="practices"
      title={practicesTitle(practices)}
      subtitle={`${definition.code} ${name}, practices of ${area.name}, ${monthWords(month)}`}
      header={answer}
      month={month}
      csvHref={hrefOf(
        ExplainQuestion,
        {
          release: answer.release.number,
          basis: answer.basis,
          area: area.code,
          month,
          indicator: definition.code,
        },
        '.csv',
      )}
      chart={<Chart load={loadChart} data={data} height={dotRowsHeight(data)} />}
      notes={`One practice has few patients, so its percentage can change a lot by chance. Practices are those of the network on ${dayWords(membership.onDate)}.`}
      table={
        <>
          <PlainTable
            caption={`Practices behind ${definition.code} of ${area.name}, ${monthWords(month)}`}
            columns={[
              { heading: 'Practice' },
              { heading: 'Counted', numeric: true },
              { heading: 'Eligible', numeric: true },
              { heading: 'Rate', numeric: true },
              { heading: 'Registered patients', numeric: true },
            ]}
            rows={[
              ...practices.map((practice) => ({
                key: practice.code,
                cells: [
                  `${practice.name} (${practice.code})`,
                  countOr(practice.numerator ?? practice.count),
                  countOr(practice.denominator),
                  rateWords(practice),
                  countOr(practice.patients),
                ],
              })),
              {
                key: 'sum',
                cells: [
                  'All together',
                  countOr(result.numerator ?? result.count),
                  countOr(result.denominator),
                  result.rate === null ? 'None' : valueWords('share', result.rate),
                  '',
                ],
              },
            ]}
          />
          <p class="nhsuk-body-s">
            Counted over eligible is the rate. Made from {countWords(files.length)} file
            {files.length === 1 ? '' : 's'} of the month by version {codeVersion}.
          </p>
        </>
      }
    />
  );
}

/** A rate, or why there is none: a count has none either. */
function rateWords({ rate, count, state }: ExplainedPractice): string {
  if (rate !== null) return valueWords('share', rate);
  return count === null ? STATE[state] : 'None';
}

function countOr(count: number | null): string {
  return count === null ? 'Not given' : countWords(count);
}

function chartData({ area, definition, practices, result }: ExplainAnswer['data']): DotRowsData {
  const rates = practices.flatMap(({ rate }) => (rate === null ? [] : [rate]));
  const words = practices.map(
    ({ name, state, rate }) =>
      `${name} ${rate === null ? STATE[state].toLowerCase() : valueWords('share', rate)}`,
  );
  return {
    unit: 'share',
    label: 'Achieved',
    series: [{ name: 'Practice' }],
    domain: [0, Math.max(1, ...rates)],
    ...(result.rate !== null && {
      rule: { value: result.rate, name: `Network ${valueWords('share', result.rate)}` },
    }),
    rows: practices.map(({ name, code, state, rate, count }) => ({
      label: `${name} (${code})`,
      short: name,
      marks: rate === null ? [] : [{ series: 0, value: rate, words: valueWords('share', rate) }],
      ...(rate === null && { absent: count === null ? STATE[state] : `${countWords(count)} counted` }),
    })),
    description: `Practices of ${area.name} on ${definition.code}: ${words.join(', ')}.`,
  };
}
