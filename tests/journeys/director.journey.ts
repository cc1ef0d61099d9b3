import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { problemText } from '#kernel/problem.ts'
import { common } from '../../src/web/words/common.ts'
import { lists } from '../../src/web/words/lists.ts'
import { shell } from '../../src/web/words/shell.ts'
import { todayWords } from '../../src/web/words/today.ts'
import { openBrowser } from '../support/browser.ts'
import { valuesOf } from './addresses.ts'
import { sideways } from './examine.ts'
import { open, settled, type Visitor, visit, wordsOf } from './visitor.ts'

const address = inject('address')
let browser: Browser
let director: Visitor
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  director = await visit(browser, address, { card: 'school_director', language: 'th', width: 360 })
  page = director.page
})
afterAll(() => browser.close())

const save = (on: Page) => on.getByRole('button', { name: common.save.th, exact: true }).click()
const saved = (on: Page) => on.waitForURL(/\?done=saved$/)

describe('a director with five minutes and a phone', () => {
  it('sees what waits today', async () => {
    await open(director, '/today')
    await page.getByRole('heading', { level: 1, name: todayWords.question.th }).waitFor()
    expect(await page.locator('main section li').count()).toBeGreaterThan(0)
  })

  it('finds a child by name with the thumb', async () => {
    await page.getByRole('navigation').getByRole('link', { name: shell.people.th }).click()
    await page.waitForURL(/\/people$/)
    await settled(page)
    const wanted = await wordsOf(page.locator('tbody th a').nth(7))
    await page
      .locator('input[type="search"]')
      .fill(wanted.split(' ')[0]?.replace(/^(เด็กหญิง|เด็กชาย|นางสาว|นาง|นาย)/, '') ?? '')
    await page.getByRole('button', { name: common.show.th, exact: true }).click()
    await page.waitForURL(/[?&]q=/)
    await page.getByRole('link', { name: wanted }).first().click()
    await page.getByRole('heading', { level: 1, name: wanted }).waitFor()
    expect(await sideways(page)).toBeNull()
  })

  it('corrects a field and sees it in the history', async () => {
    await page.getByRole('link', { name: common.change.th, exact: true }).click()
    await page.waitForURL(/\/edit$/)
    await settled(page)
    await page.locator('input[name="phone"]').fill('081 555 0123')
    await save(page)
    await saved(page)
    await page
      .getByText('081 555 0123')
      .or(page.getByText('081-555-0123'))
      .or(page.getByText('0815550123'))
      .first()
      .waitFor()
    const life = page.locator('section', { has: page.getByRole('heading', { name: lists.history.th }) })
    expect(await wordsOf(life.locator('li').first())).toContain('โทรศัพท์')
    expect(director.complaints()).toEqual([])
  })
})

describe('two people at one record', () => {
  it('the later of them is shown what the other wrote, and neither loses anything', async () => {
    const registrar = await visit(browser, address, { card: 'school_registrar', language: 'th' })
    const edit = new URL(page.url()).pathname.concat('/edit')
    await Promise.all([open(director, edit), open(registrar, edit)])
    await registrar.page.locator('input[name="phone"]').fill('0815550999')
    await registrar.page.locator('input[name="nationality"]').fill('ไทย')
    await save(registrar.page)
    await saved(registrar.page)

    await page.locator('input[name="phone"]').fill('0815550111')
    await page.locator('input[name="birth_date.day"]').fill('9')
    await save(page)
    const summary = page.getByRole('alert')
    await summary.waitFor()
    expect(await wordsOf(summary)).toContain(problemText({ name: 'version' }).th)
    expect(await page.locator('input[name="phone"]').inputValue()).toBe('0815550111')
    expect(await page.locator('input[name="birth_date.day"]').inputValue()).toBe('9')
    expect(await page.locator('input[name="nationality"]').inputValue()).toBe('ไทย')
    expect(await wordsOf(page.locator('#phone-fault'))).toContain('0815550999')

    await save(page)
    await saved(page)
    const id = edit.split('/').at(-2) ?? ''
    expect(await valuesOf(address, 'school_director', 'person', id)).toMatchObject({
      phone: '0815550111',
      nationality: 'ไทย',
    })
    await registrar.leave()
    director.complaints()
  })
})
