import { TrinoSQL } from 'dt-sql-parser';

/** One node of a parsed statement: the grammar's rule, such as `FunctionCall`, and the text without white space. */
export interface SqlNode {
  readonly rule: string;
  readonly text: string;
  readonly children: readonly SqlNode[];
}

/** What ANTLR's nodes have that we use. */
interface Tree {
  getText(): string;
  getChildCount(): number;
  getChild(i: number): Tree | null;
}

const parser = new TrinoSQL();

/** Reads SQL with Trino's grammar: its tree, or where and why it is none. */
export function parseTrino(sql: string): { readonly tree: SqlNode } | { readonly errors: readonly string[] } {
  const errors: string[] = [];
  const tree = parser.parse(sql, ({ startLine, message }) => errors.push(`line ${startLine}: ${message}`));
  return errors.length > 0 ? { errors } : { tree: nodeOf(tree) };
}

/** The node and everything below it. */
export function* within(node: SqlNode): Generator<SqlNode> {
  yield node;
  for (const child of node.children) yield* within(child);
}

function nodeOf(tree: Tree): SqlNode {
  const children = Array.from({ length: tree.getChildCount() }, (_, i) => tree.getChild(i));
  return {
    rule: tree.constructor.name.replace(/Context$/, ''),
    text: tree.getText(),
    children: children.flatMap((child) => (child === null ? [] : [nodeOf(child)])),
  };
}
