import { useMemo } from 'preact/hooks';
import type { DotRowsData } from '../../../functions/charts/dot-rows-data.ts';
import { dotRowsHeight } from '../../../functions/charts/dot-rows-height.ts';
import type { Answer } from '../../../functions/questions/question.ts';
import { hrefOf } from '../../../functions/questions/question.ts';
import type { Scenario, WhatIfView } from '../../../functions/questions/what-if/question.ts';
import { WhatIfRatesQuestion } from '../../../functions/questions/what-if-rates/question.ts';
import { countWords, monthWords, valueWords } from '../../../functions/sentences/figure-words.ts';
import { Chart } from '../../components/chart.tsx';
import { Figure } from '../../components/figure.tsx';
import { Link } from '../../components/link.tsx';
import { PlainSection } from '../../components/optional-section.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { pageHref } from '../../view-options.ts';

interface MoversProps {
  readonly address: URL;
  readonly answer: Answer<WhatIfView>;
  readonly scenario: Scenario;
  readonly names: ReadonlyMap<string, string>;
}

const TITLE = 'Networks that would move most';
const EACH_WAY = 5;
const loadChart = async () => (await import('../../../functions/charts/dot-rows-chart.ts')).dotRowsChart;

/** The networks whose place moves furthest up and down, from balanced to the policy shown. */
export function MoversFigure({ address, answer, scenario, names }: MoversProps) {
  const { gain, lose, policy, higher, lower, reason } = scenario;
  const chart = useMemo(() => rowsData(scenario, names), [scenario, names]);
  if (gain.length + lose.length === 0) {
    return (
      <PlainSection id="movers" title={TITLE}>
        <p>{reason ?? 'No network changes place.'}</p>
      </PlainSection>
    );
  }
  const { month } = answer.data;
  return (
    <Figure
      id="movers"
      title={`${countWords(higher)} networks would rise a fifth or more, ${countWords(lower)} fall`}
      subtitle={`Places that move furthest from “Balanced” to “${policy.title}”, ranked networks, ${monthWords(month)}`}
      header={answer}
      month={month}
      csvHref={hrefOf(WhatIfRatesQuestion, { release: answer.release.number, basis: answer.basis }, '.csv')}
      chart={<Chart load={loadChart} data={chart} height={dotRowsHeight(chart)} />}
      notes="A place is the share of networks that stand lower: 0% is the least progressed, 100% the most. Ten each way are in the table."
      table={
        <PlainTable
          caption={`Places that move furthest, ${monthWords(month)}`}
          columns={[
            { heading: 'Network' },
            { heading: 'Place under “Balanced”', numeric: true },
            { heading: `Place under “${policy.title}”`, numeric: true },
          ]}
          rows={[...gain, ...lose].map(({ code, from, to }) => ({
            key: code,
            cells: [
              <Link key="name" href={pageHref(address, `/networks/${code}`)}>
                {names.get(code) ?? code}
              </Link>,
              valueWords('share', from),
              valueWords('share', to),
            ],
          }))}
        />
      }
    />
  );
}

function rowsData({ gain, lose, policy }: Scenario, names: ReadonlyMap<string, string>): DotRowsData {
  const shown = [...gain.slice(0, EACH_WAY), ...lose.slice(0, EACH_WAY)];
  const whole = (place: number) => `${Math.round(place * 100)}%`;
  return {
    unit: 'share',
    label: 'Share of networks that stand lower',
    series: [{ name: 'Balanced', hollow: true }, { name: policy.title }],
    rows: shown.map(({ code, from, to }) => ({
      label: names.get(code) ?? code,
      marks: [
        { series: 0, value: from, words: whole(from) },
        { series: 1, value: to, words: whole(to) },
      ],
    })),
    domain: [-0.06, 1.06],
    joined: true,
    description: `Networks whose place moves furthest under ${policy.title}: ${shown.map(({ code, from, to }) => `${names.get(code) ?? code} from ${whole(from)} to ${whole(to)}`).join(', ')}.`,
  };
}
