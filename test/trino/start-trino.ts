import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installTrino, TRINO_VERSION } from './install-trino.ts';

export interface RunningTrino {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts one Trino node on loopback, which is told of its catalogues by its users, and waits until it takes queries. */
export async function startTrino(): Promise<RunningTrino> {
  const { java: program, classPath, plugins } = await installTrino();
  const folder = await mkdtemp(join(tmpdir(), 'trino-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  await writeFile(
    join(folder, 'config.properties'),
    [
      'coordinator=true',
      'node-scheduler.include-coordinator=true',
      'node.environment=test',
      'node.id=pcn-progress',
      'node.bind-ip=127.0.0.1',
      'node.internal-address=127.0.0.1',
      `http-server.http.port=${port}`,
      'http-server.log.enabled=false',
      `discovery.uri=${url}`,
      `plugin.dir=${plugins}`,
      'catalog.management=dynamic',
      'catalog.store=memory',
      'query.max-memory=1GB',
      'query.max-memory-per-node=1GB',
      '',
    ].join('\n'),
  );
  const options = ['-Xmx2G', `-Dconfig=${join(folder, 'config.properties')}`];
  const java = spawn(program, [...options, '-cp', classPath, 'StartTrino', TRINO_VERSION], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const log = createWriteStream(join(folder, 'server.log'));
  java.stdout.pipe(log);
  java.stderr.pipe(log);

  const stop = async () => {
    const isEnded = java.exitCode !== null || java.signalCode !== null;
    java.kill('SIGKILL');
    if (!isEnded) await once(java, 'exit');
    await rm(folder, { recursive: true, force: true });
  };
  for (let waited = 0; waited < 120; waited++) {
    if (java.exitCode !== null) throw new Error(`Trino ended while starting; see server.log in ${folder}`);
    if (await isReady(url)) return { url, stop };
    await sleep(1000);
  }
  await stop();
  throw new Error('Trino did not start within two minutes');
}

async function isReady(url: string): Promise<boolean> {
  try {
    const info: unknown = await (await fetch(`${url}/v1/info`)).json();
    return typeof info === 'object' && info !== null && 'starting' in info && info.starting === false;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || address === null) throw new Error('no port is free');
  return address.port;
}
