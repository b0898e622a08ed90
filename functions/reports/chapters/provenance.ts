import { ATTRIBUTION } from '../../sentences/attribution.ts';
import { momentWords } from '../../sentences/moment-words.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Chapter, ReportTable } from '../content/report.ts';
import { say } from '../content/sentence.ts';
import type { ReportViews } from '../report-views.ts';

/** What the report was made of: the last page, from which it can be made again, byte for byte. */
export function provenance(views: ReportViews): Chapter {
  return {
    id: 'provenance',
    title: 'What this report was made of',
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
      row('Identity of its content', release.contentId),
      row('Code version', release.codeVersion),
      row('Membership', release.basis === 'as-was' ? 'as it was in each month' : 'as it is today'),
      row('Definitions of contract year', years.join(', ')),
      row('Identity of the month’s figures', release.marts[month] ?? 'not recorded'),
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
