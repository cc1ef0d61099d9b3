import { type Basis, basis } from '#kernel/indicator/declaration.ts'
import type { Dimension } from '#kernel/indicator/dimension.ts'
import { sexes } from '#modules/people/module.ts'
import { causes, groups, measures, memberKinds, routesBack, sourceChannels } from './codes.ts'

const ofCase = {
  sex: { th: 'เพศ', en: 'Sex', path: 'person.sex', values: sexes },
  cause: { th: 'สาเหตุหลัก', en: 'Main cause', path: 'cause', values: causes },
  source: { th: 'ทราบเรื่องจาก', en: 'Heard from', path: 'source', values: sourceChannels },
  route: { th: 'เส้นทางกลับ', en: 'Way back', path: 'route', values: routesBack },
} as const satisfies Record<string, Dimension>

/** Cases opened during an academic year, where the child lives. */
export const casesOpened: Basis = basis('cases_opened', {
  over: 'child_case',
  timing: { during: 'opened_on' },
  place: 'lives_in',
  identity: 'person',
  dimensions: ofCase,
})

/**
 * Special groups of followed children, by the year in which the case was opened: a child of two groups stands in both, so that every
 * row is of one group alone and what is hidden follows from nothing else.
 */
export const groupsFollowed: Basis = basis('groups_followed', {
  over: 'child_group',
  timing: { during: 'opened_on' },
  place: 'lives_in',
  identity: 'case',
  dimensions: {
    group: { th: 'กลุ่มเฉพาะ', en: 'Special group', path: 'group', values: groups },
    sex: { th: 'เพศ', en: 'Sex', path: 'case.person.sex', values: sexes },
  },
})

/** Looks at children who came back, by the year in which they were due. */
export const checksDue: Basis = basis('checks_due', {
  over: 'return_check',
  timing: { during: 'due_on' },
  place: 'lives_in',
  identity: 'case',
  dimensions: {
    after: { th: 'ครบ', en: 'After', path: 'after_months' },
    sex: { th: 'เพศ', en: 'Sex', path: 'case.person.sex', values: sexes },
  },
})

/** Measures that began during an academic year. */
export const measuresGiven: Basis = basis('measures_given', {
  over: 'measure_given',
  timing: { during: 'starts_on' },
  place: 'lives_in',
  identity: 'case',
  dimensions: { measure: { th: 'มาตรการ', en: 'Measure', path: 'measure_code', values: measures } },
})

export const referralsSent: Basis = basis('referrals_sent', {
  over: 'referral',
  timing: { during: 'sent_on' },
  place: 'lives_in',
  identity: 'case',
  dimensions: {},
})

/** Members of the network who serve on the census day, where they serve. */
export const membersServing: Basis = basis('watch_members_serving', {
  over: 'watch_member',
  timing: { held: true },
  place: 'area',
  identity: 'person',
  dimensions: { member: { th: 'บทบาทในชุมชน', en: 'Standing', path: 'kind', values: memberKinds } },
})

export const caseWays = ['children', 'sex', 'cause', 'source', 'route']
