import { choice, choices } from '#kernel/kinds/choice.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { grounds, subjects } from './codes.ts'

/** One line of the record of processing (Personal Data Protection Act s.39): what is done with whose data, why, and on what ground. */
export const processingActivity = register('processing_activity', {
  th: { one: 'รายการประมวลผล', many: 'บันทึกรายการประมวลผล' },
  en: { one: 'processing activity', many: 'record of processing' },
  about: {
    th: 'กิจกรรมที่ใช้ข้อมูลส่วนบุคคล วัตถุประสงค์ ฐานทางกฎหมาย และผู้รับข้อมูล',
    en: 'What is done with personal data, why, on which legal ground, and who receives it',
  },
  fields: {
    name: text({ th: 'กิจกรรม', en: 'Activity', required: true, max: 200 }),
    aim: text({ th: 'วัตถุประสงค์', en: 'Purpose', required: true, long: true, max: 2000 }),
    ground: choice({ th: 'ฐานทางกฎหมาย', en: 'Legal basis', required: true, choices: grounds }),
    sensitive_ground: text({
      th: 'ฐานของข้อมูลอ่อนไหว (มาตรา 26)',
      en: 'Ground for sensitive data (section 26)',
      long: true,
      max: 1000,
    }),
    subjects: choices({ th: 'เจ้าของข้อมูล', en: 'Data subjects', required: true, choices: subjects }),
    covers: text({
      th: 'ทะเบียนที่ใช้',
      en: 'Registers used',
      required: true,
      max: 1000,
      pattern: '^[a-z0-9_]+( [a-z0-9_]+)*$',
      help: {
        th: 'ชื่อทะเบียนในระบบ เว้นวรรคระหว่างชื่อ เช่น person learner ช่องข้อมูลและเวลาเก็บมาจากทะเบียนเอง',
        en: 'Names of registers with spaces between, such as person learner; fields and times come from them',
      },
    }),
    recipients: text({ th: 'ผู้รับข้อมูล', en: 'Recipients', long: true, max: 2000 }),
    abroad: text({ th: 'การส่งไปต่างประเทศ', en: 'Sent abroad', max: 500 }),
    refusals: text({ th: 'การปฏิเสธคำขอ', en: 'Requests refused, and why', long: true, max: 2000 }),
  },
  titled: ['name'],
  listed: ['name', 'ground', 'subjects', 'covers'],
  searched: ['name'],
  access: [
    { role: 'everyone', may: ['read'], anywhere: true },
    { role: 'dpo', may: ['read', 'create', 'change', 'withdraw', 'export'], anywhere: true },
  ],
})
