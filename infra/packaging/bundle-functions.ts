import { cp, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { reportVersion, sourceVersion } from '../../functions/runtime/source-version.ts';
import type { DeployedFolders } from './folders.ts';

const FUNCTIONS = 'functions/lambda';
const MODELS = 'functions/models';
/** The solver's WebAssembly, which its code looks for beside itself. */
const SOLVER = 'node_modules/highs/build/highs.wasm';
/** Started as processes of their own, so programs beside what starts them. */
const APART = ['functions/datasets/check-apart-child.ts', 'functions/personal-data/look-apart-child.ts'];

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

/**
 * The API answers from what is stored and makes no view: what makes them would bring all of the statistics into its
 * bundle, since the list of questions names it beside their tables.
 */
const withoutMakers: Plugin = {
  name: 'without-makers',
  setup(bundling) {
    // One empty module in the place of them all: each would be a file of its own.
    bundling.onResolve({ filter: /^\.\/[a-z-]+\/make\.ts$/ }, ({ importer }) =>
      importer.endsWith('all-questions.ts') ? { path: 'makers', namespace: 'without-makers' } : null,
    );
    bundling.onLoad({ filter: /.*/, namespace: 'without-makers' }, () => ({ contents: '' }));
  },
};

/** What sets and draws reports and reads files that lie beside its code. The renderer is Typst's for browsers: never loaded. */
export const besideReports = [
  'jsdom',
  '@myriaddreamin/typst-ts-web-compiler',
  '@resvg/resvg-wasm',
  '@expo-google-fonts/open-sans',
];

const REPORTING = ['report.ts', 'report-api.ts'];

/** How every function is bundled; the bench bundles its reference likewise. */
export const bundleOptions = {
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  // Native, or with files of their own: packed beside the bundle where a function needs them.
  external: ['@duckdb/node-api', ...besideReports, '@myriaddreamin/typst-ts-renderer'],
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
  readonly report: Metafile;
}

/**
 * Bundles every Lambda into three fresh folders: the API by itself, small and quick to start; what makes reports, with
 * Typst and the fonts; and the rest of the pipeline, which shares its chunks, the SQL models and DuckDB.
 */
export async function bundleFunctions(into: Omit<DeployedFolders, 'dashboards'>): Promise<Bundles> {
  await Promise.all(
    [into.api, into.pipeline, into.report].map((folder) => rm(folder, { recursive: true, force: true })),
  );
  const names = (await readdir(FUNCTIONS)).filter((name) => name !== 'api.ts' && !REPORTING.includes(name));
  const together = (
    paths: readonly string[],
    outdir: string,
    version: string,
    plugins: readonly Plugin[] = [],
  ) =>
    build({
      ...bundleOptions,
      // After a changed calculation is deployed, months made by the old one must not pass for the new one's.
      define: { BUNDLED_VERSION: JSON.stringify(version) },
      plugins: [...bundleOptions.plugins, ...plugins],
      entryPoints: paths.map((path) => ({ in: path, out: basename(path, '.ts') })),
      outdir,
      splitting: true,
    });
  const computing = await sourceVersion();
  const [api, pipeline, report] = await Promise.all([
    together([join(FUNCTIONS, 'api.ts')], into.api, computing, [withoutMakers]),
    together([...names.map((name) => join(FUNCTIONS, name)), ...APART], into.pipeline, computing),
    together(
      REPORTING.map((name) => join(FUNCTIONS, name)),
      into.report,
      await reportVersion(),
    ),
  ]);
  // The models are read as files that lie beside the code that runs them.
  await cp(MODELS, into.pipeline, { recursive: true, filter: (path) => !path.endsWith('.ts') });
  await cp(SOLVER, join(into.pipeline, basename(SOLVER)));
  return { api: api.metafile, pipeline: pipeline.metafile, report: report.metafile };
}
