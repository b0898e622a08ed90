import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DuckDbParquetWriter } from '../../functions/adapters/duckdb-parquet-writer.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const columns = [
  { name: 'name', type: 'varchar' },
  { name: 'patients', type: 'bigint' },
  { name: 'rate', type: 'double' },
  { name: 'day', type: 'date' },
  { name: 'ranked', type: 'boolean' },
] as const;
const rows = [
  ['=1+1', 0, 0, '2026-02-28', false],
  ['Ŵyr 🌊 "PCN"\r\nof two lines', 9_007_199_254_740_991, 0.1, '2024-02-29', true],
  ['', null, null, null, null],
  [null, -1, -0.5, '1969-12-31', true],
];

let writer: DuckDbParquetWriter;
beforeAll(async () => {
  writer = await DuckDbParquetWriter.create();
});
afterAll(() => writer.close());

async function read(bytes: Uint8Array, sql: (file: string) => string) {
  const path = join(await temporaryFolder(), 'table.parquet');
  await writeFile(path, bytes);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  return (await connection.runAndReadAll(sql(`'${path}'`))).getRowsJson();
}

describe('DuckDbParquetWriter', () => {
  test('keeps text, numbers, dates, empty text and what is missing as they are', async () => {
    const found = await read(await writer.write(columns, rows, {}), (file) => `select * from ${file}`);
    // DuckDB's JSON gives a bigint as text, so that no digit is lost.
    expect(found).toEqual(
      rows.map((row) => row.map((cell, i) => (i === 1 && cell !== null ? String(cell) : cell))),
    );
  });

  test.each([0, 1, 2048, 2049])('keeps the types and the order of %i rows', async (count) => {
    const many = Array.from({ length: count }, (_, i) => [`n${i}`, i, i / 7, '2026-07-31', true]);
    const bytes = await writer.write(columns, many, {});
    const types = await read(bytes, (file) => `select column_type from (describe select * from ${file})`);
    expect(types.flat()).toEqual(['VARCHAR', 'BIGINT', 'DOUBLE', 'DATE', 'BOOLEAN']);
    const order = await read(bytes, (file) => `select patients from ${file}`);
    expect(order.flat().map(Number)).toEqual(many.map((_, i) => i));
  });

  test('gives the same bytes for the same rows, from another process of DuckDB too', async () => {
    const other = await DuckDbParquetWriter.create();
    const many = Array.from({ length: 5000 }, (_, i) => [`n${i % 9}`, i, Math.sin(i), null, i % 2 === 0]);
    const [one, two] = await Promise.all([
      writer.write(columns, many, { release: '1' }),
      other.write(columns, many, { release: '1' }),
    ]);
    other.close();
    expect(Buffer.compare(one, two)).toBe(0);
  });

  test('writes tables side by side without mixing them', async () => {
    const written = await Promise.all(
      [1, 2, 3].map((n) =>
        writer.write(
          [{ name: 'n', type: 'bigint' }],
          Array.from({ length: n }, () => [n]),
          {},
        ),
      ),
    );
    const found = await Promise.all(
      written.map((bytes) => read(bytes, (file) => `select sum(n) from ${file}`)),
    );
    expect(found.flat(2).map(Number)).toEqual([1, 4, 9]);
  });

  test('says of itself what it is told to', async () => {
    const bytes = await writer.write(columns, rows, { about: "Synthetic data: it's invented" });
    const found = await read(
      bytes,
      (file) => `select decode(key), decode(value) from parquet_kv_metadata(${file})`,
    );
    expect(found).toEqual([['about', "Synthetic data: it's invented"]]);
  });

  test.each([
    ['a fraction among whole numbers', 'bigint', 0.5],
    ['a number that is none', 'double', Number.NaN],
    ['text among numbers', 'double', '0.5'],
    ['a month among days', 'date', '2026-07'],
    ['a number among text', 'varchar', 1],
  ] as const)('refuses %s', async (_what, type, cell) => {
    await expect(writer.write([{ name: 'c', type }], [[cell]], {})).rejects.toThrow(RangeError);
  });
});
