import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { askEarly, fetchView } from '../../dashboards/fetch-view.ts';

afterEach(() => vi.unstubAllGlobals());

test('two that want what was asked early, before it has come, both get it', async () => {
  vi.stubGlobal('location', new URL('http://localhost:4000/'));
  vi.stubGlobal('fetch', async () => Response.json({ gap: 0.17 }));
  void askEarly('/v1/gap');
  const wanted = { url: '/v1/gap', contract: z.object({ gap: z.number() }) };
  const { signal } = new AbortController();

  expect(await Promise.all([fetchView(wanted, signal), fetchView(wanted, signal)])).toEqual([
    { gap: 0.17 },
    { gap: 0.17 },
  ]);
});
