import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The project's root folder. */
export const root = path.join(import.meta.dirname, '..', '..')

const LEFT_OUT = new Set(['node_modules', 'build', '.svelte-kit', 'data', '.git'])

/** Every file under a folder of the project, by its path from the root. */
export function filesUnder(folder: string, endings: string[]): string[] {
  const found = readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`
    if (entry.isDirectory()) return LEFT_OUT.has(entry.name) ? [] : filesUnder(name, endings)
    return endings.some((ending) => entry.name.endsWith(ending)) && !entry.name.startsWith('.') ? [name] : []
  })
  return found.sort()
}

export const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8')

const IMPORT = /(?:^|[\s;])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\s)import\s*\(?\s*['"]([^'"]+)['"]/g

/** What a file imports, as written; in a page only what its scripts import. */
export const importsOf = (text: string): string[] =>
  [...text.matchAll(IMPORT)].map((found) => found[1] ?? found[2] ?? '')

const ALIASES: [RegExp, string][] = [
  [/^#app$/, 'src/app.ts'],
  [/^#(kernel|linkage|modules|platform)\//, 'src/$1/'],
  [/^#demo\//, 'demo/'],
]

/** Where an import leads inside the project; null for packages and virtual modules. */
export function target(file: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier))
  const alias = ALIASES.find(([pattern]) => pattern.test(specifier))
  return alias ? specifier.replace(alias[0], alias[1]) : null
}
