import type { Model } from '../../../functions/models/registry.ts';

const LINES = ['model', 'about', 'grain', 'reads', 'gives', 'units', 'nulls', 'source'];

/** What is wrong with the comment lines a model starts with; nothing when every line is there and tells the truth. */
export function headerFaults({ name, reads }: Pick<Model, 'name' | 'reads'>, sql: string): readonly string[] {
  const header = headerOf(sql);
  const said = [...header.keys()];
  const order = said.join() === LINES.join() ? [] : [`the header has the lines ${said.join(', ')}`];
  const empty = LINES.filter((line) => header.get(line) === '').map(
    (line) => `the header says nothing of ${line}`,
  );
  const isNamed = header.get('model') === name ? [] : [`the header calls it ${header.get('model')}`];
  const read = (header.get('reads') ?? '').split(/,\s*/).sort().join();
  const isRead = read === [...reads].sort().join() ? [] : [`the header says it reads ${read}`];
  return [...order, ...empty, ...isNamed, ...isRead];
}

/** The `-- name: text` lines at the very top; a line that is indented goes on with the one before. */
function headerOf(sql: string): ReadonlyMap<string, string> {
  const header = new Map<string, string>();
  let last = '';
  for (const line of sql.split('\n')) {
    if (!line.startsWith('--')) break;
    const [, name, text = ''] = /^-- (\w+):\s*(.*)$/.exec(line) ?? [];
    if (name === undefined) header.set(last, `${header.get(last)} ${line.slice(2).trim()}`);
    else header.set(name, text.trim());
    last = name ?? last;
  }
  return header;
}
