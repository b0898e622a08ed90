import { defineConfig } from 'vitest/config';

/** Only tests of the assessment: fast, in memory, and all that mutated scoring and coverage should be caught by. */
export default defineConfig({
  test: { include: ['test/assessment/*.test.ts', 'test/statistics/patients-needed.test.ts'] },
});
