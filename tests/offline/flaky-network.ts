import type { Answer, HeldAct, ToldProblem, Waiting } from '../../src/web/offline/outbox.ts'

interface Row {
  version: number
  values: Record<string, unknown>
}

const told = (name: string): ToldProblem => ({ name, text: { th: name, en: name } })

/** A province in small: does each act once for its id, gives versions, refuses what rests on an older one. */
export class Province {
  rows = new Map<string, Row>()
  /** Ids of acts in the order in which they were done. */
  done: string[] = []
  #answers = new Map<string, Answer>()

  take(id: string, act: HeldAct): Answer {
    const before = this.#answers.get(id)
    if (before) return before
    const answer = this.#judge(act)
    if (answer.kind === 'done') {
      this.#answers.set(id, answer)
      this.done.push(id)
    }
    return answer
  }

  #judge({ verb, record, version, values = {} }: HeldAct): Answer {
    const row = this.rows.get(record)
    if (values.wrong) return { kind: 'refused', problem: told('input') }
    if (verb === 'create' && row) return { kind: 'refused', problem: told('duplicate') }
    if (verb !== 'create' && !row) return { kind: 'refused', problem: told('not_found') }
    if (verb !== 'create' && row && row.version !== version)
      return { kind: 'conflict', problem: told('version'), present: structuredClone(row) }
    const next = { version: (row?.version ?? 0) + 1, values: { ...row?.values, ...values } }
    this.rows.set(record, next)
    return { kind: 'done', version: next.version }
  }
}

/** What the network does to one sending. */
export type Weather = 'fine' | 'lost' | 'answer_lost' | 'twice' | 'late_again' | 'overloaded' | 'signed_out'

/** Carries by the weather: what is lost says "offline", copies of earlier sendings arrive whenever they like. */
export function flakyCarrier(province: Province, weather: () => Weather) {
  const wandering: { id: string; act: HeldAct }[] = []
  return async ({ id, act }: Waiting): Promise<Answer> => {
    const now = weather()
    if (now !== 'fine') for (const copy of wandering.splice(0)) province.take(copy.id, copy.act)
    switch (now) {
      case 'lost':
        return { kind: 'offline' }
      case 'signed_out':
        return { kind: 'sign_in' }
      case 'overloaded':
        return { kind: 'later', seconds: 1 }
      case 'answer_lost':
        province.take(id, structuredClone(act))
        return { kind: 'offline' }
      case 'twice':
        province.take(id, structuredClone(act))
        return province.take(id, structuredClone(act))
      case 'late_again':
        wandering.push({ id, act: structuredClone(act) })
        return province.take(id, act)
      default:
        return province.take(id, act)
    }
  }
}
