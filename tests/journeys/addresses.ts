import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { indicators, registers } from '#app'
import { signIns } from '#demo/sign-ins.ts'
import { censusAtHand } from './census-at-hand.ts'
import { mergesAtHand } from './merges-at-hand.ts'
import { importsAtHand, REGISTRAR } from './pupil-list.ts'
import { rightsAtHand } from './rights-at-hand.ts'
import { sessionOf } from './visitor.ts'
import { watchAtHand } from './watch-at-hand.ts'

const ROUTES = path.join(import.meta.dirname, '..', '..', 'src', 'web', 'routes')

/** Every page that the web declares, as its route: `/registers/[name]/[id]`. */
export async function routes(): Promise<string[]> {
  const entries = await readdir(ROUTES, { recursive: true })
  return entries
    .filter((entry) => path.basename(entry) === '+page.svelte')
    .map((entry) => `/${path.dirname(entry)}`.replace('/.', '/'))
    .toSorted()
}

/** A demo card and the addresses that stand for a route. */
export interface Example {
  card: string | null
  paths: string[]
}

const cards = signIns.map(({ key }) => key)
export const everyone: (string | null)[] = [null, ...cards]
/** Sees most pages of all. */
export const RICHEST = 'peo_officer'

interface Row {
  id: string
  values: Record<string, unknown>
  may: { verbs: string[] }
}

/** Some rows of a register as a card's holder gets them from the interface. */
export async function rowsFor(address: string, card: string, register: string, query = ''): Promise<Row[]> {
  const response = await fetch(`${address}/api/${register}?size=20${query}`, {
    headers: { cookie: await sessionOf(address, card), accept: 'application/json' },
  })
  if (!response.ok) return []
  return ((await response.json()) as { rows: Row[] }).rows
}

/** The values of one record, for that card. */
export async function valuesOf(address: string, card: string, register: string, id: string): Promise<unknown> {
  const headers = { cookie: await sessionOf(address, card), accept: 'application/json' }
  const response = await fetch(`${address}/api/${register}/${id}`, { headers })
  return ((await response.json()) as { values: unknown }).values
}

/** A record of each register, found by the first card that may change it, else by the first that sees it. */
export async function records(address: string): Promise<Map<string, { card: string; id: string; changes: boolean }>> {
  const found = new Map<string, { card: string; id: string; changes: boolean }>()
  for (const { name } of registers)
    for (const card of [RICHEST, ...cards]) {
      if (found.get(name)?.changes) break
      const rows = await rowsFor(address, card, name)
      const best = rows.find((row) => row.may.verbs.includes('change')) ?? rows[0]
      const changes = best?.may.verbs.includes('change') === true
      if (best && (changes || !found.has(name))) found.set(name, { card, id: best.id, changes })
    }
  return found
}

/** Somebody who may make a record of a register, if its declaration lets anybody. */
function maker(name: string): string | undefined {
  const access = registers.find((one) => one.name === name)?.access ?? []
  const makes = access.filter(({ may }) => may.includes('create')).map(({ role }) => role)
  const able = signIns.filter(({ role }) => makes.includes(role)).map(({ key }) => key)
  return able.find((key) => key === RICHEST) ?? able[0]
}

/** Makes a record as the holder of a card, once, and gives its id. */
export async function made(
  address: string,
  card: string,
  register: string,
  record: string,
  values: object,
): Promise<string> {
  const headers = {
    cookie: await sessionOf(address, card),
    origin: address,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    'idempotency-key': record.replace(/.$/, 'f'),
  }
  const body = JSON.stringify({ record, values })
  const response = await fetch(`${address}/api/${register}`, { method: 'POST', headers, body })
  if (!response.ok) throw new Error(`no ${register} was made: ${response.status}`)
  return record
}

/** Posts a form of the pages as a browser without scripts does; gives where it leads. */
export async function post(address: string, card: string, path: string, form: FormData): Promise<string> {
  const headers = { cookie: await sessionOf(address, card), origin: address, accept: 'text/html' }
  const response = await fetch(`${address}${path}`, { method: 'POST', redirect: 'manual', headers, body: form })
  const to = response.headers.get('location')
  if (response.status !== 303 || !to) throw new Error(`${path} answers ${response.status}`)
  return new URL(to, address).pathname
}

/** The account of a program, made by the system administrator: the demo has none. */
async function machine(address: string): Promise<string> {
  const [office] = await rowsFor(address, 'sysadmin', 'organisation')
  const values = { name: 'ระบบห้องสมุด', username: 'library.machine', kept_by: office?.id }
  return made(address, 'sysadmin', 'account', '0198f1c2-7a3b-7c4d-8e5f-0123456789ab', values)
}

