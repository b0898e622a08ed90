import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { PortInUseError, serve } from '../../functions/local/serve.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishThreeNetworks } from '../fixtures/releases/three-networks.ts';

const undo: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) await step();
});

async function setUp({ built = true } = {}) {
  const dashboards = await mkdtemp(join(tmpdir(), 'dashboards-'));
  undo.push(() => rm(dashboards, { recursive: true }));
  if (built) {
    await mkdir(join(dashboards, 'assets'));
    await writeFile(join(dashboards, 'index.html'), '<!doctype html><title>PCN progress</title>');
    await writeFile(join(dashboards, 'assets', 'page-1a2b3c.js'), 'export {};');
  }
  const store = memoryObjectStore();
  await publishThreeNetworks(store);
  const server = await serve({ store, port: 0, dashboards, log: () => {} });
  undo.push(() => server.close());
  return { ...server, store };
}

describe('the local server', () => {
  test.each([
    ['the home page', '/', 200, 'text/html', 'no-cache'],
    ['a page that the dashboards know', '/networks/U10001?month=2026-07', 200, 'text/html', 'no-cache'],
    [
      'a file named by its content',
      '/assets/page-1a2b3c.js',
      200,
      'text/javascript',
      'public, max-age=31536000, immutable',
    ],
    ['a file of an older build', '/assets/page-000000.js', 404, 'application/problem+json', 'no-store'],
    ['the API', '/v1/gap?release=1', 200, 'application/json', 'private, max-age=31536000, immutable'],
    ['an address that the API does not know', '/v1/nothing', 404, 'application/problem+json', 'no-store'],
    ['a way out of the folder', '/..%2f..%2fpackage.json', 200, 'text/html', 'no-cache'],
  ])('answers for %s', async (_what, path, status, type, cache) => {
    const { url } = await setUp();
    const response = await fetch(`${url}${path}`);

    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain(type);
    expect(response.headers.get('cache-control')).toBe(cache);
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  test('sends JSON compressed to those who ask', async () => {
    const { url } = await setUp();
    const response = await fetch(`${url}/v1/areas`, { headers: { 'accept-encoding': 'gzip' } });

    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.json()).toHaveProperty('data.total', 4);
  });

  test('says what to do when the dashboards are not built, and serves the API all the same', async () => {
    const { url } = await setUp({ built: false });

    expect(await (await fetch(url)).text()).toContain('npm run build');
    expect((await fetch(`${url}/v1/health`)).status).toBe(200);
  });

  test('says what to do when the port is taken', async () => {
    const { url, store } = await setUp();
    const port = Number(new URL(url).port);

    await expect(serve({ store, port, log: () => {} })).rejects.toThrow(PortInUseError);
    await expect(serve({ store, port, log: () => {} })).rejects.toThrow(`port ${port} is in use`);
  });

  test('listens on this machine only', async () => {
    const { url } = await setUp();
    expect(new URL(url).hostname).toBe('127.0.0.1');
  });
});
