import { readFile } from 'node:fs/promises';

/** Keys under which the files of published cases keep what a method must give. */
const EXPECTED = /^(expected|derived|published|q)$/;

/** How many single values a file of published cases says a method must give. */
export async function publishedValues(file: string): Promise<number> {
  const url = new URL(`../fixtures/published/${file}`, import.meta.url);
  return countExpected(JSON.parse(await readFile(url, 'utf8')), false);
}

function countExpected(value: unknown, expected: boolean): number {
  if (typeof value !== 'object' || value === null) return expected ? 1 : 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) => sum + countExpected(inner, expected || EXPECTED.test(key)),
    0,
  );
}
