import type { House } from '#kernel/house.ts'
import type { Label, Language } from '#kernel/label.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import type { Preferences } from './preferences.ts'
import type { WebHouse } from './server/house.ts'

declare global {
  namespace App {
    interface Error {
      message: string
      /** Stable number of the problem, such as `404.1`. */
      number?: string
      text?: Label
      incident?: string
    }
    interface Locals {
      web: WebHouse
      house: House
      actor: Actor
      /** Token of the present session. */
      session: string | null
      preferences: Preferences
    }
    interface PageData {
      language: Language
    }
  }
}
