import type { Conformance, Method } from './method.ts';

/** Tests that passed for a method in the recorded run; 0 where its test files were not in it. */
export function testsPassed({ tests }: Method, { testsPassed: passed }: Conformance): number {
  return tests.reduce((sum, file) => sum + (passed[file] ?? 0), 0);
}

/** Published or derived values in the cases that a method's tests run. */
export function valuesMatched({ published }: Method, { publishedValues }: Conformance): number {
  return published.reduce((sum, file) => sum + (publishedValues[file] ?? 0), 0);
}
