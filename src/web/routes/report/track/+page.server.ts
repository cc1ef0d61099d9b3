import { fail } from '@sveltejs/kit'
import { showDay } from '#kernel/kinds/date.ts'
import { trackReport } from '#modules/watch/module.ts'
import { codesDoor } from '../../../server/report-door.ts'
import { reportWords } from '../../../words/report.ts'
import type { Actions } from './$types'

export const actions: Actions = {
  default: async ({ locals, request, getClientAddress }) => {
    const { language } = locals.preferences
    const code = String((await request.formData()).get('code') ?? '')
    const left = codesDoor.take(getClientAddress())
    if (!left.allowed) {
      const text = reportWords.tooMany[language].replace('{n}', String(left.reset))
      return fail(429, { code, fault: text, found: null })
    }
    const found = await trackReport(locals.house, code)
    if (!found) return fail(404, { code, fault: reportWords.unknownCode[language], found: null })
    const { receivedOn, state, answer } = found
    return { code, fault: null, found: { day: showDay(receivedOn, language), state: state[language], answer } }
  },
}
