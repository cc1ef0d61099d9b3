import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Bench } from '#platform/bench.ts'
import { runKills } from './kills-run.ts'

const KILLS = 200
const CLIENTS = 4
const MINUTES = 25
const SEED = 97

/** 200 kills of the whole program under load: no acknowledged act lost, none done twice, the ledger's chain intact. */
export const bench: Bench = {
  name: 'kills',
  run: async ({ note, signal }) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'buaban-kills-'))
    const begin = performance.now()
    try {
      const done = await runKills({
        kills: KILLS,
        clients: CLIENTS,
        minutes: MINUTES,
        seed: SEED,
        folder,
        note,
        signal,
      })
      for (const line of done.notes) note(line)
      const { kills, lost, doubled, chainBreaks, acts, cut, lists, byKind, ...times } = done
      const { restartMs, slowestRestartMs, caughtUpMs } = times
      return {
        data: { clients: CLIENTS, acts, cut, lists, ...byKind },
        figures: {
          kills,
          lost,
          doubled,
          chainBreaks,
          faults: done.notes.length,
          restartMs,
          slowestRestartMs,
          caughtUpMs,
          seconds: Math.round((performance.now() - begin) / 1000),
        },
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}
