import type { Label } from '#kernel/label.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { mayGive } from '#modules/access/module.ts'
import { census as censusWords } from '../words/census.ts'
import { enumerationWords } from '../words/enumeration.ts'
import { fieldWords } from '../words/field.ts'
import { homeWords } from '../words/home-learning.ts'
import { invitationWords } from '../words/invitation.ts'
import { referralWords } from '../words/referrals.ts'
import { shell } from '../words/shell.ts'
import { tokenWords } from '../words/tokens.ts'
import { boardWords } from '../words/watch-board.ts'

interface Place {
  href: string
  label: Label
}

const home: Place = { href: '/', label: shell.home }
const today: Place = { href: '/today', label: shell.today }
const plans: Place = { href: '/plans', label: shell.plans }
const indicators: Place = { href: '/indicators', label: shell.indicators }
const registers: Place = { href: '/registers', label: shell.registers }
const organisations: Place = { href: '/organisations', label: shell.organisations }
const people: Place = { href: '/people', label: shell.people }
const imports: Place = { href: '/imports', label: shell.imports }
const machines: Place = { href: '/machines', label: tokenWords.machinesShort }
const accounts: Place = { href: '/accounts', label: invitationWords.menu }
const field: Place = { href: '/field', label: fieldWords.menu }
const audit: Place = { href: '/audit', label: shell.audit }
const grants: Place = { href: '/grants', label: shell.grants }
const privacy: Place = { href: '/privacy', label: shell.privacy }
const census: Place = { href: '/census', label: censusWords.menu }
const enumeration: Place = { href: '/enumeration', label: enumerationWords.menu }
const watch: Place = { href: '/watch', label: boardWords.menu }
const myCases: Place = { href: '/watch/cases?what=mine', label: boardWords.myCases }
const homeFiles: Place = { href: '/registers/home_learning', label: homeWords.menu }
const referrals: Place = { href: '/referrals', label: referralWords.menu }
const settings: Place = { href: '/settings', label: shell.settings }

/** Roles whose day is with children rather than with plans. */
const AT_SCHOOL = ['homeroom_teacher', 'school_registrar', 'school_director']

/** Roles that bring lists from elsewhere. */
const BRINGING = ['peo_officer', 'esao_officer', 'dole_officer', 'school_director', 'school_registrar', 'sysadmin']

/** Roles that count the children of the province. */
const COUNTING = ['peo_officer', 'watch_coordinator', 'planner']

/** Roles that give out villages to be walked. */
const SENDING_OUT = ['peo_officer', 'watch_coordinator']

/** Roles that follow children out of school beside their other work. */
const WATCHING = ['peo_officer', 'esao_officer', 'dole_officer', 'school_director']

/** The places of those whose work is the watch network, the first of these roles that somebody holds. */
const BY_WATCH_ROLE: [role: string, places: Place[]][] = [
  ['watch_coordinator', [today, watch, registers, people, indicators]],
  ['watch_member', [field, today, myCases, registers, indicators]],
  ['enumerator', [field, today, registers, indicators]],
  ['partner_officer', [referrals, today, registers, indicators]],
  ['home_educator', [homeFiles, today, registers, indicators]],
]

/** At most five places in the bar of a phone, by what the person does most; the rest beside them on a wide screen. */
export function menuFor(actor: Actor): { places: Place[]; more: Place[] } {
  if (!actor.account) return { places: [home, plans, indicators, organisations, settings], more: [privacy] }
  const atSchool = actor.grants.some((grant) => AT_SCHOOL.includes(grant.role))
  const network = BY_WATCH_ROLE.find(([role]) => actor.grants.some((grant) => grant.role === role))
  const counts = actor.grants.some((grant) => COUNTING.includes(grant.role)) ? [census] : []
  const gives = actor.grants.some((grant) => SENDING_OUT.includes(grant.role)) ? [enumeration] : []
  if (network && actor.grants.every((grant) => BY_WATCH_ROLE.some(([role]) => role === grant.role)))
    return { places: network[1], more: [...counts, ...gives, organisations, plans, grants, privacy, settings] }
  const watches = actor.grants.some((grant) => WATCHING.includes(grant.role)) ? [watch] : network ? [myCases] : []
  const brings = actor.grants.some((grant) => BRINGING.includes(grant.role)) ? [imports] : []
  const invites = actor.grants.some((grant) => Object.hasOwn(mayGive, grant.role)) ? [accounts] : []
  return atSchool
    ? {
        places: [today, people, registers, indicators, plans],
        more: [...watches, ...brings, organisations, grants, privacy, ...invites, audit, settings],
      }
    : {
        places: [today, plans, indicators, registers, organisations],
        more: [
          ...watches,
          ...counts,
          ...gives,
          ...brings,
          people,
          ...(actor.grants.some((grant) => grant.role === 'sysadmin') ? [machines] : []),
          grants,
          privacy,
          ...invites,
          audit,
          settings,
        ],
      }
}
