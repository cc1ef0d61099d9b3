import type { Label } from '#kernel/label.ts'
import type { Pile } from '#modules/census/module.ts'

/** The words of the review of doubtful links. */
export const reviewWords = {
  title: { th: 'เด็กคนเดียวกันหรือไม่', en: 'Is it the same child?' },
  lead: { th: 'เหลืออีก {n} คู่ในกองนี้', en: '{n} pairs are left in this pile' },
  doneTitle: { th: 'ไม่มีคู่ที่รออยู่ในกองนี้', en: 'Nothing waits in this pile' },
  doneHelp: {
    th: 'คำตัดสินจะมีผลเมื่อเทียบรายชื่อครั้งต่อไป และไม่มีการเทียบครั้งใดเปลี่ยนคำตัดสินของคน',
    en: 'What was decided counts from the next run, and no run ever changes what a person decided',
  },
  back: { th: 'กลับไปที่รอบ', en: 'Back to the round' },
  piles: { th: 'กองงาน', en: 'Piles' },
  open: { th: 'เริ่มตัดสินคู่ที่สงสัย', en: 'Judge doubtful pairs' },
  one: { th: 'รายการที่ 1', en: 'First record' },
  other: { th: 'รายการที่ 2', en: 'Second record' },
  fact: { th: 'ข้อมูล', en: 'Fact' },
  from: { th: '{source} · แถว {row} · ข้อมูล ณ {day}', en: '{source} · row {row} · as of {day}' },
  grade: { th: 'ชั้น {grade}', en: 'grade {grade}' },
  alike: { th: 'ตรงกัน', en: 'Alike' },
  differs: { th: 'ต่างกัน', en: 'Differs' },
  lacking: { th: 'ไม่มีข้อมูลครบสองฝ่าย', en: 'One side says nothing' },
  none: { th: 'ไม่มีข้อมูล', en: 'Not given' },
  atStake: {
    th: 'ถ้าเป็นคนละคน เด็กคนนี้จะถูกนับว่าไม่พบในรายชื่อใด',
    en: 'If they are two, this child will count as on no list',
  },
  contradicted: {
    th: 'เคยตัดสินว่า “{said}” แต่การเทียบครั้งใหม่เห็นต่าง คำตัดสินยังมีผลจนกว่าจะมีคนเปลี่ยน',
    en: 'It was decided: “{said}”. A new run sees it otherwise; the decision holds until somebody changes it',
  },
  blind: {
    th: 'อ่านซ้ำโดยไม่เห็นคำตัดสินของคนแรก เพื่อวัดว่าสองคนเห็นตรงกันเพียงใด',
    en: 'Read again without seeing what the first reader said, to measure how far two readers agree',
  },
  sampled: {
    th: 'คู่นี้สุ่มมาเพื่อวัดคุณภาพ ตัดสินจากข้อมูลก่อน แล้วค่อยดูว่าเครื่องคิดอย่างไร',
    en: 'Drawn to measure quality: judge by the facts before looking at what the program thinks',
  },
  same: { th: 'คนเดียวกัน', en: 'Same child' },
  different: { th: 'คนละคน', en: 'Two children' },
  doubt: { th: 'ไม่แน่ใจ', en: 'Not sure' },
  next: { th: 'ข้ามไปก่อน', en: 'Skip for now' },
  undo: { th: 'เลิกทำ', en: 'Undo' },
  said: { th: 'ตัดสินแล้ว: {name} · {said}', en: 'Decided: {name} · {said}' },
  undone: { th: 'เลิกทำแล้ว: {name} รอตัดสินใหม่', en: 'Taken back: {name} waits again' },
  why: { th: 'เครื่องคิดว่าอย่างไร', en: 'What the program thinks' },
  whyHidden: { th: 'ดูว่าเครื่องคิดอย่างไร', en: 'See what the program thinks' },
  step: { th: 'สิ่งที่เทียบ', en: 'Compared' },
  says: { th: 'บอกว่า', en: 'Says' },
  odds: { th: 'โอกาส', en: 'Odds' },
  start: { th: 'ก่อนเทียบ สองรายการใดๆ เป็นคนเดียวกัน', en: 'Before comparing, any two records are one child' },
  startSays: { th: '1 ใน {n}', en: '1 in {n}' },
  household: {
    th: 'แต่สิ่งที่ตรงกันอาจเพราะเป็นพี่น้องบ้านเดียวกัน',
    en: 'But what agrees may be because they are of one household',
  },
  end: { th: 'รวมทั้งหมด', en: 'Taken together' },
  rivals: { th: 'เมื่อคิดรวมกับรายการอื่นทั้งหมด', en: 'Beside all other records' },
  crossed: { th: 'ชื่อกับนามสกุลสลับที่กัน', en: 'First and family name stand in each other’s place' },
  inHundred: { th: 'ราว {n} ใน 100', en: 'about {n} in 100' },
  almostSure: { th: 'แทบแน่นอน', en: 'almost certain' },
  hardly: { th: 'น้อยกว่า 1 ใน 100', en: 'under 1 in 100' },
  rare: { th: 'เป็นชื่อที่พบน้อย', en: 'a rare name' },
  common: { th: 'เป็นชื่อที่พบมาก', en: 'a common name' },
  yourDoubt: {
    th: 'คุณเคยตอบว่าไม่แน่ใจ คู่นี้จึงรอคนอื่นตัดสิน',
    en: 'You were not sure of this pair, so it waits for somebody else',
  },
  settled: { th: 'ดูคู่ที่ตัดสินแล้ว', en: 'Pairs decided so far' },
} as const satisfies Record<string, Label>

