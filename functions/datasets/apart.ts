import { fork } from 'node:child_process';

/** What one piece of work may take in a process of its own. */
export interface Bounds {
  /** Memory of the program that reads; a database in it has its own limit beside. */
  readonly heapMebibytes: number;
  readonly seconds: number;
}

/** The program that lies beside a module: beside its source, or beside its bundle in a Lambda. */
export function besideModule(module: string, program: string): URL {
  return new URL(`./${program}${module.endsWith('.ts') ? '.ts' : '.mjs'}`, module);
}

/**
 * Asks a program of ours in a process of its own, so that what ends or hangs that process ends or hangs nothing else.
 *
 * @returns its answer, unchecked; `null` where it ended without one, or had none within its bounds
 */
export async function answerApart(
  program: URL,
  task: Readonly<Record<string, unknown>>,
  { heapMebibytes, seconds }: Bounds,
): Promise<unknown> {
  const child = fork(program, {
    execArgv: [`--max-old-space-size=${heapMebibytes}`],
    // What a dying engine prints may quote the file.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const tooLong = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
  try {
    return await new Promise<unknown>((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', () => resolve(null));
      child.once('error', reject);
      // A child may end while its task is being sent to it; that is seen by its end.
      child.send(task, () => undefined);
    });
  } finally {
    clearTimeout(tooLong);
    child.kill('SIGKILL');
  }
}

/** In that process: answers the one task it is asked. What fails ends the process, which is an answer too. */
export function answerParent(work: (task: unknown) => Promise<object>): void {
  // Whoever asked has gone: nobody needs the answer.
  process.once('disconnect', () => process.exit());
  process.once('message', (task) => void work(task).then((answer) => process.send?.(answer)));
}
