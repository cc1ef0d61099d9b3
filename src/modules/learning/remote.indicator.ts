import type { Test } from '#kernel/indicator/condition.ts'
import { type Indicator, indicator } from '#kernel/indicator/declaration.ts'
import { COMPULSORY } from './grade-ages.ts'
import { enrolled } from './learning.basis.ts'

/** Border, highland, island or special area, as the school is marked (handbook 1.2). */
const REMOTE: Test = { path: 'school.remote', some: true }
const compulsory: Test[] = [REMOTE, { dim: 'grade', in: COMPULSORY }]
const source = { th: 'คู่มือข้อ 1.2 และ 3.5', en: 'Handbook 1.2 and 3.5' }
const by = ['children', 'sex', 'level', 'affiliation', 'office']

export const learnersRemote = indicator('learners_remote', {
  th: 'ผู้เรียนในพื้นที่ชายแดนและห่างไกล',
  en: 'Learners in border and remote areas',
  about: {
    th: 'ผู้เรียนของสถานศึกษาที่ระบุว่าอยู่ชายแดน พื้นที่สูง เกาะ หรือพื้นที่พิเศษ',
    en: 'Learners at schools marked as border, highland, island or special area',
  },
  unit: 'persons',
  direction: 'range',
  source,
  formula: { th: 'จำนวนผู้เรียน ณ 10 มิ.ย.', en: 'Learners on 10 June' },
  kind: { kind: 'count' },
  parts: { numerator: { basis: enrolled, where: [REMOTE] } },
  by,
  hideBelow: 5,
})

export const dropoutRemote = indicator('dropout_remote', {
  th: 'อัตราการออกกลางคันในพื้นที่ชายแดนและห่างไกล',
  en: 'Dropout in border and remote areas',
  about: {
    th: 'ผู้เรียน ป.1–ม.3 ของสถานศึกษาชายแดน พื้นที่สูง เกาะ หรือพื้นที่พิเศษ ที่ออกกลางคันระหว่างปีการศึกษา',
    en: 'Learners of P1–M3 at border, highland, island or special-area schools who drop out during the academic year',
  },
  unit: 'percent',
  direction: 'down',
  source,
  formula: {
    th: '100 × ออกกลางคันระหว่างปี ÷ ผู้เรียน ป.1–ม.3 ณ 10 มิ.ย. ของสถานศึกษาเหล่านั้น',
    en: '100 × dropouts during the year ÷ learners of P1–M3 on 10 June at these schools',
  },
  kind: { kind: 'share' },
  parts: {
    numerator: { basis: enrolled, where: [...compulsory, { path: 'result', in: ['dropped_out'] }] },
    denominator: { basis: enrolled, where: compulsory },
  },
  by,
  hideBelow: 5,
  decimals: 2,
})

export const remoteIndicators: Indicator[] = [learnersRemote, dropoutRemote]
