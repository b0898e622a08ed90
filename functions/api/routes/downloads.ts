import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { DownloadsAnswer } from '../../contracts/api/downloads-answer.ts';
import { Month } from '../../contracts/codes.ts';
import { DownloadFile } from '../../contracts/downloads.ts';
import { viewTable } from '../../tables/table.ts';
import { answerHeader, sendAnswer } from '../answer.ts';
import { csvTable } from '../csv.ts';
import { mediaTypeOf } from '../media-type.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'Every table of a release as CSV and Parquet, with a data dictionary and a data package';
const route = createRoute({
  method: 'get',
  path: '/v1/downloads',
  summary,
  request: {
    query: z.strictObject({
      ...SnapshotQuery.shape,
      month: Month.optional().meta({ description: 'Of this month, and what is of every month.' }),
      table: z
        .string()
        .regex(/^[a-z-]{1,60}$/, 'must be the name of a table, such as gap')
        .optional()
        .meta({ description: 'Only this table, such as `gap`; `data-dictionary` lists them all.' }),
    }),
  },
  responses: tableResponses(summary, DownloadsAnswer),
});

/** `GET /v1/downloads`: the files of a release, each with its size, sha256 and address. */
export function downloadsRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  app.openapi(route, async (c) => {
    const { month, table, basis, ...query } = c.req.valid('query');
    const release = await reader.release(query.release);
    const { files } = await reader.downloads(release);
    const asked = files.filter(
      (file) =>
        (file.month === null || (month ?? file.month) === file.month) &&
        (table ?? file.table) === file.table &&
        (file.basis === null || (basis ?? file.basis) === file.basis),
    );
    const data = {
      files: asked.map((file) => ({
        ...DownloadFile.strip().parse(file),
        href: `/v1/downloads/${file.file}?release=${release.release}`,
        mediaType: mediaTypeOf(file.file),
      })),
    };
    const quality = await reader.quality(release, release.basis);
    const header = answerHeader({ release, basis: release.basis, months: release.months, quality });
    return sendAnswer(
      c,
      { ...header, data },
      { pinned: query.release !== undefined, table: csvTable(listTable, data), name: 'downloads' },
    );
  });
}

const listTable = viewTable({
  name: 'downloads',
  title: 'Every file of a release',
  rows: ({ files }: DownloadsAnswer['data']) => files,
  columns: [
    ['file', 'string', 'its name', ({ file }) => file],
    ['table', 'string', 'table it holds', ({ table }) => table],
    ['title', 'string', 'what the table holds', ({ title }) => title],
    ['month', 'yearmonth', 'empty for every month', ({ month }) => month],
    ['basis', 'string', 'membership; empty where it makes no difference', ({ basis }) => basis],
    ['part', 'integer', 'of a long table; empty where it is whole', ({ part }) => part],
    ['rows', 'integer', 'empty for what is no table', ({ rows }) => rows],
    ['bytes', 'integer', 'as it is once unpacked', ({ bytes }) => bytes],
    ['sha256', 'string', 'of those bytes', ({ sha256 }) => sha256],
    ['href', 'string', 'where it is', ({ href }) => href],
  ],
});
