/** Subscriptions: other programs that are told of what happens, as far as the owner of each may see it. */
import { subscriptionJobs } from './jobs.ts'
import { subscription } from './subscription.register.ts'

export { deliver } from './deliver.ts'
export { deliveryTable } from './delivery-table.sql.ts'
export { eventsOf, PING } from './events.ts'
export { type Follower, startFollower } from './follower.ts'
export { type DeliveryEntry, deliveries, ping, redeliver } from './log.ts'
export { secretOf } from './signature.ts'
export { subscription }
export const subscriptionModule = { name: 'subscription', registers: [subscription], jobs: subscriptionJobs }
