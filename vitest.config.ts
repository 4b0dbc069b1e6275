import { defineConfig } from 'vitest/config';
import { mutants } from './tests/support/mutants.js';

export default defineConfig({
  plugins: [mutants()],
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/compile.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Most of the time is spent in programs that tests start, so a worker for each processor and none kept back.
    maxWorkers: '100%',
  },
});
