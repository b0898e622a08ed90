import { useMemo } from 'preact/hooks';
import type { DotRowsData } from '../../../../functions/charts/dot-rows-data.ts';
import { dotRowsHeight } from '../../../../functions/charts/dot-rows-height.ts';
import type { AnswerHeader } from '../../../../functions/contracts/api/envelope.ts';
import type { Month } from '../../../../functions/contracts/codes.ts';
import type { GapMeasure } from '../../../../functions/questions/gap/question.ts';
import {
  type AreaGap,
  GapWithinAreasQuestion,
  type GapWithinAreasView,
} from '../../../../functions/questions/gap-within-areas/question.ts';
import { hrefOf } from '../../../../functions/questions/question.ts';
import { FEWEST_FOR_FIFTHS, INTERVAL, YEAR_BEFORE } from '../../../../functions/rules/rule-words.ts';
import {
  countWords,
  differenceIntervalWords,
  differenceWords,
  monthWords,
  valueWords,
} from '../../../../functions/sentences/figure-words.ts';
import { widestPlaceTitle } from '../../../../functions/sentences/gap-question-titles.ts';
import { Chart } from '../../../components/chart.tsx';
import { Figure } from '../../../components/figure.tsx';
import { OptionalSection, PlainSection } from '../../../components/optional-section.tsx';
import { PlainTable } from '../../../components/plain-table.tsx';
import { useQuestion } from '../../../use-question.ts';
import type { Question } from './question.ts';

const TITLE = 'The gap within each region and ICB';
const loadChart = async () => (await import('../../../../functions/charts/dot-rows-chart.ts')).dotRowsChart;

/** How far apart the networks of one region, and of one ICB, stand. */
export function PlacesSection({ release, basis, measure, month }: Question) {
  const asked = { release, basis, month, measure: measure.measure };
  const state = useQuestion(GapWithinAreasQuestion, asked);
  const notHeld = `Gaps within areas are kept for the newest month and the same month ${YEAR_BEFORE}, not for ${monthWords(month)}.`;
  return (
    <OptionalSection id="places" title={TITLE} state={state} notHeld={notHeld}>
      {(answer) => {
        const places = placeGaps(answer.data, measure.measure);
        const regions = places.filter(({ kind }) => kind === 'region');
        if (regions.length === 0) {
          return (
            <PlainSection id="places" title={TITLE}>
              <p>No region is known in {monthWords(month)}, so networks cannot be placed.</p>
            </PlainSection>
          );
        }
        return (
          <PlacesFigure
            header={answer}
            places={places}
            measure={measure}
            month={month}
            csvHref={hrefOf(GapWithinAreasQuestion, asked, '.csv')}
          />
        );
      }}
    </OptionalSection>
  );
}

interface FigureProps {
  readonly header: AnswerHeader;
  readonly places: readonly PlaceGap[];
  readonly measure: GapMeasure;
  readonly month: Month;
  readonly csvHref: string;
}

function PlacesFigure({ header, places, measure, month, csvHref }: FigureProps) {
  const { unit, label } = measure;
  const regions = places.filter(({ kind }) => kind === 'region');
  const chart = useMemo(() => rowsData(places, measure), [places, measure]);
  return (
    <Figure
      id="places"
      title={widestPlaceTitle(regions)}
      subtitle={`${label}: most and least progressed fifth of each region’s networks, ${monthWords(month)}`}
      header={header}
      month={month}
      csvHref={csvHref}
      chart={<Chart load={loadChart} data={chart} height={dotRowsHeight(chart)} />}
      notes={`Regions in order of name; ${countWords(places.length - regions.length)} ICBs are in the table. Fifths are cut anew within each area; an area with fewer than ${FEWEST_FOR_FIFTHS} ranked networks has none.`}
      table={
        <PlainTable
          caption={`${TITLE}, ${monthWords(month)}`}
          columns={[
            { heading: 'Area' },
            { heading: 'Networks', numeric: true },
            { heading: 'Mean', numeric: true },
            { heading: 'Gap', numeric: true },
            { heading: INTERVAL, numeric: true },
            { heading: 'Middle 80%', numeric: true },
          ]}
          rows={places.map(({ code, name, networks, mean, gap, interval, p90p10 }) => ({
            key: code,
            cells: [
              name,
              countWords(networks),
              mean === null ? 'Not given' : valueWords(unit, mean),
              gap === null ? 'Not given' : differenceWords(unit, gap),
              interval === null ? 'Not given' : differenceIntervalWords(unit, interval),
              p90p10 === null ? 'Not given' : differenceWords(unit, p90p10),
            ],
          }))}
        />
      }
    />
  );
}

function rowsData(places: readonly PlaceGap[], { unit, label, polarity }: GapMeasure): DotRowsData {
  const regions = places.filter(({ kind }) => kind === 'region');
  const values = regions
    .flatMap(({ most, least, mean }) => [most, least, mean])
    .filter((value) => value !== null);
  const mark = (series: number, value: number | null, worded: boolean) =>
    value === null ? [] : [{ series, value, ...(worded && { words: valueWords(unit, value) }) }];
  const words = regions.map(
    ({ name, gap }) => `${name} ${gap === null ? 'not given' : differenceWords(unit, gap)}`,
  );
  const highest = unit === 'score' || polarity === 'up' ? 1 : Math.max(...values) * 1.1;
  return {
    unit,
    label,
    series: [
      { name: 'Mean of all its networks' },
      { name: 'Least progressed fifth' },
      { name: 'Most progressed fifth' },
    ],
    rows: regions.map(({ name, most, least, mean, reason }) => ({
      label: name,
      marks: [...mark(0, mean, false), ...mark(1, least, true), ...mark(2, most, true)],
      ...(most === null && mean === null && { absent: reason ?? 'Not given' }),
    })),
    domain: [0, highest],
    joined: true,
    description: `Gap between the most and least progressed fifth within each region: ${words.join(', ')}.`,
  };
}

/** The gap within one region or ICB, with its name. */
interface PlaceGap extends AreaGap {
  readonly name: string;
}

const COLLATOR = new Intl.Collator('en-GB');

/** Regions and then ICBs, each by name: the gap within them on one measure. */
export function placeGaps(
  { areas, gaps }: Pick<GapWithinAreasView, 'areas' | 'gaps'>,
  measure: string,
): readonly PlaceGap[] {
  const nameOf = new Map(areas.map(({ code, name }) => [code, name]));
  return gaps
    .filter((gap) => gap.measure === measure)
    .map((gap) => ({ ...gap, name: nameOf.get(gap.code) ?? gap.code }))
    .toSorted((a, b) => b.kind.localeCompare(a.kind, 'en-GB') || COLLATOR.compare(a.name, b.name));
}
