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
  const world = await buildWorld(await postgres.createDatabase(TEMPLATE), keys.secrets)
  await world.close()
  project.provide('adminUrl', postgres.adminUrl)
  project.provide('secretsFile', keys.file)
  project.provide('template', TEMPLATE)
  return async () => {
    await postgres.stop()
    await keys.drop()
  }
}
