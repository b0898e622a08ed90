import { comparedMonth } from '../../rules/compared-month.ts';
import { INTERVAL, YEAR_AGO, YEAR_AGO_HEADING } from '../../rules/rule-words.ts';
import { monthWords } from '../../sentences/figure-words.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Chapter, ReportTable } from '../content/report.ts';
import { type Sentence, say } from '../content/sentence.ts';
import type { ReportViews } from '../report-views.ts';
import { quote, quoteEach } from '../trace/cite.ts';
import { gapChangeSentences } from './gap-change-sentences.ts';
import { indicatorLabel } from './indicator-label.ts';
import { listWords } from './list-words.ts';
import { indicatorGaps } from './measured-gap.ts';
import { networksMoved } from './networks-moved.ts';
import { yearChange } from './year-change.ts';
import { yearMoves } from './year-moves.ts';

/** What moved since the same month of last year: the gap on each indicator, and England's achievement. */
export function whatMoved(views: ReportViews): Chapter {
  const { england, month } = views;
  const before = comparedMonth(month);
  const held = england.view.months.some((candidate) => candidate.month === before);
  const sentences = held
    ? movedGaps(views)
    : [say`${monthWords(before)} is not held, so nothing is said here about a change over a year.`];
  return {
    id: 'what-moved',
    title: 'What has moved',
    blocks: [
      { kind: 'paragraph', sentences: gapChangeSentences(views) },
      { kind: 'paragraph', sentences: [...sentences, ...(held ? alertSentence(views) : [])] },
      { kind: 'table', table: achievementTable(views, held) },
      ...networksMoved(views),
    ],
  };
}

function alertSentence({ alerts }: ReportViews): readonly Sentence[] {
  return alerts === null ? [] : quoteEach(alerts, 'sentence');
}

function movedGaps(views: ReportViews): readonly Sentence[] {
  const { gap, month } = views;
  const changes = indicatorGaps(gap, month).flatMap(({ measure, points }) => {
    const kind = yearChange(views, { measure, points });
    return kind === null ? [] : [{ measure: measure.measure, kind }];
  });
  if (changes.length === 0) return [say`No gap on a single indicator can be compared with ${YEAR_AGO}.`];
  return (['wider', 'narrower', 'within-chance'] as const).flatMap((kind) => {
    const labels = changes
      .filter((change) => change.kind === kind)
      .map(({ measure }) => quote(gap, `measures[measure=${measure}].label`));
    if (labels.length === 0) return [];
    const lead =
      kind === 'within-chance'
        ? 'There is no change beyond chance in the gap on'
        : `Since ${YEAR_AGO} the gap is ${kind} on`;
    return [
      { text: `${lead} ${listWords(labels.map(({ written }) => `“${written}”`))}.`, citations: labels },
    ];
  });
}

/** England's achievement now and a year ago. A move is named only beyond chance. */
function achievementTable(views: ReportViews, held: boolean): ReportTable {
  const { england, month, trends } = views;
  const at = (when: string) => england.view.results.filter((result) => result.month === when);
  const then = new Map(at(comparedMonth(month)).map((result) => [result.indicator, result]));
  const moveOf = yearMoves(trends, 'ENG', then);
  return {
    id: 'england-achievement',
    caption: `Achievement in England, ${monthWords(month)}${held ? ` and ${monthWords(comparedMonth(month))}` : ''}`,
    columns: [
      { heading: 'Indicator', numeric: false },
      { heading: 'Achievement', numeric: true },
      { heading: `${INTERVAL} from`, numeric: true },
      { heading: 'to', numeric: true },
      ...(held
        ? [
            { heading: YEAR_AGO_HEADING, numeric: true },
            { heading: 'Moved', numeric: false },
          ]
        : []),
    ],
    rows: at(month)
      .filter(({ rate }) => rate !== null)
      .map((result) => {
        const { yearAgo, moved } = moveOf(result);
        return [
          textCell(indicatorLabel(views, result.indicator)),
          numberCell('share', result.rate),
          numberCell('share', result.interval?.lower ?? null),
          numberCell('share', result.interval?.upper ?? null),
          ...(held ? [numberCell('share', yearAgo), textCell(moved)] : []),
        ];
      }),
    source: england.name,
    note: 'Counts that have no denominator are in the downloads. Achievement builds up over the contract year from April, so compare a month with the same month.',
  };
}
