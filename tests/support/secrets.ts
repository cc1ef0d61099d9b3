import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { loadSecrets, type Secrets } from '#platform/secrets.ts'

/** Keys of a throwaway installation. */
export async function testSecrets(): Promise<{ file: string; secrets: Secrets; drop(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'buaban-keys-'))
  const file = path.join(folder, 'secrets.json')
  return { file, secrets: await loadSecrets(file, true), drop: () => rm(folder, { recursive: true, force: true }) }
}
