import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { indicatorWords } from '../../src/web/words/indicators.ts'
import { lists } from '../../src/web/words/lists.ts'
import { planWords as words } from '../../src/web/words/plan.ts'
import { openBrowser } from '../support/browser.ts'
import { open, settled, type Visitor, visit, wordsOf } from './visitor.ts'

const address = inject('address')
const INVENTED = path.join(import.meta.dirname, 'invented-plan.txt')
const REAL = path.join(import.meta.dirname, '..', '..', '..', 'shared', 'documents', '004_009c79e662f6bd31.txt')
const CARRIED = 'จัดอัตรากำลังครูให้เหมาะสมกับจำนวนผู้เรียน'

let browser: Browser
let officer: Visitor
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  officer = await visit(browser, address, { card: 'peo_officer', language: 'th' })
  page = officer.page
})
afterAll(() => browser.close())

const button = (name: string) => page.getByRole('button', { name, exact: true })

/** Brings a document in, up to the review. */
async function read(file: string): Promise<void> {
  await open(officer, '/plans')
  await page.getByRole('link', { name: words.bring.th }).click()
  await page.locator('input[type="file"]').setInputFiles(file)
  await button(words.read.th).click()
  await button(words.keep.th).waitFor()
  await settled(page)
}

const nodes = () => page.locator('button.node')
const texts = (): Promise<string[]> => nodes().locator('span').allInnerTexts()
const node = (text: string): Locator => nodes().filter({ hasText: text }).first()
const kindOf = (text: string): Promise<string> => wordsOf(node(text).locator('small'))
const undone = () => expect.poll(() => button(words.undo.th).isDisabled()).toBe(true)

async function places(...some: string[]): Promise<number[]> {
  const now = await texts()
  return some.map((one) => now.indexOf(one))
}

const FIRST = 'ตามหาเด็กที่ยังไม่ได้เรียนและพากลับเข้าห้องเรียน'
const SECOND = 'จัดครูให้พอกับจำนวนผู้เรียนในทุกโรงเรียน'

describe('a document of the officer’s own', () => {
  it('is read with every line placed', async () => {
    await read(INVENTED)
    expect(await page.getByText(words.placedAll.th).count()).toBe(1)
    const [first = -1, second = -1] = await places(FIRST, SECOND)
    expect(first).toBeGreaterThan(0)
    expect(second).toBe(first + 1)
  })

  it('is put right by keyboard alone, and undone', async () => {
    const [was = -1] = await places(FIRST)
    await node(FIRST).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => node(FIRST).getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(() => places(FIRST, SECOND)).toEqual([was + 1, was])
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => places(FIRST, SECOND)).toEqual([was, was + 1])

    for (let i = 0; i < 8 && (await focused()) !== 'SELECT'; i++) await page.keyboard.press('Tab')
    const before = await kindOf(FIRST)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => kindOf(FIRST)).not.toBe(before)
    for (let i = 0; i < 3; i++) await page.keyboard.press('Control+z')
    await undone()
    expect(await kindOf(FIRST)).toBe(before)
  })

  it('is put right by mouse, and undone', async () => {
    const [was = -1] = await places(FIRST)
    await node(SECOND).dragTo(node(FIRST), { targetPosition: { x: 30, y: 8 } })
    await expect.poll(() => places(FIRST, SECOND)).toEqual([was + 1, was])
    await button(words.undo.th).click()
    await expect.poll(() => places(FIRST, SECOND)).toEqual([was, was + 1])

    const before = await kindOf(SECOND)
    await node(SECOND).click()
    await page.locator('select[name="kind"]').selectOption('goal')
    await button(words.retype.th).click()
    await expect.poll(() => kindOf(SECOND)).not.toBe(before)
    await button(words.undo.th).click()
    await expect.poll(() => kindOf(SECOND)).toBe(before)
    await undone()
  })

  it('is kept, and its tree shows living numbers', async () => {
    await button(words.keep.th).click()
    await page.waitForURL(/\/plans\/[0-9a-f-]{36}\?done=kept$/)
    await settled(page)
    const readings = await page.locator('.reading b').allInnerTexts()
    expect(readings.length).toBeGreaterThanOrEqual(3)
    for (const one of readings) expect(one).toMatch(/^[\d,]+(\.\d+)?%? \(25\d\d\)$/)
  })

  it('leads from a line to its indicator, to the records, and from a record back to the lines', async () => {
    const plan = new URL(page.url()).pathname
    const row = page.locator('.line').filter({ hasText: CARRIED })
    const reading = (await wordsOf(row.locator('.reading b'))).replace(/ \(.*/, '')
    await page.locator('details:not([open]) > summary').evaluateAll((some) => {
      for (const one of some) (one as HTMLElement).click()
    })
    await row.getByRole('link', { name: CARRIED }).click()
    await page.getByRole('heading', { level: 1, name: CARRIED }).waitFor()
    await page.locator('a[href^="/indicators?i=pupils_per_teacher"]').first().click()
    const figure = page.locator('.figure').first()
    await figure.waitFor()
    expect((await wordsOf(figure)).startsWith(reading)).toBe(true)
    await page.getByRole('link', { name: indicatorWords.records.th }).click()
    await page.getByRole('heading', { level: 1, name: /ระเบียนใดบ้าง/ }).waitFor()
    const record = page.locator('tbody th a').first()
    const name = await wordsOf(record)
    await record.click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await page.getByRole('link', { name: lists.movesWhat.th }).click()
    await page.getByRole('heading', { level: 1, name: lists.movesWhat.th }).waitFor()
    expect(await page.locator(`a[href^="${plan}/lines/"]`).filter({ hasText: CARRIED }).count()).toBe(1)
    expect(officer.complaints()).toEqual([])
  })
})

const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.tagName ?? '')

describe('a real document of an office', () => {
  it('is read whole, kept, and carried by numbers', async ({ annotate }) => {
    if (!existsSync(REAL)) {
      console.info('no ../shared/documents here: the real document is not tried')
      await annotate('no ../shared/documents here')
      return
    }
    await read(REAL)
    expect(await page.getByText(words.placedAll.th).count()).toBe(1)
    await button(words.keep.th).click()
    await page.waitForURL(/\/plans\/[0-9a-f-]{36}\?done=kept$/)
    await settled(page)
    expect(await page.locator('.reading b').count()).toBeGreaterThanOrEqual(3)
    expect(officer.complaints()).toEqual([])
  })
})
