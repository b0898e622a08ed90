import type { Context } from 'hono';
import { type Accept, parseAccept } from 'hono/utils/accept';
import { NotAcceptableError } from './errors.ts';

const JSON_TYPE = 'application/json';
const CSV_TYPE = 'text/csv';

/** The path that routes see: `/v1/gap.csv` is the address of `/v1/gap` as CSV. A download is a file of its own. */
export function routedPath(request: Request): string {
  // The address of a request is normal already, so that its path is what lies between host and query.
  const { url } = request;
  const from = url.indexOf('/', url.indexOf(':') + '://'.length);
  const to = url.slice(from).search(/[?#]/);
  const path = to === -1 ? url.slice(from) : url.slice(from, from + to);
  return path.endsWith('.csv') ? path.replace(/^(\/v1\/(?!downloads\/).+)\.csv$/, '$1') : path;
}

/**
 * Which form the caller wants: `.csv` in the address decides, then `Accept`; JSON where both will do.
 *
 * @param hasTable whether this answer can be a table
 * @throws NotAcceptableError when the caller accepts neither
 */
export function wantedForm(c: Context, hasTable: boolean): 'json' | 'csv' {
  const offered = hasTable ? [JSON_TYPE, CSV_TYPE] : [JSON_TYPE];
  if (new URL(c.req.url).pathname.endsWith('.csv')) {
    if (hasTable) return 'csv';
    throw new NotAcceptableError(offered);
  }
  const header = c.req.header('Accept');
  if (header === undefined || header.trim() === '') return 'json';
  const accepted = parseAccept(header);
  const json = quality(accepted, JSON_TYPE);
  const csv = hasTable ? quality(accepted, CSV_TYPE) : 0;
  if (json === 0 && csv === 0) throw new NotAcceptableError(offered);
  return csv > json ? 'csv' : 'json';
}

/** How much a caller wants a media type, 0 (not at all) to 1; the most exact range decides (RFC 9110, 12.5.1). */
function quality(accepted: readonly Accept[], type: string): number {
  const ranges = [type, `${type.split('/')[0]}/*`, '*/*'];
  for (const range of ranges) {
    const found = accepted.find((accept) => accept.type.toLowerCase() === range);
    if (found !== undefined) return found.q;
  }
  return 0;
}