export const pileWords: Record<Pile, Label> = {
  ask: { th: 'รอตัดสิน', en: 'To be judged' },
  second: { th: 'ขอความเห็นที่สอง', en: 'Second opinion' },
  sample: { th: 'สุ่มตรวจคุณภาพ', en: 'Quality sample' },
  again: { th: 'อ่านซ้ำ', en: 'Read again' },
}

export const reasonWords: Record<string, Label> = {
  likely: { th: 'คล้ายกัน แต่ไม่พอจะรับเอง', en: 'Alike, but not enough to be accepted alone' },
  rival: { th: 'มีมากกว่าหนึ่งรายการที่คล้าย', en: 'More than one record is alike' },
  same_id: { th: 'เลขประจำตัวเดียวกัน แต่ข้อมูลอื่นขัดกัน', en: 'The same id number, but the other facts contradict' },
  away: {
    th: 'เด็กอยู่ในรายชื่อผู้เรียน แต่รายชื่อนี้ว่าเสียชีวิตหรืออยู่จังหวัดอื่น',
    en: 'The child is on a school’s list, while this list says dead or in another province',
  },
  sample: { th: 'สุ่มตรวจคุณภาพ', en: 'Drawn for quality' },
  contradicted: { th: 'ผลใหม่ขัดกับที่เคยตัดสิน', en: 'A new run contradicts the decision' },
  confirmed: { th: 'ยืนยันแล้วแม้ผลใหม่ขัด', en: 'Held to, though a new run contradicts' },
}

/** Facts of a record, and what is compared of them. */
export const factWords: Record<string, Label> = {
  rarity: { th: 'ชื่อที่ตรงกันพบมากหรือน้อยกว่าปกติ', en: 'How rare the names are that agree' },
  title: { th: 'คำนำหน้า', en: 'Title' },
  first: { th: 'ชื่อ', en: 'First name' },
  last: { th: 'นามสกุล', en: 'Family name' },
  born: { th: 'วันเกิด', en: 'Birth date' },
  sex: { th: 'เพศ', en: 'Sex' },
  id: { th: 'เลขประจำตัว', en: 'Id number' },
  mother: { th: 'ชื่อมารดา', en: 'Mother' },
  father: { th: 'ชื่อบิดา', en: 'Father' },
  house: { th: 'บ้านเลขที่', en: 'House' },
  subdistrict: { th: 'ตำบล', en: 'Subdistrict' },
  numbers: { th: 'เลขอื่น', en: 'Other numbers' },
  office: { th: 'หน่วยงานที่ดูแล', en: 'Kept by' },
  records: { th: 'รายการที่มี', en: 'On record' },
}

/** What a level of a comparison means, by field where it differs from that of names. */
export const levelWords: Record<string, Label> = {
  same: { th: 'ตรงกัน', en: 'agrees' },
  plain: { th: 'ต่างกันเพียงวรรณยุกต์หรือสระ', en: 'differs by a tone or a vowel only' },
  near: { th: 'คล้ายกันมาก', en: 'is very alike' },
  far: { th: 'คล้ายกันบ้าง', en: 'is somewhat alike' },
  other: { th: 'ต่างกัน', en: 'differs' },
  crossed: { th: 'ชื่อกับนามสกุลสลับกัน', en: 'first and family name changed places' },
  missing: { th: 'ฝ่ายหนึ่งไม่มีข้อมูล', en: 'is not given on one side' },
  slip: { th: 'ต่างกันแบบพิมพ์พลาด', en: 'differs as by a slip of the pen' },
  part: { th: 'ตรงกันสองในสามส่วน', en: 'agrees in two of three parts' },
  year: { th: 'ตรงกันเฉพาะปี', en: 'agrees in the year only' },
  within: { th: 'คนละบ้าน แต่ตำบลเดียวกัน', en: 'another house of the same subdistrict' },
  start4: { th: 'คนละตำบล แต่อำเภอเดียวกัน', en: 'another subdistrict of the same district' },
}

