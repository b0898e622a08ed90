import { useMemo } from 'preact/hooks';
import { rugHeight } from '../../../functions/charts/rug-height.ts';
import type { Month } from '../../../functions/contracts/codes.ts';
import { CoverageQuestion, type CoverageView } from '../../../functions/questions/coverage/question.ts';
import { type Answer, hrefOf } from '../../../functions/questions/question.ts';
import { LEAST_COVERAGE } from '../../../functions/rules/rule-words.ts';
import { monthWords } from '../../../functions/sentences/figure-words.ts';
import { AddressSelect } from '../../components/address-select.tsx';
import { Chart } from '../../components/chart.tsx';
import { Figure } from '../../components/figure.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { coverageRug, coverageTitle, coverageWords } from './coverage-data.ts';

const loadChart = async () => (await import('../../../functions/charts/rug-chart.ts')).rugChart;

/** How much of each area reported, month by month. */
export function CoverageFigure({
  address,
  answer,
  month,
}: {
  address: URL;
  answer: Answer<CoverageView>;
  month: Month;
}) {
  const level = address.searchParams.get('level') === 'icb' ? 'icb' : 'region';
  const { areas } = answer.data;
  const data = useMemo(() => coverageRug(areas, level), [areas, level]);
  return (
    <>
      <form class="controls" onSubmit={(event) => event.preventDefault()} aria-label="Which areas to show">
        <AddressSelect
          address={address}
          id="level"
          label="Areas"
          parameter="level"
          value={level}
          options={[
            { value: 'region', text: 'England and regions' },
            { value: 'icb', text: 'England and ICBs' },
          ]}
        />
      </form>
      <Figure
        id="coverage"
        title={coverageTitle(areas, month)}
        subtitle={`Share of registered patients in practices that reported, England and ${level === 'icb' ? 'ICBs' : 'regions'}, by month`}
        header={answer}
        month={month}
        csvHref={hrefOf(CoverageQuestion, { release: answer.release.number, basis: answer.basis }, '.csv')}
        chart={<Chart load={loadChart} data={data} height={rugHeight(data)} />}
        notes={`A full bar is every patient; the number is the share in per cent. A white bar with a broken edge is below ${LEAST_COVERAGE}: networks with so little are shown and not ranked. A narrow screen shows the last months; the table has every one.`}
        table={
          <PlainTable
            caption="Patients and practices covered by area and month"
            columns={[{ heading: 'Month' }, ...data.rows.map(({ label }) => ({ heading: label }))]}
            rows={data.months.toReversed().map((row) => ({
              key: row,
              cells: [
                monthWords(row),
                ...data.rows.map(({ label }) => {
                  const area = areas.find(({ code }) => label.endsWith(`(${code})`));
                  return coverageWords(area?.months.find((held) => held.month === row));
                }),
              ],
            }))}
          />
        }
      />
    </>
  );
}
