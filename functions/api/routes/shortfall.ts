import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { ShortfallAnswer } from '../../contracts/api/gap-answers.ts';
import { Measure, Month, PcnCode } from '../../contracts/codes.ts';
import { practiceShortfall } from '../../questions/shortfall/practice-shortfall.ts';
import { shortfallTable } from '../../tables/practice-answers-tables.ts';
import { answerHeader, sendAnswer } from '../answer.ts';
import { csvTable } from '../csv.ts';
import { NotFoundError } from '../errors.ts';
import { newestMonth } from '../question-route.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = "Which practices make a network's shortfall from the most progressed fifth, on one indicator";
const route = createRoute({
  method: 'get',
  path: '/v1/shortfall/{code}',
  summary,
  request: {
    query: z.strictObject({
      ...SnapshotQuery.shape,
      month: Month.optional().meta({ description: 'The newest month where it is left out.' }),
      measure: Measure.meta({ description: 'An indicator code.' }),
    }),
    params: z.strictObject({ code: PcnCode }),
  },
  responses: tableResponses(summary, ShortfallAnswer),
});

/** `GET /v1/shortfall/{code}`: practice by practice, how many patients short of the most progressed fifth. */
export function shortfallRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  app.openapi(route, async (c) => {
    const { measure, ...query } = c.req.valid('query');
    const { code } = c.req.valid('param');
    const release = await reader.release(query.release);
    const basis = query.basis ?? release.basis;
    const month = query.month ?? newestMonth(release);
    const { measures, points } = await reader.gap(release, basis);
    const polarity = measures.find((known) => known.measure === measure && known.unit === 'share')?.polarity;
    if (polarity === undefined) {
      throw new NotFoundError(`Release ${release.release} has no such indicator with a direction.`);
    }
    const published = await reader.practices(release, month, measure);
    const members = await reader.members(release, month, basis);
    const reference =
      points.find((point) => point.month === month && point.measure === measure)?.most ?? null;
    const found =
      reference === null ? null : practiceShortfall(members, published, code, reference, polarity);
    const quality = await reader.quality(release, basis);
    const header = answerHeader({ release, basis, months: [month], quality, indicators: [measure] });
    const data: ShortfallAnswer['data'] = {
      month,
      measure,
      code,
      reference,
      patients: found?.patients ?? null,
      unknown: found?.unknown ?? null,
      practices: [...(found?.practices ?? [])],
      reason: found === null ? whyNone(reference) : null,
    };
    return sendAnswer(
      c,
      { ...header, data },
      {
        pinned: query.release !== undefined,
        table: csvTable(shortfallTable, data),
        name: `shortfall-${code}-${measure}`,
      },
    );
  });
}

function whyNone(reference: number | null): string {
  return reference === null
    ? 'There is no most progressed fifth on this indicator this month to be short of.'
    : 'No practice of this network published a denominator of this indicator this month.';
}
