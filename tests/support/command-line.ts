import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { root } from './project.ts'

export interface Ran {
  code: number | null
  out: string
  err: string
  /** What it printed with `--json`. */
  json: Record<string, unknown>
}

/** Runs a command of Buaban as people do, on a data folder, without the settings of whoever runs the tests. */
export async function buaban(data: string, line: string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const plain = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(BUABAN_|DATABASE_URL$)/.test(name)),
  )
  const main = path.join(root, 'src/cli/main.ts')
  const child = spawn(process.execPath, [main, ...line, '--json', '--data', data], { env: { ...plain, ...env } })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  const [code] = await once(child, 'close')
  const last = out.trim().split('\n').at(-1) ?? ''
  return { code, out, err, json: last.startsWith('{') ? JSON.parse(last) : {} }
}
