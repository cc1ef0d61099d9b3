import { UUID } from '#kernel/kinds/link.ts'
import { Refusal } from '#kernel/problem.ts'
import type { FieldDraft } from '../parts/fields/field-draft.ts'
import { candidates } from './candidates.ts'
import type { FormContext } from './form-page.ts'
import { titleOf } from './known-values.ts'

/** A link that was chosen stays to be seen and chosen, whatever is looked for beside it. */
async function withChosen({ house, actor }: FormContext, draft: FieldDraft): Promise<FieldDraft> {
  const value = draft.typed[''] ?? ''
  if (!draft.to || !UUID.test(value) || draft.options?.some((option) => option.value === value)) return draft
  const label = await titleOf(house, actor, draft.to, value)
  return label === null ? draft : { ...draft, options: [{ value, label }, ...(draft.options ?? [])] }
}

async function withFound(context: FormContext, draft: FieldDraft): Promise<FieldDraft> {
  const words = draft.typed.words ?? ''
  const target = draft.to ? context.house.registers.get(draft.to) : undefined
  if (!target || words.trim() === '') return draft
  const found = await candidates(context.house, context.actor, target, words).catch((error: unknown) => {
    // a register that this actor may not look into holds nothing to choose; what was typed elsewhere must stay
    if (error instanceof Refusal) return []
    throw error
  })
  const chosen = draft.options?.filter((option) => option.value === draft.typed['']) ?? []
  return { ...draft, options: [...chosen, ...found.filter((option) => option.value !== draft.typed[''])] }
}

/** Every link field with what is chosen in it and what its words find; `asked`: only that field was looked for. */
export const withLinkOptions = (context: FormContext, drafts: FieldDraft[], asked?: string): Promise<FieldDraft[]> =>
  Promise.all(
    drafts.map(async (draft) => {
      const chosen = await withChosen(context, draft)
      return asked === undefined || asked === draft.name ? withFound(context, chosen) : chosen
    }),
  )
