/** Levels of two days of birth. */
export const DATE_LEVELS = ['same', 'slip', 'part', 'year', 'other'] as const

/** Whether two numbers differ in one decimal digit, or by two neighbouring digits exchanged. */
export function oneSlip(a: number, b: number): boolean {
  let x = a
  let y = b
  let wrong = 0
  let crossed = 0
  let lastX = -1
  let lastY = -1
  while (x > 0 || y > 0) {
    const [dx, dy] = [x % 10, y % 10]
    if (dx !== dy) {
      wrong += 1
      if (wrong === 2 && lastX === dy && lastY === dx) crossed = 1
      if (wrong > 2) return false
      lastX = dx
      lastY = dy
    } else {
      lastX = -1
      lastY = -1
    }
    x = (x - dx) / 10
    y = (y - dy) / 10
  }
  return wrong === 1 || (wrong === 2 && crossed === 1)
}

/**
 * How alike two different days yyyymmdd are. A slip is day and month exchanged, or one of day, month and year wrong by
 * one digit or two exchanged digits; part means that two of the three agree, or the year where one day is not known.
 */
export function dateLevel(x: number, y: number): number {
  const [yearX, yearY] = [(x / 10_000) | 0, (y / 10_000) | 0]
  const [restX, restY] = [x - yearX * 10_000, y - yearY * 10_000]
  const [monthX, monthY] = [(restX / 100) | 0, (restY / 100) | 0]
  const [dayX, dayY] = [restX - monthX * 100, restY - monthY * 100]
  const [year, month, day] = [yearX === yearY, monthX === monthY, dayX === dayY]
  if (year) {
    if (monthX === 0 || monthY === 0) return 2
    if (monthX === dayY && dayX === monthY) return 1
    if (month) return oneSlip(dayX, dayY) ? 1 : 2
    if (day) return oneSlip(monthX, monthY) ? 1 : 2
    // the first of January stands in for a day that was not known
    return restX === 101 || restY === 101 ? 2 : 3
  }
  if (month && day && restX !== 0) return oneSlip(yearX, yearY) ? 1 : 2
  return 4
}
