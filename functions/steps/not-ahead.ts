import type { Receipt } from '../contracts/receipt.ts';
import type { CheckResult } from '../datasets/check-file.ts';
import { refused } from '../datasets/refusal.ts';

/**
 * Refuses results of a day after the one the file came on: a year that was mistyped would be the newest month for good,
 * since nothing that was published goes. What is invented may lie ahead.
 */
export function notAhead(result: CheckResult, { receivedAt }: Pick<Receipt, 'receivedAt'>): CheckResult {
  if (result.outcome !== 'taken' || result.synthetic) return result;
  const today = receivedAt.slice(0, 10);
  if (!result.parts.some(({ table, date }) => table === 'staged_achievement' && date > today)) return result;
  const problem = refused(
    'date-ahead',
    `ACH_DATE is after the day the file came, ${today} by the clock of this machine. Correct the date where the file was made, and send the file again. If it is the clock that is wrong, set it, and send the file in a zip: the same bytes have the same answer.`,
    { column: 'ACH_DATE' },
  );
  const { dataset, rows, problems } = result;
  return { outcome: 'quarantined', dataset, rows, problems: [problem, ...problems] };
}
