import type { Chance } from './chance.ts'
import type { Name } from './names.ts'

/** Places that are on no map of the province: a kind of ground and what it is called after. */
const GROUNDS: [string, string][] = [
  ['ทุ่ง', 'Thung '],
  ['ดอน', 'Don '],
  ['โคก', 'Khok '],
  ['หนอง', 'Nong '],
  ['สระ', 'Sa '],
  ['ไร่', 'Rai '],
  ['ป่า', 'Pa '],
  ['เนิน', 'Noen '],
  ['วัง', 'Wang '],
  ['', ''],
]
const CALLED: [string, string][] = [
  ['รวงทอง', 'Ruang Thong'],
  ['บัวหลวง', 'Bua Luang'],
  ['มะขามงาม', 'Makham Ngam'],
  ['พุดซ้อน', 'Phut Son'],
  ['นกยูงคำ', 'Nok Yung Kham'],
  ['ตะวันฉาย', 'Tawan Chai'],
  ['สายน้ำผึ้ง', 'Sai Nam Phueng'],
  ['ข้าวหอมเงิน', 'Khao Hom Ngoen'],
  ['จันทน์ผาเรือง', 'Chan Pha Rueang'],
  ['ลำดวนไพร', 'Lamduan Phrai'],
  ['กระดังงาทอง', 'Kradangnga Thong'],
  ['ปีกแมลงปอ', 'Pik Malaeng Po'],
  ['ฝนแรก', 'Fon Raek'],
  ['หิ่งห้อยพราว', 'Hing Hoi Phrao'],
  ['แก้วกาหลง', 'Kaeo Kalong'],
  ['ชงโคขาว', 'Chongkho Khao'],
  ['อินทนิลน้ำ', 'Inthanin Nam'],
  ['สร้อยระย้า', 'Soi Raya'],
  ['เกวียนหัก', 'Kwian Hak'],
  ['ตาลเจ็ดต้น', 'Tan Chet Ton'],
  ['กาสะลองคำ', 'Kasalong Kham'],
  ['พระจันทร์ครึ่งดวง', 'Phra Chan Khrueng Duang'],
]
const SIDES: [string, string][] = [
  ['', ''],
  ['', ''],
  ['ใน', ' Nai'],
  ['นอก', ' Nok'],
  ['เหนือ', ' Nuea'],
  ['ใต้', ' Tai'],
  ['ใหม่', ' Mai'],
]
const PATRONS: [string, string][] = [
  ['', ''],
  ['', ''],
  ['', ''],
  ['พัฒนา', ' Phatthana'],
  ['ราษฎร์รังสฤษฎ์', ' Rat Rangsarit'],
  ['วิทยา', ' Witthaya'],
  ['(ประชาร่วมใจอุปถัมภ์)', ' (Pracha Ruam Chai Uppatham)'],
  ['(คุณปู่คุณย่าผู้ใหญ่บ้านร่วมกันสร้างอนุสรณ์)', ' (Khun Pu Khun Ya Memorial)'],
  ['สงเคราะห์', ' Songkhro'],
]

export type NameStyle = 'village' | 'town' | 'private' | 'local' | 'centre' | 'college' | 'plain'

const shaped: Record<NameStyle, (by: Chance, place: Name, patron: Name) => Name> = {
  village(by, place, patron) {
    const temple = by.hit(0.4)
    return {
      th: `โรงเรียน${temple ? 'วัด' : 'บ้าน'}${place.th}${patron.th}`,
      en: `${temple ? 'Wat' : 'Ban'} ${place.en}${patron.en} School`,
    }
  },
  town: (by, place) => {
    const [th, en] = by.pick([
      ['วิทยาคม', 'Witthayakhom'],
      ['พิทยาสรรค์', 'Phitthayasan'],
      ['ราชวิทยานุกูล', 'Ratchawitthayanukun'],
      ['ศึกษาลัย', 'Sueksalai'],
    ] as const)
    return { th: `โรงเรียน${place.th}${th}`, en: `${place.en} ${en} School` }
  },
  private: (by, place) => {
    const [th, en] = by.pick([
      ['บริบาล', 'Boriban'],
      ['วิเทศศึกษา', 'Withet Sueksa'],
      ['ปัญญาประทีป', 'Panya Prathip'],
      ['วัฒนศาสตร์', 'Watthanasat'],
    ] as const)
    return { th: `โรงเรียน${place.th}${th}`, en: `${place.en} ${en} School` }
  },
  local: (by, place) => {
    const n = by.between(1, 5)
    return { th: `โรงเรียนเทศบาล ${n} (${place.th})`, en: `Municipal School ${n} (${place.en})` }
  },
  centre: (_by, place) => ({ th: `ศูนย์พัฒนาเด็กเล็ก${place.th}`, en: `${place.en} Child Development Centre` }),
  college: (by, place) => {
    const [th, en] = by.pick([
      ['วิทยาลัยเทคนิค', 'Technical College'],
      ['วิทยาลัยการอาชีพ', 'Industrial and Community College'],
      ['วิทยาลัยเทคโนโลยี', 'Technological College'],
      ['วิทยาลัยพณิชยการ', 'Commercial College'],
    ] as const)
    return { th: `${th}${place.th}`, en: `${place.en} ${en}` }
  },
  plain: (_by, place) => place,
}

/** Gives invented names, none twice, none that contains the name of a real subdistrict. */
export function namer(by: Chance, real: string[]): (style: NameStyle) => Name {
  const given = new Set<string>()
  return (style) => {
    for (;;) {
      const [ground, called, side] = [by.pick(GROUNDS), by.pick(CALLED), by.pick(SIDES)]
      const place = { th: ground[0] + called[0] + side[0], en: ground[1] + called[1] + side[1] }
      const patron = by.pick(PATRONS)
      const name = shaped[style](by, place, { th: patron[0], en: patron[1] })
      if (given.has(name.th) || real.some((word) => name.th.includes(word))) continue
      given.add(name.th)
      return name
    }
  }
}
