import type { Workflow } from '#kernel/workflow/workflow.ts'
import { childCase } from '#modules/watch/module.ts'

/** The declared life of a case: the story makes no move that it does not know. */
export const following: Workflow = childCase.workflow ?? {}
