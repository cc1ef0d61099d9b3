import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { type Example, everyone, examples, RICHEST, routes } from './addresses.ts'
import { clippedText, headingOf, sideways, violations } from './examine.ts'
import { asks, type Language, open, settled, type Visitor, visit } from './visitor.ts'

const address = inject('address')
const plan = inject('plan')
const LANGUAGES: Language[] = ['th', 'en']
const PHONE = 360
const declared = await routes()

let browser: Browser
let known: Map<string, Example[]>

beforeAll(async () => {
  browser = await openBrowser()
  known = await examples(address, plan, inject('draft'))
})
afterAll(() => browser.close())

/** Rules whose answer changes with the theme alone. */
const COLOUR = ['color-contrast', 'link-in-text-block']

/** What is wrong with the page as it stands in the window now. */
async function faultsOf(visitor: Visitor, path: string, rules?: string[]): Promise<string[]> {
  const { page } = visitor
  const pushed = await sideways(page)
  const found = [
    ...visitor.complaints(),
    ...(await clippedText(page)).map((one) => `clipped: ${one}`),
    ...(pushed ? [`sideways: ${pushed}`] : []),
    ...(await violations(page, rules)),
  ]
  return found.map((one) => `${path} ${one}`)
}

/** Desk and phone, light and dark, of one page opened once. */
async function everyLook(visitor: Visitor, path: string): Promise<string[]> {
  const { page } = visitor
  expect(await open(visitor, path), path).toBe(200)
  expect(await headingOf(page), path).not.toBe('')
  const faults: string[] = []
  for (const width of [1280, PHONE]) {
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await settled(page)
      const here = `${path} ${width} ${colorScheme}`
      faults.push(...(await faultsOf(visitor, here, colorScheme === 'dark' ? COLOUR : undefined)))
    }
  }
  return faults
}

describe('every declared page, on desk and phone, light and dark', () => {
  it.each(declared)('%s can be read by everybody', async (route) => {
    const [example] = known.get(route) ?? []
    const [path] = example?.paths ?? []
    if (!example || !path) throw new Error(`no address stands for the route ${route}`)
    const visitor = await visit(browser, address, { card: example.card ?? undefined, language: 'th' })
    try {
      expect(await everyLook(visitor, path)).toEqual([])
    } finally {
      await visitor.leave()
    }
  })

  it.each(['/registers/[name]/new', '/registers/[name]'])(
    '%s of every register, in English on a phone',
    async (route) => {
      const faults: string[] = []
      for (const { card, paths } of known.get(route) ?? []) {
        const visitor = await visit(browser, address, { card: card ?? undefined, language: 'en', width: PHONE })
        for (const path of paths) {
          expect(await open(visitor, path), path).toBe(200)
          faults.push(...(await faultsOf(visitor, path, route.endsWith('/new') ? undefined : COLOUR)))
        }
        await visitor.leave()
      }
      expect(faults).toEqual([])
    },
  )
})

/** Refusals that a page may answer with: sign in first, nothing here for you. */
const REFUSALS = [401, 404]
const AT_ONCE = 4

interface Answer {
  status: number
  faults: string[]
}

async function answered(card: string | null, language: Language, path: string): Promise<Answer> {
  const response = await fetch(address + path, { headers: await asks(address, card, language), redirect: 'manual' })
  const html = await response.text()
  const { status } = response
  // the signed-in have no business at the sign-in page, and the others must go there first
  const elsewhere = card ? /^\/today$/ : /^\/sign-in(\?|$)/
  if (status === 303 && elsewhere.test(response.headers.get('location') ?? '')) return { status, faults: [] }
  const headings = html.match(/<h1[\s>]/g)?.length ?? 0
  const faults = [
    ...(status === 200 || REFUSALS.includes(status) ? [] : [`${status}`]),
    ...(headings === 1 ? [] : [`${headings} main headings`]),
    ...(html.includes(`<html lang="${language}"`) ? [] : [`not said to be ${language}`]),
    ...(/undefined<|>null<|NaN|\[object Object\]/.test(html) ? ['a value without words'] : []),
    ...(/<(script|link|img)[^>]+(src|href)="https?:/.test(html) ? ['an outside address'] : []),
  ]
  return { status, faults: faults.map((one) => `${card ?? 'nobody'} ${language} ${path}: ${one}`) }
}

describe('every declared page, for every role, in both languages', () => {
  it.each(everyone)('%s finds each page open or closed by design', async (card) => {
    const paths = [...known.values()].flatMap((some) => some.flatMap((one) => one.paths))
    const asked = LANGUAGES.flatMap((language) => paths.map((path) => ({ language, path })))
    const answers: Answer[] = []
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let next = asked.pop(); next; next = asked.pop())
          answers.push(await answered(card, next.language, next.path))
      }),
    )
    expect(answers.flatMap(({ faults }) => faults)).toEqual([])
    const open = answers.filter(({ status }) => status === 200).length / answers.length
    expect(open).toBeGreaterThan(card ? 1 / 2 : 1 / 4)
  })

  it('what opens for the richest role does open', async () => {
    for (const [route, some] of known) {
      const own = some.find((one) => one.card === RICHEST)
      if (!own?.paths[0]) continue
      const headers = await asks(address, RICHEST, 'th')
      expect((await fetch(address + own.paths[0], { headers })).status, route).toBe(200)
    }
  })
})
