import { createServer } from 'node:net'

/** A TCP port of 127.0.0.1 that nobody uses at this moment: the wished one when it is free, else any. */
export const freePort = async (wished?: number): Promise<number> =>
  (wished === undefined ? undefined : await probe(wished)) ?? (await probe(0)) ?? freePort()

const probe = (port: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined))
    })
  })
