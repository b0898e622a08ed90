import type { Month } from '../../contracts/codes.ts';
import type { LocalIndicatorsView } from '../../questions/local-indicators/question.ts';
import type { Named } from '../../questions/read-question.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Block, ReportTable } from '../content/report.ts';
import { say } from '../content/sentence.ts';
import type { ReportViews } from '../report-views.ts';
import { measureOf } from '../trace/measure-of.ts';

/** Indicators that people asked for beside the contract's; nothing where nobody has sent any for the month. */
export function localIndicatorBlocks({ localIndicators: held, month }: ReportViews): readonly Block[] {
  if (
    held === null ||
    held.view.indicators.every(({ points }) => points.every((point) => point.month !== month))
  )
    return [];
  return [
    { kind: 'heading', text: 'Local indicators' },
    {
      kind: 'paragraph',
      sentences: [
        say`They are taken in by the same rules and shown beside the contract’s; no score and no rank has anything of them.`,
      ],
    },
    { kind: 'table', table: ownTable(held, month) },
  ];
}

function ownTable({ name, view }: Named<LocalIndicatorsView>, month: Month): ReportTable {
  return {
    id: 'own-indicators',
    caption: 'Indicators of one’s own',
    columns: [
      { heading: 'Indicator', numeric: false },
      { heading: 'What it is', numeric: false },
      { heading: 'Whose', numeric: false },
      { heading: 'Networks', numeric: true },
      { heading: 'Lower quarter', numeric: true },
      { heading: 'Middle', numeric: true },
      { heading: 'Upper quarter', numeric: true },
    ],
    rows: view.indicators.flatMap(({ title, definition, source, points }) => {
      const rates = points.flatMap((point) => (point.month === month ? [point.rate] : []));
      if (rates.length === 0) return [];
      return [
        [
          textCell(title),
          textCell(definition),
          textCell(source),
          numberCell('count', rates.filter((rate) => rate !== null).length),
          numberCell('share', measureOf('lower-quartile', rates)),
          numberCell('share', measureOf('median', rates)),
          numberCell('share', measureOf('upper-quartile', rates)),
        ],
      ];
    }),
    source: name,
  };
}
