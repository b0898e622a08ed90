import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { BriefingJob } from './briefing-job.ts';

/** Setting a page takes one processor, and about 300 MB a thread. */
const MOST_THREADS = 4;

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
  const threads = Math.min(MOST_THREADS, availableParallelism(), codes.length);
  let done = 0;
  await Promise.all(
    Array.from({ length: threads }, async (_, thread) => {
      const share = codes.filter((_code, i) => i % threads === thread);
      const worker = new Worker(new URL('./briefing-worker.ts', import.meta.url), {
        workerData: { ...job, codes: share },
      });
      worker.on('message', () => {
        done += 1;
        onDone(done, codes.length);
      });
      await once(worker, 'exit');
    }),
  );
}
