/** A text in both languages of the house. Thai is the source, English stands beside it. */
export interface Label {
  th: string
  en: string
}

export type Language = keyof Label
