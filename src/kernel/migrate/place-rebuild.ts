import type { AnyRegister } from '../register/declaration.ts'

/** Works the whole closure of places out again from the registers that are places: after a move or a bulk load. */
export function placeRebuildSql(registers: AnyRegister[]): string {
  const edges = registers.flatMap((register) =>
    (register.place?.within ?? []).map((name) => {
      const field = register.fields[name]
      const same = field?.kind === 'place' && field.to === register.name
      return `select id as place, "${name}" as parent, ${same} as same from "${register.name}" where "${name}" is not null`
    }),
  )
  if (edges.length === 0) return ''
  return `
create or replace function place_rebuild() returns void language sql security definer set search_path from current
as $$
  delete from place_within;
  insert into place_within (place, ancestor)
  with recursive edge as (${edges.join(' union all ')}),
    -- into another register only from the place itself, then upwards within the register reached
    up as (
      (select id as place, id as ancestor from place_node union all select place, parent from edge where not same)
      union
      select up.place, edge.parent from up join edge on edge.place = up.ancestor and edge.same
    )
  select place, ancestor from up;
$$;`
}
