import { carrier } from './act-call.ts'
import { newActId } from './act-id.ts'
import { askPack, type Contact, mayStillKeep, patientFetch } from './contact.ts'
import { canKeepScreens, dropScreens, keepScreens, unsealed, wakeWithNetwork } from './device.ts'
import { deviceShelf } from './device-shelf.ts'
import { type Answer, add, dropped, EMPTY, type HeldAct, mended, type Outbox, type Waiting, wakeAt } from './outbox.ts'
import { type FieldPack, stillHeld } from './pack.ts'
import { sendAll } from './send.ts'
import { memoryShelf } from './shelf.ts'
import { keeperOf, open, passing, setUp, type Vault } from './vault.ts'

const OUTBOX = 'outbox'
const PACK = 'pack'
const RETRY_MS = 30_000

/** Where somebody stands at the field screens. */
export type Phase = 'starting' | 'locked' | 'open' | 'sign_in' | 'no_contact'

/** What has just happened to what this device kept. */
export type Loss = 'erased' | 'revoked' | 'another'

/** The field screens as they are now: what is kept, what waits, whether the province can be reached. */
class Field {
  phase = $state<Phase>('starting')
  /** Cases and outbox are kept on this device. */
  kept = $state(false)
  screens = $state<'kept' | 'keeping' | 'cannot'>('keeping')
  pack = $state<FieldPack | null>(null)
  box = $state<Outbox>(EMPTY)
  reach = $state<'online' | 'offline' | 'sign_in'>('online')
  sending = $state(false)
  loss = $state<Loss | null>(null)
  #vault: Vault | null = null
  #fresh: FieldPack | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Looks what is on the device and whether the province answers. */
  async start(): Promise<void> {
    if (this.phase === 'open' || this.phase === 'locked') return
    const keeper = await keeperOf(deviceShelf)
    const contact = await askPack()
    this.#heard(contact)
    this.kept = keeper !== null && !(await this.#mustGo(keeper, contact))
    if (this.kept) {
      this.#fresh = contact.kind === 'pack' ? contact.pack : null
      this.phase = 'locked'
    } else if (contact.kind === 'pack') {
      await this.#enter(passing(contact.pack.account, memoryShelf()), contact.pack)
    } else this.phase = contact.kind === 'sign_in' ? 'sign_in' : 'no_contact'
  }

  /** What lies here of somebody else, or of somebody whose right to it has ended, is erased at the first contact. */
  async #mustGo(keeper: string, contact: Contact): Promise<boolean> {
    const another = contact.kind === 'pack' && contact.pack.account !== keeper
    const ended = contact.kind !== 'offline' && !(await mayStillKeep(keeper, await unsealed.ticket()))
    if (another || ended) await this.#erase(another ? 'another' : 'revoked')
    return another || ended
  }

  async #erase(loss: Loss | null): Promise<void> {
    clearTimeout(this.#timer)
    await deviceShelf.erase()
    await dropScreens()
    this.#vault = null
    this.pack = null
    this.box = EMPTY
    this.kept = false
    this.loss = loss
  }

