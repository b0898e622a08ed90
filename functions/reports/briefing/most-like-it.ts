import type { LikeNetwork } from '../../questions/similar-networks/question.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Chapter, ReportTable } from '../content/report.ts';
import type { NetworkViews } from './network-views.ts';

const SHOWN = 5;

/** The networks most like this one and how like they are; no chapter where it cannot be compared. */
export function mostLikeIt(views: NetworkViews): readonly Chapter[] {
  const { similarNetworks, area } = views;
  const like = similarNetworks?.view.networks.find(({ code }) => code === area.view.area.code);
  if (like === undefined || like.neighbours.length === 0) return [];
  return [
    {
      id: 'most-like-you',
      title: 'Networks most like you',
      blocks: [{ kind: 'table', table: likeTable(views, like) }],
    },
  ];
}

function likeTable({ similarNetworks, areas }: NetworkViews, { neighbours }: LikeNetwork): ReportTable {
  const byCode = new Map(areas.view.areas.map((area) => [area.code, area]));
  return {
    id: 'networks-most-like-you',
    caption: 'The nearest by list size, deprivation, age, practices and team',
    columns: [
      { heading: 'Network', numeric: false },
      { heading: 'Code', numeric: false },
      { heading: 'Distance', numeric: true },
      { heading: 'Patients', numeric: true },
      { heading: 'Progress', numeric: true },
    ],
    rows: neighbours.slice(0, SHOWN).map(({ code, distance }) => {
      const area = byCode.get(code);
      return [
        textCell(area?.name ?? code),
        textCell(code),
        numberCell('two-decimals', distance),
        numberCell('count', area?.patients ?? null),
        numberCell('score', area?.progress ?? null, area?.status === 'provisional' ? 'p' : undefined),
      ];
    }),
    source: similarNetworks?.name ?? '',
    note: 'Distance in standard deviations: 0 is the same in every way. Being alike does not mean that you work alike.',
  };
}
