import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { MonthRows } from '../functions/assessment/month-rows.ts';

/** Written by this bench a moment ago, so that its shape is taken as read: checking it would be timed as ours. */
const Rows = z.custom<MonthRows>((value) => typeof value === 'object' && value !== null);

/** The rows of a month that the bench wrote to a file. */
export async function readRows(path: string): Promise<MonthRows> {
  return Rows.parse(JSON.parse(await readFile(path, 'utf8')));
}
