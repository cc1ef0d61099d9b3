import type { House } from '#kernel/house.ts'
import { dateKind } from '#kernel/kinds/date.ts'
import type { Language } from '#kernel/label.ts'
import { slipEnds } from '#modules/access/module.ts'
import { makeSlip } from '#platform/identity/slips.ts'
import { type QrPicture, qrOf } from './qr.ts'

/** A slip to hand over: whom it is for, and the code that is shown this once. */
export interface Slip {
  id: string
  name: string
  username: string
  role: string
  place: string
  code: string
  until: string
  picture: QrPicture
}

interface Row {
  id: string
  name: string
  username: string
  role: string
  at: string
}

const ROWS = `
  select i.id, i.name, i.username, i.role, coalesce(o.name, a.name, '') as at
  from unnest($1::uuid[]) with ordinality as asked (id, place) join invitation i on i.id = asked.id
  left join organisation o on o.id = i.place left join area a on a.id = i.place order by asked.place`

/** Makes the slips of invitations that the caller has just given, or may give anew. */
export async function slipsFor(locals: App.Locals, ids: string[], origin: string): Promise<Slip[]> {
  const { house, web, preferences } = locals
  const ends = slipEnds()
  const last = Temporal.PlainDate.from(ends).subtract({ days: 1 }).toString()
  const found = await house.count.query<Row>(ROWS, [ids])
  return Promise.all(
    found.rows.map(async ({ id, name, username, role, at }) => {
      const code = await makeSlip(web.guard, id, ends)
      return {
        id,
        name,
        username,
        role: roleIn(house, role, preferences.language),
        place: at,
        code,
        until: dateKind.show(last, { kind: 'date', th: '', en: '' }, preferences.language),
        picture: qrOf(`${origin}/invitation/${code}`),
      }
    }),
  )
}

export const roleIn = (house: House, role: string, language: Language): string =>
  house.roles.get(role)?.label[language] ?? role
