import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import { publishThreeNetworks } from '../fixtures/releases/three-networks.ts';

const folder = await mkdtemp(join(tmpdir(), 'api-'));
await publishThreeNetworks(new FolderObjectStore(folder), 1);
vi.stubEnv('STORE_FOLDER', folder);
// The logger then writes to the console that a test can listen to.
vi.stubEnv('POWERTOOLS_DEV', 'true');
const logged: string[] = [];
vi.spyOn(console, 'info').mockImplementation((line: string) => logged.push(line));
const { handler } = await import('../../functions/lambda/api.ts');

const Answer = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
});

const Call = z.custom<(event: unknown, context: unknown) => Promise<unknown>>();

/** A request as an HTTP API hands it on (payload format 2.0), from a reader with an address and a token. */
async function request(path: string, query = '', headers: Record<string, string> = {}) {
  const event = {
    version: '2.0',
    routeKey: 'GET /v1/{proxy+}',
    rawPath: path,
    rawQueryString: query,
    headers: { host: 'api.example', authorization: 'Bearer secret-token', ...headers },
    requestContext: {
      http: { method: 'GET', path, sourceIp: '203.0.113.9', userAgent: 'reader' },
      domainName: 'api.example',
      stage: '$default',
      requestId: 'r',
      authorizer: { jwt: { claims: { sub: 'somebody' }, scopes: null } },
    },
    isBase64Encoded: false,
  };
  return Answer.parse(await Call.parse(handler)(event, { functionName: 'api', awsRequestId: 'r' }));
}

describe('the API in Lambda', () => {
  test('answers a request of an HTTP API with a release', async () => {
    const { statusCode, body } = await request('/v1/releases');

    expect(statusCode).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ data: [{ number: 1 }] });
  });

  test('answers with nothing but 304 whom it has answered the same before', async () => {
    const first = await request('/v1/gap', 'month=2026-07');
    const again = await request('/v1/gap', 'month=2026-07', { 'if-none-match': first.headers['etag'] ?? '' });

    expect([first.statusCode, again.statusCode, again.body]).toEqual([200, 304, '']);
  });

  test.each([
    ['/v1/nothing', '', 404],
    ['/v1/gap', 'month=yesterday', 400],
    ['/v1/areas/..%2f..%2fraw', '', 400],
  ])('answers %s?%s with a problem', async (path, query, status) => {
    const { statusCode, headers } = await request(path, query);

    expect([statusCode, headers['content-type']]).toEqual([status, 'application/problem+json']);
  });

  test('logs the route and the status, and nothing of who asked or for what', async () => {
    logged.length = 0;
    await request('/v1/areas/U10001');

    expect(logged).toHaveLength(1);
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({
      method: 'GET',
      route: '/v1/areas/:area',
      status: 200,
    });
    expect(logged[0]).not.toMatch(/203\.0\.113\.9|secret-token|somebody|U10001|2026-07|reader/);
  });
});
