import type { Problem } from '../contracts/file-outcome.ts';
import { columnMeaning } from './bind-columns.ts';
import type { CheckDatabase } from './check-database.ts';
import type { ConstantColumn, DatasetLayout, LineRule } from './dataset-layout.ts';
import type { RecognisedTable } from './received-table.ts';
import { inPart, MOST_LINES, more, refused } from './refusal.ts';
import { sqlName } from './sql-text.ts';
import { valueShape } from './value-shape.ts';

/**
 * Finds the lines that break rules among the numbered rows of `received`: at most 20 a rule, and how many more.
 *
 * @param tables what the rows came from, by the number of the member
 */
export async function explainRows(
  database: CheckDatabase,
  layout: DatasetLayout,
  tables: readonly RecognisedTable[],
): Promise<readonly Problem[]> {
  const rules = [...layout.lineRules, ...layout.constants.map(constantRule), ...layout.fileRules];
  const counts = await countBroken(database, rules);
  const problems: Problem[] = [];
  for (const [i, rule] of rules.entries()) {
    const count = counts[i] ?? 0;
    if (count > 0) problems.push(...(await linesOf(database, rule, count, tables, layout)));
  }
  return problems;
}

function constantRule({ column, rule, remedy }: ConstantColumn): LineRule {
  return {
    rule,
    column,
    broken: `${sqlName(column)} IS DISTINCT FROM first_value(${sqlName(column)}) OVER (ORDER BY member, line)`,
    expected: `${column} must be the same in every row of a file, and differs from the first row here`,
    remedy,
  };
}

async function countBroken(database: CheckDatabase, rules: readonly LineRule[]): Promise<readonly number[]> {
  const flags = rules.map((rule, i) => `(${rule.broken}) AS broken_${i}`).join(',\n  ');
  const counts = rules.map((_, i) => `CAST(count_if(broken_${i}) AS VARCHAR)`).join(', ');
  const [row] = await database.rows(`SELECT ${counts} FROM (SELECT ${flags} FROM received)`);
  return (row ?? []).map(Number);
}

async function linesOf(
  database: CheckDatabase,
  rule: LineRule,
  count: number,
  tables: readonly RecognisedTable[],
  layout: DatasetLayout,
): Promise<readonly Problem[]> {
  const value = rule.column === null ? 'NULL' : sqlName(rule.column);
  const lines = await database.rows(`
    SELECT member, line, value
    FROM (SELECT member, line, ${value} AS value, (${rule.broken}) AS broken FROM received)
    WHERE broken
    ORDER BY CAST(member AS BIGINT), CAST(line AS BIGINT)
    LIMIT ${MOST_LINES}`);
  const column = rule.column === null ? {} : { column: rule.column };
  const problems = lines.map(([member, line, found]) => {
    const table = tables[Number(member)];
    const shape = rule.column === null ? '' : `; found ${valueShape(found === null ? null : String(found))}`;
    const message = inPart(
      table?.part ?? null,
      `${rule.expected}${ownName(table, rule.column, layout)}${shape}. ${rule.remedy}`,
    );
    return refused(rule.rule, message, whereIn(table, Number(line), rule.column));
  });
  return count <= MOST_LINES ? problems : [...problems, more(rule.rule, count - MOST_LINES, column)];
}

/** What the file itself calls the column, where that is not another spelling of its name. */
function ownName(
  table: RecognisedTable | undefined,
  column: string | null,
  { header }: DatasetLayout,
): string {
  const place = column === null ? null : table?.places[header.indexOf(column)];
  const name = typeof place === 'number' ? table?.header[place] : undefined;
  return column === null || name === undefined || columnMeaning(name) === columnMeaning(column)
    ? ''
    : `; it is ${name} in this file`;
}

/** A line and a column, or in JSON the path that a reader of JSON would look up. */
function whereIn(
  table: RecognisedTable | undefined,
  line: number,
  column: string | null,
): { line?: number; column?: string } {
  if (table?.body.kind !== 'json') return { line, ...(column === null ? {} : { column }) };
  const row = `${table.body.list}[${line}]`;
  return { column: column === null ? row : `${row}.${column}` };
}
