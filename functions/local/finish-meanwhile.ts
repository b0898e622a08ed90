import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { downloadsKey } from '../contracts/downloads.ts';
import { newestOf } from '../contracts/month.ts';
import { createStore } from '../runtime/create-store.ts';
import { readStoredReport } from '../runtime/read-stored-report.ts';
import { reportVersion } from '../runtime/source-version.ts';
import { newestRelease } from '../steps/publish.ts';

/** Work that goes on in a process of its own; `null` where there was none to do. */
export interface Finishing {
  readonly pid: number | null;
  /** Settles when the process has ended, by itself or stopped. */
  readonly ended: Promise<void>;
  readonly stop: () => void;
}

/**
 * Makes the report and the downloads of the newest release, half a minute that no page waits for, in a process of its
 * own: the same run once more, which finds everything else done. Nothing is started where both are kept already.
 * A report that is asked for before it is kept is made at once.
 */
export async function finishMeanwhile(
  { data, store }: { readonly data: string; readonly store: string },
  say: (line: string) => void,
): Promise<Finishing> {
  if (await isAllMade(store)) return { pid: null, ended: Promise.resolve(), stop: () => undefined };
  const program = fileURLToPath(new URL('./pcn.ts', import.meta.url));
  const child = spawn(process.execPath, [program, 'run', '--data', data, '--store', store], {
    stdio: 'ignore',
  });
  // The pages that somebody reads come first.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', (code, signal) => {
      if (code === 0) say('The report and the files for download are made.');
      else if (signal === null) say('The report was not made; "npm run -s pcn -- run" says why.');
      resolve();
    });
  });
  return { pid: child.pid ?? null, ended, stop: () => void child.kill() };
}

async function isAllMade(folder: string): Promise<boolean> {
  const store = await createStore({ kind: 'folder', folder });
  const release = await newestRelease(store);
  if (release === undefined) return true;
  const kept = await readStoredReport(store, release, newestOf(release.months));
  const downloads = await store.get(downloadsKey(release.release));
  return kept?.codeVersion === (await reportVersion()) && downloads !== undefined;
}
