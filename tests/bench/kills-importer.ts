import { newId } from '#kernel/act/id.ts'
import { plainLine } from '#kernel/exchange/csv.ts'
import { pause } from '#platform/living-process.ts'
import { PUPIL_HEADER, pupilRow } from './pupil-list.ts'

/** Somebody who brings one pupil list after another through the pages, and goes on where a fall left them. */
export interface Importer {
  /** How many lists were seen to be brought in, and how many pupils they hold together. */
  readonly lists: number
  readonly pupils: number
  /** Takes the step at which the list in hand stands, again and again. */
  bring(address: string, stop: () => boolean): Promise<void>
  /** Brings the list in hand to its end. */
  finish(address: string, seconds: number): Promise<void>
}

const PUPILS = 25

interface Held {
  id: string
  bytes: string
  /** The forms that were sent, by the state the list stood in: the same form is sent again, with its act and the version it saw. */
  forms: Map<string, Record<string, string>>
}

/** What is asked of somebody at each state of a list. */
const steps: Record<string, { action: string; fields: Record<string, string> }> = {
  uploaded: {
    action: 'map',
    fields: { 'answer-academic_year': '2569', 'answer-term': '1/2569', 'answer-entered_on': '16/5/2569' },
  },
  checked: { action: 'start', fields: { mode: 'all_or_nothing', rows: String(PUPILS) } },
}

interface Standing {
  state: string
  version: number
}

/** The cookies of somebody who signs in by password. */
export async function signIn(address: string, username: string, password: string): Promise<string> {
  const response = await fetch(`${address}/sign-in?/password`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address, accept: 'text/html' },
    body: new URLSearchParams({ username, password, to: '/today' }),
  })
  if (response.status !== 303) throw new Error(`${username} does not get in: ${response.status}`)
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

export function importerOf(cookie: string, token: string, office: string): Importer {
  let [lists, first] = [0, 0]
  let held: Held | null = null

  const list = (): Held => {
    const rows = Array.from({ length: PUPILS }, (_, n) => plainLine(pupilRow(first + n)))
    return { id: newId(), bytes: `\ufeff${plainLine(PUPIL_HEADER)}${rows.join('')}`, forms: new Map() }
  }

  /** Posts a form of a page; false where there was no answer, or one that asks to come again. */
  async function post(address: string, path: string, fields: Record<string, string | File>): Promise<boolean> {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    const headers = { origin: address, cookie, accept: 'text/html' }
    const response = await fetch(address + path, { method: 'POST', headers, body: form, redirect: 'manual' }).catch(
      () => null,
    )
    const text = await response?.text().catch(() => null)
    if (!response || text === null) return false
    if (response.status === 303 || response.status === 409 || response.status === 503) return response.status === 303
    throw new Error(`POST ${path} was refused: ${response.status} ${String(text).slice(0, 2_000)}`)
  }

  /** Where the list stands; null where it was not brought yet, undefined where nobody answers. */
  async function standing(address: string, id: string): Promise<Standing | null | undefined> {
    const headers = { authorization: `Bearer ${token}` }
    const response = await fetch(`${address}/api/import_run/${id}`, { headers }).catch(() => undefined)
    const text = await response?.text().catch(() => undefined)
    if (!response || text === undefined || response.status === 503) return undefined
    if (response.status === 404) return null
    return JSON.parse(text) as Standing
  }

  /** One step further; false where nobody answers. */
  async function step(address: string): Promise<boolean> {
    held ??= list()
    const { id, bytes, forms } = held
    const now = await standing(address, id)
    if (now === undefined) return false
    if (now === null) {
      const file = new File([bytes], 'list.csv', { type: 'text/csv' })
      return post(address, '/imports/new', { act: id, target: 'dmc_list', office, file })
    }
    const wanted = steps[now.state]
    if (wanted) {
      const form = forms.get(now.state) ?? { act: newId(), version: String(now.version), ...wanted.fields }
      forms.set(now.state, form)
      return post(address, `/imports/${id}?/${wanted.action}`, form)
    }
    if (now.state === 'done') {
      lists += 1
      first += PUPILS
      held = null
    } else if (now.state === 'running') await pause(40)
    else throw new Error(`an import ended as ${now.state}`)
    return true
  }

  return {
    get lists() {
      return lists
    },
    get pupils() {
      return first
    },
    async bring(address, stop) {
      while (!stop()) if (!(await step(address))) return
    },
    async finish(address, seconds) {
      const end = Date.now() + seconds * 1000
      while (held !== null) {
        if (Date.now() > end) throw new Error(`the list in hand was not brought in within ${seconds} s`)
        if (!(await step(address))) await pause(100)
      }
    },
  }
}
