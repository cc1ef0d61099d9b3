import type { AnyRegister } from '../register/declaration.ts'

/** Works the whole closure of places out again from the registers that are places: after a move or a bulk load. */
export function placeRebuildSql(registers: AnyRegister[]): string {
  const edges = registers.flatMap((register) =>
    (register.place?.within ?? []).map(
      (field) => `select id as place, "${field}" as parent from "${register.name}" where "${field}" is not null`,
    ),
  )
  if (edges.length === 0) return ''
  return `
create or replace function place_rebuild() returns void language sql security definer set search_path from current
as $$
  delete from place_within;
  insert into place_within (place, ancestor)
  with recursive edge as (${edges.join(' union all ')}),
    up as (
      select id as place, id as ancestor from place_node
      union
      select up.place, edge.parent from up join edge on edge.place = up.ancestor
    )
  select place, ancestor from up;
$$;`
}
