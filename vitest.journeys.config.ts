import { defineConfig } from 'vitest/config'

/** Journeys share one server and one browser, so their files run one after the other. */
export default defineConfig({
  test: {
    include: ['tests/journeys/**/*.journey.ts'],
    fileParallelism: false,
    globalSetup: ['tests/journeys/stage.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
})
