import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

export type ChildServer = { process: ChildProcess; pid: number; address: string; postgres: number; seconds: number }

const fixture = (name: string): string => path.join(import.meta.dirname, `${name}.fixture.ts`)

/** The environment without the settings of whoever runs the tests. */
const plainEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(BUABAN_|DATABASE_URL$)/.test(name)))

export type Ending = { code: number | null; out: string; err: string }

/** Runs a fixture to its end. */
export const runFixture = async (name: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ending> => {
  const child = spawn(process.execPath, [fixture(name), ...args], { env: { ...plainEnvironment(), ...env } })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => (out += chunk))
  child.stderr.on('data', (chunk) => (err += chunk))
  const [code] = await once(child, 'close')
  return { code, out, err }
}

/** Starts the serving fixture on a data folder and waits until it serves. */
export const startServer = async (data: string, port = 0, databaseUrl = ''): Promise<ChildServer> => {
  const begin = performance.now()
  const child = spawn(process.execPath, [fixture('serving')], {
    env: { ...plainEnvironment(), BUABAN_DATA: data, BUABAN_PORT: String(port), DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let err = ''
  child.stderr.on('data', (chunk) => (err += chunk))
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk) => resolve(String(chunk)))
    child.once('close', (code) => reject(new Error(`the server ended with ${code}: ${err}`)))
  })
  const { address, postgres }: { address: string; postgres: number } = JSON.parse(line)
  return { process: child, pid: child.pid ?? 0, address, postgres, seconds: (performance.now() - begin) / 1000 }
}

/** Sends a signal and gives the exit code. */
export const endServer = async (server: ChildServer, signal: NodeJS.Signals): Promise<number | null> => {
  if (server.process.exitCode !== null || server.process.signalCode !== null) return server.process.exitCode
  const closed = once(server.process, 'close')
  server.process.kill(signal)
  const [code] = await closed
  return code
}
