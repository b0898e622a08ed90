import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { LikeForLikeAnswer } from '../../contracts/api/view-answers.ts';
import { LikeForLikeView } from '../../contracts/views/like-for-like-view.ts';
import { likeForLikeTable } from '../../tables/like-for-like-tables.ts';
import { AreaFilter, ofAreas } from '../area-filter.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { sendView } from '../send-view.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'Each network beside the ten most like it, in the newest month';
const route = createRoute({
  method: 'get',
  path: '/v1/like-for-like',
  summary,
  request: { query: z.strictObject({ ...SnapshotQuery.shape, area: AreaFilter }) },
  responses: tableResponses(summary, LikeForLikeAnswer),
});

/** `GET /v1/like-for-like`: population, team and progress of networks, and their neighbours. */
export function likeForLikeRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(LikeForLikeView, 4);
  app.openapi(route, async (c) => {
    const { area, ...query } = c.req.valid('query');
    return sendView(c, reader, read, {
      query,
      name: (_release, basis) => `like-for-like/${basis}`,
      what: 'comparison of like with like',
      months: (view) => [view.month],
      part: (view) => ({ ...view, networks: ofAreas(view.networks, area) }),
      table: likeForLikeTable,
      file: 'like-for-like',
    });
  });
}
