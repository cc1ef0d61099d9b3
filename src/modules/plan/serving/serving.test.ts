import { describe, expect, it } from 'vitest'
import { declarations } from '#app'
import { capabilities } from '../capability/capability.ts'
import { indicatorsServing, registersServing } from './serving.ts'
import { indicatorForTarget, suggestCarriers } from './suggest-carriers.ts'

const { indicators, registers } = declarations

describe('what serves a capability', () => {
  it('is declared: every capability, register and indicator named exists', () => {
    for (const [code, names] of Object.entries(registersServing)) {
      expect(capabilities.has(code)).toBe(true)
      for (const name of names) expect(registers.has(name), name).toBe(true)
    }
    for (const [code, names] of Object.entries(indicatorsServing)) {
      expect(capabilities.has(code)).toBe(true)
      for (const name of names) expect(indicators.has(name), name).toBe(true)
      expect(registersServing[code], `${code} is measured, so its records are kept somewhere`).toBeDefined()
    }
  })
})

describe('carriers of a line', () => {
  const names = (text: string) => suggestCarriers(text, 'guideline', indicators).map((one) => one.name)

  it('are the indicators and registers of the capabilities that it asks for', () => {
    expect(names('จัดทำสำมะโนประชากรวัยเรียน')).toEqual(expect.arrayContaining(['census_child', 'enrolment']))
    expect(names('ลดการออกกลางคัน')).toEqual(expect.arrayContaining(['dropout_compulsory']))
    expect(names('ส่งเสริมเด็กพิการให้เรียนรวม')).toContain('disability_inclusive')
    expect(names('ส่งเสริมบ้านเรียนและศูนย์การเรียนตามมาตรา 12')).toEqual(
      expect.arrayContaining(['home_learning', 'home_learning_reviewed']),
    )
    expect(names('พัฒนาการศึกษาในพื้นที่ชายแดน')).toEqual(expect.arrayContaining(['organisation', 'dropout_remote']))
  })

  it('are none where no records are kept yet, and none for headings', () => {
    expect(names('บริหารจัดการขยะในโรงเรียน')).toEqual([])
    expect(suggestCarriers('ลดการออกกลางคัน', 'heading', indicators)).toEqual([])
  })

  it('are one of each capability that is asked for, up to six, and say why', () => {
    const all = suggestCarriers(
      'สำมะโนประชากรวัยเรียน เด็กพิการ อาชีวศึกษา เอกชน ปฐมวัย ฐานข้อมูล ออกกลางคัน',
      'guideline',
      indicators,
    )
    const measures = all.filter((one) => one.carrier === 'indicator')
    expect(measures).toHaveLength(6)
    expect(new Set(measures.map(({ why }) => why.split(':')[0])).size).toBe(6)
    expect(all.filter((one) => one.carrier === 'register').length).toBeLessThanOrEqual(6)
    for (const one of all) expect(one.why).toMatch(/^[A-Z]+/)
  })

  it('come from what the words ask for in particular before what they ask for in general', () => {
    expect(names('จัดตั้งเครือข่ายเฝ้าระวังประชากรวัยเรียน')[0]).toBe('watch_members')
    expect(names('จัดทำสำมะโนประชากรวัยเรียน')[0]).toBe('census_known')
    expect(names('เพิ่มโอกาสการเข้าถึงการศึกษาในพื้นที่ชายแดน')[0]).toBe('dropout_remote')
    // “ทั่วถึง” shares a syllable with “อย่างหยาบ”, and nothing else
    expect(names('นักเรียนได้รับโอกาสทางการศึกษาอย่างทั่วถึง')[0]).toBe('census_aser')
  })

  it('never begin with a size where something tells good from bad', () => {
    const said = names('จัดการศึกษานอกระบบและการศึกษาทางเลือก')
    expect(said[0]).toMatch(/^home_learning_/)
    expect(said).toContain('learners_nonformal')
  })
})

describe('the indicator of a target', () => {
  const of = (text: string) => indicatorForTarget(text, 'target', indicators)

  it('is found where the words say what is measured', () => {
    expect(of('ร้อยละของผู้เรียนในระดับมัธยมศึกษาตอนต้น เข้าศึกษาต่อในระดับอาชีวศึกษาเพิ่มขึ้น')).toBe('m3_to_vocational')
    expect(of('อัตราการออกกลางคันในการศึกษาภาคบังคับ ไม่เกินร้อยละ 1')).toBe('dropout_compulsory')
  })

  it('is left to a person where nothing measures it', () => {
    expect(of('ผลการทดสอบทางการศึกษาระดับชาติขั้นพื้นฐาน (O-NET) มีค่าเฉลี่ยเพิ่มขึ้นไม่น้อยกว่าร้อยละ 50')).toBeNull()
    expect(of('นักเรียนทุกคนอ่านออก เขียนได้')).toBeNull()
    expect(of('เด็กปฐมวัยมีพัฒนาการสมวัยครบทุกด้าน')).toBeNull()
  })
})
