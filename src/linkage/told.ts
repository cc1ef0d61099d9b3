/** What is said to a person, in Thai and in English. The engine says so little that it needs no dictionary. */
export interface Told {
  th: string
  en: string
}
