import { type Indicator, indicator } from '#kernel/indicator/declaration.ts'
import { homeApplications, homeLearners, homeReviews, homeWays } from './alternative.basis.ts'
import { learningRules } from './rules.ts'

const source = {
  th: 'คู่มือข้อ 3.4 และมาตรา 12 พ.ร.บ.การศึกษาแห่งชาติ',
  en: 'Handbook 3.4 and article 12 of the National Education Act',
}

const DAYS = learningRules.at(-1)?.decideDays ?? 30

export const learnersAtHome = indicator('learners_home', {
  th: 'ผู้เรียนบ้านเรียนและศูนย์การเรียน',
  en: 'Learners at home and in learning centres',
  about: {
    th: 'เด็กที่ได้รับอนุญาตและเรียนอยู่ที่บ้านหรือศูนย์การเรียนตามมาตรา 12 ในวันสำมะโน',
    en: 'Children who learn at home or in a centre of article 12, with permission, on the census day',
  },
  unit: 'persons',
  direction: 'range',
  source,
  formula: { th: 'จำนวนแฟ้มที่มีผลในวันสำมะโน', en: 'Files in force on the census day' },
  kind: { kind: 'count' },
  parts: { numerator: { basis: homeLearners } },
  by: homeWays,
  hideBelow: 5,
})

export const decidedInTime = indicator('home_learning_decided', {
  th: 'ร้อยละของคำขอจัดการศึกษามาตรา 12 ที่พิจารณาทันกำหนด',
  en: 'Share of applications under article 12 decided in time',
  about: {
    th: 'คำขอที่รับพิจารณาแล้วทราบผล อนุญาตหรือไม่อนุญาต ภายในจำนวนวันที่กำหนดนับแต่ยื่น',
    en: 'Applications approved or refused within the days of the rule after being handed in',
  },
  unit: 'percent',
  direction: 'up',
  source,
  formula: { th: `100 × ทราบผลภายใน ${DAYS} วัน ÷ คำขอที่ยื่น`, en: `100 × decided within ${DAYS} days ÷ handed in` },
  kind: { kind: 'share' },
  parts: {
    numerator: {
      basis: homeApplications,
      where: [
        {
          any: [
            { movedTo: 'approved', after: 'submitted', withinDays: DAYS },
            { movedTo: 'refused', after: 'submitted', withinDays: DAYS },
          ],
        },
      ],
    },
    denominator: { basis: homeApplications },
  },
  by: homeWays,
  hideBelow: 5,
  decimals: 1,
})

export const reviewed = indicator('home_learning_reviewed', {
  th: 'ร้อยละของผู้เรียนบ้านเรียนที่ได้รับการประเมินประจำปี',
  en: 'Share of home learners reviewed in the year',
  about: {
    th: 'การประเมินประจำปีที่ครบกำหนดในปีและประเมินแล้ว ไม่ว่าผ่านหรือต้องช่วยเหลือเพิ่ม',
    en: 'Yearly reviews due in the year that were made, whether passed or in need of help',
  },
  unit: 'percent',
  direction: 'up',
  source,
  formula: { th: '100 × ประเมินแล้ว ÷ ครบกำหนด', en: '100 × reviewed ÷ due' },
  kind: { kind: 'share' },
  parts: {
    numerator: { basis: homeReviews, where: [{ path: 'state', in: ['passed', 'needs_help'] }] },
    denominator: { basis: homeReviews },
  },
  by: ['children', 'sex'],
  hideBelow: 5,
  decimals: 1,
})

export const alternativeIndicators: Indicator[] = [learnersAtHome, decidedInTime, reviewed]
