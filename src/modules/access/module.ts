/** Access: accounts, roles and the grants that join them to places. */
import { account } from './account.register.ts'
import { roleGrant } from './role-grant.register.ts'

export { roles } from './roles.ts'
export { account, roleGrant }
export const accessModule = { name: 'access', registers: [account, roleGrant] }
