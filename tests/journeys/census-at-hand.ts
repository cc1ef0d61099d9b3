import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { writeLists } from '#demo/linkage/lists.ts'
import { type Example, made, post, RICHEST, rowsFor } from './addresses.ts'
import { sessionOf } from './visitor.ts'

/** The same round and lists at every call, so that asking twice makes nothing twice. */
const ROUND = '0198f1c2-7a3b-7c4d-8e5f-0123456789c1'
const LISTS = [
  { kind: 'registry', record: '0198f1c2-7a3b-7c4d-8e5f-0123456789c2', act: '0198f1c2-7a3b-7c4d-8e5f-0123456789d2' },
  { kind: 'obec', record: '0198f1c2-7a3b-7c4d-8e5f-0123456789c3', act: '0198f1c2-7a3b-7c4d-8e5f-0123456789d3' },
] as const
const CHILDREN = 300
const LONGEST = 120_000

const HEADS = {
  registry: 'ลำดับ,เลขประจำตัวประชาชน,คำนำหน้าชื่อ,ชื่อ,นามสกุล,เพศ,วันเกิด,รหัสตำบล,บ้านเลขที่,ชื่อมารดา,ชื่อบิดา',
  obec: 'ลำดับ,สังกัด,เลขประจำตัวประชาชน,คำนำหน้าชื่อ,ชื่อ,นามสกุล,เพศ,วันเกิด,รหัสตำบล,บ้านเลขที่,ชื่อมารดา,ชื่อบิดา',
}

/** A civil registry and a list of pupils of invented children, with the slips that such lists have. */
export function invented({ seed = 7, children = CHILDREN, enrolled = 270 } = {}): Record<'registry' | 'obec', string> {
  const folder = mkdtempSync(join(tmpdir(), 'buaban-census-'))
  const files = { registry: join(folder, 'registry.csv'), enrolment: join(folder, 'enrolment.csv') }
  writeLists({ seed, children, enrolled, difficulty: 'usual', province: 13 }, files)
  const bodyOf = (file: string) => readFileSync(file, 'utf8').trim().split('\n').slice(1)
  const registry = [HEADS.registry, ...bodyOf(files.registry)].join('\n')
  const obec = [HEADS.obec, ...bodyOf(files.enrolment)].join('\n')
  rmSync(folder, { recursive: true })
  return { registry, obec }
}

async function bringLists(address: string): Promise<void> {
  const csv = invented()
  for (const { kind, record, act } of LISTS) {
    const form = new FormData()
    const day = { 'dated_on.day': '10', 'dated_on.month': '6', 'dated_on.year': '2569' }
    for (const [name, value] of Object.entries({ act, record, kind, source: 'เรื่องเล่า', ...day })) form.set(name, value)
    form.set('file', new File([csv[kind]], `${kind}.csv`, { type: 'text/csv' }))
    await post(address, RICHEST, `/census/${ROUND}/lists/new?/save`, form)
  }
}

/** Starts the run as the page's button does and waits for its end. */
async function linked(address: string): Promise<void> {
  const headers = { cookie: await sessionOf(address, RICHEST), accept: 'application/json' }
  const state = async () => {
    const answer = await fetch(`${address}/census/${ROUND}/progress`, { headers })
    return ((await answer.json()) as { state?: string } | null)?.state
  }
  if ((await state()) === 'done') return
  const started = await fetch(`${address}/census/${ROUND}?/run`, {
    method: 'POST',
    headers: { ...headers, origin: address, accept: 'text/html' },
    body: new FormData(),
  })
  if (!started.ok) throw new Error(`the run of the round does not start: ${started.status}`)
  for (const end = Date.now() + LONGEST; (await state()) !== 'done'; await wait(500))
    if (Date.now() > end) throw new Error(`the run of the round does not end: ${await state()}`)
}

/** Addresses of the pages of the census that stand for a record: a round that was linked, with its lists. */
export async function censusAtHand(address: string): Promise<[string, Example[]][]> {
  const place = (await rowsFor(address, RICHEST, 'area', '&filter[level]=province'))[0]
  const days = { academic_year: 2026, counted_on: '2026-06-10' }
  const limits = { age_from: 3, age_to: 17, accept: 0.99, reject: 0.01, stands_for: 'year' }
  const values = { name: 'สำมะโนวัยเรียน 2569', area: place?.id, ...days, ...limits }
  await made(address, RICHEST, 'census_round', ROUND, values)
  await bringLists(address)
  await linked(address)
  const standing = async (value: string): Promise<string> => {
    const found = await rowsFor(address, RICHEST, 'census_child', `&filter[round]=${ROUND}&filter[standing]=${value}`)
    return `/census/${ROUND}/children/${found[0]?.id}`
  }
  const why = await Promise.all(['enrolled', 'out_of_school'].map(standing))
  const one = (route: string, path: string = route): [string, Example[]] => [route, [{ card: RICHEST, paths: [path] }]]
  return [
    one('/census'),
    one('/census/new'),
    one('/census/[id]', `/census/${ROUND}`),
    one('/census/[id]/children', `/census/${ROUND}/children`),
    ['/census/[id]/children/[child]', [{ card: RICHEST, paths: why }]],
    one('/census/[id]/review', `/census/${ROUND}/review`),
    one('/census/[id]/lists/new', `/census/${ROUND}/lists/new`),
    one('/census/[id]/lists/[list]', `/census/${ROUND}/lists/${LISTS[1].record}`),
  ]
}
