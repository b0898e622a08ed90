import { ALLOWED_FUNCTIONS } from './functions.ts';
import { type SqlNode, within } from './parse-trino.ts';

/** Calls the two engines could answer differently, in a tree and everything below it. */
export function callFaults(tree: SqlNode): readonly string[] {
  return faultsBelow(tree, undefined);
}

/** `cast` is the type that the nearest CAST around a node turns it into. */
function faultsBelow(node: SqlNode, cast: string | undefined): readonly string[] {
  const type =
    node.rule === 'Cast' ? node.children.find(({ rule }) => rule.endsWith('Type'))?.text : undefined;
  const own = node.rule === 'FunctionCall' ? faultsOf(node, cast) : dateFaults(node, cast);
  return [...own, ...node.children.flatMap((child) => faultsBelow(child, type ?? cast))];
}

function faultsOf(call: SqlNode, cast: string | undefined): readonly string[] {
  const name = (call.children[0]?.text ?? '').toLowerCase();
  const args = call.children.filter(({ rule }) => rule === 'Expression');
  const faults: (false | string)[] = [
    !ALLOWED_FUNCTIONS.includes(name) && `calls ${name}, which no row of the engine's contract holds`,
    call.children.some(({ rule }) => rule === 'NullTreatment') &&
      `${call.text}: the engines spell IGNORE NULLS apart`,
    name === 'sum' && cast === undefined && `${call.text}: cast a sum, DuckDB widens it past bigint`,
    name === 'date_trunc' && cast !== 'date' && `${call.text}: cast to date, DuckDB gives a timestamp`,
    name === 'date_diff' && args[0]?.text !== "'day'" && `${call.text}: only days are counted alike`,
    name === 'mod' && !/^\d*[1-9]\d*$/.test(args[1]?.text ?? '') && `${call.text}: only by a number`,
  ];
  return faults.filter((fault) => fault !== false);
}

function dateFaults(node: SqlNode, cast: string | undefined): readonly string[] {
  const isShifted =
    node.rule === 'ArithmeticBinary' && [...within(node)].some(({ rule }) => rule === 'IntervalLiteral');
  return isShifted && cast !== 'date' ? [`${node.text}: cast to date, DuckDB gives a timestamp`] : [];
}
