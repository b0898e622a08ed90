import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { DownloadsAnswer } from '../../contracts/api/downloads-answer.ts';
import { Month } from '../../contracts/codes.ts';
import { DownloadFile, type StoredDownloads } from '../../contracts/downloads.ts';
import type { Release } from '../../contracts/release.ts';
import { viewTable } from '../../tables/table.ts';
import { answerHeader, sendAnswer } from '../answer.ts';
import { csvTable } from '../csv.ts';
import { NotFoundError } from '../errors.ts';
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
    const { files, reason } = await downloadsOrWhyNone(reader, release);
    const asked = files.filter(
      (file) =>
        (file.month === null || (month ?? file.month) === file.month) &&
        (table ?? file.table) === file.table &&
        (file.basis === null || (basis ?? file.basis) === file.basis),
    );
    const data = {
      reason,
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
      {
        lasts: reason !== null ? 'not' : query.release !== undefined ? 'for-ever' : 'until-next-release',
        table: () => csvTable(listTable, data),
        name: 'downloads',
      },
    );
  });
}

async function downloadsOrWhyNone(
  reader: ReleaseReader,
  release: Release,
): Promise<Pick<StoredDownloads, 'files'> & { readonly reason: string | null }> {
  try {
    const { files } = await reader.downloads(release);
    return { files, reason: null };
  } catch (error) {
    if (error instanceof NotFoundError) return { files: [], reason: error.message };
    throw error;
  }
}

const listTable = viewTable({
  name: 'downloads',
  title: 'Every file of a release',
  rows: ({ files }: Pick<DownloadsAnswer['data'], 'files'>) => files,
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
