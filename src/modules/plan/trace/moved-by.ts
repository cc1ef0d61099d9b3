import type { PoolClient } from 'pg'
import { translating } from '#kernel/act/database-problem.ts'
import type { House } from '#kernel/house.ts'
import type { Count, Indicator } from '#kernel/indicator/declaration.ts'
import { isStored } from '#kernel/indicator/dimension.ts'
import type { Label } from '#kernel/label.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import type { PlanNodeKind } from '../reading/plan-node.ts'
import { districtKinds, provinceWideKinds } from './measured-at.ts'

/** A line of a plan that a record moves, and by what. */
export interface MovedLine {
  plan: string
  planName: string
  planState: string
  line: string
  kind: PlanNodeKind
  number: string | null
  text: string
  via: { carrier: 'indicator' | 'register'; name: string; label: Label }[]
}

const tiesOf = (count: Count): string[] => [
  ...[...(count.also ?? []), ...(count.without ?? [])].map((tie) => tie.over),
  ...Object.values(count.basis.dimensions).flatMap((dimension) =>
    isStored(dimension) && 'tally' in dimension ? [dimension.tally.over] : [],
  ),
]

/** The indicators that count rows of a register, or look them up to count others. */
const indicatorsOver = (register: string, indicators: Iterable<Indicator>): string[] =>
  [...indicators].flatMap((indicator) =>
    Object.values(indicator.parts).some((count) => count.basis.over === register || tiesOf(count).includes(register))
      ? [indicator.name]
      : [],
  )

const LINES = `
  with moved as (
    select c.line, c.carrier, c.name from plan_carrier c
    where c.state <> 'refused' and ((c.carrier = 'register' and c.name = $1) or (c.carrier = 'indicator' and c.name = any ($2)))
    union
    select t.line, 'indicator', t.indicator from plan_target t where t.state <> 'rejected' and t.indicator = any ($2))
  select p.id as plan, p.name as "planName", p.state as "planState", l.id as line, l.kind, l.number, l.text,
    json_agg(json_build_object('carrier', m.carrier, 'name', m.name) order by m.carrier, m.name) as via
  from moved m join plan_line l on l.id = m.line join plan p on p.id = l.plan join organisation o on o.id = p.owner
  where p.state <> 'superseded'
    and ($3::uuid[] is null or case when o.kind = any ($4) then $5 else p.owner end = any ($3)
      or o.kind = any ($6) and exists (
        select 1 from place_within i join place_within w on w.place = i.place
        join area d on d.id = w.ancestor and d.level = 'district'
        where i.ancestor = p.owner and d.id = any ($7)))
  group by p.id, p.name, p.state, l.id, l.kind, l.number, l.text, l.position
  order by p.state = 'published' desc, p.name, p.id, l.position limit 500`

const ANCESTORS = 'select array_agg(distinct ancestor) as places from place_within where place = any ($1)'

/** Every place in which some places lie, themselves included. */
const ancestorsOf = async (client: PoolClient, places: string[]): Promise<string[]> =>
  places.length === 0
    ? []
    : ((await client.query<{ places: string[] | null }>(ANCESTORS, [places])).rows[0]?.places ?? [])

/**
 * From a record to the plan lines that it moves: those carried by its register, or by an indicator that counts it, in plans
 * of offices whose place, or whose districts, the record lies in. Only plans that the actor may read.
 * @throws Refusal `not_found` where the record is not the actor's to see
 */
export async function linesMovedBy(house: House, actor: Actor, register: string, id: string): Promise<MovedLine[]> {
  const declared = house.registers.get(register) ?? refuse('not_found')
  const row = await record(house, actor, register, id)
  const fields = Object.entries(declared.fields).flatMap(([name, field]) =>
    field.kind === 'place' && typeof row.values[name] === 'string'
      ? [{ to: 'to' in field ? field.to : '', id: String(row.values[name]) }]
      : [],
  )
  const places = fields.map(({ id }) => id)
  const homes = fields.flatMap(({ to, id }) => (to === 'area' ? [id] : []))
  const own = declared.place ? [row.id, ...places] : places
  const indicators = indicatorsOver(register, house.indicators.values())
  const lines = await translating(house, () =>
    asActor(house, actor, 'read', async (client) => {
      const within = own.length === 0 ? null : await ancestorsOf(client, own)
      const found = await client.query<MovedLine>(LINES, [
        register,
        indicators,
        within,
        provinceWideKinds(),
        house.province.areaId,
        districtKinds(),
        await ancestorsOf(client, homes),
      ])
      return found.rows
    }),
  )
  return lines.map((line) => ({ ...line, via: line.via.map((one) => ({ ...one, label: labelOf(house, one) })) }))
}

function labelOf(house: House, { carrier, name }: { carrier: string; name: string }): Label {
  if (carrier === 'indicator') {
    const indicator = house.indicators.get(name)
    return { th: indicator?.th ?? name, en: indicator?.en ?? name }
  }
  const register = house.registers.get(name)
  return { th: register?.th.many ?? name, en: register?.en.many ?? name }
}
