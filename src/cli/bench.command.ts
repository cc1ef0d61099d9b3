import { readdir } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Bench, BenchResult } from '#platform/bench.ts'
import { codeOf, Fault } from '#platform/fault.ts'
import type { Command } from './command.ts'
import { columns } from './output.ts'
import { projectFolder } from './project-folder.ts'

const folder = path.join(projectFolder, 'tests/bench')
const suffix = '.bench.ts'

export const benchCommand: Command = {
  name: 'bench',
  summary: { th: 'วัดความเร็ว', en: 'Measure speed' },
  args: [
    {
      name: 'NAME',
      required: false,
      description: { th: 'ชื่อรายการวัด ถ้าไม่ใส่จะวัดทุกรายการ', en: 'Which bench; all of them without it' },
    },
  ],
  options: {},
  run: async ({ args, out, signal }) => {
    const known = await benchNames()
    const wanted = args[0] === undefined ? known : known.filter((name) => name === args[0])
    if (wanted.length === 0) throw new Fault('not_found', { what: `bench ${args[0] ?? ''} (${known.join(', ')})` })
    out.note(machineText())
    for (const name of wanted) {
      const bench = await loadBench(name)
      const result = await bench.run({ note: (line) => out.note(`  ${line}`), signal })
      out.result({ bench: name, ...result }, () => resultText(name, result))
    }
    return undefined
  },
}

const benchNames = async (): Promise<string[]> => {
  try {
    const files = await readdir(folder)
    return files
      .filter((file) => file.endsWith(suffix))
      .map((file) => file.slice(0, -suffix.length))
      .sort()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

const loadBench = async (name: string): Promise<Bench> => {
  const file = path.join(folder, `${name}${suffix}`)
  const loaded: { bench?: Bench } = await import(pathToFileURL(file).href)
  if (!loaded.bench) throw new Fault('not_found', { what: `export "bench" in tests/bench/${name}${suffix}` })
  return loaded.bench
}

const machineText = (): string => {
  const processors = cpus()
  return `${processors.length} × ${processors[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`
}

/** Shares that lie so near to one that four figures would not tell them apart. */
const NEAR_ONE = /^(precision|f1|.*recall)$/i

const figureText = (name: string, value: number): string =>
  NEAR_ONE.test(name) ? value.toFixed(5) : Number(value.toPrecision(4)).toLocaleString('en')

const resultText = (name: string, { data, figures }: BenchResult): string =>
  [
    name,
    columns([
      ...Object.entries(data).map(([key, value]) => ['  ', key, value.toLocaleString('en')]),
      ...Object.entries(figures).map(([key, value]) => ['  →', key, figureText(key, value)]),
    ]),
  ].join('\n')
