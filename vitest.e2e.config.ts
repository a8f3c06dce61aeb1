import { defineConfig } from 'vitest/config';

/** End-to-end tests drive the built extension in a real browser, one file after another. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
