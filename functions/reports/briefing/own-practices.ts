import type { PracticesView } from '../../questions/practices/question.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Cell, Chapter, ReportTable } from '../content/report.ts';
import { nearestIndicator } from './nearest-indicator.ts';
import type { NetworkViews } from './network-views.ts';

/** As many as leave room for the rest of the page. */
const SHOWN = 14;

/** The network's practices on the indicator whose next mark is nearest; no chapter where practices are not shown. */
export function ownPractices(views: NetworkViews): readonly Chapter[] {
  const { members, practices, area } = views;
  const own = members?.view.practices
    .filter(({ pcn }) => pcn === area.view.area.code)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB') || a.code.localeCompare(b.code));
  const indicator = nearestIndicator(views);
  const published = practices.find(({ view }) => view.indicator === indicator?.indicator);
  if (own === undefined || own.length === 0 || indicator === undefined || published === undefined) return [];
  const left = own.length - SHOWN;
  const table: ReportTable = {
    id: 'own-practices',
    caption: `Each practice on “${indicator.title}”`,
    columns: [
      { heading: 'Practice', numeric: false },
      { heading: 'Code', numeric: false },
      { heading: 'Patients', numeric: true },
      { heading: 'Eligible', numeric: true },
      { heading: 'Reached', numeric: true },
      { heading: 'Achievement', numeric: true },
    ],
    rows: own
      .slice(0, SHOWN)
      .map(({ code, name, patients }) => [
        textCell(name),
        textCell(code),
        numberCell('count', patients),
        ...figuresOf(published.view, code),
      ]),
    source: published.name,
    note: [
      '[c] hidden by the publisher, [x] not reported or nobody eligible.',
      ...(left > 0
        ? [`The list ends after ${SHOWN} practices of ${own.length}; your page has them all.`]
        : []),
    ].join(' '),
  };
  return [{ id: 'own-practices', title: 'Your practices', blocks: [{ kind: 'table', table }] }];
}

/** Eligible, reached and achievement; a practice that published nothing has none of them. */
function figuresOf(view: PracticesView, code: string): readonly Cell[] {
  const at = view.practices.indexOf(code);
  const denominator = view.denominators[at] ?? null;
  const numerator = view.numerators[at] ?? null;
  const mark = view.suppressed[at] === true ? 'c' : undefined;
  const rate =
    numerator === null || denominator === null || denominator === 0 ? null : numerator / denominator;
  return [
    numberCell('count', denominator, mark),
    numberCell('count', numerator),
    numberCell('share', rate, rate === null ? mark : undefined),
  ];
}
