import { type Example, RICHEST, rowsFor } from './addresses.ts'

/** Pages of person records that may be one: pairs that the demo has waiting, and one that is merged. */
export async function mergesAtHand(address: string): Promise<[string, Example[]][]> {
  const pairs = await rowsFor(address, RICHEST, 'person_merge', '&filter[state]=proposed,merged')
  const [first] = pairs
  const one = (route: string, paths: string[]): [string, Example[]] => [route, [{ card: RICHEST, paths }]]
  return [
    one('/people/merges', ['/people/merges', '/people/merges?pile=merged', '/people/merges?pile=different']),
    one(
      '/people/merges/[id]',
      pairs.map(({ id }) => `/people/merges/${id}`),
    ),
    one('/people/merges/new/[one]', [`/people/merges/new/${first?.values.one}`]),
  ]
}
