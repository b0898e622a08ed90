import { execFile } from 'node:child_process';
import { cp, readdir, readFile, rm, stat, symlink } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { FolderObjectStore } from '../../../functions/adapters/folder-object-store.ts';
import { readStoredReport } from '../../../functions/runtime/read-stored-report.ts';
import { reportVersion, sourceVersion } from '../../../functions/runtime/source-version.ts';
import { newestRelease } from '../../../functions/steps/publish.ts';
import { besideReports, bundleFunctions } from '../../../infra/packaging/bundle-functions.ts';
import { packPackages } from '../../../infra/packaging/pack-packages.ts';
import { memoryObjectStore } from '../../fixtures/releases/memory-object-store.ts';
import { publishThreeNetworks } from '../../fixtures/releases/three-networks.ts';
import { extractCsv, mapCsv, twentyFiveNetworks, writeFiles } from '../../fixtures/small-england.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { publishTenNetworks } from '../../reports/ten-networks.ts';
import { startS3TestServer } from '../../s3-server/server.ts';

// Below the repository, so that DuckDB is found as it is beside the deployed bundle.
const folder = `build/test-bundles-${process.pid}`;
const bundles = await bundleFunctions({
  api: `${folder}/api`,
  pipeline: `${folder}/pipeline`,
  report: `${folder}/report`,
});
afterAll(() => rm(folder, { recursive: true }));

