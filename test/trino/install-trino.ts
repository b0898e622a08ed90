import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installJava } from './install-java.ts';

const run = promisify(execFile);
const POM = join(import.meta.dirname, 'pom.xml');
const STARTER = join(import.meta.dirname, 'StartTrino.java');
export const TRINO_VERSION = '440';

/** What a Trino is started with, below one folder of a cache outside the tree. */
export interface InstalledTrino {
  readonly java: string;
  /** The starter and the engine's jars, as Java takes a class path. */
  readonly classPath: string;
  readonly plugins: string;
}

/**
 * Brings Java 21, Trino's engine and its Hive plugin into the cache, once.
 *
 * @throws Error naming what to install when Java, Maven or Python is not there
 */
export async function installTrino(): Promise<InstalledTrino> {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const folder = join(cache, 'pcn-progress', `trino-${TRINO_VERSION}`);
  if (!existsSync(folder)) await install(folder);
  return {
    java: join(folder, 'java', 'bin', 'java'),
    classPath: [join(folder, 'starter'), join(folder, 'server', '*')].join(':'),
    plugins: join(folder, 'plugin'),
  };
}

async function install(folder: string): Promise<void> {
  await needs('java', ['-version']);
  await needs('mvn', ['-version']);
  await needs('python3', ['-m', 'pip', '--version']);

  const waiting = `${folder}.${process.pid}`;
  const plugin = join(waiting, 'plugin', 'hive');
  try {
    await copyJars('trino-main', join(waiting, 'server'));
    await copyJars('trino-hive', plugin);
    // Trino's build writes this entry into its distribution; a folder of the plugin's class path holds it here.
    const services = join(plugin, 'services', 'META-INF', 'services');
    await mkdir(services, { recursive: true });
    await writeFile(join(services, 'io.trino.spi.Plugin'), 'io.trino.plugin.hive.HivePlugin\n');
    // The runtime has no compiler; any Java that Maven runs on has one.
    const compiler = ['-m', 'jdk.compiler/com.sun.tools.javac.Main', '--release', '17'];
    await run('java', [...compiler, '-d', join(waiting, 'starter'), STARTER]);
    await installJava(join(waiting, 'java'));
    await rename(waiting, folder);
  } finally {
    await rm(waiting, { recursive: true, force: true });
  }
}

async function copyJars(artifact: string, into: string): Promise<void> {
  const options = [`-Dartifact=${artifact}`, '-DincludeScope=runtime', `-DoutputDirectory=${into}`];
  await run('mvn', ['-B', '-q', '-f', POM, 'dependency:copy-dependencies', ...options]);
}

async function needs(command: string, args: readonly string[]): Promise<void> {
  try {
    await run(command, [...args]);
  } catch (cause) {
    throw new Error(
      `the Trino tests need Java 17 or later, Maven, and Python with pip; install ${command} and run them again`,
      { cause },
    );
  }
}
