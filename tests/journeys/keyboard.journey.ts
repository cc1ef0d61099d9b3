import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { keys } from '../../src/web/words/keys.ts'
import { openBrowser } from '../support/browser.ts'
import { open, type Visitor, visit, wordsOf } from './visitor.ts'

const address = inject('address')
let browser: Browser
let visitor: Visitor
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  visitor = await visit(browser, address, { card: 'school_registrar', language: 'th' })
  page = visitor.page
})
afterAll(() => browser.close())

interface Focused {
  what: string
  /** Position among all elements of the page. */
  order: number
  marked: boolean
  onScreen: boolean
}

const focused = (): Promise<Focused | null> =>
  page.evaluate(() => {
    const now = document.activeElement
    if (!now || now === document.body) return null
    const box = now.getBoundingClientRect()
    const { outlineStyle, outlineWidth } = getComputedStyle(now)
    return {
      what: `${now.tagName.toLowerCase()} ${now.textContent?.trim().slice(0, 30)}`,
      order: [...document.querySelectorAll('*')].indexOf(now),
      marked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      onScreen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    }
  })

const MOST = 60

describe('a keyboard alone suffices', () => {
  it.each(['/today', '/registers/learner/new', '/indicators', '/plans'])(
    'Tab walks %s in the order of reading, always in sight',
    async (path) => {
      await open(visitor, path)
      const walked: Focused[] = []
      for (let i = 0; i < MOST; i++) {
        await page.keyboard.press('Tab')
        const now = await focused()
        if (!now) break
        walked.push(now)
      }
      expect(walked.length).toBeGreaterThan(8)
      expect(walked.filter((one) => !one.marked || !one.onScreen)).toEqual([])
      const orders = walked.map((one) => one.order)
      expect(orders).toEqual(orders.toSorted((a, b) => a - b))
    },
  )

  it('the first Tab offers to skip to the content, and Enter goes there', async () => {
    await open(visitor, '/people')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#content')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  })

  it('arrows walk the rows of a table, Enter opens one', async () => {
    await open(visitor, '/people')
    const rows = page.locator('tbody tr > :first-child a')
    const here = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
    await rows.first().focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(here).toBe(await wordsOf(rows.nth(1)))
    await page.keyboard.press('End')
    await expect.poll(here).toBe(await wordsOf(rows.last()))
    await page.keyboard.press('Home')
    await expect.poll(here).toBe(await wordsOf(rows.first()))
    const name = await here()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name }).waitFor()
  })

  it('/ goes to the search, ? tells the keys, Escape closes them', async () => {
    await open(visitor, '/people')
    await page.keyboard.press('/')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search')
    await page.keyboard.type('ทอง/?')
    expect(await page.locator('main input[type="search"]').inputValue()).toBe('ทอง/?')
    await page.locator('h1').click()
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: keys.title.th })
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect(visitor.complaints()).toEqual([])
  })
})
