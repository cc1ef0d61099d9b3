import { existsSync } from 'node:fs'
import path from 'node:path'
import { projectFolder } from './project-folder.ts'

/** One step of `./buaban test`. Programs come from the project's own packages. */
export type TestStep = {
  name: string
  /** Program and arguments. */
  command: readonly string[]
  /** A Vitest run, whose report is counted. */
  counted?: boolean
  /** The step applies only where this file or folder exists. */
  where?: string
}

const steps: readonly TestStep[] = [
  { name: 'install', command: ['node', 'src/cli/installed.mjs', '.'] },
  { name: 'biome', command: ['biome', 'check', '--error-on-warnings'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  // writes the types that the pages are checked with
  { name: 'page types', command: ['svelte-kit', 'sync'], where: 'src/web' },
  {
    name: 'pages',
    command: ['svelte-check', '--fail-on-warnings', '--tsconfig', 'src/web/tsconfig.json'],
    where: 'src/web',
  },
  { name: 'tests', command: ['vitest', 'run'], counted: true },
  {
    name: 'journeys',
    command: ['vitest', 'run', '--config', 'vitest.journeys.config.ts'],
    counted: true,
    where: 'vitest.journeys.config.ts',
  },
]

/** The steps that apply to this tree. */
export const testSteps = (): TestStep[] =>
  steps.filter(({ where }) => where === undefined || existsSync(path.join(projectFolder, where)))
