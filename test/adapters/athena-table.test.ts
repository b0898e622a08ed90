import { describe, expect, test } from 'vitest';
import { athenaTable } from '../../functions/adapters/athena-table.ts';

const columns = { code: 'varchar', n: 'bigint', since: 'date' } as const;
const table = { columns, files: ['staged/b.parquet', 'staged/a.parquet'] };

describe('a list of files as a table of Athena', () => {
  test('is external Parquet over a list of exactly these files', () => {
    const { name, listKey, list, ddl } = athenaTable(table, 'pcn', 'lake');
    expect(Buffer.from(list).toString()).toBe('s3://lake/staged/a.parquet\ns3://lake/staged/b.parquet\n');
    expect(listKey).toBe(`athena-tables/${name}/files.txt`);
    expect(ddl).toContain(
      `if not exists \`pcn\`.\`${name}\` (\`code\` string, \`n\` bigint, \`since\` date)`,
    );
    expect(ddl).toContain(`location 's3://lake/athena-tables/${name}/'`);
  });

  test('has a name that Glue and Trino take without quotes', () => {
    expect(athenaTable(table, 'pcn', 'lake').name).toMatch(/^t_[0-9a-f]{40}$/);
  });

  test.each([
    ['the same files in another order', { columns, files: table.files.toReversed() }, true],
    ['one file fewer', { columns, files: ['staged/a.parquet'] }, false],
    ['another type', { columns: { ...columns, n: 'double' }, files: table.files } as const, false],
  ])('%s: the same name is %s', (_what, other, isSame) => {
    expect(athenaTable(other, 'pcn', 'lake').name === athenaTable(table, 'pcn', 'lake').name).toBe(isSame);
  });
});
