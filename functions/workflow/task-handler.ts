import { randomUUID } from 'node:crypto';
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import withMiddleware from '@middy/core';
import { z } from 'zod';
import { loadConfig } from '../runtime/config.ts';
import { createServices, type WorkflowServices } from '../runtime/services.ts';

/** What a task does: engine-free, given the outside world and a checked input. */
type Task<Input, Output> = (services: WorkflowServices, input: Input) => Promise<Output>;

/**
 * A task of the state machine as a Lambda handler. The outside world is made for each call and given back after
 * it, so that no call finds another's files on the disk. Logs name the task, its time and an error's name only.
 *
 * @param counted metrics of a call that succeeded, by name
 * @throws TaskInputError when the input is not what the schema says: not worth another try
 */
export function taskHandler<Input, Output>(
  task: string,
  schema: z.ZodType<Input>,
  run: Task<Input, Output>,
  counted: (output: Output) => Readonly<Record<string, number>>,
) {
  const config = loadConfig(process.env);
  const logger = new Logger({ serviceName: task });
  const metrics = new Metrics({
    namespace: 'PcnProgress',
    serviceName: task,
    defaultDimensions: { stage: config.stage },
  });

  return withMiddleware<unknown, Output>()
    .use(logMetrics(metrics))
    .handler(async (event) => {
      const started = performance.now();
      const services = await createServices(config, runOf(event));
      try {
        const output = await run(services, parsed(schema, event));
        for (const [name, count] of Object.entries(counted(output))) {
          metrics.addMetric(name, MetricUnit.Count, count);
        }
        logger.info('task done', { task, ms: Math.round(performance.now() - started) });
        return output;
      } catch (error) {
        const name = error instanceof Error ? error.name : 'unknown';
        metrics.addMetric('TasksFailed', MetricUnit.Count, 1);
        logger.error('task failed', { task, failure: name, ms: Math.round(performance.now() - started) });
        throw error;
      } finally {
        await services.close();
      }
    });
}

function parsed<Input>(schema: z.ZodType<Input>, event: unknown): Input {
  const input = schema.safeParse(event);
  if (input.success) return input.data;
  const places = input.error.issues.map(({ path }) => path.join('.') || 'the whole input');
  throw new TaskInputError(`the input of this task is not what it should be at: ${places.join(', ')}`);
}

/** A task was started with something else than it is for. */
class TaskInputError extends Error {
  override readonly name = 'TaskInputError';
}

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
