import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { bundleFunctions, bundleOptions } from '../infra/packaging/bundle-functions.ts';
import { measuredProcess } from './measured-process.ts';
import { paired } from './paired.ts';
import type { Part } from './part.ts';

const RUNS = 15;
// Below the repository, so that the bundles find what is packed beside them.
const FOLDER = resolve('build/bench-start-api');

/** A cold start of the API, as far as our code decides it: importing its bundle with an S3 store named. */
export async function startApi(): Promise<Part> {
  const into = (name: string) => join(FOLDER, name);
  try {
    await bundleFunctions({ api: into('api'), pipeline: into('pipeline'), report: into('report') });
    await build({
      ...bundleOptions,
      entryPoints: ['bench/start-api-reference.ts'],
      outdir: into('reference'),
      splitting: true,
    });
    const start = (bundle: string) =>
      measuredProcess(new URL('start-bundle.ts', import.meta.url), [into(bundle)]);
    const measured = await paired(RUNS, {
      ours: () => start('api/api.mjs'),
      reference: () => start('reference/start-api-reference.mjs'),
    });
    return {
      what: 'import the bundle of the API with an S3 store named, each time in a process of its own',
      reference:
        'a bundle made the same way of Hono with OpenAPI, the S3 client and the logger, and nothing of ours',
      input: 'the bundles as they are deployed, on the architecture of this machine',
      ...measured,
      aim: 'at most 0.12 s on a quiet machine',
    };
  } finally {
    await rm(FOLDER, { recursive: true, force: true });
  }
}
