import { Refusal } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'

export interface Office {
  value: string
  label: string
}

/** The offices and schools that stand in somebody's grants: in whose name they may bring a file. */
export async function ownOffices({ house, actor }: Pick<App.Locals, 'house' | 'actor'>): Promise<Office[]> {
  const places = [...new Set(actor.grants.filter(({ wide }) => !wide).map(({ place }) => place))]
  const found = await Promise.all(
    places.map(async (place): Promise<Office[]> => {
      try {
        const row = await record(house, actor, 'organisation', place)
        return [{ value: row.id, label: row.title }]
      } catch (error) {
        if (error instanceof Refusal) return []
        throw error
      }
    }),
  )
  return found.flat()
}
