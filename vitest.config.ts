import { defineConfig } from 'vitest/config';

/** The tests that read dist/, build, or open a browser. */
const BUILT = [
  'src/tests/pages/*.test.ts',
  'src/tests/graphics/drawings.test.ts',
  'src/tests/tools/{build,start}.test.ts',
  'src/tests/stage/in-chromium/*.test.ts',
];

/** `unit` needs the sources alone; `built` reads dist/, builds, or opens a browser: files one after the other. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/tests/**/*.test.ts'],
          exclude: BUILT,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'built',
          include: BUILT,
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
