import type { DotRow } from '../../charts/dot-rows-data.ts';
import type { ProjectedIndicator, Projection, ProjectionView } from '../../questions/projection/question.ts';
import type { Named } from '../../questions/read-question.ts';
import { chanceOf, INTERVAL } from '../../rules/rule-words.ts';
import { RULES } from '../../rules/rules.ts';
import { monthWords, valueWords } from '../../sentences/figure-words.ts';
import { yearEndTitle } from '../../sentences/year-end-sentences.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Figure, ReportTable } from '../content/report.ts';
import { byRule, type Citation } from '../content/sentence.ts';
import { cite } from '../trace/cite.ts';

export const LIKELY = byRule(
  'the chance from which a network is called likely to pass',
  chanceOf(RULES.likely.value),
);

/** England now and at the year's end, indicator by indicator; `null` where England is not projected. */
export function yearEndFigure(projections: Named<ProjectionView>): Figure | null {
  const { name, view } = projections;
  const found = view.projections.flatMap((projection): OfEngland[] => {
    const indicator = view.indicators.find((one) => one.indicator === projection.indicator);
    return projection.code === 'ENG' && indicator !== undefined ? [{ indicator, projection }] : [];
  });
  if (found.length === 0) return null;
  const end = monthWords(view.yearEnd);
  const ends = found.flatMap(({ indicator: { thresholds }, projection: { rate, interval } }) => [
    rate,
    interval.upper,
    thresholds?.upper ?? rate,
  ]);
  const words = found.map(
    ({ indicator, projection: { rate, projected } }) =>
      `${indicator.title} ${valueWords('share', rate)} now and ${valueWords('share', projected)} then`,
  );
  return {
    title: yearEndTitle(
      found.map(({ projection }) => projection),
      found.map(({ indicator }) => indicator.thresholds),
    ),
    subtitle: `Achievement in England, ${monthWords(view.month)} and projected for ${end}`,
    chart: {
      kind: 'dot-rows',
      data: {
        unit: 'share',
        label: 'Achieved',
        series: [{ name: monthWords(view.month) }, { name: `Projected for ${end}`, hollow: true }],
        domain: [0, Math.max(1, ...ends)],
        rows: found.map(rowOf),
        description: `Dots of England’s achievement in ${monthWords(view.month)} and as projected for ${end}: ${words.join('; ')}.`,
      },
    },
    notes: `Bars show the ${INTERVAL}, from how far networks differed in earlier years. Upright lines are the lower and the upper threshold, of an earlier year where this one has none. Likely: a chance of at least ${LIKELY.written} to pass the lower one.`,
    citations: found.some(({ projection }) => projection.passesLower !== null)
      ? [LIKELY, passes(projections, String(RULES.likely.value)), passes(projections, '0')]
      : [LIKELY],
    table: englandTable(found, name, end),
  };
}

/** How many lower thresholds England has at least this chance to pass. */
function passes(projections: Named<ProjectionView>, least: string): Citation {
  return cite(projections, `projections[code=ENG,passesLower>=${least}]`, 'count', 'count');
}

interface OfEngland {
  readonly indicator: ProjectedIndicator;
  readonly projection: Projection;
}

function rowOf({ indicator: { title, thresholds }, projection }: OfEngland): DotRow {
  const { rate, projected, interval } = projection;
  return {
    label: title,
    marks: [
      { series: 0, value: rate, words: valueWords('share', rate) },
      // Its number is in the table below; beside the mark it would lie on the thresholds.
      { series: 1, value: projected, interval },
    ],
    targets:
      thresholds === null
        ? []
        : [
            { value: thresholds.lower, name: 'lower' },
            { value: thresholds.upper, name: 'upper' },
          ],
  };
}

function englandTable(found: readonly OfEngland[], source: string, end: string): ReportTable {
  return {
    id: 'year-end-england',
    caption: `Achievement in England now and projected for ${end}`,
    columns: [
      { heading: 'Indicator', numeric: false },
      { heading: 'Now', numeric: true },
      { heading: 'Projected', numeric: true },
      { heading: `${INTERVAL} from`, numeric: true },
      { heading: 'to', numeric: true },
      { heading: 'Lower threshold', numeric: true },
      { heading: 'Upper threshold', numeric: true },
    ],
    rows: found.map(({ indicator: { title, thresholds }, projection: { rate, projected, interval } }) => [
      textCell(title),
      numberCell('share', rate),
      numberCell('share', projected),
      numberCell('share', interval.lower),
      numberCell('share', interval.upper),
      numberCell('share', thresholds?.lower ?? null),
      numberCell('share', thresholds?.upper ?? null),
    ]),
    source,
    note: '[x]: no threshold is known to hold the indicator against.',
  };
}
