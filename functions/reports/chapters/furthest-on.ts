import type { AreaSummary } from '../../contracts/views/area-views.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Block, Chapter, ReportTable } from '../content/report.ts';
import { type Sentence, say } from '../content/sentence.ts';
import type { ReportViews } from '../report-views.ts';
import { cite, quoteEach } from '../trace/cite.ts';
import { OVERALL } from './cite-gap.ts';

const MOST = 'areas[kind=pcn,fifth=5]';
const LEAST = 'areas[kind=pcn,fifth=1]';

/** Who is in the most progressed fifth, and where: as groups and regions, never as a league table of names. */
export function furthestOn(views: ReportViews): Chapter {
  const ranked = views.areas.view.areas.some(({ fifth }) => fifth !== null);
  const blocks: Chapter['blocks'] = ranked
    ? [
        { kind: 'paragraph', sentences: fifthsCompared(views) },
        { kind: 'table', table: byRegion(views) },
        ...inCommon(views),
      ]
    : [
        {
          kind: 'paragraph',
          sentences: [say`Too few networks are ranked this month to be cut into fifths.`],
        },
      ];
  return { id: 'furthest-on', title: 'Who is furthest on', blocks };
}

/** What goes with progress; the views' own sentences, which claim no cause. */
function inCommon({ adjustedGap, deprivation }: ReportViews): readonly Block[] {
  const items = [
    ...(adjustedGap === null ? [] : quoteEach(adjustedGap, 'keyPoints')),
    ...(deprivation === null ? [] : quoteEach(deprivation, `measures[measure=${OVERALL}].sentence`)),
  ];
  if (items.length === 0) return [];
  return [
    { kind: 'heading', text: 'What goes with being further on' },
    { kind: 'list', items },
  ];
}

function fifthsCompared({ areas }: ReportViews): readonly Sentence[] {
  const count = (path: string) => cite(areas, path, 'count', 'count');
  const middle = (path: string) => cite(areas, `${path}.patients`, 'count', 'median');
  const practices = (path: string) => cite(areas, `${path}.practices`, 'one-decimal', 'median');
  return [
    say`${count(MOST)} networks are in the most progressed fifth and ${count(LEAST)} in the least.`,
    say`The middle network of the most progressed fifth serves ${middle(MOST)} patients with ${practices(MOST)} practices; that of the least serves ${middle(LEAST)} with ${practices(LEAST)}.`,
    say`These are descriptions of two groups, not causes.`,
    say`Networks are not named here: a rank has an interval, and neighbours in rank often cannot be told apart.`,
  ];
}

function byRegion({ areas }: ReportViews): ReportTable {
  const networks = areas.view.areas.filter(({ kind }) => kind === 'pcn');
  return {
    id: 'fifths-by-region',
    caption: 'Networks of each region in the most and the least progressed fifth',
    columns: [
      { heading: 'Region', numeric: false },
      { heading: 'Networks ranked', numeric: true },
      { heading: 'In the most progressed fifth', numeric: true },
      { heading: 'In the least progressed fifth', numeric: true },
      { heading: 'Not ranked', numeric: true },
    ],
    rows: areas.view.areas
      .filter(({ kind }) => kind === 'region')
      .map((region) => regionRow(region, networks)),
    source: areas.name,
    note: 'In a region that stands as England does, a fifth of its ranked networks are in each group.',
  };
}

function regionRow(region: AreaSummary, networks: readonly AreaSummary[]): ReportTable['rows'][number] {
  const within = networks.filter((network) => network.region === region.code);
  const how = (test: (network: AreaSummary) => boolean) => numberCell('count', within.filter(test).length);
  return [
    textCell(region.name),
    how(({ status }) => status === 'ranked'),
    how(({ fifth }) => fifth === 5),
    how(({ fifth }) => fifth === 1),
    how(({ status }) => status !== 'ranked'),
  ];
}
