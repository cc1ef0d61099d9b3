/** Access: accounts, roles and the grants that join them to places. */
import { account } from './account.register.ts'
import { endWithPost } from './end-with-post.ts'
import { invitation } from './invitation.register.ts'
import { roleGrant } from './role-grant.register.ts'
import { signInRule } from './sign-in-rule.register.ts'

export { acceptInvitation, openInvitation } from './accept-invitation.act.ts'
export { accountByNationalId } from './account-of-person.ts'
export { mayGive } from './giving.ts'
export { type Invited, invite, inviteAgain, slipEnds, takenNames } from './invite.act.ts'
export { colleaguesOf } from './people-of-place.ts'
export { roles } from './roles.ts'
export { issueToken, type NewToken, type Power, powers, revokeToken, type TokenView, tokensOf } from './token.ts'
export { account, invitation, roleGrant, signInRule }
export const accessModule = {
  name: 'access',
  registers: [account, roleGrant, invitation, signInRule],
  jobs: [endWithPost],
}
