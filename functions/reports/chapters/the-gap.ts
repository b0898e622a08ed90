import type { Month } from '../../contracts/codes.ts';
import type { GapPoint } from '../../questions/gap/question.ts';
import { INTERVAL, YEAR_AGO } from '../../rules/rule-words.ts';
import { monthWords } from '../../sentences/figure-words.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Block, Chapter, ReportTable } from '../content/report.ts';
import { inUnit, type Sentence, say } from '../content/sentence.ts';
import type { ReportViews } from '../report-views.ts';
import { cite } from '../trace/cite.ts';
import { beyondChance } from './beyond-chance.ts';
import { chanceSentences, whereItLies } from './chance-and-place.ts';
import { citedGapSentence, pointPath } from './cite-gap.ts';
import { gapOverTime } from './gap-over-time.ts';
import { listWords } from './list-words.ts';
import { gapOf, gapSpokenOf, indicatorGaps, measureSpokenOf } from './measured-gap.ts';
import { citedSpread, spreadFigure } from './overall-spread.ts';
import { type YearChange, yearChange } from './year-change.ts';

/** How wide the gap is, by which cut, over time and by indicator. */
export function theGap(views: ReportViews): Chapter {
  const { gap, month } = views;
  const spoken = gapSpokenOf(views);
  if (spoken === null) {
    const none = say`This release has no overall gap, so this chapter has no numbers.`;
    return { id: 'the-gap', title: 'The gap', blocks: [{ kind: 'paragraph', sentences: [none] }] };
  }
  const point = spoken.points.find((candidate) => candidate.month === month);
  const overTime = gapOverTime(views, gapOf(gap, measureSpokenOf(views).measure) ?? spoken);
  const blocks: readonly Block[] = [
    {
      kind: 'paragraph',
      sentences: [citedGapSentence(views, spoken), ...otherCuts(views, point)],
    },
    {
      kind: 'paragraph',
      sentences: [...chanceSentences(views), ...whereItLies(views)],
    },
    { kind: 'figure', figure: spreadFigure(views, point) },
    { kind: 'paragraph', sentences: [citedSpread(views)] },
    ...(overTime === null
      ? [{ kind: 'paragraph', sentences: [firstMonth(month)] } as const]
      : [{ kind: 'figure', figure: overTime } as const]),
    { kind: 'table', table: byIndicator(views) },
    ...beyondChance(views),
  ];
  return { id: 'the-gap', title: 'The gap', blocks };
}

function firstMonth(month: Month): Sentence {
  return say`${monthWords(month)} is the first month, so there is no trend yet.`;
}

/** The same gap by other cuts, so that nobody need wonder whether the fifths were chosen to impress. */
function otherCuts(views: ReportViews, point: GapPoint | undefined): readonly Sentence[] {
  const { gap, month } = views;
  if (point === undefined || point.gap === null || point.toldBy !== undefined) return [];
  const { measure, unit } = measureSpokenOf(views);
  const at = (what: string) => cite(gap, pointPath(measure, month, what), inUnit(unit, 'difference'));
  return [
    ...(point.tenths === null
      ? []
      : [say`The gap between the most and the least progressed tenth is ${at('tenths.gap')}.`]),
    ...(point.patientWeighted === null
      ? []
      : [
          say`Counting each network by its number of patients, the gap between the fifths is ${at('patientWeighted.gap')}.`,
        ]),
  ];
}

/** A row for each indicator that has a gap; a change over a year only where one is known of any. */
function byIndicator(views: ReportViews): ReportTable {
  const { gap, month } = views;
  const found = indicatorGaps(gap, month).flatMap(({ measure, points }) => {
    const point = points.find((candidate) => candidate.month === month);
    return point === undefined ? [] : [{ measure, point, change: yearChange(views, { measure, points }) }];
  });
  const withChange = found.some(({ change }) => change !== null);
  const unranked = found.filter(({ point }) => point.gap === null).map(({ measure }) => `“${measure.label}”`);
  return {
    id: 'gap-by-indicator',
    caption: `The gap on each indicator, ${monthWords(month)}`,
    columns: [
      { heading: 'Indicator', numeric: false },
      { heading: 'Most progressed fifth', numeric: true },
      { heading: 'Least progressed fifth', numeric: true },
      { heading: 'Gap, percentage points', numeric: true },
      { heading: `${INTERVAL} from`, numeric: true },
      { heading: 'to', numeric: true },
      ...(withChange ? [{ heading: `Since ${YEAR_AGO}`, numeric: false }] : []),
    ],
    rows: found
      .filter(({ point }) => point.gap !== null)
      .map(({ measure, point, change }) => [
        textCell(measure.label),
        numberCell('share', point.most),
        numberCell('share', point.least),
        numberCell('share-end', point.gap),
        numberCell('share-end', point.interval?.lower ?? null),
        numberCell('share-end', point.interval?.upper ?? null),
        ...(withChange ? [textCell(changeCell(change))] : []),
      ]),
    source: gap.name,
    note: [
      'Achievement is the percentage of those eligible.',
      ...(withChange ? ['We report a change only where it is clear.'] : []),
      ...(unranked.length === 0 ? [] : [`Too few networks can be ranked on ${listWords(unranked)}.`]),
    ].join(' '),
  };
}

function changeCell(change: YearChange | null): string {
  if (change === null) return 'not known';
  return change === 'within-chance' ? 'no clear change' : change;
}
