import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { imports as words } from '../../src/web/words/imports.ts'
import { lists } from '../../src/web/words/lists.ts'
import { openBrowser } from '../support/browser.ts'
import { listOf, pupilsFrom, REGISTRAR } from './pupil-list.ts'
import { open, settled, type Visitor, visit, wordsOf } from './visitor.ts'

const address = inject('address')

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const pupils = pupilsFrom(100, ['ข้าวหอม', 'ข้าวปั้น', 'ข้าวฟ่าง', 'ข้าวโพด', 'ข้าวเม่า'])
const list = () =>
  listOf(
    address,
    pupils.map((pupil, i) => ({
      ...pupil,
      ...(i === 1 || i === 2 ? { grade: 'ชั้นพิเศษ' } : {}),
      ...(i === 3 ? { born: '31/2/2559' } : {}),
    })),
  )

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const goodRows = (page: Page) => wordsOf(page.locator('.figure').first())

describe('a registrar at a desk', () => {
  let malee: Visitor
  let page: Page
  beforeAll(async () => {
    malee = await visit(browser, address, { card: REGISTRAR, language: 'th' })
    page = malee.page
  })

  it('comes from the list of learners, and brings the export of another program', async () => {
    await open(malee, '/registers/learner')
    await page.getByRole('link', { name: lists.bringIn.th }).click()
    await page.getByRole('heading', { level: 1, name: words.what.th }).waitFor()
    const file = { name: 'รายชื่อ.csv', mimeType: 'text/csv', buffer: Buffer.from(await list()) }
    await page.locator('#file').setInputFiles(file)
    await button(page, words.read.th).click()
    await page.getByRole('heading', { level: 1, name: words.mapTitle.th }).waitFor()
    expect(await page.locator('select[name="column-C"]').inputValue()).toBe('national_id')
    expect(await page.locator('#answer-academic_year').inputValue()).not.toBe('')
    await button(page, words.check.th).click()
  })

  it('sees every problem in its place, puts one word right for all rows and one date by keyboard', async () => {
    await page.getByRole('heading', { level: 1, name: words.checkTitle.th }).waitFor()
    expect(await goodRows(page)).toBe('2')
    await page.locator('form[action="?/replace"] select').selectOption('P3')
    await button(page, words.replaceAll.th).click()
    await expect.poll(() => goodRows(page)).toBe('4')
    await settled(page)
    await page.locator('input[data-box]').focus()
    await page.keyboard.type('28/2/2559')
    await page.keyboard.press('Enter')
    await expect.poll(() => goodRows(page)).toBe('5')
    await page.getByText(words.allGood.th).waitFor()
  })

  it('brings it in, and finds it again in the list of imports', async () => {
    await settled(page)
    await button(page, /^นำเข้า 5 แถว$/).click()
    await page.getByText('แถวเข้าทะเบียนแล้ว จาก 5 แถว').waitFor({ timeout: 60_000 })
    expect(await goodRows(page)).toBe('5')
    await open(malee, '/imports')
    const row = page.locator('tbody tr').filter({ hasText: 'รายชื่อ.csv' }).first()
    expect(await wordsOf(row)).toContain('นำเข้าแล้ว')
    await open(malee, '/people?q=ข้าวฟ่าง')
    expect(await page.locator('tbody th a').count()).toBe(1)
    expect(malee.complaints()).toEqual([])
  })
})

describe('without scripts, on a phone', () => {
  it('the same list is brought again and changes nothing', async () => {
    const malee = await visit(browser, address, { card: REGISTRAR, language: 'th', width: 390, scripts: false })
    const { page } = malee
    await page.goto('/imports/new')
    const file = { name: 'อีกครั้ง.csv', mimeType: 'text/csv', buffer: Buffer.from(await listOf(address, pupils)) }
    await page.locator('#file').setInputFiles(file)
    await button(page, words.read.th).click()
    await button(page, words.check.th).click()
    await button(page, /^นำเข้า 5 แถว$/).click()
    // the page asks for itself again until the work is done
    await page.getByText('แถวเข้าทะเบียนแล้ว จาก 5 แถว').waitFor({ timeout: 60_000 })
    const person = page.locator('tbody tr').filter({ hasText: 'บุคคล' })
    expect(await wordsOf(person.locator('td').first())).toBe('0')
    await malee.leave()
  })
})
