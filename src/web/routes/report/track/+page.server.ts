import { showDay } from '#kernel/kinds/date.ts'
import { trackReport } from '#modules/watch/module.ts'
import { takeCode } from '../../../server/report-door.ts'
import { reportWords } from '../../../words/report.ts'
import type { Actions } from './$types'

export const actions: Actions = {
  default: (event) =>
    takeCode(event, reportWords.unknownCode, async (code) => {
      const { language } = event.locals.preferences
      const found = await trackReport(event.locals.house, code)
      if (!found) return null
      return { day: showDay(found.receivedOn, language), state: found.state[language], answer: found.answer }
    }),
}
