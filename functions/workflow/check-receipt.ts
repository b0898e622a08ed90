import { z } from 'zod';
import { recordKeys } from '../catalogue/catalogue.ts';
import { Sha256 } from '../contracts/codes.ts';
import type { CheckRecord } from '../contracts/staged-part.ts';
import type { Services } from '../runtime/services.ts';
import { CHECK_VERSION, check } from '../steps/check.ts';
import { readReceipt } from '../steps/receive.ts';

export const CheckTask = z.object({ sha256: Sha256 });

/** What the check of a file came to, in what an alert may say of it. */
export interface CheckSummary {
  readonly name: string;
  readonly outcome: CheckRecord['outcome'];
  /** Problems that kept the file out. */
  readonly refusals: number;
  /** Key of the report with line, column and rule of each. */
  readonly report: string;
}

/** Checks one received file. A file that cannot be taken is an outcome, never an error. */
export async function checkReceipt(
  services: Services,
  { sha256 }: z.infer<typeof CheckTask>,
): Promise<CheckSummary> {
  const receipt = await readReceipt(services.store, sha256);
  // A function that a file ended is tried again with that file: it must not end the next one too.
  const { record } = await check(services, receipt, { apart: true });
  const reportOf = record.outcome === 'taken' ? recordKeys.taken : recordKeys.refused;
  return {
    name: receipt.name,
    outcome: record.outcome,
    refusals: record.problems.filter(({ severity }) => severity === 'refused').length,
    report: reportOf(sha256, CHECK_VERSION),
  };
}
