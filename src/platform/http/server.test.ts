import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLog } from '../log.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { type HttpServer, openHttp, type Readiness } from './server.ts'

let readiness: Readiness | Error
let metrics: Metrics
let http: HttpServer
beforeEach(async () => {
  readiness = { ready: true, reasons: [] }
  metrics = createMetrics()
  const ready = async () => {
    if (readiness instanceof Error) throw readiness
    return readiness
  }
  http = await openHttp({ host: '127.0.0.1', port: 0, log: createLog('error', () => {}), metrics, ready })
})
afterEach(async () => {
  await http.drain(100)
  metrics.stop()
})

test('before the handler is there, everybody is asked to come back', async () => {
  const page = await fetch(`${http.address}/anything`, { headers: { accept: 'text/html' } })
  expect(page.status).toBe(503)
  expect(page.headers.get('retry-after')).toBe('3')
  expect(await page.text()).toContain('บัวบานกำลังเริ่มทำงาน')
  http.mount((_request, response) => response.end('served'))
  expect(await fetch(`${http.address}/anything`).then((answer) => answer.text())).toBe('served')
})

test('readiness follows the check, whether it says no or fails', async () => {
  const ask = async () => {
    const answer = await fetch(`${http.address}/readyz`)
    return [answer.status, await answer.json()]
  }
  expect(await ask()).toEqual([200, { ready: true, reasons: [] }])
  readiness = { ready: false, reasons: ['migrations'] }
  expect(await ask()).toEqual([503, { ready: false, reasons: ['migrations'] }])
  readiness = new Error('no database')
  expect(await ask()).toEqual([503, { ready: false, reasons: ['database'] }])
})

test('metrics count requests without their addresses and are not for those behind a proxy', async () => {
  http.mount((_request, response) => response.writeHead(418).end())
  await fetch(`${http.address}/person/somchai?name=secret`).then((answer) => answer.text())
  const text = await fetch(`${http.address}/metrics`).then((answer) => answer.text())
  expect(text).toContain('buaban_requests_total{method="GET",status="418"} 1')
  expect(text).toMatch(/^buaban_request_seconds_bucket\{le="\+Inf"\} 1$/m)
  expect(text).not.toMatch(/somchai|secret/)
  const lines = text.trim().split('\n')
  expect(lines.filter((line) => !/^(# (HELP|TYPE) \w+ .+|\w+(\{[^}]*\})? [\d.e+-]+)$/.test(line))).toEqual([])
  const proxied = await fetch(`${http.address}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.9' } })
  expect(proxied.status).toBe(404)
})

test('a drain waits for the answer, not for idle connections, and cuts what takes too long', async () => {
  http.mount((request, response) => {
    setTimeout(() => response.end('late'), request.url === '/late' ? 200 : 60_000)
  })
  const idle = connect(Number(new URL(http.address).port), '127.0.0.1')
  await once(idle, 'connect')
  const late = fetch(`${http.address}/late`).then((answer) => answer.text())
  const endless = fetch(`${http.address}/endless`)
  endless.catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, 50))
  const begin = performance.now()
  await http.drain(600)
  expect(await late).toBe('late')
  await expect(endless).rejects.toThrow()
  expect(performance.now() - begin).toBeLessThan(2_000)
  idle.destroy()
})
