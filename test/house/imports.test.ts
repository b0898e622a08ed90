import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles } from './source-files.ts';

const files = await sourceFiles();

/**
 * The floors of the house, from the ground up: what each folder may import besides itself. A folder may import only what
 * stands above it in this list, so that no import runs back up; docs/architecture.md draws it.
 */
const FLOORS: Readonly<Record<string, readonly string[]>> = {
  contracts: [],
  ports: [],
  statistics: [],
  markdown: [],
  rules: ['contracts', 'markdown'],
  // `question.ts` of each question: pages load them, so they are a floor of their own.
  definitions: ['contracts', 'rules'],
  disclosure: ['statistics'],
  specification: ['contracts', 'markdown'],
  datasets: ['contracts', 'markdown', 'ports'],
  'personal-data': ['datasets'],
  models: ['contracts', 'ports', 'datasets'],
  adapters: ['contracts', 'ports'],
  runtime: ['contracts', 'ports', 'adapters'],
  audit: ['contracts', 'ports', 'personal-data', 'runtime'],
  catalogue: ['contracts', 'ports', 'specification', 'runtime', 'datasets', 'audit'],
  plausibility: ['contracts', 'ports', 'specification', 'models', 'runtime', 'audit', 'catalogue'],
  sentences: ['contracts', 'rules', 'definitions', 'statistics'],
  charts: ['contracts', 'rules', 'sentences'],
  assessment: [
    'contracts',
    'ports',
    'rules',
    'definitions',
    'statistics',
    'disclosure',
    'specification',
    'models',
    'catalogue',
    'sentences',
  ],
  tables: ['contracts', 'rules', 'definitions'],
  methods: ['markdown', 'rules'],
  questions: [
    'contracts',
    'ports',
    'rules',
    'definitions',
    'statistics',
    'disclosure',
    'specification',
    'runtime',
    'sentences',
    'assessment',
    'tables',
  ],
  api: [
    'contracts',
    'ports',
    'rules',
    'definitions',
    'runtime',
    'assessment',
    'tables',
    'methods',
    'questions',
  ],
  reports: [
    'contracts',
    'ports',
    'rules',
    'definitions',
    'statistics',
    'runtime',
    'sentences',
    'charts',
    'assessment',
    'tables',
    'questions',
  ],
  reconciliation: ['contracts', 'ports', 'definitions', 'sentences', 'questions'],
  steps: [
    'contracts',
    'ports',
    'rules',
    'definitions',
    'disclosure',
    'specification',
    'datasets',
    'personal-data',
    'models',
    'adapters',
    'runtime',
    'audit',
    'catalogue',
    'plausibility',
    'sentences',
    'assessment',
    'questions',
    'reports',
  ],
  intake: ['contracts', 'ports', 'runtime', 'catalogue', 'plausibility', 'audit', 'steps'],
  workflow: ['contracts', 'ports', 'runtime', 'catalogue', 'plausibility', 'steps'],
  integrity: ['contracts', 'ports', 'runtime', 'audit', 'catalogue', 'steps'],
  synthetic: ['contracts', 'specification', 'statistics'],
  lambda: ['contracts', 'runtime', 'api', 'reports', 'steps', 'intake', 'workflow'],
  local: [
    'contracts',
    'ports',
    'rules',
    'definitions',
    'specification',
    'datasets',
    'personal-data',
    'runtime',
    'audit',
    'catalogue',
    'plausibility',
    'sentences',
    'tables',
    'questions',
    'api',
    'reports',
    'steps',
    'intake',
    'integrity',
    'reconciliation',
    'synthetic',
  ],
  dashboards: ['contracts', 'statistics', 'rules', 'definitions', 'sentences', 'charts', 'assessment'],
  infra: ['lambda', 'runtime'],
};

/** Benchmarks measure whatever they like. */
const UNGUARDED = new Set(['bench']);

function floorOf(path: string): string {
  if (/^functions\/questions\/([a-z-]+\/)?question\.ts$/.test(path)) return 'definitions';
  const [top = '', folder = ''] = path.split('/');
  return top === 'functions' ? folder : top;
}

function strays(from: RegExp, allowed: RegExp): readonly string[] {
  return files
    .filter(({ path }) => from.test(path))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => !allowed.test(target))
        .map((target) => `${file.path} -> ${target}`),
    );
}

describe('imports go one way', () => {
  test('every folder has its floor, and may import only floors below it', () => {
    const floors = Object.keys(FLOORS);
    const folders = new Set(files.map(({ path }) => floorOf(path)));
    expect([...folders].filter((folder) => !floors.includes(folder) && !UNGUARDED.has(folder))).toEqual([]);
    const wrong = floors.flatMap((floor, i) =>
      (FLOORS[floor] ?? [])
        .filter((below) => !floors.slice(0, i).includes(below))
        .map((up) => `${floor} -> ${up}`),
    );
    expect(wrong).toEqual([]);
  });

  test.each(Object.entries(FLOORS))('%s imports itself and %j', (floor, below) => {
    const found = files
      .filter(({ path }) => floorOf(path) === floor)
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => /^(functions|dashboards|infra|bench|test)\//.test(target))
          .filter((target) => ![floor, ...below].includes(floorOf(target)))
          .map((target) => `${file.path} -> ${target}`),
      );
    expect(found).toEqual([]);
  });

  test.each([
    [
      'the API reads releases and computes nothing',
      /^functions\/api\//,
      /^functions\/(api|contracts|ports|runtime|methods|assessment|specification|statistics|tables|questions(?!\/[^/]+\/make\.ts))\//,
    ],
    [
      'infra knows the entries of the Lambdas, the version of their source and itself',
      /^infra\//,
      /^(infra\/|functions\/(lambda\/|runtime\/source-version))/,
    ],
    [
      'a question’s tables know views and pure functions',
      /^functions\/questions\/[a-z-]+\/tables\.ts$/,
      /^functions\/(contracts|tables|assessment|rules)\/|^functions\/questions\/(question-tables|([a-z-]+\/)?(question|tables))\.ts$/,
    ],
    [
      'what makes a question’s views knows no store, no API and no page',
      /^functions\/questions\/[a-z-]+\/(?!question|tables)/,
      /^functions\/(assessment|contracts|disclosure|questions|rules|sentences|specification|statistics)\//,
    ],
  ])('%s', (_rule, from, allowed) => {
    expect(strays(from, allowed)).toEqual([]);
  });

  test('only the services choose adapters', () => {
    const choosers = files
      .filter(({ path }) => path.startsWith('functions/') && !path.startsWith('functions/adapters/'))
      .filter((file) => importsOf(file).some((target) => /adapters\/.*(store|engine)/.test(target)))
      .map(({ path }) => path);
    expect(choosers).toEqual(['functions/runtime/create-store.ts', 'functions/runtime/services.ts']);
  });

  test('the reader of imports sees them', () => {
    const sample = {
      path: 'functions/api/app.ts',
      text: "import { a } from '../ports/a.ts';\nawait import('./b.ts');",
    };
    expect(importsOf(sample)).toEqual(['functions/ports/a.ts', 'functions/api/b.ts']);
  });
});
