import { defineConfig } from 'vitest/config';

/** `unit` needs the sources alone; `built` reads dist/, builds, or opens a browser: files one after the other. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/tests/**/*.test.ts'],
          exclude: ['src/tests/{html,build,browser,moments,tools/start}.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'built',
          include: ['src/tests/{html,build,browser,moments,tools/start}.test.ts'],
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
