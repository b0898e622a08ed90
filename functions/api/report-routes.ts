import { createRoute, z } from '@hono/zod-openapi';
import { type ReportAnswer, ReportAnswer as ReportAnswerSchema } from '../contracts/api/report-answer.ts';
import { Month } from '../contracts/codes.ts';
import type { Release } from '../contracts/release.ts';
import type { ReportSource } from '../contracts/report-source.ts';
import { answerHeader, sendAnswer } from './answer.ts';
import { NotFoundError, RequestInvalidError } from './errors.ts';
import { mediaTypeOf } from './media-type.ts';
import type { RegisterRoute } from './on-demand.ts';
import type { ReleaseReader } from './release-reader.ts';
import { jsonResponses } from './responses.ts';

const summary = 'The files of a month’s report: HTML, PDF, charts, and the figures as CSV';
const ReleaseQuery = z.strictObject({ release: z.coerce.number().int().min(1).max(999_999).optional() });
const route = createRoute({
  method: 'get',
  path: '/v1/reports/{month}',
  summary,
  request: { query: ReleaseQuery, params: z.strictObject({ month: Month }) },
  responses: jsonResponses(summary, ReportAnswerSchema),
});
const FILE = /^\/v1\/reports\/(\d{4}-\d{2})\/(.+)$/;

/** `GET /v1/reports/{month}` lists a report's files; `GET /v1/reports/{month}/{path}` is one of them, or a briefing. */
export function reportRoutes(reports: ReportSource): RegisterRoute {
  return (app, reader) => {
    app.openapi(route, async (c) => {
      const { month } = c.req.valid('param');
      const { release: number } = c.req.valid('query');
      const { release } = await releaseWith(reader, number, month);
      const { files, draftUntil } = await reports.list(release, month);
      const quality = await reader.quality(release, release.basis);
      const header = answerHeader({ release, basis: release.basis, months: [month], quality });
      const answer: ReportAnswer = {
        ...header,
        data: {
          month,
          draftUntil,
          files: files.map(({ path, bytes }) => ({
            path,
            href: `/v1/reports/${month}/${path}?release=${release.release}`,
            mediaType: mediaTypeOf(path),
            bytes,
          })),
        },
      };
      return sendAnswer(c, answer, {
        lasts: number !== undefined && draftUntil === null ? 'for-ever' : 'not',
        name: 'report',
      });
    });

    app.get('/v1/reports/newest/:file{report\\.(?:html|pdf)}', async (c) => {
      const { release, months } = await reader.release();
      c.header('Cache-Control', 'private, no-cache');
      return c.redirect(`/v1/reports/${months.at(-1)}/${c.req.param('file')}?release=${release}`, 302);
    });

    app.get('/v1/reports/:month/*', async (c) => {
      // The router's own path has lost a `.csv`.
      const [, asked = '', path = ''] = FILE.exec(decodeURI(new URL(c.req.url).pathname)) ?? [];
      const number = releaseAsked(c.req.query());
      const { release, month } = await releaseWith(reader, number, asked);
      const file = await reports.file(release, month, path);
      if (file === undefined) {
        throw new NotFoundError(`The report has no such file; /v1/reports/${month} lists those there are.`);
      }
      c.header('Content-Type', mediaTypeOf(path));
      c.header(
        'Cache-Control',
        // A draft gives way to what follows it under the same address.
        number === undefined || file.draftUntil !== null
          ? 'private, no-cache'
          : 'private, max-age=31536000, immutable',
      );
      return c.body(Uint8Array.from(file.bytes).buffer);
    });
  };
}

function releaseAsked(query: Readonly<Record<string, string>>): number | undefined {
  const parsed = ReleaseQuery.safeParse(query);
  if (parsed.success) return parsed.data.release;
  throw new RequestInvalidError(
    [{ parameter: 'release', message: 'must be a number, and the only one here' }],
    {
      cause: parsed.error,
    },
  );
}

async function releaseWith(
  reader: ReleaseReader,
  number: number | undefined,
  asked: string,
): Promise<{ readonly release: Release; readonly month: Month }> {
  const release = await reader.release(number);
  const month = release.months.find((held) => held === asked);
  if (month === undefined) {
    throw new NotFoundError(
      `Release ${release.release} holds no such month; /v1/months lists those it holds.`,
    );
  }
  return { release, month };
}
