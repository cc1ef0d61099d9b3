import { json } from '#kernel/kinds/json.ts'
import { place } from '#kernel/kinds/link.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'

/** Who keeps the mappings of an office: those who bring its files. */
const KEEPERS = ['peo_officer', 'esao_officer', 'dole_officer', 'school_director', 'school_registrar'] as const

/**
 * Where files come from, and how their columns were understood: an office, what the file fills, and its row of headers.
 * A file with the same headers is understood the same way the next time.
 */
export const importSource = register('import_source', {
  th: { one: 'แหล่งไฟล์นำเข้า', many: 'แหล่งไฟล์นำเข้า' },
  en: { one: 'source of files', many: 'sources of files' },
  about: {
    th: 'การจับคู่คอลัมน์ที่จำไว้ของแต่ละหน่วยงานและหัวตาราง',
    en: 'How the columns of a file were matched, by office and headers',
  },
  fields: {
    name: text({ th: 'ชื่อ', en: 'Name', required: true, max: 200 }),
    organisation: place({
      th: 'หน่วยงาน',
      en: 'Organisation',
      to: 'organisation',
      placeType: 'organisation',
      required: true,
      fixed: true,
    }),
    target_key: text({ th: 'ปลายทาง', en: 'What it fills', required: true, fixed: true, max: 80 }),
    header_key: text({
      th: 'ลายนิ้วมือของหัวตาราง',
      en: 'Digest of the headers',
      required: true,
      fixed: true,
      pattern: '^[0-9a-f]{64}$',
    }),
    mapping: json({ th: 'การจับคู่คอลัมน์', en: 'Matching of columns', required: true, schema: { type: 'object' } }),
  },
  titled: ['name'],
  listed: ['name', 'organisation', 'target_key'],
  searched: ['name'],
  onlyOne: [
    {
      of: ['organisation', 'target_key', 'header_key'],
      otherwise: { th: 'จำหัวตารางนี้ไว้แล้ว', en: 'These headers are remembered already' },
    },
  ],
  access: [
    ...KEEPERS.map((role) => ({
      role,
      may: ['read' as const, 'create' as const, 'change' as const, 'withdraw' as const],
      within: 'organisation',
    })),
    { role: 'sysadmin', may: ['read', 'create', 'change', 'withdraw'], anywhere: true },
  ],
})
