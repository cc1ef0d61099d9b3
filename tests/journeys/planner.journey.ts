import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { indicators } from '#app'
import { homeWords } from '../../src/web/words/home.ts'
import { indicatorWords as words } from '../../src/web/words/indicators.ts'
import { openBrowser } from '../support/browser.ts'
import { rowsFor } from './addresses.ts'
import { asks, open, settled, visit, wordsOf } from './visitor.ts'

const address = inject('address')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

interface Cell {
  value: number | null
  numerator: number | null
  denominator: number | null
  hidden?: boolean
}

async function cellsFor(card: string | null, indicator: string, by: string): Promise<Cell[]> {
  const headers = await asks(address, card, 'th')
  headers.set('accept', 'application/json')
  const response = await fetch(`${address}/api/indicators/${indicator}?by=${by}`, { headers })
  return response.ok ? ((await response.json()) as { cells: Cell[] }).cells : []
}

/** The first question whose answer holds cells too small to be shown. */
async function smallCells(card: string | null): Promise<{ indicator: string; by: string; cells: Cell[] } | null> {
  for (const { name, by, hideBelow } of indicators)
    for (const way of hideBelow > 0 ? by : []) {
      const cells = await cellsFor(card, name, way)
      if (cells.some((cell) => cell.hidden)) return { indicator: name, by: way, cells }
    }
  return null
}

describe('a planner counts and does not read', () => {
  it('sees the number of the province, and no records behind it', async () => {
    const planner = await visit(browser, address, { card: 'planner', language: 'th' })
    await open(planner, '/indicators?i=learners')
    expect(await wordsOf(planner.page.locator('.figure'))).toMatch(/^[\d,]{5,}/)
    expect(await planner.page.getByRole('link', { name: words.records.th }).count()).toBe(0)
    await open(planner, '/indicators/learners/records')
    await planner.page.getByText(words.recordsHidden.th).waitFor()
    expect(await planner.page.locator('tbody tr').count()).toBe(0)
    await open(planner, '/people')
    expect(await planner.page.locator('tbody tr').count()).toBeLessThanOrEqual(1)
    expect(await rowsFor(address, 'planner', 'learner')).toEqual([])
    expect(planner.complaints()).toEqual([])
    await planner.leave()
  })

  it('is not told numbers so small that they could tell who', async () => {
    const small = await smallCells('planner')
    if (!small) throw new Error('the demo has no cell small enough to be hidden')
    for (const cell of small.cells.filter((one) => one.hidden))
      expect([cell.value, cell.numerator ?? null]).toEqual([null, null])
    const planner = await visit(browser, address, { card: 'planner', language: 'th' })
    await open(planner, `/indicators?i=${small.indicator}&by=${small.by}`)
    await planner.page.getByText(words.hiddenNote.th).waitFor()
    expect(await planner.page.locator('td', { hasText: words.hidden.th }).count()).toBeGreaterThan(0)
    await planner.leave()
  })
})

describe('somebody who has not signed in', () => {
  it('reads the vision and the open numbers of the province, and follows one', async () => {
    const guest = await visit(browser, address, { language: 'th', width: 360 })
    expect(await open(guest, '/')).toBe(200)
    expect(await wordsOf(guest.page.locator('blockquote').first())).toContain('ผู้เรียนทุกคนไปถึงฝั่ง')
    await guest.page.getByRole('heading', { name: homeWords.numbers.th }).waitFor()
    const numbers = guest.page.locator('main a[href^="/indicators?i="] b')
    expect(await numbers.count()).toBeGreaterThanOrEqual(4)
    const figure = await wordsOf(numbers.first())
    await numbers.first().click()
    await guest.page.waitForURL(/\/indicators\?i=/)
    await settled(guest.page)
    expect(await wordsOf(guest.page.locator('.figure'))).toContain(figure)
    expect(await guest.page.getByRole('link', { name: words.records.th }).count()).toBe(0)
    expect(guest.complaints()).toEqual([])
    await guest.leave()
  })

  it('finds neither a child nor the registers of children', async () => {
    for (const path of ['/registers/learner', '/registers/person', '/people', '/indicators/learners/records']) {
      const response = await fetch(address + path, { headers: await asks(address, null, 'th'), redirect: 'manual' })
      const html = await response.text()
      expect(html, path).not.toMatch(/เด็ก(หญิง|ชาย)[ก-๙]/)
      expect(html, path).not.toMatch(/<tbody>.*<tr/s)
    }
  })
})
