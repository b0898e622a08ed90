import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { finishMeanwhile } from './finish-meanwhile.ts';
import type { Incoming } from './local-intake.ts';

/**
 * Takes files in as they are sent, in a process of its own: one run at a time, and one more where a file came meanwhile.
 * The report and the downloads follow once the figures are published.
 *
 * @param say told how each run ended
 */
export function takeInSentFiles(
  { folder, store }: { readonly folder: string; readonly store: string },
  say: (line: string) => void,
): Incoming & { readonly stop: () => void } {
  const program = fileURLToPath(new URL('./pcn.ts', import.meta.url));
  let cameMeanwhile = false;
  let running: Promise<void> | undefined;
  let stop = (): void => undefined;

  async function runs(): Promise<void> {
    do {
      cameMeanwhile = false;
      const args = ['run', '--data', folder, '--store', store, '--no-report', '--no-downloads'];
      const child = spawn(process.execPath, [program, ...args], { stdio: 'ignore' });
      stop = () => void child.kill();
      const [code] = await once(child, 'exit').catch(() => [1]);
      say(code === 0 ? 'The files that were sent are taken in.' : (WHAT_ENDED[Number(code)] ?? FAILED));
    } while (cameMeanwhile);
    running = undefined;
    const finishing = await finishMeanwhile({ data: folder, store }, say);
    stop = finishing.stop;
  }

  return {
    folder: resolve(folder),
    isTakingIn: () => running !== undefined,
    idle: async () => running,
    takeIn() {
      cameMeanwhile = true;
      running ??= runs();
    },
    stop: () => stop(),
  };
}

const FAILED = 'The files that were sent were not taken in; "npm run -s pcn -- run" says why.';
const WHAT_ENDED: Readonly<Record<number, string>> = {
  3: 'Of the files that were sent some were refused; the page says why.',
  4: 'The files that were sent are taken in; none holds results of any month.',
  5: 'The files that were sent are taken in, and a month is held back; the page says why.',
};
