import { newId } from '#kernel/act/id.ts'
import type { House } from '#kernel/house.ts'
import { showMoment } from '#kernel/kinds/date.ts'
import type { Language } from '#kernel/label.ts'
import { type Actor, type ActorGrant, mayAnywhere } from '#kernel/scope/actor.ts'
import { API_SCOPE } from '#kernel/scope/token.ts'
import { type NewToken, type Power, powers, type TokenView, tokensOf } from '#modules/access/module.ts'
import { tokenWords } from '../words/tokens.ts'
import { districtOptions } from './districts.ts'
import { placeNames } from './place-names.ts'

export interface Option {
  value: string
  label: string
}

/** One token as the page tells of it. */
export interface TokenLine {
  id: string
  name: string
  hint: string
  state: 'holds' | 'revoked' | 'expired'
  /** What it is for, in words: powers, roles, place, registers, services. */
  about: string
  until: string
  used: string | null
}

const powersIn = (verbs: readonly string[], language: Language): string[] =>
  Object.values(powers).flatMap((power) => (power.verbs.some((verb) => verbs.includes(verb)) ? [power[language]] : []))

const scopeLabel = (house: House, scope: string, language: Language): string =>
  scope === API_SCOPE ? tokenWords.apiScope[language] : (house.scopes.get(scope)?.[language] ?? scope)

/** The tokens of an account, told in words; those that hold first. */
export async function tokenLines(
  house: House,
  actor: Actor,
  account: string,
  language: Language,
): Promise<TokenLine[]> {
  const tokens = await tokensOf(house, actor, account)
  const places = tokens.flatMap(({ place }) => place ?? [])
  const names = await placeNames(house, actor, places, language)
  const about = (token: TokenView): string =>
    [
      powersIn(token.verbs, language).join(', '),
      (token.roles ?? []).map((role) => house.roles.get(role)?.label[language] ?? role).join(', '),
      token.place ? (names.get(token.place)?.name ?? '') : '',
      (token.registers ?? []).map((name) => house.registers.get(name)?.[language].many ?? name).join(', '),
      (token.scopes ?? []).map((scope) => scopeLabel(house, scope, language)).join(', '),
    ]
      .filter(Boolean)
      .join(' · ')
  return tokens.map((token) => ({
    id: token.id,
    name: token.name,
    hint: token.hint,
    state: token.holds ? 'holds' : token.revoked ? 'revoked' : 'expired',
    about: about(token),
    until: showMoment(token.expires, language),
    used: token.used ? showMoment(token.used, language) : null,
  }))
}

/** What the form of a new token offers: only what the account that it is for holds. */
export async function tokenChoices(house: House, actor: Actor, owner: Actor, language: Language) {
  const grants: ActorGrant[] = owner.grants
  const own = await placeNames(
    house,
    actor,
    grants.flatMap(({ place, wide }) => (wide ? [] : place)),
    language,
  )
  const wide = grants.some((grant) => grant.wide)
  const places: Option[] = grants.flatMap(({ place, wide: whole }) => {
    const name = own.get(place)?.name
    return whole || !name ? [] : [{ value: place, label: name }]
  })
  const distinct = [...new Map(places.map((one) => [one.value, one])).values()]
  return {
    powers: Object.entries(powers).map(([value, power]) => ({ value, label: power[language] })),
    roles: [...new Set(grants.map(({ role }) => role))].map((value) => ({
      value,
      label: house.roles.get(value)?.label[language] ?? value,
    })),
    places: [...distinct, ...(wide ? await districtOptions(house, language) : [])],
    registers: [...house.registers.values()]
      .filter((register) => mayAnywhere(owner, register, 'read'))
      .map(({ name, ...words }) => ({ value: name, label: words[language].many })),
    scopes: [API_SCOPE, ...house.scopes.keys()].map((value) => ({ value, label: scopeLabel(house, value, language) })),
    ids: { act: newId(), token: newId() },
  }
}

export type TokenChoices = Awaited<ReturnType<typeof tokenChoices>>

/** What was asked for in the form of a new token. */
export function newTokenOf(form: FormData, account: string): NewToken {
  const all = (name: string) => form.getAll(name).map(String)
  const one = (name: string) => String(form.get(name) ?? '')
  const place = one('place')
  return {
    id: one('act'),
    token: one('token'),
    account,
    name: one('name'),
    powers: all('powers') as Power[],
    days: Number(one('days')),
    roles: all('roles'),
    registers: all('registers'),
    scopes: all('scopes'),
    ...(place ? { place } : {}),
  }
}

/** What had been chosen, for a form that is shown again. */
export const chosenIn = (form: FormData) => ({
  name: String(form.get('name') ?? ''),
  place: String(form.get('place') ?? ''),
  days: String(form.get('days') ?? ''),
  ticked: ['powers', 'roles', 'registers', 'scopes'].flatMap((key) => form.getAll(key).map((one) => `${key} ${one}`)),
})

export type Chosen = ReturnType<typeof chosenIn>
