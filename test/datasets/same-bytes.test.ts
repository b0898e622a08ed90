import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCheckDatabase } from '../../functions/datasets/check-database.ts';
import { datasetLayouts } from '../../functions/datasets/datasets.ts';
import { planFast } from '../../functions/datasets/plan-fast-staging.ts';
import { asReceived } from '../../functions/datasets/received-rows.ts';
import { checkBytes, csv } from './check-bytes.ts';
import { ncdesHeader } from './ncdes-file.ts';

test('the same file gives the same Parquet, byte for byte, in the order of its lines', async () => {
  const lines = Array.from({ length: 40_000 }, (_, i) => {
    const practice = `X${10_000 + Math.floor(i / 30)},SYNTHETIC ${(i * 7919) % 99_991}`;
    return `${practice},NCD2627,31/07/2026,SMR${10 + (i % 30)},Denominator,${(i * 104_729) % 65_537}`;
  });
  const file = csv(ncdesHeader, lines);
  const runs = [await checkBytes(file), await checkBytes(file)];

  expect(new Set(runs.map(({ read }) => read[0]?.sha256)).size).toBe(1);
  expect(runs[0]?.read[0]?.rows.map((row) => row['value'])).toEqual(
    lines.map((line) => line.split(',').at(-1)),
  );
});

test.each(datasetLayouts)(
  'the scan that stages $table keeps the order of the lines: it joins nothing',
  async (layout) => {
    const folder = await mkdtemp(join(tmpdir(), 'plan-'));
    const path = join(folder, 'rows.csv');
    await writeFile(path, csv(layout.header, [layout.header.map(() => '1').join(',')]));
    const database = await openCheckDatabase(folder, folder, path);
    const table = { part: null, header: layout.header, problems: [], places: layout.header.map((_, i) => i) };
    const received = asReceived(
      [{ ...table, body: { kind: 'csv', path, headerLines: 1, lines: 2 } }],
      layout,
    );
    const { rows } = await planFast(database, { ...layout, constants: [] }, received ?? '');
    await database.run(`CREATE VIEW received AS SELECT '' AS submission, * FROM (${rows})`);
    const plan = await database.rows(`EXPLAIN ${layout.staging}`);
    database.close();
    await rm(folder, { recursive: true });

    expect(JSON.stringify(plan)).toContain('READ_CSV');
    expect(JSON.stringify(plan)).not.toMatch(/JOIN/);
  },
);
