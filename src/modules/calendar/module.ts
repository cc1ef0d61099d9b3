/** Calendar: what waits for somebody, as a calendar that their own program subscribes to by a secret address. */
export { deadlinesOf } from './deadlines.ts'
export { dropFeed, feedOf, makeFeed, ownerOfFeed } from './feed.ts'
export { calendarFeedTable } from './feed-table.sql.ts'
export const calendarModule = { name: 'calendar', registers: [] }
