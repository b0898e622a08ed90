import type { Named } from '../../questions/read-question.ts';
import type { TrendsView } from '../../questions/trends/question.ts';
import { chanceOf, INTERVAL, INTERVAL_TAIL, LAST_YEAR, YEAR_AGO } from '../../rules/rule-words.ts';
import { countWords } from '../../sentences/figure-words.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Block, ReportTable } from '../content/report.ts';
import { byRule, type Sentence, say } from '../content/sentence.ts';
import type { ReportViews } from '../report-views.ts';
import { cite } from '../trace/cite.ts';
import { valuesAt } from '../trace/values-at.ts';
import { agreeing } from './agreeing.ts';
import { indicatorLabel } from './indicator-label.ts';

const BY_CHANCE = byRule(
  `networks that lie outside a ${INTERVAL} on one side by chance`,
  chanceOf(INTERVAL_TAIL),
);

/** How many networks rose and fell by more than chance, by indicator; nothing where none can be followed. */
export function networksMoved(views: ReportViews): readonly Block[] {
  const { trends } = views;
  if (trends === null) return [];
  const tables = [yearTable(views, trends), chartTable(views, trends)].filter(({ rows }) => rows.length > 0);
  if (tables.length === 0) return [];
  return [
    { kind: 'heading', text: 'How many networks moved' },
    { kind: 'paragraph', sentences: [...sinceYearAgo(trends), ...onCharts(trends)] },
    ...tables.map((table) => ({ kind: 'table', table }) as const),
  ];
}

function sinceYearAgo(trends: Named<TrendsView>): readonly Sentence[] {
  const all = 'sinceLastYear[code^=U]';
  if (valuesAt(trends.view, all).length === 0) return [];
  const of = (what: string) => cite(trends, `sinceLastYear[code^=U,direction=${what}]`, 'count', 'count');
  const higher = of('higher');
  const byChance = byRule(
    `${chanceOf(INTERVAL_TAIL)} of the figures compared`,
    countWords(Math.round(INTERVAL_TAIL * valuesAt(trends.view, all).length)),
  );
  return [
    say`Beside ${YEAR_AGO}, of ${cite(trends, all, 'count', 'count')} figures ${higher} ${agreeing(higher, 'is', 'are')} clearly higher and ${of('lower')} lower, each by its own interval; by chance alone about ${BY_CHANCE} would be called higher, and as many lower (${byChance} of each).`,
  ];
}

function onCharts(trends: Named<TrendsView>): readonly Sentence[] {
  const all = 'controlCharts[code^=U]';
  if (valuesAt(trends.view, all).length === 0) return [];
  const of = (what: string) => cite(trends, `controlCharts[code^=U,latest=${what}]`, 'count', 'count');
  const better = of('improvement');
  return [
    say`By the rules of Making Data Count, of ${cite(trends, all, 'count', 'count')} charts of networks ${better} ${agreeing(better, 'shows', 'show')} improvement this month and ${of('concern')} concern; the rest vary as they always did.`,
  ];
}

function yearTable(views: ReportViews, { name, view }: Named<TrendsView>): ReportTable {
  const of = (indicator: string, test = '') =>
    numberCell('count', valuesAt(view, `sinceLastYear[code^=U,indicator=${indicator}${test}]`).length);
  return {
    id: 'networks-since-last-year',
    caption: `Networks beside the same month of ${LAST_YEAR}`,
    columns: [
      { heading: 'Indicator', numeric: false },
      { heading: 'Networks compared', numeric: true },
      { heading: 'Clearly higher', numeric: true },
      { heading: 'Clearly lower', numeric: true },
      { heading: 'No clear change', numeric: true },
    ],
    rows: view.indicators
      .filter(({ indicator }) => view.sinceLastYear.some((change) => change.indicator === indicator))
      .map(({ indicator }) => [
        textCell(indicatorLabel(views, indicator)),
        of(indicator),
        of(indicator, ',direction=higher'),
        of(indicator, ',direction=lower'),
        of(indicator, ',direction=within-chance'),
      ]),
    source: name,
  };
}

function chartTable(views: ReportViews, { name, view }: Named<TrendsView>): ReportTable {
  const of = (indicator: string, latest: string) =>
    numberCell(
      'count',
      valuesAt(view, `controlCharts[code^=U,indicator=${indicator},latest=${latest}]`).length,
    );
  return {
    id: 'networks-on-charts',
    caption: 'Networks on their own control charts, this month',
    columns: [
      { heading: 'Indicator', numeric: false },
      { heading: 'Improvement', numeric: true },
      { heading: 'Concern', numeric: true },
      { heading: 'High or low, neither good nor bad', numeric: true },
      { heading: 'As before', numeric: true },
    ],
    rows: view.indicators
      .filter(({ indicator }) => view.controlCharts.some((chart) => chart.indicator === indicator))
      .map(({ indicator }) => [
        textCell(indicatorLabel(views, indicator)),
        of(indicator, 'improvement'),
        of(indicator, 'concern'),
        of(indicator, 'high|low'),
        of(indicator, 'common-cause'),
      ]),
    source: name,
  };
}
