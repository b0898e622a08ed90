import { type SpreadBin, spreadBins } from '../../../dashboards/charts/spread-bins.ts';
import { differenceWords, monthWords, valueWords } from '../../assessment/sentences/figure-words.ts';
import { spreadSentence } from '../../assessment/sentences/spread-sentence.ts';
import type { AreasView } from '../../contracts/views/area-views.ts';
import type { GapPoint } from '../../contracts/views/gap-view.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Figure, ReportTable } from '../content/report.ts';
import { type Sentence, say } from '../content/sentence.ts';
import type { Named } from '../report-views.ts';
import { cite } from '../trace/cite.ts';

const RANKED = 'areas[kind=pcn,status=ranked].progress';

/** Where the middle half of ranked networks stand and how far the ends reach. */
export function citedSpread(areas: Named<AreasView>): Sentence {
  const { sentence } = spreadSentence(
    'score',
    rankedProgress(areas.view).map(({ value }) => value),
  );
  const at = (measured: 'lowest' | 'highest' | 'lower-quartile' | 'upper-quartile') =>
    cite(areas, RANKED, 'score', measured);
  if (rankedProgress(areas.view).length === 0) return say`${sentence}`;
  return {
    text: sentence,
    citations: [
      cite(areas, RANKED, 'count', 'count'),
      at('lowest'),
      at('highest'),
      at('lower-quartile'),
      at('upper-quartile'),
    ],
  };
}

/** Ranked networks by overall progress, with the two fifths whose distance is the gap. */
export function spreadFigure({ name, view }: Named<AreasView>, point: GapPoint | undefined): Figure {
  const standings = rankedProgress(view);
  const bins = spreadBins(standings);
  const { title, sentence } = spreadSentence(
    'score',
    standings.map(({ value }) => value),
  );
  const ends =
    point === undefined || point.most === null || point.least === null || point.gap === null
      ? null
      : { most: point.most, least: point.least, gapWords: differenceWords('score', point.gap) };
  return {
    title,
    subtitle: `Balanced progress, ${monthWords(view.month)}, ranked primary care networks in England`,
    chart: {
      kind: 'distribution',
      data: {
        unit: 'score',
        label: 'Balanced progress',
        bins,
        ends,
        description: `Bar chart of networks by balanced progress. ${sentence}`,
      },
    },
    notes:
      'Each bar counts networks; white bars are the middle three fifths. Networks with low coverage are left out.',
    table: binTable(bins, name, view.month),
  };
}

function rankedProgress({ areas }: AreasView) {
  return areas.flatMap(({ kind, status, progress, fifth }) =>
    kind !== 'pcn' || status !== 'ranked' || progress === null
      ? []
      : [{ value: progress, group: groupOf(fifth) }],
  );
}

function groupOf(fifth: number | null): 'least' | 'middle' | 'most' {
  if (fifth === 5) return 'most';
  return fifth === 1 ? 'least' : 'middle';
}

function binTable(bins: readonly SpreadBin[], source: string, month: string): ReportTable {
  return {
    id: 'networks-by-progress',
    caption: `Ranked networks by balanced progress, ${monthWords(month)}`,
    columns: [
      { heading: 'Balanced progress, from and up to', numeric: false },
      { heading: 'Least progressed fifth', numeric: true },
      { heading: 'Middle three fifths', numeric: true },
      { heading: 'Most progressed fifth', numeric: true },
    ],
    rows: bins.map(({ from, to, least, middle, most }) => [
      textCell(`${valueWords('score', from)} to ${valueWords('score', to)}`),
      numberCell('count', least),
      numberCell('count', middle),
      numberCell('count', most),
    ]),
    source,
  };
}
