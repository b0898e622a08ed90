import { gunzipSync } from 'node:zlib';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { accepts } from 'hono/accepts';
import { DownloadFile, type StoredDownload } from '../../contracts/downloads.ts';
import { NotFoundError } from '../errors.ts';
import { mediaTypeOf } from '../media-type.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { refusals } from '../responses.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'One file of a release: a table as CSV or Parquet, or what describes them';
const binary = z.string().meta({ format: 'binary' });
const route = createRoute({
  method: 'get',
  path: '/v1/downloads/{file}',
  summary,
  request: {
    params: z.strictObject({
      file: DownloadFile.shape.file.meta({ description: 'As `/v1/downloads` lists it: `gap-as-was.csv`.' }),
    }),
    query: z.strictObject({ release: SnapshotQuery.shape.release }),
  },
  responses: {
    200: {
      description: summary,
      content: {
        'text/csv': { schema: binary },
        'application/vnd.apache.parquet': { schema: binary },
        'application/json': { schema: binary },
      },
    },
    ...refusals,
  },
});

/** `GET /v1/downloads/{file}`: the stored bytes; text as gzip to whoever takes it. */
export function downloadRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  app.openapi(route, async (c) => {
    const query = c.req.valid('query');
    const { file: name } = c.req.valid('param');
    const release = await reader.release(query.release);
    const file = (await reader.downloads(release)).files.find((one) => one.file === name);
    if (file === undefined) {
      throw new NotFoundError(
        `Release ${release.release} has no such file; /v1/downloads lists those it has.`,
      );
    }
    const takesGzip =
      accepts(c, { header: 'Accept-Encoding', supports: ['gzip'], default: 'identity' }) === 'gzip';
    const asStored = file.encoding === null || takesGzip;
    const stored = await reader.download(file);
    c.header('Content-Type', mediaTypeOf(name));
    c.header('Content-Disposition', `attachment; filename="${savedAs(file, release.release)}"`);
    c.header('ETag', file.encoding !== null && asStored ? `"${file.sha256}-gzip"` : `"${file.sha256}"`);
    c.header(
      'Cache-Control',
      query.release === undefined ? 'private, no-cache' : 'private, max-age=31536000, immutable',
    );
    c.header('Vary', 'Accept-Encoding');
    if (file.encoding !== null && asStored) c.header('Content-Encoding', file.encoding);
    const bytes = asStored ? stored : gunzipSync(stored);
    return c.body(Uint8Array.from(bytes).buffer);
  });
}

/** A file that has been saved says in its name which release it is of. */
function savedAs({ file }: StoredDownload, release: number): string {
  return `pcn-progress-${file.replace(/\.([a-z]+)$/, `-release-${release}.$1`)}`;
}
