import type { Named } from '../../questions/read-question.ts';
import type { TeamFigure, WorkforceView } from '../../questions/workforce/question.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Cell, Chapter, ReportTable } from '../content/report.ts';
import { type Sentence, say } from '../content/sentence.ts';
import type { ReportViews } from '../report-views.ts';
import { quote, quoteEach } from '../trace/cite.ts';
import { absent } from './absent.ts';

const TITLE = 'Recruitment and teams';

/** Who works for networks, by region, and who has not recruited. */
export function recruitment({ workforce }: ReportViews): Chapter {
  if (workforce === null) return absent('recruitment', TITLE);
  if (workforce.view.census === null) {
    const why = quote(workforce, 'reason');
    return {
      id: 'recruitment',
      title: TITLE,
      blocks: [{ kind: 'paragraph', sentences: [say`There are no figures on teams. ${why}`] }],
    };
  }
  return {
    id: 'recruitment',
    title: TITLE,
    blocks: [
      {
        kind: 'list',
        items: [...quoteEach(workforce, 'keyPoints'), ...otherDates(workforce)],
      },
      { kind: 'table', table: teamsTable(workforce) },
    ],
  };
}

/** Of what dates the census and the list sizes are, which may be far from the month reported on. */
export function otherDates(workforce: Named<WorkforceView>): readonly Sentence[] {
  return quoteEach(workforce, 'dates');
}

function teamsTable({ name, view }: Named<WorkforceView>): ReportTable {
  const shown = view.areas.filter(({ kind }) => kind === 'england' || kind === 'region');
  return {
    id: 'teams-by-region',
    caption: 'Teams of networks by region, full-time equivalents',
    columns: [
      { heading: 'Area', numeric: false },
      { heading: 'Full-time equivalents', numeric: true },
      { heading: 'For each 10,000 patients', numeric: true },
      { heading: 'Networks', numeric: true },
      { heading: 'Networks in the census', numeric: true },
    ],
    rows: shown.map((area) => [
      textCell(area.name),
      teamCell(area.total, 'fte', 'count'),
      teamCell(area.total, 'per10000', 'one-decimal'),
      numberCell('count', area.networks),
      numberCell('count', area.networksRecorded),
    ]),
    source: name,
    note: '[c]: not shown, because it would speak of too few people.',
  };
}

/** A team figure as a cell: hidden, none recorded and unknown are three things. */
function teamCell(figure: TeamFigure, what: 'fte' | 'per10000', as: 'count' | 'one-decimal'): Cell {
  return numberCell(as, figure[what], figure.state === 'hidden' ? 'c' : undefined);
}
