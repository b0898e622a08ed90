/** Strings, brackets, commas and colons, and bare values of JSON text, with everything else skipped. */
const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

interface Level {
  /** Position in a list; `null` inside an object, where `key` counts. */
  index: number | null;
  key: string | null;
}

/**
 * The line on which a value of some JSON text begins, so that a reviewer is sent to the right place.
 *
 * @param path keys and positions from the root, as zod reports them
 * @returns the line, 1 is the first; the line of the nearest enclosing value where the path is not in the text
 */
export function lineOfPath(text: string, path: readonly PropertyKey[]): number {
  const levels: Level[] = [];
  let expectsKey = false;
  let depthReached = -1;
  let line = 1;

  for (const { 0: token, index: at } of text.matchAll(TOKENS)) {
    const level = levels.at(-1);
    if (token === ',') {
      if (level?.index === null) expectsKey = true;
      else if (level !== undefined && level.index !== null) level.index += 1;
    } else if (token === '}' || token === ']') {
      levels.pop();
      expectsKey = false;
    } else if (expectsKey && level !== undefined) {
      level.key = token.slice(1, -1);
      expectsKey = false;
    } else if (token !== ':') {
      const here = levels.map(({ index, key }) => index ?? key);
      if (
        here.length > depthReached &&
        here.length <= path.length &&
        here.every((step, i) => step === path[i])
      ) {
        depthReached = here.length;
        line = text.slice(0, at).split('\n').length;
      }
      if (token === '{') levels.push({ index: null, key: null });
      if (token === '[') levels.push({ index: 0, key: null });
      expectsKey = token === '{';
    }
  }
  return line;
}
