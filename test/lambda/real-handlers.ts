import { vi } from 'vitest';
import { pipelineFunctions } from '../../infra/function-settings.ts';

type Handler = (input: unknown, context: unknown) => Promise<unknown>;
export type Handlers = Readonly<Record<string, Handler>>;

/** The functions as they are deployed, over two folders instead of two buckets. */
export async function realHandlers(folders: { store: string; deliveries: string }): Promise<Handlers> {
  vi.stubEnv('STORE_FOLDER', folders.store);
  vi.stubEnv('DELIVERIES_FOLDER', folders.deliveries);
  vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'SILENT');
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'true');
  vi.resetModules();
  const loaded = Object.keys(pipelineFunctions).map(async (name) => {
    const module: { handler: Handler } = await import(`../../functions/lambda/${name}.ts`);
    return [name, module.handler] as const;
  });
  return Object.fromEntries(await Promise.all(loaded));
}

/** Calls one handler as Lambda does. */
export async function call(handlers: Handlers, name: string, input: unknown): Promise<unknown> {
  const handler = handlers[name];
  if (handler === undefined) throw new Error(`there is no function ${name}`);
  return handler(input, { functionName: name, awsRequestId: 'test' });
}
