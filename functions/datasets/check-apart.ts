import { fork } from 'node:child_process';
import { z } from 'zod';
import { DatasetName, Problem } from '../contracts/file-outcome.ts';
import type { CheckResult, ReceivedFile } from './check-file.ts';
import { MachineFailureError } from './machine-failure.ts';
import { refused } from './refusal.ts';
import { openZip } from './unzip-members.ts';

/** What one check may take. */
interface Bounds {
  /** Memory of the program that reads, beside the 500 MB of its database. */
  readonly heapMebibytes: number;
  readonly seconds: number;
}

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
export const ApartAnswer = z.discriminatedUnion('kind', [
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
  const answer = await ask({ file, workspace }, bounds);
  if (answer === null)
    return { outcome: 'quarantined', dataset: null, rows: null, problems: [beyond(bounds)] };
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

/** `null` where the process ended without an answer, or had none in time. */
async function ask(
  task: z.infer<typeof ApartTask>,
  { heapMebibytes, seconds }: Bounds,
): Promise<ApartAnswer | null> {
  // Beside this file as source, and beside its bundle in a Lambda.
  const program = new URL(
    import.meta.url.endsWith('.ts') ? './check-apart-child.ts' : './check-apart-child.mjs',
    import.meta.url,
  );
  const child = fork(program, {
    execArgv: [`--max-old-space-size=${heapMebibytes}`],
    // What a dying engine prints may quote the file.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const tooLong = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
  try {
    return await new Promise((resolve, reject) => {
      child.once('message', (message) => resolve(ApartAnswer.parse(message)));
      child.once('exit', () => resolve(null));
      child.once('error', reject);
      // A child that ends while it is being told its task is known by its end.
      child.send(task, () => undefined);
    });
  } finally {
    clearTimeout(tooLong);
    child.kill('SIGKILL');
  }
}

function beyond({ heapMebibytes, seconds }: Bounds): Problem {
  return refused(
    'not-read-within-bounds',
    `The file could not be read within bounds: it takes more than ${heapMebibytes} MB of memory or ${seconds} seconds, or ends the program that reads it. No published file does. Open it, save it as "CSV UTF-8" and send that.`,
  );
}
