import { tell } from '../tongue.ts'
import { identity } from '../words/identity.ts'

/** How long somebody must wait, in words. */
export const waitText = (seconds: number): string => {
  const time =
    seconds < 90 ? tell(identity.seconds, { n: seconds }) : tell(identity.minutes, { n: Math.ceil(seconds / 60) })
  return tell(identity.wait, { time })
}
