import { goalIn, type TargetValues } from './goal.ts'
import {
  figure,
  type IndicatorSeries,
  type Judgement,
  judged,
  known,
  nothingToSee,
  noValue,
  yearTh,
} from './measured.ts'

/** Whether a target in this unit can be held against an indicator in that one. */
function comparable(target: TargetValues, series: IndicatorSeries): boolean {
  if (target.type === 'yes_no' || target.unit === null) return true
  const percent = target.unit === 'percent'
  // a rise by percent of a count is a relative rise
  return target.type === 'growth' || percent === (series.unit === 'percent')
}

function achievedOf(value: number, goal: number, direction: 'up' | 'down'): number {
  if (direction === 'up') return goal === 0 ? 100 : (100 * value) / goal
  return value === 0 ? 100 : (100 * goal) / value
}

function againstGoal(value: number, year: number, goal: number, target: TargetValues, series: IndicatorSeries) {
  const reached = target.direction === 'up' ? value >= goal : value <= goal
  const [now, wanted] = [figure(value, series), figure(goal, series)]
  const sign = target.direction === 'up' ? '≥' : '≤'
  return judged(
    reached ? 'on_course' : 'behind',
    `${series.th} ปีการศึกษา ${yearTh(year)} ได้ ${now} เป้า ${sign} ${wanted}`,
    `${series.en}: ${now} in ${year}, target ${sign} ${wanted}`,
    { value, goal, achieved: achievedOf(value, goal, target.direction) },
  )
}

/** How much a rise by percent asks for: points of a percentage, or that part of a count. */
const riseWanted = (target: TargetValues, from: number, series: IndicatorSeries): number => {
  const amount = target.amount ?? 0
  return target.unit === 'percent' && series.unit !== 'percent' ? (from * amount) / 100 : amount
}

function growth(target: TargetValues, series: IndicatorSeries, lastYear: number | null): Judgement {
  const values = known(series)
  const latest = values.at(-1)
  if (!latest) return nothingToSee(series)
  const goal = goalIn(target, latest.year, lastYear)
  if (goal !== null) return againstGoal(latest.value, latest.year, goal, target, series)
  const based = target.baseline !== null
  const before = based ? { year: target.baseline_year ?? latest.year - 1, value: target.baseline ?? 0 } : values.at(-2)
  if (!before)
    return judged('measured', 'ต้องมีข้อมูลอย่างน้อยสองปีจึงจะบอกได้ว่าเพิ่มหรือลด', 'Two years of data are needed to tell a rise', {
      value: latest.value,
    })
  const sign = target.direction === 'up' ? 1 : -1
  const moved = (latest.value - before.value) * sign
  const wanted = riseWanted(target, before.value, series)
  const done = wanted > 0 ? moved >= wanted : moved > 0
  const change = `${moved * sign >= 0 ? '+' : '−'}${figure(Math.abs(moved), series)}`
  const by = wanted > 0 ? figure(wanted, series) : null
  return judged(
    done ? 'on_course' : 'behind',
    `${series.th} จากปี ${yearTh(before.year)} ถึง ${yearTh(latest.year)} เปลี่ยนไป ${change}${by ? ` เป้า ${by}` : ''}`,
    `${series.en}: ${change} from ${before.year} to ${latest.year}${by ? `, target ${by}` : ''}`,
    { value: latest.value, ...(wanted > 0 ? { achieved: (100 * Math.max(moved, 0)) / wanted } : {}) },
  )
}

function present(series: IndicatorSeries): Judgement {
  const latest = known(series).at(-1)
  if (!latest) return nothingToSee(series)
  const there = latest.value > 0
  return judged(
    there ? 'on_course' : 'behind',
    there ? `มีบันทึกแล้ว ${figure(latest.value, series)}` : 'ยังไม่มีบันทึก',
    there ? `Recorded: ${figure(latest.value, series)}` : 'Nothing is recorded yet',
    { value: latest.value },
  )
}

/**
 * Where a target stands by the values of its indicator. `lastYear` is the last year of the plan, up to which a rise is
 * spread evenly. Level, share and count compare the latest value with what the year asks for; growth compares two years;
 * all-of asks for 100 percent; yes-or-no asks whether anything is recorded.
 */
export function targetStanding(
  target: TargetValues,
  series: IndicatorSeries | undefined,
  lastYear: number | null,
): Judgement {
  if (target.state === 'flagged')
    return judged(
      'flagged',
      'เป้าหมายอ่านได้มากกว่าหนึ่งทาง ต้องมีผู้ตัดสิน',
      'The target reads more than one way; somebody must decide',
    )
  if (target.indicator === null)
    return judged('unmeasured', 'ยังไม่มีตัวชี้วัดของเป้าหมายนี้', 'No indicator measures this target yet')
  if (!series) return noValue()
  if (!comparable(target, series))
    return judged('unmeasured', 'หน่วยของเป้าหมายกับตัวชี้วัดเทียบกันไม่ได้', 'Target and indicator are in different units')
  if (target.type === 'growth') return growth(target, series, lastYear)
  if (target.type === 'yes_no') return present(series)
  const latest = known(series).at(-1)
  if (!latest) return nothingToSee(series)
  const goal = goalIn(target, latest.year, lastYear)
  if (goal === null) return judged('unmeasured', 'เป้าหมายยังไม่บอกตัวเลข', 'The target names no figure yet')
  return againstGoal(latest.value, latest.year, goal, target, series)
}
