import { defineConfig } from 'vitest/config';

/** The tests that need a real Trino: `npm run test:trino`. They are not part of `npm test`. */
export default defineConfig({
  test: {
    include: ['test/trino/**/*.trino.ts'],
    globalSetup: ['test/trino/global-setup.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
});
