import type { IncomingHttpHeaders } from 'node:http';

/** A request whose body came in signed chunks (`size;chunk-signature=…`, its bytes, …, a chunk of none), in one piece. */
export function inOnePiece(headers: IncomingHttpHeaders, sent: Buffer) {
  const { 'content-encoding': encoding, ...others } = headers;
  if (encoding !== 'aws-chunked') return { headers, body: sent };
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = sent.indexOf('\r\n', at);
    const size = Number.parseInt(sent.toString('latin1', at, end), 16);
    if (!(size > 0)) break;
    parts.push(sent.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
  const body = Buffer.concat(parts);
  return { headers: { ...others, 'content-length': String(body.length) }, body };
}
