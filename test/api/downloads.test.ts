import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DuckDbParquetWriter } from '../../functions/adapters/duckdb-parquet-writer.ts';
import { createApp } from '../../functions/api/app.ts';
import { createReleaseReader } from '../../functions/api/release-reader.ts';
import { DownloadsAnswer } from '../../functions/contracts/api/downloads-answer.ts';
import { Problem } from '../../functions/contracts/api/problem.ts';
import { writeDownloads } from '../../functions/reports/downloads/write-downloads.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishThreeNetworks } from '../fixtures/releases/three-networks.ts';

const store = memoryObjectStore();
const app = createApp({ reader: createReleaseReader(store), log: () => undefined });
let parquet: DuckDbParquetWriter;

beforeAll(async () => {
  parquet = await DuckDbParquetWriter.create();
  await writeDownloads({ store, parquet }, await publishThreeNetworks(store));
});
afterAll(() => parquet.close());

const get = async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });

async function listed(query = '') {
  return DownloadsAnswer.parse(await (await get(`/v1/downloads${query}`)).json()).data.files;
}

describe('GET /v1/downloads', () => {
  test('lists every file, and each is where it says, with the bytes and the sha256 it says', async () => {
    const files = await listed();
    expect(files.length).toBeGreaterThan(10);
    for (const { href, mediaType, bytes, sha256 } of files) {
      const response = await get(href);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, mediaType]);
      const content = Buffer.from(await response.arrayBuffer());
      expect(content.byteLength).toBe(bytes);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    }
  });

  test.each([
    ['?table=gap&basis=as-was', ['gap-as-was.csv', 'gap-as-was.parquet']],
    ['?month=2026-07&table=areas&basis=as-is', ['areas-2026-07-as-is.csv', 'areas-2026-07-as-is.parquet']],
    ['?month=2020-01&table=areas', []],
    ['?month=2020-01&table=gap&basis=as-was', ['gap-as-was.csv', 'gap-as-was.parquet']],
  ])('answers %s with these files alone', async (query, files) => {
    expect((await listed(query)).map(({ file }) => file)).toEqual(files);
  });

  test('is a table too', async () => {
    const text = await (await get('/v1/downloads.csv?table=gap&basis=as-was')).text();
    expect(text).toMatch(/^file,table,title,month,/);
    expect(text.trim().split('\r\n')).toHaveLength(3);
  });

  test.each([
    ['an unknown parameter', '/v1/downloads?tables=gap', 400],
    ['a table that can be none', '/v1/downloads?table=../gap', 400],
    ['a release that is none', '/v1/downloads?release=9', 404],
  ])('refuses %s', async (_what, path, status) => {
    expect((await get(path)).status).toBe(status);
  });
});

describe('GET /v1/downloads/{file}', () => {
  test('saves under a name that says the release', async () => {
    const response = await get('/v1/downloads/gap-as-was.parquet');
    expect(response.headers.get('content-type')).toBe('application/vnd.apache.parquet');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="pcn-progress-gap-as-was-release-1.parquet"',
    );
    // What every Parquet file begins with (Apache Parquet, file format).
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 4)
        .toString(),
    ).toBe('PAR1');
  });

  test('sends text packed to who takes it packed, and plain to who does not', async () => {
    const plain = await get('/v1/downloads/gap-as-was.csv');
    const packed = await get('/v1/downloads/gap-as-was.csv', { 'Accept-Encoding': 'gzip, br' });
    expect([plain, packed].map(({ headers }) => headers.get('content-encoding'))).toEqual([null, 'gzip']);
    expect(gunzipSync(await packed.arrayBuffer())).toEqual(Buffer.from(await plain.arrayBuffer()));
    expect(packed.headers.get('vary')).toContain('Accept-Encoding');
    expect(packed.headers.get('etag')).not.toBe(plain.headers.get('etag'));
    const refused = await get('/v1/downloads/gap-as-was.csv', { 'Accept-Encoding': 'gzip;q=0' });
    expect(refused.headers.get('content-encoding')).toBeNull();
  });

  test('has the file’s sha256 as its ETag, and 304 for who has it', async () => {
    const [file] = await listed('?table=gap&basis=as-was');
    const tag = `"${file?.sha256}"`;
    expect((await get('/v1/downloads/gap-as-was.csv')).headers.get('etag')).toBe(tag);
    expect((await get('/v1/downloads/gap-as-was.csv', { 'If-None-Match': tag })).status).toBe(304);
  });

  test('never changes where the release is named', async () => {
    const caching = async (path: string) => (await get(path)).headers.get('cache-control');
    expect(await caching('/v1/downloads/gap-as-was.csv?release=1')).toContain('immutable');
    expect(await caching('/v1/downloads/gap-as-was.csv')).toBe('private, no-cache');
  });

  test.each([
    ['a file that is none', '/v1/downloads/passwords.csv', 404],
    ['a path upwards', '/v1/downloads/..%2F..%2Freleases%2F000001.json', 400],
    ['another ending', '/v1/downloads/gap-as-was.exe', 400],
  ])('refuses %s', async (_what, path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  test('says what to do where the files have not been written', async () => {
    const bare = memoryObjectStore();
    const release = await publishThreeNetworks(bare);
    const without = createApp({ reader: createReleaseReader(bare), log: () => undefined });
    const response = await without.request('/v1/downloads/gap-as-was.csv');
    expect(response.status).toBe(404);
    const { detail } = Problem.parse(await response.json());
    expect(detail).toContain('have not been written yet. Try again');

    // A list that is to come is no error, and nobody may keep it for ever.
    const list = await without.request('/v1/downloads?release=1');
    expect(DownloadsAnswer.parse(await list.json()).data).toEqual({ files: [], reason: detail });
    expect(list.headers.get('cache-control')).toBe('private, no-cache');
    await writeDownloads({ store: bare, parquet }, release);
    const later = DownloadsAnswer.parse(await (await without.request('/v1/downloads?release=1')).json());
    expect([later.data.files.length > 0, later.data.reason]).toEqual([true, null]);
  });

  test('is an error of ours, and not a wrong file, where the store changed it', async () => {
    const damaged = memoryObjectStore();
    await writeDownloads({ store: damaged, parquet }, await publishThreeNetworks(damaged));
    for (const [key, bytes] of damaged.objects) {
      if (key.startsWith('downloads/files/')) damaged.objects.set(key, bytes.with(9, 255 - (bytes[9] ?? 0)));
    }
    const served = createApp({ reader: createReleaseReader(damaged), log: () => undefined });
    expect((await served.request('/v1/downloads/gap-as-was.parquet')).status).toBe(500);
  });
});
