import type { Layout, LayoutEntry } from '#kernel/exchange/import/layout.ts'
import { column, needed } from './pupil-columns.ts'
import { areaByCode, subdistrictByNames } from './pupil-entries.ts'

const codeEntry = (scheme: string): LayoutEntry => ({
  as: `code_${scheme}`,
  register: 'organisation_code',
  when: [scheme],
  fields: { organisation: { record: 'organisation' }, scheme: { value: scheme }, value: { from: scheme } },
})

const byCode = (scheme: string) => ({
  from: scheme,
  find: { register: 'organisation_code', by: ['value'], where: { scheme: [scheme] }, take: 'organisation' },
})

/** Offices and schools with their identifiers and addresses (handbook 1.1 to 1.4). A school is known by its ten-digit code. */
export const organisations: Layout = {
  name: 'organisations',
  th: 'หน่วยงานและสถานศึกษา',
  en: 'Offices and schools',
  about: {
    th: 'รายชื่อสถานศึกษาพร้อมรหัส 10 หลัก สังกัด ที่อยู่ และหน่วยงานต้นสังกัด',
    en: 'Schools with ten-digit code, affiliation, address and parent office',
  },
  from: '2024-05-16',
  columns: [
    {
      ...column('moe10', 'รหัสสถานศึกษา 10 หลัก', 'Ten-digit school code', 'รหัสสถานศึกษา', 'รหัสโรงเรียน', 'รหัส 10 หลัก'),
      width: 10,
    },
    { ...column('smis8', 'รหัส SMIS 8 หลัก', 'SMIS code', 'รหัส SMIS', 'SMIS'), width: 8 },
    { ...column('percode6', 'รหัส 6 หลัก', 'Six-digit code', 'PERCODE'), width: 6 },
    needed(column('name', 'ชื่อสถานศึกษา', 'Name', 'ชื่อโรงเรียน', 'ชื่อหน่วยงาน', 'ชื่อ')),
    column('name_en', 'ชื่ออังกฤษ', 'English name', 'ชื่อภาษาอังกฤษ'),
    needed(column('kind', 'ประเภท', 'Kind', 'ประเภทสถานศึกษา', 'ประเภทหน่วยงาน')),
    needed(column('affiliation', 'สังกัด', 'Affiliation')),
    column('parent', 'หน่วยงานต้นสังกัด', 'Parent office', 'ต้นสังกัด', 'เขตพื้นที่การศึกษา', 'สำนักงานเขตพื้นที่'),
    column('levels', 'ระดับที่เปิดสอน', 'Levels offered'),
    column('address', 'ที่อยู่', 'Address', 'เลขที่'),
    column('subdistrict_code', 'รหัสตำบล', 'Subdistrict code'),
    column('subdistrict', 'ตำบล', 'Subdistrict', 'ตำบล/แขวง', 'แขวง'),
    column('district', 'อำเภอ', 'District', 'อำเภอ/เขต', 'เขต'),
    column('province', 'จังหวัด', 'Province'),
    column('postcode', 'รหัสไปรษณีย์', 'Postcode'),
    column('location', 'พิกัด', 'Location'),
    column('phone', 'โทรศัพท์', 'Phone', 'หมายเลขโทรศัพท์', 'เบอร์โทร'),
    column('email', 'อีเมล', 'E-mail', 'อีเมล์'),
    column('opened_on', 'วันที่ก่อตั้ง', 'Established on', 'ก่อตั้งเมื่อ'),
  ],
  makes: [
    {
      as: 'organisation',
      register: 'organisation',
      known: byCode('moe10'),
      fields: {
        name: { from: 'name' },
        name_en: { from: 'name_en' },
        kind: { from: 'kind' },
        affiliation: { from: 'affiliation' },
        parent: { from: 'parent', find: { register: 'organisation', by: ['name', 'short_name'] } },
        levels: { from: 'levels' },
        lies_in: [areaByCode('subdistrict_code'), subdistrictByNames()],
        address: { from: 'address' },
        postcode: { from: 'postcode' },
        location: { from: 'location' },
        phone: { from: 'phone' },
        email: { from: 'email' },
        opened_on: { from: 'opened_on' },
      },
    },
    codeEntry('moe10'),
    codeEntry('smis8'),
    codeEntry('percode6'),
  ],
  main: 'organisation',
}
