import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Command, commonOptions } from '../../src/cli/command.ts'
import { commands } from '../../src/cli/commands.ts'

const project = path.join(import.meta.dirname, '..', '..')
const documents = [...globSync('*.md', { cwd: project }), ...globSync('docs/**/*.md', { cwd: project })].sort()
const textOf = (name: string): string => readFileSync(path.join(project, name), 'utf8')

/** Anchors of headings, the way Git hosts make them. */
const anchorsOf = (name: string): string[] =>
  [...textOf(name).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-'),
  )

describe.each(documents)('%s', (name) => {
  const text = textOf(name)

  it('links to what is there', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)|<img src="([^"]+)"/g)]
      .map(([, to, image]) => to ?? image ?? '')
      .filter((to) => !/^https?:/.test(to))
    const broken = links.filter((to) => {
      const [file = '', anchor] = to.split('#')
      const target = file === '' ? name : path.join(path.dirname(name), file)
      if (!existsSync(path.join(project, target))) return true
      return anchor !== undefined && !anchorsOf(target).includes(decodeURIComponent(anchor))
    })
    expect(broken).toEqual([])
  })

  it('names only files that are there', () => {
    const named = [...text.matchAll(/`((?:src|tests|docs|demo|scripts|migrations|truth)\/[\w./-]*)`/g)].map(
      ([, file = '']) => file,
    )
    expect(named.filter((file) => !existsSync(path.join(project, file)))).toEqual([])
  })
})

describe('commands in documents', () => {
  const lines = documents.flatMap((name) =>
    [...textOf(name).matchAll(/^```(?:sh|console)\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
      block
        .replaceAll(/\\\n\s*/g, ' ')
        .split('\n')
        .map((line) => line.replace(/^\$ /, '').replace(/^(?:[A-Z_]+=\S+ )+/, ''))
        .filter((line) => line.startsWith('./buaban'))
        .map((line) => ({ name, line })),
    ),
  )
  const known = new Map<string, Command>()
  beforeAll(async () => {
    for (const [name, load] of Object.entries(commands)) known.set(name, await load())
  })

  it('are many', () => {
    expect(lines.length).toBeGreaterThan(10)
  })

  it('exist, with the options given to them', () => {
    const wrong = lines.filter(({ line }) => {
      const words =
        line
          .split(/\s+#\s/)[0]
          ?.split(/\s+/)
          .slice(1) ?? []
      const [command = '', ...rest] = words
      if (/^(--help|help)$/.test(command)) return false
      const options = { ...known.get(command)?.options, ...commonOptions }
      const asked = rest.filter((word) => word.startsWith('--')).map((word) => word.slice(2).split('=')[0] ?? '')
      return !known.has(command) || asked.some((option) => !Object.hasOwn(options, option))
    })
    expect(wrong).toEqual([])
  })
})

it('pictures of the tour are all shown, and light enough for a poor line', () => {
  const pictures = globSync('docs/tour/*', { cwd: project })
  expect(pictures.filter((file) => !textOf('README.md').includes(file))).toEqual([])
  const sizes = pictures.map((file) => statSync(path.join(project, file)).size)
  expect(sizes.length).toBeGreaterThan(5)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(120_000)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(1_000_000)
})
