import type { ServerResponse } from 'node:http';

/** What the server decided to say, before a fault may change how it is said. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export function xmlAnswer(status: number, xml: string): Answer {
  const body = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`);
  return { status, headers: { 'content-type': 'application/xml' }, body };
}

/** An error as S3 words it. */
export function errorAnswer(status: number, code: string): Answer {
  return xmlAnswer(status, `<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

/** Sends the answer whole; a HEAD has the headers of a GET and no body. */
export function send(response: ServerResponse, answer: Answer, method: string | undefined): void {
  response.writeHead(answer.status, { 'content-length': answer.body.length, ...answer.headers });
  response.end(method === 'HEAD' ? undefined : answer.body);
}

/** Promises the whole body, sends half of it and hangs up. */
export function sendCut(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, { 'content-length': answer.body.length, ...answer.headers });
  response.write(answer.body.subarray(0, answer.body.length >> 1), () => response.destroy());
}

/** The same answer with the first byte of its body changed. */
export function corrupted(answer: Answer): Answer {
  const body = Buffer.from(answer.body);
  body.writeUInt8(body.readUInt8(0) ^ 0xff, 0);
  return { ...answer, body };
}
