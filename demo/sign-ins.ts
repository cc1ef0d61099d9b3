import type { PersonName } from '#kernel/kinds/field.ts'
import type { Label } from '#kernel/label.ts'

/**
 * A card of the demo's sign-in page. `placeKey` names where the role holds: `province`, an office of the plan,
 * or the school that the demo is told around. The generator's cast says which person and place stand behind it.
 */
export interface SignIn {
  key: string
  /** What is typed to sign in; an address that leads nowhere. */
  email: string
  /** Shown on the card. Stands only in demo data folders. */
  password: string
  name: Label
  personName: PersonName
  sex: 'm' | 'f'
  role: string
  placeKey: 'province' | 'peo' | 'pesao2' | 'dole' | 'school' | 'subdistrict' | 'hospital'
  description: Label
}

const card = (
  key: string,
  role: string,
  placeKey: SignIn['placeKey'],
  sex: 'm' | 'f',
  th: [title: string, first: string, last: string],
  en: [title: string, first: string, last: string],
  description: Label,
): SignIn => ({
  key,
  email: `${key.replaceAll('_', '-')}@buaban.example`,
  password: `buaban-${key.replaceAll('_', '-')}`,
  name: { th: `${th[0]}${th[1]} ${th[2]}`, en: en.join(' ') },
  personName: { title: th[0], first: th[1], last: th[2], titleEn: en[0], firstEn: en[1], lastEn: en[2] },
  sex,
  role,
  placeKey,
  description,
})

