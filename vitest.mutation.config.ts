import { defineConfig } from 'vitest/config';

/** Tests of scoring and coverage alone: in memory and fast, and all that a mutant of them should be caught by. */
const tests = [
  'achievement',
  'assess-month',
  'benchmark-range',
  'coverage',
  'extreme-groups',
  'gap',
  'payment',
  'progress-targets',
  'progress',
  'score',
  'scoring-rules',
  'view-of-needs',
];

export default defineConfig({
  test: {
    include: [
      ...tests.map((name) => `test/assessment/${name}.test.ts`),
      'test/statistics/patients-needed.test.ts',
    ],
  },
});
