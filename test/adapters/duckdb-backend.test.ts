import { expect, test } from 'vitest';
import { createDuckDbBackend } from '../athena-endpoint/duckdb-backend.ts';

test('builds that start together find the database that both need', async () => {
  const format = { serde: '', input: '', output: '' };
  for (let round = 0; round < 5; round += 1) {
    const backend = await createDuckDbBackend();
    const define = (table: string) =>
      backend.define(
        { database: 'pcn', table, columns: { practice: 'varchar' }, location: 's3://lake/', format },
        async () => [],
      );
    await Promise.all(['t_one', 't_two', 't_three', 't_four'].map(define));
    const counted = await backend.select(
      'select count(*) as tables from information_schema.tables',
      [],
      new AbortController().signal,
    );
    expect(counted.rows).toEqual([['4']]);
    await backend.close();
  }
});
