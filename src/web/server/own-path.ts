/** An address of this site that a form or link asks to go to, so that none can send a reader elsewhere. */
export const ownPath = (value: FormDataEntryValue | string | null, otherwise: string): string =>
  typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : otherwise