/** The invented people one may be in a demo province. */
export const signIns: SignIn[] = [
  card(
    'peo_officer',
    'peo_officer',
    'province',
    'f',
    ['นาง', 'ปุณณภัสสร์', 'ศักดิ์สิทธิ์วิทยากุล'],
    ['Mrs', 'Punnaphat', 'Saksitwitthayakun'],
    {
      th: 'นักวิชาการศึกษา ศธจ. เห็นทะเบียนทุกสังกัดทั้งจังหวัด จัดทำและเผยแพร่แผน',
      en: 'Education officer of the provincial office: sees the registers of every affiliation, keeps and publishes plans',
    },
  ),
  card('planner', 'planner', 'province', 'm', ['นาย', 'ธีรภูมิ', 'แสงเจริญโชติ'], ['Mr', 'Thiraphum', 'Saengcharoenchot'], {
    th: 'นักวิเคราะห์นโยบายและแผน นับและดูตัวชี้วัดได้ทั้งจังหวัด แต่ไม่เห็นข้อมูลรายบุคคล',
    en: 'Policy and plan analyst: counts and follows indicators of the whole province, sees no person',
  }),
  card(
    'esao_officer',
    'esao_officer',
    'pesao2',
    'f',
    ['นางสาว', 'วริกานต์', 'อุดมพิทักษ์ธานี'],
    ['Miss', 'Warikan', 'Udomphithakthani'],
    {
      th: 'นักวิชาการศึกษา สพป. เขต 2 ดูแลโรงเรียนประถมและขยายโอกาสในเขต',
      en: 'Officer of primary education area 2: looks after the schools of that area',
    },
  ),
  card('dole_officer', 'dole_officer', 'dole', 'm', ['นาย', 'ก้องเดช', 'ชุ่มเย็นทรัพย์'], ['Mr', 'Kongdet', 'Chumyensap'], {
    th: 'เจ้าหน้าที่ สกร.ประจำจังหวัด ดูแลผู้เรียนนอกระบบและเด็กนอกระบบการศึกษา',
    en: 'Officer of the provincial learning office: non-formal learners and children out of school',
  }),
  card(
    'school_director',
    'school_director',
    'school',
    'f',
    ['นาง', 'เพ็ญรัตน์', 'มั่นภักดีวงษ์'],
    ['Mrs', 'Phenrat', 'Manphakdiwong'],
    {
      th: 'ผู้อำนวยการโรงเรียนขยายโอกาสขนาดกลาง',
      en: 'Director of a middle-sized opportunity expansion school',
    },
  ),
  card(
    'school_registrar',
    'school_registrar',
    'school',
    'f',
    ['นางสาว', 'ชุตินันท์', 'พูลเกษมสุข'],
    ['Miss', 'Chutinan', 'Phunkasemsuk'],
    {
      th: 'ครูผู้รับผิดชอบงานทะเบียนของโรงเรียนเดียวกัน รับเข้า ย้าย และจำหน่าย',
      en: 'Registrar of the same school: admissions, transfers, leaving',
    },
  ),
  card(
    'homeroom_teacher',
    'homeroom_teacher',
    'school',
    'm',
    ['นาย', 'ภัทรวิทย์', 'งามละออดี'],
    ['Mr', 'Phattharawit', 'Ngamlaodi'],
    {
      th: 'ครูประจำชั้น เห็นเฉพาะนักเรียนในห้องของตน',
      en: 'Homeroom teacher: sees the pupils of one class only',
    },
  ),
  card(
    'watch_coordinator',
    'watch_coordinator',
    'province',
    'f',
    ['นางสาว', 'กมลชนก', 'ใจเอื้ออารี'],
    ['Miss', 'Kamonchanok', 'Chai-uea-ari'],
    {
      th: 'ผู้ประสานงานศูนย์เฝ้าระวัง มอบหมายเด็กให้ผู้ติดตาม ดูเรื่องที่ค้างและตอบผู้แจ้ง',
      en: 'Coordinator of the watch centre: gives children to members, sees what is late, answers reports',
    },
  ),
  card(
    'watch_member',
    'watch_member',
    'subdistrict',
    'm',
    ['นาย', 'ศุภวิชญ์', 'ทองนพคุณ'],
    ['Mr', 'Supphawit', 'Thongnopphakhun'],
    {
      th: 'ครูที่เป็นสมาชิกเครือข่าย ไปเยี่ยมและพาเด็กที่ได้รับมอบหมายกลับมาเรียน',
      en: 'Teacher and member of the network: visits the children given to him and sees them back',
    },
  ),
  card(
    'partner_officer',
    'partner_officer',
    'hospital',
    'f',
    ['นาง', 'พิชญ์สินี', 'วงศ์เมตตากุล'],
    ['Mrs', 'Phitsini', 'Wongmettakun'],
    {
      th: 'พยาบาลของโรงพยาบาลภาคี เห็นเฉพาะเด็กที่ส่งต่อมา รับเรื่องและตอบผล',
      en: 'Nurse at a partner hospital: sees only the children referred there, accepts and answers',
    },
  ),
  card('sysadmin', 'sysadmin', 'province', 'm', ['นาย', 'นนทกร', 'รุ่งชื่นมณี'], ['Mr', 'Nonthakon', 'Rungchuenmani'], {
    th: 'ผู้ดูแลระบบ กำหนดสิทธิ์ รหัส และหน่วยงาน ไม่เห็นข้อมูลเด็ก',
    en: 'System administrator: grants, codes and offices; sees no child',
  }),
  card('auditor', 'auditor', 'province', 'f', ['นาง', 'ศศิวรรณ', 'เกียรติสมบูรณ์ผล'], ['Mrs', 'Sasiwan', 'Kiatsombunphon'], {
    th: 'ผู้ตรวจสอบภายใน อ่านบันทึกการใช้งานทั้งหมด',
    en: 'Internal auditor: reads the whole audit ledger',
  }),
  card('dpo', 'dpo', 'province', 'f', ['นางสาว', 'ดารารัตน์', 'วิสุทธิธรรมรัตน์'], ['Miss', 'Dararat', 'Wisutthithammarat'], {
    th: 'เจ้าหน้าที่คุ้มครองข้อมูล ดูว่าใครเข้าถึงอะไร ตอบคำขอ และดูแลเวลาเก็บข้อมูล',
    en: 'Data protection officer: sees who reached what, answers requests, keeps the times of keeping',
  }),
  card(
    'home_educator',
    'home_educator',
    'pesao2',
    'f',
    ['นาง', 'อัญชิสา', 'รื่นรมย์ไพศาล'],
    ['Mrs', 'Anchisa', 'Ruenromphaisan'],
    {
      th: 'แม่ที่จัดการศึกษาให้ลูกที่บ้าน เห็นแฟ้มของลูก ยื่นแผน รับการประเมิน และขอการสนับสนุน',
      en: 'Mother who teaches her child at home: sees the child’s file, hands in the plan, asks for support',
    },
  ),
  card(
    'enumerator',
    'enumerator',
    'subdistrict',
    'f',
    ['นาง', 'บุษรากร', 'แก้วประทีปสุข'],
    ['Mrs', 'Butsarakon', 'Kaeoprathipsuk'],
    {
      th: 'อสม. ที่เดินสำรวจเด็กทีละหลังในหมู่บ้านที่รับผิดชอบ ไม่เห็นเรื่องของเด็กรายอื่น',
      en: 'Village health volunteer who walks her villages house by house; sees no other child',
    },
  ),
]
