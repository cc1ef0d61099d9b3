import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { invitationWords } from '../../src/web/words/invitation.ts'
import { settings } from '../../src/web/words/settings.ts'
import { openBrowser } from '../support/browser.ts'
import { clippedText, sideways, violations } from './examine.ts'
import { open, settled, type Visitor, visit, wordsOf } from './visitor.ts'

const address = inject('address')
const PASSWORD = 'สี่คำที่ไม่เกี่ยวกันเลย'

let browser: Browser
let director: Visitor

beforeAll(async () => {
  browser = await openBrowser()
  director = await visit(browser, address, { card: 'school_director', language: 'th', width: 390 })
})
afterAll(() => browser.close())

const faults = async ({ page }: Visitor): Promise<string[]> => {
  await settled(page)
  const pushed = await sideways(page)
  return [...(await violations(page)), ...(await clippedText(page)), ...(pushed ? [pushed] : [])]
}

/** The code on the slip of that name. */
const codeFor = (name: string): Promise<string> =>
  wordsOf(director.page.locator('main li', { hasText: name }).locator('.code'))

describe('a director invites people of the own school', () => {
  let code = ''

  it('a list is read line by line; what may not be is told at its line, and nobody is invited yet', async () => {
    const { page } = director
    await open(director, '/accounts/invite')
    expect(await faults(director)).toEqual([])
    const lines = [
      'นางสาวกานดา ชวนเรียน\tkanda.c\tครูประจำชั้น',
      'นายก้อง เกินสิทธิ์\tkong.k\tผู้อำนวยการสถานศึกษา',
      'นางช่อ ชื่อซ้ำ, Kanda.C, homeroom_teacher',
    ]
    await page.locator('#list').fill(lines.join('\n'))
    await page.locator('form[action="?/many"] button[type="submit"]').click()
    const told = page.getByRole('alert')
    await told.waitFor()
    expect(await told.getByRole('listitem').count()).toBe(2)
    expect(await wordsOf(told)).toMatch(/บรรทัด 2: .*ผู้อำนวยการสถานศึกษา.*บรรทัด 3: .*kanda\.c/i)
    expect(await page.locator('#list').inputValue()).toBe(lines.join('\n'))
    await page.locator('#list').fill(lines[0] ?? '')
    await page.locator('form[action="?/many"] button[type="submit"]').click()
    await page.locator('main li .code').waitFor()
    code = await codeFor('นางสาวกานดา ชวนเรียน')
    expect(code).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
    expect(await faults(director)).toEqual([])
  })

  it('the invited types the code, sets a password that is not guessed, and is a teacher of that school', async () => {
    const invited = await visit(browser, address, { language: 'th', width: 390 })
    const { page } = invited
    await open(invited, '/invitation')
    expect(await faults(invited)).toEqual([])
    await page.locator('#code').fill('AAAA-BBBB-CCCC-DDDD')
    await page.locator('main form button').click()
    await page.getByRole('alert').waitFor()
    await page.locator('#code').fill(code.toLowerCase().replaceAll('-', ' '))
    await page.locator('main form button').click()
    await page.waitForURL(/\/invitation\/./)
    expect(await faults(invited)).toEqual([])
    await page.locator('#fresh').fill('kanda.c2569')
    await page.locator('#repeat').fill('kanda.c2569')
    await page.locator('main form button').click()
    await page.getByRole('alert').waitFor()
    await page.locator('#fresh').fill(PASSWORD)
    await page.locator('#repeat').fill(PASSWORD)
    await page.locator('main form button').click()
    await page.waitForURL(/\/sign-in\?accepted$/)
    await settled(page)
    await page.locator('#username').fill('kanda.c')
    await page.locator('#password').fill(PASSWORD)
    await page.locator('form[action="?/password"] button').click()
    await page.waitForURL(/\/today$/)
    expect(await wordsOf(page.locator('header .who'))).toContain('ครูประจำชั้น')
    await page.goto(`/invitation/${code}`)
    expect(await wordsOf(page.locator('main'))).toContain(invitationWords.wrong.th)
    expect((await page.goto('/accounts'))?.status(), 'a teacher invites nobody').toBe(404)
    await invited.leave()
  })

  it('a forgotten password is renewed by a slip; the one before stops working', async () => {
    const { page } = director
    await open(director, '/accounts')
    expect(await faults(director)).toEqual([])
    await page.getByRole('button', { name: `${invitationWords.renewSlip.th} นางสาวกานดา ชวนเรียน` }).click()
    await page.locator('main li .code').waitFor()
    const renewing = await codeFor('นางสาวกานดา ชวนเรียน')
    const invited = await visit(browser, address, { language: 'th', width: 390 })
    await open(invited, `/invitation/${renewing}`)
    await invited.page.locator('#fresh').fill(`${PASSWORD}ใหม่`)
    await invited.page.locator('#repeat').fill(`${PASSWORD}ใหม่`)
    await invited.page.locator('main form button').click()
    await invited.page.waitForURL(/\/sign-in\?accepted$/)
    for (const [password, inside] of [
      [PASSWORD, false],
      [`${PASSWORD}ใหม่`, true],
    ] as const) {
      await open(invited, '/sign-in')
      await invited.page.locator('#username').fill('kanda.c')
      await invited.page.locator('#password').fill(password)
      await invited.page.locator('form[action="?/password"] button').click()
      if (inside) await invited.page.waitForURL(/\/today$/)
      else expect(await wordsOf(invited.page.getByRole('alert'))).toContain(settings.wrong.th)
    }
    await invited.leave()
    expect(director.complaints().filter((one) => !/\b4\d\d\b/.test(one))).toEqual([])
  })
})
