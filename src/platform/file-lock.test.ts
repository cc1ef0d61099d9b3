import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { tryLock, waitForLock } from './file-lock.ts'

describe('a file lock', () => {
  let folder: string
  let file: string
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'buaban-lock-'))
    file = path.join(folder, 'a.lock')
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  test('lets sharers in together and nobody beside an exclusive holder', () => {
    const first = tryLock(file, 'shared')
    const second = tryLock(file, 'shared')
    expect(second).toBeDefined()
    expect(tryLock(file, 'exclusive')).toBeUndefined()
    first?.release()
    first?.release()
    expect(tryLock(file, 'exclusive')).toBeUndefined()
    second?.release()
    const alone = tryLock(file, 'exclusive')
    expect(alone).toBeDefined()
    expect(tryLock(file, 'shared')).toBeUndefined()
    alone?.release()
  })

  test('is gone with a holder that was killed', async () => {
    const holder = spawn(process.execPath, [
      '--input-type=module',
      '-e',
      `import { tryLock } from ${JSON.stringify(path.join(import.meta.dirname, 'file-lock.ts'))}
       tryLock(${JSON.stringify(file)}, 'exclusive')
       console.log('held')
       setInterval(() => {}, 1000)`,
    ])
    await once(holder.stdout, 'data')
    expect(tryLock(file, 'exclusive')).toBeUndefined()
    await expect(waitForLock(file, 'exclusive', 50)).rejects.toMatchObject({ faultName: 'data_busy' })
    holder.kill('SIGKILL')
    const taken = await waitForLock(file, 'exclusive', 2_000)
    taken.release()
  })
})
