import { lookup } from 'node:dns/promises'
import { request as plainRequest } from 'node:http'
import { request as sealedRequest } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { codeOf } from '../fault.ts'
import type { Outside, OutsideAnswer } from './outside.ts'

/** Networks that are not the open internet (IANA special-purpose registries, IPv4 and IPv6). */
const closed = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  closed.addSubnet(network, bits, 'ipv4')
// of IPv6 only what is given out for the open internet is let through, less the parts of it that wrap other networks
const open6 = new BlockList()
open6.addSubnet('2000::', 3, 'ipv6')
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closed.addSubnet(network, bits, 'ipv6')

/** Whether an address of the internet protocol is one of the open internet. */
export function isOpenAddress(address: string): boolean {
  if (isIP(address) === 4) return !closed.check(address, 'ipv4')
  return isIP(address) === 6 && open6.check(address, 'ipv6') && !closed.check(address, 'ipv6')
}

const PATIENCE_MS = 10_000

interface Target {
  address: string
  family: 4 | 6
}

/** Where a host name leads. Every address it has must be open, so that no name hides a closed one among others. */
async function targetOf(host: string, friends: readonly string[]): Promise<Target | 'address_refused' | 'not_found'> {
  const found = await lookup(host, { all: true }).catch(() => [])
  const [first] = found
  if (!first) return 'not_found'
  if (!friends.includes(host) && !found.every(({ address }) => isOpenAddress(address))) return 'address_refused'
  return { address: first.address, family: first.family === 6 ? 6 : 4 }
}

/** The name was looked up once, and the call goes to what was found then: a name cannot mean something else a moment later. */
const fixedLookup =
  ({ address, family }: Target): LookupFunction =>
  (_host, options, done) => {
    if (options.all) done(null, [{ address, family }])
    else done(null, address, family)
  }

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS/

function send(url: URL, target: Target, headers: Record<string, string>, body: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const request = url.protocol === 'https:' ? sealedRequest : plainRequest
  const call = request(url, {
    method: 'POST',
    headers: { ...headers, 'content-length': String(Buffer.byteLength(body)), connection: 'close' },
    lookup: fixedLookup(target),
    signal: AbortSignal.timeout(PATIENCE_MS),
    agent: false,
  })
  call.on('response', (response) => {
    resolve(response.statusCode ?? 0)
    // nobody reads what else it says
    response.on('error', () => {})
    response.destroy()
  })
  call.on('error', reject)
  call.end(body)
  return promise
}

function faultOf(error: unknown): 'timeout' | 'certificate' | 'unreachable' {
  if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')) return 'timeout'
  return CERTIFICATE.test(codeOf(error) ?? '') ? 'certificate' : 'unreachable'
}

/**
 * The way out, guarded: only to the open internet and over TLS, but for hosts that the settings name as friends.
 *
 * @param friends host names or addresses within the own network that may be called, also without TLS
 */
export const openOutside = (friends: readonly string[] = []): Outside => ({
  async post(address, headers, body): Promise<OutsideAnswer> {
    const begin = performance.now()
    const ms = () => Math.round(performance.now() - begin)
    const url = URL.canParse(address) ? new URL(address) : undefined
    const host = url?.hostname.replace(/^\[(.*)\]$/, '$1') ?? ''
    const allowed = url?.protocol === 'https:' || (url?.protocol === 'http:' && friends.includes(host))
    if (!url || !allowed || url.username || url.password) return { fault: 'address_refused', ms: ms() }
    const target = await targetOf(host, friends)
    if (typeof target === 'string') return { fault: target, ms: ms() }
    try {
      return { status: await send(url, target, headers, body), ms: ms() }
    } catch (error) {
      return { fault: faultOf(error), ms: ms() }
    }
  },
})
