import { describe, expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

const files = await sourceFiles();
const lengths = files.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
const ordered = lengths.map(({ lines }) => lines).sort((a, b) => a - b);

describe('a file answers one question', () => {
  test('half are under 60 lines and nine in ten under 150', () => {
    expect(ordered[Math.floor(ordered.length / 2)]).toBeLessThan(60);
    expect(ordered[Math.floor(ordered.length * 0.9)]).toBeLessThan(150);
  });

  test('none is over 250', () => {
    expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
  });

  test('none is a grab-bag', () => {
    const grabBag = /(^|\/)(utils?|helpers?|common|misc|shared)(\.|\/)/;
    expect(files.map(({ path }) => path).filter((path) => grabBag.test(path))).toEqual([]);
  });
});

describe('nothing is left half done', () => {
  test.each([
    ['a note to do it later', /\b(TODO|FIXME|XXX|HACK)\b/],
    ['a type check that is switched off', /@ts-(ignore|nocheck|expect-error)/],
    ['a kind word forgotten', /\b(worst|best) (networks?|PCNs?|fifth)\b/i],
  ])('no file holds %s', (_what, pattern) => {
    expect(files.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
