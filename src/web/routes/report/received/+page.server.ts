import { fail } from '@sveltejs/kit'
import { acknowledgeHandOver } from '#modules/watch/module.ts'
import { codesDoor } from '../../../server/report-door.ts'
import { reportWords } from '../../../words/report.ts'
import { caseWords } from '../../../words/watch.ts'
import type { Actions } from './$types'

export const actions: Actions = {
  default: async ({ locals, request, getClientAddress }) => {
    const { language } = locals.preferences
    const code = String((await request.formData()).get('code') ?? '')
    const left = codesDoor.take(getClientAddress())
    if (!left.allowed) {
      const text = reportWords.tooMany[language].replace('{n}', String(left.reset))
      return fail(429, { code, fault: text, done: false })
    }
    const done = await acknowledgeHandOver(locals.house, code)
    return done ? { code, fault: null, done } : fail(404, { code, fault: caseWords.ackUnknown[language], done })
  },
}
