import type { Language } from '#kernel/label.ts'

export const THEMES = ['auto', 'light', 'dark'] as const
export const DENSITIES = ['roomy', 'dense'] as const
export const LANGUAGES = ['th', 'en'] as const
export type Theme = (typeof THEMES)[number]
export type Density = (typeof DENSITIES)[number]

export interface Preferences {
  language: Language
  theme: Theme
  density: Density
}

const oneOf = <T extends string>(list: readonly T[], value: string | null | undefined, otherwise: T): T =>
  list.find((item) => item === value) ?? otherwise

/** What a browser asked for by its cookies; Thai, its own theme and roomy where it said nothing. */
export const preferencesFrom = (get: (name: string) => string | null | undefined): Preferences => ({
  language: oneOf<Language>(LANGUAGES, get('language'), 'th'),
  theme: oneOf(THEMES, get('theme'), 'auto'),
  density: oneOf(DENSITIES, get('density'), 'roomy'),
})
