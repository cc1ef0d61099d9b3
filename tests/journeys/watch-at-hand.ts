import { type Example, rowsFor } from './addresses.ts'

const COORDINATOR = 'watch_coordinator'
const MEMBER = 'watch_member'
const WALKER = 'enumerator'
const one = (route: string, card: string, paths: string[] = [route]): [string, Example[]] => [route, [{ card, paths }]]

/** The first case of the demo in each of these states, for its coordinator. */
async function casesIn(address: string, states: string[]): Promise<string[]> {
  const found = states.map((state) => rowsFor(address, COORDINATOR, 'child_case', `&filter[state]=${state}`))
  return (await Promise.all(found)).flatMap(([row]) => (row ? [row.id] : []))
}

/** Addresses of the pages that follow children out of school. */
export async function watchAtHand(address: string): Promise<[string, Example[]][]> {
  const planned = await casesIn(address, ['planned', 'confirmed', 'found', 'returned', 'closed'])
  const [handed] = await casesIn(address, ['handed_over'])
  const [own] = await rowsFor(address, MEMBER, 'child_case')
  const [visited] = await rowsFor(address, COORDINATOR, 'home_visit')
  const [heard] = await rowsFor(address, COORDINATOR, 'citizen_report', '&filter[state]=received')
  const [first] = planned
  const [walked] = await rowsFor(address, WALKER, 'enumeration_zone', '&filter[state]=walking')
  const adding = ['visit', 'referral', 'referral?help=health', 'measure', 'stay', 'learning', 'g-code']
  const added = adding.map((what) => `/watch/cases/${first}/add/${what}`)
  return [
    one('/watch', COORDINATOR, ['/watch', '/watch?group=mobile_family']),
    one('/watch/disappeared', COORDINATOR),
    one('/watch/assign', COORDINATOR),
    one('/watch/reports', COORDINATOR),
    one('/watch/reports/[id]', COORDINATOR, [`/watch/reports/${heard?.id}`]),
    one('/watch/week', COORDINATOR),
    one('/watch/cases', COORDINATOR, ['/watch/cases', '/watch/cases?what=late', '/watch/cases?group=disability']),
    one(
      '/watch/cases/[id]',
      COORDINATOR,
      planned.map((id) => `/watch/cases/${id}`),
    ),
    one('/watch/cases/[id]/add/[what]', COORDINATOR, added),
    one('/instruments/[name]/print', COORDINATOR, [
      `/instruments/home_visit/print?case=${planned[1]}`,
      '/instruments/home_visit/print',
      '/instruments/enumeration_house/print',
      `/instruments/home_visit/print?record=${visited?.id}`,
    ]),
    one('/watch/cases/[id]/hand-over', COORDINATOR, [`/watch/cases/${handed}/hand-over`]),
    one('/referrals', 'partner_officer'),
    one('/field', MEMBER),
    one('/field/cases/[id]', MEMBER, [`/field/cases/${own?.id}`]),
    one('/field/cases/[id]/visit', MEMBER, [`/field/cases/${own?.id}/visit`]),
    one('/field/walk/[id]', WALKER, [`/field/walk/${walked?.id}`]),
    one('/field/walk/[id]/house', WALKER, [`/field/walk/${walked?.id}/house?number=1`]),
    one('/enumeration', COORDINATOR, ['/enumeration', '/enumeration?what=late']),
    one('/enumeration/[id]', COORDINATOR, [`/enumeration/${walked?.id}`, `/enumeration/${walked?.id}?what=again`]),
    one('/enumeration/[id]/house', COORDINATOR, [
      `/enumeration/${walked?.id}/house`,
      `/enumeration/${walked?.id}/house?number=999`,
    ]),
  ]
}
