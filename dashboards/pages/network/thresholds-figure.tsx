import { useMemo } from 'preact/hooks';
import { dotRowsHeight } from '../../../functions/charts/dot-rows-height.ts';
import type { Month } from '../../../functions/contracts/codes.ts';
import type { AreaAnswer } from '../../../functions/questions/area/question.ts';
import type { IndicatorsAnswer } from '../../../functions/questions/indicators/question.ts';
import {
  PatientsNeededQuestion,
  type PatientsNeededView,
} from '../../../functions/questions/patients-needed/question.ts';
import type { ProjectionView } from '../../../functions/questions/projection/question.ts';
import { type Answer, hrefOf } from '../../../functions/questions/question.ts';
import { INTERVAL } from '../../../functions/rules/rule-words.ts';
import { countWords, monthWords, valueWords } from '../../../functions/sentences/figure-words.ts';
import { thresholdTitle } from '../../../functions/sentences/indicator-sentences.ts';
import { Chart } from '../../components/chart.tsx';
import { Figure } from '../../components/figure.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import type { OptionalViewState } from '../../use-view.ts';
import { type ThresholdRow, thresholdRows, thresholdsChartData } from './thresholds-data.ts';

const loadChart = async () => (await import('../../../functions/charts/dot-rows-chart.ts')).dotRowsChart;
const STATUS = {
  confirmed: 'confirmed',
  secondary: 'reported elsewhere',
  derived: 'worked out from what was reported',
  unverified: 'unconfirmed',
};

/** Lower and upper threshold, now, and where the year is heading. */
export function ThresholdsFigure({
  area,
  needs,
  indicators,
  projection,
  month,
}: {
  area: AreaAnswer;
  needs: Answer<PatientsNeededView>;
  indicators: IndicatorsAnswer['data'];
  projection: OptionalViewState<Answer<ProjectionView>>;
  month: Month;
}) {
  const projected = projection.status === 'ready' ? projection.view.data : null;
  const yearEnd = projected === null ? null : monthWords(projected.yearEnd);
  const contractYear = indicators.find(({ months }) => months.includes(month))?.contractYear ?? '';
  const rows = useMemo(
    () => thresholdRows(area.data, month, needs.data, contractYear, projected),
    [area, month, needs, contractYear, projected],
  );
  const { name, code } = area.data.area;
  const data = useMemo(() => thresholdsChartData(rows, name, yearEnd), [rows, name, yearEnd]);
  if (rows.length === 0) return null;
  const unverified = rows.some(({ thresholds }) => thresholds !== null && thresholds.status === 'unverified');
  const earlier = rows.some(
    ({ thresholds }) => thresholds !== null && thresholds.contractYear !== contractYear,
  );
  return (
    <Figure
      id="thresholds"
      title={thresholdTitle(needs.data.indicators, needs.data.networks)}
      subtitle={`Payment indicators of ${name}, ${monthWords(month)}`}
      header={needs}
      month={month}
      csvHref={hrefOf(
        PatientsNeededQuestion,
        {
          release: needs.release.number,
          basis: needs.basis,
          month,
          area: code,
        },
        '.csv',
      )}
      chart={<Chart load={loadChart} data={data} height={dotRowsHeight(data)} />}
      notes={[
        `Bars show the ${INTERVAL}. Payment starts above the lower threshold and is full at the upper threshold.`,
        ...(rows.every((row) => row.projected === null)
          ? ['There is no projection for this month.']
          : ['The projection assumes the rest of the year follows earlier years.']),
        ...(earlier
          ? ['Where this contract year has no thresholds, those of an earlier year are drawn.']
          : []),
        ...(unverified ? ['Unconfirmed thresholds are shown, but we do not work out points from them.'] : []),
      ].join(' ')}
      table={<ThresholdTable rows={rows} name={name} month={month} />}
    />
  );
}

/** What the projection is worth has a column only where this year's points are verified. */
function ThresholdTable({
  rows,
  name,
  month,
}: {
  rows: readonly ThresholdRow[];
  name: string;
  month: Month;
}) {
  const isPaid = rows.some(({ projected }) => (projected?.pounds ?? null) !== null);
  return (
    <PlainTable
      caption={`Thresholds and achievement of ${name}, ${monthWords(month)}`}
      columns={[
        { heading: 'Indicator' },
        { heading: 'Now', numeric: true },
        { heading: INTERVAL, numeric: true },
        { heading: 'Projected', numeric: true },
        ...(isPaid ? [{ heading: 'Worth at the year’s end', numeric: true }] : []),
        { heading: 'Thresholds' },
      ]}
      rows={rows.map(({ indicator, title, rate, interval, projected, thresholds }) => ({
        key: indicator,
        cells: [
          `${indicator} ${title}`,
          rate === null ? 'No figure' : valueWords('share', rate),
          interval === null
            ? 'None'
            : `${valueWords('share', interval.lower)} to ${valueWords('share', interval.upper)}`,
          projected === null
            ? 'None'
            : `${valueWords('share', projected.projected)} (${valueWords('share', projected.interval.lower)} to ${valueWords('share', projected.interval.upper)})`,
          ...(isPaid ? [worthWords(projected?.pounds ?? null)] : []),
          thresholds === null
            ? 'None'
            : `${valueWords('share', thresholds.lower)} and ${valueWords('share', thresholds.upper)} (${thresholds.contractYear}, ${STATUS[thresholds.status]})`,
        ],
      }))}
    />
  );
}

function worthWords(
  pounds: { readonly value: number; readonly lower: number; readonly upper: number } | null,
) {
  if (pounds === null) return 'Not known';
  const [value, lower, upper] = [pounds.value, pounds.lower, pounds.upper].map(
    (end) => `£${countWords(end)}`,
  );
  return `${value} (${lower} to ${upper})`;
}
