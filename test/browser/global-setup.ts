import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { chromiumCommand } from './launch-chromium.ts';

/** Builds the dashboards once, as they are delivered, and unpacks the browser before tests run side by side. */
export async function setup(): Promise<void> {
  const configFile = fileURLToPath(new URL('../../vite.config.ts', import.meta.url));
  await Promise.all([build({ configFile, logLevel: 'warn' }), chromiumCommand()]);
}
