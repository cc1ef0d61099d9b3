import { newId } from '#kernel/act/id.ts'
import { type ListedPupil, pupilFile, windows874 } from '../support/pupil-file.ts'
import { post, rowsFor } from './addresses.ts'

/** Keeps the register of one school of the demo. */
export const REGISTRAR = 'school_registrar'

/** The school of the demo's registrar, by its ten-digit code. */
export async function schoolOf(address: string): Promise<{ code: string; name: string }> {
  const [learner] = await rowsFor(address, REGISTRAR, 'learner')
  const codes = await rowsFor(
    address,
    REGISTRAR,
    'organisation_code',
    `&filter[organisation]=${learner?.values.school}`,
  )
  const code = codes.find(({ values }) => values.scheme === 'moe10')?.values.value
  return { code: String(code), name: 'โรงเรียนตามรายชื่อ' }
}

/** Pupils that no other list has; the numbers begin where nobody else's do. */
export function pupilsFrom(first: number, names: string[]): ListedPupil[] {
  return names.map((name, i) => {
    const twelve = `98${String(first + i).padStart(10, '0')}`
    const sum = [...twelve].reduce((total, digit, at) => total + Number(digit) * (13 - at), 0)
    return { id: `${twelve}${(11 - (sum % 11)) % 10}`, first: name, last: 'รายชื่อใหม่', code: String(70_000 + first + i) }
  })
}

export const listOf = async (address: string, pupils: ListedPupil[]): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(windows874(pupilFile(await schoolOf(address), pupils)))

function formOf(values: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  return form
}

const ANSWERS = { 'answer-academic_year': '2569', 'answer-term': '1/2569', 'answer-entered_on': '16/5/2569' }

/** An import that waits for its columns, and one that is checked and has problems. Gives the addresses of their pages. */
export async function importsAtHand(address: string): Promise<string[]> {
  const pupils = pupilsFrom(500, ['ขวัญข้าว', 'ขวัญใจ', 'ขวัญตา'])
  const wrong = pupils.map((pupil) => ({ ...pupil, grade: 'ชั้นพิเศษ' }))
  const bring = async (): Promise<string> => {
    const form = formOf({ act: newId(), target: '', office: '' })
    form.set('file', new File([await listOf(address, wrong)], 'รายชื่อรอตรวจ.csv', { type: 'text/csv' }))
    return post(address, REGISTRAR, '/imports/new', form)
  }
  const waiting = await bring()
  const checked = await post(
    address,
    REGISTRAR,
    `${await bring()}?/map`,
    formOf({ act: newId(), version: '1', ...ANSWERS }),
  )
  return [waiting, checked]
}
