import type { Month } from '../../contracts/codes.ts';
import type { CoverageView } from '../../questions/coverage/question.ts';
import type { Named } from '../../questions/read-question.ts';
import { LEAST_COVERAGE } from '../../rules/rule-words.ts';
import { RULES } from '../../rules/rules.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Block, ReportTable } from '../content/report.ts';
import { byRule, type Sentence, say } from '../content/sentence.ts';
import type { ReportViews } from '../report-views.ts';
import { cite } from '../trace/cite.ts';

const LEAST = byRule('the least coverage of patients at which an area is ranked', LEAST_COVERAGE);
const SHOWN = 5;

/** In how many ICBs too few patients are covered, and which have least; nothing where every ICB is covered. */
export function leastCovered({ coverage, month }: ReportViews): readonly Block[] {
  if (coverage === null) return [];
  const low = lowIcbs(coverage.view, month);
  if (low.length === 0) return [];
  return [
    { kind: 'paragraph', sentences: [lowSentence(coverage, month)] },
    { kind: 'table', table: lowTable(coverage, low.slice(0, SHOWN)) },
  ];
}

function lowIcbs({ areas }: CoverageView, month: Month) {
  return areas
    .filter(({ kind }) => kind === 'icb')
    .flatMap(({ name, months }) =>
      months.flatMap((held) =>
        held.month !== month || held.patients === null || held.patients >= RULES.leastCoverage.value
          ? []
          : [{ ...held, name, share: held.patients }],
      ),
    )
    .toSorted((a, b) => a.share - b.share);
}

function lowSentence(coverage: Named<CoverageView>, month: Month): Sentence {
  const all = cite(coverage, `areas[kind=icb].months[month=${month}]`, 'count', 'count');
  const low = cite(
    coverage,
    `areas[kind=icb].months[month=${month},patients<${RULES.leastCoverage.value}]`,
    'count',
    'count',
  );
  return say`ICBs where fewer than ${LEAST} of patients are covered: ${low} of ${all}. Fewer of their networks can be ranked, so a comparison of ICBs says less of these.`;
}

function lowTable({ name }: Named<CoverageView>, low: ReturnType<typeof lowIcbs>): ReportTable {
  return {
    id: 'least-covered-icbs',
    caption: 'ICBs with the fewest of their patients covered',
    columns: [
      { heading: 'ICB', numeric: false },
      { heading: 'Practices reporting', numeric: true },
      { heading: 'Practices open', numeric: true },
      { heading: 'Share of patients', numeric: true },
    ],
    rows: low.map(({ name: icb, practicesReporting, practicesOpen, share }) => [
      textCell(icb),
      numberCell('count', practicesReporting),
      numberCell('count', practicesOpen),
      numberCell('covered-share', share),
    ]),
    source: name,
  };
}
