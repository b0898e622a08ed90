import { z } from 'zod';
import type { Month } from '../contracts/codes.ts';
import type { ReadMart } from './assessed.ts';

const Count = z.int().min(0).nullable();

/** One priority of a network and how it is followed: see mart_local_priority. */
const PriorityRow = z.object({
  pcn_code: z.string(),
  as_at: z.iso.date(),
  priority: z.string(),
  theme: z.string(),
  reason: z.string(),
  measure: z.string().nullable(),
  indicator: z.string().nullable(),
  numerator: Count,
  denominator: Count,
  value: z.number().nullable(),
  unit: z.string().nullable(),
  direction: z.enum(['up', 'down']),
  target: z.number().nullable(),
  weight: z.number().min(0).nullable(),
  started: z.iso.date().nullable(),
  review_by: z.iso.date().nullable(),
  context: z.string().nullable(),
});
export type PriorityRow = z.infer<typeof PriorityRow>;

const PRIORITIES = `
select
    pcn_code, as_at, priority, theme, reason, measure, indicator, numerator, denominator, value, unit, direction,
    target, weight, started, review_by, context
from mart_local_priority
where basis = ?
order by pcn_code, priority, measure, indicator`;

/** Reads what networks had chosen for themselves by a month: none where no file has been taken in. */
export async function readPriorities(readMart: ReadMart, month: Month): Promise<readonly PriorityRow[]> {
  return z.array(PriorityRow).parse(await readMart(month, PRIORITIES, ['mart_local_priority']));
}
