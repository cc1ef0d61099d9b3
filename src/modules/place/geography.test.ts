import { describe, expect, it } from 'vitest'
import { kindOf } from '#kernel/kinds/all.ts'
import { area } from './area.register.ts'
import { allAreas, areaId, areasOf } from './geography.ts'

const areas = await allAreas()
const ofLevel = (level: string) => areas.filter((a) => a.values.level === level)
const named = new Map(areas.map((a) => [a.values.code, a.values]))

describe('the areas of Thailand', () => {
  it('has 77 provinces, 928 districts and more than 7,400 subdistricts', () => {
    expect(ofLevel('province')).toHaveLength(77)
    expect(ofLevel('district')).toHaveLength(928)
    expect(ofLevel('subdistrict').length).toBeGreaterThan(7_400)
    expect(ofLevel('subdistrict').length).toBeLessThan(7_500)
  })

  it('gives each code once, and each area a parent whose code begins its own', () => {
    expect(new Set(areas.map((a) => a.values.code)).size).toBe(areas.length)
    const ids = new Set<string>()
    for (const { id, values } of areas) {
      const outer = { province: null, district: values.code.slice(0, 2), subdistrict: values.code.slice(0, 4) }
      const parent = outer[values.level]
      expect(values.parent).toBe(parent === null ? null : areaId(parent))
      if (values.parent) expect(ids.has(values.parent)).toBe(true)
      ids.add(id)
    }
  })

  it('satisfies the register', () => {
    for (const { values } of areas)
      for (const [name, field] of Object.entries(area.fields)) {
        const value = (values as Record<string, unknown>)[name]
        if (value === null) expect('required' in field).toBe(false)
        else expect(kindOf(field).parse(value, field)).toBe(value)
      }
  })

  it('has the places of the demo province as the handbook names them (1.4)', () => {
    expect(named.get('13')).toMatchObject({ name: 'ปทุมธานี', name_en: 'Pathum Thani' })
    const districts = ['เมืองปทุมธานี', 'คลองหลวง', 'ธัญบุรี', 'หนองเสือ', 'ลาดหลุมแก้ว', 'ลำลูกกา', 'สามโคก']
    expect(districts.map((_, i) => named.get(`130${i + 1}`)?.name)).toEqual(districts)
    expect(named.get('130201')).toMatchObject({ name: 'คลองหนึ่ง', name_en: 'Khlong Nueng', postcode: '12120' })
    expect([...named.keys()].filter((code) => code.length === 6 && code.startsWith('13'))).toHaveLength(60)
    expect(named.get('86')?.name).toBe('ชุมพร')
    expect(named.get('38')?.name).toBe('บึงกาฬ')
    expect(named.get('3803')?.name).toBe('โซ่พิสัย')
  })

  it('knows the English name of nearly all', () => {
    expect(ofLevel('province').every((a) => a.values.name_en)).toBe(true)
    expect(ofLevel('district').filter((a) => !a.values.name_en).length).toBeLessThan(20)
    expect(ofLevel('subdistrict').filter((a) => !a.values.name_en).length).toBeLessThan(100)
  })

  it('gives one province alone, the same as among all', async () => {
    expect(await areasOf('13')).toEqual(areas.filter((a) => a.values.code.startsWith('13')))
    expect(await areasOf('99')).toEqual([])
  })
})
