import { type Filled, versionOf } from '#kernel/kinds/answers.ts'
import type { AnswersField } from '#kernel/kinds/field.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import type { Paper } from '../parts/paper/paper.ts'
import { type Asked, blankPaper, filledPaper } from './paper-sheet.ts'

/** As many sheets as one would carry. */
const MOST = 50

/** The register that asks an instrument, the one named or the first that this reader may read or write; else not found. */
function askedBy({ house, actor, preferences }: App.Locals, instrument: string, wanted: string | null): Asked {
  for (const register of house.registers.values()) {
    if (wanted && register.name !== wanted) continue
    if (!mayAnywhere(actor, register, 'read') && !mayAnywhere(actor, register, 'create')) continue
    for (const [name, field] of Object.entries(register.fields)) {
      if (field.kind !== 'answers' || !field.asks.some((one) => one.name === instrument)) continue
      return { house, register, field, name, asked: versionOf(field), language: preferences.language }
    }
  }
  return refuse('not_found')
}

const published = (field: AnswersField, version: string | null) =>
  field.asks.find((one) => version === null || one.version === Number(version)) ?? refuse('not_found')

/** Empty sheets begun for the records that the address names by a link field, such as `?case=…`. */
async function begun(locals: App.Locals, sheet: Asked, query: URLSearchParams): Promise<Paper[]> {
  const links = Object.entries(sheet.register.fields).flatMap(([name, field]) =>
    field.kind === 'link' ? query.getAll(name).map((id) => ({ field: name, to: field.to, id })) : [],
  )
  return Promise.all(
    links
      .slice(0, MOST)
      .map(async ({ field, to, id }) =>
        blankPaper(sheet, { field, row: await record(locals.house, locals.actor, to, id) }),
      ),
  )
}

async function filled(locals: App.Locals, sheet: Asked, ids: string[]): Promise<Paper[]> {
  const { house, actor } = locals
  const rows = await Promise.all(ids.slice(0, MOST).map((id) => record(house, actor, sheet.register.name, id)))
  return rows.flatMap((row) => {
    const value = row.values[sheet.name] as Filled | null
    if (row.hidden.includes(sheet.name)) return refuse('not_found')
    return value ? [filledPaper({ ...sheet, asked: versionOf(sheet.field, value.version) }, row)] : []
  })
}

/** The sheets that an address asks for: those of records, those begun for somebody, or one that is empty. */
export async function papersOf(locals: App.Locals, instrument: string, query: URLSearchParams) {
  const found = askedBy(locals, instrument, query.get('register'))
  const version = query.get('version')
  const sheet = version ? { ...found, asked: published(found.field, version) } : found
  const { language } = sheet
  const common = { title: sheet.asked[language], many: sheet.register[language].many, register: sheet.register.name }
  const ids = query.getAll('record')
  if (ids.length > 0) return { ...common, kind: 'filled' as const, papers: await filled(locals, sheet, ids) }
  const papers = await begun(locals, sheet, query)
  return papers.length > 0
    ? { ...common, kind: 'begun' as const, papers }
    : { ...common, kind: 'blank' as const, papers: [blankPaper(sheet)] }
}
