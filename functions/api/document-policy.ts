import type { MiddlewareHandler } from 'hono';

/** Lets a document be read under the policy it was written for, in place of that of the pages. */
export function documentPolicy(policy: string): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (c.res.headers.get('content-type')?.startsWith('text/html') === true) {
      c.header('Content-Security-Policy', `${policy}; frame-ancestors 'none'`);
    }
  };
}
