import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [preact()],
  // The store build's value: what only the test build may do is off in unit tests too.
  define: { __TEST_BUILD__: 'false' },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    // Deterministic: a machine's own zone must not decide what passes.
    env: { TZ: 'Europe/Berlin' },
    // A slow machine is not a fault: only what hangs shall fail for its time.
    testTimeout: 60_000,
  },
});
