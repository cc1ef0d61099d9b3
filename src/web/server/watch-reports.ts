import { showDay } from '#kernel/kinds/date.ts'
import type { PersonName } from '#kernel/kinds/field.ts'
import type { Problem } from '#kernel/problem.ts'
import { list } from '#kernel/register/list.ts'
import type { Filter } from '#kernel/register/query.ts'
import { record } from '#kernel/register/record.ts'
import type { RowView } from '#kernel/register/view.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import { citizenReport } from '#modules/watch/module.ts'
import type { Column, TableRow } from '../parts/cell.ts'
import type { FieldDraft } from '../parts/fields/field-draft.ts'
import { caseWords } from '../words/watch.ts'
import { hearingWords as words } from '../words/watch-reports.ts'
import { cellOf } from './cells.ts'
import { fieldDrafts } from './field-drafts.ts'
import { withLinkOptions } from './link-options.ts'
import { faultsOf, type ReadForm, readForm, withTyped } from './read-form.ts'
import { factsOf } from './record-page.ts'
import { registerOf } from './register-of.ts'
import { dueOf } from './watch-case.ts'

const WAITING = ['received', 'checking']
const MOST = 100
/** As much of a story as tells it from others. */
const SHORT = 90

/** Reports that wait for somebody in a place, the oldest first. */
export async function waitingReports({ house, actor, preferences }: App.Locals, place: string | undefined) {
  const { language } = preferences
  const register = registerOf(house, actor, citizenReport.name)
  const within: Filter[] = place ? [{ field: 'area', op: 'within', value: place }] : []
  const page = await list(house, actor, register.name, {
    filters: [{ field: 'state', op: 'in', value: WAITING }, ...within],
    sort: { field: 'received_on' },
    size: MOST,
  })
  const due = await dueOf(house, register, page.rows, language)
  const text = (row: RowView, field: string) => cellOf(house, register, row, field, language)
  const rows = page.rows.map((row): TableRow => {
    const told = String(row.values.told ?? '')
    const by = due.get(row.id)
    return {
      id: row.id,
      cells: [
        { text: told.length > SHORT ? `${told.slice(0, SHORT)} …` : told, href: `/watch/reports/${row.id}` },
        { text: text(row, 'area').text },
        text(row, 'state'),
        by && by.late > 0
          ? { text: caseWords.late[language].replace('{n}', String(by.late)), tone: 'wrong' }
          : { text: by?.day ?? '' },
      ],
    }
  })
  const columns: Column[] = (['told', 'where', 'state', 'due'] as const).map((key) => ({
    key,
    label: words[key][language],
  }))
  return { rows, columns, total: page.total }
}

/** The fields that say who the child is, where no record does. */
const OF_CHILD = ['name', 'sex', 'birth_date']

/** Somebody on record, or what is known of the child: both as one form. */
function whoDrafts({ house, actor, preferences }: App.Locals, row: RowView): FieldDraft[] {
  const { language } = preferences
  const person = registerOf(house, actor, 'person')
  const called = String(row.values.child_called ?? '')
  const name: PersonName | null = called ? { title: '', first: called, last: '' } : null
  const known: FieldDraft = {
    name: 'person',
    kind: 'link',
    label: words.known[language],
    required: false,
    typed: {},
    options: [],
    to: 'person',
  }
  const child = fieldDrafts(house, person, { language, values: { name } }).filter(({ name: field }) =>
    OF_CHILD.includes(field),
  )
  // what is needed of a child is asked for only where nobody on record was chosen
  return [known, ...child.map((draft) => ({ ...draft, required: false }))]
}

/** What a posted form says of the child. */
export function readWho({ house, actor }: App.Locals, form: FormData) {
  const read = readForm(registerOf(house, actor, 'person'), form)
  const person = String(form.get('person') ?? '') || null
  const typed = { '': person ?? '', words: String(form.get('person.words') ?? '') }
  return { person, child: read.values, read: { ...read, typed: { ...read.typed, person: typed } } }
}

/** The form again, with what was typed, what was found and what is wrong. */
export async function whoAgain(
  locals: App.Locals,
  id: string,
  read: ReadForm,
  problem: Problem | null,
  asked?: string,
) {
  const { house, actor, preferences } = locals
  const { language } = preferences
  const register = registerOf(house, actor, 'person')
  const drafts = whoDrafts(locals, await record(house, actor, citizenReport.name, id))
  const context = { house, actor, register, language, drafts }
  const fields = await withLinkOptions(context, withTyped(register, drafts, read, problem, language), asked)
  return { fields, faults: problem ? faultsOf(problem, language, register) : [] }
}

const SHOWN = ['told', 'child_called', 'age', 'area', 'spot', 'channel', 'received_on', 'reporter', 'phone', 'answer']

/** One report, with the form that makes a case of it while it is open. */
export async function reportView(locals: App.Locals, id: string) {
  const { house, actor, preferences } = locals
  const { language } = preferences
  const register = registerOf(house, actor, citizenReport.name)
  const row = await record(house, actor, register.name, id)
  const due = await dueOf(house, register, [row], language)
  const all = factsOf(house, register, row, language)
  const waits = WAITING.includes(row.state ?? '') && row.may.verbs.includes('move')
  const person = house.registers.get('person')
  return {
    id: row.id,
    version: row.version,
    state: row.state ?? '',
    stateLabel: register.workflow?.[row.state ?? '']?.[language] ?? '',
    day: showDay(String(row.values.received_on), language),
    due: waits ? (due.get(row.id) ?? null) : null,
    facts: SHOWN.flatMap((name) => all.find((fact) => fact.name === name && fact.cell.text !== '') ?? []),
    moves: waits ? row.may.moves : [],
    fields: waits && person && mayAnywhere(actor, person, 'create') ? whoDrafts(locals, row) : [],
    case: typeof row.values.case === 'string' ? `/watch/cases/${row.values.case}` : null,
  }
}
