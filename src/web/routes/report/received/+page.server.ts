import { acknowledgeHandOver } from '#modules/watch/module.ts'
import { takeCode } from '../../../server/report-door.ts'
import { caseWords } from '../../../words/watch.ts'
import type { Actions } from './$types'

export const actions: Actions = {
  default: (event) =>
    takeCode(event, caseWords.ackUnknown, async (code) =>
      (await acknowledgeHandOver(event.locals.house, code)) ? true : null,
    ),
}
