import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'demo/**/*.test.ts',
      'tests/**/*.test.ts',
      'tests/**/*.law.ts',
      'tests/**/*.story.ts',
    ],
    exclude: ['node_modules', 'tests/journeys/**', 'tests/bench/**'],
    globalSetup: ['tests/support/shared-postgres.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
