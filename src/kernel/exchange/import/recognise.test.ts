import { describe, expect, it } from 'vitest'
import { headerKey } from './header-text.ts'
import type { Layout } from './layout.ts'
import { readTable } from './read-table.ts'
import { bodyRole, recognise } from './recognise.ts'
import { gapsOf, knownHeaders, suggestMapping } from './suggest-mapping.ts'

const layout: Layout = {
  name: 'pupils',
  th: 'รายชื่อ',
  en: 'Pupils',
  main: 'person',
  makes: [],
  columns: [
    { name: 'national_id', th: 'เลขประจำตัวประชาชน', en: 'National id', required: true, aliases: ['เลขบัตรประชาชน'] },
    { name: 'first', th: 'ชื่อ', en: 'First name' },
    { name: 'last', th: 'นามสกุล', en: 'Last name' },
    { name: 'weight', th: 'น้ำหนัก', en: 'Weight' },
    { name: 'reg_moo', th: 'หมู่ ตามทะเบียนบ้าน', en: 'Registered moo' },
    { name: 'cur_moo', th: 'หมู่ ปัจจุบัน', en: 'Present moo' },
  ],
  asks: [{ name: 'year', th: 'ปี', en: 'Year', field: 'x.y', required: true }],
}

const look = async (text: string, headerRow?: number) => {
  const table = await readTable(new TextEncoder().encode(text), { name: 'list.csv' })
  const found = await recognise(table, {
    known: knownHeaders(layout),
    ...(headerRow === undefined ? {} : { headerRow }),
  })
  return { table, found, ...suggestMapping(layout, found, table) }
}

describe('the header', () => {
  it('is found under merged title rows, and says what it passed over', async () => {
    const { found, mapping, gaps } = await look(
      'โรงเรียนบ้านดอน,,,\n\nรายชื่อนักเรียน ปีการศึกษา 2568,,,\nที่,เลขบัตรประชาชน (ต้องกรอก),ชื่อ,นามสกุล*\n1,1103700000001,สมใจ,ดี\n',
    )
    expect(found).toMatchObject({ headerRow: 4, headerRows: 1, certain: true })
    expect(found.skipped.map(({ row, why }) => [row, why])).toEqual([
      [1, 'title'],
      [2, 'blank'],
      [3, 'title'],
      [4, 'header'],
    ])
    expect(mapping.columns.map(({ letter, to }) => [letter, to])).toEqual([
      ['A', null],
      ['B', 'national_id'],
      ['C', 'first'],
      ['D', 'last'],
    ])
    expect(gaps).toEqual({ unmapped: ['A'], doubled: [], missing: [], unanswered: ['year'] })
  })

  it('may stand in two rows, the upper one reaching over those beside it', async () => {
    const { found, mapping } = await look(
      'เลขประจำตัวประชาชน,ชื่อ,นามสกุล,หมู่,\n,,,ตามทะเบียนบ้าน,ปัจจุบัน\n1103700000001,สมใจ,ดี,3,4\n',
    )
    expect(found).toMatchObject({ headerRow: 1, headerRows: 2 })
    expect(found.columns.map(({ header }) => header)).toEqual([
      'เลขประจำตัวประชาชน',
      'ชื่อ',
      'นามสกุล',
      'หมู่ ตามทะเบียนบ้าน',
      'หมู่ ปัจจุบัน',
    ])
    expect(mapping.columns.map(({ to }) => to)).toEqual(['national_id', 'first', 'last', 'reg_moo', 'cur_moo'])
  })

  it('does as the user says', async () => {
    const text = 'ชื่อ,นามสกุล\nFirst name,Last name\nสมใจ,ดี\n'
    expect((await look(text, 2)).found).toMatchObject({
      headerRow: 2,
      columns: [{ samples: ['สมใจ'] }, { samples: ['ดี'] }],
    })
    expect((await look(text, 0)).found).toMatchObject({ headerRow: 0, columns: [{ header: '' }, { header: '' }] })
  })

  it('is taken once where it stands twice, and by its longest beginning where it goes on', async () => {
    const { mapping } = await look('เลขประจำตัวประชาชน 13 หลัก,ชื่อ,ชื่อ,น้ำหนัก (กก.)\n1103700000001,ก,ข,30\n')
    expect(mapping.columns.map(({ to }) => to)).toEqual(['national_id', 'first', null, 'weight'])
  })

  it('is remembered per source, for columns in another order', async () => {
    const first = await look('รหัสคน,ชื่อเล่น,ชื่อ\n1103700000001,ก,ข\n')
    const chosen = {
      ...first.mapping,
      columns: first.mapping.columns.map((column, i) => ({ ...column, to: ['national_id', 'first', null][i] ?? null })),
    }
    const next = await look('ชื่อ,ชื่อเล่น,รหัสคน\nข,ก,1103700000002\n')
    const { mapping } = suggestMapping(layout, next.found, next.table, chosen)
    expect(mapping.columns.map(({ to }) => to)).toEqual([null, 'first', 'national_id'])
    const doubled = { ...mapping, columns: mapping.columns.map((column) => ({ ...column, to: 'first' })) }
    expect(gapsOf(layout, doubled)).toMatchObject({
      doubled: [{ to: 'first', letters: ['A', 'B', 'C'] }],
      missing: ['national_id'],
    })
  })
})

describe('a row under the header', () => {
  const headers = ['ที่', 'ชื่อ', 'นามสกุล', 'น้ำหนัก'].map(headerKey)
  it.each([
    ['data', ['1', 'รวมใจ', 'รวมศรี', '30']],
    ['data', ['2', 'สมใจ', 'รวมทรัพย์', '']],
    ['total', ['', 'รวม', '', '300']],
    ['total', ['รวมทั้งสิ้น', '', '', '300']],
    ['total', ['', 'รวม ป.1', '', '30']],
    ['total', ['35', 'รวม', '', '']],
    ['total', ['Total', '', '', '3']],
    ['note', ['หมายเหตุ ข้อมูล ณ วันที่ 10 มิถุนายน 2568', '', '', '']],
    ['blank', ['', ' ', '\u200b', '']],
    ['repeated_header', ['ที่', 'ชื่อ', 'นามสกุล', 'น้ำหนัก ']],
  ] as [string, string[]][])('is %s: %j', (role, cells) => {
    expect(bodyRole({ number: 9, cells }, headers)).toBe(role)
  })
})
