import { redirect } from '@sveltejs/kit'
import { takeOwnData } from '#modules/privacy/module.ts'
import { requireFreshFile } from '../../../../server/fresh.ts'
import type { RequestHandler } from './$types'

/** One's own data as a file that programs read as well; who takes it must be there. */
export const GET: RequestHandler = async (event) => {
  const { house, actor } = event.locals
  if (!actor.account) redirect(303, '/sign-in?to=/privacy/my-data')
  await requireFreshFile(event)
  const { parts, opened } = await takeOwnData(house, actor)
  const copy = {
    about: { th: 'สำเนาข้อมูลส่วนบุคคลของเจ้าของบัญชี', en: 'A copy of the account holder’s personal data' },
    name: actor.name,
    made_at: new Date().toISOString(),
    registers: parts.map(({ register, label, rows, more }) => ({
      register,
      ...label,
      more,
      rows: rows.map(({ may: _may, hidden: _hidden, ...row }) => row),
    })),
    opened,
  }
  return new Response(`${JSON.stringify(copy, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="my-data.json"',
      'cache-control': 'private, no-store',
    },
  })
}
