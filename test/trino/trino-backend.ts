import { randomUUID } from 'node:crypto';
import type { Backend, ExternalTable } from '../athena-endpoint/backend.ts';
import { startGlueEndpoint } from './glue-endpoint.ts';
import { runOnTrino } from './trino-client.ts';

/**
 * A real Trino behind the Athena endpoint, reading as Athena reads: a table of Glue names a list in S3, the list names
 * Parquet files in S3, and UNLOAD writes Parquet to S3. Each backend has a catalogue of its own in the shared Trino.
 */
export async function createTrinoBackend(url: string, s3Endpoint: string): Promise<Backend> {
  const glue = await startGlueEndpoint();
  const catalog = `run_${randomUUID().replaceAll('-', '')}`;
  const properties = {
    'hive.metastore': 'glue',
    'hive.metastore.glue.region': 'eu-west-2',
    'hive.metastore.glue.endpoint-url': glue.endpoint,
    'hive.metastore.glue.aws-access-key': 'test',
    'hive.metastore.glue.aws-secret-key': 'test',
    'hive.non-managed-table-writes-enabled': 'true',
    'hive.compression-codec': 'ZSTD',
    'hive.table-statistics-enabled': 'false',
    'hive.collect-column-statistics-on-write': 'false',
    'fs.hadoop.enabled': 'false',
    'fs.native-s3.enabled': 'true',
    's3.endpoint': s3Endpoint,
    's3.region': 'eu-west-2',
    's3.path-style-access': 'true',
    's3.aws-access-key': 'test',
    's3.aws-secret-key': 'test',
  };
  const set = Object.entries(properties).map(([name, value]) => `"${name}" = ${quoted(value)}`);
  await runOnTrino(url, `create catalog ${catalog} using hive with (${set.join(', ')})`);

  const run = (sql: string, literals: readonly string[], signal: AbortSignal) =>
    runOnTrino(
      url,
      literals.length === 0 ? sql : `execute immediate ${quoted(sql)} using ${literals.join(', ')}`,
      { catalog, signal },
    );

  return {
    define: (table) => createInGlue(glue.endpoint, table),
    select: run,
    async unload(sql, literals, { location }, signal) {
      const into = `unloaded.u_${randomUUID().replaceAll('-', '')}`;
      const where = `external_location = ${quoted(location)}, format = 'PARQUET'`;
      await run(`create table ${into} with (${where}) as ${sql}`, literals, signal);
    },
    async close() {
      await runOnTrino(url, `drop catalog ${catalog}`);
      await glue.close();
    },
  };
}

/** The table as Glue holds it once Athena has run our DDL. */
async function createInGlue(
  endpoint: string,
  { database, table, columns, location, format }: ExternalTable,
): Promise<void> {
  const input = {
    Name: table,
    TableType: 'EXTERNAL_TABLE',
    Parameters: { EXTERNAL: 'TRUE' },
    PartitionKeys: [],
    StorageDescriptor: {
      Columns: Object.entries(columns).map(([Name, type]) => ({
        Name,
        Type: type === 'varchar' ? 'string' : type,
      })),
      Location: location,
      InputFormat: format.input,
      OutputFormat: format.output,
      SerdeInfo: { SerializationLibrary: format.serde, Parameters: {} },
    },
  };
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'x-amz-target': 'AWSGlue.CreateTable' },
    body: JSON.stringify({ DatabaseName: database, TableInput: input }),
  });
  if (!response.ok) throw new Error(`Glue answered ${response.status}`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
