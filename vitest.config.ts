import { defineConfig } from 'vitest/config';

/** Rules beside the code, the architecture, and (on a database of their own) policies and contracts. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/*.test.ts'],
          setupFiles: ['tests/property-seed.ts', 'tests/no-house.ts'],
          testTimeout: 60_000,
          // modules are loaded once for all files of a process: half the time; no test changes what others meet
          isolate: false,
          restoreMocks: true,
        },
      },
      {
        test: {
          name: 'commands',
          include: ['tests/commands/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['tests/faults/*.test.ts'],
          // long forms take an hour
          testTimeout: 3_600_000,
          // a stop may wait half a minute for a database that does not answer
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'database',
          include: ['tests/database/*.test.ts'],
          globalSetup: 'tests/database/template.ts',
          setupFiles: ['tests/property-seed.ts', 'tests/no-house.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // one database at a time: an embedded one takes half a gigabyte
          fileParallelism: false,
          // the embedded database is compiled once for all files: half the time; none changes what others meet
          isolate: false,
        },
      },
    ],
  },
});
