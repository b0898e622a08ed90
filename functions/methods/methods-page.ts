import { markdownTable } from '../markdown/markdown-table.ts';
import type { Conformance, Method } from './method.ts';
import { testsPassed, valuesMatched } from './method-evidence.ts';

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
