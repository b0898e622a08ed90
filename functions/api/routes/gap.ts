import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { GapAnswer } from '../../contracts/api/answers.ts';
import { isProgress, Month } from '../../contracts/codes.ts';
import { gapTable } from '../../tables/gap-tables.ts';
import { answerHeader, sendAnswer } from '../answer.ts';
import { csvTable } from '../csv.ts';
import { NotFoundError } from '../errors.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'The gap between the most and the least progressed fifth of networks, by measure and month';
const route = createRoute({
  method: 'get',
  path: '/v1/gap',
  summary,
  request: {
    query: z.strictObject({
      ...SnapshotQuery.shape,
      month: Month.optional().meta({ description: 'Only this month; every month where it is left out.' }),
      measure: z.string().min(1).max(40).optional().meta({
        description:
          '`progress-balanced`, `progress-contract` or an indicator code; every measure where it is left out.',
      }),
    }),
  },
  responses: tableResponses(summary, GapAnswer),
});

/** `GET /v1/gap`: every measure there is, and the points of the measure and month asked for. */
export function gapRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  app.openapi(route, async (c) => {
    const query = c.req.valid('query');
    const { month, measure } = query;
    const release = await reader.release(query.release);
    const basis = query.basis ?? release.basis;
    const gap = await reader.gap(release, basis);
    if (month !== undefined && !release.months.some((held) => held === month)) {
      throw new NotFoundError(`Release ${release.release} holds no month ${month}.`);
    }
    if (measure !== undefined && gap.measures.every((known) => known.measure !== measure)) {
      throw new NotFoundError(
        `Release ${release.release} has no such measure; leave it out to see every measure.`,
      );
    }
    const points = gap.points.filter(
      (point) => (month ?? point.month) === point.month && (measure ?? point.measure) === point.measure,
    );
    const months = release.months.filter((held) => points.some((point) => point.month === held));
    const quality = await reader.quality(release, basis);
    const isIndicator = measure !== undefined && !isProgress(measure);
    const header = answerHeader({
      release,
      basis,
      months,
      quality,
      ...(isIndicator && { indicators: [measure] }),
    });
    const answer: GapAnswer = { ...header, data: { measures: gap.measures, points } };
    return sendAnswer(c, answer, {
      pinned: query.release !== undefined,
      table: csvTable(gapTable, { ...gap, points }),
      name: 'gap',
    });
  });
}
