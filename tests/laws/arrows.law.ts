import { describe, expect, it } from 'vitest'
import { filesUnder, importsOf, target, textOf } from '../support/project.ts'

const SOURCES = ['.ts', '.svelte', '.mjs']
const source = filesUnder('src', SOURCES)
const written = [...source, ...filesUnder('demo', SOURCES), ...filesUnder('tests', SOURCES)]

interface Arrow {
  from: string
  to: string
}

const arrows: Arrow[] = source.flatMap((from) =>
  importsOf(textOf(from)).flatMap((specifier) => {
    const to = target(from, specifier)
    return to === null ? [] : [{ from, to }]
  }),
)

const isTest = (file: string): boolean => /\.(test|fixture)\.ts$/.test(file)
const under = (folder: string) => (file: string) => file.startsWith(`src/${folder}/`)
const moduleOf = (file: string): string | undefined => /^src\/modules\/([^/]+)\//.exec(file)?.[1]

/** Whether a file and all it imports need nothing but the language: no package, no Node, no declaration of a table. */
function pure(file: string, seen = new Set<string>()): boolean {
  if (seen.has(file)) return true
  seen.add(file)
  return importsOf(textOf(file)).every((specifier) => {
    const to = target(file, specifier)
    return to !== null && pure(to, seen)
  })
}

/** Arrows of the program itself that break a rule, as text. */
const broken = (rule: (arrow: Arrow) => boolean): string[] =>
  arrows.filter((arrow) => !isTest(arrow.from) && rule(arrow)).map(({ from, to }) => `${from} → ${to}`)

describe('the arrows of the house', () => {
  it('are many', () => {
    expect(arrows.length).toBeGreaterThan(300)
  })

  it('the kernel knows no module, no page, no command and not the whole house', () => {
    expect(broken(({ from, to }) => under('kernel')(from) && !(under('kernel')(to) || under('platform')(to)))).toEqual(
      [],
    )
  })

  it('the linkage library stands alone', () => {
    expect(broken(({ from, to }) => under('linkage')(from) && !under('linkage')(to))).toEqual([])
  })

  it('the platform knows nothing of the house but its own parts', () => {
    expect(
      broken(
        ({ from, to }) => under('platform')(from) && !under('platform')(to) && !to.startsWith('src/web/serve-pages'),
      ),
    ).toEqual([])
  })

  it('a module sees the kernel, and of another module only its index card', () => {
    const allowed = ({ from, to }: Arrow): boolean => {
      if (under('kernel')(to) || under('platform')(to) || under('linkage')(to)) return true
      const other = moduleOf(to)
      return other !== undefined && (other === moduleOf(from) || to === `src/modules/${other}/module.ts`)
    }
    expect(broken((arrow) => under('modules')(arrow.from) && !allowed(arrow))).toEqual([])
  })

  it('pages and commands see of a module only its index card; what runs in a browser may take its pure files', () => {
    const outside = (file: string) => moduleOf(file) === undefined
    const card = (file: string) => file.endsWith('/module.ts')
    expect(
      broken(
        ({ from, to }) => outside(from) && moduleOf(to) !== undefined && !card(to) && !(under('web')(from) && pure(to)),
      ),
    ).toEqual([])
  })

  it('nobody below the top imports a page or a command', () => {
    const top = (file: string) => under('web')(file) || under('cli')(file)
    expect(broken(({ from, to }) => !top(from) && (under('web')(to) || under('cli')(to)))).toEqual([])
    expect(broken(({ from, to }) => under('web')(from) && under('cli')(to))).toEqual([])
  })

  it('only app.ts names every module', () => {
    const names = new Set(filesUnder('src/modules', ['/module.ts', 'module.ts']).map((file) => moduleOf(file)))
    const seen = new Map<string, Set<string | undefined>>()
    for (const { from, to } of arrows) {
      if (moduleOf(to)) seen.set(from, (seen.get(from) ?? new Set()).add(moduleOf(to)))
    }
    const all = [...seen].filter(([, modules]) => modules.size >= names.size).map(([file]) => file)
    expect(all).toEqual(['src/app.ts'])
  })

  it('no circle of modules', () => {
    const sees = new Map<string, Set<string>>()
    for (const { from, to } of arrows) {
      const [a, b] = [moduleOf(from), moduleOf(to)]
      if (a && b && a !== b && !isTest(from)) sees.set(a, (sees.get(a) ?? new Set()).add(b))
    }
    const reaches = (from: string, seen = new Set<string>()): Set<string> => {
      for (const next of sees.get(from) ?? []) if (!seen.has(next)) reaches(next, seen.add(next))
      return seen
    }
    expect([...sees.keys()].filter((name) => reaches(name).has(name))).toEqual([])
  })
})

describe('every file', () => {
  it('is small', () => {
    const long = written
      .map((file) => [file, textOf(file).split('\n').length - 1] as const)
      .filter(([, lines]) => lines > 250)
    expect(long).toEqual([])
  })

  it('has a name that says what is in it', () => {
    expect(
      written.filter(
        (file) => /\/(utils?|helpers?|types|constants|index|misc|common)\.ts$/.test(file) && !file.includes('/words/'),
      ),
    ).toEqual([])
  })

  it('is typed and checked throughout: nothing any, nothing suppressed, nothing skipped or put off', () => {
    const loose = /:\s*any\b|\bas\s+any\b|<any>|\bany\[\]/
    const never = new RegExp(
      [
        '@ts-(ignore|nocheck|expect-error)',
        '(biome|svelte)-ignore',
        'eslint-disable',
        String.raw`\b(it|test|describe)\.(skip|only|todo)\b`,
        String.raw`\b(TODO|FIXME|XXX)\b`,
      ].join('|'),
    )
    const comment = /^\s*(\/?\*|\/\/)/
    const own = 'tests/laws/arrows.law.ts'
    const found = written.flatMap((file) =>
      textOf(file)
        .split('\n')
        .flatMap((line, i) => {
          const wrong = never.test(line) || (loose.test(line) && !comment.test(line))
          return wrong && file !== own ? [`${file}:${i + 1} ${line.trim()}`] : []
        }),
    )
    expect(found).toEqual([])
  })

  it('says nothing of the machine it was written on', () => {
    const places = /(\/work\/|\/tmp\/|\/root\/|registry\.npmjs|registry\.internal)/
    const found = [...written, 'package.json', 'README.md', 'buaban'].flatMap((file) => {
      if (file === 'tests/laws/arrows.law.ts') return []
      const text = file === 'README.md' ? (filesUnder('.', ['README.md']).length > 0 ? textOf(file) : '') : textOf(file)
      return places.test(text) ? [file] : []
    })
    expect(found).toEqual([])
  })
})
