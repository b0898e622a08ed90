import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { HealthAnswer } from '../../contracts/api/answers.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { jsonResponses } from '../responses.ts';

const summary = 'Whether the service answers, and the newest release it can read';
const route = createRoute({
  method: 'get',
  path: '/v1/health',
  summary,
  request: { query: z.strictObject({}) },
  responses: jsonResponses(summary, HealthAnswer),
});

/** `GET /v1/health`: reads the newest release, so a damaged store does not look healthy. */
export function healthRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  app.openapi(route, async (c) => {
    const newest = (await reader.numbers()).at(-1);
    if (newest !== undefined) await reader.release(newest);
    return c.json({ status: 'ok' as const, release: newest ?? null }, 200, { 'Cache-Control': 'no-store' });
  });
}
