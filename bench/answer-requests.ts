import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { generateEngland } from '../functions/synthetic/generate-england.ts';
import { paired } from './paired.ts';
import type { Part } from './part.ts';
import { type BenchServer, startServer } from './server-usage.ts';

/** What was sent once, for the reference to send again. */
export const SentAnswers = z.array(
  z.object({
    path: z.string(),
    status: z.number(),
    headers: z.record(z.string(), z.string()),
    body: z.base64(),
  }),
);
type SentAnswers = z.infer<typeof SentAnswers>;

const RUNS = 7;
const REQUESTS = 4_000;
/** Requests on their way at a time: a few readers. */
const AT_A_TIME = 16;
const PATHS = [
  '/v1/gap',
  '/v1/areas',
  '/v1/areas?kind=pcn&pageSize=50',
  '/v1/areas/ENG',
  '/v1/months',
  '/v1/releases',
  '/v1/indicators',
  '/v1/trends',
  '/v1/data-quality',
  '/v1/gap.csv',
  '/v1/openapi.json',
  '/v1/methods',
];

/** Answers that were given before, whole or as 304, against a bare server that sends the same bytes. */
export async function answerRequests(how: 'whole' | 'not-modified'): Promise<Part> {
  const folder = await mkdtemp(join(tmpdir(), 'pcn-progress-bench-'));
  const servers: BenchServer[] = [];
  try {
    const store = await smallStore(folder);
    const ours = await startServer(new URL('serve-ours.ts', import.meta.url), [store]);
    servers.push(ours);
    const headers = await headersFor(ours.url, how);
    const sent = join(folder, 'sent.json');
    await writeFile(sent, JSON.stringify(await sentBy(ours.url, headers)));
    const bare = await startServer(new URL('serve-bare.ts', import.meta.url), [sent]);
    servers.push(bare);
    for (const { url } of servers) await asked(url, headers);
    const measured = await paired(RUNS, {
      ours: () => measuredServer(ours, headers),
      reference: () => measuredServer(bare, headers),
    });
    return {
      what: `${REQUESTS} requests to ${PATHS.length} addresses of the API, ${how === 'whole' ? 'answered whole' : 'each 304'}; processor of the server`,
      reference: 'bare node:http that sends the same status, headers and bytes by address',
      input: 'synthetic England of a tenth, three months; 16 requests at a time over kept connections, gzip',
      ...measured,
      aim: 'time at most 1.67 times the reference: 0.6 of its requests a second',
    };
  } finally {
    for (const server of servers) await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function smallStore(folder: string): Promise<string> {
  const [data, store] = [join(folder, 'data'), join(folder, 'store')];
  await generateEngland({ out: data, months: 3, seed: 1, shape: '2026-27', scale: 0.1 });
  const pcn = new URL('../functions/local/pcn.ts', import.meta.url).pathname;
  const run = ['run', '--data', data, '--store', store, '--no-report', '--no-downloads'];
  await promisify(execFile)(process.execPath, [pcn, ...run], { maxBuffer: 1 << 26 });
  return store;
}

type Headers = ReadonlyMap<string, Readonly<Record<string, string>>>;

async function headersFor(url: string, how: 'whole' | 'not-modified'): Promise<Headers> {
  const plain = { 'accept-encoding': 'gzip' };
  const of = PATHS.map(async (path): Promise<[string, Record<string, string>]> => {
    if (how === 'whole') return [path, plain];
    const { headers } = await answerOf(url, path, plain);
    return [path, { ...plain, 'if-none-match': headers['etag'] ?? '' }];
  });
  return new Map(await Promise.all(of));
}

async function sentBy(url: string, headers: Headers): Promise<SentAnswers> {
  return Promise.all(
    PATHS.map(async (path) => {
      const answer = await answerOf(url, path, headers.get(path) ?? {});
      const { connection: _, 'keep-alive': __, date: ___, ...kept } = answer.headers;
      return { path, status: answer.status, headers: kept, body: answer.body.toString('base64') };
    }),
  );
}

async function measuredServer(server: BenchServer, headers: Headers) {
  const before = await server.usage();
  const begun = performance.now();
  for (let done = 0; done < REQUESTS; done += PATHS.length) await asked(server.url, headers);
  const seconds = (performance.now() - begun) / 1000;
  const after = await server.usage();
  return { seconds, cpuSeconds: after.cpuSeconds - before.cpuSeconds, peakMebibytes: after.peakMebibytes };
}

async function asked(url: string, headers: Headers): Promise<void> {
  await Promise.all(PATHS.map(async (path) => answerOf(url, path, headers.get(path) ?? {})));
}

const agent = new Agent({ keepAlive: true, maxSockets: AT_A_TIME });

async function answerOf(url: string, path: string, headers: Readonly<Record<string, string>>) {
  return new Promise<{ status: number; headers: Record<string, string>; body: Buffer }>((resolve, reject) => {
    get(`${url}${path}`, { agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: z.record(z.string(), z.string()).parse(response.headers),
          body: Buffer.concat(chunks),
        }),
      );
    }).on('error', reject);
  });
}