/** An address that is told of events: the demo has none. */
async function subscription(address: string): Promise<string> {
  const [own] = await rowsFor(address, RICHEST, 'account', '&filter[username]=demo.peo-officer')
  const values = {
    name: 'ระบบห้องเรียนออนไลน์',
    account: own?.id,
    endpoint: 'https://lms.example.go.th/hook',
    events: ['learner.created'],
  }
  return made(address, RICHEST, 'subscription', '0198f1c2-7a3b-7c4d-8e5f-0123456789bb', values)
}

const mine = (paths: string[], card: string | null = RICHEST): Example => ({ card, paths })

/** For each route the addresses that stand for it, with somebody for whom they open. */
export async function examples(address: string, plan: string, draft: string): Promise<Map<string, Example[]>> {
  const told = await subscription(address)
  const known = await records(address)
  const lines = await rowsFor(address, RICHEST, 'plan_line', `&filter[plan]=${plan}`)
  const all = [...known].map(([name, one]) => ({ ...one, name, at: `/registers/${name}/${one.id}` }))
  const changed = all.filter((one) => one.changes)
  return new Map([
    ['/', [mine(['/'], null)]],
    ...['/report', '/report/track', '/report/received'].map((one): [string, Example[]] => [one, [mine([one], null)]]),
    ['/sign-in', [mine(['/sign-in', '/sign-in?over', '/sign-in?error=failed'], null)]],
    ...['/sign-in/code', '/invitation', '/invitation/[code]'].map((one): [string, Example[]] => [
      one,
      [mine([one.replace('[code]', 'AAAA-BBBB-CCCC-DDDD')], null)],
    ]),
    ...['/settings/sign-in', '/settings/password', '/settings/second-factor', '/confirm'].map(
      (one): [string, Example[]] => [one, [mine([one])]],
    ),
    ...['/accounts', '/accounts/invite'].map((one): [string, Example[]] => [one, [mine([one], 'school_director')]]),
    ...['/settings', '/today', '/plans', '/plans/import', '/registers', '/organisations', '/people', '/audit'].map(
      (one): [string, Example[]] => [one, [mine([one])]],
    ),
    ...(await rightsAtHand(address)),
    ...(await censusAtHand(address)),
    ...(await watchAtHand(address)),
    ...(await mergesAtHand(address)),
    ...['/imports', '/imports/new'].map((one): [string, Example[]] => [one, [mine([one], REGISTRAR)]]),
    ['/imports/[id]', [mine(await importsAtHand(address), REGISTRAR)]],
    ['/api', [mine(['/api', '/api?q=ผู้เรียน'], null)]],
    ['/api/reference/[name]', [mine(['/api/reference/learner', '/api/reference/Acts'], null)]],
    ['/api/reference/problems', [mine(['/api/reference/problems'], null)]],
    ...['/settings/calendar', '/settings/subscriptions', '/roster'].map((one): [string, Example[]] => [
      one,
      [mine([one])],
    ]),
    ['/settings/subscriptions/[id]', [mine([`/settings/subscriptions/${told}`])]],
    ['/settings/tokens', [mine(['/settings/tokens'], 'school_registrar')]],
    ['/machines', [mine(['/machines'], 'sysadmin')]],
    ['/machines/[id]', [mine([`/machines/${await machine(address)}`], 'sysadmin')]],
    ['/indicators', [mine(['/indicators', ...indicators.map(({ name }) => `/indicators?i=${name}`)])]],
    ['/indicators/[name]', [mine(indicators.map(({ name }) => `/indicators/${name}`))]],
    ['/indicators/[name]/records', [mine(['/indicators/learners/records', '/indicators/small_schools/records'])]],
    ['/indicators/[name]/compare', [mine(['/indicators/learners/compare'])]],
    ['/registers/[name]', all.map((one) => mine([`/registers/${one.name}`], one.card))],
    [
      '/registers/[name]/new',
      registers.flatMap(({ name }) => {
        const card = maker(name)
        return card ? [mine([`/registers/${name}/new`], card)] : []
      }),
    ],
    ['/registers/[name]/[id]', all.map((one) => mine([one.at], one.card))],
    ['/registers/[name]/[id]/edit', changed.map((one) => mine([`${one.at}/edit`], one.card))],
    ['/registers/[name]/[id]/lines', all.map((one) => mine([`${one.at}/lines`], one.card))],
    ['/plans/[id]', [mine([`/plans/${plan}`])]],
    ['/plans/[id]/lines/[line]', [mine(lines.slice(0, 3).map(({ id }) => `/plans/${plan}/lines/${id}`))]],
    ['/plans/[id]/review', [mine([`/plans/${draft}/review`])]],
  ])
}
