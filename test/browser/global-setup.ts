import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { chromiumCommand } from './launch-chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the dashboards that were built for these tests. */
    dashboards: string;
  }
}

/**
 * Builds the dashboards once, into a folder of their own so that no other build can change them under a test, and
 * unpacks the browser before tests run side by side.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const outDir = await mkdtemp(join(tmpdir(), 'pcn-progress-dashboards-'));
  const configFile = fileURLToPath(new URL('../../vite.config.ts', import.meta.url));
  await Promise.all([build({ configFile, logLevel: 'warn', build: { outDir } }), chromiumCommand()]);
  project.provide('dashboards', outDir);
  return () => rm(outDir, { recursive: true });
}
