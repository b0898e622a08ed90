import type { IndicatorResult } from '../../questions/area/question.ts';
import { comparedMonth } from '../../rules/compared-month.ts';
import { INTERVAL, YEAR_AGO_HEADING } from '../../rules/rule-words.ts';
import { monthWords } from '../../sentences/figure-words.ts';
import { indicatorLabel } from '../chapters/indicator-label.ts';
import { yearMoves } from '../chapters/year-moves.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Block, Chapter, Mark } from '../content/report.ts';
import { say } from '../content/sentence.ts';
import { quoteEach } from '../trace/cite.ts';
import type { NetworkViews } from './network-views.ts';

/** As short as a narrow column needs, under a heading that says the rest. */
const MOVED = { up: 'up', down: 'down', 'no change beyond chance': 'no', 'not known': 'not known' } as const;

/** The network's achievement now, a year ago, and England's. A move is named only beyond chance. */
export function whatMovedHere(views: NetworkViews): Chapter {
  const { area, england, month, trends } = views;
  const before = comparedMonth(month);
  const of = (results: readonly IndicatorResult[], when: string) =>
    new Map(results.filter((result) => result.month === when).map((result) => [result.indicator, result]));
  const now = of(area.view.results, month);
  const then = of(area.view.results, before);
  const nation = of(england.view.results, month);
  const held = then.size > 0;
  const moveOf = yearMoves(trends, area.view.area.code, then);
  const rows = [...now.values()].filter(
    ({ rate, suppressedPractices }) => rate !== null || suppressedPractices > 0,
  );
  if (rows.length === 0) {
    const none = say`No practice of the network reported a figure for ${monthWords(month)}.`;
    return { id: 'what-moved', title: 'What moved', blocks: [{ kind: 'paragraph', sentences: [none] }] };
  }
  return {
    id: 'what-moved',
    title: 'What moved',
    blocks: [
      ...alertList(views),
      {
        kind: 'table',
        table: {
          id: 'achievement',
          caption: `Achievement, ${monthWords(month)}`,
          columns: [
            { heading: 'Indicator', numeric: false },
            { heading: 'Eligible', numeric: true },
            { heading: 'Achieved', numeric: true },
            { heading: `${INTERVAL} from`, numeric: true },
            { heading: 'to', numeric: true },
            { heading: 'England', numeric: true },
            ...(held
              ? [
                  { heading: YEAR_AGO_HEADING, numeric: true },
                  { heading: 'Moved beyond chance', numeric: false },
                ]
              : []),
          ],
          rows: rows.map((result) => {
            const { yearAgo, moved } = moveOf(result);
            return [
              textCell(indicatorLabel(views, result.indicator)),
              numberCell('count', result.denominator, markOf(result)),
              numberCell('share', result.rate, markOf(result)),
              numberCell('share', result.interval?.lower ?? null),
              numberCell('share', result.interval?.upper ?? null),
              numberCell('share', nation.get(result.indicator)?.rate ?? null),
              ...(held ? [numberCell('share', yearAgo), textCell(MOVED[moved])] : []),
            ];
          }),
          source: area.name,
          note: `${held ? 'Moved: by more than chance alone would. ' : ''}[c] suppressed, [x] not available.`,
        },
      },
    ],
  };
}

/** What the release found to have moved beyond chance here; nothing where it found none. */
function alertList({ alerts, area }: NetworkViews): readonly Block[] {
  if (alerts === null) return [];
  const items = quoteEach(alerts, `alerts[code=${area.view.area.code}].sentence`);
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** Suppressed is said as suppressed only where nothing is left to show. */
function markOf({ rate, suppressedPractices }: IndicatorResult): Mark | undefined {
  return rate === null && suppressedPractices > 0 ? 'c' : undefined;
}
