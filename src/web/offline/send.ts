import { type Answer, answered, next, type Outbox, type Waiting } from './outbox.ts'

export interface Sending {
  /** Reads what is kept, changes it and keeps it again, before anybody else may. */
  change(by: (box: Outbox) => Outbox): Promise<Outbox>
  /** Takes one act to the province and brings the answer; never throws. */
  carry(entry: Waiting): Promise<Answer>
  now(): number
  /** Something was answered. */
  told?(box: Outbox, entry: Waiting, answer: Answer): void
}

/** Why sending stopped: nothing more may go now, no network, or nobody is signed in. */
export type Stopped = 'quiet' | 'offline' | 'sign_in'

/** Sends what may be sent, one after the other, until nothing more may or the way is closed. */
export async function sendAll({ change, carry, now, told }: Sending): Promise<Stopped> {
  for (;;) {
    const box = await change((kept) => kept)
    const entry = next(box, now())
    if (!entry) return 'quiet'
    const answer = await carry(entry)
    const after = await change((kept) => answered(kept, entry.id, answer, now()))
    told?.(after, entry, answer)
    if (answer.kind === 'offline' || answer.kind === 'sign_in') return answer.kind
  }
}
