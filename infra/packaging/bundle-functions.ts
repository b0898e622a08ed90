import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import type { DeployedFolders } from './folders.ts';

const FUNCTIONS = 'functions/lambda';
const MODELS = 'functions/models';

/** zod brings its messages in sixty languages, a quarter of the API's bundle; we speak English. */
const englishOnly: Plugin = {
  name: 'english-only',
  setup(bundling) {
    bundling.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
      loader: 'js',
    }));
  },
};

/** Lambda gives credentials by its environment; the SDK's search for them elsewhere is a seventh of the API's bundle. */
const credentialsOfTheEnvironment: Plugin = {
  name: 'credentials-of-the-environment',
  setup(bundling) {
    bundling.onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, ({ path }) => ({
      path,
      namespace: 'environment',
    }));
    bundling.onLoad({ filter: /.*/, namespace: 'environment' }, () => ({
      contents: "export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';",
      resolveDir: process.cwd(),
    }));
  },
};

const OPTIONS = {
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  // Native, and packed beside the bundle where a function needs it.
  external: ['@duckdb/node-api'],
  outExtension: { '.js': '.mjs' },
  // Dependencies that are still CommonJS ask for Node's own modules.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
  plugins: [englishOnly, credentialsOfTheEnvironment],
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
} as const satisfies BuildOptions;

export interface Bundles {
  readonly api: Metafile;
  readonly pipeline: Metafile;
}

/**
 * Bundles every Lambda into two fresh folders: the API by itself, small and quick to start, and the pipeline's functions
 * together, which share their chunks, the SQL models and DuckDB.
 */
export async function bundleFunctions(into: Pick<DeployedFolders, 'api' | 'pipeline'>): Promise<Bundles> {
  await Promise.all([into.api, into.pipeline].map((folder) => rm(folder, { recursive: true, force: true })));
  const names = (await readdir(FUNCTIONS)).filter((name) => name !== 'api.ts');
  const [api, pipeline] = await Promise.all([
    build({ ...OPTIONS, entryPoints: [join(FUNCTIONS, 'api.ts')], outdir: into.api }),
    build({
      ...OPTIONS,
      entryPoints: names.map((name) => join(FUNCTIONS, name)),
      outdir: into.pipeline,
      splitting: true,
    }),
  ]);
  // The models are read as files that lie beside the code that runs them.
  await cp(MODELS, into.pipeline, { recursive: true, filter: (path) => !path.endsWith('.ts') });
  return { api: api.metafile, pipeline: pipeline.metafile };
}
