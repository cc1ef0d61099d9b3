import type { Layout } from '#kernel/exchange/import/layout.ts'
import { dmcFull } from './dmc-full.layout.ts'
import { dmcList } from './dmc-list.layout.ts'
import { ministryRecord } from './ministry-record.layout.ts'
import { organisations } from './organisations.layout.ts'
import { zeroDropoutEnrolment, zeroDropoutLeavers } from './zero-dropout.layout.ts'

/** The kinds of files that are known before anybody brings one, by name. */
export const layouts: ReadonlyMap<string, Layout> = new Map(
  [dmcList, dmcFull, ministryRecord, zeroDropoutEnrolment, zeroDropoutLeavers, organisations].map((layout) => [
    layout.name,
    layout,
  ]),
)
