import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const testFolder = fileURLToPath(new URL('../', import.meta.url));
const folder = `${testFolder}fixtures/published/`;
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

/** What a file says about itself; every other key of it holds cases, or what cases are made of. */
const ABOUT = new Set([
  'oracle',
  'source',
  'method',
  'formulas',
  'rules',
  'constants',
  'valueTypes',
  'tolerance',
  'crossCheckRelative',
  'invariants',
  'cautions',
  'note',
  'notes',
  'nullNote',
  // Of other methods than the one used here, for comparison.
  'alternatives',
]);

/** Everything that tests say that read a file of published cases. */
const readers = new Map(
  files.map((file) => [
    file,
    readdirSync(testFolder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => readFileSync(`${testFolder}${name}`, 'utf8'))
      .filter((text) => text.includes(`fixtures/published/${file}'`))
      .join('\n'),
  ]),
);

const Keys = z.record(z.string(), z.unknown());
const contents = (file: string) => Keys.parse(JSON.parse(readFileSync(folder + file, 'utf8')));

describe.each(files)('%s', (file) => {
  const text = readers.get(file) ?? '';

  test.each(Object.keys(contents(file)).filter((key) => !ABOUT.has(key)))('%s is read by a test', (key) => {
    expect(text).toMatch(new RegExp(`\\b${key}\\b`));
  });

  test('no test passes over some of its cases', () => {
    expect(text).not.toMatch(
      /(published|oracle|proportions|rates|counts|newcombe|failures)\.cases\s*\.(filter|slice|at)\b/,
    );
  });
});

test('each failure known by its name is run by it', () => {
  const Cases = z.array(z.object({ id: z.string(), input: z.unknown().optional() }));
  const named = Cases.parse(contents('dq_failures_public.json')['cases']);
  const run = named.filter(({ id }) => readers.get('dq_failures_public.json')?.includes(`'${id}'`));
  // The one that is left names rules and no numbers: the register of datasets and their re-issues hold them.
  expect(named.flatMap((each) => (run.includes(each) ? [] : [each.id]))).toEqual([
    'publication-missed-practices',
  ]);
});
