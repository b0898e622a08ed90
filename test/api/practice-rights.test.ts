import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import { createApp } from '../../functions/api/app.ts';
import { rightsByClaim } from '../../functions/api/practice-rights.ts';
import { createReleaseReader } from '../../functions/api/release-reader.ts';
import { Problem } from '../../functions/contracts/api/problem.ts';
import { writeDownloads } from '../../functions/reports/downloads/write-downloads.ts';
import { createParquetWriter } from '../../functions/runtime/services.ts';
import { newestRelease } from '../../functions/steps/publish.ts';
import { extractCsv, mapCsv, twentyFiveNetworks, writeFiles } from '../fixtures/small-england.ts';
import { runOver } from '../steps/pipeline-harness.ts';

const folder = await mkdtemp(join(tmpdir(), 'practice-rights-'));
const files = {
  'extract.csv': extractCsv('31/07/2026', twentyFiveNetworks),
  'map.csv': mapCsv(twentyFiveNetworks),
};
await runOver(join(folder, 'store'), await writeFiles(join(folder, 'data'), files));
const store = new FolderObjectStore(join(folder, 'store'));
const parquet = await createParquetWriter();
const release = await newestRelease(store);
if (release !== undefined) await writeDownloads({ store, parquet }, release);
parquet.close();
const reader = createReleaseReader(store);
const restricted = createApp({ reader, log: () => undefined, practiceRights: rightsByClaim('pcn') });
const open = createApp({ reader, log: () => undefined });

/** What API Gateway hands on of a token that it has checked; a list comes as text in brackets. */
const token = (claims: Readonly<Record<string, unknown>>) => ({
  requestContext: { authorizer: { jwt: { claims } } },
});
const ask = async (path: string, env: object = {}) => restricted.request(path, {}, env);

const explain = (area: string) => `/v1/areas/${area}/explain?indicator=HI03&month=2026-07`;
const added = (area: string) => `/v1/practice-contribution/${area}`;
const shortfall = (area: string) => `/v1/shortfall/${area}?measure=HI03`;

describe('where a stage shows practices to their own network only', () => {
  test.each([
    ['its own practices', explain('U90001'), { pcn: 'U90001' }, 200],
    ['its own practices as CSV', explain('U90001').replace('?', '.csv?'), { pcn: 'U90001' }, 200],
    ['its own shortfall', shortfall('U90001'), { pcn: 'U90001' }, 200],
    ['the practices of another network', explain('U90002'), { pcn: 'U90001' }, 403],
    [
      'the practices of another network as CSV',
      explain('U90002').replace('?', '.csv?'),
      { pcn: 'U90001' },
      403,
    ],
    ['the shortfall of another network', shortfall('U90002'), { pcn: 'U90001' }, 403],
    ['what its practices could add', added('U90001'), { pcn: 'U90001' }, 200],
    ['what those of another network could add', added('U90002'), { pcn: 'U90001' }, 403],
    ['every practice of its region', explain('X61'), { pcn: 'U90001' }, 403],
    ['a network whose code begins like its own', explain('U90001'), { pcn: 'U9000' }, 403],
    ['one of several networks of its own', explain('U90002'), { pcn: '[U90001 U90002]' }, 200],
    ['any network, by a token for England', explain('U90002'), { pcn: 'ENG' }, 200],
    ['its own practices, by another claim', explain('U90001'), { network: 'U90001' }, 403],
    ['its own practices, by a claim that is no text', explain('U90001'), { pcn: ['U90001'] }, 403],
  ])('a holder of a token who asks for %s is answered rightly', async (_what, path, claims, status) => {
    expect((await ask(path, token(claims))).status).toBe(status);
  });

  test('a caller without a token is shown no practice', async () => {
    expect((await ask(explain('U90001'))).status).toBe(403);
  });

  test.each([explain, added, shortfall])(
    'what was sent to its own network is sent to no other, though it is kept',
    async (address) => {
      const statuses = async (pcn: string) => (await ask(address('U90001'), token({ pcn }))).status;
      expect(await statuses('U90001')).toBe(200);
      expect(await Promise.all(['', 'U90002', '[U90002 U90003]'].map(statuses))).toEqual([403, 403, 403]);
      expect(await Promise.all(['U90001', '[U90002 U90001]', 'ENG'].map(statuses))).toEqual([200, 200, 200]);
    },
  );

  test('the refusal is a problem that repeats neither the area asked for nor the one held', async () => {
    const response = await ask(explain('U90002'), token({ pcn: 'U90001' }));
    const text = await response.text();

    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(Problem.parse(JSON.parse(text))).toMatchObject({
      type: 'urn:pcn-progress:problem:forbidden',
      status: 403,
    });
    expect(text).not.toMatch(/U9000\d/);
  });

  test.each([
    ['U90001', 'practice-figures-2026-07.csv', 403],
    ['U90001', 'practice-figures-2026-07.parquet', 403],
    ['ENG', 'practice-figures-2026-07.csv', 200],
    ['U90001', 'gap-as-was.csv', 200],
  ])('a token for %s who asks for the file %s is answered %i', async (pcn, file, status) => {
    expect((await ask(`/v1/downloads/${file}`, token({ pcn }))).status).toBe(status);
  });

  test.each(['/v1/gap', '/v1/areas/U90002', '/v1/areas?month=2026-07'])(
    'what is added up is for every network: %s',
    async (path) => {
      expect((await ask(path, token({ pcn: 'U90001' }))).status).toBe(200);
    },
  );
});

test('where a stage does not restrict them, everyone is shown what is published', async () => {
  expect((await open.request(explain('U90002'))).status).toBe(200);
});
