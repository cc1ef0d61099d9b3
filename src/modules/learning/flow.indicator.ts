import type { Indicator } from '#kernel/indicator/declaration.ts'
import { back, flow, inNextGrade, inSameGrade, later } from './followed.ts'
import { COMPULSORY } from './grade-ages.ts'
import { enrolled } from './learning.basis.ts'

export const repetition = flow({
  code: 'repetition_compulsory',
  name: { th: 'อัตราซ้ำชั้น ป.1–ม.3', en: 'Repetition rate, P1–M3' },
  formula: {
    th: '100 × อยู่ชั้นเดิมในปีถัดมา ÷ ผู้เรียน ป.1–ม.3 ปีก่อน',
    en: '100 × in the same grade a year later ÷ learners of P1–M3 the year before',
  },
  direction: 'down',
  numerator: back(1, COMPULSORY, { also: [inSameGrade] }),
  denominator: back(1, COMPULSORY),
})

export const promotion = flow({
  code: 'promotion_compulsory',
  name: { th: 'อัตราเลื่อนชั้น ป.1–ม.2', en: 'Promotion rate, P1–M2' },
  formula: {
    th: '100 × อยู่ชั้นถัดไปในปีถัดมา ÷ ผู้เรียน ป.1–ม.2 ปีก่อน',
    en: '100 × in the next grade a year later ÷ learners of P1–M2 the year before',
  },
  numerator: back(1, COMPULSORY.slice(0, -1), { also: [inNextGrade] }),
  denominator: back(1, COMPULSORY.slice(0, -1)),
})

const NOT_VANISHED = ['graduated', 'transferred', 'deceased']

export const vanished = flow({
  code: 'vanished_between_years',
  name: { th: 'ร้อยละที่หายไประหว่างปี ป.1–ม.3', en: 'Share not seen again, P1–M3' },
  about: {
    th: 'อยู่ในทะเบียนปีก่อน ไม่พบในปีนี้ และไม่ได้จบ ย้าย หรือเสียชีวิต เป็นรายชื่อตั้งต้นของการติดตาม',
    en: 'On the register the year before, nowhere this year, and neither graduated, transferred nor deceased: where tracing starts',
  },
  formula: {
    th: '100 × ไม่พบในปีถัดมา ÷ ผู้เรียน ป.1–ม.3 ปีก่อน',
    en: '100 × enrolled nowhere a year later ÷ learners of P1–M3 the year before',
  },
  direction: 'down',
  source: { th: 'คู่มือข้อ 3.5 (อัตราออก) และ 3.6', en: 'Handbook 3.5 (dropout) and 3.6' },
  numerator: {
    ...back(1, COMPULSORY),
    where: [
      { dim: 'grade', in: COMPULSORY },
      { path: 'result', notIn: NOT_VANISHED },
    ],
    without: [later(1)],
  },
  denominator: back(1, COMPULSORY),
})

export const dropout = flow({
  code: 'dropout_compulsory',
  name: { th: 'อัตราการออกกลางคันในการศึกษาภาคบังคับ', en: 'Dropout in compulsory education' },
  about: {
    th: 'ผู้เรียน ป.1–ม.3 ณ 10 มิถุนายน ที่ออกกลางคันระหว่างปีการศึกษานั้น',
    en: 'Learners of P1–M3 on 10 June who drop out during that academic year',
  },
  formula: {
    th: '100 × ออกกลางคันระหว่างปี ÷ ผู้เรียน ป.1–ม.3 ณ 10 มิ.ย.',
    en: '100 × dropouts during the year ÷ learners of P1–M3 on 10 June',
  },
  direction: 'down',
  source: {
    th: 'คู่มือข้อ 3.5 (อัตราออกกลางคันรายปี) และภาคผนวก ค acc_04',
    en: 'Handbook 3.5 (annual dropout) and appendix C acc_04',
  },
  numerator: {
    basis: enrolled,
    where: [
      { dim: 'grade', in: COMPULSORY },
      { path: 'result', in: ['dropped_out'] },
    ],
  },
  denominator: { basis: enrolled, where: [{ dim: 'grade', in: COMPULSORY }] },
})

export const transitionToM1 = flow({
  code: 'transition_p6_m1',
  name: { th: 'อัตราการเรียนต่อ ป.6 → ม.1', en: 'Transition P6 → M1' },
  formula: {
    th: '100 × อยู่ ม.1 ในปีถัดมา ÷ ผู้เรียน ป.6 ปีก่อน',
    en: '100 × in M1 a year later ÷ learners of P6 the year before',
  },
  source: { th: 'คู่มือข้อ 3.5 และภาคผนวก ค acc_05', en: 'Handbook 3.5 and appendix C acc_05' },
  numerator: back(1, ['P6'], { also: [later(1, ['M1'])] }),
  denominator: back(1, ['P6']),
})

export const transitionFromM3 = flow({
  code: 'transition_m3_upper',
  name: { th: 'อัตราการเรียนต่อ ม.3 → ม.4 หรือ ปวช.1', en: 'Transition M3 → M4 or vocational certificate 1' },
  formula: {
    th: '100 × อยู่ ม.4 หรือ ปวช.1 ในปีถัดมา ÷ ผู้เรียน ม.3 ปีก่อน',
    en: '100 × in M4 or V1 a year later ÷ learners of M3 the year before',
  },
  source: { th: 'คู่มือข้อ 3.5 และภาคผนวก ค acc_05', en: 'Handbook 3.5 and appendix C acc_05' },
  numerator: back(1, ['M3'], { also: [later(1, ['M4', 'V1'])] }),
  denominator: back(1, ['M3']),
})

const ONWARD = ['M4', 'V1', 'NU']

export const vocationalEntry = flow({
  code: 'm3_to_vocational',
  name: { th: 'ร้อยละของผู้จบ ม.3 ที่เรียนต่อสายอาชีพ', en: 'Share of continuing M3 leavers who enter vocational education' },
  formula: {
    th: '100 × เข้า ปวช.1 ÷ ผู้เรียน ม.3 ปีก่อนที่เรียนต่อ (ม.4 ปวช.1 หรือ สกร. ม.ปลาย)',
    en: '100 × in V1 ÷ learners of M3 the year before who continue (M4, V1 or non-formal upper secondary)',
  },
  source: {
    th: 'คู่มือข้อ 3.5 และภาคผนวก ค acc_06 เอกสารแผน 004',
    en: 'Handbook 3.5 and appendix C acc_06; plan document 004',
  },
  numerator: back(1, ['M3'], { also: [later(1, ONWARD), later(1, ['V1'])] }),
  denominator: back(1, ['M3'], { also: [later(1, ONWARD)] }),
})

export const flowIndicators: Indicator[] = [
  repetition,
  promotion,
  vanished,
  dropout,
  transitionToM1,
  transitionFromM3,
  vocationalEntry,
]
