import { dateTimeKind } from '#kernel/kinds/date.ts'
import type { Language } from '#kernel/label.ts'

/** An instant in the reader's words. */
export const showInstant = (iso: string, language: Language): string =>
  dateTimeKind.show(Temporal.Instant.from(iso).toString(), { kind: 'date_time', th: '', en: '' }, language)
