import type { House } from '#kernel/house.ts'
import { put, putPerson, putSchool } from '../../../tests/support/as.ts'

/** A school with two classes of one year, four learners, a homeroom teacher and a director. All invented. */
export interface SchoolAtHand {
  school: string
  classroom: string
  secondClass: string
  learners: { person: string; learner: string; enrolment: string }[]
  teacher: string
  director: string
}

const NAMES = ['แก้ว', 'ขวัญ', 'จันทร์', 'ดาว']

export async function putSchoolWithClasses(house: House, name: string, code: string): Promise<SchoolAtHand> {
  const school = await putSchool(house, name)
  await put(house, 'organisation_code', { organisation: school, scheme: 'moe10', value: code })
  const staff = async (first: string, position: string): Promise<string> => {
    const person = await putPerson(house, school, first, {
      name: { title: 'นาง', first, last: 'ใจงาม', titleEn: 'Mrs.', firstEn: 'Nid', lastEn: 'Chaingam' },
      birth_date: '1985-04-01',
    })
    await put(house, 'staff_post', { person, organisation: school, position, teaches: true, starts_on: '2015-05-16' })
    return person
  }
  const teacher = await staff('ครูนิด', 'assistant_teacher')
  const director = await staff('ผอ.น้อย', 'director')
  const room = (number: number, adviser?: string) =>
    put(house, 'classroom', { school, academic_year: 2025, grade: 'P1', room: number, adviser: adviser ?? null })
  const classroom = await room(1, teacher)
  const secondClass = await room(2)
  const learners = []
  for (const [i, first] of NAMES.entries()) {
    const person = await putPerson(house, school, first, { sex: i % 2 ? 'm' : 'f' })
    const stay = { person, school, grade: 'P1', classroom: i < 3 ? classroom : secondClass, entered_on: '2025-05-16' }
    const learner = await put(house, 'learner', { ...stay, student_code: `00${i + 1}` })
    const enrolment = await put(house, 'enrolment', {
      learner,
      person,
      school,
      academic_year: 2025,
      term: '2025/1',
      grade: 'P1',
      classroom: stay.classroom,
      starts_on: '2025-05-16',
    })
    learners.push({ person, learner, enrolment })
  }
  return { school, classroom, secondClass, learners, teacher, director }
}
