import { arabicDigits, cleanText } from '../words/thai-text.ts'
import type { Marker } from './marker.ts'
import { type SectionKind, type Term, termAt } from './vocabulary.ts'

/**
 * What a line opens. `section`: a section word, with what follows it on the line in `rest`; `label`: a numbered point such as "กลยุทธ์ที่ 1 …";
 * `several`: a heading that names several sections; `statement`: a section word followed by words without a colon, which is a heading
 * only if that section has not been seen; `caption`: of a picture or table.
 */
export type Heading = {
  readonly form: 'section' | 'label' | 'several' | 'statement' | 'caption'
  readonly kind: SectionKind
  readonly tactic: boolean
  /** The section word(s) as printed. */
  readonly name: string
  readonly rest: string
  readonly number?: string
  /** The section word goes on with whose it is: "ยุทธศาสตร์ขององค์กร…"; a point of a list may begin so too. */
  readonly owned?: boolean
}

const LEAD =
  /^(?:#{1,6}\s*|[*_]{1,3}(?=\S)|[[【<«(]{1,2}(?=[^\d])|:{1,2}\s*|(?:ส่วนที่|บทที่|หมวดที่|ตอนที่|part|chapter|section)\s*\d{1,2}\s*[:.)-]?\s*|h[1-6]\s+)/
const SCRAPED_LEAD = /^(?:title|heading|header|topic)[\s:_-]+/
const CAPTION = /^(?:แผนภาพ|แผนภูมิ|แผนผัง|ภาพประกอบ|ภาพที่\s*\d|รูปที่\s*\d|ตารางที่\s*\d|(?:figure|table|diagram|chart)\s+\d)/
const LABEL =
  /^\s*(?:ข้อ)?(?:(?:ที่|no\.?|number|#)\s*)?(\d{1,2}(?:\s?\.\s?\d{1,2})*|[ivx]{1,4}(?=\s*[.:)]))(?!\d|[,.]\d)\s*([.):：–—=*_-][\s.):：–—=*_-]*)?\s*/
const HOW_MANY = /^\s*(?:\(\s*)?\d{1,2}\s*(?:ประการ|ข้อ|ด้าน|ประเด็น|ยุทธศาสตร์|กลยุทธ์|พันธกิจ|เป้าประสงค์|เรื่อง|ปี)(?:\s*\))?/
const NOT_A_LABEL = /^(?:และ|หรือ|ถึง|ของ|ใน|กับ|,|\/|ปี|ประการ|ข้อ|ด้าน|คน|แห่ง|%|เดือน|to\b|and\b|of\b)/
const ASIDE = /^\s*[([（][^)\]）]{0,80}[)\]）]/
const OWNER =
  /^\s*(?:ของ)?\s*(?:สำนัก|สพป|สพม|สพฐ|สกร|ศธจ|โรงเรียน|สถานศึกษา|วิทยาลัย|มหาวิทยาลัย|เทศบาล|องค์การ|องค์กร|อบต|อบจ|ศูนย์|หน่วยงาน|กลุ่ม|จังหวัด|กระทรวง|กรม|แผนพัฒนา|แผนปฏิบัติ)[^:："“]{0,70}$/
const YEARS =
  /^\s*[([]?\s*(?:ประจำ)?(?:ปี(?:งบประมาณ|การศึกษา)?|ระยะ\s*\d+\s*ปี|พ\.?\s?ศ\.?|fiscal year|fy|20\d\d|25\d\d)[\s\d.()พศ.ปี–—/-]*[)\]]?/
const TAIL = /^[\s*_#\]】>»):：=.~-]*$/
const SPLIT = /^\s*(?:[:：=]|[–—-](?=\s)|\|)[\s*_]*(?=\S)/
/** Section words without their first letter. */
const CUT = /^(?:โยบาย|[\u0E34]?สัยทัศน์|ันธกิจ|ป้า|ลยุทธ์|ุทธศาสตร์)/
const JOIN = /^\s*(?:และ|แล[ะ]|กับ|หรือ|\/|,|&|\+|and\b|-|–|\|)?\s*/

/** Reads what a line opens, from its visible text and its folded text, both without the list mark. Nothing for a line of content. */
export function readHeading(text: string, folded: string, marker?: Marker): Heading | undefined {
  if (CAPTION.test(folded) && folded.length <= 160) return plain('caption', 'other', text)
  let start = 0
  for (let round = 0; round < 4; round += 1) {
    const lead = LEAD.exec(folded.slice(start))
    if (!lead) break
    start += lead[0].length
  }
  const scraped = SCRAPED_LEAD.exec(folded.slice(start))
  if (scraped) start += scraped[0].length
  const found = termAt(folded, start, scraped !== null) ?? cutTerm(folded, start)
  if (!found) return undefined
  return afterTerm(text, folded, found.term, found.end, marker)
}

/** A title whose first letter was lost: "โยบายและยุทธศาสตร์". */
function cutTerm(folded: string, start: number): { term: Term; end: number } | undefined {
  if (start > 0 || folded.length > 60 || !CUT.test(folded)) return undefined
  for (const first of ['น', 'ว', 'พ', 'เ', 'ก', 'ย']) {
    const found = termAt(first + folded, 0)
    if (found && found.end > 6 && /^\s*(?:$|และ|\/)/.test(folded.slice(found.end - 1)))
      return { term: found.term, end: found.end - 1 }
  }
  return undefined
}

function afterTerm(text: string, folded: string, term: Term, end: number, marker?: Marker): Heading | undefined {
  const after = folded.slice(end)
  const base = { kind: term.kind, tactic: term.tactic === true, name: folded.slice(0, end) }
  const label = labelOf(after)
  if (label)
    return {
      ...base,
      form: 'label',
      number: asPrinted(text, label.number),
      rest: shownRest(text, after.slice(label.size)),
    }
  let at = end
  let joined = false
  for (let round = 0; round < 8; round += 1) {
    const rest = folded.slice(at)
    if (TAIL.test(rest)) return { ...base, form: joined ? 'several' : 'section', name: strip(text), rest: '' }
    const piece = HOW_MANY.exec(rest) ?? ASIDE.exec(rest) ?? YEARS.exec(rest)
    const split = SPLIT.exec(rest)
    if (piece && piece[0].trim() !== '') at += piece[0].length
    else if (split && !joined) {
      return { ...base, form: 'section', name: folded.slice(0, at), rest: shownRest(text, rest.slice(split[0].length)) }
    } else if (/^\s*["“‘«']/.test(rest) && !joined) {
      return { ...base, form: 'section', name: folded.slice(0, at), rest: shownRest(text, rest.trimStart()) }
    } else if (OWNER.test(rest) && folded.length <= 110) {
      return { ...base, form: joined ? 'several' : 'section', name: strip(text), rest: '', owned: true }
    } else {
      const next = nextTerm(folded, at)
      if (!next && marker) return undefined
      if (!next) return joined ? titleOf(text, folded, base) : statement(text, base, rest)
      joined ||= next.term.kind !== term.kind && !sameWords(base.kind, next.term.kind)
      at = next.end
    }
  }
  return undefined
}

/** "เป้าหมายและแนวทางการพัฒนา" names two sections; "พันธกิจ mission" names one twice, once in each language. */
function nextTerm(folded: string, at: number): { term: Term; end: number } | undefined {
  const join = JOIN.exec(folded.slice(at))?.[0] ?? ''
  return join === '' ? undefined : termAt(folded, at + join.length)
}

function sameWords(kind: SectionKind, other: SectionKind): boolean {
  const values: readonly SectionKind[] = ['value', 'philosophy']
  return values.includes(kind) && values.includes(other)
}

/** A title that names several sections and goes on: "วิสัยทัศน์และแนวทางการพัฒนางานในสำนักงาน…". */
function titleOf(text: string, folded: string, base: { kind: SectionKind; tactic: boolean }): Heading | undefined {
  return folded.length <= 110 && !/[.:：]/.test(folded)
    ? { ...base, form: 'several', name: strip(text), rest: '' }
    : undefined
}

const STATED: readonly SectionKind[] = ['vision', 'philosophy', 'value', 'mission']

/** "วิสัยทัศน์ องค์กรคุณภาพ …": one of the single statements with its words after a space. */
function statement(
  text: string,
  base: { kind: SectionKind; tactic: boolean; name: string },
  rest: string,
): Heading | undefined {
  if (!STATED.includes(base.kind) || !/^\s+\S/.test(rest) || rest.trim().length < 6) return undefined
  return { ...base, form: 'statement', rest: shownRest(text, rest.trimStart()) }
}

function labelOf(after: string): { number: string; size: number } | undefined {
  const found = LABEL.exec(after)
  if (!found?.[1]) return undefined
  const rest = after.slice(found[0].length)
  const counted = /^\s*(?:ข้อ)?ที่/.test(after)
  if (NOT_A_LABEL.test(rest) && !(counted && /^(?:ด้าน|ใน)/.test(rest))) return undefined
  if (!counted && HOW_MANY.test(after)) return undefined
  return { number: found[1].replace(/\s/g, ''), size: found[0].length }
}

/** The number with the digits the document uses: the folded number is looked for where it can stand in the visible text. */
function asPrinted(text: string, number: string): string {
  const at = arabicDigits(text)
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .indexOf(number)
  return at < 0 ? number : text.slice(at, at + number.length)
}

function plain(form: Heading['form'], kind: SectionKind, text: string): Heading {
  return { form, kind, tactic: false, name: strip(text), rest: '' }
}

/** A heading without Markdown marks and brackets around it. */
function strip(text: string): string {
  return text.replace(/^[#*_[\]【】<>\s]+|[#*_[\]【】<>\s:：]+$/g, '')
}

/** The visible text that repairs and folds to `rest`, which is the end of the folded line. */
function shownRest(text: string, rest: string): string {
  const wanted = rest.trim().replace(/[*_]+$/, '')
  if (wanted === '') return ''
  const near = Math.max(0, text.length - rest.length)
  for (let step = 0; step <= 40; step += 1) {
    for (const from of [near - step, near + step]) {
      const candidate =
        from < 0 || from >= text.length
          ? ''
          : text
              .slice(from)
              .trim()
              .replace(/[*_]+$/, '')
      if (candidate !== '' && arabicDigits(cleanText(candidate)).toLowerCase() === wanted) return candidate
    }
  }
  return cleanText(text).slice(-wanted.length)
}
