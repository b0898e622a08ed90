import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { BriefingJob } from './briefing-job.ts';

/** Setting a page takes one processor, and up to 1 GB a thread. */
const MOST_THREADS = 4;

/** The typesetter keeps about 3 MB of each document and gives none back, so a thread is ended after so many. */
const NETWORKS_A_THREAD = 160;

/**
 * Writes the briefing of every network given, on as many threads as there are processors.
 *
 * @param onDone called as each is written, for a progress line
 */
export async function briefAllNetworks(
  job: BriefingJob,
  onDone: (done: number, total: number) => void,
): Promise<void> {
  await mkdir(job.outFolder, { recursive: true });
  const { codes } = job;
  const shares = Array.from({ length: Math.ceil(codes.length / NETWORKS_A_THREAD) }, (_, i) =>
    codes.slice(i * NETWORKS_A_THREAD, (i + 1) * NETWORKS_A_THREAD),
  );
  const threads = Math.min(MOST_THREADS, availableParallelism(), shares.length);
  let done = 0;
  await Promise.all(
    Array.from({ length: threads }, async () => {
      for (let share = shares.shift(); share !== undefined; share = shares.shift()) {
        await briefShare({ ...job, codes: share }, () => {
          done += 1;
          onDone(done, codes.length);
        });
      }
    }),
  );
}

async function briefShare(job: BriefingJob, onEach: () => void): Promise<void> {
  const worker = new Worker(new URL('./briefing-worker.ts', import.meta.url), { workerData: job });
  worker.on('message', onEach);
  await once(worker, 'exit');
}
