import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles } from './source-files.ts';

const files = await sourceFiles();
const lengths = files.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));

/** Rooms that still have more than one sliver, and how many at most. Joining some lowers the number; nothing raises it. */
const SLIVERS_LEFT: Readonly<Record<string, number>> = {
  'functions/api': 4,
  'functions/assessment': 14,
  'functions/datasets': 4,
  'functions/local': 2,
  'functions/sentences': 21,
  'functions/specification': 3,
  'functions/statistics': 14,
  'functions/steps': 6,
  'functions/workflow': 4,
};

/** Files that are short and imported once for a reason. */
const SHORT_FOR_A_REASON: Readonly<Record<string, string>> = {
  'dashboards/offline/way-to-answer.ts': 'the rule of the service worker, which no test could load whole',
};

/** Files of at most 35 lines that one file alone imports: a part of its thought that a reader has to go and fetch. */
function slivers(): readonly string[] {
  const importers = Map.groupBy(
    files.flatMap((file) => importsOf(file).map((target) => ({ target, from: file.path }))),
    ({ target }) => target,
  );
  // What is fetched on demand is a file of its own, since that decides what a reader downloads.
  const onDemand = new Set(files.flatMap((file) => importsOf({ ...file, text: dynamicOf(file.text) })));
  return lengths
    .filter(
      ({ path, lines }) => lines <= 35 && new Set(importers.get(path)?.map(({ from }) => from)).size === 1,
    )
    .map(({ path }) => path)
    .filter((path) => !onDemand.has(path) && !(path in SHORT_FOR_A_REASON));
}

function dynamicOf(text: string): string {
  return [...text.matchAll(/import\(\s*'[^']+'/g)].map(([found]) => found).join('\n');
}

const roomOf = (path: string) =>
  path
    .split('/')
    .slice(0, path.startsWith('functions/') ? 2 : 1)
    .join('/');

describe('a file tells one whole thought', () => {
  test('none is over 250 lines', () => {
    expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
  });

  test('a part that one file alone uses lives in that file, and what is still apart grows fewer', () => {
    const found = Map.groupBy(slivers(), roomOf);
    const over = [...found].filter(([room, paths]) => paths.length > (SLIVERS_LEFT[room] ?? 1));
    expect(over).toEqual([]);
  });

  test('every exception is still one', () => {
    const paths = new Set(files.map(({ path }) => path));
    expect(Object.keys(SHORT_FOR_A_REASON).filter((path) => !paths.has(path))).toEqual([]);
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
    ['a network called best or worst', /\b(worst|best) (networks?|PCNs?|fifth)\b/i],
  ])('no file has %s', (_what, pattern) => {
    expect(files.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
