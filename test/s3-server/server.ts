import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { type Answer, corrupted, errorAnswer, send, sendCut } from './answer.ts';
import { inOnePiece } from './aws-chunks.ts';
import { type FaultKind, Faults } from './faults.ts';
import { listObjects } from './list-objects.ts';
import { type Bucket, getObject, putObject } from './objects.ts';

export interface S3TestServer {
  readonly endpoint: string;
  readonly faults: Faults;
  /** The objects of every bucket name together: one server is one bucket. */
  readonly bucket: Bucket;
  /** Every request so far, such as `PUT raw/a.csv`. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Starts the part of S3 that the product uses, on loopback, with path-style addresses and no check of signatures. */
export async function startS3TestServer({ pageSize = 3, takesChunks = false } = {}): Promise<S3TestServer> {
  const faults = new Faults();
  const bucket: Bucket = new Map();
  const requests: string[] = [];

  const server = createServer((request, response) => {
    answerRequest(request, response).catch(() => response.destroy());
  });

  async function answerRequest(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '' } = request;
    const url = new URL(request.url ?? '/', 'http://localhost');
    const key = decodeURIComponent(url.pathname).split('/').slice(2).join('/');
    requests.push(`${method} ${key}`);
    const fault = faults.take(method);
    const sent = await buffer(request);
    const { headers, body } = takesChunks
      ? inOnePiece(request.headers, sent)
      : { headers: request.headers, body: sent };

    const early = answerBefore(fault);
    if (fault === 'reset-before') response.destroy();
    else if (early !== undefined) send(response, early, method);
    else answerAfter(response, method, decide(method, key, url, headers, body), fault);
  }

  function decide(method: string, key: string, url: URL, headers: IncomingHttpHeaders, body: Buffer): Answer {
    if (method === 'PUT' && key !== '') return putObject(bucket, key, headers, body);
    if (method === 'GET' && key === '') return listObjects(bucket, url.searchParams, pageSize);
    if (method === 'GET' || method === 'HEAD') return getObject(bucket, key, headers);
    return errorAnswer(405, 'MethodNotAllowed');
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    endpoint: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    faults,
    bucket,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Faults that keep the request from being carried out. */
function answerBefore(fault: FaultKind | undefined): Answer | undefined {
  if (fault === 'slow-down') return errorAnswer(503, 'SlowDown');
  if (fault === 'conflict') return errorAnswer(409, 'ConditionalRequestConflict');
  return undefined;
}

/** Faults that spoil the answer to a request that was carried out. */
function answerAfter(
  response: ServerResponse,
  method: string,
  answer: Answer,
  fault: FaultKind | undefined,
): void {
  if (fault === 'reset-after') response.destroy();
  else if (fault === 'error-after') send(response, errorAnswer(500, 'InternalError'), method);
  else if (fault === 'cut-body') sendCut(response, answer);
  else send(response, fault === 'corrupt-body' ? corrupted(answer) : answer, method);
}
