import { z } from 'zod';
import { markdownTable } from '../markdown/markdown-table.ts';
import { CONFIDENCE, centileOf } from '../rules/rule-words.ts';
import { RULES } from '../rules/rules.ts';
import conformanceJson from './conformance.json' with { type: 'json' };
import methodsJson from './methods.json' with { type: 'json' };

/** A published method as this product uses it. */
export const Method = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** As the reference writes it, in plain text. */
  formula: z.string(),
  reference: z.string(),
  /** Source file, below functions. */
  source: z.string(),
  /** Test files, below test. */
  tests: z.array(z.string()).min(1),
  /** Files of published or derived example cases that the tests run, below test/fixtures/published. */
  published: z.array(z.string()),
});
export type Method = z.infer<typeof Method>;

/** What one run of the tests found: passed tests by test file, and values checked by file of published cases. */
export const Conformance = z.strictObject({
  testsPassed: z.record(z.string(), z.int().min(0)),
  publishedValues: z.record(z.string(), z.int().min(0)),
});
export type Conformance = z.infer<typeof Conformance>;

/** Every method the product uses, in the order the page lists them. */
export const methods: readonly Method[] = withRules(z.array(Method).parse(methodsJson));

/** Rules that a formula or a reference names, such as `{resamples}`, with their values. */
export function withRules(found: readonly Method[]): readonly Method[] {
  const words: Readonly<Record<string, string>> = {
    confidence: CONFIDENCE.replace('%', ' %'),
    resamples: RULES.resamples.value.toLocaleString('en-GB'),
    low: centileOf(RULES.benchmarkLow.value),
    high: centileOf(RULES.benchmarkHigh.value),
  };
  const filled = (text: string) => text.replaceAll(/\{([a-z]+)\}/gu, (whole, rule) => words[rule] ?? whole);
  return found.map((method) => ({
    ...method,
    formula: filled(method.formula),
    reference: filled(method.reference),
  }));
}

/** What the last recorded run of the tests found. */
export const conformance: Conformance = Conformance.parse(conformanceJson);

/** Tests that passed for a method in the recorded run; 0 where its test files were not in it. */
export function testsPassed({ tests }: Method, { testsPassed: passed }: Conformance): number {
  return tests.reduce((sum, file) => sum + (passed[file] ?? 0), 0);
}

/** Published or derived values in the cases that a method's tests run. */
export function valuesMatched({ published }: Method, { publishedValues }: Conformance): number {
  return published.reduce((sum, file) => sum + (publishedValues[file] ?? 0), 0);
}

/** The page that shows each method with its formula, its source and what holds it. */
export function methodsPage(methods: readonly Method[], conformance: Conformance): string {
  return `${[
    '# Methods',
    'Each figure rests on a published method, or on a definition of our own that says so. The formula is as the reference gives it; the numbers on the right are of the last recorded run of the tests: how many passed, and how many published or derived values their cases hold. A difference to a published value beyond its own stated tolerance fails the tests.',
    'This page is made by `npm run conformance`, which runs the tests and counts.',
    markdownTable(
      ['Method', 'Formula', 'Reference', 'Tests passed', 'Published values'],
      methods.map((method) => [
        method.name,
        method.formula,
        method.reference,
        String(testsPassed(method, conformance)),
        method.published.length === 0 ? 'hand-worked' : String(valuesMatched(method, conformance)),
      ]),
    ),
  ].join('\n\n')}\n`;
}
