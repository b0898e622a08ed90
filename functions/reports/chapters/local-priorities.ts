import type { LocalPrioritiesView } from '../../questions/local-priorities/question.ts';
import type { Named } from '../../questions/read-question.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Chapter, ReportTable } from '../content/report.ts';
import { say } from '../content/sentence.ts';
import type { ReportViews } from '../report-views.ts';
import { cite, quote } from '../trace/cite.ts';
import { absent } from './absent.ts';
import { localIndicatorBlocks } from './local-indicators.ts';

const ID = 'local-priorities';
const TITLE = 'Local priorities and autonomy';

/** What networks chose for themselves, by theme; their progress on it is theirs and is not ranked. */
export function localPriorities(views: ReportViews): Chapter {
  const { localPriorities: priorities } = views;
  if (priorities === null) {
    const none = absent(ID, TITLE);
    return { ...none, blocks: [...none.blocks, ...localIndicatorBlocks(views)] };
  }
  if (priorities.view.networks.length === 0) {
    const none =
      priorities.view.reason === null
        ? say`No network has sent what it chose for itself.`
        : say`${quote(priorities, 'reason')}`;
    return {
      id: ID,
      title: TITLE,
      blocks: [{ kind: 'paragraph', sentences: [none] }, ...localIndicatorBlocks(views)],
    };
  }
  const count = cite(priorities, 'networks', 'count', 'count');
  return {
    id: ID,
    title: TITLE,
    blocks: [
      {
        kind: 'paragraph',
        sentences: [
          say`Networks that have said what they chose for themselves: ${count}.`,
          say`The contract is not all that networks work at. Progress on what they chose is beside the contract’s in their own briefings; nobody is ranked on it.`,
        ],
      },
      { kind: 'table', table: themesTable(priorities) },
      ...localIndicatorBlocks(views),
    ],
  };
}

function themesTable({ name, view }: Named<LocalPrioritiesView>): ReportTable {
  return {
    id: 'priorities-by-theme',
    caption: 'What networks chose, by theme',
    columns: [
      { heading: 'Theme', numeric: false },
      { heading: 'Networks', numeric: true },
      { heading: 'Priorities', numeric: true },
    ],
    rows: view.themes.map(({ theme, networks, priorities }) => [
      textCell(theme),
      numberCell('count', networks),
      numberCell('count', priorities),
    ]),
    source: name,
  };
}
