import { type BandTable, type Basis, bandChoices, basis } from '#kernel/indicator/declaration.ts'
import type { Dimension } from '#kernel/indicator/dimension.ts'
import { affiliations } from './affiliation.ts'
import { organisationKinds, schoolKinds } from './codes.ts'

/** Size classes by number of learners (handbook 1.3), with the life of the table: a new table is a new entry. */
export const sizeBands: BandTable[] = [
  {
    from: '1900-01-01',
    bands: [
      { code: 'empty', from: 0, to: 0, th: 'ไม่มีผู้เรียน', en: 'No learners' },
      { code: 'small', from: 1, to: 119, th: 'ขนาดเล็ก (1–119)', en: 'Small (1–119)' },
      { code: 'medium', from: 120, to: 719, th: 'ขนาดกลาง (120–719)', en: 'Medium (120–719)' },
      { code: 'large', from: 720, to: 1679, th: 'ขนาดใหญ่ (720–1,679)', en: 'Large (720–1,679)' },
      { code: 'extra_large', from: 1680, th: 'ขนาดใหญ่พิเศษ (1,680 ขึ้นไป)', en: 'Extra large (1,680 or more)' },
    ],
  },
]

/** How schools and what belongs to them are cut by the school's own record. */
export const bySchool = {
  affiliation: { th: 'สังกัด', en: 'Affiliation', placeField: 'affiliation', values: affiliations },
  office: { th: 'หน่วยงานต้นสังกัด', en: 'Parent office', placeField: 'parent', links: true },
} as const satisfies Record<string, Dimension>

/** Places of learning that exist on the census day, by kind and by the size class of their learners on that day. */
export const schools: Basis = basis('schools', {
  over: 'organisation',
  timing: { held: true },
  place: 'id',
  where: [{ path: 'kind', in: [...schoolKinds] }],
  dimensions: {
    size: {
      th: 'ขนาด',
      en: 'Size',
      tally: { over: 'enrolment', same: { school: 'id' }, year: { field: 'academic_year', offset: 0, held: true } },
      bands: sizeBands,
      values: bandChoices(sizeBands),
    },
    kind: { th: 'ประเภท', en: 'Kind', path: 'kind', values: organisationKinds },
    ...bySchool,
  },
})

/** Kind and size of the school that something belongs to, on the census day. */
export const byProfile = {
  size: { th: 'ขนาดสถานศึกษา', en: 'School size', seenIn: schools, as: 'size', values: bandChoices(sizeBands) },
  kind: { th: 'ประเภทสถานศึกษา', en: 'Kind of school', seenIn: schools, as: 'kind', values: organisationKinds },
} as const satisfies Record<string, Dimension>
