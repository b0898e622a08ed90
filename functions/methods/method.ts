import { z } from 'zod';

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
