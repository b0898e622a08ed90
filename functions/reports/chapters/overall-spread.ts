import { fifthOfEach } from '../../assessment/fifths.ts';
import { type SpreadBin, type SpreadGroup, spreadBins } from '../../charts/spread-bins.ts';
import type { Month } from '../../contracts/codes.ts';
import type { GapPoint } from '../../questions/gap/question.ts';
import { differenceWords, type FigureUnit, monthWords, valueWords } from '../../sentences/figure-words.ts';
import { spreadSentence } from '../../sentences/gap-figure-words.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Figure, ReportTable } from '../content/report.ts';
import { type Sentence, say } from '../content/sentence.ts';
import type { ReportViews } from '../report-views.ts';
import { cite } from '../trace/cite.ts';
import { measureSpokenOf, OVERALL } from './measured-gap.ts';

const RANKED = 'areas[kind=pcn,status=ranked]';

/** The measure a report is about, the value of every ranked network, and where the view has those values. */
interface Spread {
  readonly unit: FigureUnit;
  readonly label: string;
  readonly path: string;
  readonly standings: readonly { readonly value: number; readonly group: SpreadGroup }[];
}

/** Between which values the middle half of ranked networks are, and the lowest and the highest. */
export function citedSpread(views: ReportViews): Sentence {
  const { unit, path, standings } = spreadOf(views);
  const { sentence } = spreadSentence(
    unit,
    standings.map(({ value }) => value),
  );
  if (standings.length === 0) return say`${sentence}`;
  const at = (measured: 'lowest' | 'highest' | 'lower-quartile' | 'upper-quartile') =>
    cite(views.areas, path, unit, measured);
  return {
    text: sentence,
    citations: [
      cite(views.areas, path, 'count', 'known'),
      at('lowest'),
      at('highest'),
      at('lower-quartile'),
      at('upper-quartile'),
    ],
  };
}

/** Ranked networks by the measure spoken of, with the two fifths whose distance is the gap. */
export function spreadFigure(views: ReportViews, point: GapPoint | undefined): Figure {
  const { areas, month } = views;
  const { unit, label, path, standings } = spreadOf(views);
  const bins = spreadBins(standings);
  const { title, sentence } = spreadSentence(
    unit,
    standings.map(({ value }) => value),
  );
  const drawn = point?.toldBy ?? point;
  const ends =
    drawn === undefined || drawn.most === null || drawn.least === null || drawn.gap === null
      ? null
      : { most: drawn.most, least: drawn.least, gapWords: differenceWords(unit, drawn.gap) };
  return {
    title,
    subtitle: `${label}, ${monthWords(month)}, ranked primary care networks in England`,
    chart: {
      kind: 'distribution',
      data: { unit, label, bins, ends, description: `Bar chart of networks by ${label}. ${sentence}` },
    },
    notes:
      'Each bar is a number of networks. White bars are the middle three fifths. Networks with low coverage are not shown.',
    citations:
      standings.length === 0
        ? []
        : [cite(areas, path, unit, 'lower-quartile'), cite(areas, path, unit, 'upper-quartile')],
    table: binTable(bins, { unit, label }, areas.name, month),
  };
}

function spreadOf(views: ReportViews): Spread {
  const { measure, unit, label, polarity } = measureSpokenOf(views);
  const ranked = views.areas.view.areas.filter(({ kind, status }) => kind === 'pcn' && status === 'ranked');
  if (measure === OVERALL) {
    const standings = ranked.flatMap(({ progress, fifth }) =>
      progress === null ? [] : [{ value: progress, group: groupOf(fifth) }],
    );
    return { unit, label, path: `${RANKED}.progress`, standings };
  }
  const known = ranked.flatMap(({ rates, fifth, fifthOf }) => {
    const value = rates[measure] ?? null;
    return value === null ? [] : [{ value, fifth: fifthOf === measure ? fifth : null }];
  });
  // In an older release an area's fifth is by progress, whatever the month is told by.
  const sign = polarity === 'down' ? -1 : 1;
  const cut = views.headline === null ? fifthOfEach(known.map(({ value }) => sign * value)) : [];
  const standings = known.map(({ value, fifth }, i) => ({ value, group: groupOf(cut[i] ?? fifth) }));
  return { unit, label, path: `${RANKED}.rates.${measure}`, standings };
}

function groupOf(fifth: number | null): SpreadGroup {
  if (fifth === 5) return 'most';
  return fifth === 1 ? 'least' : 'middle';
}

function binTable(
  bins: readonly SpreadBin[],
  { unit, label }: Pick<Spread, 'unit' | 'label'>,
  source: string,
  month: Month,
): ReportTable {
  return {
    id: 'networks-by-progress',
    caption: `Ranked networks by ${label === 'Balanced progress' ? 'balanced progress' : `“${label}”`}, ${monthWords(month)}`,
    columns: [
      { heading: 'From and up to', numeric: false },
      { heading: 'Least progressed fifth', numeric: true },
      { heading: 'Middle three fifths', numeric: true },
      { heading: 'Most progressed fifth', numeric: true },
    ],
    rows: bins.map(({ from, to, least, middle, most }) => [
      textCell(`${valueWords(unit, from)} to ${valueWords(unit, to)}`),
      numberCell('count', least),
      numberCell('count', middle),
      numberCell('count', most),
    ]),
    source,
  };
}
