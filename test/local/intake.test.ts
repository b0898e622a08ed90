import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { AccessEvent } from '../../functions/api/access-log.ts';
import { IntakeAnswer } from '../../functions/contracts/api/intake-answer.ts';
import { Problem } from '../../functions/contracts/api/problem.ts';
import { serve } from '../../functions/local/serve.ts';
import { arrive, hold, refusedLine } from '../fixtures/arrivals.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';

const undo: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) await step();
});

async function setUp({ host = '127.0.0.1' } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'incoming-'));
  undo.push(() => rm(folder, { recursive: true }));
  let runs = 0;
  const incoming = {
    folder,
    isTakingIn: () => runs > 0,
    idle: async () => undefined,
    takeIn: () => {
      runs += 1;
    },
  };
  const store = memoryObjectStore();
  const log: AccessEvent[] = [];
  const listening = await serve({
    store,
    port: 0,
    host,
    incoming,
    contact: 'data@example.org',
    log: (e) => log.push(e),
  });
  undo.push(() => listening.close());
  const server = { ...listening, url: listening.url.replace('0.0.0.0', '127.0.0.1') };
  const intake = async () => IntakeAnswer.parse(await (await fetch(`${server.url}/v1/intake`)).json());
  const send = async (name: string, body: string, headers: Readonly<Record<string, string>> = {}) => {
    const { sending } = await intake();
    const query = new URLSearchParams({ name, bytes: String(Buffer.byteLength(body)) });
    const response = await fetch(`${server.url}/v1/intake/files?${query}`, {
      method: 'POST',
      body,
      headers: { 'x-intake-token': sending.token ?? '', ...headers },
    });
    return { status: response.status, json: await response.json() };
  };
  return { ...server, store, folder, intake, send, log, runs: () => runs };
}

describe('a file that a page sends', () => {
  test('arrives whole in the folder, and is taken in', async () => {
    const { send, folder, runs, intake, log } = await setUp();
    const text = `a,b\n${'1,2\n'.repeat(100_000)}`;

    expect((await intake()).isTakingIn).toBe(false);
    expect(await send('NCDesJuly26_v2.csv', text)).toEqual({
      status: 200,
      json: { how: 'here', name: 'NCDesJuly26_v2.csv' },
    });
    expect(await readdir(folder)).toEqual(['NCDesJuly26_v2.csv']);
    expect(await readFile(join(folder, 'NCDesJuly26_v2.csv'), 'utf8')).toBe(text);
    expect(runs()).toBe(1);
    expect((await intake()).isTakingIn).toBe(true);
    expect(JSON.stringify(log)).not.toContain('NCDes');
  });

  test('again under its name takes the place of the one before', async () => {
    const { send, folder } = await setUp();
    await send('NCDesJuly26.csv', 'first');
    await send('NCDesJuly26.csv', 'second');

    expect(await readFile(join(folder, 'NCDesJuly26.csv'), 'utf8')).toBe('second');
  });

  test.each([
    ['has no token', { 'x-intake-token': '' }],
    ['has another token', { 'x-intake-token': 'A'.repeat(32) }],
    ['comes from a page of another site', { 'sec-fetch-site': 'cross-site' }],
    ['comes from another origin', { origin: 'http://evil.example' }],
    ['comes from another port of this machine', { origin: 'http://127.0.0.1:1' }],
  ])('is refused where the request %s', async (_what, headers) => {
    const { send, folder, runs } = await setUp();
    const { status, json } = await send('NCDesJuly26.csv', 'a,b', headers);

    expect(status).toBe(403);
    expect(Problem.parse(json).detail).toContain('Send files from the page of this server');
    expect(await readdir(folder)).toEqual([]);
    expect(runs()).toBe(0);
  });

  test.each([
    ['../up.csv'],
    ['a/b.csv'],
    ['.hidden.csv'],
    ['a.exe'],
    ['a.csv\u0000.zip'],
    ['-rf.csv'],
    [`${'a'.repeat(150)}.csv`],
  ])('named %j is refused', async (name) => {
    const { send, folder } = await setUp();
    const { status, json } = await send(name, 'a,b');

    expect(status).toBe(400);
    expect(Problem.parse(json).errors?.[0]?.parameter).toBe('name');
    expect(await readdir(folder)).toEqual([]);
  });

  test('that names a patient is refused at once, and no byte of it stays', async () => {
    const { send, folder, runs } = await setUp();
    // A number of the test range that the NHS publishes; its check digit is right.
    const { status, json } = await send('list.csv', 'NHS_NUMBER,PRACTICE\n9434765919,A81001\n');

    expect(status).toBe(422);
    expect(Problem.parse(json).detail).toContain('NHS numbers');
    expect(JSON.stringify(json)).not.toContain('9434765919');
    expect(await readdir(folder)).toEqual([]);
    expect(runs()).toBe(0);
  });

  test('that is longer or shorter than was said leaves nothing', async () => {
    const { url, intake, folder } = await setUp();
    const { token = '' } = (await intake()).sending;
    for (const bytes of [2, 20]) {
      const response = await fetch(`${url}/v1/intake/files?name=a.csv&bytes=${bytes}`, {
        method: 'POST',
        body: 'a,b,c',
        headers: { 'x-intake-token': token },
      });
      expect(response.status).toBe(422);
    }
    expect(await readdir(folder)).toEqual([]);
  });

  test('that is too large is refused before its bytes are read, and only files may be large', async () => {
    const { url } = await setUp();
    const statusOf = (path: string, bytes: number) =>
      new Promise<number | undefined>((resolve, reject) => {
        const asked = request(`${url}${path}`, { method: 'POST', headers: { 'content-length': bytes } });
        asked.on('response', ({ statusCode }) => {
          resolve(statusCode);
          asked.destroy();
        });
        asked.on('error', reject);
        asked.flushHeaders();
      });

    expect(await statusOf('/v1/intake/files?name=a.csv&bytes=600000000', 600_000_000)).toBe(413);
    expect(await statusOf('/v1/intake/answers', 70_000)).toBe(413);
    expect(await statusOf('/v1/gap', 70_000)).toBe(413);
  });
});

