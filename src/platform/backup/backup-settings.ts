/** How many of the scheduled backups stay: the newest of each of so many days, weeks and months. */
export type Keep = { daily: number; weekly: number; monthly: number }

/** What the settings say about backups that are taken by themselves. */
export type BackupSettings = {
  /** Full path; without it nothing is taken by itself. */
  folder: string | undefined
  /** Time of day in Thailand, `HH:MM`. */
  time: string
  keep: Keep
  /** Encrypts them; also the passphrase of the commands, where they are not told another. */
  passphrase: string | undefined
}

/** `7,5,12`: days, weeks, months. Undefined for anything else, and for keeping nothing at all. */
export const keepOf = (text: string): Keep | undefined => {
  const found = /^(\d{1,3}),(\d{1,3}),(\d{1,3})$/.exec(text.replaceAll(/\s/g, ''))
  if (!found) return undefined
  const [daily = 0, weekly = 0, monthly = 0] = found.slice(1).map(Number)
  return daily + weekly + monthly > 0 ? { daily, weekly, monthly } : undefined
}

export const isTimeOfDay = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
