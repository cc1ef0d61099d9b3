/** What a section of a plan holds. `project`: what a strategy is carried out with (projects, money, who is
 * responsible); `other`: a section that is no part of a plan (duties, history, structure). */
export type SectionKind =
  | 'vision'
  | 'mission'
  | 'goal'
  | 'value'
  | 'philosophy'
  | 'strategy'
  | 'target'
  | 'kpi'
  | 'guideline'
  | 'context'
  | 'project'
  | 'other'

/** A section word. `tactic` marks กลยุทธ์, which stands under a ยุทธศาสตร์ where there is one. */
export type Term = { readonly kind: SectionKind; readonly tactic?: boolean; readonly pattern: RegExp }

/** Thai section words with the suffixes that keep them section words; folded by `matchText`. The first that fits wins. */
const THAI: readonly (readonly [SectionKind, string, boolean?])[] = [
  ['project', 'งบประมาณ|(?:หน่วยงาน|ผู้)รับผิดชอบ(?:หลัก)?|โครงการ(?:\\/กิจกรรม|สำคัญ|หลัก|รองรับ)?'],
  [
    'other',
    '(?:กรอบ)?ยุทธศาสตร์ชาติ|แผนการศึกษาแห่งชาติ|แผนแม่บท(?:ภายใต้ยุทธศาสตร์ชาติ)?|นโยบาย(?:ของ)?รัฐบาล|แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ',
  ],
  [
    'other',
    'อำนาจ(?:และ)?หน้าที่|บทบาทหน้าที่|โครงสร้าง(?:องค์กร|การบริหาร(?:งาน)?|หน่วยงาน|ส่วนราชการ)?|ข้อมูล(?:ทั่วไป|พื้นฐาน)|ติดต่อ(?:เรา|สอบถาม)?|สารบัญ|ภาคผนวก|' +
      'สีประจำ(?:โรงเรียน|สถานศึกษา)?|ตราสัญลักษณ์|ทำเนียบผู้บริหาร|คณะผู้บริหาร|ปฏิทินปฏิบัติงาน',
  ],
  [
    'context',
    'หลักการและเหตุผล|ประวัติ(?:ความเป็นมา)?|ความเป็นมา|บทนำ|คำนำ|ความนำ|(?:คำ)?นิยาม(?:ศัพท์|วิสัยทัศน์|คำสำคัญ)*|คำอธิบายวิสัยทัศน์|ความหมายของวิสัยทัศน์|สภาพ(?:ทั่วไป|ปัจจุบัน)|' +
      'ทิศทาง(?:และแนวทาง)?(?:ของ|การ)[ก-๙]{2,90}|การวิเคราะห์สภาพแวดล้อม|จุดแข็ง|จุดอ่อน|โอกาส|อุปสรรค|บริบท(?:ขององค์กร|พื้นที่)?|ความสอดคล้อง|ความเชื่อมโยง',
  ],
  ['vision', 'วิสัยทัศน์(?:การพัฒนา(?:การศึกษา)?|การศึกษา|องค์กร|ร่วม|สถานศึกษา)?'],
  ['mission', '(?:พันธกิจ|พันธะกิจ|ภารกิจ)(?:หลัก|องค์กร|การพัฒนา|สถานศึกษา)?'],
  [
    'goal',
    '(?:เป้าประสงค์|เป้าประสงค)(?:หลัก|รวม|องค์กร|เชิงยุทธศาสตร์|เชิงกลยุทธ์|ตามยุทธศาสตร์|ของแผน|การพัฒนา)*|วัตถุประสงค์(?:หลัก|เชิงยุทธศาสตร์|เชิงกลยุทธ์)?|จุดมุ่งหมาย(?:หลัก)?(?:เพื่อการพัฒนา)?|จุดหมาย',
  ],
  [
    'value',
    'ค่านิยม(?:ร่วม|หลัก|องค์กร|องค์การ|ขององค์กร|ขององค์การ|สร้างสรรค์|การทำงาน|ในการทำงาน)*|วัฒนธรรม(?:องค์กร|องค์การ|การทำงาน)|(?:อัตลักษณ์|เอกลักษณ์)(?:และ(?:อัตลักษณ์|เอกลักษณ์))?(?:โรงเรียน|สถานศึกษา|ผู้เรียน|นักเรียน|องค์กร)?|คติพจน์|คติธรรม|คติประจำใจ|คำขวัญ|สโลแกน|สุภาษิต|ปณิธาน',
  ],
  ['philosophy', 'ปรัชญา(?:การศึกษา|การจัดการศึกษา|โรงเรียน|สถานศึกษา|การทำงาน|องค์กร)?'],
  [
    'strategy',
    '(?:ประเด็น|แผน)?ยุทธศาสตร์(?:การพัฒนา(?:การศึกษา|คุณภาพการศึกษา)?|การดำเนินงาน|การศึกษา|องค์กร|หลัก|ของแผน)?|ประเด็นการพัฒนา|เข็มมุ่ง',
  ],
  [
    'strategy',
    '(?:ประเด็น)?กลยุทธ์?(?:การพัฒนา(?:การศึกษา|คุณภาพการศึกษา)?|การดำเนินงาน|องค์กร|ระดับองค์กร|ระดับแผนงาน|หลัก|สถานศึกษา)?',
    true,
  ],
  [
    'kpi',
    '(?:ตัวชี้วัด|ตัวชีวัด|ตัวบ่งชี้|เกณฑ์ชี้วัด)(?:ความสำเร็จ|หลัก|เป้าประสงค์|เชิงยุทธศาสตร์|กลยุทธ์|ยุทธศาสตร์|ตามกลยุทธ์|ระดับเป้าประสงค์|การดำเนินงาน)*|ผลสัมฤทธิ์หลัก',
  ],
  [
    'target',
    '(?:ค่า)?เป้าหมาย(?:หลัก|รวม|การพัฒนา|การดำเนินงาน|ความสำเร็จ|ผลผลิต|เชิงปริมาณ|เชิงคุณภาพ|เชิงยุทธศาสตร์|ตามยุทธศาสตร์|ตัวชี้วัด|ของแผน)*',
  ],
  [
    'guideline',
    'แนวทาง(?:การ)?(?:ดำเนินการ|ดำเนินงาน|พัฒนา(?:งาน)?|ปฏิบัติ(?:งาน)?|ขับเคลื่อน|ส่งเสริม|จัดการศึกษา)?(?:ตามยุทธศาสตร์|ตามกลยุทธ์)?|แนวปฏิบัติ|มาตรการ(?:หลัก|สำคัญ)?|วิธี(?:การ)?ดำเนิน(?:การ|งาน)|จุดเน้น(?:การพัฒนา|การดำเนินงาน|เชิงนโยบาย)?|(?:แนว)?นโยบาย(?:การศึกษา|การพัฒนา|หลัก|เร่งด่วน|สำคัญ)?|กิจกรรมหลัก',
  ],
]

