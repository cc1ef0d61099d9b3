import type { TestProject } from 'vitest/node'
import { startTemporaryPostgres } from '#platform/postgres/temporary.ts'
import { testSecrets } from './secrets.ts'
import { buildWorld } from './world.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    adminUrl: string
    secretsFile: string
    template: string
  }
}

const TEMPLATE = 'founded'

/** One PostgreSQL for all test files, with a founded empty province that each file copies: initdb is the slow part. */
export default async function shared(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startTemporaryPostgres()
  const keys = await testSecrets()
  try {
    const world = await buildWorld(await postgres.createDatabase(TEMPLATE), keys.secrets)
    await world.close()
  } catch (error) {
    // nobody calls what this would have returned, so the server is stopped here
    await postgres.stop()
    await keys.drop()
    throw error
  }
  project.provide('adminUrl', postgres.adminUrl)
  project.provide('secretsFile', keys.file)
  project.provide('template', TEMPLATE)
  return async () => {
    await postgres.stop()
    await keys.drop()
  }
}
