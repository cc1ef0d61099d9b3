import type { Workflow } from '#kernel/workflow/workflow.ts'
import { childCase, referral, returnCheck } from '#modules/watch/module.ts'

const none: Workflow = {}

/** The declared lives of what the watch keeps: the story makes no move that they do not know. */
export const following: Workflow = childCase.workflow ?? none
export const referring: Workflow = referral.workflow ?? none
export const checking: Workflow = returnCheck.workflow ?? none
