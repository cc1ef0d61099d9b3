import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { writeLists } from '#demo/linkage/lists.ts'
import { exitCodes } from '#platform/fault.ts'
import { commands } from './commands.ts'
import { projectFolder } from './project-folder.ts'
import { runLine } from './run-line.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'buaban-census-'))
const at = (name: string): string => path.join(folder, name)
const config = path.join(projectFolder, 'demo/linkage/thai-lists-ids.json')
const [registry, enrolment] = [at('registry.csv'), at('enrolment.csv')]

beforeAll(
  () => void writeLists({ seed: 6, children: 1500, enrolled: 1300, difficulty: 'usual' }, { registry, enrolment }),
)
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => void vi.restoreAllMocks())

/** Runs `census link … --json` and gives its exit code and what it printed. */
async function linked(...args: string[]): Promise<{ code: number; told: Record<string, unknown> }> {
  let printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text)
    return true
  })
  const code = await runLine(commands, ['census', 'link', ...args, '--workers', '0', '--json'])
  vi.restoreAllMocks()
  return { code, told: JSON.parse(printed) }
}

const thaiByte = (code: number): number => (code >= 0x0e00 && code < 0x0e60 ? code - 0x0e00 + 0xa0 : code & 127)

const lines = (file: string): string[] => readFileSync(file, 'utf8').trimEnd().split('\n')

describe('census link', () => {
  it('writes links with reasons, and what it found', async () => {
    const { code, told } = await linked(registry, enrolment, '--config', config, '--out', at('links.csv'), '--explain')
    expect(code).toBe(exitCodes.ok)
    expect(told).toMatchObject({ rows: [1500, 1300] })
    expect(told.links).toBeGreaterThan(1230)
    const [heading, ...pairs] = lines(at('links.csv'))
    expect(heading).toBe('a,b,probability,verdict,kind,question,explanation')
    expect(pairs.length).toBeGreaterThan(1230)
    expect(pairs.find((line) => line.includes(',weighed,'))).toMatch(
      /^P\d+,E\d+,[01]\.\d{6},(accept|review),weighed,[01],start −.* = \+/,
    )
  })

  it('links a week by what was stored, and leaves all else as it was', async () => {
    const model = at('model.json')
    await linked(
      registry,
      enrolment,
      '--config',
      config,
      '--model',
      model,
      '--store',
      at('lists'),
      '--out',
      at('before.csv'),
    )
    const all = lines(enrolment)
    writeFileSync(at('week.csv'), `${[all[0], ...all.slice(200, 240)].join('\n')}\n`)
    const stored = path.join(at('lists'), 'registry.persons')
    const { told } = await linked(
      stored,
      at('week.csv'),
      '--config',
      config,
      '--model',
      model,
      '--standing',
      at('before.csv'),
      '--out',
      at('after.csv'),
    )
    expect(told).toMatchObject({ rows: [1500, 40] })
    const pairs = (file: string): string[] =>
      lines(file)
        .map((line) => line.split(',').slice(0, 2).join(' '))
        .sort()
    const before = pairs(at('before.csv'))
    const after = pairs(at('after.csv'))
    expect(after.filter((pair) => !before.includes(pair)).length).toBeLessThanOrEqual(1)
    expect(before.filter((pair) => !after.includes(pair)).length).toBeLessThanOrEqual(1)
  })

  it('refuses what it cannot read, in Thai and English, and says where', async () => {
    const json = JSON.parse(readFileSync(config, 'utf8'))
    writeFileSync(at('wrong.json'), JSON.stringify({ ...json, blocks: [['born', 'colour']] }))
    writeFileSync(at('old.json'), JSON.stringify({ ...json, encoding: 'windows-874' }))
    writeFileSync(at('cut.json'), '{')
    writeFileSync(at('empty.csv'), '')
    writeFileSync(at('bare.csv'), `${lines(enrolment)[0]}\n`)
    const bytes = [...`${lines(enrolment).slice(0, 40).join('\n')}\n`]
    // each Thai letter as the one byte of TIS-620
    writeFileSync(at('tis.csv'), Buffer.from(bytes.map((one) => thaiByte(one.charCodeAt(0)))))
    const refused: [string[], string, string][] = [
      [[registry, enrolment, '--config', at('wrong.json')], 'blocks[0][1]: ไม่มีช่องชื่อ "colour"', 'there is no field'],
      [[registry, at('nowhere.csv'), '--config', config], 'ไม่พบแฟ้มหรือโฟลเดอร์', 'there is no'],
      [[registry, enrolment, '--config', at('nowhere.json')], 'ไม่พบแฟ้มหรือโฟลเดอร์', 'there is no'],
      [[registry, enrolment, '--config', at('cut.json')], 'ไม่ใช่ JSON', 'not valid JSON'],
      [[registry, folder, '--config', config], 'เป็นโฟลเดอร์', 'is a folder'],
      [[enrolment, registry, '--config', config], 'ไม่มีคอลัมน์ "first"', 'has no column "first"'],
      [[registry, at('empty.csv'), '--config', config], 'แฟ้มว่าง', 'is empty'],
      [[registry, at('bare.csv'), '--config', config], 'ไม่มีแถว', 'no rows'],
      [[registry, at('tis.csv'), '--config', config], 'ไม่ใช่ UTF-8', 'is not UTF-8'],
      [[registry, enrolment, '--config', at('old.json')], 'เป็น UTF-8', 'is UTF-8'],
      [[registry, registry, '--config', config], 'ถูกระบุสองครั้ง', 'is named twice'],
    ]
    for (const [args, th, en] of refused) {
      const { code, told } = await linked(...args, '--out', at('x.csv'))
      expect(code, en).toBe(exitCodes.refused)
      expect(told.text).toEqual({ th: expect.stringContaining(th), en: expect.stringContaining(en) })
    }
    const nowhere = await linked(registry, enrolment, '--config', config, '--out', at('no/where.csv'))
    expect(nowhere.code).toBe(exitCodes.refused)
    expect((await linked(registry, enrolment, '--config', config, '--out', registry)).code).toBe(exitCodes.refused)
    expect(lines(registry)).toHaveLength(1501)
    expect((await linked(registry, '--out', at('x.csv'))).code).toBe(exitCodes.usage)
  })
})
