import type { Label } from '#kernel/label.ts'

/** One light: shown from this much of the target upward, or above it. Shape and words tell it apart without colour. */
export interface Light extends Label {
  name: 'green' | 'yellow' | 'orange' | 'red'
  shape: string
  /** Percent of the target: at least this. */
  from?: number
  /** Percent of the target: more than this. */
  above?: number
}

export type LightConvention = 'nesdc' | 'three'

/** Conventions for showing how much of a target is reached (handbook 11.4). Which is used is a setting of the house. */
export const lightConventions: Record<LightConvention, Light[]> = {
  nesdc: [
    { name: 'green', th: 'บรรลุเป้า', en: 'Target reached', shape: '●', from: 100 },
    { name: 'yellow', th: 'ใกล้เป้า', en: 'Near the target', shape: '◆', above: 75 },
    { name: 'orange', th: 'ห่างเป้า', en: 'Far from the target', shape: '▲', above: 50 },
    { name: 'red', th: 'วิกฤต', en: 'Critical', shape: '■' },
  ],
  three: [
    { name: 'green', th: 'บรรลุเป้า', en: 'Target reached', shape: '●', from: 100 },
    { name: 'yellow', th: 'ใกล้เป้า', en: 'Near the target', shape: '◆', from: 80 },
    { name: 'red', th: 'ต่ำกว่าเป้า', en: 'Below the target', shape: '■' },
  ],
}

/** Key of the house's setting that names the convention. */
export const LIGHT_SETTING = 'plan_lights'
export const DEFAULT_LIGHTS: LightConvention = 'nesdc'

export const isConvention = (value: unknown): value is LightConvention =>
  typeof value === 'string' && Object.hasOwn(lightConventions, value)

/** The light of so many percent of a target. */
export function lightOf(achieved: number, convention: LightConvention): Light {
  const lights = lightConventions[convention]
  const found = lights.find(
    ({ from, above }) => (from === undefined || achieved >= from) && (above === undefined || achieved > above),
  )
  return found ?? (lights.at(-1) as Light)
}
