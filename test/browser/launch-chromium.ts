import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { unpackChromium } from './unpack-chromium.ts';

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

  const { executablePath, libraries, fonts } = await unpackChromium();
  // A page without letters cannot be measured.
  const env = existsSync('/etc/fonts/fonts.conf') ? process.env : { ...process.env, FONTCONFIG_PATH: fonts };
  const own = { executablePath, args: PACKAGED_ARGS, env };
  if (starts(own)) return own;
  const complete = { ...own, env: { ...env, LD_LIBRARY_PATH: libraries } };
  if (starts(complete)) return complete;
  throw new Error('no Chromium starts here; install one, or set CHROMIUM_PATH to one that does');
}

function starts({ executablePath, env }: ChromiumCommand): boolean {
  return spawnSync(executablePath, ['--version', '--no-sandbox'], { env, timeout: 20_000 }).status === 0;
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
