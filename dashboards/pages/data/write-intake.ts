import { z } from 'zod';
import type { IntakeAnswer } from '../../../functions/contracts/api/intake-answer.ts';
import { Problem } from '../../../functions/contracts/api/problem.ts';

const Sent = z.discriminatedUnion('how', [
  z.object({ how: z.literal('here') }),
  z.object({ how: z.literal('form'), url: z.string(), fields: z.record(z.string(), z.string()) }),
]);

const UNREACHABLE = 'The service cannot be reached. Check your connection and send it again.';
const FAILED = 'It could not be sent. Try again later.';

/** Answers a hold; `null` where it was done, else why not. */
export async function answerHold(answer: {
  readonly hold: string;
  readonly kind: 'approve' | 'reject';
  readonly reason: string;
}): Promise<string | null> {
  const body = JSON.stringify(answer);
  const headers = { 'content-type': 'application/json' };
  const response = await fetch('/v1/intake/answers', { method: 'POST', headers, body }).catch(() => null);
  if (response === null) return UNREACHABLE;
  return response.ok ? null : detailOf(await response.json().catch(() => null));
}

/**
 * Sends a file, here or by the form that the service gives; `null` where it has arrived, else why not.
 *
 * @param onProgress told of the share that was sent, 0 to 1
 */
export async function sendFile(
  file: File,
  sending: IntakeAnswer['sending'],
  onProgress: (share: number) => void,
): Promise<string | null> {
  if (file.size > sending.mostBytes)
    return `The file is larger than ${Math.round(sending.mostBytes / 1e6)} MB. Send one month in a file.`;
  if (file.size === 0) return 'The file is empty. Export it again and send it.';
  const query = new URLSearchParams({ name: file.name, bytes: String(file.size) });
  const address = `/v1/intake/files?${query}`;
  const headers = { 'x-intake-token': sending.token ?? '' };
  if (sending.how === 'here') return post({ address, headers, body: file, onProgress });
  const response = await fetch(address, { method: 'POST' }).catch(() => null);
  if (response === null) return UNREACHABLE;
  const answer: unknown = await response.json().catch(() => null);
  const sent = Sent.safeParse(answer).data;
  if (!response.ok || sent === undefined || sent.how !== 'form') return detailOf(answer);
  const body = new FormData();
  for (const [name, value] of Object.entries(sent.fields)) body.append(name, value);
  body.append('file', file);
  return post({ address: sent.url, headers: {}, body, onProgress });
}

/** `fetch` cannot tell how much of a body has gone. */
function post({
  address,
  headers,
  body,
  onProgress,
}: {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: File | FormData;
  readonly onProgress: (share: number) => void;
}): Promise<string | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total === 0 ? 0 : loaded / total),
    );
    request.addEventListener('error', () => resolve(UNREACHABLE));
    request.addEventListener('load', () => {
      resolve(request.status < 300 ? null : detailOf(jsonOf(request.responseText)));
    });
    request.open('POST', address);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.send(body);
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function detailOf(json: unknown): string {
  const problem = Problem.safeParse(json).data;
  return problem?.errors?.[0]?.message ?? problem?.detail ?? FAILED;
}