  #heard(contact: Contact): void {
    this.reach = contact.kind === 'pack' ? 'online' : contact.kind
  }

  async #enter(vault: Vault, fresh: FieldPack | null): Promise<void> {
    this.#vault = vault
    if (fresh) await vault.write(PACK, fresh)
    const held = fresh ?? (await vault.read<FieldPack>(PACK))
    const shown = held ? stillHeld(held, Date.now()) : null
    if (shown !== held) await vault.write(PACK, shown)
    this.pack = shown
    this.box = (await vault.read<Outbox>(OUTBOX)) ?? EMPTY
    this.phase = 'open'
    if (this.kept) this.#keepScreens()
    void this.send()
  }

  async #keepScreens(): Promise<void> {
    if (!canKeepScreens()) {
      this.screens = 'cannot'
      return
    }
    await keepScreens().then(
      () => {
        this.screens = 'kept'
      },
      () => {
        this.screens = 'cannot'
      },
    )
  }

  /** Opens what is kept; how many tries are left where the PIN is wrong. */
  async unlock(pin: string): Promise<number | null> {
    const opening = await open(deviceShelf, pin)
    if (opening.kind === 'wrong') return opening.left
    if (opening.kind === 'open') {
      await this.#enter(opening.vault, this.#fresh)
      return null
    }
    await this.restart(opening.kind === 'erased' ? 'erased' : null)
    return null
  }

  /** Begins anew with an empty device. */
  async restart(loss: Loss | null = null): Promise<void> {
    await this.#erase(loss)
    this.phase = 'starting'
    await this.start()
  }

  /** Has cases, screens and outbox kept on this device, sealed by a PIN. */
  async switchOn(pin: string): Promise<void> {
    const { pack, box } = this
    if (!pack) return
    const vault = await setUp(deviceShelf, pack.account, pin)
    await unsealed.keepTicket(pack.ticket)
    await vault.write(OUTBOX, box)
    this.kept = true
    this.loss = null
    await this.#enter(vault, pack)
  }

  /** Reads the outbox, changes it and keeps it, one window at a time. */
  #change = async (by: (box: Outbox) => Outbox): Promise<Outbox> => {
    const vault = this.#vault
    if (!vault) throw new Error('the device is locked')
    const work = async () => {
      const before = (await vault.read<Outbox>(OUTBOX)) ?? EMPTY
      const after = by(before)
      if (after !== before) await vault.write(OUTBOX, after)
      if (this.kept && after.entries.length !== before.entries.length) await unsealed.keepCount(after.entries.length)
      this.box = after
      return after
    }
    return navigator.locks ? navigator.locks.request('buaban-outbox', work) : work()
  }

  /** Keeps an act until it is sent; goes out at once where there is network. */
  async hold(thread: string, title: string, act: HeldAct): Promise<void> {
    const made = { id: newActId(), thread, title, madeAt: new Date().toISOString(), act }
    await this.#change((box) => add(box, $state.snapshot(made) as typeof made))
    void this.send()
  }

  async mend(
    id: string,
    values: Record<string, unknown>,
    named?: Partial<Pick<Waiting, 'thread' | 'title'>>,
  ): Promise<void> {
    await this.#change((box) => mended(box, id, newActId(), values, named))
    void this.send()
  }

  async drop(id: string): Promise<void> {
    await this.#change((box) => dropped(box, id))
  }

  /** Asks for the cases anew. */
  async refresh(): Promise<void> {
    const contact = await askPack()
    this.#heard(contact)
    if (contact.kind !== 'pack' || !this.#vault) return
    if (contact.pack.account !== this.#vault.account) return this.restart('another')
    await this.#vault.write(PACK, contact.pack)
    this.pack = contact.pack
  }

  /** Sends what waits, if the province takes us for whoever made it; asks for the cases before and, where something went, after. */
  async send(): Promise<void> {
    if (this.sending || this.phase !== 'open') return
    this.sending = true
    clearTimeout(this.#timer)
    try {
      await this.refresh()
      if (this.reach === 'online' && this.#vault) await this.#sendOut(this.#vault)
    } finally {
      this.sending = false
      this.#again()
    }
  }

  async #sendOut(vault: Vault): Promise<void> {
    const known = async () => {
      const contact = await askPack()
      return contact.kind === 'pack' && contact.pack.account === vault.account
    }
    let went = false
    const told = (_box: Outbox, { act }: Waiting, { kind }: Answer) => {
      if (kind !== 'done' && kind !== 'conflict') return
      went = true
      if (kind === 'done') void this.dropDraft(act.record)
    }
    const carry = carrier(patientFetch, known)
    const stopped = await sendAll({ change: this.#change, carry, now: Date.now, told })
    if (stopped !== 'quiet') this.reach = stopped
    else if (went) await this.refresh()
  }

  #again(): void {
    const at = wakeAt(this.box)
    if (at === null || this.phase !== 'open') return
    if (this.reach === 'offline') void wakeWithNetwork()
    this.#timer = setTimeout(() => void this.send(), Math.max(at - Date.now(), RETRY_MS))
  }

  /** A form that is being filled, so that a window that closes loses nothing. */
  readDraft = (id: string) => this.#vault?.read<[string, string][]>(`draft ${id}`) ?? Promise.resolve(null)
  keepDraft = async (id: string, entries: [string, string][]) => this.#vault?.write(`draft ${id}`, entries)
  dropDraft = async (id: string) => this.#vault?.remove(`draft ${id}`)
}

export const field = new Field()
