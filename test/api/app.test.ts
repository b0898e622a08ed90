import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { AccessEvent } from '../../functions/api/access-log.ts';
import { createApp } from '../../functions/api/app.ts';
import { createReleaseReader } from '../../functions/api/release-reader.ts';
import { HealthAnswer, MonthsAnswer, ReleasesAnswer } from '../../functions/contracts/api/answers.ts';
import { Problem } from '../../functions/contracts/api/problem.ts';
import { ReleaseAnswer } from '../../functions/contracts/release.ts';
import { questionAddresses } from '../../functions/questions/all-questions.ts';
import { AreaQuestion } from '../../functions/questions/area/question.ts';
import { AreasQuestion } from '../../functions/questions/areas/question.ts';
import { GapQuestion } from '../../functions/questions/gap/question.ts';
import { IndicatorsQuestion } from '../../functions/questions/indicators/question.ts';
import { QualityQuestion } from '../../functions/questions/quality/question.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishThreeNetworks } from '../fixtures/releases/three-networks.ts';

async function setUp({ releases = 1 } = {}) {
  const store = memoryObjectStore();
  for (let number = 1; number <= releases; number++) await publishThreeNetworks(store, number);
  const logged: AccessEvent[] = [];
  const app = createApp({ reader: createReleaseReader(store), log: (event) => logged.push(event) });
  const get = async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
  return { app, store, logged, get };
}

describe('every answer', () => {
  test.each([
    ['/v1/health', HealthAnswer],
    ['/v1/releases', ReleasesAnswer],
    ['/v1/releases/1', ReleaseAnswer],
    ['/v1/months', MonthsAnswer],
    ['/v1/indicators', IndicatorsQuestion.answer],
    ['/v1/gap', GapQuestion.answer],
    ['/v1/areas', AreasQuestion.answer],
    ['/v1/areas/U10001', AreaQuestion.answer],
    ['/v1/data-quality', QualityQuestion.answer],
  ])('of %s keeps its contract', async (path, contract) => {
    const { get } = await setUp();
    const response = await get(path);

    expect(response.status).toBe(200);
    expect(contract.safeParse(await response.json()).error).toBeUndefined();
  });

  test('names its release, months, basis, coverage and caveats, and that it is synthetic', async () => {
    const { get } = await setUp({ releases: 2 });
    const answer = GapQuestion.answer.parse(await (await get('/v1/gap?month=2026-07&measure=CAN04')).json());

    expect(answer).toMatchObject({
      release: { number: 2, publishedAt: '2026-08-28T09:30:00.000Z' },
      synthetic: true,
      basis: 'as-was',
      months: ['2026-07'],
      coverage: [{ month: '2026-07', practicesReporting: 11, practicesOpen: 12, patients: 0.95 }],
    });
    expect(answer.caveats.map(({ id }) => id)).toEqual(['can04-codes']);
  });

  test.each([
    ['the newest release is asked again each time', '/v1/gap', 'private, no-cache'],
    ['a numbered release never changes', '/v1/gap?release=1', 'private, max-age=31536000, immutable'],
  ])('%s', async (_why, path, expected) => {
    const { get } = await setUp();
    expect((await get(path)).headers.get('cache-control')).toBe(expected);
  });

  test('is not sent again to a caller who has it', async () => {
    const { get } = await setUp();
    const etag = (await get('/v1/gap')).headers.get('etag') ?? '';
    const again = await get('/v1/gap', { 'if-none-match': etag });

    expect(etag).not.toBe('');
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  test('has another ETag as CSV than as JSON, and says that it varies', async () => {
    const { get } = await setUp();
    const [json, csv] = await Promise.all([get('/v1/gap'), get('/v1/gap', { accept: 'text/csv' })]);

    expect(json.headers.get('etag')).not.toBe(csv.headers.get('etag'));
    expect(csv.headers.get('vary')).toContain('Accept');
  });

  test('can be asked for by HEAD, which has no body', async () => {
    const { app } = await setUp();
    const response = await app.request('/v1/gap', { method: 'HEAD' });

    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).not.toBeNull();
    expect(await response.text()).toBe('');
  });

  test('forbids scripts, styles and frames from anywhere else', async () => {
    const { get } = await setUp();
    const policy = (await get('/v1/health')).headers.get('content-security-policy') ?? '';

    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-|https?:|\*/);
  });
});

