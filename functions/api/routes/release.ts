import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { ReleaseAnswer } from '../../contracts/release.ts';
import { answerHeader, sendAnswer } from '../answer.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { jsonResponses } from '../responses.ts';

const summary = 'One release and everything it was made from';
const route = createRoute({
  method: 'get',
  path: '/v1/releases/{number}',
  summary,
  request: {
    query: z.strictObject({}),
    params: z.strictObject({ number: z.coerce.number().int().min(1).max(999_999) }),
  },
  responses: jsonResponses(summary, ReleaseAnswer),
});

/** `GET /v1/releases/{number}`: the inputs, marts and views of one release, each with its hash. */
export function releaseRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  app.openapi(route, async (c) => {
    const release = await reader.release(c.req.valid('param').number);
    const header = answerHeader({ release, basis: release.basis, months: release.months });
    return sendAnswer(c, { ...header, data: release }, { lasts: 'for-ever', name: 'release' });
  });
}
