import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { runKills } from '../bench/kills-run.ts'

it('killed five times under load, the program keeps what it acknowledged, once', { timeout: 300_000 }, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'buaban-kills-'))
  try {
    const done = await runKills({
      kills: 5,
      clients: 2,
      minutes: 3,
      seed: 5,
      folder,
      note: (line) => console.log(line),
    })
    console.log(
      `${done.acts} acts, ${done.cut} of them cut off, ${done.lists} lists; a restart took ${done.restartMs} ms`,
    )
    expect(done).toMatchObject({ lost: 0, doubled: 0, chainBreaks: 0, notes: [] })
    expect(done.acts).toBeGreaterThan(15)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
