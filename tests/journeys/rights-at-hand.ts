import type { Example } from './addresses.ts'
import { rowsFor, valuesOf } from './addresses.ts'
import { sessionOf } from './visitor.ts'

const DIRECTOR = 'school_director'
const REQUEST = '0198f1c2-7a3b-7c4d-8e5f-0123456789b1'

/** A request of the director to have her own telephone number put right; the same one at every call. */
async function request(address: string): Promise<string> {
  const [account] = await rowsFor(address, DIRECTOR, 'account')
  const { person } = (await valuesOf(address, DIRECTOR, 'account', account?.id ?? '')) as { person: string }
  const { kept_by } = (await valuesOf(address, DIRECTOR, 'person', person)) as { kept_by: string }
  const about = { about_register: 'person', about_record: person, about_field: 'phone', wanted: '0990000998' }
  const asked = { asked_by: account?.id, asked_on: '2026-10-01', right: 'correct', request: 'เปลี่ยนหมายเลขแล้ว' }
  const headers = {
    cookie: await sessionOf(address, DIRECTOR),
    origin: address,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    'idempotency-key': '0198f1c2-7a3b-7c4d-8e5f-0123456789b2',
  }
  const body = JSON.stringify({ record: REQUEST, values: { person, kept_by, ...asked, ...about } })
  const made = await fetch(`${address}/api/rights_request`, { method: 'POST', headers, body })
  if (!made.ok) throw new Error(`no request about a person’s own data: ${made.status}`)
  return REQUEST
}

/** Addresses of the pages about grants and personal data that stand for a record. */
export async function rightsAtHand(address: string): Promise<[string, Example[]][]> {
  const [grant] = await rowsFor(address, DIRECTOR, 'role_grant')
  const [child] = await rowsFor(address, DIRECTOR, 'person')
  const one = (path: string, card = DIRECTOR): Example[] => [{ card, paths: [path] }]
  return [
    ...['/grants', '/grants/give', '/privacy', '/privacy/my-data', '/privacy/request', '/privacy/processing'].map(
      (path): [string, Example[]] => [path, one(path)],
    ),
    ...['/privacy/retention', '/privacy/access-log'].map((path): [string, Example[]] => [path, one(path, 'dpo')]),
    ['/grants/accounts/[id]', one(`/grants/accounts/${grant?.values.account}`)],
    ['/grants/places/[id]', one(`/grants/places/${grant?.values.place}`)],
    ['/grants/records/[register]/[id]', one(`/grants/records/person/${child?.id}`)],
    ['/privacy/requests/[id]', one(`/privacy/requests/${await request(address)}`, 'peo_officer')],
  ]
}
