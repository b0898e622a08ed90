import type { FileRule } from './dataset-layout.ts';
import { sqlName } from './sql-text.ts';

/** A part of a key: what the file calls it, and its SQL over the staged table; `received` where the file's own column is not it. */
interface KeyPart {
  readonly name: string;
  readonly staged?: string;
  readonly received?: string;
}

/** A key names one row of a file. Keys of staged columns are quicker to check than keys of columns that are not staged. */
export function uniqueKey(parts: readonly KeyPart[]): FileRule {
  const over = parts.every((part) => part.staged !== undefined) ? 'staged' : 'received';
  const key = parts.map((part) => part.staged ?? sqlName(part.name)).join(', ');
  const received = parts.map((part) => part.received ?? sqlName(part.name)).join(', ');
  return {
    rule: 'duplicate-key',
    column: null,
    // As many hashes as rows proves that no key repeats; only fewer need the exact, dearer question. Two statements,
    // because an engine may answer both halves of one.
    holds: [
      `SELECT count(*) = count(DISTINCT hash(${key})) FROM ${over}`,
      `SELECT count(*) = 0 FROM (SELECT 1 FROM ${over} GROUP BY ${key} HAVING count(*) > 1)`,
    ],
    broken: `row_number() OVER (PARTITION BY ${received} ORDER BY member, line) > 1`,
    expected: `${parts.map((part) => part.name).join(', ')} together must name one row, and an earlier row has the same`,
    remedy: 'Find out which of the rows is right, keep that one and send the file again.',
  };
}
