import type { Told } from './told.ts'

const told = (th: string, en: string): Told => ({ th, en })

/** What can be wrong in a configuration, said after the place of it. */
export const faults = {
  object: told('ต้องเป็นวัตถุ JSON', 'is not an object'),
  list: told('ต้องเป็นรายการ JSON', 'is not a list'),
  text: told('ต้องเป็นข้อความ', 'is not a text'),
  empty: told('ว่างเปล่า', 'is empty'),
  name: told('ต้องเป็นอักษรอังกฤษเล็ก ตัวเลข หรือ _', 'is not a name of small letters, digits and _'),
  thai: told('ต้องเป็น "thai"', 'is not "thai"'),
  letters: told('ต้องเป็นจำนวนตัวอักษร', 'is not a number of letters'),
  number: told('ต้องเป็นช่องชนิด number', 'is not a number field'),
  code: told('ต้องเป็นช่องชนิด code', 'is not a code field'),
  separator: told('ต้องเป็นอักขระ ASCII ตัวเดียวหรือแท็บ', 'is not one ASCII character or a tab'),
  encoding: told('ต้องเป็น utf-8 หรือ windows-874', 'is not utf-8 or windows-874'),
  probability: told('ต้องเป็นความน่าจะเป็นระหว่าง 0 กับ 1', 'is not a probability between 0 and 1'),
  whole: told('ต้องเป็นจำนวนเต็มมากกว่า 0', 'is not a whole number above 0'),
  above: told('มากกว่า accept', 'is above accept'),
  unknown: (known: readonly string[]): Told =>
    told(`ไม่รู้จัก ใช้ได้เฉพาะ ${known.join(', ')}`, `is not known; known are ${known.join(', ')}`),
  oneOf: (known: readonly string[]): Told =>
    told(`ต้องเป็นหนึ่งใน ${known.join(', ')}`, `is not one of ${known.join(', ')}`),
  noField: (name: unknown): Told => told(`ไม่มีช่องชื่อ "${name}"`, `there is no field "${name}"`),
  tooMany: (most: number): Told => told(`มีมากกว่า ${most} รายการ`, `has more than ${most} entries`),
  comparing: (kind: string | undefined, by: string): Told =>
    told(`ช่องชนิด ${kind} เทียบด้วย ${by} ไม่ได้`, `a ${kind} cannot be compared by ${by}`),
  noAspect: (aspect: string): Told =>
    told(
      `ไม่มีแง่ "${aspect}" ใช้ได้เฉพาะ sound, plain, year, month, head, tail หรือจำนวนตัวอักษร`,
      `"${aspect}" is no aspect; known are sound, plain, year, month, head, tail or a number of letters`,
    ),
  aspectOf: (kind: string | undefined, aspect: string): Told =>
    told(`ช่องชนิด ${kind} ไม่มีแง่ "${aspect}"`, `a ${kind} has no aspect "${aspect}"`),
}
