import { centileOf, INTERVAL, LEAST_COVERAGE } from '../../rules/rule-words.ts';
import { RULES } from '../../rules/rules.ts';
import { countWords, momentWords } from '../../sentences/figure-words.ts';
import { ATTRIBUTION } from '../../sentences/source-sentences.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Chapter, ReportTable } from '../content/report.ts';
import { byRule, say } from '../content/sentence.ts';
import type { ReportViews } from '../report-views.ts';

/** What the report was made of: the last page, from which it can be made again, byte for byte. */
export function provenance(views: ReportViews): Chapter {
  return {
    id: 'provenance',
    title: 'Sources and versions',
    blocks: [
      {
        kind: 'paragraph',
        sentences: [say`The same release, month, foreword and embargo give the same report, byte for byte.`],
      },
      { kind: 'table', table: identityTable(views) },
      { kind: 'table', table: inputs(views) },
    ],
  };
}

/** Which release, code and definitions the figures are of. */
export function identityTable({ release, month, indicators }: ReportViews): ReportTable {
  const years = [
    ...new Set(
      indicators.view.indicators
        .filter((indicator) => indicator.months.includes(month))
        .map(({ contractYear }) => contractYear),
    ),
  ];
  const row = (name: string, value: string) => [textCell(name), textCell(value)];
  return {
    id: 'identity',
    caption: 'Release, code and definitions',
    columns: [
      { heading: 'What', numeric: false },
      { heading: 'Which', numeric: false },
    ],
    rows: [
      row('Release', String(release.release)),
      row('Published', momentWords(release.publishedAt)),
      row('Release checksum', release.contentId),
      row('Code version', release.codeVersion),
      row('Membership', release.basis === 'as-was' ? 'as it was in each month' : 'as it is today'),
      row('Definitions of contract year', years.join(', ')),
      row('Month checksum', release.marts[month] ?? 'not recorded'),
      row('Licence of the data', ATTRIBUTION),
    ],
    source: `releases/${release.release}`,
  };
}

function inputs({ release }: ReportViews): ReportTable {
  return {
    id: 'inputs',
    caption: 'Files the release was made from',
    columns: [
      { heading: 'File', numeric: false },
      { heading: 'Dataset', numeric: false },
      { heading: 'Version', numeric: true },
      { heading: 'First half of its sha256', numeric: false },
    ],
    rows: release.inputs.map(({ name, dataset, version, sha256 }) => [
      textCell(name),
      textCell(dataset),
      numberCell('count', version),
      textCell(sha256.slice(0, 32)),
    ]),
    source: `releases/${release.release}`,
    note: 'The whole hashes are in the release’s own record.',
  };
}

/** How we work out these numbers, in plain words; the full account is in the product's documentation. */
export function methods(): Chapter {
  return {
    id: 'methods',
    title: 'How the numbers are made',
    blocks: [
      {
        kind: 'list',
        items: [
          say`Achievement is the sum of numerators over the sum of denominators of an area’s practices, with a Wilson ${INTERVAL}. Patients left out by a personalised care adjustment are not in the denominator.`,
          say`A score says how far achievement has come from the lower to the upper threshold of that year’s contract, from nothing to ${byRule('the score at the upper threshold', '1')}. Where no threshold is verified, the ${byRule('the low end of the benchmark range', centileOf(RULES.benchmarkLow.value))} to the ${byRule('the high end of the benchmark range', centileOf(RULES.benchmarkHigh.value))} centile of networks stands in, and the note on that indicator says so.`,
          say`Balanced progress is the mean of a network’s scores, each service area counting the same.`,
          say`The gap is the mean of the most progressed fifth of ranked networks minus that of the least. Its interval comes from ${byRule('resamples of the bootstrap', countWords(RULES.resamples.value))} seeded resamples of networks, so that the same data give the same interval.`,
          say`A network is ranked when ${byRule('the least coverage of patients at which a network is ranked', LEAST_COVERAGE)} or more of its patients are in practices that reported.`,
          say`We compare networks ranked in both months, under the same scoring rules. Where we cannot, we take the interval of the difference. A change whose interval lies on one side of no change is called clear.`,
          say`Shorthand in tables: [c] suppressed to protect people, [x] not available, [low] rounds to zero, [p] provisional.`,
        ],
      },
    ],
  };
}
