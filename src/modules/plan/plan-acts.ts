import type { NamedAct } from '#kernel/act/named-act.ts'
import { link } from '#kernel/kinds/link.ts'
import { number } from '#kernel/kinds/number.ts'
import { text } from '#kernel/kinds/text.ts'
import { suggestAlignments } from './align.act.ts'
import { importPlan } from './import-plan.act.ts'
import { newEdition } from './new-edition.act.ts'
import { publishPlan } from './publish-plan.act.ts'

const uuid = { type: 'string', format: 'uuid' }
const plan = link({ th: 'แผน', en: 'Plan', to: 'plan', required: true })
const textOf = (value: unknown): string => String(value ?? '')

const publish: NamedAct = {
  name: 'plan.publish',
  th: 'ประกาศใช้แผน',
  en: 'Publish a plan',
  about: {
    th: 'ประกาศใช้แผนที่เสนอแล้ว ฉบับที่ถูกแทนสิ้นสุดพร้อมกัน ผู้เสนอประกาศใช้เองไม่ได้',
    en: 'Publishes a proposed plan and ends the edition it replaces; not for whoever proposed it',
  },
  needs: { register: 'plan', verb: 'move' },
  input: { plan, version: number({ th: 'รุ่นที่เห็น', en: 'Version seen', required: true, min: 1 }) },
  output: {
    type: 'object',
    required: ['version', 'superseded'],
    properties: { version: { type: 'integer' }, superseded: { anyOf: [uuid, { type: 'null' }] } },
  },
  run: (house, actor, { id, ...input }) =>
    publishPlan(house, actor, { id, plan: textOf(input.plan), version: Number(input.version) }),
}

const edition: NamedAct = {
  name: 'plan.new_edition',
  th: 'เริ่มแผนฉบับใหม่',
  en: 'Begin a new edition of a plan',
  about: {
    th: 'คัดลอกแผนที่ประกาศใช้แล้วเป็นร่างฉบับถัดไป ฉบับเดิมใช้ต่อจนกว่าจะประกาศฉบับใหม่',
    en: 'Copies a published plan as the draft of its next edition; the old one holds until the new one is published',
  },
  needs: { register: 'plan', verb: 'create' },
  input: { plan },
  output: {
    type: 'object',
    required: ['plan', 'edition', 'existing'],
    properties: { plan: uuid, edition: { type: 'integer' }, existing: { type: 'boolean' } },
  },
  run: (house, actor, { id, plan: which }) => newEdition(house, actor, { id, plan: textOf(which) }),
}

const align: NamedAct = {
  name: 'plan.suggest_alignments',
  th: 'เสนอความสอดคล้องกับแผนระดับบน',
  en: 'Suggest alignments to higher plans',
  about: {
    th: 'เสนอบรรทัดของแผนระดับบนที่ตรงกับแต่ละบรรทัด ให้ผู้ใช้ยอมรับหรือปฏิเสธ',
    en: 'Suggests lines of higher plans that each line may serve, for a person to accept or refuse',
  },
  needs: { register: 'plan_alignment', verb: 'create' },
  input: { plan },
  output: { type: 'object', required: ['suggested'], properties: { suggested: { type: 'integer' } } },
  run: async (house, actor, { id, plan: which }) => ({
    suggested: await suggestAlignments(house, actor, { id, plan: textOf(which) }),
  }),
}

const bring: NamedAct = {
  name: 'plan.import_text',
  th: 'นำเข้าแผนจากข้อความ',
  en: 'Bring in a plan from its text',
  about: {
    th: 'อ่านข้อความของแผนเป็นต้นไม้ของร่างแผน ทุกบรรทัดอยู่ในต้นไม้หรืออยู่ในรายการที่ยังไม่ได้วาง',
    en: 'Reads the text of a plan into the tree of a draft; every line stands in the tree or is listed as unplaced',
  },
  needs: { register: 'plan', verb: 'create' },
  input: {
    text: text({ th: 'ข้อความของแผน', en: 'Text of the plan', required: true, long: true, max: 400_000 }),
    file_name: text({ th: 'ชื่อเอกสาร', en: 'Name of the document', max: 200 }),
    office: text({ th: 'หน่วยงาน (รหัสหรือ id)', en: 'Office (a code or an id)', max: 60 }),
    name: text({ th: 'ชื่อแผน', en: 'Name of the plan', max: 300 }),
  },
  output: {
    type: 'object',
    required: ['plan', 'name', 'existing', 'counts', 'lines'],
    properties: {
      plan: uuid,
      name: { type: 'string' },
      existing: { type: 'boolean' },
      counts: { type: 'object', additionalProperties: { type: 'integer' } },
      lines: { type: 'object' },
    },
  },
  run: (house, actor, { id, ...input }) =>
    importPlan(house, actor, {
      id,
      bytes: new TextEncoder().encode(textOf(input.text)),
      fileName: textOf(input.file_name ?? 'plan.txt'),
      ...(input.office ? { office: textOf(input.office) } : {}),
      ...(input.name ? { name: textOf(input.name) } : {}),
    }),
}

/** What programs may do to whole plans. */
export const planActs: NamedAct[] = [publish, edition, align, bring]
