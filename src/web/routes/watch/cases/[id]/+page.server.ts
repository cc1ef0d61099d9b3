import { fail, redirect } from '@sveltejs/kit'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { today } from '#kernel/kinds/date.ts'
import { problems, Refusal } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import { memberKinds, OPEN_STATES } from '#modules/watch/module.ts'
import type { FieldDraft } from '../../../../parts/fields/field-draft.ts'
import { beginMeasure, endGroup, type Press, pressed, putInGroup } from '../../../../server/case-presses.ts'
import { faultsOf } from '../../../../server/read-form.ts'
import { registerOf } from '../../../../server/register-of.ts'
import { samePerson } from '../../../../server/same-person.ts'
import { sentStep, stepAgain } from '../../../../server/step-form.ts'
import { besideOf, childOf, dueOf, factsInGroups, mayAdd, wayOf } from '../../../../server/watch-case.ts'
import { eventsOf, rowsNaming, rowsOfCase } from '../../../../server/watch-events.ts'
import { carriedBy, fromList } from '../../../../server/watch-list.ts'
import { specialOf } from '../../../../server/watch-special.ts'
import { mainStep, type StepAt, stepsOf, suggested } from '../../../../server/watch-step.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

const CASE = 'child_case'
/** While a case is in these states help may be begun for the child. */
const WORKED_ON: string[] = [...OPEN_STATES, 'returned']
const BESIDE = [
  'home_visit',
  'referral',
  'measure_given',
  'return_check',
  'child_group',
  'family_stay',
  'placed_learning',
] as const

async function caseAt({ house, actor, preferences }: App.Locals, id: string): Promise<StepAt> {
  const register = registerOf(house, actor, CASE)
  const row = await record(house, actor, CASE, id)
  return { house, actor, register, row, language: preferences.language }
}

/** Where a family on the move goes is who the child is handed to, unless somebody says otherwise. */
const handedTo = (at: StepAt, province: string | null): StepAt =>
  province && !at.row.values.handed_to
    ? { ...at, row: { ...at.row, values: { ...at.row.values, handed_to: `สำนักงานศึกษาธิการจังหวัด${province}` } } }
    : at

export const load: PageServerLoad = async ({ locals, params, url }) => {
  if (!locals.actor.account) redirect(303, `/sign-in?to=${url.pathname}`)
  const at = await caseAt(locals, params.id)
  const { house, actor, register, row, language } = at
  const found = await Promise.all(BESIDE.map((name) => rowsOfCase(house, actor, name, row.id)))
  const beside = Object.fromEntries(BESIDE.map((name, i) => [name, found[i] ?? []]))
  const { referral = [], measure_given = [], return_check = [] } = beside
  const [child, due, events, referrals, measures, checks] = await Promise.all([
    childOf(house, actor, row.values.person, language),
    dueOf(house, register, [row], language),
    eventsOf(house, actor, row.id, beside, language),
    besideOf(house, 'referral', referral, { title: 'agency', more: 'help_wanted' }, language),
    besideOf(house, 'measure_given', measure_given, { title: 'measure_code', more: 'result' }, language),
    besideOf(house, 'return_check', return_check, { title: 'after_months', more: 'note' }, language),
  ])
  const special = await specialOf(
    house,
    actor,
    {
      open: WORKED_ON.includes(row.state ?? ''),
      groups: beside.child_group ?? [],
      measures: measure_given,
      referrals: referral,
      stays: beside.family_stay ?? [],
      learning: beside.placed_learning ?? [],
      files: await rowsNaming(house, actor, 'g_code_file', 'person', row.values.person),
    },
    language,
  )
  const steps = stepsOf(handedTo(at, special.next))
  const members = await suggested(at, steps)
  const awaited = checks
    .filter(({ moves }) => moves.includes('tell_staying'))
    .sort((a, b) => (b.due?.late ?? 0) - (a.due?.late ?? 0))
  return {
    id: row.id,
    title: row.title,
    version: row.version,
    act: newId(),
    child,
    place: row.titles[String(row.values.lives_in)] ?? '',
    state: row.state ?? '',
    stateLabel: register.workflow?.[row.state ?? '']?.[language] ?? '',
    due: due.get(row.id) ?? null,
    way: wayOf(register, row.state ?? '', language),
    steps,
    main: mainStep(row.state, steps, awaited.length > 0),
    members: members.map((one) => ({ ...one, kind: kindName(one.kind, language) })),
    chosen: String(row.values.manager ?? ''),
    check: row.state === 'returned' ? (awaited[0] ?? null) : null,
    facts: factsInGroups(house, register, row, language),
    events,
    referrals,
    measures,
    special,
    samePerson: child ? await samePerson(locals, String(row.values.person)) : null,
    fresh: newId(),
    /** A step that is asked for by a link. */
    asked: url.searchParams.get('step'),
    checks,
    may: {
      change: row.may.verbs.includes('change'),
      visit: mayAdd(house, actor, 'home_visit'),
      refer: mayAdd(house, actor, 'referral'),
      measure: mayAdd(house, actor, 'measure_given'),
    },
    from: await fromList(house, actor, row.id, url.searchParams, language),
    done: url.searchParams.get('done'),
  }
}

const kindName = (kind: string, language: 'th' | 'en'): string =>
  memberKinds[kind as keyof typeof memberKinds]?.[language] ?? kind

async function press({ locals, params, request, url }: RequestEvent, does: Press, done: string) {
  const problem = await pressed(locals, params.id, await request.formData(), does)
  if (!problem) redirect(303, `/watch/cases/${params.id}?done=${done}${carriedBy(url.searchParams)}`)
  const faults = faultsOf(problem, locals.preferences.language)
  return fail(problems[problem.name].status, { move: '', fields: [] as FieldDraft[], reason: '', faults })
}

export const actions: Actions = {
  look: async ({ locals, params, request }) => {
    const form = await request.formData()
    return stepAgain(await sentStep(locals, CASE, params.id, form), null, String(form.get('look') ?? ''))
  },
  move: async ({ locals, params, request, url }) => {
    const form = await request.formData()
    const step = await sentStep(locals, CASE, params.id, form)
    const { move, reason, read } = step
    const act = { id: String(form.get('act')), record: params.id, version: Number(form.get('version')) }
    try {
      const said = { move, reason: reason || undefined, values: read.values }
      await perform(locals.house, locals.actor, { ...act, register: CASE, verb: 'move', ...said })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return fail(problems[error.problem.name].status, await stepAgain(step, error.problem))
    }
    redirect(303, `/watch/cases/${params.id}?done=moved${carriedBy(url.searchParams)}`)
  },
  group: (event) => press(event, putInGroup, 'grouped'),
  endGroup: (event) => press(event, endGroup, 'grouped'),
  measure: (event) => press(event, beginMeasure, 'begun'),
  check: async ({ locals, params, request, url }) => {
    const form = await request.formData()
    const [move, reason] = [String(form.get('move') ?? ''), String(form.get('reason') ?? '').trim()]
    const at = {
      id: String(form.get('act')),
      record: String(form.get('check')),
      version: Number(form.get('check_version')),
    }
    try {
      const said = { move, reason: reason || undefined, values: { checked_on: today() } }
      await perform(locals.house, locals.actor, { ...at, register: 'return_check', verb: 'move', ...said })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const faults = faultsOf(error.problem, locals.preferences.language)
      return fail(problems[error.problem.name].status, { move, fields: [] as FieldDraft[], reason, faults })
    }
    redirect(303, `/watch/cases/${params.id}?done=checked${carriedBy(url.searchParams)}`)
  },
}
