import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { common } from '../../src/web/words/common.ts'
import { lists } from '../../src/web/words/lists.ts'
import { planWords } from '../../src/web/words/plan.ts'
import { settings } from '../../src/web/words/settings.ts'
import { shell } from '../../src/web/words/shell.ts'
import { openBrowser } from '../support/browser.ts'
import { rowsFor } from './addresses.ts'
import { type Visitor, visit, wordsOf } from './visitor.ts'

/** Nothing here may need a script: an old telephone, a slow line, a strict office computer. */
const address = inject('address')
const draft = inject('draft')
const USER = 'demo.school-registrar'
const PASSWORD = 'buaban-demo'

let browser: Browser
let visitor: Visitor
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  visitor = await visit(browser, address, { scripts: false })
  page = visitor.page
})
afterAll(() => browser.close())

/** Presses a button of a form and waits for the page that answers. */
async function send(button: Locator): Promise<void> {
  const answered = page.waitForEvent('load')
  await button.click()
  await answered
}
const press = (name: string) => send(page.getByRole('button', { name, exact: true }).first())
const input = (name: string) => page.locator(`main [name="${name}"]`)

describe('without scripts', () => {
  it('signs in by user name and password; a wrong one is told and the name stays', async () => {
    await page.goto('/sign-in')
    await page.locator('#username').fill(USER)
    await page.locator('#password').fill('not-the-password')
    await send(page.locator('form[action="?/password"] button'))
    await page.getByRole('alert').waitFor()
    expect(await wordsOf(page.getByRole('alert'))).toContain(settings.wrong.th)
    expect(await page.locator('#username').inputValue()).toBe(USER)
    await page.locator('#password').fill(PASSWORD)
    await send(page.locator('form[action="?/password"] button'))
    await page.waitForURL(/\/today$/)
  })

  it('searches a list', async () => {
    await page.goto('/people')
    const wanted = await wordsOf(page.locator('tbody th a').nth(3))
    const last = wanted.split(' ').at(-1) ?? ''
    await page.locator('input[type="search"]').fill(last)
    await press(common.show.th)
    await page.waitForURL(/[?&]q=/)
    const found = await page.locator('tbody th a').allTextContents()
    expect(found.map((one) => one.trim())).toContain(wanted)
    for (const one of found) expect(one).toContain(last)
  })

  it('adds a person: a day that is none is told at its field, and nothing typed is lost', async () => {
    await page.goto('/registers/person/new')
    const typed = { 'name.title': 'เด็กหญิง', 'name.first': 'ใบบัว', 'name.last': 'ธารใสสมมติ', nationality: 'ไทย' }
    for (const [name, value] of Object.entries(typed)) await input(name).fill(value)
    await page.locator('input[name="sex"][value="f"]').check()
    await input('birth_date.day').fill('31')
    await input('birth_date.month').selectOption('2')
    await input('birth_date.year').fill('2563')
    await input('household.words').fill('1')
    await send(page.locator('button[name="look"][value="household"]'))
    expect(await page.locator('input[name="kept_by"]:checked').count(), 'the own school, known beforehand').toBe(1)
    await input('kept_by.words').fill('โรงเรียน')
    await send(page.locator('button[name="look"][value="kept_by"]'))
    await page.locator('input[type="radio"][name="kept_by"]:not([value=""])').first().check()
    await press(common.save.th)
    await page.getByRole('alert').waitFor()
    expect(await wordsOf(page.getByRole('alert'))).toContain('วันเกิด')
    expect(await wordsOf(page.locator('#birth_date-fault'))).not.toBe('')
    for (const [name, value] of Object.entries(typed)) expect(await input(name).inputValue(), name).toBe(value)
    expect(await input('birth_date.day').inputValue()).toBe('31')
    expect(await page.locator('input[name="kept_by"]:checked').count()).toBe(1)

    await page.getByRole('alert').getByRole('link').first().click()
    await input('birth_date.day').fill('14')
    await press(common.save.th)
    await page.waitForURL(/\?done=saved$/)
    expect(await wordsOf(page.locator('h1'))).toContain('ใบบัว ธารใสสมมติ')
  })

  it('changes that person, and what changed stands in the history', async () => {
    await page.getByRole('link', { name: common.change.th, exact: true }).click()
    await input('phone').fill('081')
    await press(common.save.th)
    await page.locator('#phone-fault').waitFor()
    expect(await input('phone').inputValue()).toBe('081')
    await input('phone').fill('081 555 0144')
    await press(common.save.th)
    await page.waitForURL(/\?done=saved$/)
    const life = page.locator('section', { has: page.getByRole('heading', { name: lists.history.th }) })
    expect(await wordsOf(life.locator('li').first())).toContain('โทรศัพท์')
  })

  it('switches the language and back, on the page where one is', async () => {
    const before = new URL(page.url()).pathname
    await press(shell.otherLanguage.th)
    await page.locator('html[lang="en"]').waitFor()
    expect(new URL(page.url()).pathname).toBe(before)
    await press(shell.otherLanguage.en)
    await page.locator('html[lang="th"]').waitFor()
  })

  it('signs out, signs in by card, and accepts an alignment that was suggested', async () => {
    await page.goto('/settings')
    await press(shell.signOut.th)
    await page.goto('/sign-in')
    await send(page.locator('button[name="card"][value="peo_officer"]'))
    await page.waitForURL(/\/today$/)
    await page.goto(`/plans/${draft}`)
    await press(planWords.suggest.th)
    const suggested = await rowsFor(
      address,
      'peo_officer',
      'plan_alignment',
      `&filter[plan]=${draft}&filter[state]=suggested`,
    )
    const line = suggested[0]?.values.line
    await page.goto(`/plans/${draft}/lines/${line}`)
    const section = page.locator('section', { has: page.getByRole('heading', { name: planWords.alignments.th }) })
    const waiting = section.locator('button[name="move"][value="accept"]')
    const count = await waiting.count()
    expect(count).toBeGreaterThan(0)
    await send(waiting.first())
    expect(await waiting.count()).toBe(count - 1)
    expect(await section.getByText('สอดคล้อง').count()).toBe(1)
    expect(visitor.complaints().filter((one) => !/\b4\d\d\b/.test(one))).toEqual([])
  })
})
