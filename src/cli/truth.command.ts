import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { additions, declarations } from '#app'
import type { Digests } from '#kernel/instrument/frozen.ts'
import { truthFiles } from '#kernel/truth/truth.ts'
import { exitCodes } from '#platform/fault.ts'
import type { Command } from './command.ts'
import { projectFolder } from './project-folder.ts'

const folder = path.join(projectFolder, 'truth')

const committed = (): Map<string, string> =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]))

export const truthCommand: Command = {
  name: 'truth',
  summary: {
    th: 'เขียนแฟ้มใน truth/ ใหม่จากสิ่งที่ประกาศไว้',
    en: 'Write truth/ anew from what is declared',
  },
  options: {
    check: {
      type: 'boolean',
      description: { th: 'เพียงตรวจว่าตรงกันหรือไม่', en: 'Only tell whether it would change' },
    },
  },
  run: async ({ options, out }) => {
    mkdirSync(folder, { recursive: true })
    const before = committed()
    const published: Digests = JSON.parse(before.get('instruments.json') ?? '{}')
    const files = await truthFiles(declarations, additions, published)
    const changed = Object.keys(files).filter((name) => before.get(name) !== files[name])
    const gone = [...before.keys()].filter((name) => !Object.hasOwn(files, name))
    if (!options.check) {
      for (const name of changed) writeFileSync(path.join(folder, name), files[name] ?? '')
      for (const name of gone) rmSync(path.join(folder, name))
    }
    out.result({ changed, gone }, () => [...changed, ...gone.map((name) => `− ${name}`)].join('\n') || 'truth/ ✓')
    return options.check && changed.length + gone.length > 0 ? exitCodes.failed : exitCodes.ok
  },
}
