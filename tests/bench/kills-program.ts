import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { pause, waitUntilGone, workingFolderOf } from '#platform/living-process.ts'

const PROJECT = path.join(import.meta.dirname, '..', '..')

/** The whole program as a process of its own, on a data folder. */
export interface Program {
  address: string
  /** From its start until it served, in seconds. */
  seconds: number
  pid: number
  /** What it said on its error output. */
  said(): string
  /** Asks it to stop, and waits. */
  stop(): Promise<void>
}

/** `server` leaves the database running without anybody; `database` leaves the server without one. */
export type Killed = 'server' | 'everything' | 'database'

const environment = (data: string): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(BUABAN_|DATABASE_URL$)/.test(name))),
  BUABAN_DATA: data,
  BUABAN_LOG_LEVEL: 'warn',
  BUABAN_API_PER_MINUTE: '1000000',
})

/** Sets the program going; `started` settles once it serves, and fails where it ends before. */
export function launch(data: string): { child: ChildProcess; started: Promise<Program> } {
  const begin = performance.now()
  const line = [...process.execArgv, 'src/cli/main.ts', 'start', '--json', '--no-demo', '--port', '0', '--data', data]
  const child = spawn(process.execPath, line, {
    cwd: PROJECT,
    env: environment(data),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => {
    err = `${err}${chunk}`.slice(-20_000)
  })
  const started = new Promise<Program>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk
      const told = out.split('\n').find((one) => one.includes('"address"') && one.endsWith('}'))
      if (!told) return
      const { address }: { address: string } = JSON.parse(told)
      const seconds = (performance.now() - begin) / 1000
      resolve({ address, seconds, pid: child.pid ?? 0, said: () => err, stop: () => stopped(child) })
    })
    child.once('exit', (code, signal) => reject(new Error(`the program ended with ${code ?? signal}\n${out}\n${err}`)))
  })
  return { child, started }
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

/** Every process of the embedded database of a data folder. */
const databaseOf = async (data: string): Promise<number[]> => {
  const cluster = path.join(data, 'postgres', 'cluster')
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  return all.filter((pid) => workingFolderOf(pid) === cluster)
}

/** Kills without a warning, and waits until what was killed is gone. */
export async function kill(child: ChildProcess, data: string, what: Killed): Promise<void> {
  const database = what === 'server' ? [] : await databaseOf(data)
  for (const pid of database) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // it went with the others
    }
  }
  if (what !== 'database' && child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  await Promise.all(database.map((pid) => waitUntilGone(pid, 5_000)))
}

/** Waits until the program says that it serves, database and all. */
export async function readyAgain({ address, said }: Program, seconds: number): Promise<void> {
  const end = Date.now() + seconds * 1000
  for (;;) {
    const ready = await fetch(`${address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) return
    if (Date.now() > end) throw new Error(`not ready after ${seconds} s\n${said()}`)
    await pause(50)
  }
}
