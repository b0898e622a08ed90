import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles } from './source-files.ts';

const files = await sourceFiles();
const lengths = files.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));

const TASK = 'a task of the state machine, called by its own function, whose bundle holds no other task';

/** Files that are short and imported once for a reason. */
const SHORT_FOR_A_REASON: Readonly<Record<string, string>> = {
  'functions/local/made-once.ts': 'tested by itself: whoever imports the command that uses it runs it',
  'functions/specification/policies.ts': 'reads the policies, which nothing but what-if should load',
  'functions/steps/receive-delivery.ts': TASK,
  'functions/steps/sweep.ts': TASK,
  'functions/workflow/assess-basis.ts': TASK,
  'functions/workflow/build-month.ts': TASK,
  'functions/workflow/hold-months-of-plan.ts': TASK,
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
    .filter((path) => !onDemand.has(path));
}

function dynamicOf(text: string): string {
  return [...text.matchAll(/import\(\s*'[^']+'/g)].map(([found]) => found).join('\n');
}

describe('a file tells one whole thought', () => {
  test('none is over 250 lines', () => {
    expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
  });

  // Splitting makes no file shorter to understand: what is imported once belongs to its importer, or with its siblings.
  test('a part of at most 35 lines that one file alone uses lives in that file', () => {
    expect(slivers().filter((path) => !(path in SHORT_FOR_A_REASON))).toEqual([]);
  });

  test('every exception is still one', () => {
    const found = new Set(slivers());
    expect(Object.keys(SHORT_FOR_A_REASON).filter((path) => !found.has(path))).toEqual([]);
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
