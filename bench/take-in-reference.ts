import { DuckDBInstance } from '@duckdb/node-api';
import { report } from './measured-process.ts';

const [csv = '', parquet = ''] = process.argv.slice(2);

await report(async () => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`copy (from read_csv('${csv}')) to '${parquet}' (format parquet, compression zstd)`);
  connection.closeSync();
  instance.closeSync();
});
