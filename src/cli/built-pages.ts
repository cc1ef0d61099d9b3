import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Fault } from '#platform/fault.ts'
import { projectFolder } from './project-folder.ts'

const STAMP = path.join(projectFolder, 'build', '.sources')
/** What the built pages are made from; the rest of the house stays outside the bundle, except for what runs in browsers. */
const SOURCES = ['src/web', 'src/kernel', 'src/modules', 'vite.config.ts', 'package-lock.json']

async function filesUnder(place: string): Promise<string[]> {
  const entries = await readdir(place, { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

async function fingerprint(): Promise<string> {
  const digest = createHash('sha256')
  for (const source of SOURCES) {
    const place = path.join(projectFolder, source)
    const files = path.extname(place) ? [place] : await filesUnder(place)
    for (const file of files.toSorted()) digest.update(path.relative(projectFolder, file)).update(await readFile(file))
  }
  return digest.digest('hex')
}

const run = (): Promise<{ code: number | null; said: string }> =>
  new Promise((resolve, reject) => {
    const vite = path.join(projectFolder, 'node_modules', 'vite', 'bin', 'vite.js')
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd: projectFolder,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', reject)
    child.once('exit', (code) => resolve({ code, said }))
  })

/** Builds the pages when their sources have changed since the last build; otherwise does nothing. */
export async function builtPages(note: (line: string) => void): Promise<void> {
  const now = await fingerprint()
  const before = existsSync(STAMP) ? await readFile(STAMP, 'utf8') : ''
  if (before === now && existsSync(path.join(projectFolder, 'build', 'handler.js'))) return
  note('  สร้างหน้าเว็บ · building the pages …')
  const { code, said } = await run()
  if (code !== 0) throw new Fault('pages_not_built', { reason: said.trim().split('\n').slice(-12).join('\n') })
  await writeFile(STAMP, now)
}
