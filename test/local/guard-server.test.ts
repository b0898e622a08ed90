import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serve } from '../../functions/local/serve.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishThreeNetworks } from '../fixtures/releases/three-networks.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

/** Short, so that no test waits; each below what a test allows for it. */
const limits = { headersMs: 300, requestMs: 600, idleMs: 900, keepAliveMs: 200, lookMs: 50, connections: 20 };

async function serving(names: readonly string[] = []): Promise<number> {
  const store = memoryObjectStore();
  await publishThreeNetworks(store, 1);
  const dashboards = await temporaryFolder();
  await writeFile(join(dashboards, 'index.html'), '<!doctype html><title>PCN progress</title>');
  const server = await serve({ store, port: 0, dashboards, log: () => {}, names, limits });
  onTestFinished(() => server.close());
  return Number(new URL(server.url).port);
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
}

async function ask(port: number, headers: Readonly<Record<string, string>>, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const asked = request({ port, host: '127.0.0.1', path: '/v1/health', method, headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** Sends text as it is and gives all that comes back until the connection ends, and how long that took. */
async function talk(port: number, ...parts: readonly string[]): Promise<{ said: string; ms: number }> {
  const started = performance.now();
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(port, '127.0.0.1');
    // One part every 20 ms: a caller who drips.
    const timers = parts.map((part, i) => setTimeout(() => socket.write(part), i * 20));
    socket.on('data', (bytes) => {
      said += bytes.toString('latin1');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      for (const timer of timers) clearTimeout(timer);
      resolve({ said, ms: performance.now() - started });
    });
  });
}

describe('the host that is asked for', () => {
  test.each([
    ['localhost', 200],
    ['LOCALHOST:4000', 200],
    ['localhost.', 200],
    ['127.0.0.1', 200],
    ['127.8.8.8:80', 200],
    ['[::1]:4000', 200],
    ['pcn.example.nhs.uk', 200],
    ['evil.example', 403],
    ['localhost.evil.example', 403],
    ['127.0.0.1.evil.example', 403],
    ['10.0.0.1', 403],
    ['[fe80::1]', 403],
    ['evil.example#localhost', 403],
    ['localhost@evil.example', 403],
  ])('%j is answered with %d', async (host, status) => {
    const port = await serving(['PCN.example.nhs.uk']);
    const answer = await ask(port, { host });

    expect(answer.status).toBe(status);
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  test.each([
    ['an empty one', 'GET /v1/health HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n', 403],
    ['none at all', 'GET /v1/health HTTP/1.0\r\n\r\n', 403],
    ['two', 'GET /v1/health HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n', 400],
    [
      'another in the address',
      'GET http://evil.example/v1/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
      403,
    ],
  ])('%s is refused', async (_what, text, status) => {
    expect((await talk(await serving(), text)).said).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });
});

describe('every answer has the headers that keep a browser safe', () => {
  const close = 'Host: localhost\r\nConnection: close\r\n\r\n';
  test.each([
    ['a page', `GET / HTTP/1.1\r\n${close}`],
    ['a path that climbs', `GET /\\..\\ HTTP/1.1\r\n${close}`],
    ['a path that is no address', `GET /%zz%00 HTTP/1.1\r\n${close}`],
    ['a star', `OPTIONS * HTTP/1.1\r\n${close}`],
    ['a method there is none of', 'BREW / HTTP/1.1\r\n\r\n'],
    ['what is no HTTP', 'hello\r\n\r\n'],
    ['headers without end', `GET / HTTP/1.1\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`],
    ['an expectation', `GET / HTTP/1.1\r\nExpect: a-miracle\r\n${close}`],
    ['a request that is never finished', 'GET / HTTP/1.1\r\nHost: localhost\r\n'],
    ['a host of somebody else', 'GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n'],
  ])('to %s', async (_what, text) => {
    const { said } = await talk(await serving(), text);

    expect(said).toMatch(/^HTTP\/1\.1 [2-4]\d\d /);
    for (const name of [
      'content-security-policy',
      'x-content-type-options',
      'x-frame-options',
      'referrer-policy',
    ]) {
      expect(said.toLowerCase()).toContain(`\r\n${name}: `);
    }
  });
});

describe('nobody keeps a connection by doing nothing', () => {
  test.each([
    ['says nothing', []],
    [
      'drips a header',
      Array.from({ length: 200 }, (_, i) => (i === 0 ? 'GET / HTTP/1.1\r\nHost: localhost\r\nX: ' : 'a')),
    ],
    [
      'drips a body',
      Array.from({ length: 200 }, (_, i) =>
        i === 0 ? 'POST /v1/health HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n' : 'a',
      ),
    ],
    ['asks once and stays', ['GET /v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n']],
  ])('who %s', async (_how, parts) => {
    const { ms } = await talk(await serving(), ...parts);

    expect(ms).toBeLessThan(3_500);
  });

  test('many who drip leave room for who asks, and all are gone in the end', async () => {
    const port = await serving();
    const drip = ['GET / HTTP/1.1\r\nX: ', ...Array.from({ length: 100 }, () => 'a')];
    const dripping = Array.from({ length: 60 }, () => talk(port, ...drip));
    await Promise.all(dripping);

    expect((await ask(port, { host: 'localhost' })).status).toBe(200);
  });
});

describe('a body', () => {
  test.each([
    ['that is small is read past', 'a', {}, 405],
    ['of more bytes than any is taken', 'a'.repeat(70_000), {}, 413],
    ['whose length nobody tells', 'a', { 'transfer-encoding': 'chunked' }, 411],
  ])('%s', async (_what, body, headers, status) => {
    const answer = await ask(await serving(), { host: 'localhost', ...headers }, body);

    expect(answer.status).toBe(status);
  });
});
