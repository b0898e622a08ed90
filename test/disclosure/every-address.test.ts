import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { DuckDbQueryEngine } from '../../functions/adapters/duckdb-query-engine.ts';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import { createApp } from '../../functions/api/app.ts';
import { rightsByClaim } from '../../functions/api/practice-rights.ts';
import { createReleaseReader } from '../../functions/api/release-reader.ts';
import { localIntake } from '../../functions/local/local-intake.ts';
import { keepDownloads } from '../../functions/steps/follow-release.ts';
import { runPipeline } from '../../functions/steps/run-pipeline.ts';
import { extractCsv, mapCsv, type SmallPractice, writeFiles } from '../fixtures/small-england.ts';

/*
 * Whether anything that can be fetched, by whatever arithmetic, gives a hidden figure away: two Englands are published
 * that differ in hidden figures alone, and whoever asks everything of both must not be able to tell which is which.
 */

/** Ten networks of two practices each, and two of one practice, which are hidden. */
const practices = (hidden: readonly [number, number]): readonly SmallPractice[] => [
  ...Array.from({ length: 20 }, (_, i) => ({
    code: `X${10_001 + i}`,
    pcn: `U${90_001 + Math.floor(i / 2)}`,
    numerator: 11 + 3 * i,
    denominator: 101 + 7 * i,
  })),
  { code: 'X10021', pcn: 'U90011', numerator: hidden[0], denominator: 241 },
  { code: 'X10022', pcn: 'U90012', numerator: hidden[1], denominator: 248 },
];

async function publish(hidden: readonly [number, number], practicesRestricted = true) {
  const folder = await mkdtemp(join(tmpdir(), 'every-address-'));
  const of = practices(hidden);
  const earlier = of.map((practice) => ({ ...practice, numerator: practice.numerator - 1 }));
  const paths = await writeFiles(join(folder, 'data'), {
    'june.csv': extractCsv('30/06/2026', earlier),
    'july.csv': extractCsv('31/07/2026', of),
    'map.csv': mapCsv(of),
  });
  const store = new FolderObjectStore(join(folder, 'store'));
  const engine = await DuckDbQueryEngine.create(store);
  const clock = { now: () => '2026-08-28T09:30:00.000Z' };
  const services = { store, engine, clock, practicesRestricted, close: async () => engine.close() };
  const { release } = await runPipeline(services, paths, { basis: 'as-was', codeVersion: 'test' });
  if (release === undefined) throw new Error('both Englands are published');
  await keepDownloads(store, release, () => undefined);
  engine.close();
  return createApp({
    reader: createReleaseReader(store),
    log: () => undefined,
    intake: localIntake(store, { incoming: null, contact: null }),
    ...(practicesRestricted && { practiceRights: rightsByClaim('pcn') }),
  });
}

type App = Awaited<ReturnType<typeof publish>>;

const Document = z.object({
  paths: z.record(
    z.string(),
    z.object({
      get: z
        .object({
          parameters: z
            .array(z.object({ name: z.string(), in: z.string(), required: z.boolean().optional() }))
            .optional(),
        })
        .optional(),
    }),
  ),
});
const Files = z.object({ data: z.object({ files: z.array(z.object({ href: z.string() })) }) });

