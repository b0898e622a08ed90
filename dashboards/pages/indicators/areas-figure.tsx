import { useMemo } from 'preact/hooks';
import { tileMapHeight } from '../../../functions/charts/tile-map-layout.ts';
import type { Measure, Month } from '../../../functions/contracts/codes.ts';
import type { AreasAnswer } from '../../../functions/questions/areas/question.ts';
import {
  absenceWords,
  countWords,
  monthWords,
  valueWords,
} from '../../../functions/sentences/figure-words.ts';
import { areasTitle } from '../../../functions/sentences/indicator-sentences.ts';
import { areasCsv } from '../../areas-csv.ts';
import { Chart } from '../../components/chart.tsx';
import { Figure } from '../../components/figure.tsx';
import { Link } from '../../components/link.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { pageHref } from '../../view-options.ts';
import { mapData } from './map-data.ts';

const loadChart = async () => (await import('../../../functions/charts/tile-map-chart.ts')).tileMapChart;

/** Wide screens hold this many CSS pixels of chart: a guess to keep its place, put right when it is drawn. */
const WIDEST = 944;

/** Regions or ICBs as tiles and as a table. */
export function AreasFigure({
  address,
  answer,
  regions,
  level,
  code,
  name,
  month,
  england,
  lessIsBetter,
}: {
  address: URL;
  answer: AreasAnswer;
  /** The regions, whose names head the rows of ICBs. */
  regions: AreasAnswer;
  level: 'icb' | 'region';
  code: Measure;
  name: string;
  month: Month;
  /** England's own achievement; null where it is not known. */
  england: number | null;
  lessIsBetter: boolean;
}) {
  const { areas } = answer.data;
  const data = useMemo(
    () =>
      mapData(areas, regions.data.areas, {
        level,
        indicator: code,
        what: `${name}, ${monthWords(month)}`,
        england,
        lessIsBetter,
        hrefOf: (area) => pageHref(address, `/${level}s/${area}`),
      }),
    [address, areas, regions, level, code, name, month, england, lessIsBetter],
  );
  const values = areas.flatMap(({ rates }) => rates[code] ?? []);
  const plural = level === 'icb' ? 'ICBs' : 'Regions';
  return (
    <Figure
      id="areas"
      title={areasTitle(plural, 'share', values)}
      subtitle={`${name}, ${plural} of England, ${monthWords(month)}`}
      header={answer}
      month={month}
      csvHref={areasCsv(answer, { month, kind: level, measure: code })}
      chart={
        <Chart
          load={loadChart}
          data={data}
          height={tileMapHeight(data, Math.min(WIDEST, globalThis.innerWidth - 48))}
        />
      }
      notes={`Each square is one ${level === 'icb' ? 'ICB' : 'region'}: its size is not its population. Darker is further on. Lines part the regions. All practices of an area count, those in no network too.`}
      table={
        <PlainTable
          caption={`${name} by ${level === 'icb' ? 'ICB' : 'region'}, ${monthWords(month)}`}
          columns={[
            { heading: 'Area' },
            { heading: 'Achieved', numeric: true },
            { heading: 'Patients', numeric: true },
            { heading: 'Patients covered', numeric: true },
          ]}
          rows={areas
            .toSorted((a, b) => a.name.localeCompare(b.name))
            .map((area) => ({
              key: area.code,
              cells: [
                <Link key="name" href={pageHref(address, `/${level}s/${area.code}`)}>
                  {area.name} ({area.code})
                </Link>,
                valueOr(area.rates[code] ?? null, area.rateStates?.[code]),
                area.patients === null ? 'Not known' : countWords(area.patients),
                valueOr(area.coverage.patients),
              ],
            }))}
        />
      }
    />
  );
}

function valueOr(value: number | null, state?: Parameters<typeof absenceWords>[0]): string {
  return value === null ? absenceWords(state) : valueWords('share', value);
}
