import { randomUUID } from 'node:crypto';
import { z } from 'zod';

const WithRun = z.object({ run: z.string().min(1) });

/**
 * Names one try of one task, which is what a query's token is made from: the state machine gives the execution, the
 * time it entered the state and the retry, so that a try that Lambda delivers twice finds its own query, while a retry
 * or a redrive starts a fresh one and is never handed the failed one back. An input without a name is its own run.
 */
export function runOf(input: unknown): string {
  const named = WithRun.safeParse(input);
  return named.success ? named.data.run : randomUUID();
}
