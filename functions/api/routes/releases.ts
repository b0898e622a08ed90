import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { ReleasesAnswer } from '../../contracts/api/answers.ts';
import { releasesTable } from '../../tables/release-answers-tables.ts';
import { answerHeader, sendAnswer } from '../answer.ts';
import { csvTable } from '../csv.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';

const summary = 'Every release, newest first';
const route = createRoute({
  method: 'get',
  path: '/v1/releases',
  summary,
  request: { query: z.strictObject({}) },
  responses: tableResponses(summary, ReleasesAnswer),
});

/** `GET /v1/releases`: what has been published, and when. */
export function releasesRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  app.openapi(route, async (c) => {
    const newest = await reader.release();
    const numbers = (await reader.numbers()).toReversed();
    const releases = await Promise.all(numbers.map((number) => reader.release(number)));
    const data = releases.map(({ release, publishedAt, contentId, synthetic, months }) => ({
      number: release,
      publishedAt,
      contentId,
      synthetic,
      months,
    }));
    const answer: ReleasesAnswer = {
      ...answerHeader({ release: newest, basis: newest.basis, months: newest.months }),
      data,
    };
    const table = () => csvTable(releasesTable, data);
    return sendAnswer(c, answer, { lasts: 'until-next-release', table, name: 'releases' });
  });
}
