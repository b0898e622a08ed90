import type { Problem } from '../contracts/file-outcome.ts';
import type { JsonTemplate } from './dataset-layout.ts';
import { MOST_LINES, more, refused } from './refusal.ts';
import { valueShape } from './value-shape.ts';

const SEND_AGAIN = 'Correct it and send the file again.';

/** A text with its colon where it is a key, or a brace: all that is needed to see a key twice in one object. */
const KEY_OR_BRACE = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}]/g;

/** Cells as text, as a CSV would hold them, in the order of `header`; '' is blank. */
interface JsonRows {
  readonly rows: readonly (readonly string[])[];
  readonly problems: readonly Problem[];
}

/** The rows of a list of flat objects: what is no such list is a problem with its path, never with a value. */
export function rowsOfJson(text: string, header: readonly string[], template: JsonTemplate): JsonRows {
  const parsed = parseJson(text);
  if ('problem' in parsed) return { rows: [], problems: [parsed.problem] };
  const list = listNamed(parsed.value, template.list);
  if (list === null) return { rows: [], problems: [notTheList(template.list)] };
  if (list.length === 0) {
    const message = `The list ${template.list} is empty. Write one object for each row and send the file again.`;
    return { rows: [], problems: [refused('no-rows', message, { column: template.list })] };
  }
  const problems = list.flatMap((item, i) => faultsOf(item, header, template, `${template.list}[${i}]`));
  if (problems.length === 0) problems.push(...repeatedKeys(text, template.list));
  if (problems.length > 0) return { rows: [], problems: atMost(problems) };
  return { rows: list.map((item) => header.map((name) => cellText(item, name))), problems };
}

/** The engine's own words quote the file, so only the place is taken from them. */
function parseJson(text: string): { readonly value: unknown } | { readonly problem: Problem } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const at = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
    const where = at === undefined ? {} : { line: text.slice(0, Number(at)).split('\n').length };
    const message =
      'The file begins as JSON and cannot be read as JSON. Look for a comma, a bracket or a quotation mark too many or too few, and send it again.';
    return { problem: refused('json', message, where) };
  }
}

function listNamed(value: unknown, name: string): readonly unknown[] | null {
  if (!isObject(value) || Object.keys(value).length !== 1) return null;
  const list = value[name];
  return Array.isArray(list) ? list : null;
}

function notTheList(list: string): Problem {
  return refused(
    'json-list',
    `The file must be one object with one key, ${list}, that holds a list. ${SEND_AGAIN}`,
    { column: list },
  );
}

function faultsOf(
  item: unknown,
  header: readonly string[],
  { numbers }: JsonTemplate,
  path: string,
): readonly Problem[] {
  if (!isObject(item)) {
    return [refused('json-type', `An object of columns must be here. ${SEND_AGAIN}`, { column: path })];
  }
  return Object.entries(item).flatMap(([name, value]) => {
    if (!header.includes(name)) {
      return [
        refused('header', `The template has no column of this name (${valueShape(name)}). ${SEND_AGAIN}`, {
          column: path,
        }),
      ];
    }
    const type = numbers.includes(name) ? 'number' : 'string';
    return value === null || typeof value === type ? [] : [wrongType(name, type, value, path)];
  });
}

function wrongType(name: string, type: 'number' | 'string', value: unknown, path: string): Problem {
  const must = type === 'number' ? 'a number without quotation marks' : 'text in quotation marks';
  const found = Array.isArray(value) ? 'a list' : typeof value === 'string' ? 'text' : `a ${typeof value}`;
  return refused('json-type', `${name} must be ${must}, or null; found ${found}. ${SEND_AGAIN}`, {
    column: `${path}.${name}`,
  });
}

/** Reading JSON keeps the last of two equal keys and says nothing, so the text itself is looked at. */
function repeatedKeys(text: string, list: string): readonly Problem[] {
  const problems: Problem[] = [];
  let keys = new Set<string>();
  let objects = 0;
  for (const [token, colon] of text.matchAll(KEY_OR_BRACE)) {
    if (token === '{') {
      keys = new Set();
      objects += 1;
    } else if (colon !== undefined) {
      const key = token.slice(0, -colon.length);
      if (keys.has(key)) {
        const message = `A column is there twice in this object. Keep one. ${SEND_AGAIN}`;
        problems.push(refused('json-key', message, { column: `${list}[${objects - 2}]` }));
      }
      keys.add(key);
    }
  }
  return problems;
}

function atMost(problems: readonly Problem[]): readonly Problem[] {
  const [first] = problems;
  return first === undefined || problems.length <= MOST_LINES
    ? problems
    : [...problems.slice(0, MOST_LINES), more(first.rule, problems.length - MOST_LINES)];
}

function cellText(item: unknown, name: string): string {
  const value = isObject(item) ? item[name] : null;
  if (typeof value === 'number') return value.toString();
  return typeof value === 'string' ? value : '';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
