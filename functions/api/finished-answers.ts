import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/compress';
import { parseAccept } from 'hono/utils/accept';
import { sha256Of } from '../runtime/content-id.ts';
import { keptByUse } from './kept-by-use.ts';
import { mayBeShown, type PracticeRights } from './practice-rights.ts';
import type { ReleaseReader } from './release-reader.ts';

/** Told by a route to `finishedAnswers` alone, which takes it off: never sent. */
const KEPT_FOR = 'Surrogate-Control';

/** How long an answer stays as it is, and whose practices it shows where it shows any. */
interface Keeping {
  /** Null where no release changes it. */
  readonly until: { readonly newest: number } | null;
  /** Code of the area. */
  readonly practicesOf?: string;
}

interface Finished extends Keeping {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
  /** Those of the 304: what describes a body is not among them. */
  readonly unchanged: Readonly<Record<string, string>>;
}

/** Of all answers together; a Lambda of the API has 1 GiB. */
const MOST_BYTES = 32 << 20;
/** A packet or so: what is smaller gains nothing by being compressed. */
const LEAST_COMPRESSED = 1024;

const OF_THE_BODY = /^content-(?:type|length|encoding|disposition)$/;

const gzipped = promisify(gzip);

/** Says of an answer that it may be sent again as it is. */
export function keepAnswer(c: Context, { until, practicesOf = '' }: Keeping): void {
  c.header(KEPT_FOR, `${until === null ? 'ever' : until.newest} ${practicesOf}`);
}

/**
 * Gives every answer below it an ETag, 304 to whoever has it, and gzip to whoever takes it. Those of which a route says
 * so are kept as they leave, by address and form, and sent again without asking the route, to whoever may see them.
 */
export function finishedAnswers(reader: ReleaseReader, rights?: PracticeRights): MiddlewareHandler {
  const kept = keptByUse<Finished>(MOST_BYTES, ({ body }) => body.byteLength);
  const isCurrent = async ({ until, practicesOf }: Finished, c: Context) =>
    (practicesOf === undefined || rights === undefined || mayBeShown(rights(c), practicesOf)) &&
    (until === null || until.newest === (await reader.newest()));

  return async (c, next) => {
    const { method, url } = c.req;
    if (method !== 'GET' && method !== 'HEAD') return next();
    const isPacked = isTaken(c.req.header('Accept-Encoding') ?? '');
    const key = `${url.slice(url.indexOf('/', 'https://'.length))} ${isPacked} ${c.req.header('Accept') ?? ''}`;
    const known = kept.get(key);
    if (known !== undefined && (await isCurrent(known, c))) return sent(known, c);
    await next();
    if (c.res.status !== 200) return;
    const keeping = keepingOf(c.res.headers.get(KEPT_FOR));
    const finished = await finish(c.res, isPacked, keeping ?? { until: null });
    if (keeping !== null) kept.set(key, finished);
    c.res = undefined;
    c.res = sent(finished, c);
  };
}

function keepingOf(told: string | null): Keeping | null {
  const [until, practicesOf = ''] = told?.split(' ') ?? [];
  if (until === undefined) return null;
  return {
    until: until === 'ever' ? null : { newest: Number(until) },
    ...(practicesOf !== '' && { practicesOf }),
  };
}

async function finish(response: Response, isPacked: boolean, keeping: Keeping): Promise<Finished> {
  const { [KEPT_FOR.toLowerCase()]: _, ...headers } = Object.fromEntries(response.headers);
  const whole = new Uint8Array(await response.arrayBuffer());
  headers['etag'] ??= `"${sha256Of(whole)}"`;
  const canShrink =
    whole.byteLength >= LEAST_COMPRESSED &&
    headers['content-encoding'] === undefined &&
    COMPRESSIBLE_CONTENT_TYPE_REGEX.test(headers['content-type'] ?? '');
  if (canShrink) headers['vary'] = [headers['vary'], 'Accept-Encoding'].filter(Boolean).join(', ');
  const body = canShrink && isPacked ? new Uint8Array(await gzipped(whole)) : whole;
  if (body !== whole) {
    headers['content-encoding'] = 'gzip';
    headers['etag'] = `W/${headers['etag'].replace(/^W\//, '')}`;
  }
  headers['content-length'] = String(body.byteLength);
  const retained = Object.entries(headers).filter(([name]) => !OF_THE_BODY.test(name));
  return { ...keeping, body, headers, unchanged: Object.fromEntries(retained) };
}

/** The answer, or that the caller has it already. */
function sent({ body, headers, unchanged }: Finished, c: Context): Response {
  const had = c.req.header('If-None-Match');
  if (had === undefined || !isAmong(headers['etag'] ?? '', had)) return new Response(body, { headers });
  return new Response(null, { status: 304, headers: unchanged });
}

function isAmong(etag: string, had: string): boolean {
  const plain = etag.replace(/^W\//, '');
  return had.trim() === '*' || (had.match(/"[^"]*"/g)?.some((tag) => tag === plain) ?? false);
}

/** What was read of `Accept-Encoding`: browsers send one of a few. */
const takesGzip = new Map<string, boolean>();
const MOST_READ = 64;

function isTaken(acceptEncoding: string): boolean {
  const known = takesGzip.get(acceptEncoding);
  if (known !== undefined) return known;
  const accepted = parseAccept(acceptEncoding);
  const of = (name: string) => accepted.find(({ type }) => type.toLowerCase() === name)?.q;
  const found = (of('gzip') ?? of('*') ?? 0) > 0;
  if (takesGzip.size >= MOST_READ) takesGzip.clear();
  takesGzip.set(acceptEncoding, found);
  return found;
}
