import type { PageServerLoad } from './$types'

const tidy = (text: string): string => text.trim().toLowerCase()

export const load: PageServerLoad = ({ locals, url }) => {
  const { house, preferences } = locals
  const { language } = preferences
  const search = url.searchParams.get('q') ?? ''
  const wanted = tidy(search)
  const groups = [...house.registers.values()].flatMap((register) => {
    const { name, th, en, about, fields } = register
    const own = [name, th.one, th.many, en.one, en.many, about.th, about.en].map(tidy)
    const found = Object.entries(fields).filter(([key, field]) =>
      [key, field.th, field.en].some((word) => tidy(word).includes(wanted)),
    )
    const matches = wanted === '' || found.length > 0 || own.some((word) => word.includes(wanted))
    const hits = wanted === '' || own.some((word) => word.includes(wanted)) ? [] : found.slice(0, 5)
    return matches
      ? [
          {
            name,
            title: register[language].many,
            about: about[language],
            hits: hits.map(([, field]) => field[language]),
          },
        ]
      : []
  })
  return { search, groups, origin: url.origin }
}
