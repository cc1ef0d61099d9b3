import { chance } from './chance.ts'
import type { Subdistrict } from './land.ts'
import { districtCodes, type Land, subdistrictOf } from './land.ts'
import { OFFICES, type Sketch, TOWNS } from './office-list.ts'
import type { Affiliation, OrganisationKind } from './school-types.ts'

/** An office, board or cluster of the plan. `n` is what its id is made of. */
export interface Office {
  n: number
  key: string
  kind: OrganisationKind
  affiliation: Affiliation
  name: { th: string; en: string }
  short?: string
  parent?: string
  district: string
  subdistrict: Subdistrict
  /** How many work there, by size of the province. */
  staff: { province: number; small: number }
}

/** The offices of the province, parents before those under them. */
export function planOffices(seed: number, land: Land): Office[] {
  const by = chance(seed, 31)
  const offices: Office[] = []
  const add = (district: string, sketch: Sketch): void => {
    const [key, kind, affiliation, th, en, short, parent, [province, small]] = sketch
    offices.push({
      n: offices.length + 1,
      key,
      kind,
      affiliation,
      name: { th, en },
      short,
      parent,
      district,
      subdistrict: subdistrictOf(land, district, by),
      staff: { province, small },
    })
  }
  for (const sketch of OFFICES) add(sketch[0] === 'pesao2' || sketch[0] === 'personnel2' ? '1303' : '1301', sketch)
  districtCodes.forEach((district, i) => {
    const [largeTh, largeEn, lesserTh, lesserEn] = TOWNS[i] ?? ['', '', '', '']
    add(district, [`town-${district}-1`, 'local_authority', 'dla', largeTh, largeEn, undefined, undefined, [6, 1]])
    add(district, [`town-${district}-2`, 'local_authority', 'dla', lesserTh, lesserEn, undefined, undefined, [4, 1]])
    const where = land.districtNames[district] ?? { th: '', en: '' }
    const area = district === '1303' || district === '1304' || district === '1306' ? 'pesao2' : 'pesao1'
    const cluster = ['รุ่งอรุณ', 'Rung Arun']
    add(district, [
      `cluster-${district}`,
      'network',
      'obec',
      `กลุ่มโรงเรียน${cluster[0]}${where.th}`,
      `${cluster[1]} ${where.en} School Cluster`,
      undefined,
      area,
      [0, 0],
    ])
  })
  return offices
}
