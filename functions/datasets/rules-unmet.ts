import type { Problem } from '../contracts/file-outcome.ts';
import type { CheckDatabase } from './check-database.ts';
import type { DatasetLayout } from './dataset-layout.ts';
import { refused } from './refusal.ts';

/** Rules of the file that do not hold, without their lines: the last word, whatever the lines said. */
export async function rulesUnmet(
  database: CheckDatabase,
  { fileRules }: DatasetLayout,
): Promise<readonly Problem[]> {
  const unmet: Problem[] = [];
  for (const { holds, rule, expected, remedy } of fileRules) {
    if (!(await isAnyTrue(database, holds))) unmet.push(refused(rule, `${expected}. ${remedy}`));
  }
  return unmet;
}

/** Asks in order, and nothing more once one is true. */
async function isAnyTrue(database: CheckDatabase, selects: readonly string[]): Promise<boolean> {
  for (const select of selects) if ((await database.only(select)) === true) return true;
  return false;
}
