import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** Values of rules as people write them by hand; the rules' own room, statistics and invented data may. */
const BY_HAND: readonly (readonly [string, RegExp])[] = [
  ['the confidence level', /\b95 ?% (?:confidence )?interval|_95\b(?!\w)|\bwithin 95 ?%/],
  ['the least coverage', /\b(?:fewer than|below|or more than) 90 ?%|\bnine in ten\b|\bFULL_ENOUGH\b/i],
  ['likely', /\b[19] in 10\b|\bLIKELY = 0/],
  ['the fewest networks for fifths', /fewer than (?:20|twenty) (?:ranked )?networks/i],
  ['the benchmark', /\b10th (?:to|and) (?:the )?90th centile/],
  ['a threshold in a comparison', /[<>]=? ?0\.9\b/],
  ['the month compared with', /Number\(\w+\.slice\(0, 4\)\) - 1/],
];

const product = (await sourceFiles()).filter(
  ({ path }) => !/^(functions\/(rules|statistics|synthetic|specification)|bench|infra)\//.test(path),
);

/** Without comments, which may give an example. */
function code(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}

describe('a rule is written once, in functions/rules', () => {
  test.each(BY_HAND)('no other source file writes %s by hand', (_rule, pattern) => {
    expect(product.filter(({ text }) => pattern.test(code(text))).map(({ path }) => path)).toEqual([]);
  });

  test.each(['README.md', 'docs/measures.md', 'docs/architecture.md', 'docs/runbook.md'])(
    '%s names rules and leaves their values to docs/rules.md',
    async (page) => {
      const text = await readFile(new URL(`../../${page}`, import.meta.url), 'utf8');
      expect(BY_HAND.filter(([, pattern]) => pattern.test(text)).map(([rule]) => rule)).toEqual([]);
    },
  );

  test('the reader of code keeps words and drops comments', () => {
    expect(code("const a = '95% interval'; // 90%\n/** 9 in 10 */")).toBe("const a = '95% interval'; \n");
  });
});
