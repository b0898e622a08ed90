import type { z } from 'zod';
import { Problem } from '../functions/contracts/api/problem.ts';
import { asToBeShown } from './peer-names.ts';
import { noteReach } from './reach.ts';

/** One address of the API and the contract of its answer. */
export interface ViewRequest<View> {
  readonly url: string;
  readonly contract: z.ZodType<View>;
  /** Name of the view in the release, such as `ranks/2026-07/CAN04`, where some releases lack it. */
  readonly view?: string;
}

/** Why a view could not be had; `message` is for the reader. */
export class ViewError extends Error {
  override readonly name = 'ViewError';
  readonly kind: 'unreachable' | 'nothing-published' | 'not-found' | 'refused' | 'failed' | 'unreadable';

  constructor(kind: ViewError['kind'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/** Answers of this visit by address, so that going back shows at once what was there. */
const seen = new Map<string, unknown>();
const MOST_SEEN = 40;

const early = new Map<string, Promise<Response>>();

/** Asks for what a page will ask for, before it is there to ask; the first to want the answer takes it. */
export function askEarly(url: string): Promise<Response> {
  const answer = fetch(url);
  // Whoever takes it sees a failure; nobody else needs to.
  answer.catch(() => undefined);
  early.set(url, answer);
  return answer;
}

/** A view that has been fetched before, or `undefined`. */
export function seenView<View>({ url, contract }: ViewRequest<View>): View | undefined {
  return contract.safeParse(asToBeShown(seen.get(url))).data;
}

/**
 * Fetches one view from the API: the only place that does.
 *
 * @throws ViewError when there is no answer, a refusal, or an answer that breaks its contract
 */
export async function fetchView<View>(
  { url, contract }: ViewRequest<View>,
  signal: AbortSignal,
): Promise<View> {
  const askedEarly = early.get(url);
  // Taken before it has come: an answer can be read once, and two may want it meanwhile.
  early.delete(url);
  let response: Response;
  try {
    response = await (askedEarly ?? fetch(url, { signal }));
  } catch (cause) {
    const message =
      'The service cannot be reached. Check your connection and try again. Pages opened on this device before can still be read.';
    throw new ViewError('unreachable', message, { cause });
  }
  if (!response.ok) throw await refusal(response);
  noteReach(url, response);
  let json: unknown;
  try {
    json = await response.json();
  } catch (cause) {
    throw new ViewError('unreachable', 'The page did not load fully. Try again.', { cause });
  }
  const parsed = contract.safeParse(asToBeShown(json));
  if (!parsed.success) {
    const message = 'This page is out of date. Reload it to get the new version.';
    throw new ViewError('unreadable', message, { cause: parsed.error });
  }
  remember(url, json);
  return parsed.data;
}

function remember(url: string, json: unknown): void {
  seen.delete(url);
  seen.set(url, json);
  for (const oldest of seen.keys()) {
    if (seen.size <= MOST_SEEN) break;
    seen.delete(oldest);
  }
}

async function refusal(response: Response): Promise<ViewError> {
  const problem = Problem.safeParse(await response.json().catch(() => null)).data;
  const detail = problem?.detail ?? problem?.title ?? 'The service could not answer.';
  if (problem?.type === 'urn:pcn-progress:problem:no-release')
    return new ViewError('nothing-published', detail);
  if (response.status === 404) return new ViewError('not-found', detail);
  if (response.status < 500) return new ViewError('refused', detail);
  return new ViewError('failed', 'Sorry, there is a problem with the service. Try again later.');
}
