import type { Draft } from '#kernel/register/declaration.ts'
import type { processingActivity } from './processing-activity.register.ts'

const nobodyElse = 'ไม่เปิดเผยนอกหน่วยงานในจังหวัด เว้นแต่มีกฎหมายให้เปิดเผย'
const sensitiveDuty = 'มาตรา 26(5)(ง) จำเป็นต่อการปฏิบัติตามกฎหมายเพื่อประโยชน์สาธารณะที่สำคัญ โดยมีมาตรการคุ้มครองที่เหมาะสม'

/**
 * Lines that a data protection officer may begin the record of processing with. They follow what the program does as it is
 * delivered; the ground and the recipients are for the officer to check before they are relied on.
 */
export const proposedActivities: Draft<typeof processingActivity>[] = [
  {
    name: 'ทะเบียนผู้เรียนและการย้าย',
    aim: 'รู้ว่าเด็กทุกคนในจังหวัดเรียนอยู่ที่ใด รับ ย้าย และจำหน่ายผู้เรียน และส่งต่อข้อมูลระหว่างสถานศึกษา',
    ground: 'duty',
    sensitive_ground: sensitiveDuty,
    subjects: ['learners', 'guardians'],
    covers: 'person learner enrolment classroom transfer guardian household',
    recipients: 'สถานศึกษา หน่วยงานต้นสังกัด และสำนักงานศึกษาธิการจังหวัด ตามขอบเขตของสิทธิ์แต่ละบทบาท',
  },
  {
    name: 'บุคลากรและตำแหน่ง',
    aim: 'บริหารงานบุคคลและวางแผนอัตรากำลังของสถานศึกษาในจังหวัด',
    ground: 'law',
    subjects: ['staff'],
    covers: 'person staff_post',
    recipients: 'หน่วยงานต้นสังกัดของบุคลากร',
  },
  {
    name: 'บัญชีผู้ใช้และสิทธิ์',
    aim: 'ให้แต่ละคนเข้าถึงเฉพาะข้อมูลที่จำเป็นต่อหน้าที่ และตรวจสอบย้อนหลังได้ว่าใครทำอะไร',
    ground: 'law',
    subjects: ['accounts'],
    covers: 'account role_grant invitation sign_in_rule',
    recipients: nobodyElse,
  },
  {
    name: 'การนำเข้าข้อมูลจากไฟล์',
    aim: 'รับข้อมูลที่สถานศึกษามีอยู่แล้วโดยไม่ต้องพิมพ์ซ้ำ',
    ground: 'duty',
    subjects: ['learners', 'guardians', 'staff'],
    covers: 'import_source import_run quarantined_row',
    recipients: nobodyElse,
  },
  {
    name: 'การเฝ้าระวังและติดตามเด็กนอกระบบ',
    aim: 'พบเด็กทุกคนที่ไม่ได้เรียน ช่วยเด็กและครอบครัว และพากลับเข้าเรียนจนเรียนต่อเนื่อง',
    ground: 'duty',
    sensitive_ground: sensitiveDuty,
    subjects: ['learners', 'guardians', 'public'],
    covers:
      'child_case child_group home_visit referral measure_given return_check family_stay placed_learning citizen_report',
    recipients: 'หน่วยงานภาคีที่รับส่งต่อ เท่าที่จำเป็นและได้รับความยินยอม และจังหวัดปลายทางเมื่อเด็กย้าย',
  },
  {
    name: 'รหัส G ของเด็กที่ไม่มีเลขประจำตัว',
    aim: 'ให้เด็กที่ไม่มีสถานะทางทะเบียนได้เรียนและมีหลักฐานการศึกษา โดยไม่เก็บรูปและลายนิ้วมือไว้ในระบบ',
    ground: 'duty',
    subjects: ['learners', 'guardians'],
    covers: 'g_code_file identity_number',
    recipients: 'ระบบรหัส G ของกระทรวงศึกษาธิการ',
  },
  {
    name: 'คำขอและความยินยอมของเจ้าของข้อมูล',
    aim: 'ปฏิบัติตามสิทธิของเจ้าของข้อมูลตามพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562',
    ground: 'law',
    subjects: ['learners', 'guardians', 'staff', 'accounts'],
    covers: 'consent_purpose consent rights_request',
    recipients: nobodyElse,
  },
]
