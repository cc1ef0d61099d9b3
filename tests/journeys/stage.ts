import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    address: string
  }
}

const PROJECT = path.join(import.meta.dirname, '..', '..')

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

/** Starts the whole product as people do, on a fresh demo province, and stops it when the journeys are over. */
export default async function stage(project: TestProject): Promise<() => Promise<void>> {
  const data = await mkdtemp(path.join(tmpdir(), 'buaban-journeys-'))
  const server = spawn(process.execPath, ['src/cli/main.ts', 'start', '--json', '--port', '0', '--data', data], {
    cwd: PROJECT,
    env: { ...process.env, BUABAN_LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  project.provide('address', await started(server))
  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await ended
    await rm(data, { recursive: true, force: true })
  }
}
