import type { AnyRegister } from '../register/declaration.ts'

/**
 * Works the closure of places out from the registers that are places: all of it after a move, that of new places when they
 * come.
 */
export function placeRebuildSql(registers: AnyRegister[]): string {
  const edges = registers.flatMap((register) =>
    (register.place?.within ?? []).map((name) => {
      const field = register.fields[name]
      const same = field?.kind === 'place' && field.to === register.name
      return `select id as place, "${name}" as parent, ${same} as same from "${register.name}" where "${name}" is not null`
    }),
  )
  if (edges.length === 0) return ''
  const closure = (which: string): string => `
  insert into place_within (place, ancestor)
  with recursive edge as not materialized (${edges.join(' union all ')}),
    -- into another register only from the place itself, then upwards within the register reached
    up as (
      (select id as place, id as ancestor from place_node where ${which.replace('$', 'id')}
        union all select place, parent from edge where not same and ${which.replace('$', 'place')})
      union
      select up.place, edge.parent from up join edge on edge.place = up.ancestor and edge.same
    )
  select place, ancestor from up on conflict do nothing;`
  return `
create or replace function place_rebuild() returns void language sql security definer set search_path from current
as $$
  delete from place_within;${closure('true')}
$$;

create or replace function place_add(fresh uuid[]) returns void language sql security definer set search_path from current
as $$${closure('$ = any (fresh)')}
$$;`
}
