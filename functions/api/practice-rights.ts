import type { Context, MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { claimWords } from '../contracts/claim-words.ts';
import { AreaCode } from '../contracts/codes.ts';
import { ForbiddenError } from './errors.ts';

/** Areas whose practices, one by one, a caller may be shown; `ENG` among them is every area. */
export type PracticeRights = (c: Context) => readonly string[];

/** What API Gateway hands on of a token whose issuer, audience and time it has checked. */
const SignedIn = z.object({
  requestContext: z.object({
    authorizer: z.object({ jwt: z.object({ claims: z.record(z.string(), z.unknown()) }) }),
  }),
});

/** Reads the areas from one claim of the caller's token: a code, several, or a list as API Gateway writes one. */
export function rightsByClaim(claim: string): PracticeRights {
  return (c) => claimWords(claimsOf(c)[claim]).filter((word) => AreaCode.safeParse(word).success);
}

/** Claims of the caller's verified token; none without one. */
export function claimsOf(c: Context): Readonly<Record<string, unknown>> {
  const signedIn = SignedIn.safeParse(c.env);
  return signedIn.success ? signedIn.data.requestContext.authorizer.jwt.claims : {};
}

/** Whether practices of an area may be shown to a caller with these rights. */
export function mayBeShown(held: readonly string[], code: string): boolean {
  return held.includes('ENG') || held.includes(code);
}

/** Files of a release that have a row a practice with its figures, of every network. */
const EVERY_PRACTICE = /^practice-figures-/;

/** Lets a caller past only to an area that is the caller's own. @throws ForbiddenError naming neither area */
export function ownPracticesOnly(rights: PracticeRights): MiddlewareHandler {
  return async (c, next) => {
    const held = rights(c);
    const code = c.req.param('code') ?? '';
    const file = c.req.param('file');
    const isOpen = file !== undefined && !EVERY_PRACTICE.test(file);
    if (!isOpen && !mayBeShown(held, code)) throw new ForbiddenError();
    await next();
  };
}
