import type { Model } from '../../../functions/models/registry.ts';
import { callFaults } from './call-faults.ts';
import { parseTrino, type SqlNode, within } from './parse-trino.ts';

/** What in a model Trino would refuse, or the two engines could read differently; nothing when all is well. */
export function statementFaults({ reads }: Pick<Model, 'reads'>, sql: string): readonly string[] {
  const parsed = parseTrino(sql);
  if ('errors' in parsed) return parsed.errors;
  const nodes = [...within(parsed.tree)];
  return [
    ...kindFaults(nodes, sql),
    ...tableFaults(nodes, reads),
    ...aliasFaults(nodes),
    ...nodes.flatMap(starFaults),
    ...nodes.flatMap(divisionFaults),
    ...nodes.flatMap(timeFaults),
    ...callFaults(parsed.tree),
  ];
}

function kindFaults(nodes: readonly SqlNode[], sql: string): readonly string[] {
  const count = nodes.filter(({ rule }) => rule === 'SingleStatement').length;
  const isSelect = nodes.some(({ rule }) => rule === 'StatementDefault');
  return [
    ...(count === 1 ? [] : [`${count} statements; a model is one`]),
    ...(isSelect ? [] : ['not a SELECT']),
    ...(/;\s*$/.test(sql) ? ['ends in a semicolon, which would end the statement around it'] : []),
  ];
}

function tableFaults(nodes: readonly SqlNode[], reads: readonly string[]): readonly string[] {
  const own = nodes
    .filter(({ rule }) => rule === 'NamedQuery')
    .map(({ children }) => children[0]?.text ?? '');
  const named = new Set(nodes.filter(({ rule }) => rule === 'TableName').map(({ text }) => text));
  return [
    ...[...named]
      .filter((name) => !own.includes(name) && !reads.includes(name))
      .map((n) => `reads ${n}, unregistered`),
    ...reads.filter((name) => !named.has(name)).map((name) => `does not read ${name}`),
    ...own.filter((name) => reads.includes(name)).map((name) => `has a WITH named as the table ${name}`),
  ];
}

/** Trino takes `a.b` for part b of a column a where there is one; DuckDB takes it for column b of a table a. */
function aliasFaults(nodes: readonly SqlNode[]): readonly string[] {
  const textsOf = (...rules: readonly string[]) =>
    nodes.filter(({ rule }) => rules.includes(rule)).map(({ text }) => text);
  const aliases = nodes
    .filter(({ rule }) => rule === 'AliasedRelation')
    .map(({ children }) => children.at(-1)?.text ?? '');
  const columns = new Set(textsOf('ColumnRef', 'Dereference').map((name) => name.split('.').at(-1)));
  return [...new Set([...aliases, ...textsOf('TableName')])]
    .filter((name) => columns.has(name))
    .map((name) => `has a table and a column that are both called ${name}`);
}

function starFaults(node: SqlNode): readonly string[] {
  if (node.rule !== 'QuerySpecification') return [];
  const nodes = [...within(node)];
  const hasStar = nodes.some(({ rule }) => rule.startsWith('SelectAll'));
  return hasStar && nodes.some(({ rule }) => rule === 'JoinRelation') ? ['selects * from a join'] : [];
}

/** Whole numbers divide to whole numbers on Trino and to fractions on DuckDB; by zero, to an error or to infinity. */
function divisionFaults({ rule, text, children: [left, sign, right] }: SqlNode): readonly string[] {
  if (rule !== 'ArithmeticBinary' || left === undefined || right === undefined) return [];
  if (sign?.text === '%') return [`${text}: use mod()`];
  if (sign?.text !== '/') return [];
  const isGuarded =
    /^nullif\(/i.test(right.text) || (/^[\d.]+(e\d+)?$/i.test(right.text) && Number(right.text) !== 0);
  const isFraction = [left, right].some((side) => /^cast\(.*asdouble\)$|^[\d.]+e\d+$/i.test(side.text));
  return [
    ...(isGuarded ? [] : [`${text}: divide by nullif(…, 0) or by a number`]),
    ...(isFraction ? [] : [`${text}: cast one side to double`]),
  ];
}

function timeFaults({ rule, text }: SqlNode): readonly string[] {
  return /^Current(Date|Time|Timestamp)$|^LocalTime/.test(rule)
    ? [`${text}: the same inputs give the same rows`]
    : [];
}
