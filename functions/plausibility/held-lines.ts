import type { Decision } from '../contracts/audit-entry.ts';
import type { HeldMonth } from '../contracts/held-month.ts';
import type { Notice } from '../contracts/notice.ts';
import { monthName, numberWords } from './finding.ts';

/** Says which months are held back, why, with the figures side by side, and how to answer. */
export function heldLines(held: readonly HeldMonth[]): readonly string[] {
  return [...Map.groupBy(held, ({ hold }) => hold)].flatMap(([hold, months]) => {
    const [first] = months;
    if (first === undefined) return [];
    const names = months.map(({ month }) => monthName(month)).join(', ');
    const state =
      first.state === 'rejected' ? 'rejected, and out until another file comes' : 'held back as implausible';
    const stays = first.meanwhile === 'not-published' ? 'not published' : 'as it was published before';
    return [
      `${names}: ${state}; meanwhile ${stays}. Hold ${hold}`,
      ...first.files.map(({ name, sha256 }) => `  by ${name} (${sha256.slice(0, 12)})`),
      ...months
        .flatMap(({ month, reasons }) => reasons.map((reason) => ({ month, ...reason })))
        .flatMap(({ gate, sentence, figures }) => [
          `  ${sentence} (${gate})`,
          ...figures.map(
            ({ what, against, expected, found }) =>
              `    ${what}: ${words(found)}${expected === null ? '' : `, ${against ?? 'expected'}: ${words(expected)}`}`,
          ),
        ])
        .filter((line, place, lines) => lines.indexOf(line) === place),
      ...(first.state === 'waiting'
        ? [
            `  Send a corrected file, which releases it by itself, or answer: pcn review approve --hold ${hold} (or reject) --reason "…" --by NAME`,
          ]
        : []),
    ];
  });
}

/** A decision of the audit log in words. */
export function decisionWords(decision: Decision): string {
  if (decision.kind === 'withdraw') return `withdrew ${decision.file.slice(0, 12)}`;
  if (decision.kind === 'rollback')
    return `rolled back to release ${decision.equals} as release ${decision.release}`;
  const months = decision.months.map(monthName).join(', ');
  return `${decision.kind === 'approve' ? 'approved' : 'rejected'} ${months} (hold ${decision.hold})`;
}

function words(value: number | null): string {
  return value === null ? 'not known' : numberWords(value);
}

/** The notice about months that are held back; figures of England, suppliers and sub-ICBs, of no network. */
export function heldNotice(held: readonly HeldMonth[]): Notice {
  return {
    subject: 'PCN progress: a month is held back as implausible',
    message: heldLines(held).join('\n'),
  };
}
