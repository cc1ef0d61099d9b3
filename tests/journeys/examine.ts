import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axeScript = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** WCAG 2.2, levels A and AA, with everything that it took over from before. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

declare global {
  interface Window {
    axe: { run(context: Document, options: unknown): Promise<AxeResults> }
  }
}

/** What axe finds wrong, one line per element. `only`: rules to look at, such as those of colour in another theme. */
export async function violations(page: Page, only?: string[]): Promise<string[]> {
  const loaded = await page.evaluate(() => 'axe' in window)
  if (!loaded) await page.evaluate(await axeScript)
  const found = await page.evaluate(
    (runOnly) => window.axe.run(document, { runOnly, resultTypes: ['violations'] }),
    only ? { type: 'rule', values: only } : { type: 'tag', values: RULES },
  )
  return found.violations.flatMap((one) =>
    one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)} · ${node.failureSummary?.split('\n')[1] ?? ''}`),
  )
}

/** Text that its own box cuts off above or below: in Thai that takes tone marks and vowels away. */
export const clippedText = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const TOLERANCE = 1
    const unseen = (box: Element) => {
      const { clipPath } = getComputedStyle(box)
      return clipPath !== 'none' || (box.clientWidth <= 1 && box.clientHeight <= 1)
    }
    const clips = [...document.querySelectorAll('body *')].filter((box) => {
      const { overflowY, display } = getComputedStyle(box)
      return ['hidden', 'clip'].includes(overflowY) && display !== 'inline' && box.getClientRects().length > 0
    })
    return clips
      .filter((box) => !box.closest('svg') && !unseen(box))
      .flatMap((box) => {
        const edge = box.getBoundingClientRect()
        const range = document.createRange()
        range.selectNodeContents(box)
        const cut = [...range.getClientRects()].some(
          (rect) => rect.width > 0 && (rect.top < edge.top - TOLERANCE || rect.bottom > edge.bottom + TOLERANCE),
        )
        const tall = box.scrollHeight > box.clientHeight + TOLERANCE
        const text = box.textContent?.trim().slice(0, 60)
        return text && (cut || tall) ? [`${box.tagName.toLowerCase()}.${box.className}: ${text}`] : []
      })
  })

/** How many pixels the page can be pushed sideways, with what stands out furthest. */
export const sideways = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const wide = document.documentElement
    if (wide.scrollWidth <= wide.clientWidth) return null
    const out = [...document.querySelectorAll('body *')]
      .map((box) => ({ box, right: box.getBoundingClientRect().right }))
      .sort((a, b) => b.right - a.right)[0]
    return `${wide.scrollWidth - wide.clientWidth} px: ${out?.box.outerHTML.slice(0, 120)}`
  })

/** Text of the page's one main heading; fails where there is none or several. */
export async function headingOf(page: Page): Promise<string> {
  const headings = await page.locator('h1').allInnerTexts()
  if (headings.length !== 1) throw new Error(`${headings.length} main headings on ${page.url()}`)
  return headings[0]?.trim() ?? ''
}
