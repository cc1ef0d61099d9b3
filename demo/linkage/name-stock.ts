import { type Chance, chance } from '../chance.ts'

const words = (text: string): string[] => text.trim().split(/\s+/)

const GIVEN_HEADS = words(`กิตติ ธนา ภัทร ณัฐ ปัณณ วร ศุภ จิร ชยุต ธีร พีร รัฐ อัคร อภิ กวิน ก้อง คุณ เตช นนท์ ปิย สิริ อธิ วิช ไพ สุร ชัช ดนุ ฐิติ
  ตฤณ ปุณณ กัญญ ชนิ ญาณ ธัญ นภ ปภา พิม มัล วริ ศศิ อริ ขวัญ จิณณ์ ชุติ ดวง ทิพย์ นันท เบญจ ปาณิ เพ็ญ กมล ลลิ สุภา รุ่ง อัญ จันทร์ แก้ว บุญ ทอง พร
  วิ ประ สม มณี รัตน์ ศิริ อำ สำ เจริญ แพร เกศ กรรณ วรรณ ธรรม ภูมิ โชค เดช พงศ์ ศักดิ์ เกียรติ มูฮัม อับดุล ซู ฟา`)
const MIDDLES = words('นา ริ ตะ วะ ระ พัฒ ณิ ญา ธิ มา สิ ปะ กา ลา ยา วี ชา รี ดา')
const MALE_TAILS =
  words(`พงษ์ กร วัฒน์ ชัย พัฒน์ ศักดิ์ ภัทร เดช นันท์ วิทย์ พล วุฒิ ภูมิ โชติ ดล ยุทธ รักษ์ เมธ ภัสสร์ กานต์ พันธ์ ณรงค์ สิทธิ์ ฤทธิ์ ชาติ
  ธร ทัต เทพ ปกรณ์ ราช วิน หมาน มัด เลาะ`)
const FEMALE_TAILS = words(`พร ภัทร์ กานต์ ดา ชา นุช ลักษณ์ วรรณ รัตน์ สรณ์ นันท์ ภา ญา มาศ ทิพย์ วดี กุล ธิดา ใจ ฤดี ณี จันทร์ มณี สุดา นารี
  พิมพ์ เพชร แก้ว อร ขวัญ นภา รวี มะห์ ฮานี`)
const FAMILY_HEADS =
  words(`แสง ทอง ศรี บุญ วงศ์ สุข จันทร์ เกียรติ ชัย รุ่ง เพชร มั่น อินทร์ ธรรม พงษ์ คำ นา สิงห์ ปาน เรือง กล้า งาม ดี พูล อุดม วัฒน ไพ
  ประเสริฐ ภู่ ยอด สวน ชุ่ม โพธิ์ แก้ว มาลัย สมบัติ ทวี เจริญ ประทุม สำเภา กำแพง อำนาจ หอม ใจ ขันธ์ ราช กระ เหล่า แซ่ ภัก สาย เขียว ดวง หวัง พรหม ไชย`)
const FAMILY_MIDDLES =
  words(`สว่าง ทวี เจริญ มงคล รักษ์ ประดับ พัฒน์ ไพบูลย์ สมบูรณ์ ชื่น วิเศษ ภักดี รุ่งเรือง พิทักษ์ เมือง นคร ใส เย็น ละออ พร้อม เกษม สำราญ ประสงค์
  เสน่ห์ ธำรง กิจ สง่า บำรุง เทียม โคตร พา`)
const FAMILY_TAILS = words(
  `กุล สกุล วงษ์ พันธุ์ ดี งาม ศิริ ชัย นนท์ วัฒนา ทรัพย์ โชติ ผล สุข ประสิทธิ์ มณี ธานี เดช ศักดิ์ รัตน์ เกิด มาก ยิ่ง ทอง ขำ`,
)

/** Invented names with the frequencies of a real stock: few are common, most are rare. */
export interface NameStock {
  male(by: Chance): string
  female(by: Chance): string
  family(by: Chance): string
  /** A given name that begins like another, as parents like to give to brothers and sisters. */
  like(by: Chance, name: string, sex: 'm' | 'f'): string
  distinct: { given: number; family: number }
}

function distinctNames(count: number, by: Chance, make: () => string): string[] {
  const found = new Set<string>()
  for (let tries = 0; found.size < count && tries < count * 40; tries++) found.add(make())
  return [...found]
    .map((name) => [by.next(), name] as const)
    .sort(([x], [y]) => x - y)
    .map(([, name]) => name)
}

/** Draws by Zipf's law: the name of rank r as often as 1 / (r + 10)^power. */
function byRank(names: readonly string[], power: number): (by: Chance) => string {
  const sums = new Float64Array(names.length)
  let sum = 0
  for (let rank = 0; rank < names.length; rank++) {
    sum += 1 / (rank + 10) ** power
    sums[rank] = sum
  }
  return (by) => {
    const wanted = by.next() * sum
    let [low, high] = [0, names.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] as number) <= wanted) low = middle + 1
      else high = middle
    }
    return names[low] as string
  }
}

/** A stock of 12,000 given names and 34,000 family names. */
export function nameStock(seed: number): NameStock {
  const by = chance(seed, 71)
  const given = (tails: string[]) => () =>
    by.pick(GIVEN_HEADS) + (by.hit(0.55) ? by.pick(MIDDLES) : '') + by.pick(tails)
  const male = distinctNames(6000, by, given(MALE_TAILS))
  const female = distinctNames(6000, by, given(FEMALE_TAILS))
  const family = distinctNames(
    34_000,
    by,
    () => by.pick(FAMILY_HEADS) + (by.hit(0.85) ? by.pick(FAMILY_MIDDLES) : '') + by.pick(FAMILY_TAILS),
  )
  return {
    male: byRank(male, 1),
    female: byRank(female, 1),
    family: byRank(family, 0.8),
    like: (of, name, sex) =>
      (GIVEN_HEADS.find((head) => name.startsWith(head)) ?? of.pick(GIVEN_HEADS)) +
      (of.hit(0.4) ? of.pick(MIDDLES) : '') +
      of.pick(sex === 'm' ? MALE_TAILS : FEMALE_TAILS),
    distinct: { given: male.length + female.length, family: family.length },
  }
}
