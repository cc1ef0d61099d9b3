import path from 'node:path'
import type { Page } from 'playwright-core'

/** One picture of the tour: who looks at which page, and what is done there first. */
export interface Stop {
  name: string
  /** `{plan}` stands for the plan that the tour brings in, `{round}` for the census of the demo. */
  path: string
  /** Key of the demo card; absent: somebody who is not signed in. */
  card?: string
  viewport: { width: number; height: number }
  dark?: true
  go?: (page: Page) => Promise<void>
}

const desk = { width: 1280, height: 860 }
const phone = { width: 390, height: 800 }

export const stops: Stop[] = [
  { name: 'home', path: '/', viewport: desk },
  { name: 'sign-in', path: '/sign-in', viewport: desk },
  { name: 'today', path: '/today', card: 'school_registrar', viewport: desk },
  {
    name: 'plan-review',
    path: '/plans/import',
    card: 'peo_officer',
    viewport: desk,
    go: async (page) => {
      await page.locator('input[type="file"]').setInputFiles(path.join(import.meta.dirname, 'tour-plan.txt'))
      await page.locator('form button.main').click()
      await page.locator('input[type="file"]').waitFor({ state: 'detached' })
    },
  },
  { name: 'plan', path: '/plans/{plan}', card: 'peo_officer', viewport: desk },
  { name: 'indicator', path: '/indicators?i=dropout_compulsory', card: 'peo_officer', viewport: desk },
  { name: 'organisations', path: '/organisations', viewport: desk },
  { name: 'learners', path: '/registers/learner', card: 'school_registrar', viewport: desk },
  { name: 'census', path: '/census/{round}', card: 'peo_officer', viewport: desk },
  { name: 'watch', path: '/watch', card: 'watch_coordinator', viewport: desk },
  {
    name: 'case',
    path: '/watch/cases?state=planned',
    card: 'watch_coordinator',
    viewport: desk,
    go: async (page) => {
      await page.locator('main table a').first().click()
      await page.waitForURL((url) => url.pathname.split('/').length === 4)
    },
  },
  { name: 'field', path: '/field', card: 'watch_member', viewport: phone },
  { name: 'phone', path: '/today', card: 'school_director', viewport: phone },
  { name: 'dark', path: '/indicators', card: 'planner', viewport: phone, dark: true },
]
