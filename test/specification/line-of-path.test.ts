import { describe, expect, test } from 'vitest';
import * as fc from '../property/fast-check.ts';
import { lineOfPath } from './line-of-path.ts';

const text = `{
  "year": "2026-27",
  "list": [
    { "code": "A", "note": "a \\"quote\\", [a bracket]" },
    {
      "code": "B",
      "inner": { "deep": [1, 2,
        3] }
    }
  ]
}`;

describe('the line of a value in JSON text', () => {
  test.each([
    [['year'], 2],
    [['list'], 3],
    [['list', 0, 'note'], 4],
    [['list', 1], 5],
    [['list', 1, 'code'], 6],
    [['list', 1, 'inner', 'deep', 2], 8],
  ])('%j begins on line %i', (path, line) => {
    expect(lineOfPath(text, path)).toBe(line);
  });

  test.each([
    ['a missing field', ['list', 1, 'absent'], 5],
    ['a missing item', ['list', 7, 'code'], 3],
    ['nothing at all', [], 1],
  ])('%s is put down to what would hold it', (_what, path, line) => {
    expect(lineOfPath(text, path)).toBe(line);
  });

  test('holds for any list of objects, printed one field a line', () => {
    const item = fc.record({ name: fc.string(), tags: fc.array(fc.string(), { minLength: 1 }) });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1 }), (items) => {
        const printed = JSON.stringify(items, null, 2);
        let line = 2;
        items.forEach(({ tags }, i) => {
          expect(lineOfPath(printed, [i, 'name'])).toBe(line + 1);
          expect(lineOfPath(printed, [i, 'tags', tags.length - 1])).toBe(line + 2 + tags.length);
          line += 5 + tags.length - 1 + 1;
        });
      }),
    );
  });
});
