import type { Month } from '../../contracts/codes.ts';
import type { Caveat } from '../../contracts/views/interval.ts';
import { LEAST_COVERAGE } from '../../rules/rule-words.ts';
import { monthWords } from '../../sentences/figure-words.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Block, Chapter, ReportTable } from '../content/report.ts';
import { byRule, type Sentence, say } from '../content/sentence.ts';
import type { ReportViews } from '../report-views.ts';
import { cite, quote } from '../trace/cite.ts';
import { indicatorLabel } from './indicator-label.ts';
import { leastCovered } from './least-covered.ts';
import { listWords } from './list-words.ts';

/** This month and the year before it; the files beside the report hold them all. */
const MONTHS_SHOWN = 13;

/** What should not be judged this month, and why: coverage, known faults, what was refused. */
export function dataQuality(views: ReportViews): Chapter {
  const caveats = views.quality.view.caveats.filter((caveat) => touchesMonth(caveat, views.month));
  const warnings: readonly Block[] =
    caveats.length === 0
      ? [{ kind: 'paragraph', sentences: [say`No fault of this month’s data is known.`] }]
      : [
          { kind: 'heading', text: 'Do not judge by these without reading the note' },
          { kind: 'list', items: caveats.map((caveat) => caveatSentence(views, caveat)) },
        ];
  return {
    id: 'data-quality',
    title: 'Data quality',
    blocks: [
      {
        kind: 'paragraph',
        sentences: [...coverageSentences(views), ...participation(views), ...revised(views)],
      },
      ...warnings,
      ...leastCovered(views),
      { kind: 'table', table: coverageTable(views) },
    ],
  };
}

/** How many practices and patients are covered, and which networks are therefore not ranked. */
export function coverageSentences(views: ReportViews): readonly Sentence[] {
  const { quality, areas, month } = views;
  const at = `months[month=${month}].coverage`;
  const [coverage] = quality.view.months.filter((held) => held.month === month);
  const patients = cite(quality, `${at}.patients`, 'covered-share');
  const reporting = cite(quality, `${at}.practicesReporting`, 'count');
  const open = cite(quality, `${at}.practicesOpen`, 'count');
  const provisional = cite(areas, 'areas[kind=pcn,status=provisional]', 'count', 'count');
  const silent = cite(areas, 'areas[kind=pcn,status=no-data]', 'count', 'count');
  const least = byRule('the least coverage of patients at which a network is ranked', LEAST_COVERAGE);
  return [
    coverage === undefined || coverage.coverage.practicesOpen === null
      ? say`In ${monthWords(month)} ${reporting} practices reported; how many were open is not known.`
      : say`In ${monthWords(month)} ${reporting} of ${open} open practices reported, with ${patients} of registered patients.`,
    say`Networks shown and not ranked, because fewer than ${least} of their patients are covered: ${provisional}.`,
    say`Networks where no practice reported: ${silent}.`,
    say`A practice that did not report is missing, never zero.`,
  ];
}

/** Which published months this release changes; nothing where it changes none. */
function revised({ revisions }: ReportViews): readonly Sentence[] {
  if (revisions === null) return [];
  const months = listWords(revisions.view.months.map(({ month }) => monthWords(month)));
  const release = cite(revisions, 'comparedWith', 'count');
  return [
    say`This release changes figures that release ${release} had published, for ${months}: files came late or were sent again.`,
  ];
}

/** Whether a caveat is about a month; one that names no month is about all. */
export function touchesMonth({ months }: Pick<Caveat, 'months'>, month: Month): boolean {
  return months.length === 0 || months.includes(month);
}

function caveatSentence(views: ReportViews, { id, indicators }: Caveat): Sentence {
  const message = quote(views.quality, `caveats[id=${id}].message`);
  if (indicators.length === 0) return say`${message}`;
  const labels = indicators.map((code) => `“${indicatorLabel(views, code)}”`);
  const names = indicators
    .filter((code) => views.gap.view.measures.some(({ measure }) => measure === code))
    .map((code) => quote(views.gap, `measures[measure=${code}].label`));
  return {
    text: `${message.written} It concerns ${listWords(labels)}.`,
    citations: [message, ...names],
  };
}

function coverageTable({ quality, month }: ReportViews): ReportTable {
  return {
    id: 'coverage-by-month',
    caption: 'How much of England reported, by month',
    columns: [
      { heading: 'Month', numeric: false },
      { heading: 'Practices reporting', numeric: true },
      { heading: 'Practices open', numeric: true },
      { heading: 'Share of practices', numeric: true },
      { heading: 'Share of patients', numeric: true },
    ],
    rows: quality.view.months
      .filter((held) => held.month <= month)
      .slice(-MONTHS_SHOWN)
      .map(({ month: held, coverage }) => [
        textCell(monthWords(held)),
        numberCell('count', coverage.practicesReporting),
        numberCell('count', coverage.practicesOpen),
        numberCell('covered-share', coverage.practices),
        numberCell('covered-share', coverage.patients),
      ]),
    source: quality.name,
  };
}

/** How many practices and patients belong to no network; nothing where the release does not hold it. */
function participation({ networkChanges, month }: ReportViews): readonly Sentence[] {
  const england = networkChanges?.view.participation
    .find((held) => held.month === month)
    ?.areas.find(({ kind }) => kind === 'england');
  if (networkChanges === null || england === undefined) return [];
  const of = (what: string) =>
    cite(networkChanges, `participation[month=${month}].areas[kind=england].${what}`, 'count');
  const belong = england.practicesInNoNetwork === 1 ? 'belongs' : 'belong';
  const counted = 'They count in England’s figures and in no network’s.';
  const notKnown =
    england.practicesNotKnown === 0
      ? []
      : [
          say`It is not known which network ${of('practicesNotKnown')} of ${of('practices')} practices are in: no source of membership lists them.`,
        ];
  if (england.practicesInNoNetwork === 0) {
    return notKnown.length > 0 ? notKnown : [say`Every practice belongs to a network.`];
  }
  return england.patientsInNoNetwork === null
    ? [
        say`${of('practicesInNoNetwork')} of ${of('practices')} practices ${belong} to no network. ${counted}`,
        ...notKnown,
      ]
    : [
        say`${of('practicesInNoNetwork')} of ${of('practices')} practices, with ${of('patientsInNoNetwork')} patients, ${belong} to no network. ${counted}`,
        ...notKnown,
      ];
}
