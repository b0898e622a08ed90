import type { Problem } from '../contracts/file-outcome.ts';

/** More lines than this of one rule help nobody. */
export const MOST_LINES = 20;

/** A problem that keeps the whole file out. */
export function refused(
  rule: string,
  message: string,
  where: { line?: number; column?: string } = {},
): Problem {
  return { line: where.line ?? null, column: where.column ?? null, rule, message, severity: 'refused' };
}

/** A problem that is taken along with the file. */
export function flagged(
  rule: string,
  message: string,
  where: { line?: number; column?: string } = {},
): Problem {
  return { line: where.line ?? null, column: where.column ?? null, rule, message, severity: 'flagged' };
}

/** Says which part of the file a sentence speaks of, where it has parts. */
export function inPart(part: string | null, message: string): string {
  return part === null ? message : `In ${part}: ${message}`;
}

/** Ends a list of lines that was cut at `MOST_LINES`. */
export function more(rule: string, count: number, where: { column?: string } = {}): Problem {
  return refused(rule, `The same is wrong in ${count === 1 ? '1 more row' : `${count} more rows`}.`, where);
}
