import type { ProjectedIndicator, ProjectionView } from '../../questions/projection/question.ts';
import type { Named } from '../../questions/read-question.ts';
import { chanceOf, UNLIKELY as UNLIKELY_FROM } from '../../rules/rule-words.ts';
import { RULES } from '../../rules/rules.ts';
import { monthWords } from '../../sentences/figure-words.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Cell, Chapter, ReportTable } from '../content/report.ts';
import { byRule, type Sentence, say } from '../content/sentence.ts';
import type { ReportViews } from '../report-views.ts';
import { cite, quote } from '../trace/cite.ts';
import { measureOf } from '../trace/measure-of.ts';
import { valuesAt } from '../trace/values-at.ts';
import { agreeing } from './agreeing.ts';
import { LIKELY, yearEndFigure } from './year-end-figure.ts';

const UNLIKELY = byRule(
  'the chance up to which a network is called unlikely to pass',
  chanceOf(UNLIKELY_FROM),
);

/** Where the contract year is heading, and how many networks will likely pass; no chapter where nothing is projected. */
export function yearEnd({ projection }: ReportViews): readonly Chapter[] {
  if (projection === null || projection.view.projections.length === 0) return [];
  const judged = projection.view.indicators.filter(
    ({ thresholds, indicator }) => thresholds !== null && isProjected(projection, indicator),
  );
  const lead = say`These projections assume the rest of the year follows earlier years.`;
  const figure = yearEndFigure(projection);
  const none = say`No threshold of this contract year or the last is known, so nothing is said of who will pass one.`;
  return [
    {
      id: 'year-end',
      title: 'Where the year is heading',
      blocks: [
        {
          kind: 'paragraph',
          sentences: judged.length === 0 ? [lead, none] : [lead, ...chances(projection, judged)],
        },
        ...(figure === null ? [] : [{ kind: 'figure', figure } as const]),
        { kind: 'table', table: yearEndTable(projection) },
      ],
    },
  ];
}

function chances(
  projection: Named<ProjectionView>,
  judged: readonly ProjectedIndicator[],
): readonly Sentence[] {
  const end = monthWords(projection.view.yearEnd);
  const found = judged.map((indicator) => {
    const { indicator: code } = indicator;
    const label = quote(projection, `indicators[indicator=${code}].title`);
    const all = cite(projection, networks(code), 'count', 'count');
    const likely = cite(projection, networks(code, `passesLower>=${RULES.likely.value}`), 'count', 'count');
    const unlikely = cite(projection, networks(code, `passesLower<=${UNLIKELY_FROM}`), 'count', 'count');
    const upper = cite(projection, networks(code, `passesUpper>=${RULES.likely.value}`), 'count', 'count');
    return say`On “${label}” ${likely} of ${all} networks, ranked or not, ${agreeing(likely, 'is', 'are')} likely to pass ${lowerWords(indicator)} by ${end} and ${unlikely} ${agreeing(unlikely, 'is', 'are')} unlikely to; the upper one ${upper} ${agreeing(upper, 'is', 'are')} likely to pass.`;
  });
  return [
    ...found,
    say`Likely is a chance of at least ${LIKELY}, unlikely of at most ${UNLIKELY}; the others could go either way.`,
  ];
}

/** Whose year the threshold is of, and whether it is verified. */
function lowerWords({ thresholds }: ProjectedIndicator): string {
  const status = thresholds?.status === 'unverified' ? 'unverified ' : '';
  return `the ${status}lower threshold of ${thresholds?.contractYear ?? 'the year'}`;
}

function networks(indicator: string, test?: string): string {
  const and = test === undefined ? '' : `,${test}`;
  return `projections[indicator=${indicator},code^=U${and}]`;
}

function isProjected({ view }: Named<ProjectionView>, indicator: string): boolean {
  return view.projections.some((projection) => projection.indicator === indicator);
}

function yearEndTable(projection: Named<ProjectionView>): ReportTable {
  const { name, view } = projection;
  const shown = view.indicators.filter(({ indicator }) => isProjected(projection, indicator));
  const count = (indicator: string, test: string): Cell =>
    numberCell('count', valuesAt(view, networks(indicator, test)).length);
  const middle = (indicator: string) =>
    measureOf('median', valuesAt(view, `${networks(indicator)}.projected`));
  return {
    id: 'year-end-projection',
    caption: `At the end of ${monthWords(view.yearEnd)}, if the year goes on as earlier ones did`,
    columns: [
      { heading: 'Indicator', numeric: false },
      { heading: 'England now', numeric: true },
      { heading: 'England then', numeric: true },
      { heading: 'Middle network then', numeric: true },
      { heading: 'Lower threshold', numeric: true },
      { heading: 'Networks likely to pass', numeric: true },
      { heading: 'Networks unlikely to pass', numeric: true },
    ],
    rows: shown.map(({ indicator, title, thresholds }) => {
      const england = view.projections.find(
        (projected) => projected.code === 'ENG' && projected.indicator === indicator,
      );
      const none = numberCell('count', null);
      return [
        textCell(title),
        numberCell('share', england?.rate ?? null),
        numberCell('share', england?.projected ?? null),
        numberCell('share', middle(indicator)),
        numberCell('share', thresholds?.lower ?? null),
        thresholds === null ? none : count(indicator, `passesLower>=${RULES.likely.value}`),
        thresholds === null ? none : count(indicator, `passesLower<=${UNLIKELY_FROM}`),
      ];
    }),
    source: name,
    note: '[x]: no threshold is known to hold the indicator against. Thresholds of an earlier year stand in where this year’s are not verified.',
  };
}
