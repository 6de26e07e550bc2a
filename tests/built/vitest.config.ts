import { defineConfig } from 'vitest/config';

/** Checks of the finished builds in `.output`; run after `npm run build` and the test build. */
export default defineConfig({ test: { include: ['tests/built/**/*.test.ts'] } });
