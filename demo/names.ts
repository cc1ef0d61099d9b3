import type { Chance } from './chance.ts'

/** Parts of invented names: Thai and Latin letters side by side. */
type Part = readonly [string, string]

const parts = (text: string): Part[] =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split('/') as unknown as Part)

const MALE_HEADS = parts(`
กิตติ/Kitti ธน/Thana ภัทร/Phatthara ณัฐ/Nattha ปัณณ/Panna วร/Wora ศุภ/Supha จิร/Chira ชยุต/Chayut ธีร/Thira
พีร/Phira รัฐ/Rattha อัคร/Akkhara อภิ/Aphi กวิน/Kawin ก้อง/Kong คุณ/Khun เตช/Techa นนท/Nontha ปิย/Piya
สิร/Sira อธิ/Athi วิช/Wicha ไพ/Phai สุร/Sura ชัช/Chatcha ดนุ/Danu ฐิติ/Thiti ตฤณ/Trin ปุณณ/Punna`)
const MALE_TAILS = parts(`
พงษ์/phong กร/kon วัฒน์/wat ชัย/chai พัฒน์/phat ศักดิ์/sak ภัทร/phat เดช/det นันท์/nan วิทย์/wit พล/phon วุฒิ/wut
ภูมิ/phum โชติ/chot ดล/don ยุทธ/yut รักษ์/rak เมธ/met ภัสสร์/phat กานต์/kan`)
const FEMALE_HEADS = parts(`
กัญญา/Kanya ชนิ/Chani ญาณิ/Yani ณัฐ/Nattha ธัญ/Thanya นภ/Napha ปภา/Papha พิม/Phim ภัทร/Phatthara มัล/Manli
รมย์/Rom วริ/Wari ศศิ/Sasi สิริ/Siri อริ/Ari ขวัญ/Khwan จิณณ์/Chin ชุติ/Chuti ดวง/Duang ทิพย์/Thip
นันท/Nantha เบญญา/Benya ปาณิ/Pani เพ็ญ/Phen กมล/Kamon ลลิ/Lali สุภา/Supha อภิ/Aphi ไอ/Ai รุ่ง/Rung`)
const FEMALE_TAILS = parts(`
พร/phon ภัทร์/phat กานต์/kan ดา/da ชา/cha นุช/nut ลักษณ์/lak วรรณ/wan รัตน์/rat สรณ์/son นันท์/nan ภา/pha
ญา/ya มาศ/mat ทิพย์/thip วดี/wadi กุล/kun ธิดา/thida ใจ/chai ฤดี/ruedi`)
const SHORT_MALE = parts(`
ธาม/Tham ภูผา/Phupha ต้นกล้า/Tonkla ปกป้อง/Pokpong สมหมาย/Sommai บุญมา/Bunma ก้าวหน้า/Kaona ตะวัน/Tawan คีตา/Khita นที/Nathi`)
const SHORT_FEMALE = parts(`
ใบบัว/Baibua ฟ้าใส/Fasai น้ำอิง/Naming ข้าวหอม/Khaohom มะลิ/Mali พลอย/Phloi แก้วตา/Kaeota บัวบาน/Buaban อุ่นใจ/Unchai ดาว/Dao`)
const SURNAME_HEADS = parts(`
แสง/Saeng ทอง/Thong ศรี/Si บุญ/Bun วงศ์/Wong สุข/Suk จันทร์/Chan เกียรติ/Kiat ชัย/Chai รุ่ง/Rung เพชร/Phet มั่น/Man
อินทร์/In ธรรม/Tham พงษ์/Phong คำ/Kham นา/Na สิงห์/Sing ปาน/Pan เรือง/Rueang กล้า/Kla งาม/Ngam ดี/Di พูล/Phun
อุดม/Udom วัฒน/Watthana ไพ/Phai ประเสริฐ/Prasoet ภู่/Phu ยอด/Yot สวน/Suan ชุ่ม/Chum โพธิ์/Pho แก้ว/Kaeo มาลัย/Malai`)
const SURNAME_MIDDLES = parts(`
สว่าง/sawang ทวี/thawi เจริญ/charoen มงคล/mongkhon รักษ์/rak ประดับ/pradap พัฒน์/phat ไพบูลย์/phaibun สมบูรณ์/sombun
ชื่น/chuen วิเศษ/wiset ภักดี/phakdi รุ่งเรือง/rungrueang พิทักษ์/phithak เมือง/mueang นคร/nakhon ใส/sai เย็น/yen
ละออ/la-o พร้อม/phrom เกษม/kasem สำราญ/samran`)
const SURNAME_TAILS = parts(`
กุล/kun สกุล/sakun วงษ์/wong พันธุ์/phan ดี/di งาม/ngam ศิริ/siri ชัย/chai นนท์/non วัฒนา/watthana ทรัพย์/sap โชติ/chot
ผล/phon สุข/suk ประสิทธิ์/prasit มณี/mani ธานี/thani เดช/det`)
const LONG_TAILS = parts(
  'วิทยากุล/witthayakun พัฒนสกุล/phatthanasakun ประเสริฐศักดิ์/prasoetsak รุ่งโรจน์วัฒนากุล/rungrotwatthanakun',
)
const LONG_HEADS = parts('ศักดิ์สิทธิ์/Saksit สุวรรณ/Suwan พิพัฒน์/Phiphat อัครโภคิน/Akkharaphokhin ธรรมรัตน/Thammarattana')
/** Given names and surnames as they stand on papers of children of other nations, in Thai letters, likewise invented. */
const FOREIGN_HEADS = parts('มินต์/Mint ซาน/San เอ/Ay ทุน/Tun โซ/Soe วิน/Win สม/Som คำ/Kham บุน/Boun ดา/Da รัต/Rath นาง/Nang')
const FOREIGN_TAILS = parts('อู/Oo เมี๊ยะ/Mya เทะ/Htet เฮง/Heng พอน/Phon ลา/Hla ไซ/Sai มอน/Mon เต็ง/Theng วัน/Van')

