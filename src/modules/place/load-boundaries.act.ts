import { newId } from '#kernel/act/id.ts'
import { type ActContext, permitted, withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { today } from '#kernel/kinds/date.ts'
import { refuse } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { type Outline, outlinesOf } from './boundary-file.ts'

export interface LoadedBoundaries {
  added: number
  changed: number
  /** Areas whose boundary was the same already. */
  same: number
}

/** The area of each code, or a refusal that names the codes no area has. */
async function areasOf(act: ActContext, codes: string[]): Promise<Map<string, string>> {
  const found = await act.client.query<{ id: string; code: string }>(
    'select id, code from area where code = any ($1::text[])',
    [codes],
  )
  const areas = new Map(found.rows.map((row) => [row.code, row.id]))
  const strange = codes.filter((code) => !areas.has(code)).slice(0, 20)
  if (strange.length > 0)
    refuse('input', {
      detail: { th: `ไม่มีพื้นที่รหัส ${strange.join(', ')}`, en: `No area has the code ${strange.join(', ')}` },
    })
  return areas
}

interface Kept {
  id: string
  area: string
  geometry: Outline['geometry']
}

const differs = (a: Outline['geometry'], b: Outline['geometry']): boolean =>
  JSON.stringify(a.coordinates) !== JSON.stringify(b.coordinates)

/**
 * Loads the boundaries of a GeoJSON file in one act: all of them or none. A boundary that is there already is changed,
 * and one that is not in the file stays.
 *
 * @throws Refusal `not_json`, `too_large`, `input`; `not_found` for who may not load boundaries
 */
export async function loadBoundaries(
  house: House,
  actor: Actor,
  file: { id: string; text: string; source: string },
): Promise<LoadedBoundaries> {
  permitted(house, actor, 'area_boundary', 'create')
  const outlines = outlinesOf(file.text)
  const head = { id: file.id, verb: 'import', register: 'area_boundary' }
  const { outcome } = await withAct(house, actor, head, { outlines, source: file.source }, async (act) => {
    const areas = await areasOf(
      act,
      outlines.map((one) => one.code),
    )
    const kept = await act.client.query<Kept>('select id, area, geometry from area_boundary')
    const known = new Map(kept.rows.map((row) => [row.area, row]))
    const done: LoadedBoundaries = { added: 0, changed: 0, same: 0 }
    const values = { source: file.source, loaded_on: today() }
    for (const { code, geometry } of outlines) {
      const area = areas.get(code) ?? ''
      const there = known.get(area)
      if (!there) {
        await act.create('area_boundary', newId(), { area, geometry, ...values })
        done.added += 1
      } else if (differs(there.geometry, geometry)) {
        await act.change('area_boundary', there.id, undefined, { geometry, ...values })
        done.changed += 1
      } else done.same += 1
    }
    return done
  })
  return outcome
}
