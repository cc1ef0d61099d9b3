import { declarations, modules } from '#app'
import type { Label } from '#kernel/label.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { affiliations } from '#modules/organisation/module.ts'
import { lineKinds, standings } from '#modules/plan/module.ts'
import { settings } from '#platform/config-settings.ts'
import { commands } from '../src/cli/commands.ts'

/** Text that may stand in a cell of a Markdown table. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const code = (text: string): string => `\`${text}\``

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

/** Words of a choice list, a role list or a list of states. */
const words = (list: Readonly<Record<string, Label>>): string =>
  table(
    ['ไทย', 'English', 'code'],
    Object.entries(list).map(([name, { th, en }]) => [th, en, code(name)]),
  )

const moduleOf = (register: AnyRegister): string =>
  modules.find((module) => module.registers.some((one) => one.name === register.name))?.name ?? ''

const registers = (): string =>
  table(
    ['ไทย', 'English', 'code', 'module', 'หนึ่งระเบียนคือ · one record is'],
    [...declarations.registers.values()].map((one) => [
      one.th.many,
      one.en.many,
      code(one.name),
      moduleOf(one),
      `${one.about.th} · ${one.about.en}`,
    ]),
  )

const states = (): string =>
  table(
    ['ทะเบียน · register', 'ไทย', 'English', 'code', 'moves'],
    [...declarations.registers.values()].flatMap((register) =>
      Object.entries(register.workflow ?? {}).map(([state, { th, en, moves }]) => [
        code(register.name),
        th,
        en,
        code(state),
        Object.entries(moves ?? {})
          .map(([name, move]) => `${code(name)} ${move.th} → ${code(move.to)}`)
          .join(' · '),
      ]),
    ),
  )

const indicators = (): string =>
  table(
    ['ไทย', 'English', 'code', 'หน่วย · unit'],
    [...declarations.indicators.values()].map(({ name, th, en, unit }) => [th, en, code(name), unit]),
  )

const configuration = (): string =>
  table(
    ['ตัวแปร · variable', 'ปกติ · default', 'ความหมาย', 'meaning'],
    settings.map((setting) => [
      code(setting.name),
      setting.default === undefined ? '–' : code(setting.default),
      setting.description.th,
      'choices' in setting ? `${setting.description.en} (${setting.choices.join(', ')})` : setting.description.en,
    ]),
  )

const commandList = async (): Promise<string> => {
  const all = await Promise.all(Object.values(commands).map((load) => load()))
  return table(
    ['คำสั่ง · command', 'ทำอะไร', 'what it does'],
    all.map(({ name, summary }) => [code(`./buaban ${name}`), summary.th, summary.en]),
  )
}

/** The tables that documents carry, by the name in their marks. */
const documentTables: Readonly<Record<string, () => string | Promise<string>>> = {
  settings: configuration,
  commands: commandList,
  registers,
  roles: () => words(Object.fromEntries([...declarations.roles].map(([name, { label }]) => [name, label]))),
  states,
  lines: () => words(lineKinds),
  standings: () => words(standings),
  affiliations: () => words(affiliations),
  indicators,
}

const MARKED = /<!-- table: (\w+) -->\n[\s\S]*?<!-- end of table -->/g

/** A document with every table between its marks written anew from the declarations. */
export async function withTables(text: string): Promise<string> {
  const names = [...text.matchAll(MARKED)].map((match) => match[1] ?? '')
  const written = new Map<string, string>()
  for (const name of names) {
    const make = documentTables[name]
    if (!make) throw new Error(`no table is named ${name}`)
    written.set(name, await make())
  }
  return text.replace(
    MARKED,
    (_, name: string) => `<!-- table: ${name} -->\n${written.get(name)}\n<!-- end of table -->`,
  )
}
