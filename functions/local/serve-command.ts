import { createStore } from '../runtime/services.ts';
import { exitCode } from './exit-code.ts';
import { serve } from './serve.ts';

export interface ServeOptions {
  readonly store: string;
  /** 0 for any free port. */
  readonly port: number;
}

/** Serves a store until the process is told to stop. */
export async function serveCommand(options: ServeOptions): Promise<number> {
  const store = await createStore({ kind: 'folder', folder: options.store });
  const server = await serve({ store, port: options.port });
  process.stderr.write(`Open http://localhost:${new URL(server.url).port} in a browser. Stop with Ctrl-C.\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await server.close();
  return exitCode.done;
}
