import { describe, expect, test } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import { createReleaseReader } from '../../functions/api/release-reader.ts';
import { ReportAnswer } from '../../functions/contracts/api/report-answer.ts';
import { reportSource } from '../../functions/reports/report-source.ts';
import { type MakeReport, report } from '../../functions/steps/report.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishThreeNetworks } from '../fixtures/releases/three-networks.ts';
import { publishTenNetworks } from '../reports/ten-networks.ts';

const PUBLISHED = '2026-08-28T09:30:00.000Z';

async function setUp({ keep, now = PUBLISHED }: { keep?: KeepOptions; now?: string } = {}) {
  const store = memoryObjectStore();
  const release = await publishTenNetworks(store);
  if (keep !== undefined) await report(store, release, { codeVersion: 'test', ...keep });
  const reader = createReleaseReader(store);
  const reports = reportSource(store, { now: () => now }, { showPractices: true });
  const app = createApp({ reader, log: () => undefined, reports });
  return async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
}

/** A report that says only whether it is a draft, and is told from one that is made when it is asked for. */
const makeShort: MakeReport = async (_store, _release, { embargo }) => [
  { path: 'report.html', bytes: new TextEncoder().encode(embargo === null ? 'kept' : 'kept draft') },
];
interface KeepOptions {
  readonly make: MakeReport;
  readonly embargo: string | null;
}

describe('GET /v1/reports/{month}', () => {
  test('lists the files, and each is where it says', async () => {
    const get = await setUp();
    const response = await get('/v1/reports/2026-07');
    const { data, synthetic } = ReportAnswer.parse(await response.json());
    expect(synthetic).toBe(true);
    expect(data.files.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'report.html',
        'report.pdf',
        'report.xlsx',
        'charts/gap-by-month.png',
        'data/gap.csv',
        'datapackage.json',
      ]),
    );
    for (const { href, mediaType, bytes } of data.files) {
      const file = await get(href);
      expect(file.status).toBe(200);
      expect(file.headers.get('content-type')).toBe(mediaType);
      expect((await file.arrayBuffer()).byteLength).toBe(bytes);
    }
  });

  test.each([
    ['report.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
    ['charts/gap-by-month.png', 'image/png', '\u0089PNG'],
  ])('gives out %s as what it is', async (path, mediaType, signature) => {
    const get = await setUp();
    const file = await get(`/v1/reports/2026-07/${path}`);
    expect(file.headers.get('content-type')).toBe(mediaType);
    expect(
      Buffer.from(await file.arrayBuffer())
        .toString('latin1')
        .startsWith(signature),
    ).toBe(true);
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

test('a release that knows nothing of England has no report, and says what it lacks', async () => {
  const store = memoryObjectStore();
  await publishThreeNetworks(store);
  const reports = reportSource(store, { now: () => PUBLISHED }, { showPractices: true });
  const app = createApp({ reader: createReleaseReader(store), log: () => undefined, reports });

  for (const path of ['', '/report.html', '/networks/U10001.html']) {
    const response = await app.request(`/v1/reports/2026-07${path}`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      type: 'urn:pcn-progress:problem:not-found',
      detail: 'No report can be made of this month: release 1 has no area/ENG/as-was.',
    });
  }
});

describe('a report that was kept when its release was published', () => {
  const keep = { make: makeShort, embargo: null };

  test('is given out as it was kept, and nothing is made again', async () => {
    const get = await setUp({ keep });
    const { data } = ReportAnswer.parse(await (await get('/v1/reports/2026-07')).json());
    const file = await get(data.files[0]?.href ?? '');

    expect(data.files.map(({ path }) => path)).toEqual(['report.html']);
    expect(await file.text()).toBe('kept');
    expect(file.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect((await get('/v1/reports/2026-07/data/gap.csv')).status).toBe(404);
  });

  test('leaves the other months and the briefings to be made when they are asked for', async () => {
    const get = await setUp({ keep });

    expect((await get('/v1/reports/2026-07/networks/U10003.pdf')).status).toBe(200);
    expect(await (await get('/v1/reports/2026-07/networks/U10003.html')).text()).toContain('U10003');
  });
});

describe('a report under an embargo', () => {
  const until = '2026-09-03T08:30:00.000Z';
  const keep = { make: makeShort, embargo: until };

  test.each([
    ['before the hour, the draft', '2026-09-03T08:29:59.000Z', 'kept draft', until, 'private, no-cache'],
    ['from the hour on, what was held back', until, 'kept', null, 'private, max-age=31536000, immutable'],
  ])('gives out, %s', async (_when, now, words, draftUntil, caching) => {
    const get = await setUp({ keep, now });
    const { data } = ReportAnswer.parse(await (await get('/v1/reports/2026-07?release=1')).json());
    const file = await get('/v1/reports/2026-07/report.html?release=1');

    expect([data.draftUntil, await file.text(), file.headers.get('cache-control')]).toEqual([
      draftUntil,
      words,
      caching,
    ]);
  });

  test('makes drafts of the briefings too', async () => {
    const get = await setUp({ keep });
    const briefing = await (await get('/v1/reports/2026-07/networks/U10003.html')).text();

    expect(briefing).toContain(
      'Draft, OFFICIAL-SENSITIVE: not to be passed on before 3 September 2026, 9:30am.',
    );
  });
});
