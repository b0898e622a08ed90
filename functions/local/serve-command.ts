import { loadConfig } from '../runtime/config.ts';
import { exitCode } from './exit-code.ts';
import { publishedStore } from './published-store.ts';
import { serve } from './serve.ts';
import { takeInSentFiles } from './take-in-sent-files.ts';

const say = (line: string) => process.stderr.write(`${line}\n`);

export interface ServeOptions {
  readonly store: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Address to listen on; this machine alone where it is left out. */
  readonly host?: string;
  /** Names by which it may be asked for, beside localhost, its address and the site's of the configuration. */
  readonly name?: readonly string[];
  /** Folder that pages may send files to; none where it is left out. */
  readonly incoming?: string;
  /** Begun once the server listens; stopped with it. */
  readonly meanwhile?: () => Promise<{ readonly stop: () => void }>;
}

/** Serves a store until the process is stopped. */
export async function serveCommand(options: ServeOptions): Promise<number> {
  const { store: folder, port, meanwhile, incoming: to, host = '127.0.0.1', name = [] } = options;
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  const store = await publishedStore(folder);
  const { reports, intake } = loadConfig(process.env);
  const names = [...name, new URL(reports.site).hostname];
  const incoming = to === undefined ? undefined : takeInSentFiles({ folder: to, store: folder }, say);
  const { contact } = intake;
  const server = await serve({ store, port, host, names, contact, ...(incoming && { incoming }) });
  say(`Open http://localhost:${new URL(server.url).port} in a browser. Stop with Ctrl-C.`);
  const begun = await meanwhile?.();
  await stopped;
  begun?.stop();
  incoming?.stop();
  await server.close();
  return exitCode.done;
}
