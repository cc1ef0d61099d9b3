import { alike, figure, type IndicatorSeries, type Judgement, judged, known, nothingToSee, yearTh } from './measured.ts'

/** Where a line without a target stands: the latest year of its indicator against the year before, or against its good range. */
export function trendStanding(series: IndicatorSeries): Judgement {
  const values = known(series)
  const latest = values.at(-1)
  if (!latest) return nothingToSee(series)
  const now = figure(latest.value, series)
  if (series.direction === 'range') return withinRange(series, latest.value, now)
  const before = values.at(-2)
  if (!before)
    return judged(
      'measured',
      `${series.th} ${now} ยังไม่มีปีก่อนให้เทียบ`,
      `${series.en} ${now}; no earlier year to compare with`,
      { value: latest.value },
    )
  const same = alike(latest.value, before.value, series)
  const better = same || (series.direction === 'up' ? latest.value > before.value : latest.value < before.value)
  const was = figure(before.value, series)
  const word = same ? { th: 'คงที่', en: 'unchanged' } : better ? BETTER : WORSE
  return judged(
    better ? 'on_course' : 'behind',
    `${series.th} ${now} จาก ${was} ในปี ${yearTh(before.year)} ${word.th}`,
    `${series.en} ${now}, from ${was} in ${before.year}: ${word.en}`,
    { value: latest.value },
  )
}

const BETTER = { th: 'ดีขึ้น', en: 'better' }
const WORSE = { th: 'แย่ลง', en: 'worse' }

function withinRange(series: IndicatorSeries, value: number, now: string): Judgement {
  if (!series.range)
    return judged(
      'measured',
      `${series.th} ${now} ไม่มีเกณฑ์ว่าดีหรือไม่`,
      `${series.en} ${now}: neither more nor less is better`,
      {
        value,
      },
    )
  const [low, high] = series.range
  const good = value >= low && value <= high
  const range = `${figure(low, series)}–${figure(high, series)}`
  return judged(
    good ? 'on_course' : 'behind',
    `${series.th} ${now} ${good ? 'อยู่ใน' : 'อยู่นอก'}ช่วง ${range}`,
    `${series.en} ${now}, ${good ? 'within' : 'outside'} ${range}`,
    { value },
  )
}