/** What a parameter is asked with: of areas one that is shown, a hidden one, and those above both. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  code: ['U90001', 'U90011', 'X1A', 'XQ1', 'X61', 'ENG'],
  area: ['U90001', 'U90011', 'XQ1', 'ENG'],
  practice: ['X10001', 'X10021'],
  basis: ['as-was', 'as-is'],
  month: ['2026-06', '2026-07'],
  indicator: ['HI03'],
  measure: ['HI03', 'progress-balanced'],
  against: ['U90002', 'U90012'],
  with: ['U90002', 'U90012'],
  release: ['1'],
  table: ['files'],
};

/** Every combination of the values of those parameters that an address has. */
function combinations(names: readonly string[]): readonly Readonly<Record<string, string>>[] {
  return names.reduce<readonly Readonly<Record<string, string>>[]>(
    (all, name) => all.flatMap((one) => (VALUES[name] ?? []).map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
}

/** Every address that reads, with every value of what is in the path and must be asked, and each of the rest alone. */
async function addresses(app: App): Promise<readonly string[]> {
  const { paths } = Document.parse(await (await app.request('/v1/openapi.json')).json());
  const found: string[] = [];
  for (const [path, { get }] of Object.entries(paths)) {
    const parameters = get?.parameters ?? [];
    const must = parameters.filter(
      (one) => one.in === 'path' || (one.in === 'query' && one.required === true),
    );
    const may = parameters.filter((one) => one.in === 'query' && one.required !== true && one.name in VALUES);
    if (get === undefined) continue;
    const asked = [
      ...combinations(must.map(({ name }) => name)),
      ...may.flatMap(({ name }) => combinations([...must.map((one) => one.name), name])),
    ];
    for (const values of asked) {
      const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
      const query = Object.entries(values).filter(([name]) => !path.includes(`{${name}}`));
      found.push(`${filled}${query.length === 0 ? '' : `?${new URLSearchParams(query)}`}`);
    }
  }
  const { data } = Files.parse(await (await app.request('/v1/downloads')).json());
  return [...found, ...data.files.map(({ href }) => href).filter((href) => !NAMES_FILES.test(href))];
}

/** Tables that name the files by the sha256 of their bytes: of these the CSV is compared, which can be read without it. */
const NAMES_FILES = /\/(files|file-problems|membership-sources)[^/]*\.(parquet|xlsx)/;

/** An answer without what names the files themselves, which differ: their sha256, what sorts by it, and sizes of files made. */
async function fetched(app: App, address: string, accept: string, held: object): Promise<string> {
  const claims = { requestContext: { authorizer: { jwt: { claims: held } } } };
  const response = await app.request(address, { headers: { accept } }, claims);
  const bytes = Buffer.from(await response.arrayBuffer());
  const text = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes).toString() : bytes.toString();
  const named = `${response.status} ${text.replaceAll(/\b[0-9a-f]{12,64}\b/g, 'hash')}`;
  if (/^\/v1\/downloads($|\?)|datapackage\.json/.test(address)) return named.replaceAll(/\d+/g, '');
  if (address.startsWith('/v1/intake'))
    return named
      .split(/[{}\n]/)
      .sort()
      .join('\n');
  return named;
}

let one: App;
let other: App;
let asked: readonly string[];
beforeAll(async () => {
  one = await publish([47, 52]);
  other = await publish([52, 47]);
  asked = await addresses(one);
}, 240_000);

describe('where a stage shows practices to their own network only', () => {
  test('two Englands that differ in hidden figures alone do so on an open stage: the attack finds what there is', async () => {
    const open = [await publish([47, 52], false), await publish([52, 47], false)] as const;
    const address = '/v1/areas/U90011';
    expect(await fetched(open[0], address, 'application/json', {})).not.toBe(
      await fetched(open[1], address, 'application/json', {}),
    );
  }, 240_000);

  test.each([
    ['a reader without a claim', {}],
    ['the leader of a network that is shown', { pcn: 'U90001' }],
    ['an ICB elsewhere', { pcn: 'XQ9' }],
  ])(
    '%s cannot tell them apart by anything that can be fetched, as JSON, as CSV or as a file',
    async (_who, held) => {
      const told: string[] = [];
      let answers = 0;
      for (const address of asked) {
        for (const accept of ['application/json', 'text/csv']) {
          const [first, second] = [
            await fetched(one, address, accept, held),
            await fetched(other, address, accept, held),
          ];
          if (first.startsWith('200')) answers += 1;
          if (first !== second) told.push(`${address} as ${accept}`);
        }
      }
      expect(told).toEqual([]);
      expect(answers).toBeGreaterThan(200);
    },
    240_000,
  );
});
