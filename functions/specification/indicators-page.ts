import { markdownTable } from '../markdown/markdown-table.ts';
import type { Specification } from './load-specification.ts';
import { yearSection } from './year-section.ts';

const INTRODUCTION = `# Indicators of the Network Contract DES, by contract year

Written by \`node functions/specification/print-indicators.ts\` from \`functions/specification\`: change the data there, not this page.

How to read it:

- **Status** of a threshold, a number of points or a sum: *confirmed* by the publisher or a document that quotes its page;
  *secondary*, from trade press or local NHS bodies; *unverified*, believed but not found. Unverified figures are shown
  and never decide points or pounds.
- **Earns from** is the lower threshold, where points begin, and **earns all at** the upper, where they are all earned. Where less is
  better, the lower threshold is the larger number.
- **Inferred** marks our own reading: of wording, of matching descriptions, of medical sense. No machine-readable flag is published
  for direction or for how a count adds up.
- **Measures** are the names in the published files; those after the first two are personalised care adjustments.`;

/** The whole of `docs/indicators.md`, newest contract year first. */
export function indicatorsPage(specification: Specification): string {
  const sections = [
    INTRODUCTION,
    ...specification.years.map(yearSection).toReversed(),
    '## Lines that go on under another code',
    renamed(specification),
    '## Lines that break off',
    'Neighbours in this table count different things and are never drawn as one line.',
    breaks(specification),
    '## Known faults of the source',
    faults(specification),
  ];
  return `${sections.join('\n\n')}\n`;
}

function renamed({ series }: Specification): string {
  return markdownTable(
    ['Line', 'Codes', 'Status', 'Source'],
    series
      .filter(({ members }) => new Set(members.map(({ code }) => code)).size > 1)
      .map(({ title, members, status, source }) => [
        title,
        members.map(({ contractYear, code }) => `${code} (${contractYear})`).join(', '),
        status,
        source,
      ]),
  );
}

function breaks({ series, breaks }: Specification): string {
  const codes = (id: string) => {
    const members = series.find((line) => line.id === id)?.members ?? [];
    return [...new Set(members.map(({ code }) => code))].join(', ');
  };
  return markdownTable(
    ['From', 'Ended', 'Began', 'Why', 'Status', 'Source'],
    breaks.map(({ month, ended, began, reason, status, source }) => [
      month,
      codes(ended),
      codes(began),
      reason,
      status,
      source,
    ]),
  );
}

function faults({ knownFaults }: Specification): string {
  return markdownTable(
    ['Months', 'Indicators', 'Supplier', 'What', 'Effect', 'Status', 'Source'],
    knownFaults.map(({ from, to, indicators, supplier, what, effect, status, source }) => [
      from === to ? from : `${from} to ${to}`,
      indicators === 'all' ? 'all' : indicators.join(', '),
      supplier ?? 'all',
      what,
      effect,
      status,
      source,
    ]),
  );
}
