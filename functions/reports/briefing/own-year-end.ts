import type { NetworkNeeds } from '../../questions/patients-needed/question.ts';
import type { Projection, ProjectionView } from '../../questions/projection/question.ts';
import type { Named } from '../../questions/read-question.ts';
import { INTERVAL } from '../../rules/rule-words.ts';
import { monthWords } from '../../sentences/figure-words.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Block, Cell, ReportTable } from '../content/report.ts';
import type { NetworkViews } from './network-views.ts';

/** Where the network's payment indicators are heading; nothing where nothing is projected. */
export function ownYearEnd({ projection }: NetworkViews, own: readonly NetworkNeeds[]): readonly Block[] {
  if (projection === null) return [];
  const rows = own.flatMap(({ code, indicator }) =>
    projection.view.projections.filter((row) => row.code === code && row.indicator === indicator),
  );
  return rows.length === 0 ? [] : [{ kind: 'table', table: yearEndTable(projection, rows) }];
}

function yearEndTable({ name, view }: Named<ProjectionView>, rows: readonly Projection[]): ReportTable {
  const paid = rows.some(({ points }) => points !== null);
  const valued = rows.some(({ pounds }) => pounds !== null && pounds !== undefined);
  const ofIndicator = (code: string) => view.indicators.find(({ indicator }) => indicator === code);
  return {
    id: 'own-year-end',
    caption: `At the end of ${monthWords(view.yearEnd)}, if the year goes on as earlier ones did`,
    columns: [
      { heading: 'Payment indicator', numeric: false },
      { heading: 'Now', numeric: true },
      { heading: 'Then', numeric: true },
      { heading: `${INTERVAL} from`, numeric: true },
      { heading: 'to', numeric: true },
      { heading: 'Chance to pass the lower', numeric: true },
      { heading: 'and the upper threshold', numeric: true },
      ...(paid ? [{ heading: 'Points then', numeric: true }] : []),
      ...(valued ? [{ heading: 'Pounds then', numeric: true }] : []),
    ],
    rows: rows.map(({ indicator, rate, projected, interval, passesLower, passesUpper, points, pounds }) => [
      textCell(ofIndicator(indicator)?.title ?? indicator),
      numberCell('share', rate),
      numberCell('share', projected),
      numberCell('share', interval.lower),
      numberCell('share', interval.upper),
      chanceCell(passesLower),
      chanceCell(passesUpper),
      ...(paid ? [numberCell('one-decimal', points?.value ?? null)] : []),
      ...(valued ? [numberCell('pounds', pounds?.value ?? null)] : []),
    ]),
    source: name,
    note: thresholdsNote(rows.map(({ indicator }) => ofIndicator(indicator)?.thresholds?.contractYear)),
  };
}

/** Chances never look certain: past 99 in 100 they are written as that. */
function chanceCell(chance: number | null): Cell {
  if (chance === null) return numberCell('share', null);
  if (chance > 0.99) return textCell('over 99%');
  return chance < 0.01 ? textCell('under 1%') : numberCell('whole-share', chance);
}

function thresholdsNote(years: readonly (string | undefined)[]): string {
  const known = [...new Set(years.filter((year) => year !== undefined))];
  return known.length === 0
    ? '[x]: no threshold is known to hold the indicator against.'
    : `Held against the thresholds of ${known.join(' and ')}. [x]: none is known.`;
}
