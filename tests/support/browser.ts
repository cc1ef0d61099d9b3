import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflate, setupLambdaEnvironment } from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

const launch = (executablePath: string, more: string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath, args: [...FLAGS, ...more], headless: true, timeout: 60_000 })

/** The browser that an npm package carries, with its own fonts; its own system libraries too where the machine has none. */
async function carried(): Promise<Browser> {
  const packed = join(import.meta.dirname, '..', '..', 'node_modules', '@sparticuz', 'chromium', 'bin')
  const [program] = await Promise.all(
    ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br'].map((name) => inflate(join(packed, name))),
  )
  const path = program ?? join(tmpdir(), 'chromium')
  const shell = ['--headless=shell', '--no-zygote', '--single-process']
  process.env.FONTCONFIG_PATH ??= join(tmpdir(), 'fonts')
  return launch(path, shell).catch(async () => {
    await inflate(join(packed, 'al2023.tar.br'))
    setupLambdaEnvironment(join(tmpdir(), 'al2023', 'lib'))
    return launch(path, shell)
  })
}

/**
 * A headless browser: the system's Chromium where there is one, else the one in the project's own packages. A machine
 * where neither starts fails with both reasons.
 */
export async function openBrowser(): Promise<Browser> {
  const wanted = process.env.BUABAN_TEST_BROWSER
  const reasons: string[] = []
  for (const path of wanted ? [wanted] : wanted === '' ? [] : SYSTEM.filter((file) => existsSync(file))) {
    try {
      return await launch(path)
    } catch (error) {
      reasons.push(`${path}: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
    }
  }
  try {
    return await carried()
  } catch (error) {
    reasons.push(`@sparticuz/chromium: ${error instanceof Error ? error.message : error}`)
    throw new Error(`no browser starts on this machine, so the journeys cannot run:\n${reasons.join('\n')}`)
  }
}
