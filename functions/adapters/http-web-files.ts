import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { type WebFiles, WebRefusedError, WebUnavailableError } from '../ports/web-files.ts';

export interface WebLimits {
  /** @default 4_000_000 */
  readonly pageBytes?: number;
  /** @default 300_000_000, five times the largest published ZIP */
  readonly fileBytes?: number;
  /** @default 3 */
  readonly redirects?: number;
  /** Longest wait for one answer, its body with it, in milliseconds. @default 120_000 */
  readonly timeoutMs?: number;
}

/**
 * Reads pages and files over HTTP from the given origins only, wherever a redirect may point.
 *
 * @param origins such as `https://digital.nhs.uk`: scheme, host and port together
 */
export function httpWebFiles(origins: readonly string[], limits: WebLimits = {}): WebFiles {
  const { pageBytes = 4_000_000, fileBytes = 300_000_000, redirects = 3, timeoutMs = 120_000 } = limits;

  async function open(url: string, left: number): Promise<Response> {
    const { origin } = new URL(url);
    if (!origins.includes(origin)) {
      throw new WebRefusedError(`${origin} is not one of the sites that are configured for this source`);
    }
    let response: Response;
    try {
      response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
    } catch (cause) {
      throw new WebUnavailableError(`${origin} does not answer`, { cause });
    }
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) return response;
    await response.body?.cancel();
    if (left === 0) throw new WebRefusedError(`${origin} redirects more than ${redirects} times`);
    return open(new URL(location, url).href, left - 1);
  }

  return {
    async page(url) {
      const response = await open(url, redirects);
      if (response.status === 404 || response.status === 410) {
        await response.body?.cancel();
        return undefined;
      }
      const bytes = await buffer(limited(bodyOf(response), pageBytes)).catch(rethrown);
      return bytes.toString('utf8');
    },

    async download(url, path) {
      const body = bodyOf(await open(url, redirects));
      await pipeline(limited(body, fileBytes), createWriteStream(path)).catch(rethrown);
    },
  };
}

function bodyOf(response: Response): Readable {
  if (!response.ok || response.body === null) {
    throw new WebUnavailableError(`${new URL(response.url).origin} answered ${response.status}`);
  }
  return Readable.from(chunksOf(response.body));
}

/** The web's stream as Node's; left early, it is cancelled. */
async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel();
  }
}

/** Counts what really arrives: a length that a site declares proves nothing. */
function limited(body: Readable, most: number): Readable {
  let seen = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > most) done(new WebRefusedError(`an answer of more than ${most} bytes is not taken`));
      else done(null, chunk);
    },
  });
  body.on('error', (cause) => counter.destroy(cause));
  counter.on('close', () => body.destroy());
  return body.pipe(counter);
}

function rethrown(cause: unknown): never {
  if (cause instanceof WebRefusedError) throw cause;
  throw new WebUnavailableError('an answer broke off before its end', { cause });
}
