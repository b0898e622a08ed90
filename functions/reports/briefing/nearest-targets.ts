import type { NetworkNeeds } from '../../contracts/views/needs-view.ts';
import { absent } from '../chapters/absent.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Chapter, ReportTable } from '../content/report.ts';
import { say } from '../content/sentence.ts';
import { quote } from '../trace/cite.ts';
import type { NetworkViews } from './network-briefing.ts';

/** How many patients stand between the network and each threshold, the middle network and the furthest fifth. */
export function nearestTargets(views: NetworkViews): Chapter {
  const title = 'What is nearest';
  const { needs, area } = views;
  if (needs === null) return absent('nearest', title);
  const own = needs.view.networks.filter(({ code }) => code === area.view.area.code);
  if (own.length === 0) {
    const none = say`No payment indicator of the network has a figure this month.`;
    return { id: 'nearest', title, blocks: [{ kind: 'paragraph', sentences: [none] }] };
  }
  return {
    id: 'nearest',
    title,
    blocks: [
      { kind: 'table', table: targetsTable(views, own) },
      { kind: 'paragraph', sentences: [say`${quote(needs, 'provisional')}`] },
    ],
  };
}

function targetsTable({ needs }: NetworkViews, own: readonly NetworkNeeds[]): ReportTable {
  const titles = new Map(needs?.view.indicators.map(({ indicator, title }) => [indicator, title]));
  return {
    id: 'patients-needed',
    caption: 'More patients needed to reach',
    columns: [
      { heading: 'Payment indicator', numeric: false },
      { heading: 'the lower threshold', numeric: true },
      { heading: 'the upper threshold', numeric: true },
      { heading: 'the middle network', numeric: true },
      { heading: 'the most progressed fifth', numeric: true },
    ],
    rows: own.map(({ indicator, toLower, toUpper, toMedian, toTopFifth }) => [
      textCell(titles.get(indicator) ?? indicator),
      numberCell('count', toLower),
      numberCell('count', toUpper),
      numberCell('count', toMedian),
      numberCell('count', toTopFifth),
    ]),
    source: needs?.name ?? '',
    note: '0: already there. [x]: no verified threshold, or too few networks to say.',
  };
}
