import type { House } from '#kernel/house.ts'
import type { Filled } from '#kernel/kinds/answers.ts'
import { showMoment } from '#kernel/kinds/date.ts'
import type { Language } from '#kernel/label.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { history, type Version } from '#kernel/register/record.ts'
import type { RowView } from '#kernel/register/view.ts'
import type { AccessRule } from '#kernel/scope/access.ts'
import { type Actor, mayAnywhere } from '#kernel/scope/actor.ts'
import { cellOf, columnLabel } from './cells.ts'
import { sheetShown } from './sheet-view.ts'

export interface LifeEntry {
  at: string
  what: { kind: 'first' } | { kind: 'changed'; fields: string } | { kind: 'moved'; move: string; to: string }
  by: string | null
  reason: string | null
  /** Address of the record as it stood then. */
  href?: string
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** Which fields differ between a version and the one before it. */
function changedFields(register: AnyRegister, version: Version, before: Version, language: Language): string {
  return Object.keys(register.fields)
    .filter((name) => !same(version.values[name], before.values[name]))
    .map((name) => columnLabel(register, name, language))
    .join(', ')
}

/** The life of a record, newest first: versions and moves in one line of time. */
export async function lifeOf(
  house: House,
  actor: Actor,
  register: AnyRegister,
  id: string,
  language: Language,
): Promise<LifeEntry[]> {
  const { versions, moves } = await history(house, actor, register.name, id)
  const states = register.workflow ?? {}
  const fromVersions = versions.flatMap((version, i): (LifeEntry & { key: string })[] => {
    const before = versions[i + 1]
    const href = version.until ? `?as_of=${encodeURIComponent(new Date(version.since).toISOString())}` : undefined
    const base = { key: version.since, at: showMoment(version.since, language), by: null, reason: null, href }
    if (!before) return [{ ...base, what: { kind: 'first' } }]
    const fields = changedFields(register, version, before, language)
    return fields ? [{ ...base, what: { kind: 'changed', fields } }] : []
  })
  const fromMoves = moves.map((move): LifeEntry & { key: string } => ({
    key: move.at,
    at: showMoment(move.at, language),
    what: {
      kind: 'moved',
      move: states[move.from]?.moves?.[move.move]?.[language] ?? move.move,
      to: states[move.to]?.[language] ?? move.to,
    },
    by: move.actor,
    reason: move.reason,
  }))
  return [...fromVersions, ...fromMoves]
    .sort((a, b) => new Date(b.key).getTime() - new Date(a.key).getTime())
    .map(({ key: _, ...entry }) => entry)
}

/** Every field of a record with its value as a cell; empty ones are left to the reader who asks. */
export const factsOf = (house: House, register: AnyRegister, row: RowView, language: Language) =>
  Object.keys(register.fields).map((name) => ({
    name,
    label: columnLabel(register, name, language),
    cell: cellOf(house, register, row, name, language),
    sealed: register.fields[name]?.kind === 'national_id' && row.values[name] !== null,
  }))

/** The filled instruments of a record, each by its field. */
export const sheetsOf = (register: AnyRegister, row: RowView, language: Language) =>
  Object.entries(register.fields).flatMap(([name, field]) => {
    const value = row.values[name]
    if (field.kind !== 'answers' || value === null || value === undefined) return []
    return [{ name, ...sheetShown(field, value as Filled, language) }]
  })

/** Registers whose rows may point to this record, as addresses of filtered lists. */
export function linkedFrom(house: House, actor: Actor, register: AnyRegister, id: string, language: Language) {
  return [...house.registers.values()].flatMap((other) => {
    if (!mayAnywhere(actor, other, 'read')) return []
    return Object.entries(other.fields).flatMap(([name, field]) => {
      if ((field.kind !== 'link' && field.kind !== 'place') || field.to !== register.name) return []
      const label = `${other[language].many} · ${field[language]}`
      return [{ label, href: `/registers/${other.name}?${name}=${id}` }]
    })
  })
}

const where = (rule: AccessRule, register: AnyRegister, language: Language): string => {
  if (rule.anywhere) return language === 'th' ? 'ทั้งจังหวัด' : 'the whole province'
  if (rule.mine) return language === 'th' ? 'เฉพาะของตนเอง' : 'their own only'
  if (rule.via)
    return language === 'th'
      ? `ผ่าน${register.fields[rule.via.field]?.th ?? ''}`
      : `by ${register.fields[rule.via.field]?.en ?? ''}`
  if (rule.namedBy) return language === 'th' ? 'เฉพาะที่อยู่ในเรื่องที่ตนดูแล' : 'only those in matters they follow'
  const field = rule.within ? register.fields[rule.within] : undefined
  return language === 'th' ? `ใน${field?.th ?? 'พื้นที่'}ของตน` : `within their ${field?.en.toLowerCase() ?? 'place'}`
}

/** Which roles may read this register, and where: the declaration in words. */
export const whoMaySee = (house: House, register: AnyRegister, language: Language): string[] =>
  register.access
    .filter((rule) => rule.may.includes('read'))
    .map((rule) => {
      const everyone = language === 'th' ? 'ทุกคน' : 'Everyone'
      const role = rule.role === 'everyone' ? everyone : (house.roles.get(rule.role)?.label[language] ?? rule.role)
      return `${role}: ${where(rule, register, language)}`
    })
