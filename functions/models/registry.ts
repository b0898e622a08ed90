import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { stagedTables } from '../datasets/datasets.ts';
import type { ColumnType } from '../ports/query-engine.ts';

type Columns = Readonly<Record<string, ColumnType>>;

/** A SQL model, as its file says of itself in the header: the tables it reads, and the columns it promises. */
export interface Model {
  readonly name: string;
  /** Path below this folder. */
  readonly file: string;
  readonly reads: readonly string[];
  readonly columns: Columns;
  /** The SELECT, with its header. */
  readonly sql: string;
}

const FOLDERS = ['staging', 'marts'];
const TYPES: readonly ColumnType[] = ['varchar', 'bigint', 'double', 'boolean', 'date'];

/**
 * Small tables the build step writes itself: which submission wins, which source places the practices, and which
 * indicators are re-issued together.
 */
const chosenTables: Readonly<Record<string, Columns>> = {
  submission_order: { submission: 'varchar', dataset: 'varchar', precedence: 'bigint' },
  membership_choice: {
    basis: 'varchar',
    source: 'varchar',
    on_date: 'date',
    map_date: 'date',
    month_end: 'date',
  },
  indicator_ruleset: { indicator: 'varchar', ruleset: 'varchar' },
};

let known: readonly Model[] | undefined;

/**
 * Every model, in the order they are built: each reads only what comes before it. The files are read when first asked
 * for, since not every program that knows of marts builds them.
 *
 * @throws Error naming a model whose header cannot be read, or that waits for a table nobody makes
 */
export function models(): readonly Model[] {
  known ??= inBuildOrder(FOLDERS.flatMap(modelsIn));
  return known;
}

/**
 * The columns of any table a model may read.
 *
 * @throws Error when no staged table, chosen table or model has that name
 */
export function columnsOf(table: string): Columns {
  const columns =
    stagedTables[table] ?? chosenTables[table] ?? models().find(({ name }) => name === table)?.columns;
  if (columns === undefined)
    throw new Error(`no table is called ${table}; a model of that name would be one`);
  return columns;
}

function modelsIn(folder: string): readonly Model[] {
  const files = readdirSync(new URL(`${folder}/`, import.meta.url)).filter((file) => file.endsWith('.sql'));
  return files.sort().map((name) => {
    const file = `${folder}/${name}`;
    return modelOf(file, readFileSync(new URL(file, import.meta.url), 'utf8'));
  });
}

function modelOf(file: string, sql: string): Model {
  const name = headerLine(sql, 'model');
  const listed = (line: string) => headerLine(sql, line).split(/,\s*/);
  const columns = listed('gives').map((column) => {
    const [called = '', given] = column.split(' ');
    const type = TYPES.find((candidate) => candidate === given);
    if (type === undefined)
      throw new Error(`${file} gives ${called} without a type; write one of ${TYPES.join(', ')}`);
    return [called, type] as const;
  });
  return { name, file, sql, reads: listed('reads'), columns: Object.fromEntries(columns) };
}

/** A line of the header, such as `-- reads:  a, b`, with the lines that go on with it. */
function headerLine(sql: string, line: string): string {
  const found = new RegExp(`^-- ${line}:(.*(?:\\n--  +.*)*)`, 'm').exec(sql)?.[1];
  return (found ?? '').replaceAll(/\n--/g, ' ').replaceAll(/\s+/g, ' ').trim();
}

function inBuildOrder(unordered: readonly Model[]): readonly Model[] {
  const waiting = new Map(unordered.map((model) => [model.name, model]));
  const ordered: Model[] = [];
  while (waiting.size > 0) {
    const next = [...waiting.values()].find(({ reads }) => !reads.some((table) => waiting.has(table)));
    if (next === undefined)
      throw new Error(`models read each other in a circle: ${[...waiting.keys()].join(', ')}`);
    waiting.delete(next.name);
    ordered.push(next);
  }
  return ordered;
}

/** One sha256 over the text of every model: a mart made by other SQL has another identity. */
export function modelsVersion(): string {
  const hash = createHash('sha256');
  for (const { name, sql } of models()) hash.update(`${name}\n${sql}\n`);
  return hash.digest('hex');
}
