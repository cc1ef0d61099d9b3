import { chance } from '#demo/chance.ts'
import { pause } from '#platform/living-process.ts'
import { importerOf, signIn } from './kills-importer.ts'
import { type Killed, kill, launch, type Program, readyAgain } from './kills-program.ts'
import { audited, caughtUp, prepare, pupilsOnce } from './kills-stage.ts'

export interface KillsOptions {
  kills: number
  clients: number
  seed: number
  folder: string
  note(line: string): void
  /** No kill begins after so long. */
  minutes: number
  signal?: AbortSignal
}

export interface KillsDone {
  kills: number
  lost: number
  doubled: number
  chainBreaks: number
  /** Acts that were acknowledged. */
  acts: number
  /** Acts that were cut off without an answer, and sent again. */
  cut: number
  lists: number
  restartMs: number
  slowestRestartMs: number
  /** Milliseconds until the ledger was sealed and the numbers followed, after the last kill. */
  caughtUpMs: number
  byKind: Record<Killed, number>
  notes: string[]
}

/** Earlier acts that are sent once more after every kill, beside those of the last round. */
const EARLIER = 15
const CHECK_EVERY = 20

/**
 * Kills the program at random moments while clients write through HTTP, starts it again, and asks for every act once more.
 * What was acknowledged must be there, and nothing twice.
 */
export async function runKills(options: KillsOptions): Promise<KillsDone> {
  const { kills, clients: count, seed, folder, note, minutes, signal } = options
  const end = Date.now() + minutes * 60_000
  const by = chance(seed)
  const { clients, registrar } = await prepare(folder, count)
  const done: KillsDone = {
    kills: 0,
    lost: 0,
    doubled: 0,
    chainBreaks: 0,
    acts: 0,
    cut: 0,
    lists: 0,
    restartMs: 0,
    slowestRestartMs: 0,
    caughtUpMs: 0,
    byKind: { server: 0, everything: 0, database: 0 },
    notes: [],
  }
  const restarts: number[] = []
  const acts = () => clients.flatMap(({ sent }) => sent)
  let { child, started } = launch(folder)
  let program: Program = await started
  const importer = importerOf(
    await signIn(program.address, registrar.username, registrar.password),
    registrar.token,
    registrar.office,
  )

  /** Everybody writes until the program is killed under them. */
  async function round(): Promise<void> {
    const marks = clients.map(({ sent }) => sent.length)
    let over = false
    const stop = () => over
    const working = Promise.all([
      ...clients.map((client) => client.write(program.address, stop)),
      importer.bring(program.address, stop),
    ])
    // a failure of a client is told when the round ends
    working.catch(() => undefined)
    // now and then long enough for a list to get far
    await pause(by.hit(0.15) ? 3_000 + by.below(2_000) : 100 + by.below(1_200))
    const what = by.pick<Killed>(['server', 'everything', 'everything', 'database'])
    await kill(child, folder, what)
    over = true
    await working
    done.kills += 1
    done.byKind[what] += 1
    if (what === 'database') await readyAgain(program, 60)
    else await restart()
    done.cut += acts().filter(({ told }) => told === null).length
    const again = clients.map(({ sent }, n) => [
      ...sent.slice(marks[n]),
      ...Array.from({ length: EARLIER }, () => by.pick(sent)).filter(Boolean),
    ])
    const lost = await Promise.all(clients.map((client, n) => client.replay(program.address, again[n] ?? [])))
    for (const act of lost.flat()) {
      done.lost += 1
      done.notes.push(`lost: ${act.kind} ${act.path} at version ${act.told}`)
    }
  }

  async function restart(): Promise<void> {
    // now and then the program is killed while it starts
    if (by.hit(0.1)) {
      const early = launch(folder)
      early.started.catch(() => undefined)
      await pause(200 + by.below(2_000))
      await kill(early.child, folder, by.pick<Killed>(['server', 'everything']))
      done.kills += 1
    }
    ;({ child, started } = launch(folder))
    program = await started
    restarts.push(program.seconds * 1000)
  }

  async function look(): Promise<void> {
    const found = await audited(folder, acts())
    done.lost += found.lost
    done.doubled += found.doubled
    done.chainBreaks += found.chainBreaks
    done.notes.push(...found.notes.slice(0, 20))
    note(`${done.kills} kills, ${acts().length} acts, ${importer.lists} lists, ${found.entries} entries in the ledger`)
  }

  try {
    while (done.kills < kills && Date.now() < end) {
      signal?.throwIfAborted()
      const before = Math.floor(done.kills / CHECK_EVERY)
      await round()
      if (Math.floor(done.kills / CHECK_EVERY) > before) await look()
    }
    await importer.finish(program.address, 120)
    await look()
    const wrong = await pupilsOnce(folder, importer.pupils)
    done.doubled += wrong.length
    const after = await caughtUp(folder, 60)
    done.caughtUpMs = after.waited
    if (after.behind > 0) done.notes.push(`${after.behind} entries still wait`)
    if (!after.right) done.notes.push('the numbers are not those counted anew')
    done.notes.push(...wrong)
  } finally {
    await program.stop()
    await kill(child, folder, 'everything')
  }
  done.acts = acts().filter(({ told }) => told !== null).length
  done.lists = importer.lists
  done.restartMs = Math.round(restarts.toSorted((a, b) => a - b)[Math.floor(restarts.length / 2)] ?? 0)
  done.slowestRestartMs = Math.round(Math.max(0, ...restarts))
  return done
}
