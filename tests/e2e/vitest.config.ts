import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** End-to-end tests: real browsers, two at a time, on pages served over loopback. A missing browser is a failure. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/e2e/build-once.ts'],
    fileParallelism: false,
    maxConcurrency: 2,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
