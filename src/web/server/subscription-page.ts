import type { House } from '#kernel/house.ts'
import { showMoment } from '#kernel/kinds/date.ts'
import type { Language } from '#kernel/label.ts'
import { type Actor, mayAnywhere } from '#kernel/scope/actor.ts'
import { type DeliveryEntry, eventsOf, PING } from '#modules/subscription/module.ts'
import type { Tone } from '../parts/tone.ts'
import { doors } from '../words/doors.ts'

/** The events that somebody may ask for, by register: of what they may read. */
export const eventChoices = (house: House, actor: Actor, language: Language) =>
  [...house.registers.values()].flatMap((register) => {
    if (!mayAnywhere(actor, register, 'read')) return []
    const events = eventsOf(register).map((event) => ({ value: event.name, label: event[language] }))
    return events.length > 0 ? [{ register: register.name, label: register[language].many, events }] : []
  })

/** An event in words: of which register, and what. */
function eventText(house: House, name: string, language: Language): string {
  if (name === PING) return doors.test[language]
  const register = house.registers.get(name.split('.')[0] ?? '')
  const event = register && eventsOf(register).find((one) => one.name === name)
  return register && event ? `${register[language].one}: ${event[language]}` : name
}

const TONES: Record<DeliveryEntry['state'], Tone> = {
  waiting: 'moving',
  delivered: 'good',
  withheld: 'ended',
  dead: 'wrong',
}

function whyOf(entry: DeliveryEntry, language: Language): string {
  if (entry.last_fault !== null) {
    const known = Object.entries(doors).find(([name]) => name === entry.last_fault)?.[1]
    return known?.[language] ?? entry.last_fault
  }
  if (entry.last_status === null || entry.state === 'delivered') return ''
  return doors.answered[language].replace('{status}', String(entry.last_status))
}

/** One line of the log, in words. */
export function deliveryLine(house: House, entry: DeliveryEntry, language: Language) {
  const waits = entry.state === 'waiting' && entry.attempts > 0
  return {
    id: entry.id,
    event: eventText(house, entry.event, language),
    href: entry.event === PING ? '' : `/registers/${entry.register}/${entry.record}`,
    at: showMoment(entry.happened_at, language),
    tone: TONES[entry.state],
    state: doors[entry.state][language],
    why: whyOf(entry, language),
    next: waits ? doors.retry[language].replace('{at}', showMoment(entry.next_at, language)) : '',
    attempts: entry.attempts,
    again: entry.state !== 'waiting',
  }
}
