import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const project = path.join(import.meta.dirname, '..', '..')
const folder = path.join(project, 'docs', 'decisions')
const files = readdirSync(folder)
  .filter((name) => /^\d{4}-/.test(name))
  .sort()
const textOf = (name: string): string => readFileSync(path.join(folder, name), 'utf8')
const titleOf = (name: string): string => /^# (\d+)\. (.+)$/m.exec(textOf(name))?.slice(1).join('. ') ?? ''

describe('decisions', () => {
  it('are numbered without a gap, in their file as in their title', () => {
    expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(files.map((_, at) => at + 1))
    expect(files.filter((name) => !titleOf(name).startsWith(`${Number(name.slice(0, 4))}. `))).toEqual([])
  })

  it.each(files)('%s says what led to it, what was decided, why, and what follows', (name) => {
    const said = ['Context', 'Decision', 'Why', 'Consequence'].filter((word) =>
      new RegExp(`^\\*\\*${word}[.,]`, 'm').test(textOf(name)),
    )
    // a list of reasons is its own why
    const expected = name.endsWith('-dependencies.md')
      ? ['Context', 'Decision', 'Consequence']
      : ['Context', 'Decision', 'Why', 'Consequence']
    expect(said).toEqual(expected)
  })

  it('are all listed, under their titles', () => {
    const listed = [...textOf('README.md').matchAll(/^(\d+)\. \[(.+)\]\((.+)\)$/gm)].map(([, number, title, file]) => [
      `${number}. ${title}`,
      file,
    ])
    expect(listed).toEqual(files.map((name) => [titleOf(name), name]))
  })
})

it('every dependency has its reason, and no reason is left of one that is gone', () => {
  const manifest: { dependencies: object; devDependencies: object } = JSON.parse(
    readFileSync(path.join(project, 'package.json'), 'utf8'),
  )
  const reasoned = [...textOf('0002-dependencies.md').matchAll(/^\| `([^`]+)` \| (.{4,}) \|$/gm)].map(
    ([, name]) => name,
  )
  const used = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)]
  expect(reasoned.toSorted()).toEqual(used.toSorted())
})