/** Files that left something in the bundle: what was read and then found unused does not count. */
const inputsOf = (bundle: keyof typeof bundles) =>
  Object.values(bundles[bundle].outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
/** Files behind an output and all that it imports before it runs. */
function startedWith(bundle: keyof typeof bundles, output: string): readonly string[] {
  const { outputs } = bundles[bundle];
  const reached = new Set([`${folder}/${bundle}/${output}`]);
  for (const path of reached) {
    for (const { kind, path: imported } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement' && imported in outputs) reached.add(imported);
  }
  return [...reached].flatMap((path) => Object.keys(outputs[path]?.inputs ?? {}));
}
const importedBy = (bundle: keyof typeof bundles) =>
  Object.values(bundles[bundle].outputs).flatMap(({ imports }) =>
    imports.filter(({ external }) => external === true).map(({ path }) => path),
  );

const environment = {
  region: 'eu-west-2',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
};

describe('every bundle', () => {
  test('carries the version of the source it was made from, so that a changed calculation makes other releases', async () => {
    const text = async (bundle: keyof typeof bundles) => {
      const written = Object.keys(bundles[bundle].outputs).map((path) => readFile(path, 'utf8'));
      return (await Promise.all(written)).join('\n');
    };

    expect(await text('pipeline')).toContain(await sourceVersion());
    expect(await text('report')).toContain(await reportVersion());
  });
});

describe('the bundle of the API', () => {
  test('has at most a megabyte', () => {
    const bytes = Object.values(bundles.api.outputs).reduce((sum, output) => sum + output.bytes, 0);

    expect(bytes).toBeLessThanOrEqual(1024 * 1024);
  });

  test('starts without what answers any one address, which is loaded when it is asked for', () => {
    const started = startedWith('api', 'api.mjs');

    expect(started).toContain('functions/api/app.ts');
    // What arrived heads every answer that has figures.
    const everyAnswer = 'functions/questions/quality/question.ts';
    expect(
      started
        .filter((path) => path !== everyAnswer)
        .filter((path) => /^functions\/(api\/routes|tables|methods|questions\/[a-z-]+)\//.test(path)),
    ).toEqual([]);
    expect(inputsOf('api')).toContain('functions/questions/gap/tables.ts');
    expect(inputsOf('api')).toContain('functions/questions/gap-change/tables.ts');
  });

  test('holds nothing that makes the views of a question', () => {
    expect(inputsOf('api').filter((path) => /^functions\/questions\/.*\/make\.ts$/.test(path))).toEqual([]);
    expect(inputsOf('pipeline')).toContain('functions/questions/gap-change/make.ts');
  });

  test.each([
    '@duckdb',
    'aws-cdk-lib',
    '@aws-sdk/client-athena',
    'typst',
    'jsdom',
    '@observablehq',
    'yauzl',
    'read-excel-file',
    'functions/synthetic',
  ])('holds nothing of %s, and does not ask for it', (name) => {
    expect([...inputsOf('api'), ...importedBy('api')].filter((path) => path.includes(name))).toEqual([]);
  });

  test('reads a release from S3 with the credentials that Lambda gives it', async () => {
    const server = await startS3TestServer();
    onTestFinished(() => server.close());
    const store = memoryObjectStore();
    await publishThreeNetworks(store, 1);
    const client = new S3Client({ endpoint: server.endpoint, ...environment, forcePathStyle: true });
    for (const [Key, Body] of store.objects)
      await client.send(new PutObjectCommand({ Bucket: 'lake', Key, Body }));
    const event = {
      version: '2.0',
      rawPath: '/v1/releases',
      rawQueryString: '',
      headers: {},
      requestContext: { http: { method: 'GET', path: '/v1/releases' }, domainName: 'api.example' },
    };
    const script = `
      const { handler } = await import(${JSON.stringify(resolve(folder, 'api/api.mjs'))});
      console.log('answer ' + (await handler(${JSON.stringify(event)}, {})).statusCode);`;

    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      env: {
        STORE: 's3',
        STORE_BUCKET: 'lake',
        AWS_REGION: environment.region,
        AWS_ACCESS_KEY_ID: environment.credentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: environment.credentials.secretAccessKey,
        AWS_ENDPOINT_URL_S3: server.endpoint,
      },
    });

    expect(stdout).toContain('answer 200');
  });

  test('asks for nothing but Node itself', () => {
    expect(importedBy('api').filter((path) => !path.startsWith('node:'))).toEqual([]);
  });
});

describe('the bundle that computes', () => {
  test('has the solver of linear programmes beside its code, where that looks for it', async () => {
    const wasm = await readFile(`${folder}/pipeline/highs.wasm`);

    expect(WebAssembly.validate(new Uint8Array(wasm))).toBe(true);
    const asking = Object.entries(bundles.pipeline.outputs).filter(([, { inputs }]) =>
      Object.keys(inputs).some((path) => path.endsWith('highs/build/highs.mjs')),
    );
    // One file, beside the WebAssembly and in no folder under it.
    expect(asking.map(([path]) => dirname(path).endsWith('/pipeline'))).toEqual([true]);
    // What makes reports reads what was decided, and never starts the solver.
    for (const output of ['report.mjs', 'report-api.mjs'])
      expect(startedWith('report', output).filter((path) => path.includes('highs'))).toEqual([]);
  });
});

describe('the bundle that makes reports', () => {
  test('asks for nothing but Node and what is packed beside it, and holds nothing of the CDK', async () => {
    // DuckDB is packed for another processor; Typst's renderer is for browsers and never loaded.
    const known = ['@duckdb/node-api', '@myriaddreamin/typst-ts-renderer'];
    const asked = importedBy('report').filter((path) => !isBuiltin(path) && !known.includes(path));

    expect(asked.map((path) => besideReports.find((name) => path.startsWith(name)) ?? path).sort()).toEqual(
      expect.arrayContaining(['@myriaddreamin/typst-ts-web-compiler', '@resvg/resvg-wasm', 'jsdom']),
    );
    expect(
      asked.filter((path) => !besideReports.some((name) => path === name || path.startsWith(`${name}/`))),
    ).toEqual([]);
    expect(inputsOf('report').filter((path) => path.includes('aws-cdk-lib'))).toEqual([]);
  });

  test('with what is packed beside it stays far under what Lambda takes, and makes a report by itself', async () => {
    const root = await temporaryFolder();
    await cp(`${folder}/report`, join(root, 'code'), { recursive: true });
    await packPackages(besideReports, join(root, 'code'));
    // This machine's DuckDB, where the deployed folder has that of Lambda's.
    await symlink(resolve('node_modules/@duckdb'), join(root, 'code/node_modules/@duckdb'));
    const store = new FolderObjectStore(join(root, 'store'));
    const release = await publishTenNetworks(store);
    const script = `
      const { handler } = await import(${JSON.stringify(join(root, 'code/report.mjs'))});
      await handler({ release: 1 }, { functionName: 'report' });
      const api = await import(${JSON.stringify(join(root, 'code/report-api.mjs'))});
      const event = { version: '2.0', rawPath: '/v1/reports/2026-07/report.pdf', rawQueryString: '', headers: {},
        requestContext: { http: { method: 'GET', path: '/v1/reports/2026-07/report.pdf' }, domainName: 'api.example' } };
      const { statusCode, isBase64Encoded, body } = await api.handler(event, {});
      console.log('answer', statusCode, isBase64Encoded, Buffer.from(body, 'base64').toString('latin1', 0, 5));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      env: { STORE_FOLDER: join(root, 'store') },
    });

    expect(stdout).toContain('answer 200 true %PDF-');
    expect((await readStoredReport(store, release, '2026-07'))?.files.length).toBeGreaterThan(10);
    const sizes = (await readdir(join(root, 'code'), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size);
    // Lambda takes 250 MB unpacked, of which DuckDB is another 70.
    expect((await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(100e6);
  });
});

describe('the bundle of the pipeline', () => {
  test('asks for nothing but Node itself and DuckDB, and holds nothing of the CDK', () => {
    const asked = importedBy('pipeline').filter((path) => !/^(node:|[a-z_/]+$)/.test(path));

    expect([...new Set(asked)]).toEqual(['@duckdb/node-api']);
    expect(inputsOf('pipeline').filter((path) => path.includes('aws-cdk-lib'))).toEqual([]);
  });

  test('lies beside every SQL model', async () => {
    const sql = (await readdir(`${folder}/pipeline`, { recursive: true })).filter((path) =>
      path.endsWith('.sql'),
    );
    const models = (await readdir('functions/models', { recursive: true })).filter((path) =>
      path.endsWith('.sql'),
    );

    expect(sql.sort()).toEqual(models.sort());
  });

  test('takes a month from its files to a release, in a process that knows nothing but the bundle', async () => {
    const root = await temporaryFolder();
    await writeFiles(join(root, 'incoming'), {
      'extract.csv': extractCsv('31/07/2026', twentyFiveNetworks),
      'map.csv': mapCsv(twentyFiveNetworks),
    });
    const script = `
      const call = async (name, input) =>
        (await import(${JSON.stringify(resolve(folder, 'pipeline'))} + '/' + name + '.mjs')).handler(input, { functionName: name });
      for (const file of ['extract.csv', 'map.csv'])
        await call('check', await call('receive', { kind: 'delivery', key: 'incoming/' + file }));
      const { snapshot: planned, after, months, bases } = await call('plan', { execution: 'e', takeOver: false });
      for (const month of months) await call('build', { snapshot: planned, month });
      const { snapshot } = await call('hold', { snapshot: planned, after });
      const views = [];
      for (const basis of bases) views.push(await call('assess', { snapshot, basis }));
      await call('publish', { snapshot, after, views });`;

    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      env: { STORE_FOLDER: join(root, 'store'), DELIVERIES_FOLDER: root },
    });

    const release = await newestRelease(new FolderObjectStore(join(root, 'store')));
    expect(release).toMatchObject({ release: 1, months: ['2026-07'] });
  });
});
