import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import packaged from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** How to start a browser on this machine. */
interface ChromiumCommand {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

const SYSTEM_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Needed by the packaged browser in a container: it has no sandbox of its own and little shared memory. */
const PACKAGED_ARGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--font-render-hinting=none',
];

/**
 * Starts a real Chromium: that of `CHROMIUM_PATH`, else that of the system, else the one of the npm package with
 * its own libraries and fonts where the system lacks them.
 *
 * @throws Error when none of them starts; tests then fail and are never skipped
 */
export async function launchChromium(): Promise<Browser> {
  const { executablePath, args, env } = await chromiumCommand();
  return chromium.launch({ executablePath, args: [...args], env: definedOnly(env), chromiumSandbox: false });
}

/** Finds the browser and unpacks it where that is needed. Call once before tests that run side by side. */
export async function chromiumCommand(): Promise<ChromiumCommand> {
  const found = [process.env['CHROMIUM_PATH'], ...SYSTEM_PATHS].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (found !== undefined) return { executablePath: found, args: PACKAGED_ARGS, env: process.env };

  const executablePath = await packaged.executablePath();
  const own = { executablePath, args: PACKAGED_ARGS, env: await fontsFor(process.env) };
  if (starts(own)) return own;
  const libraries = await unpackLibraries();
  const complete = { ...own, env: { ...own.env, LD_LIBRARY_PATH: libraries } };
  if (starts(complete)) return complete;
  throw new Error('no Chromium starts here; install one, or set CHROMIUM_PATH to one that does');
}

function starts({ executablePath, env }: ChromiumCommand): boolean {
  return spawnSync(executablePath, ['--version', '--no-sandbox'], { env, timeout: 20_000 }).status === 0;
}

/** Fonts of the package, for a system without any: a page without letters cannot be measured. */
async function fontsFor(env: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  if (existsSync('/etc/fonts/fonts.conf')) return env;
  return { ...env, FONTCONFIG_PATH: join(tmpdir(), 'fonts') };
}

/** Unpacks the shared libraries that the package carries for systems without NSS, and gives their folder. */
async function unpackLibraries(): Promise<string> {
  const folder = join(tmpdir(), 'pcn-progress-chromium-libraries');
  const libraries = join(folder, 'lib');
  if (existsSync(join(libraries, 'libnss3.so'))) return libraries;
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packed = await readFile(join(dirname(entry), '..', '..', 'bin', 'al2023.tar.br'));
  await mkdir(folder, { recursive: true });
  const archive = join(folder, 'al2023.tar');
  await writeFile(archive, brotliDecompressSync(packed));
  const { status } = spawnSync('tar', ['-xf', archive, '-C', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0)
    throw new Error(`the browser's libraries could not be unpacked: tar ended with ${status}`);
  return libraries;
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