const ENGLISH: readonly (readonly [SectionKind, string, boolean?])[] = [
  ['project', 'projects?|budget|responsible (?:unit|party|person)s?'],
  [
    'context',
    'background|introduction|preface|foreword|context|rationale|swot(?: analysis)?|strengths|weaknesses|opportunities|threats',
  ],
  [
    'other',
    'contact(?: us)?|about us|organi[sz]ation(?:al)? (?:chart|structure)|structure|appendix|duties|table of contents|history',
  ],
  ['kpi', '(?:key )?(?:performance |success )?indicators?|kpis?|key results?|measures of success'],
  ['vision', '(?:our |the )?vision(?: statement)?'],
  ['mission', '(?:our |the )?missions?(?: statements?)?'],
  ['philosophy', '(?:our |the )?(?:educational )?philosoph(?:y|ies)'],
  [
    'value',
    '(?:our |the )?(?:core |shared |corporate |organi[sz]ational )?values?|(?:school )?motto|slogan|identity|(?:organi[sz]ational|corporate) culture',
  ],
  ['goal', '(?:our |the )?(?:strategic |key |main )?(?:goals?|objectives?|aims?)|purposes?'],
  [
    'strategy',
    '(?:our |the )?(?:key |main )?strateg(?:y|ies)|strategic (?:issues?|themes?|priorit(?:y|ies)|pillars?|directions?)',
  ],
  ['strategy', 'tactics?', true],
  ['target', '(?:key |annual )?targets?(?: values?)?'],
  [
    'guideline',
    'guidelines?|initiatives?|action(?:s| plans?| steps)?|measures?|approach(?:es)?|development guidelines|polic(?:y|ies)',
  ],
]

const BOUNDARY = '(?![a-z])'

function terms(table: readonly (readonly [SectionKind, string, boolean?])[], end: string): Term[] {
  return table.map(([kind, source, tactic]) => ({
    kind,
    pattern: new RegExp(`(?:${source})${end}`, 'y'),
    ...(tactic ? { tactic } : {}),
  }))
}

const TERMS: readonly Term[] = [...terms(THAI, ''), ...terms(ENGLISH, BOUNDARY)]

/** The words that sites put for sections in place of words: "title gold" for goals, "title popularity" for values. */
const SCRAPED: readonly Term[] = [
  { kind: 'goal', pattern: /gold(?![a-z])/y },
  { kind: 'value', pattern: /popularity(?![a-z])/y },
]

/** The longest section word at a place of a folded text, and where it ends. */
export function termAt(text: string, at: number, scraped = false): { term: Term; end: number } | undefined {
  let best: { term: Term; end: number } | undefined
  for (const term of scraped ? [...TERMS, ...SCRAPED] : TERMS) {
    term.pattern.lastIndex = at
    const found = term.pattern.exec(text)
    const end = at + (found?.[0].length ?? 0)
    if (found && end > (best?.end ?? at)) best = { term, end }
  }
  return best
}
