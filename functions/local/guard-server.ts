import type { IncomingMessage, RequestListener, Server, ServerOptions, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import { Hono } from 'hono';
import { securityHeaders } from '../api/security-headers.ts';

/** What one caller may take of the server, in milliseconds and bytes. */
export interface ServerLimits {
  /** Until the last header has come, counted from the connection. */
  readonly headersMs: number;
  /** Until the whole request has come. */
  readonly requestMs: number;
  /** Without a byte in either direction; longer than any answer takes to make. */
  readonly idleMs: number;
  /** After an answer, for the next request. */
  readonly keepAliveMs: number;
  /** How often connections are looked at. */
  readonly lookMs: number;
  readonly connections: number;
  readonly headerBytes: number;
  /** Of a request's body, but of a file that is sent. */
  readonly bodyBytes: number;
}

/** The usual limits; decision 57 says why these. */
export const serverLimits: ServerLimits = {
  headersMs: 10_000,
  requestMs: 30_000,
  idleMs: 180_000,
  keepAliveMs: 5_000,
  lookMs: 1_000,
  connections: 256,
  headerBytes: 16_384,
  bodyBytes: 65_536,
};

/** The options of Node's server that hold the limits which it knows itself. */
export function limitOptions(limits: ServerLimits): ServerOptions {
  return {
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.keepAliveMs,
    connectionsCheckingInterval: limits.lookMs,
    maxHeaderSize: limits.headerBytes,
    requireHostHeader: false,
  };
}

/** Who may be asked for by name beside this machine itself, and what is asked of every request. */
interface Guard {
  readonly names: readonly string[];
  readonly limits: ServerLimits;
  /** The one address that files are sent to, and how large they may be; `null` where none may be sent. */
  readonly sent: { readonly path: string; readonly bytes: number } | null;
  readonly headers: ReadonlyMap<string, string>;
}

/** Headers that every answer has, whoever makes it; the one list is the API's. */
export async function headersOfEveryAnswer(): Promise<ReadonlyMap<string, string>> {
  const answer = await new Hono()
    .use(securityHeaders())
    .get('/', (c) => c.body(null))
    .request('/');
  return new Map(answer.headers);
}

/**
 * Puts a guard before `listener`: a request for another host is 403, so that no page elsewhere can have a browser read
 * what is served here (DNS rebinding), and one with a larger body than is taken is 413.
 */
export function guarded(listener: RequestListener, guard: Guard): RequestListener {
  return (request, response) => {
    const refusal = refusalOf(request, guard);
    // The app gives every answer of its own the same headers, and to set them twice takes longer than all else here.
    if (refusal === null) return listener(request, response);
    for (const [name, value] of guard.headers) response.setHeader(name, value);
    refuse(response, ...refusal);
  };
}

/** Limits what Node's options do not, and gives the answers that Node gives by itself the headers of all others. */
export function guardConnections(server: Server, { limits, headers }: Guard): void {
  server.maxConnections = limits.connections;
  server.setTimeout(limits.idleMs);
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    refuse(response, 417, 'This server meets no expectations.');
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy();
    const lines = [...headers].map(([name, value]) => `${name}: ${value}\r\n`).join('');
    socket.end(
      `HTTP/1.1 ${STATUS_OF_ERROR[error.code ?? ''] ?? '400 Bad Request'}\r\n${lines}Content-Length: 0\r\nConnection: close\r\n\r\n`,
      () => socket.destroy(),
    );
    return undefined;
  });
}

const STATUS_OF_ERROR: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Content Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

function refusalOf(
  request: IncomingMessage,
  { names, limits, sent }: Guard,
): [status: number, why: string] | null {
  const hosts = hostsOf(request);
  if (hosts.length > 1) return [400, 'A request names one host.'];
  // A request to a proxy names its host in the address; both must be ours.
  const inAddress = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(request.url ?? '')?.[1];
  const asked = [...(hosts.length === 0 && inAddress === undefined ? [''] : hosts), inAddress];
  const isOurs = asked.every((host) => host === undefined || isOurHost(host, request, names));
  if (!isOurs) {
    return [
      403,
      'This server answers for this machine only. To reach it by another name, start it with --name.',
    ];
  }
  if (request.headers['transfer-encoding'] !== undefined)
    return [411, 'Send a body with its Content-Length.'];
  const bytes = Number(request.headers['content-length'] ?? 0);
  const isFile = request.method === 'POST' && request.url?.split('?')[0] === sent?.path;
  const most = sent !== null && isFile ? sent.bytes : limits.bodyBytes;
  return bytes > most ? [413, `A body has at most ${most} bytes.`] : null;
}

/** Every `Host` that was sent; Node keeps the first of several alone. */
function hostsOf({ rawHeaders }: IncomingMessage): readonly string[] {
  return rawHeaders.flatMap((name, i) =>
    i % 2 === 0 && name.length === 4 && name.toLowerCase() === 'host' ? [rawHeaders[i + 1] ?? ''] : [],
  );
}

/** Localhost, a loopback address, the address the connection came in by, or a name that was configured. */
function isOurHost(host: string, request: IncomingMessage, names: readonly string[]): boolean {
  const name = hostname(host);
  if (name === null) return false;
  if (name === 'localhost' || name === '::1' || names.includes(name)) return true;
  if (isIP(name) === 4 && name.startsWith('127.')) return true;
  return isIP(name) !== 0 && name === request.socket.localAddress?.replace(/^::ffff:/, '');
}

/** Without port, brackets, a dot at the end or capitals; `null` where it is none. */
function hostname(host: string): string | null {
  const [, address, name] = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+?)\.?)(?::\d{1,5})?$/i.exec(host) ?? [];
  return (address ?? name)?.toLowerCase() ?? null;
}

/** The connection ends with the answer: what else it brings is not read. */
function refuse(response: ServerResponse, status: number, why: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'close',
  });
  response.end(`${why}\n`);
}
