import { hearCommits } from '#kernel/act/hear-commits.ts'
import type { House } from '#kernel/house.ts'
import { tellNews } from './jobs.ts'

export interface Follower {
  stop(): Promise<void>
}

/**
 * Hears of each commit and hands in at once what is to be told of it. It only makes things quick: what is missed here, the
 * job of every minute finds. `failed` is told of every failure; the work goes on.
 */
export const startFollower = (house: House, failed: (error: unknown) => void): Follower =>
  hearCommits(house.count, { work: () => tellNews(house), failed, atOnce: true })
