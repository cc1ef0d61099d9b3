import type { Test } from '#kernel/indicator/condition.ts'
import { type Basis, basis, type Count, type Indicator, indicator } from '#kernel/indicator/declaration.ts'
import type { Label } from '#kernel/label.ts'
import { censusChildren } from '#modules/census/module.ts'
import { NOBODY_LIVES, outcomes } from './codes.ts'

const source = { th: 'คู่มือข้อ 3.1', en: 'Handbook 3.1' }

const zonesOfYear: Basis = basis('enumeration_zones', {
  over: 'enumeration_zone',
  timing: { year: 'academic_year' },
  place: 'area',
  dimensions: {},
})

const housesVisited: Basis = basis('houses_visited', {
  over: 'enumerated_house',
  timing: { during: 'visited_on' },
  place: 'area',
  dimensions: { result: { th: 'ผล', en: 'Outcome', path: 'result', values: outcomes } },
})

interface Said {
  name: Label
  about: Label
  formula: Label
}

const share = (code: string, said: Said, numerator: Count, denominator: Count): Indicator =>
  indicator(code, {
    ...said.name,
    about: said.about,
    formula: said.formula,
    unit: 'percent',
    direction: 'up',
    source,
    kind: { kind: 'share' },
    parts: { numerator, denominator },
    by: ['children'],
    hideBelow: 5,
    decimals: 1,
  })

/** Villages walked to the end and checked by somebody else, of those that are to be walked in the year. */
export const zonesWalked = share(
  'enumeration_zones_walked',
  {
    name: { th: 'ร้อยละของหมู่บ้านที่สำรวจบ้านครบและตรวจแล้ว', en: 'Share of villages walked house by house and checked' },
    about: {
      th: 'เขตสำรวจบ้านของปีที่ผู้สำรวจส่งงานและผู้อื่นตรวจแล้ว',
      en: 'Enumeration zones of the year that were handed in and checked by somebody else',
    },
    formula: { th: '100 × เขตที่ตรวจแล้ว ÷ เขตทั้งหมดของปี', en: '100 × zones checked ÷ zones of the year' },
  },
  { basis: zonesOfYear, where: [{ path: 'state', in: ['checked'] }] },
  { basis: zonesOfYear },
)

const LIVED_IN: Test = { path: 'result', notIn: NOBODY_LIVES }

/** Houses whose people told who lives there, of those in which somebody lives. */
export const housesAnswered = share(
  'enumeration_houses_answered',
  {
    name: { th: 'ร้อยละของบ้านที่ได้ข้อมูลจากการสำรวจบ้าน', en: 'Share of houses interviewed' },
    about: {
      th: 'บ้านที่มีผู้อยู่และได้ข้อมูลครบ จากบ้านที่ไปถึงและมีผู้อยู่ทั้งหมด',
      en: 'Houses interviewed, of those that were gone to and in which somebody lives',
    },
    formula: {
      th: '100 × บ้านที่ได้ข้อมูลครบ ÷ บ้านที่มีผู้อยู่และไปถึงแล้ว',
      en: '100 × houses interviewed ÷ houses gone to in which somebody lives',
    },
  },
  { basis: housesVisited, where: [{ path: 'result', in: ['interviewed'] }] },
  { basis: housesVisited, where: [LIVED_IN] },
)

/** Children whom the walk found and whom no list of any source has: neither registry, births nor a school. */
export const foundByWalking: Indicator = indicator('enumeration_found_children', {
  th: 'เด็กที่พบจากการสำรวจบ้านและไม่อยู่ในรายชื่อใด',
  en: 'Children found by walking who are on no other list',
  about: {
    th: 'เด็กวัยเรียนที่ไม่มีในทะเบียนราษฎร การเกิด และรายชื่อของทุกสังกัด แต่พบตัวเมื่อเดินสำรวจบ้าน',
    en: 'Children of school age who are in no registry, births or list of any affiliation, and were met in their house',
  },
  formula: {
    th: 'จำนวนเด็กที่มาจากการสำรวจบ้านและไม่พบในรายชื่อใด',
    en: 'Children whose origin is the walk and who are on no list',
  },
  unit: 'persons',
  direction: 'down',
  source,
  kind: { kind: 'count' },
  parts: {
    numerator: {
      basis: censusChildren,
      where: [
        { path: 'origin', in: ['enumeration'] },
        { path: 'standing', in: ['out_of_school', 'to_verify'] },
      ],
    },
  },
  by: ['children', 'age', 'sex', 'nationality'],
  hideBelow: 5,
})

export const enumerationIndicators: Indicator[] = [zonesWalked, housesAnswered, foundByWalking]