describe('a server that others can reach', () => {
  test('takes no file, and gives no token', async () => {
    const { send, intake } = await setUp({ host: '0.0.0.0' });

    expect((await intake()).sending).toMatchObject({ how: 'not-from-here', contact: 'data@example.org' });
    expect((await intake()).sending.token).toBeUndefined();
    expect((await send('a.csv', 'a,b')).status).toBe(403);
  });
});

describe('what arrived, over HTTP', () => {
  async function withFiles() {
    const site = await setUp();
    await arrive(site.store, { name: 'NCDesJuly26.csv' });
    await arrive(site.store, { name: 'bad.csv', outcome: 'quarantined', problems: [refusedLine(7)] });
    await hold(site.store, 'NCDesJuly26.csv');
    return site;
  }

  test('is there before anything is published, and is never kept by a cache', async () => {
    const { url } = await withFiles();
    const response = await fetch(`${url}/v1/intake`);

    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(IntakeAnswer.parse(await response.json()).data.files).toHaveLength(2);
  });

  test.each([
    ['', 'file,sha256,dataset,state', 'bad.csv'],
    ['?table=problems', 'file,sha256,line,column,rule', 'value-is-whole-number'],
    ['?table=datasets', 'dataset,state,files', 'own-indicators,not-arrived,0'],
    ['?table=held', 'month,hold,state', '"CAN04, numerators",June 2026,41207,412070'],
  ])('is CSV too (%s)', async (query, header, holds) => {
    const { url } = await withFiles();
    const text = await (await fetch(`${url}/v1/intake.csv${query}`)).text();

    expect(text.replace('\uFEFF', '')).toMatch(new RegExp(`^${header}`));
    expect(text).toContain(holds);
  });

  test('refuses a table that there is not', async () => {
    const { url } = await withFiles();
    expect((await fetch(`${url}/v1/intake.csv?table=people`)).status).toBe(400);
  });

  test('is described, with what may be written', async () => {
    const { url } = await withFiles();
    const { paths } = await (await fetch(`${url}/v1/openapi.json`)).json();

    expect(Object.keys(paths['/v1/intake'])).toEqual(['get']);
    expect(Object.keys(paths['/v1/intake/files'])).toEqual(['post']);
    expect(Object.keys(paths['/v1/intake/answers'])).toEqual(['post']);
  });

  test('is not answered on a laptop but by the command, which asks for a name', async () => {
    const { url } = await withFiles();
    const response = await fetch(`${url}/v1/intake/answers`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ hold: '0123456789ab', kind: 'approve', reason: 'it is right' }),
    });

    expect(response.status).toBe(403);
    expect(Problem.parse(await response.json()).detail).toContain('pcn review');
  });
});
