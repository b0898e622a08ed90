import type { AreaSummary } from '../../questions/area/question.ts';
import type { AreasView } from '../../questions/areas/question.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Block, Chapter, ReportTable } from '../content/report.ts';
import { type Sentence, say } from '../content/sentence.ts';
import type { ReportViews } from '../report-views.ts';
import { cite, quoteEach } from '../trace/cite.ts';
import { measureSpokenOf } from './measured-gap.ts';

const MOST = 'areas[kind=pcn,fifth=5]';
const LEAST = 'areas[kind=pcn,fifth=1]';

/** A share of ranked networks in one fifth that ties alone can bring about. */
const CROWDED = 0.25;

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
function inCommon(views: ReportViews): readonly Block[] {
  const { expectedProgress, deprivation } = views;
  const { measure } = measureSpokenOf(views);
  const items = [
    ...(expectedProgress === null ? [] : quoteEach(expectedProgress, 'keyPoints')),
    ...(deprivation === null ? [] : quoteEach(deprivation, `measures[measure=${measure}].sentence`)),
  ];
  if (items.length === 0) return [];
  return [
    { kind: 'heading', text: 'What is linked with more progress' },
    { kind: 'list', items },
  ];
}

function fifthsCompared({ areas }: ReportViews): readonly Sentence[] {
  const count = (path: string) => cite(areas, path, 'count', 'count');
  const middle = (path: string) => cite(areas, `${path}.patients`, 'count', 'median');
  const practices = (path: string) => cite(areas, `${path}.practices`, 'middle-count', 'median');
  return [
    say`${count(MOST)} networks are in the most progressed fifth and ${count(LEAST)} in the least.`,
    ...level(areas.view),
    say`The middle network of the most progressed fifth serves ${middle(MOST)} patients with ${practices(MOST)} practices; that of the least serves ${middle(LEAST)} with ${practices(LEAST)}.`,
    say`These are descriptions of two groups, not causes.`,
    say`Networks are not named here: a rank has an interval, and neighbours in rank often cannot be told apart.`,
  ];
}

/** Networks level with each other stay in one group, so a fifth can hold more than a fifth. */
function level({ areas }: AreasView): readonly Sentence[] {
  const of = (fifth: number) => areas.filter((area) => area.kind === 'pcn' && area.fifth === fifth).length;
  const ranked = areas.filter(({ kind, fifth }) => kind === 'pcn' && fifth !== null).length;
  return Math.max(of(5), of(1)) > ranked * CROWDED
    ? [
        say`That is more than a fifth each way can hold: many stand level at an end of the scale, and nothing tells them apart.`,
      ]
    : [];
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
    note: 'In a region that stands as England does, its share in each group is England’s.',
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
