import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Pool } from 'pg'

/** One line of a gauge: labels that tell lines apart, and the value now. */
export type Sample = { labels?: Record<string, string>; value: number }

export type Metrics = {
  requestEnded(method: string, status: number, seconds: number): void
  /** A value that is read when it is asked for. The name follows Prometheus: unit last, such as `_bytes`. */
  gauge(name: string, help: string, read: () => Sample[]): void
  /** Watches the connections of a pool. */
  pool(name: string, pool: Pool): void
  /** The Prometheus text format, version 0.0.4. */
  text(): string
  stop(): void
}

const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/** Counts of requests and the state of this process. No label ever holds an address or a name of a person. */
export const createMetrics = (): Metrics => {
  const requests = new Map<string, Sample>()
  const buckets = bounds.map(() => 0)
  let seconds = 0
  let count = 0
  const gauges: { name: string; help: string; read: () => Sample[] }[] = []
  const pools = new Map<string, Pool>()
  const resolutionMs = 20
  const delay = monitorEventLoopDelay({ resolution: resolutionMs })
  delay.enable()

  const gauge: Metrics['gauge'] = (name, help, read) => {
    gauges.push({ name, help, read })
  }
  const poolSamples = (read: (pool: Pool) => number) => () =>
    [...pools].map(([name, pool]) => ({ labels: { pool: name }, value: read(pool) }))

  gauge(
    'buaban_pool_connections',
    'Open database connections.',
    poolSamples((pool) => pool.totalCount),
  )
  gauge(
    'buaban_pool_idle_connections',
    'Database connections not in use.',
    poolSamples((pool) => pool.idleCount),
  )
  gauge(
    'buaban_pool_waiting',
    'Requests that wait for a database connection.',
    poolSamples((pool) => pool.waitingCount),
  )
  gauge('buaban_event_loop_delay_seconds', 'Delay of the event loop since the last reading.', () => {
    const samples = [50, 99].map((share) => ({
      labels: { quantile: String(share / 100) },
      // The measure counts its own resting time too.
      value: Math.max(0, finite(delay.percentile(share) / 1e9) - resolutionMs / 1000),
    }))
    delay.reset()
    return samples
  })
  gauge('process_resident_memory_bytes', 'Memory of the process.', () => [{ value: process.memoryUsage.rss() }])
  gauge('process_heap_bytes', 'JavaScript memory in use.', () => [{ value: process.memoryUsage().heapUsed }])
  gauge('process_uptime_seconds', 'Time since the start.', () => [{ value: process.uptime() }])

  return {
    requestEnded: (method, status, taken) => {
      const key = `${method} ${status}`
      const sample = requests.get(key) ?? { labels: { method, status: String(status) }, value: 0 }
      sample.value += 1
      requests.set(key, sample)
      const slot = bounds.findIndex((bound) => taken <= bound)
      if (slot >= 0) buckets[slot] = (buckets[slot] ?? 0) + 1
      seconds += taken
      count += 1
    },
    gauge,
    pool: (name, pool) => {
      pools.set(name, pool)
    },
    text: () => {
      const cpu = process.cpuUsage()
      return [
        ...family('buaban_requests_total', 'Requests answered.', 'counter', [...requests.values()]),
        ...histogram(buckets, seconds, count),
        ...family('process_cpu_seconds_total', 'Processor time used.', 'counter', [
          { value: (cpu.user + cpu.system) / 1e6 },
        ]),
        ...gauges.flatMap(({ name, help, read }) => family(name, help, 'gauge', read())),
        '',
      ].join('\n')
    },
    stop: () => delay.disable(),
  }
}

const histogram = (buckets: number[], seconds: number, count: number): string[] => {
  const name = 'buaban_request_seconds'
  let sum = 0
  const lines = bounds.map((bound, slot) => {
    sum += buckets[slot] ?? 0
    return `${name}_bucket{le="${bound}"} ${sum}`
  })
  const end = [`${name}_bucket{le="+Inf"} ${count}`, `${name}_sum ${seconds}`, `${name}_count ${count}`]
  return [`# HELP ${name} Time to answer a request.`, `# TYPE ${name} histogram`, ...lines, ...end]
}

const family = (name: string, help: string, kind: 'counter' | 'gauge', samples: Sample[]): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${kind}`,
  ...samples.map(({ labels, value }) => `${name}${labelText(labels)} ${value}`),
]

const labelText = (labels: Record<string, string> = {}): string => {
  const parts = Object.entries(labels).map(([name, value]) => `${name}="${value.replaceAll(/["\\\n]/g, '_')}"`)
  return parts.length > 0 ? `{${parts.join(',')}}` : ''
}

/** Nothing was measured yet right after a reset. */
const finite = (value: number): number => (Number.isFinite(value) ? value : 0)
