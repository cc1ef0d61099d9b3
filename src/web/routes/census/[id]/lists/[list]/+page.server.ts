import { refuse } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import { censusList } from '#modules/census/module.ts'
import { cellOf } from '../../../../../server/cells.ts'
import { columnsRead, listDoubts, qualityFacts } from '../../../../../server/census-lists.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { house, actor, preferences } = locals
  const { language } = preferences
  const list = await record(house, actor, censusList.name, params.list)
  if (list.values.round !== params.id) refuse('not_found')
  const cell = (name: string) => cellOf(house, censusList, list, name, language)
  return {
    id: list.id,
    round: { id: params.id, title: list.titles[params.id] ?? '' },
    mayReplace: list.may.verbs.includes('change'),
    doubts: listDoubts(list.values, language),
    kind: cell('kind').text,
    source: cell('source').text,
    datedOn: cell('dated_on').text,
    file: cell('file'),
    rows: Number(list.values.rows ?? 0),
    quality: qualityFacts(list.values.quality, language),
    read: columnsRead(list.values.mapping, language),
  }
}
