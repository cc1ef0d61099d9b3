import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { settled, visit } from './visitor.ts'

/** A slow line: the page is there to be typed into, its scripts come later. */
const address = inject('address')
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** Opens a page whose scripts wait for `come()`. */
async function withLateScripts(page: Page, path: string): Promise<() => Promise<void>> {
  const held: Route[] = []
  let free = false
  await page.route('**/*.js', async (route) => {
    if (free) await route.continue()
    else held.push(route)
  })
  await page.goto(path, { waitUntil: 'commit' })
  await page.locator('main form').first().waitFor()
  return async () => {
    expect(held.length).toBeGreaterThan(0)
    free = true
    await Promise.all(held.map((route) => route.continue()))
    await settled(page)
  }
}

describe('what is typed before the scripts have come', () => {
  it('stays where it was typed: user name, password, and the caret', async () => {
    const visitor = await visit(browser, address, { language: 'th', width: 390 })
    const { page } = visitor
    const come = await withLateScripts(page, '/sign-in')
    await page.locator('#username').pressSequentially('demo.school-registrar')
    await page.locator('#password').pressSequentially('buaban-demo')
    await page.keyboard.press('ArrowLeft')
    await come()
    await page.keyboard.type('X')
    expect(await page.locator('#username').inputValue()).toBe('demo.school-registrar')
    expect(await page.locator('#password').inputValue()).toBe('buaban-demXo')
    expect(visitor.complaints()).toEqual([])
    await visitor.leave()
  })

  it('stays in every kind of input of a form', async () => {
    const visitor = await visit(browser, address, { card: 'school_registrar', language: 'th', width: 390 })
    const { page } = visitor
    const come = await withLateScripts(page, '/registers/person/new')
    const first = page.locator('main [name="name.first"]')
    const month = page.locator('main select').first()
    const pick = page.locator('main input[type="radio"]').nth(1)
    await first.fill('ขวัญข้าว')
    await month.selectOption({ index: 3 })
    await pick.check()
    const chosen = await month.inputValue()
    await come()
    expect(await first.inputValue()).toBe('ขวัญข้าว')
    expect(await month.inputValue()).toBe(chosen)
    expect(await pick.isChecked()).toBe(true)
    expect(visitor.complaints()).toEqual([])
    await visitor.leave()
  })
})
