import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);

const Measured = z.object({ seconds: z.number(), cpuSeconds: z.number(), peakMebibytes: z.number() });
export type Measured = z.infer<typeof Measured>;

/** Runs a script in a process of its own, so that its peak memory is its own; it prints what `report` prints. */
export async function measuredProcess(script: URL, args: readonly string[]): Promise<Measured> {
  const { stdout } = await run(process.execPath, [script.pathname, ...args]);
  return Measured.parse(JSON.parse(stdout));
}

/** Times work in this process and prints its seconds, on the clock and of the processor, and the process's peak memory. */
export async function report(work: () => Promise<void>): Promise<void> {
  const begun = performance.now();
  const used = process.cpuUsage();
  await work();
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(used);
  const cpuSeconds = (user + system) / 1_000_000;
  // maxRSS is in kibibytes on every platform that Node reports it for.
  const peakMebibytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ seconds, cpuSeconds, peakMebibytes }));
}
