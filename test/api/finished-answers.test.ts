import { gunzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import type { AccessEvent } from '../../functions/api/access-log.ts';
import { createApp } from '../../functions/api/app.ts';
import { keptByUse } from '../../functions/api/kept-by-use.ts';
import { createReleaseReader } from '../../functions/api/release-reader.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishThreeNetworks } from '../fixtures/releases/three-networks.ts';

/** An app over one release, whose clock and number of looks at a release’s views a test reads. */
async function setUp() {
  const store = memoryObjectStore();
  await publishThreeNetworks(store, 1);
  let time = 0;
  const reader = createReleaseReader(store, () => time);
  const quality = vi.spyOn(reader, 'quality');
  const log = vi.fn<(event: AccessEvent) => void>();
  const app = createApp({ reader, log });
  const later = (ms: number) => {
    time += ms;
  };
  const get = async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
  return { store, get, later, log, made: () => quality.mock.calls.length };
}

describe('an answer that was given before', () => {
  test.each(['/v1/gap', '/v1/gap?release=1', '/v1/gap.csv', '/v1/areas/U10001?basis=as-is'])(
    'is sent again as it was, and made once: %s',
    async (path) => {
      const { get, made, log } = await setUp();
      const [first, again] = [await get(path), await get(path)];

      expect(made()).toBe(1);
      expect(Object.fromEntries(again.headers)).toEqual(Object.fromEntries(first.headers));
      expect(await again.text()).toBe(await first.text());
      expect(log.mock.calls[1]?.[0]).toMatchObject({ status: 200, route: log.mock.calls[0]?.[0].route });
    },
  );

  test('has the headers of every answer, and none that only we read', async () => {
    const { get } = await setUp();
    await get('/v1/gap');
    const { headers } = await get('/v1/gap');

    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(headers.get('surrogate-control')).toBeNull();
  });

  test('is another in another form, to another parameter and by another compression', async () => {
    const { get } = await setUp();
    const texts = [
      await (await get('/v1/gap')).text(),
      await (await get('/v1/gap', { accept: 'text/csv' })).text(),
      await (await get('/v1/gap?month=2026-07')).text(),
    ];
    const packed = await get('/v1/gap', { 'accept-encoding': 'br, gzip;q=0.8' });

    expect(new Set(texts).size).toBe(3);
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('vary')).toBe('Accept, Accept-Encoding');
    expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe(texts[0]);
    expect(
      (await get('/v1/gap', { 'accept-encoding': 'gzip;q=0' })).headers.get('content-encoding'),
    ).toBeNull();
  });

  test('gives way to the next release where the address names none', async () => {
    const { get, store, later } = await setUp();
    const number = async (path: string) => (await (await get(path)).json()).release.number;
    expect([await number('/v1/gap'), await number('/v1/gap?release=1')]).toEqual([1, 1]);
    await publishThreeNetworks(store, 2);
    later(2_000);
    expect([await number('/v1/gap'), await number('/v1/gap?release=1')]).toEqual([2, 1]);
  });

  test('is 304 to whoever has it, compressed or not', async () => {
    const { get } = await setUp();
    const tag = (await get('/v1/gap', { 'accept-encoding': 'gzip' })).headers.get('etag') ?? '';
    for (const had of [tag, tag.replace('W/', ''), `"other", ${tag}`, '*']) {
      const answer = await get('/v1/gap', { 'if-none-match': had });
      expect([answer.status, await answer.text(), answer.headers.get('content-type')]).toEqual([
        304,
        '',
        null,
      ]);
      expect(answer.headers.get('etag')).toContain(tag.replace('W/', ''));
      expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    }
    expect((await get('/v1/gap', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('that is an error is asked again', async () => {
    const { get, store, later } = await setUp();
    expect((await get('/v1/gap?release=2')).status).toBe(404);
    await publishThreeNetworks(store, 2);
    later(2_000);
    expect((await get('/v1/gap?release=2')).status).toBe(200);
  });
});

describe('what is kept', () => {
  test('takes no more room than it was given, and what is unused for longest goes first', () => {
    const kept = keptByUse<number>(30_000, (bytes) => bytes);
    for (const key of ['a', 'b']) kept.set(key, 10_000);
    kept.get('a');
    kept.set('c', 10_000);
    expect(['a', 'b', 'c'].map((key) => kept.get(key) !== undefined)).toEqual([true, false, true]);
  });

  test('has nothing that alone would take more than half of it', () => {
    const kept = keptByUse<number>(30_000, (bytes) => bytes);
    kept.set('small', 10);
    kept.set('large', 15_001);
    expect([kept.get('small'), kept.get('large')]).toEqual([10, undefined]);
  });

  test('counts a value that takes the place of another once', () => {
    const kept = keptByUse<number>(30_000, (bytes) => bytes);
    kept.set('b', 1);
    for (let i = 0; i < 10; i++) kept.set('a', 10_000);
    expect([kept.get('a'), kept.get('b')]).toEqual([10_000, 1]);
  });
});
