import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Fault } from '#platform/fault.ts'
import type { Command, CommandContext } from './command.ts'
import { columns } from './output.ts'
import { runLine } from './run-line.ts'

let seen: CommandContext | undefined
const sample: Command = {
  name: 'sample',
  summary: { th: 'ตัวอย่าง', en: 'A sample' },
  args: [
    { name: 'FIRST', required: true, description: { th: 'ตัวแรก', en: 'First' } },
    { name: 'REST', required: false, multiple: true, description: { th: 'ที่เหลือ', en: 'Rest' } },
  ],
  options: {
    seed: { type: 'string', value: 'N', description: { th: 'เลขตั้งต้น', en: 'Seed' } },
    tag: { type: 'string', multiple: true, description: { th: 'ป้าย', en: 'Tag' } },
  },
  run: async (context) => {
    seen = context
    if (context.args[0] === 'refuse') throw new Fault('not_found', { what: 'x' })
    if (context.args[0] === 'break') throw new Error('broken')
    context.out.result({ done: true }, () => 'done')
    return undefined
  },
}
const narrow: Command = { ...sample, name: 'narrow', args: [] }

let out = ''
let err = ''
beforeEach(() => {
  out = ''
  err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += text
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})
const run = (...line: string[]) => runLine({ sample: async () => sample, narrow: async () => narrow }, line)

test('options and arguments reach the command', async () => {
  expect(await run('sample', 'a', 'b', '--seed', '7', '--tag=x', '--tag=y', '--data', '/srv/z')).toBe(0)
  expect(seen?.args).toEqual(['a', 'b'])
  expect(seen?.options).toMatchObject({ seed: '7', tag: ['x', 'y'] })
  expect(seen?.config.dataFolder).toBe('/srv/z')
  expect(out).toBe('done\n')
})

test('with --json only JSON is printed, faults included', async () => {
  expect(await run('sample', 'a', '--json')).toBe(0)
  expect(await run('sample', 'refuse', '--json')).toBe(3)
  const lines = out.trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ done: true }, { fault: 'not_found', exitCode: 3 }])
  expect(err).toBe('')
})

test.each([
  [['toString'], 2, 'There is no command toString.'],
  [['nothing'], 2, 'There is no command nothing.'],
  [['sample', 'a', '--sede', '7'], 2, 'The command sample has no option --sede.'],
  [['sample', 'a', '--seed'], 2, 'The value of option --seed is not valid'],
  [['sample'], 2, 'The argument FIRST is missing.'],
  [['narrow', 'z'], 2, 'The command narrow does not know z.'],
  [['sample', 'refuse'], 3, 'x was not found.'],
  [['sample', 'break'], 1, 'broken'],
])('%j ends with %i and says: %s', async (line, code, text) => {
  expect(await run(...line)).toBe(code)
  expect(err).toContain(text)
  expect(out).toBe('')
})

test('help names every option and argument in both languages', async () => {
  expect(await run('sample', '--help')).toBe(0)
  for (const text of ['--seed N', 'เลขตั้งต้น', 'Seed', 'FIRST', '[REST…]', '--data DIR', '--json']) {
    expect(out).toContain(text)
  }
  expect(await run()).toBe(2)
})

test('columns line up under Thai marks that take no width', () => {
  expect(
    columns([
      ['ที่', 'x'],
      ['abc', 'y'],
    ]),
  ).toBe('ที่    x\nabc  y')
})
