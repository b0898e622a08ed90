import { exitCode } from './exit-code.ts';
import { publishedStore } from './published-store.ts';
import { serve } from './serve.ts';

export interface ServeOptions {
  readonly store: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Begun once the server listens; stopped with it. */
  readonly meanwhile?: () => Promise<{ readonly stop: () => void }>;
}

/** Serves a store until the process is told to stop. */
export async function serveCommand({ store: folder, port, meanwhile }: ServeOptions): Promise<number> {
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  const store = await publishedStore(folder);
  const server = await serve({ store, port });
  process.stderr.write(`Open http://localhost:${new URL(server.url).port} in a browser. Stop with Ctrl-C.\n`);
  const begun = await meanwhile?.();
  await stopped;
  begun?.stop();
  await server.close();
  return exitCode.done;
}