describe('a request', () => {
  test.each([
    ['a month that is no month', '/v1/gap?month=July', 400, 'month'],
    ['a parameter that does not exist', '/v1/gap?mnth=2026-07', 400, 'mnth'],
    ['a basis that does not exist', '/v1/gap?basis=today', 400, 'basis'],
    ['release 0', '/v1/gap?release=0', 400, 'release'],
    ['a release that is no number', '/v1/gap?release=latest', 400, 'release'],
    ['more rows than a page may have', '/v1/areas?pageSize=5000', 400, 'pageSize'],
    ['a code that is no code', '/v1/areas/u-1', 400, 'code'],
    ['a release not yet published', '/v1/gap?release=9', 404, 'There is no release 9'],
    ['a month before the release begins', '/v1/gap?month=2020-01', 404, '2020-01'],
    ['areas of a month not held', '/v1/areas?month=2020-01', 404, '2026-06 to 2026-07'],
    ['a measure not held', '/v1/gap?measure=XYZ01', 404, 'no such measure'],
    ['a network not held', '/v1/areas/U99999', 404, 'U99999'],
    ['an address not known', '/v1/networks', 404, '/v1/openapi.json'],
    ['CSV of what is no table', '/v1/releases/1.csv', 406, 'application/json'],
  ])('for %s is refused with a problem that says what to change', async (_what, path, status, says) => {
    const { get } = await setUp();
    const response = await get(path);
    const body = await response.text();

    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(Problem.parse(JSON.parse(body)).status).toBe(status);
    expect(body).toContain(says);
  });

  test('for a form that there is not is refused', async () => {
    const { get } = await setUp();
    expect((await get('/v1/gap', { accept: 'application/xml' })).status).toBe(406);
  });

  test('before the first release is told that nothing has been published', async () => {
    const { get } = await setUp({ releases: 0 });
    const problem = Problem.parse(await (await get('/v1/gap')).json());

    expect(problem).toMatchObject({ status: 404, type: 'urn:pcn-progress:problem:no-release' });
  });

  test('by a method that changes things is refused', async () => {
    const { app } = await setUp();
    const response = await app.request('/v1/gap', { method: 'DELETE' });

    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });
});

describe('a failure of ours', () => {
  test('is a 500 that says nothing of the store', async () => {
    const { get, store, logged } = await setUp();
    for (const key of store.objects.keys()) {
      if (key.startsWith('views/')) store.objects.set(key, new TextEncoder().encode('{"secret": 1}'));
    }
    const response = await get('/v1/gap');
    const body = await response.text();

    expect(response.status).toBe(500);
    expect(body).not.toMatch(/secret|views\/|sha256|StoredViewError/);
    expect(logged).toMatchObject([{ status: 500, error: 'StoredViewError' }]);
  });
});

describe('the access log', () => {
  test('has the pattern of a route and never the code that was asked for', async () => {
    const { get, logged } = await setUp();
    await get('/v1/areas/U10001?basis=as-is');
    await get('/v1/areas/U99999');
    await get('/elsewhere/U10001');

    expect(logged).toMatchObject([
      { event: 'request', method: 'GET', route: '/v1/areas/:area', status: 200 },
      { route: '/v1/areas/:area', status: 404 },
      { route: 'other', status: 404 },
    ]);
    expect(JSON.stringify(logged)).not.toMatch(/U10001|U99999|as-is/);
  });
});

const OpenApiDocument = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.object({ get: z.object({ responses: z.record(z.string(), z.unknown()) }) })),
});

describe('the OpenAPI document', () => {
  test('describes every address with its problems', async () => {
    const { get } = await setUp();
    const document = OpenApiDocument.parse(await (await get('/v1/openapi.json')).json());

    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/v1/areas/{area}', '/v1/gap', '/v1/health', '/v1/releases/{number}']),
    );
    // One address a file: a route that the document leaves out shows as one too few.
    const routes = await readdir(new URL('../../functions/api/routes/', import.meta.url));
    expect(Object.keys(document.paths)).toHaveLength(routes.length + questionAddresses().size);
    for (const path of Object.keys(document.paths)) {
      const answer = await get(path.replaceAll(/\{\w+\}/g, 'none'));
      expect(await answer.text()).not.toContain('There is no such address');
    }
    for (const { get: operation } of Object.values(document.paths)) {
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['200', '400', '404', '500']));
    }
  });
});
