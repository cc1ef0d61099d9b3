import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { reviewWords } from '../../src/web/words/link-review.ts'
import { openBrowser } from '../support/browser.ts'
import { RICHEST } from './addresses.ts'
import { censusAtHand } from './census-at-hand.ts'
import { open, type Visitor, visit, wordsOf } from './visitor.ts'

const address = inject('address')
const LONG = 180_000
let browser: Browser
let visitor: Visitor
let page: Page
let review = ''

beforeAll(async () => {
  browser = await openBrowser()
  const routes = new Map(await censusAtHand(address))
  review = routes.get('/census/[id]/review')?.[0]?.paths[0] ?? ''
  visitor = await visit(browser, address, { card: RICHEST, language: 'th' })
  page = visitor.page
}, LONG)
afterAll(() => browser.close())

const question = () => page.locator('.decide input[name="question"]').inputValue()
const left = async () => Number(await page.locator('.pile[aria-current] b').textContent())
const status = () => wordsOf(page.locator('.last'))

/** Presses a key and waits until the page has another act to offer. */
async function press(key: string): Promise<void> {
  const act = page.locator('.decide input[name="act"]')
  const before = await act.inputValue()
  await page.keyboard.press(key)
  await expect.poll(() => act.inputValue(), { timeout: 10_000 }).not.toBe(before)
}

describe('judging pairs by keyboard alone', () => {
  it('one key a pair: said, taken back, said otherwise, passed over', async () => {
    await open(visitor, `${review}?pile=sample`)
    const [first, waiting] = [await question(), await left()]
    await press('1')
    expect(await question()).not.toBe(first)
    expect(await left()).toBe(waiting - 1)
    expect(await status()).toContain(reviewWords.same.th)
    await press('z')
    expect(await question()).toBe(first)
    expect(await left()).toBe(waiting)
    await press('2')
    expect(await status()).toContain(reviewWords.different.th)
    const second = await question()
    await press('n')
    expect(await question()).not.toBe(second)
    expect(await left()).toBe(waiting - 1)
  })

  it('W tells what the program thinks, ? tells the keys', async () => {
    await open(visitor, `${review}?pile=sample`)
    const why = page.locator('#why')
    expect(await why.getAttribute('open')).toBeNull()
    await page.keyboard.press('w')
    await expect.poll(() => why.getAttribute('open')).not.toBeNull()
    expect(await wordsOf(why)).toContain(reviewWords.start.th)
    await page.keyboard.press('?')
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(1)
    const before = await left()
    await page.keyboard.press('1')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0)
    expect(await left()).toBe(before)
  })

  it('nobody reads their own decision again', async () => {
    await open(visitor, `${review}?pile=again`)
    expect(await wordsOf(page.locator('main'))).toContain(reviewWords.doneTitle.th)
  })

  it('complains of nothing', () => expect(visitor.complaints()).toEqual([]))
})
