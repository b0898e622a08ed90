import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const POM = join(import.meta.dirname, 'pom.xml');

/** Where the jars lie: `server/`, and one folder a plugin below `plugin/`. */
function trinoFolder(): string {
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'pcn-progress', 'trino-435');
}

/**
 * Brings Trino's engine and its memory plugin into a cache outside the tree, once, with Maven.
 *
 * @throws Error naming what to install when Maven or Java is not there
 */
export async function installTrino(): Promise<string> {
  const folder = trinoFolder();
  await needs('java', ['-version']);
  if (existsSync(folder)) return folder;
  await needs('mvn', ['-version']);

  const waiting = `${folder}.${process.pid}`;
  await copyJars('trino-main', join(waiting, 'server'));
  await copyJars('trino-memory', join(waiting, 'plugin', 'memory'));
  // Trino's build writes this entry into its distribution; a folder of the plugin's class path holds it here.
  const services = join(waiting, 'plugin', 'memory', 'services', 'META-INF', 'services');
  await mkdir(services, { recursive: true });
  await writeFile(join(services, 'io.trino.spi.Plugin'), 'io.trino.plugin.memory.MemoryPlugin\n');
  try {
    await rename(waiting, folder);
  } finally {
    await rm(waiting, { recursive: true, force: true });
  }
  return folder;
}

async function copyJars(artifact: string, into: string): Promise<void> {
  const options = [`-Dartifact=${artifact}`, '-DincludeScope=runtime', `-DoutputDirectory=${into}`];
  await run('mvn', ['-B', '-q', '-f', POM, 'dependency:copy-dependencies', ...options]);
}

async function needs(command: string, args: readonly string[]): Promise<void> {
  try {
    await run(command, [...args]);
  } catch (cause) {
    throw new Error(`the Trino tests need Java 17 and Maven; install ${command} and run them again`, {
      cause,
    });
  }
}
