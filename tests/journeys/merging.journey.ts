import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { mergeWords } from '../../src/web/words/merges.ts'
import { openBrowser } from '../support/browser.ts'
import { RICHEST } from './addresses.ts'
import { open, type Visitor, visit, wordsOf } from './visitor.ts'

const address = inject('address')
const LONG = 120_000
let browser: Browser
let visitor: Visitor
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  visitor = await visit(browser, address, { card: RICHEST, language: 'th' })
  page = visitor.page
}, LONG)
afterAll(() => browser.close())

const pair = () => page.locator('#judge input[name="pair"]').inputValue()
const status = () => wordsOf(page.locator('.last'))

/** Presses a key and waits until the page has another act to offer. */
async function press(key: string): Promise<void> {
  const act = page.locator('#judge input[name="act"]')
  const before = await act.inputValue()
  await page.keyboard.press(key)
  await expect.poll(() => act.inputValue(), { timeout: 10_000 }).not.toBe(before)
}

describe('records that may be one person', () => {
  it('are judged by keyboard: later, taken back, merged', async () => {
    await open(visitor, '/people/merges')
    await page.getByRole('link', { name: mergeWords.start.th }).click()
    await page.waitForURL(/\/people\/merges\/[0-9a-f-]+/)
    const first = await pair()
    await press('3')
    expect(await pair()).not.toBe(first)
    expect(await status()).toContain(mergeWords.put_off.th)
    await press('z')
    expect(await pair()).toBe(first)
    await press('1')
    expect(await status()).toContain(mergeWords.mergedNow.th)
    await open(visitor, `/people/merges/${first}`)
    expect(await wordsOf(page.locator('main'))).toContain(mergeWords.mergedTitle.th)
  })

  it('are shown as one with what stands in each, and are separated with a reason', async () => {
    const into = page.locator('thead a').first()
    await into.click()
    await page.waitForURL(/\/registers\/person\//)
    expect(await wordsOf(page.locator('main'))).toContain(mergeWords.oneOf.th)
    await page.getByRole('link', { name: mergeWords.seePair.th }).click()
    await page.getByLabel(mergeWords.reason.th).fill('มารดายืนยันว่าเป็นพี่น้องกัน')
    await page.getByRole('button', { name: mergeWords.separate.th }).click()
    await expect.poll(status, { timeout: 10_000 }).toContain(mergeWords.separatedNow.th)
  })

  it('complain of nothing', () => expect(visitor.complaints()).toEqual([]))
})