export interface Name {
  th: string
  en: string
}

const join = (...list: Part[]): Name => ({
  th: list.map((p) => p[0]).join(''),
  en: list.map((p) => p[1]).join(''),
})

export function givenName(by: Chance, sex: 'm' | 'f', foreign = false): Name {
  if (foreign) return join(by.pick(FOREIGN_HEADS), by.pick(FOREIGN_TAILS))
  if (by.hit(0.08)) return join(by.pick(sex === 'm' ? SHORT_MALE : SHORT_FEMALE))
  return sex === 'm'
    ? join(by.pick(MALE_HEADS), by.pick(MALE_TAILS))
    : join(by.pick(FEMALE_HEADS), by.pick(FEMALE_TAILS))
}

export function surname(by: Chance): Name {
  const kind = by.next()
  if (kind < 0.02) return join(by.pick(LONG_HEADS), by.pick(LONG_TAILS))
  if (kind < 0.45) return join(by.pick(SURNAME_HEADS), by.pick(SURNAME_TAILS))
  if (kind < 0.7) return join(by.pick(SURNAME_HEADS), by.pick(SURNAME_MIDDLES))
  return join(by.pick(SURNAME_HEADS), by.pick(SURNAME_MIDDLES), by.pick(SURNAME_TAILS))
}

const TITLES_EN: Record<string, string> = {
  เด็กชาย: 'Master',
  เด็กหญิง: 'Miss',
  นาย: 'Mr',
  นาง: 'Mrs',
  นางสาว: 'Miss',
  สามเณร: 'Novice',
}
export const titleEn = (title: string): string => TITLES_EN[title] ?? ''

/** The title of a child changes at the 15th birthday (handbook 2.4). */
export const childTitle = (sex: 'm' | 'f', age: number): string =>
  age < 15 ? (sex === 'm' ? 'เด็กชาย' : 'เด็กหญิง') : sex === 'm' ? 'นาย' : 'นางสาว'
