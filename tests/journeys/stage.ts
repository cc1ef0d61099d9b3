import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    address: string
    /** A published plan of the provincial office, as a document brought in by the command gives it. */
    plan: string
    /** The same document once more, not yet proposed. */
    draft: string
  }
}

const PROJECT = path.join(import.meta.dirname, '..', '..')
const MAIN = 'src/cli/main.ts'
const DOCUMENT = 'tests/journeys/invented-plan.txt'
const run = promisify(execFile)

/** The line that `start --json` prints once it serves. */
function started(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const line = said.split('\n').find((one) => one.includes('"address"'))
      if (line) resolve(String(JSON.parse(line).address))
    })
    server.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    server.once('exit', (code) => reject(new Error(`the server ended with ${code} before it served:\n${said}`)))
  })
}

/** A command of the product on the folder that the server is running on. */
async function command(data: string, ...words: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [MAIN, ...words, '--data', data, '--json'], { cwd: PROJECT })
  return stdout
}

async function bringPlan(data: string): Promise<string> {
  const said = await command(data, 'plan', 'import', DOCUMENT)
  return String((JSON.parse(said) as { plan: string }).plan)
}

/** Starts the whole product as people do, on a fresh demo province, and stops it when the journeys are over. */
export default async function stage(project: TestProject): Promise<() => Promise<void>> {
  const data = await mkdtemp(path.join(tmpdir(), 'buaban-journeys-'))
  const server = spawn(process.execPath, [MAIN, 'start', '--json', '--port', '0', '--data', data], {
    cwd: PROJECT,
    env: { ...process.env, BUABAN_LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = async () => {
    const ended = server.exitCode === null ? new Promise((resolve) => server.once('exit', resolve)) : null
    server.kill('SIGTERM')
    await ended
    await rm(data, { recursive: true, force: true })
  }
  try {
    project.provide('address', await started(server))
    const plan = await bringPlan(data)
    await command(data, 'plan', 'propose', plan, '--as', 'demo.planner')
    await command(data, 'plan', 'publish', plan, '--as', 'demo.peo-officer')
    project.provide('plan', plan)
    project.provide('draft', await bringPlan(data))
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}
