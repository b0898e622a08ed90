import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { z } from 'zod';
import { columnsOf, type Model, models } from './registry.ts';

/** Rows of DuckDB's DESCRIBE: name, type and what else it says. */
const Described = z.array(z.tuple([z.string(), z.string()]).rest(z.unknown()));

/**
 * What the SQL of each model does not keep of its header, a sentence each: a column that is promised and not given,
 * given and not promised, or of another type, and SQL that does not run. Every model runs over tables without rows, and
 * what would be stored is looked at, since the type of a stored column is what both engines read.
 *
 * @throws Error naming a model that reads a table nobody makes
 */
export async function brokenPromises(all: readonly Model[]): Promise<readonly string[]> {
  const instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false' });
  const connection = await instance.connect();
  const path = join(tmpdir(), `pcn-progress-model-${randomUUID()}.parquet`);
  try {
    const broken: string[] = [];
    for (const model of all) broken.push(...(await brokenBy(model, connection, path)));
    return broken;
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(path, { force: true });
  }
}

async function brokenBy(
  model: Model,
  connection: DuckDBConnection,
  path: string,
): Promise<readonly string[]> {
  for (const table of model.reads) {
    const columns = Object.entries(columnsOf(table)).map(([name, type]) => `"${name}" ${type}`);
    await connection.run(`create or replace temp table "${table}" (${columns.join(', ')})`);
  }
  const refused = await connection.run(`copy (\n${model.sql}\n) to '${path}' (format parquet)`).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  for (const table of model.reads) await connection.run(`drop table "${table}"`);
  if (refused !== undefined) return [`${model.name} does not run: ${refused}`];

  const described = await connection.runAndReadAll(`describe select * from read_parquet('${path}')`);
  const given = new Map(
    Described.parse(described.getRowsJson()).map(([name, type]) => [name, type.toLowerCase()] as const),
  );
  const promised = Object.entries(model.columns).flatMap(([name, type]) => {
    const found = given.get(name);
    if (found === undefined) return [`${model.name} does not give ${name}, which its header promises`];
    return found === type ? [] : [`${model.name} gives ${name} as ${found}, and its header promises ${type}`];
  });
  const unpromised = [...given.keys()]
    .filter((name) => !(name in model.columns))
    .map((name) => `${model.name} gives ${name}, which its header does not promise`);
  return [...promised, ...unpromised];
}

if (import.meta.main) {
  const broken = await brokenPromises(models());
  if (broken.length > 0) {
    const lines = [...broken, 'Correct the SELECT or the line "gives:" of the model, in functions/models.'];
    process.stderr.write(lines.map((line) => `${line}\n`).join(''));
    process.exitCode = 1;
  }
}
