import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Does the work again after a failure that is worth it, waiting a random part of each delay, so that
 * callers that failed together do not come back together.
 *
 * @param delaysMs longest wait before each further try, in milliseconds; none: one try
 * @throws what the last try threw, or the first failure that is not worth another
 */
export async function withRetries<T>(
  work: (attempt: number) => Promise<T>,
  isWorthAnother: (error: unknown) => boolean,
  delaysMs: readonly number[],
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work(attempt);
    } catch (error) {
      const delay = delaysMs[attempt];
      if (delay === undefined || !isWorthAnother(error)) throw error;
      await sleep(delay * Math.random());
    }
  }
}
