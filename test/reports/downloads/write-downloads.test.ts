import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DuckDbParquetWriter } from '../../../functions/adapters/duckdb-parquet-writer.ts';
import type { StoredDownloads } from '../../../functions/contracts/downloads.ts';
import type { ObjectStore } from '../../../functions/ports/object-store.ts';
import { writeDownloads } from '../../../functions/reports/downloads/write-downloads.ts';
import { memoryObjectStore } from '../../fixtures/releases/memory-object-store.ts';
import { publishThreeNetworks } from '../../fixtures/releases/three-networks.ts';
import { RICHER_VIEWS } from '../richer-views.ts';
import { AWKWARD, publishTenNetworks } from '../ten-networks.ts';
import { bytesOf, csvOf, parquetOf } from './read-downloads.ts';

let parquet: DuckDbParquetWriter;
let store: ObjectStore;
let downloads: StoredDownloads;
beforeAll(async () => {
  parquet = await DuckDbParquetWriter.create();
  store = memoryObjectStore();
  const release = await publishTenNetworks(store, { more: RICHER_VIEWS });
  ({ downloads } = await writeDownloads({ store, parquet }, release));
});
afterAll(() => parquet.close());

const csv = async (file: string) => csvOf(await bytesOf(store, downloads, file));
const bare = (name: string) => name.replace(/\.(csv|parquet|json)$/, '');

describe('the downloads of a release', () => {
  test('are a CSV and a Parquet file of every table, a dictionary, and a package that describes them', () => {
    const names = (ending: string) =>
      downloads.files.filter(({ file }) => file.endsWith(ending)).map(({ file }) => bare(file));
    expect(names('.csv')).toEqual(names('.parquet'));
    expect(names('.csv')).toEqual(
      expect.arrayContaining(['gap-as-was', 'areas-2026-07-as-was', 'achievement-2025-07-as-was']),
    );
    expect(names('.csv')).toContain('data-dictionary');
    expect(downloads.files.at(-1)?.file).toBe('datapackage.json');
  });

  test('hold the gap as the view does: publishTenNetworks has 0.50 a year ago and 0.47 now', async () => {
    const { columns, rows } = await csv('gap-as-was.csv');
    const shown = rows.map((row) =>
      ['month', 'measure', 'gap', 'gap_lower_95'].map((name) => row[columns.indexOf(name)]),
    );
    expect(shown).toEqual([
      ['2025-07', 'progress-balanced', '0.5', '0.48'],
      ['2026-06', 'progress-balanced', '0.46', '0.45'],
      ['2026-07', 'progress-balanced', '0.47', '0.45'],
      ['2025-07', 'CAN04', '0.468', '0.45'],
      ['2026-07', 'CAN04', '0.47', '0.45'],
    ]);
  });

  test('hold the same rows as CSV and as Parquet, every table of them', async () => {
    const tables = downloads.files.filter(({ file }) => file.endsWith('.csv'));
    for (const { file, rows: counted } of tables) {
      const written = await csv(file);
      const columnar = await parquetOf(await bytesOf(store, downloads, file.replace('.csv', '.parquet')));
      // What a spreadsheet would run is marked in CSV alone.
      const marked = (text: string) => (text.startsWith('=') ? `'${text}` : text);
      const asText = columnar.rows.map((row) =>
        row.map((cell) => (cell === null ? '' : marked(String(cell)))),
      );
      expect({ file, columns: columnar.columns, counted, rows: asText }).toEqual({
        file,
        columns: written.columns,
        counted: asText.length,
        rows: written.rows,
      });
    }
  });

  test('have types in Parquet that nobody needs to guess', async () => {
    const { types } = await parquetOf(await bytesOf(store, downloads, 'areas-2026-07-as-was.parquet'));
    expect(types).toMatchObject({
      month: 'VARCHAR',
      patients: 'BIGINT',
      progress: 'DOUBLE',
      release: 'BIGINT',
      synthetic: 'BOOLEAN',
    });
    const workforce = await parquetOf(await bytesOf(store, downloads, 'workforce-as-was.parquet'));
    expect(workforce.types).toMatchObject({ fte: 'DOUBLE', census: 'DATE' });
  });

  test('say in every row which release and membership it is of, and that it is synthetic', async () => {
    const { columns, rows } = await csv('areas-2026-07-as-was.csv');
    expect(columns.slice(-3)).toEqual(['membership_basis', 'release', 'synthetic']);
    expect(new Set(rows.map((row) => row.slice(-3).join()))).toEqual(new Set(['as-was,1,true']));
    const dictionary = await csv('data-dictionary.csv');
    expect(dictionary.rows[0]?.slice(-3)).toEqual(['', '1', 'true']);
  });

  test('keep names as registers have them, and keep a spreadsheet from running one', async () => {
    const text = new TextDecoder().decode(await bytesOf(store, downloads, 'areas-2026-07-as-was.csv'));
    expect(text).toContain(`"'=HYPERLINK(""x"") PCN"`);
    const { rows } = await parquetOf(await bytesOf(store, downloads, 'areas-2026-07-as-was.parquet'));
    expect(rows.map((row) => row[2])).toEqual(expect.arrayContaining(Object.values(AWKWARD)));
  });
});

