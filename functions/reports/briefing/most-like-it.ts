import { BALANCED_PROGRESS } from '../../questions/gap/question.ts';
import type { LikeNetwork } from '../../questions/similar-networks/question.ts';
import { excludesZero } from '../../sentences/figure-words.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Chapter, ReportTable } from '../content/report.ts';
import { followedBy, type Sentence, say } from '../content/sentence.ts';
import { cite, quote } from '../trace/cite.ts';
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
  const { measure, label, unit } = similarNetworks?.view.measure ?? BALANCED_PROGRESS;
  return {
    id: 'networks-most-like-you',
    caption: 'The nearest by list size, deprivation, age, practices and team',
    columns: [
      { heading: 'Network', numeric: false },
      { heading: 'Code', numeric: false },
      { heading: 'Distance', numeric: true },
      { heading: 'Patients', numeric: true },
      { heading: unit === 'score' ? 'Progress' : label, numeric: true },
    ],
    rows: neighbours.slice(0, SHOWN).map(({ code, distance }) => {
      const area = byCode.get(code);
      return [
        textCell(area?.name ?? code),
        textCell(code),
        numberCell('two-decimals', distance),
        numberCell('count', area?.patients ?? null),
        numberCell(
          unit,
          (unit === 'score' ? area?.progress : area?.rates[measure]) ?? null,
          area?.status === 'provisional' ? 'p' : undefined,
        ),
      ];
    }),
    source: similarNetworks?.name ?? '',
    note: 'Distance in standard deviations: 0 is the same in every way. Being alike does not mean that you work alike.',
  };
}

/** How the network compares with those most like it, on the headline of the month. */
export function besideOthers({ similarNetworks, area }: NetworkViews): readonly Sentence[] {
  const { code } = area.view.area;
  const { unit } = similarNetworks?.view.measure ?? BALANCED_PROGRESS;
  const like = similarNetworks?.view.networks.find((network) => network.code === code);
  if (similarNetworks === null || like === undefined) return [];
  const at = `networks[code=${code}]`;
  if (like.gap === null || like.neighboursMean === null) {
    return like.reason === null ? [] : [say`${quote(similarNetworks, `${at}.reason`)}`];
  }
  const count = cite(similarNetworks, `${at}.rankedNeighbours`, 'count');
  const mean = cite(similarNetworks, `${at}.neighboursMean`, unit);
  const average = say`The ${count} ranked networks most like it average ${mean}`;
  // Older releases give the interval of that average alone, which is no test of the network.
  if (like.usual === undefined) return [followedBy(average, say`.`)];
  if (like.interval === null)
    return [followedBy(average, say`; how far chance could move these figures is not known.`)];
  if (!excludesZero(like.interval, unit)) return [followedBy(average, say`: no clear difference.`)];
  return [
    followedBy(
      average,
      like.gap > 0 ? say`: its own figure is clearly higher.` : say`: its own figure is clearly lower.`,
    ),
  ];
}
