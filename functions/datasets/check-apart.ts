import { z } from 'zod';
import { DatasetName, Problem } from '../contracts/file-outcome.ts';
import { answerApart, type Bounds, besideModule } from './apart.ts';
import type { CheckResult, ReceivedFile } from './check-file.ts';
import { MachineFailureError } from './machine-failure.ts';
import { refused } from './refusal.ts';
import { openZip } from './unzip-members.ts';

/** Many times what any published file takes: a national month is checked in seconds, the register in one. */
const BOUNDS: Bounds = { heapMebibytes: 1024, seconds: 300 };

/** What the other process is asked. */
export const ApartTask = z.strictObject({
  file: z.strictObject({
    path: z.string(),
    name: z.string(),
    sha256: z.string(),
    receivedOn: z.iso.date(),
  }),
  workspace: z.string(),
});

const Part = z.strictObject({
  table: z.string(),
  date: z.string(),
  path: z.string(),
  rows: z.int(),
});
const Result = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('taken'),
    dataset: DatasetName,
    synthetic: z.boolean(),
    rows: z.int(),
    parts: z.array(Part).readonly(),
    problems: z.array(Problem).readonly(),
  }),
  z.strictObject({
    outcome: z.literal('quarantined'),
    dataset: DatasetName.nullable(),
    rows: z.int().nullable(),
    problems: z.array(Problem).readonly(),
  }),
  z.strictObject({
    outcome: z.literal('not-recognised'),
    dataset: DatasetName.nullable(),
    problems: z.array(Problem).readonly(),
  }),
]);

/** What the other process answers: a result, or the failure of the machine that kept it from one. */
const ApartAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('result'), result: Result }),
  z.strictObject({ kind: z.literal('machine-failure'), code: z.string() }),
]);
export type ApartAnswer = z.infer<typeof ApartAnswer>;

/**
 * Checks a file in a process of its own, with bounds on memory and time. A file that ends that process, or that it
 * cannot read within its bounds, is quarantined: the run that asked goes on.
 *
 * @throws MachineFailureError when it is this machine that fails: no space, no such file
 */
export async function checkApart(
  file: ReceivedFile,
  workspace: string,
  bounds: Bounds = BOUNDS,
): Promise<CheckResult> {
  const program = besideModule(import.meta.url, 'check-apart-child');
  const answered = await answerApart(program, { file, workspace }, bounds);
  if (answered === null)
    return { outcome: 'quarantined', dataset: null, rows: null, problems: [beyond(bounds)] };
  const answer = ApartAnswer.parse(answered);
  if (answer.kind === 'result') return answer.result;
  throw new MachineFailureError(answer.code);
}

/** Whether a file is, or brings, a workbook: its reader holds all of it in memory and knows no bounds. */
export async function bringsWorkbook(path: string): Promise<boolean> {
  const content = await openZip(path, Number.MAX_SAFE_INTEGER);
  if (content.problem !== null) return false;
  content.zip.close();
  return content.entries.some(({ fileName }) => fileName === 'xl/workbook.xml' || /\.xlsx$/i.test(fileName));
}

function beyond({ heapMebibytes, seconds }: Bounds): Problem {
  return refused(
    'not-read-within-bounds',
    `The file could not be read within bounds: it takes more than ${heapMebibytes} MB of memory or ${seconds} seconds, or ends the program that reads it. No published file does. Open it, save it as "CSV UTF-8" and send that.`,
  );
}