describe('missing, zero and suppressed', () => {
  test('are three things in a file', async () => {
    const three = memoryObjectStore();
    const release = await publishThreeNetworks(three);
    const written = await writeDownloads({ store: three, parquet }, release);
    const { columns, rows } = csvOf(
      await bytesOf(three, written.downloads, 'achievement-2026-07-as-was.csv'),
    );
    const at = (row: readonly string[], name: string) => row[columns.indexOf(name)];
    const own = rows.filter((row) => at(row, 'code') === 'U10001');
    expect(own.map((row) => ['indicator', 'state', 'rate'].map((name) => at(row, name)))).toEqual([
      ['CAN04', 'value', '0.62'],
      ['ZERO1', 'value', '0'],
      ['SUPP1', 'suppressed', ''],
      ['NONE1', 'nobody-eligible', ''],
      ['MISS1', 'not-reported', ''],
    ]);
  });

  test('and a table without rows is a file with its columns, and their types', async () => {
    const { columns, rows } = await csv('recruitment-as-was.csv');
    expect([columns[0], rows]).toEqual(['month', []]);
    const empty = await parquetOf(await bytesOf(store, downloads, 'recruitment-as-was.parquet'));
    expect(empty.types).toMatchObject({
      month: 'VARCHAR',
      most_per_10000: 'DOUBLE',
      networks_without: 'BIGINT',
    });
    expect(empty.rows).toEqual([]);
  });
});

describe('the same release', () => {
  test('gives the same bytes in another store', async () => {
    const other = memoryObjectStore();
    const release = await publishTenNetworks(other, { more: RICHER_VIEWS });
    const again = await writeDownloads({ store: other, parquet }, release);
    expect(again.downloads).toEqual(downloads);
  });

  test('is written once, and what was cut short is done again', async () => {
    const cut = memoryObjectStore();
    const release = await publishTenNetworks(cut, { more: RICHER_VIEWS });
    let writes = 0;
    const failing: ObjectStore = {
      ...cut,
      put: async (key, bytes) => {
        writes += 1;
        if (writes > 20) throw new Error('the power went');
        return cut.put(key, bytes);
      },
    };
    await expect(writeDownloads({ store: failing, parquet }, release)).rejects.toThrow('the power went');
    expect(await cut.list('downloads/releases/')).toEqual([]);

    const whole = await writeDownloads({ store: cut, parquet }, release);
    expect([whole.isNew, whole.downloads]).toEqual([true, downloads]);
    expect((await writeDownloads({ store: cut, parquet }, release)).isNew).toBe(false);
  });
});

test('a view of another shape is named, and nothing is given out', async () => {
  const old = memoryObjectStore();
  const release = await publishTenNetworks(old, { more: { 'coverage/as-was': { view: 'coverage' } } });
  await expect(writeDownloads({ store: old, parquet }, release)).rejects.toThrow(
    'stored view coverage/as-was is unreadable',
  );
  expect(await old.list('downloads/releases/')).toEqual([]);
});

describe('a table that is too long for one answer of a Lambda', () => {
  test('is given out in parts that hold every row once, in order', async () => {
    const small = memoryObjectStore();
    const release = await publishTenNetworks(small);
    const whole = await csv('areas-2026-07-as-was.csv');
    const { downloads: parted } = await writeDownloads({ store: small, parquet }, release, {
      partBytes: 500,
    });
    const parts = parted.files.filter(
      ({ file }) => file.startsWith('areas-2026-07-as-was-part-') && file.endsWith('.csv'),
    );

    expect(parts.length).toBeGreaterThan(2);
    expect(parts[0]).toMatchObject({ file: 'areas-2026-07-as-was-part-01.csv', part: 1, month: '2026-07' });
    expect(parted.files.map(({ file }) => file)).not.toContain('areas-2026-07-as-was.csv');
    const rows = [];
    for (const { file } of parts) rows.push(...csvOf(await bytesOf(small, parted, file)).rows);
    expect(rows).toEqual(whole.rows);
  });
});

describe('datapackage.json', () => {
  test('names every file with its hash, and every column in the order of its header', async () => {
    const described = JSON.parse(
      new TextDecoder().decode(await bytesOf(store, downloads, 'datapackage.json')),
    );
    expect(described.description).toMatch(/^Synthetic data: every practice and network is invented/);
    const files = downloads.files.filter(({ file }) => file !== 'datapackage.json');
    expect(described.resources.map(({ path }: { path: string }) => path)).toEqual(
      files.map(({ file }) => file),
    );
    for (const { path, hash, bytes, schema, name } of described.resources) {
      const content = await bytesOf(store, downloads, path);
      expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
      expect(bytes).toBe(content.byteLength);
      expect(name).toMatch(/^[a-z0-9-]+$/);
      if (!path.endsWith('.csv')) continue;
      expect(schema.fields.map((field: { name: string }) => field.name)).toEqual(csvOf(content).columns);
    }
  });

  test('and the data dictionary have the same columns', async () => {
    const { rows } = await csv('data-dictionary.csv');
    const gap = rows.filter(([table]) => table === 'gap').map(([, , column]) => column);
    expect(gap).toEqual((await csv('gap-as-was.csv')).columns);
  });
});
