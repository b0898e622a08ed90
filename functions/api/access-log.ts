import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';

/** One line of the access log. It holds no address, no parameter and no code: only what was asked for in kind. */
export interface AccessEvent {
  readonly event: 'request';
  readonly method: string;
  /** Pattern of the route, such as `/v1/areas/:area`; `other` for files and unknown addresses. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  /** Name of the error behind a 500, such as `StoredViewError`. */
  readonly error?: string;
}

/** Tells `log` of each request once it is answered. */
export function accessLog(log: (event: AccessEvent) => void): MiddlewareHandler {
  return async (c, next) => {
    const started = performance.now();
    await next();
    const { status } = c.res;
    log({
      event: 'request',
      method: c.req.method,
      route: matchedRoutes(c).findLast(({ path }) => !path.includes('*'))?.path ?? 'other',
      status,
      ms: Math.round(performance.now() - started),
      ...(status >= 500 && c.error !== undefined && { error: c.error.name }),
    });
  };
}
