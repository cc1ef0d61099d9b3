import { fail, type RequestEvent, redirect } from '@sveltejs/kit'
import { problems, Refusal, refuse } from '#kernel/problem.ts'
import {
  cancelImport,
  checkAgain,
  correctCells,
  keepMapping,
  ownRun,
  type Run,
  rereadFile,
  startImport,
} from '#modules/exchange/module.ts'
import { fixesFrom } from './import-check.ts'
import { mappingFrom } from './import-mapping.ts'
import { faultsOf } from './read-form.ts'

type Event = Pick<RequestEvent<{ id: string }>, 'locals' | 'params' | 'request'>

interface Posted {
  form: FormData
  run: Run
  said(name: string): string
  act: string
  version: number
}

async function posted({ locals, params, request }: Event): Promise<Posted> {
  const form = await request.formData()
  const said = (name: string) => String(form.get(name) ?? '').trim()
  const run = await ownRun(locals.house, locals.actor, params.id)
  return { form, run, said, act: said('act'), version: Number(said('version')) }
}

/** Does what a form of an import asks, or gives its page back with what is wrong. */
async function doing(event: Event, to: string, work: (posted: Posted) => Promise<void>) {
  try {
    await work(await posted(event))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { problem } = error
    const faults = (problem.parts?.length ? problem.parts : [problem]).flatMap((part) =>
      faultsOf(part, event.locals.preferences.language).map((fault) => ({ ...fault, field: part.spot?.field })),
    )
    return fail(problems[problem.name].status, { faults })
  }
  redirect(303, `/imports/${event.params.id}${to}`)
}

export const reread = (event: Event) =>
  doing(event, '?step=columns', ({ said, act, version, run }) => {
    const { house, actor } = event.locals
    const headerRows = said('header-rows') === '2' ? 2 : 1
    const headerRow = Math.max(0, Math.trunc(Number(said('header-row'))) || 0)
    const sheet = said('sheet') || (run.mapping?.sheet ?? '')
    return rereadFile(house, actor, run.id, { act, version, target: said('target'), sheet, headerRow, headerRows })
  })

export const mapStep = (event: Event) =>
  doing(event, '', ({ form, act, version, run }) => {
    const mapping = mappingFrom(form, run.mapping ?? refuse('import_mapping'))
    return keepMapping(event.locals.house, event.locals.actor, run.id, { act, version, mapping })
  })

/** Says for the whole file what its years of two digits are. */
export const years = (event: Event) =>
  doing(event, '', ({ said, act, version, run }) => {
    const mapping = {
      ...(run.mapping ?? refuse('import_mapping')),
      twoDigitYears: said('years') === 'ce' ? 'ce' : 'be',
    } as const
    return keepMapping(event.locals.house, event.locals.actor, run.id, { act, version, mapping })
  })

export const correct = (event: Event) =>
  doing(event, '', ({ form, act, version, run }) => {
    const corrections = fixesFrom(form)
    if (corrections.length === 0) return Promise.resolve()
    return correctCells(event.locals.house, event.locals.actor, run.id, { act, version, corrections })
  })

export const replace = (event: Event) =>
  doing(event, '', ({ said, act, version, run }) => {
    const text = said('text')
    if (text === '') return refuse('missing_value')
    const corrections = [{ column: said('column'), value: said('value'), text }]
    return correctCells(event.locals.house, event.locals.actor, run.id, { act, version, corrections })
  })

export const start = (event: Event) =>
  doing(event, '', ({ said, act, version, run }) => {
    const mode = said('mode') === 'good_rows' ? 'good_rows' : 'all_or_nothing'
    const order = { act, version, mode, seenAt: said('seen-at'), rows: Number(said('rows')) || 0 } as const
    return startImport(event.locals.house, event.locals.actor, run.id, order)
  })

export const stop = (event: Event) =>
  doing(event, '', ({ act, run }) => cancelImport(event.locals.house, event.locals.actor, run.id, act))

/** Takes an import that failed back to its check. */
export const recheck = (event: Event) =>
  doing(event, '', ({ act, version, run }) =>
    checkAgain(event.locals.house, event.locals.actor, run.id, { act, version }),
  )
