import { HTTPException } from 'hono/http-exception';
import type { Problem } from '../contracts/api/problem.ts';
import { IntakeRefusedError } from '../contracts/intake-source.ts';
import {
  ForbiddenError,
  MethodNotAllowedError,
  NotAcceptableError,
  NotFoundError,
  RequestInvalidError,
} from './errors.ts';

/** The problem that an error is to a caller: the one place that chooses a status. Nothing inside leaks. */
export function problemOf(error: unknown): Problem {
  if (error instanceof RequestInvalidError) {
    return { ...problem(400, 'invalid-request', 'The request is not valid'), errors: [...error.errors] };
  }
  if (error instanceof NotFoundError) {
    const title = error.kind === 'no-release' ? 'Nothing has been published yet' : 'Not found';
    return { ...problem(404, error.kind, title), detail: error.message };
  }
  if (error instanceof ForbiddenError) {
    return { ...problem(403, 'forbidden', 'Not yours to see'), detail: error.message };
  }
  if (error instanceof IntakeRefusedError) {
    const [status, title] = INTAKE_REFUSALS[error.kind];
    return { ...problem(status, error.kind, title), detail: error.message };
  }
  if (error instanceof NotAcceptableError) {
    return { ...problem(406, 'not-acceptable', 'No such form of this answer'), detail: error.message };
  }
  if (error instanceof MethodNotAllowedError) {
    return { ...problem(405, 'method-not-allowed', 'Only reading is possible'), detail: error.message };
  }
  if (error instanceof HTTPException && error.status < 500) {
    return problem(error.status, 'invalid-request', 'The request is not valid');
  }
  return problem(500, 'internal', 'Something went wrong on our side');
}

const INTAKE_REFUSALS = {
  forbidden: [403, 'Not yours to do'],
  'too-large': [413, 'The file is too large'],
  refused: [422, 'Refused'],
} as const;

/** Sends a problem as RFC 9457 asks; problems are never stored by caches. */
export function problemResponse(problem: Problem): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(problem.status === 405 && { allow: 'GET, HEAD' }),
    },
  });
}

function problem(status: number, kind: string, title: string): Problem {
  return { type: `urn:pcn-progress:problem:${kind}`, title, status };
}
