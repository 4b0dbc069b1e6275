import { defineConfig } from 'vitest/config';
import { mutants } from './tests/support/mutants.js';

export default defineConfig({
  plugins: [mutants()],
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/compile.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
