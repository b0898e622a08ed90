import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createApp } from '../../functions/api/app.ts';
import { createReleaseReader } from '../../functions/api/release-reader.ts';
import { MonthsAnswer } from '../../functions/contracts/api/answers.ts';
import { ReleaseAnswer } from '../../functions/contracts/release.ts';
import { writeDownloads } from '../../functions/reports/downloads/write-downloads.ts';
import { makeBriefing, makeNationalReport } from '../../functions/reports/make-report.ts';
import { newestRelease } from '../../functions/steps/publish.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';

/** A store that version 0.1.0 wrote, before questions were given their names of today: one release, as-was. */
const store = memoryObjectStore();
const app = createApp({ reader: createReleaseReader(store), log: () => {} });
const MONTH = '2025-07';

beforeAll(async () => {
  const packed = await readFile(new URL('store-of-0.1.0.json.gz', import.meta.url));
  const objects = z.record(z.string(), z.string()).parse(JSON.parse(gunzipSync(packed).toString()));
  for (const [key, content] of Object.entries(objects)) await store.put(key, Buffer.from(content, 'base64'));
});

async function theRelease() {
  const release = await newestRelease(store);
  if (release === undefined) throw new Error('the store holds no release');
  return release;
}

/** What completes an address that cannot be asked as it stands. */
const COMPLETED: Readonly<Record<string, string>> = {
  '/v1/areas/{area}': '/v1/areas/U20003',
  '/v1/areas/{area}/explain': `/v1/areas/U20003/explain?month=${MONTH}&indicator=CAN04`,
  '/v1/deciles': '/v1/deciles?measure=CAN04',
  '/v1/funnel': '/v1/funnel?measure=CAN04',
  '/v1/shortfall/{code}': '/v1/shortfall/U20003?measure=CAN04',
  '/v1/practice-calls/{code}': '/v1/practice-calls/U20003',
  '/v1/practice-contribution/{code}': '/v1/practice-contribution/U20003',
  '/v1/surgeries/{practice}': '/v1/surgeries/X30006',
  '/v1/releases/{number}': '/v1/releases/1',
  '/v1/downloads/{file}': '/v1/downloads?table=gap',
};

describe('a store of version 0.1.0', () => {
  test('answers at every address of today', async () => {
    const { paths } = z
      .object({ paths: z.record(z.string(), z.unknown()) })
      .parse(await (await app.request('/v1/openapi.json')).json());
    const refused: string[] = [];
    for (const path of Object.keys(paths)) {
      const { status } = await app.request(COMPLETED[path] ?? path);
      if (status !== 200) refused.push(`${path} ${status}`);
    }
    // Nothing made before can say which headline a month had or what rates were scored against, or had calls taken in;
    // everything else still answers.
    expect(refused).toEqual(
      expect.arrayContaining([
        '/v1/headline 404',
        '/v1/score-ranges 404',
        '/v1/calls 404',
        '/v1/practice-calls/{code} 404',
      ]),
    );
    expect(refused).toHaveLength(4);
    expect(Object.keys(paths).length).toBeGreaterThan(30);
  });

  test('is told by names of today, and by its bytes of then', async () => {
    const { data } = ReleaseAnswer.parse(await (await app.request('/v1/releases/1')).json());
    const { holds } = MonthsAnswer.parse(await (await app.request('/v1/months')).json());
    expect(holds).toContain('gap-change');
    expect(Object.keys(data.views).filter((name) => name.startsWith('closing'))).toEqual([]);
    expect(Object.values(data.views).every(({ key, sha256 }) => key.includes(sha256))).toBe(true);
  });

  test('becomes a report and a briefing of its month', async () => {
    const release = await theRelease();
    const asked = { month: MONTH, embargo: null } as const;
    const report = await makeNationalReport(store, release, { ...asked, foreword: null });
    const briefing = await makeBriefing(store, release, { ...asked, code: 'U20003', practices: true });
    expect(report.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['report.html', 'report.pdf', 'report.xlsx']),
    );
    expect(briefing).toHaveLength(2);
    const html = new TextDecoder().decode(report.find(({ path }) => path === 'report.html')?.bytes);
    expect(html).toContain('July 2024');
  });

  test('gives out every view that it holds as a table', async () => {
    const release = await theRelease();
    const parquet = { write: async () => new Uint8Array([1]) };
    const { downloads } = await writeDownloads({ store, parquet }, release);
    const tables = new Set(downloads.files.map(({ table }) => table));
    expect([...tables]).toEqual(expect.arrayContaining(['gap', 'gap-change', 'ranks', 'trends', 'members']));
  });
});
