import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { identity } from '../../src/web/words/identity.ts'
import { settings } from '../../src/web/words/settings.ts'
import { shell } from '../../src/web/words/shell.ts'
import { openBrowser } from '../support/browser.ts'
import { totp } from '../support/totp.ts'
import { clippedText, sideways, violations } from './examine.ts'
import { settled, type Visitor, visit, wordsOf } from './visitor.ts'

/** A passkey belongs to a name, so these walks reach the same server under one. */
const address = inject('address').replace('127.0.0.1', 'localhost')
const USER = 'demo.auditor'
const PASSWORD = 'buaban-demo'

let browser: Browser
let visitor: Visitor
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  visitor = await visit(browser, address, { language: 'th', width: 390 })
  page = visitor.page
})
afterAll(() => browser.close())

const press = (name: string, within: Page | Locator = page) =>
  within.getByRole('button', { name, exact: true }).first().click()

async function enter(password = PASSWORD): Promise<void> {
  await page.goto('/sign-in')
  await settled(page)
  await page.locator('#username').fill(USER)
  await page.locator('#password').fill(password)
  await page.locator('form[action="?/password"] button').click()
}

async function leave(): Promise<void> {
  await page.goto('/settings')
  await settled(page)
  await press(shell.signOut.th)
  await page.waitForURL((url) => url.pathname === '/')
}

/** What is wrong with the page as it stands. */
async function faults(): Promise<string[]> {
  await settled(page)
  const pushed = await sideways(page)
  return [...(await violations(page)), ...(await clippedText(page)), ...(pushed ? [pushed] : [])]
}

describe('an authenticator app', () => {
  let secret = ''
  let codes: string[] = []

  it('is set up with a picture, codes for paper and a first code', async () => {
    await enter()
    await page.waitForURL(/\/today$/)
    await page.goto('/settings/second-factor')
    await settled(page)
    await page.locator('#password').fill('not the password')
    await press(identity.begin.th)
    await page.getByRole('alert').waitFor()
    await page.locator('#password').fill(PASSWORD)
    await press(identity.begin.th)
    await page.getByRole('img', { name: identity.qr.th }).waitFor()
    secret = await page.locator('input[name="secret"]').inputValue()
    codes = (await page.locator('main ol code').allTextContents()).map((code) => code.trim())
    expect(secret).toMatch(/^[A-Z2-7]{32,}$/)
    expect(new Set(codes).size).toBe(10)
    expect(await faults()).toEqual([])
    await page.locator('#code').fill('000000')
    await press(identity.turnOn.th)
    await page.getByRole('alert').waitFor()
    expect(await page.locator('input[name="secret"]').inputValue(), 'nothing is scanned anew').toBe(secret)
    await page.locator('#code').fill(totp(secret))
    await press(identity.turnOn.th)
    await page.waitForURL(/done=app$/)
  })

  it('is asked for after the password; a code that has been used opens nothing', async () => {
    const used = totp(secret)
    await leave()
    await enter()
    await page.waitForURL(/\/sign-in\/code/)
    expect(await faults()).toEqual([])
    await page.locator('#code').fill(used)
    await press(identity.go.th)
    await page.waitForURL(/\/sign-in\?over/)
    expect(await wordsOf(page.getByRole('alert'))).toContain(identity.codeOver.th)
    await enter()
    await page.waitForURL(/\/sign-in\/code/)
    await page.locator('#code').fill('000000')
    await press(identity.go.th)
    await page.getByRole('alert').waitFor()
    await page.locator('#code').fill(totp(secret, 1))
    await press(identity.go.th)
    await page.waitForURL(/\/today$/)
  })

  it('without the phone a recovery code opens, once', async () => {
    await leave()
    await enter()
    await page.waitForURL(/\/sign-in\/code/)
    await page.locator('#code').fill(codes[3] ?? '')
    await press(identity.go.th)
    await page.waitForURL(/\/today$/)
    await leave()
    await enter()
    await page.waitForURL(/\/sign-in\/code/)
    await page.locator('#code').fill(codes[3] ?? '')
    await press(identity.go.th)
    await page.getByRole('alert').waitFor()
    await page.locator('#code').fill(codes[4] ?? '')
    await press(identity.go.th)
    await page.waitForURL(/\/today$/)
  })

  it('is given up with the password', async () => {
    await page.goto('/settings/second-factor')
    await settled(page)
    await page.locator('#password-end').fill(PASSWORD)
    await press(identity.turnOff.th)
    await page.waitForURL(/done=app_off$/)
  })
})

describe('a passkey', () => {
  it('is added on this device and opens by itself, without a password', async () => {
    const cdp = await visitor.context.newCDPSession(page)
    await cdp.send('WebAuthn.enable')
    await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await page.goto('/settings/sign-in')
    await settled(page)
    expect(await faults()).toEqual([])
    await page.locator('#name').fill('โทรศัพท์ทดลอง')
    await press(identity.passkeyAdd.th)
    await page.waitForURL(/done=passkey$/)
    expect(await wordsOf(page.locator('main'))).toContain('โทรศัพท์ทดลอง')
    await leave()
    await page.goto('/sign-in')
    await settled(page)
    await press(identity.withPasskey.th)
    await page.waitForURL(/\/today$/)
  })

  it('is taken away again; then it opens nothing', async () => {
    await page.goto('/settings/sign-in')
    await settled(page)
    await press(`${identity.passkeyDrop.th} โทรศัพท์ทดลอง`)
    await page.waitForURL(/done=passkey_gone$/)
    await leave()
    await page.goto('/sign-in')
    await settled(page)
    await press(identity.withPasskey.th)
    await page.getByRole('alert').waitFor()
    expect(await wordsOf(page.getByRole('alert'))).toContain(identity.passkeyUnknown.th)
  })
})

describe('sessions', () => {
  it('one ended from another device ends at once', async () => {
    const other = await visit(browser, address, { language: 'th' })
    await other.page.goto('/sign-in')
    await settled(other.page)
    await other.page.locator('#username').fill(USER)
    await other.page.locator('#password').fill(PASSWORD)
    await other.page.locator('form[action="?/password"] button').click()
    await other.page.waitForURL(/\/today$/)
    await enter()
    await page.waitForURL(/\/today$/)
    await page.goto('/settings')
    await settled(page)
    await press(settings.endOthers.th)
    await page.waitForURL(/\/settings$/)
    await settled(page)
    await other.page.goto('/settings/sign-in')
    expect(new URL(other.page.url()).pathname).toBe('/sign-in')
    await other.leave()
    expect(visitor.complaints().filter((one) => !/\b4\d\d\b/.test(one))).toEqual([])
  })
})
