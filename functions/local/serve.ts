import { createServer } from 'node:http';
import { createServer as createSocketServer, type Server } from 'node:net';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { every } from 'hono/combine';
import { compress } from 'hono/compress';
import type { AccessEvent } from '../api/access-log.ts';
import { createApp } from '../api/app.ts';
import { createReleaseReader } from '../api/release-reader.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { reportSource } from '../reports/report-source.ts';
import { systemClock } from '../runtime/services.ts';
import { dashboardFiles } from './dashboard-files.ts';
import {
  guardConnections,
  guarded,
  headersOfEveryAnswer,
  limitOptions,
  type ServerLimits,
  serverLimits,
} from './guard-server.ts';
import { type Incoming, localIntake, MOST_SENT_BYTES } from './local-intake.ts';

export interface ServeOptions {
  readonly store: ObjectStore;
  /** 0 for any free port. */
  readonly port: number;
  /** @default '127.0.0.1', so that only this machine can read */
  readonly host?: string;
  /** Names by which callers may ask for it, beside localhost and its address. */
  readonly names?: readonly string[];
  /** Where pages may send files to; nowhere where it is left out, and never from another machine. */
  readonly incoming?: Incoming;
  /** Whom to write to about the data. */
  readonly contact?: string | null;
  /** Limits other than the usual. */
  readonly limits?: Partial<ServerLimits>;
  /** Where the built dashboards are; `build/dashboards` of this repository where it is left out. */
  readonly dashboards?: string;
  /** Told of each request; a line of JSON on standard output where it is left out. */
  readonly log?: (event: AccessEvent) => void;
}

/** A port that another program already listens on. */
export class PortInUseError extends Error {
  override readonly name = 'PortInUseError';

  constructor(port: number, options?: ErrorOptions) {
    super(`port ${port} is in use; stop the program that listens there, or choose another port`, options);
  }
}

/** A port that this user may not listen on. */
class PortDeniedError extends Error {
  override readonly name = 'PortDeniedError';

  constructor(port: number) {
    super(`port ${port} is kept for administrators; choose one from 1024 up, such as 4000`);
  }
}

/**
 * Serves the API and the dashboards from one port, until `close` is called.
 *
 * @throws PortInUseError when something else listens there
 */
export async function serve(options: ServeOptions): Promise<{ url: string; close: () => Promise<void> }> {
  const { store, port, host = '127.0.0.1', log = writeLine } = options;
  const folder = options.dashboards ?? fileURLToPath(new URL('../../build/dashboards', import.meta.url));
  const incoming = isThisMachine(host) ? (options.incoming ?? null) : null;
  const app = createApp({
    reader: createReleaseReader(store),
    log,
    pages: every(compress(), dashboardFiles(folder)),
    reports: reportSource(store, systemClock, { showPractices: true }),
    intake: localIntake(store, { incoming, contact: options.contact ?? null }),
  });
  const limits = { ...serverLimits, ...options.limits };
  const names = (options.names ?? []).map((name) => name.toLowerCase());
  const sent = incoming === null ? null : { path: '/v1/intake/files', bytes: MOST_SENT_BYTES };
  const guard = { names, limits, sent, headers: await headersOfEveryAnswer() };
  const answer = getRequestListener(app.fetch, {
    hostname: 'localhost',
    // What is no request at all reaches no app.
    errorHandler: () => new Response(null, { status: 400, headers: [...guard.headers] }),
  });
  const server = createServer(
    limitOptions(limits),
    guarded((request, response) => void answer(request, response), guard),
  );
  guardConnections(server, guard);

  await listen(server, port, host);
  const address = server.address();
  const listening = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${listening}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

/** Only who sits at this machine may send files to it. */
function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

/**
 * Finds out before long work whether its result can be served.
 *
 * @throws PortInUseError when something else listens there
 */
export async function assertPortFree(port: number, host = '127.0.0.1'): Promise<void> {
  const server = createSocketServer();
  await listen(server, port, host);
  await new Promise((resolve) => server.close(resolve));
}

async function listen(server: Pick<Server, 'once' | 'listen'>, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EADDRINUSE') reject(new PortInUseError(port, { cause }));
      else if (cause.code === 'EACCES') reject(new PortDeniedError(port));
      else reject(cause);
    });
    server.listen(port, host, resolve);
  });
}

function writeLine(event: AccessEvent): void {
  process.stdout.write(`${JSON.stringify(event)}\n`);
}
