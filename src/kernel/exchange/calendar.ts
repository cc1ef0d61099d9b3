/** A day on which something falls due. */
export interface CalendarDay {
  /** Always the same for the same thing, so that a calendar changes its entry and makes no second one. */
  uid: string
  /** ISO day. */
  day: string
  /** ISO instant of the last change. */
  changed: string
  /** Counts the changes. */
  sequence: number
  title: string
  note: string
  address: string
}

/** Marks that would end a value or begin another (RFC 5545, 3.3.11). Control characters have no place in text. */
const escaped = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll(/(?!\n)\p{Cc}/gu, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll('\n', '\\n')

const WIDTH = 75

/** A line in pieces of at most 75 octets, never cut within a letter (RFC 5545, 3.1). */
function folded(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter, 'utf8')
    if (octets + size > WIDTH) {
      pieces.push(piece)
      // what is carried over begins with a blank, which counts
      piece = ' '
      octets = 1
    }
    piece += letter
    octets += size
  }
  return `${[...pieces, piece].join('\r\n')}\r\n`
}

const dayText = (iso: string): string => iso.replaceAll('-', '')
const instantText = (iso: string): string => `${new Date(iso).toISOString().replaceAll(/[-:]|\.\d+/g, '')}`

function entryOf({ uid, day, changed, sequence, title, note, address }: CalendarDay, now: string): string[] {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString()
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${instantText(now)}`,
    `LAST-MODIFIED:${instantText(changed)}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${dayText(day)}`,
    `DTEND;VALUE=DATE:${dayText(next)}`,
    `SUMMARY:${escaped(title)}`,
    ...(note ? [`DESCRIPTION:${escaped(note)}`] : []),
    `URL:${address}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/**
 * Days as a calendar that other programs subscribe to (RFC 5545).
 *
 * @param now ISO instant at which it is given out
 */
export function calendarOf(name: string, days: CalendarDay[], now: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Buaban//Deadlines//TH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    `NAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...days.flatMap((day) => entryOf(day, now)),
    'END:VCALENDAR',
  ]
  return lines.map(folded).join('')
}