export const strengthWords = {
  strongFor: { th: 'หนุนมาก', en: 'Speaks strongly for it' },
  for: { th: 'หนุน', en: 'Speaks for it' },
  littleFor: { th: 'หนุนเล็กน้อย', en: 'Speaks a little for it' },
  nothing: { th: 'แทบไม่บอกอะไร', en: 'Says hardly anything' },
  littleAgainst: { th: 'ค้านเล็กน้อย', en: 'Speaks a little against it' },
  against: { th: 'ค้าน', en: 'Speaks against it' },
  strongAgainst: { th: 'ค้านมาก', en: 'Speaks strongly against it' },
} as const satisfies Record<string, Label>

export const qualityWords = {
  title: { th: 'การเทียบรอบนี้ถูกเพียงใด', en: 'How right is the linking of this round?' },
  finding: {
    th: 'ใน 100 คู่ที่เครื่องรับเอง ถูกราว {precision} คู่ และพบราว {recall} ใน 100 คู่ที่ควรพบ',
    en: 'Of 100 pairs that were accepted alone about {precision} are right; of 100 that should be found about {recall} were',
  },
  notYet: {
    th: 'ยังบอกไม่ได้: ต้องตัดสินคู่ที่สุ่มไว้ในทุกช่วงก่อน',
    en: 'Not known yet: pairs of the sample in every band must be judged first',
  },
  precision: { th: 'คู่ที่รับเองแล้วถูก', en: 'Accepted pairs that are right' },
  recall: { th: 'คู่ที่ควรพบแล้วพบ', en: 'Pairs to be found that were' },
  interval: { th: '{low}–{high} (ช่วงเชื่อมั่น 95%)', en: '{low}–{high} (95 % interval)' },
  recallNote: {
    th: 'ประมาณจากตัวอย่างที่สุ่มแยกช่วง คู่ที่ไม่คล้ายกันเลยอยู่นอกการประมาณนี้',
    en: 'Estimated from a sample of each band; pairs that are not alike at all are outside of it',
  },
  agreement: { th: 'ผู้ตัดสินสองคนเห็นตรงกัน', en: 'Two readers agree' },
  agreed: { th: '{agreed} จาก {n} คู่', en: '{agreed} of {n} pairs' },
  kappa: { th: 'แคปปาของโคเฮน {k} ({low} ถึง {high})', en: 'Cohen’s kappa {k} ({low} to {high})' },
  noAgreement: { th: 'ยังไม่มีคู่ที่อ่านซ้ำ', en: 'No pair has been read twice' },
  contradicted: { th: 'คำตัดสินที่ผลใหม่ขัด', en: 'Decisions that a run contradicts' },
  calibrated: {
    th: 'ความน่าจะเป็นของการเทียบครั้งล่าสุดปรับตามคำตัดสินของคน {n} คู่',
    en: 'The probabilities of the last run were adjusted by the decisions of people on {n} pairs',
  },
  notCalibrated: {
    th: 'ความน่าจะเป็นมาจากรายชื่อล้วน จะปรับตามคนเมื่อตัดสินครบ {needed} คู่ (เมื่อเทียบครั้งล่าสุดมี {n})',
    en: 'The probabilities come from the lists alone; they are adjusted once {needed} pairs are decided ({n} at the last run)',
  },
  disputed: { th: 'คู่ที่สองคนเห็นต่าง', en: 'Pairs on which two readers differ' },
  band: { th: 'ช่วง', en: 'Band' },
  pairs: { th: 'จำนวนคู่', en: 'Pairs' },
  drawn: { th: 'สุ่ม', en: 'Drawn' },
  judged: { th: 'ตัดสินแล้ว', en: 'Judged' },
  same: { th: 'คนเดียวกัน', en: 'Same child' },
  bySample: { th: 'ตัวอย่างแยกตามช่วง', en: 'The sample by band' },
} as const satisfies Record<string, Label>
