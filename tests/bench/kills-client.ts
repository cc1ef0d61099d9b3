import type { Chance } from '#demo/chance.ts'
import { newId } from '#kernel/act/id.ts'

/** One act as a client sent it. The same act is sent again until it is known to be done. */
export interface Sent {
  id: string
  kind: 'create' | 'change' | 'move'
  register: 'person' | 'learner'
  record: string
  method: 'POST' | 'PATCH'
  path: string
  body: Record<string, unknown>
  /** The version that the program said it made; null while nothing was said. */
  told: number | null
}

interface Kept {
  register: Sent['register']
  id: string
  version: number
  state: 'studying' | 'on_leave'
}

/** A client with records of its own, that never has more than one act without an answer. */
export interface Client {
  sent: Sent[]
  /** Sends one act after another until one goes without an answer or `stop` says so. */
  write(address: string, stop: () => boolean): Promise<void>
  /**
   * Sends acts again, all of them or some: those without an answer are done now or were done, those with one must be told to be
   * repeated. Gives those that had been acknowledged and were not there.
   */
  replay(address: string, acts: readonly Sent[]): Promise<Sent[]>
}

interface Done {
  version: number
  repeated: boolean
}

/** What a program may answer to somebody who should come again. */
const AGAIN = [429, 502, 503, 504]

async function send(address: string, token: string, act: Sent): Promise<Done | null> {
  const { method, path, body, id } = act
  let response: Response
  try {
    response = await fetch(address + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': id },
      body: JSON.stringify(body),
    })
  } catch {
    return null
  }
  const text = await response.text().catch(() => null)
  if (text === null || AGAIN.includes(response.status)) return null
  if (!response.ok) throw new Error(`${method} ${path} was refused: ${response.status} ${text}`)
  return JSON.parse(text) as Done
}

/** What the records of a client are made of. */
export interface Ground {
  token: string
  school: string
  by: Chance
}

export function clientOf({ token, school, by }: Ground): Client {
  const sent: Sent[] = []
  const kept: Kept[] = []
  let serial = 0

  function creation(): Sent {
    serial += 1
    const persons = kept.filter(({ register }) => register === 'person')
    const free = persons.find(({ id }) => !sent.some(({ body }) => (body.values as { person?: string })?.person === id))
    const register = free && by.hit(0.3) ? 'learner' : 'person'
    const values =
      register === 'learner'
        ? { person: free?.id, school, grade: 'p1', entered_on: '2026-05-16' }
        : { name: { title: 'เด็กหญิง', first: `ใบบัว${serial}`, last: 'ทดลองดี' }, sex: 'f', kept_by: school }
    const record = newId()
    const body = { record, values }
    return { id: newId(), kind: 'create', register, record, method: 'POST', path: `/api/${register}`, body, told: null }
  }

  function change(one: Kept): Sent {
    serial += 1
    const values = { phone: `09${String(serial).padStart(8, '0')}` }
    const path = `/api/person/${one.id}`
    const body = { version: one.version, values }
    const about = { register: one.register, record: one.id }
    return { id: newId(), kind: 'change', ...about, method: 'PATCH', path, body, told: null }
  }

  function move(one: Kept): Sent {
    const name = one.state === 'studying' ? 'rest' : 'come_back'
    const path = `/api/learner/${one.id}/moves/${name}`
    const body = { version: one.version, ...(name === 'rest' ? { reason: 'พักรักษาตัว' } : {}) }
    const about = { register: one.register, record: one.id }
    return { id: newId(), kind: 'move', ...about, method: 'POST', path, body, told: null }
  }

  function next(): Sent {
    if (kept.length < 3 || by.hit(0.4)) return creation()
    const one = by.pick(kept)
    return one.register === 'person' ? change(one) : move(one)
  }

  function learn(act: Sent, { version }: Done): void {
    act.told = version
    const known = kept.find(({ id }) => id === act.record)
    if (!known) kept.push({ register: act.register, id: act.record, version, state: 'studying' })
    else {
      known.version = version
      if (act.kind === 'move') known.state = act.path.endsWith('/rest') ? 'on_leave' : 'studying'
    }
  }

  return {
    sent,
    async write(address, stop) {
      while (!stop()) {
        const act = next()
        sent.push(act)
        const done = await send(address, token, act)
        if (!done) return
        if (done.repeated) throw new Error(`a new act was said to be repeated: ${act.path}`)
        learn(act, done)
      }
    },
    async replay(address, acts) {
      const lost: Sent[] = []
      for (const act of acts) {
        const done = await send(address, token, act)
        if (!done) throw new Error(`no answer to a replay: ${act.path}`)
        if (act.told === null) learn(act, done)
        else if (!done.repeated || done.version !== act.told) lost.push(act)
      }
      return lost
    },
  }
}
