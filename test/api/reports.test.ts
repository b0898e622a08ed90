import { describe, expect, test } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import { createReleaseReader } from '../../functions/api/release-reader.ts';
import { ReportAnswer } from '../../functions/contracts/api/report-answer.ts';
import { reportMaker } from '../../functions/reports/report-maker.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishTenNetworks } from '../reports/ten-networks.ts';

async function setUp() {
  const store = memoryObjectStore();
  await publishTenNetworks(store);
  const reader = createReleaseReader(store);
  const app = createApp({ reader, log: () => undefined, reports: reportMaker(store) });
  return async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
}

describe('GET /v1/reports/{month}', () => {
  test('lists the files, and each is where it says', async () => {
    const get = await setUp();
    const response = await get('/v1/reports/2026-07');
    const { data, synthetic } = ReportAnswer.parse(await response.json());
    expect(synthetic).toBe(true);
    expect(data.files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['report.html', 'report.pdf', 'data/gap.csv', 'datapackage.json']),
    );
    for (const { href, mediaType, bytes } of data.files) {
      const file = await get(href);
      expect(file.status).toBe(200);
      expect(file.headers.get('content-type')).toBe(mediaType);
      expect((await file.arrayBuffer()).byteLength).toBe(bytes);
    }
  });

  test('gives the same ETag for the same bytes, and 304 to who has them', async () => {
    const get = await setUp();
    const tag = (await get('/v1/reports/2026-07/report.pdf')).headers.get('etag') ?? '';
    expect((await get('/v1/reports/2026-07/report.pdf', { 'If-None-Match': tag })).status).toBe(304);
  });

  test('lets the report be read in its own style, and run nothing', async () => {
    const get = await setUp();
    const policy = (await get('/v1/reports/2026-07/report.html')).headers.get('content-security-policy');
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; .*frame-ancestors 'none'$/);
  });

  test('has an address of its own for the newest month, for who reads without JavaScript', async () => {
    const get = await setUp();
    const response = await get('/v1/reports/newest/report.html');
    expect([response.status, response.headers.get('location')]).toEqual([
      302,
      '/v1/reports/2026-07/report.html?release=1',
    ]);
    expect((await get('/v1/reports/newest/passwords.txt')).status).toBe(404);
  });

  test('briefs one network', async () => {
    const get = await setUp();
    const response = await get('/v1/reports/2026-07/networks/U10003.html');
    expect(await response.text()).toContain('Briefing for network U10003, July 2026');
  });

  test.each([
    ['a month that is not held', '/v1/reports/2020-01', 404],
    ['a month that is none', '/v1/reports/2020-13', 400],
    ['a file that is none', '/v1/reports/2026-07/passwords.txt', 404],
    ['a path upwards', '/v1/reports/2026-07/..%2F..%2Freleases', 404],
    ['a network that is not held', '/v1/reports/2026-07/networks/U99999.pdf', 404],
    ['a release that is none', '/v1/reports/2026-07/report.pdf?release=9', 404],
    ['a release that is no number', '/v1/reports/2026-07/report.pdf?release=x', 400],
  ])('refuses %s', async (_what, path, status) => {
    const get = await setUp();
    expect((await get(path)).status).toBe(status);
  });
});
