import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { invented } from './census-at-hand.ts'
import { clippedText, sideways } from './examine.ts'
import { open, settled, type Visitor, visit, wordsOf } from './visitor.ts'

const address = inject('address')
/** Few enough for seconds; a tenth of them are on no school's list. */
const CHILDREN = 120
const ENROLLED = 108
const csv = invented({ seed: 23, children: CHILDREN, enrolled: ENROLLED })

let browser: Browser
let officer: Visitor
let round = ''
beforeAll(async () => {
  browser = await openBrowser()
  officer = await visit(browser, address, { card: 'peo_officer', language: 'th' })
})
afterAll(() => browser.close())

async function take(kind: 'registry' | 'obec'): Promise<void> {
  const { page } = officer
  await page.getByRole('link', { name: 'รับรายชื่อ' }).click()
  await page.waitForURL(/lists\/new/)
  await settled(page)
  await page.locator('[name=kind]').selectOption(kind)
  await page.locator('[name=source]').fill('เรื่องเล่าของการเดินทาง')
  const file = { name: `${kind}-journey.csv`, mimeType: 'text/csv', buffer: Buffer.from(csv[kind]) }
  await page.locator('[name=file]').setInputFiles(file)
  await page.getByRole('button', { name: 'บันทึก' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/new'))
  await open(officer, round)
}

const countAt = async (path: string): Promise<number> =>
  Number((await wordsOf(officer.page.locator(`a[href*="${path}"]`).first())).replaceAll(',', ''))

describe('a census officer', () => {
  it('opens a round and takes two lists, each told what it lacks', async () => {
    const { page } = officer
    await open(officer, '/census')
    await page.getByRole('link', { name: 'เปิดรอบ' }).click()
    await page.waitForURL(/census\/new/)
    await settled(page)
    await page.locator('[name=name]').fill('สำมะโนของการเดินทาง')
    await page.getByRole('button', { name: 'บันทึก' }).click()
    await page.waitForURL(/census\/[0-9a-f-]{36}/)
    round = new URL(page.url()).pathname
    await settled(page)
    for (const kind of ['registry', 'obec'] as const) await take(kind)
    const lists = page.locator('section', { has: page.locator('#lists') })
    expect(await lists.locator('tbody tr').count()).toBe(2)
    expect(await wordsOf(lists)).toContain(String(CHILDREN))
  })

  it('links them, hears how far it is, and sees who is on no list', async () => {
    const { page } = officer
    await page.getByRole('button', { name: 'เทียบรายชื่อ' }).click()
    await page.locator('a.figure').waitFor({ timeout: 90_000 })
    const [out, verify, enrolled] = [
      await countAt('standing=out_of_school'),
      await countAt('standing=to_verify'),
      await countAt('standing=enrolled'),
    ]
    const [, said = ''] = /อายุ 3–17 ปี (\d+) คน/.exec(await wordsOf(page.locator('main'))) ?? []
    const residents = Number(said)
    expect(residents).toBeGreaterThan(ENROLLED)
    expect(residents).toBeLessThanOrEqual(CHILDREN)
    expect(out).toBeGreaterThan(0)
    expect(out + verify + enrolled).toBe(residents)
    expect(enrolled).toBeLessThanOrEqual(ENROLLED)
  })

  it('reads the map on paper that shows no colour: every place by its name and number', async () => {
    const { page } = officer
    await page.emulateMedia({ media: 'print' })
    const tiles = page.locator('section', { has: page.locator('#map') }).locator('li')
    const marks = await tiles.evaluateAll((all) =>
      all.map((one) => {
        const { backgroundColor, borderBlockEndWidth, color } = getComputedStyle(one)
        const number = Number(one.querySelector('b')?.textContent)
        return { backgroundColor, color, number, bar: Number.parseFloat(borderBlockEndWidth) }
      }),
    )
    expect(marks.length).toBeGreaterThan(30)
    expect(new Set(marks.map(({ backgroundColor }) => backgroundColor))).toEqual(new Set(['rgba(0, 0, 0, 0)']))
    expect(new Set(marks.map(({ color }) => color)).size).toBe(1)
    // the bar under a tile grows with its number and with nothing else
    const byNumber = marks.toSorted((a, b) => a.number - b.number)
    expect(byNumber.map(({ bar }) => bar)).toEqual(byNumber.map(({ bar }) => bar).toSorted((a, b) => a - b))
    expect(new Set(marks.map(({ bar }) => bar)).size).toBeGreaterThan(1)
    await page.emulateMedia({ media: 'screen' })
  })

  it('opens cases for a whole page of children, who are then followed', async () => {
    const { page } = officer
    await page.getByRole('link', { name: 'เลือกเด็กและเปิดเรื่องติดตาม' }).click()
    await page.waitForURL(/children/)
    await settled(page)
    await page.getByLabel(/เลือกทุกคนในหน้านี้/).check()
    const chosen = await page.locator('input[name=child]:checked').count()
    expect(chosen).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'เปิดเรื่องติดตามให้เด็กที่เลือก' }).click()
    await page.waitForURL(/opened=/)
    await settled(page)
    expect(new URL(page.url()).searchParams.get('opened')).toBe(String(chosen))
    expect(await page.getByRole('link', { name: 'ติดตามแล้ว', exact: true }).count()).toBe(chosen)
    await page.getByRole('link', { name: 'ไปที่เรื่องติดตาม' }).click()
    await page.waitForURL(/what=candidates/)
    await settled(page)
    expect(await page.locator('tbody tr').count()).toBeGreaterThanOrEqual(chosen)
    await page.setViewportSize({ width: 390, height: 780 })
    expect([await sideways(page), ...(await clippedText(page))]).toEqual([null])
    expect(officer.complaints()).toEqual([])
  })
})
