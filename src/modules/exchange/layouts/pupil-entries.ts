import type { LayoutEntry, LayoutQuestion, Source } from '#kernel/exchange/import/layout.ts'

/** Words before the name of a place that are not part of it. */
const PLACE_WORDS = ['ตำบล', 'ต.', 'แขวง', 'อำเภอ', 'อ.', 'เขต', 'จังหวัด', 'จ.']

/** A subdistrict by its name, that of its district and of its province. */
export const subdistrictByNames = (prefix = ''): Source => ({
  path: [`${prefix}subdistrict`, `${prefix}district`, `${prefix}province`],
  find: { register: 'area', by: 'name', parent: 'parent', strip: PLACE_WORDS },
})

/** An area by its official code (handbook 1.4). */
export const areaByCode = (column: string): Source => ({ from: column, find: { register: 'area', by: ['code'] } })

/** Codes by which programs of the ministry name a school (handbook 1.3). */
const SCHOOL_SCHEMES = ['moe10', 'smis8', 'percode6', 'opec', 'ovec', 'dole']

/** The school of a row: by a code in its column, else the one said for the whole file. */
export const schoolOf = (column: string): Source[] => [
  {
    from: column,
    find: { register: 'organisation_code', by: ['value'], where: { scheme: SCHOOL_SCHEMES }, take: 'organisation' },
  },
  { asked: 'school', find: { register: 'organisation', by: ['id', 'name'] } },
]

/** Titles that say the sex; that of a monk or an officer does not. */
export const sexOfTitle: Record<string, string> = {
  นาย: 'm',
  เด็กชาย: 'm',
  'ด.ช.': 'm',
  นาง: 'f',
  นางสาว: 'f',
  'น.ส.': 'f',
  เด็กหญิง: 'f',
  'ด.ญ.': 'f',
}

/** Longer or other words than the labels of the choices, and words for none of them (handbook 2.4). */
export const disadvantageWords: Record<string, string> = {
  ถูกทอดทิ้ง: 'abandoned_orphan',
  กำพร้า: 'abandoned_orphan',
  ในสถานพินิจและคุ้มครองเยาวชน: 'juvenile_center',
  เด็กเร่ร่อน: 'street',
  ได้รับผลกระทบจากเอดส์: 'aids_affected',
  เด็กยากจน: 'poor',
  ไม่ด้อยโอกาส: '',
  ไม่มี: '',
  ไม่ระบุ: '',
}

export const disabilityWords: Record<string, string> = {
  บกพร่องทางการเห็น: 'visual',
  บกพร่องทางการได้ยิน: 'hearing',
  บกพร่องทางสติปัญญา: 'intellectual',
  'บกพร่องทางร่างกาย หรือการเคลื่อนไหว หรือสุขภาพ': 'physical_health',
  บกพร่องทางการเรียนรู้: 'learning',
  บกพร่องทางการพูดและภาษา: 'speech_language',
  บกพร่องทางพฤติกรรมหรืออารมณ์: 'behavior_emotion',
  ไม่พิการ: '',
  ไม่มี: '',
  ปกติ: '',
}

/** `ป.1`, or the first half of `ป.1/2`. */
export const gradeOf = (column: string): Source => ({ from: column, split: { at: '/', take: 0 } })

/** The room in its own column, or the second half of `ป.1/2`. */
export const roomOf = (column: string, gradeColumn: string): Source[] => [
  { from: column },
  { from: gradeColumn, split: { at: '/', take: 1 } },
]

export const askSchool: LayoutQuestion = {
  name: 'school',
  th: 'สถานศึกษา (ใช้เมื่อไฟล์ไม่มีรหัสโรงเรียน)',
  en: 'School (where the file has no school code)',
  field: 'learner.school',
}
export const askYear: LayoutQuestion = {
  name: 'academic_year',
  th: 'ปีการศึกษา',
  en: 'Academic year',
  field: 'enrolment.academic_year',
  required: true,
}
export const askTerm: LayoutQuestion = {
  name: 'term',
  th: 'ภาคเรียน',
  en: 'Term',
  field: 'enrolment.term',
  required: true,
  help: { th: 'เขียนภาคเรียนทับปี เช่น 1/2569', en: 'Term and year, such as 1/2569' },
}
export const askEntered: LayoutQuestion = {
  name: 'entered_on',
  th: 'วันที่เข้าเรียน ของผู้ที่ยังไม่มีในทะเบียน',
  en: 'First day of those who are not on the register yet',
  field: 'learner.entered_on',
  required: true,
}

export interface PupilParts {
  school: Source[]
  year: Source | Source[]
  grade: Source
  room: Source | Source[]
  /** Columns that say something about the room. */
  roomColumns: string[]
  studentCode?: string
  /** A word here says that the pupil hangs in the register (handbook 2.6). */
  hanging?: string
}

/** The room, the stay at the school and the enrolment of the year, for a person that an entry before them finds or makes. */
export const pupilEntries = (parts: PupilParts): LayoutEntry[] => [
  {
    as: 'classroom',
    register: 'classroom',
    shared: true,
    when: parts.roomColumns,
    fields: { school: parts.school, academic_year: parts.year, grade: parts.grade, room: parts.room },
  },
  {
    as: 'learner',
    register: 'learner',
    fields: {
      person: { record: 'person' },
      school: parts.school,
      ...(parts.studentCode ? { student_code: { from: parts.studentCode } } : {}),
      grade: parts.grade,
      classroom: { record: 'classroom' },
      entered_on: { asked: 'entered_on' },
    },
    createOnly: ['entered_on'],
    ...(parts.hanging
      ? {
          moves: [
            {
              from: parts.hanging,
              words: ['ใช่', 'Y', 'y', '1', '/', '✓', 'แขวนลอย', 'ยังไม่สามารถจำหน่ายได้'],
              move: 'suspend',
              reason: 'ยังไม่สามารถจำหน่ายได้ (DMC 3.1.8)',
            },
          ],
        }
      : {}),
  },
  {
    as: 'enrolment',
    register: 'enrolment',
    fields: {
      learner: { record: 'learner' },
      person: { record: 'person' },
      school: parts.school,
      academic_year: parts.year,
      term: { asked: 'term' },
      grade: parts.grade,
      classroom: { record: 'classroom' },
      starts_on: { asked: 'entered_on' },
    },
    createOnly: ['term', 'starts_on'],
  },
]
