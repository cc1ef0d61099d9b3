import type { RosterRow } from './entity.ts'

type Column = (row: RosterRow) => string | null | undefined

const of =
  (property: string): Column =>
  (row) =>
    row[property]
/** Columns that the registers have nothing for, and the two that stay empty in a bulk file. */
const none: Column = () => ''

const HEAD = { sourcedId: of('sourcedId'), status: none, dateLastModified: none }

/**
 * The files of a roster and their columns, in the order of the binding (OneRoster 1.2.1 CSV, chapter 4). Columns beginning
 * with `metadata.` are extensions: our own codes, where theirs say less.
 */
export const csvColumns = {
  academicSessions: {
    ...HEAD,
    title: of('title'),
    type: of('type'),
    startDate: of('startDate'),
    endDate: of('endDate'),
    parentSourcedId: of('parent'),
    schoolYear: of('schoolYear'),
  },
  classes: {
    ...HEAD,
    title: of('title'),
    grades: of('grade'),
    courseSourcedId: of('course'),
    classCode: of('classCode'),
    classType: of('classType'),
    location: none,
    schoolSourcedId: of('school'),
    termSourcedIds: ({ year }) => `term-${year}-1,term-${year}-2`,
    subjects: none,
    subjectCodes: none,
    periods: none,
    'metadata.grade': of('ownGrade'),
    'metadata.room': of('room'),
  },
  courses: {
    ...HEAD,
    schoolYearSourcedId: none,
    title: of('title'),
    courseCode: of('courseCode'),
    grades: of('grade'),
    orgSourcedId: of('org'),
    subjects: none,
    subjectCodes: none,
  },
  demographics: {
    ...HEAD,
    birthDate: of('birthDate'),
    sex: of('sex'),
    americanIndianOrAlaskaNative: none,
    asian: none,
    blackOrAfricanAmerican: none,
    nativeHawaiianOrOtherPacificIslander: none,
    white: none,
    demographicRaceTwoOrMoreRaces: none,
    hispanicOrLatinoEthnicity: none,
    countryOfBirthCode: none,
    stateOfBirthAbbreviation: none,
    cityOfBirth: none,
    publicSchoolResidenceStatus: none,
  },
  enrollments: {
    ...HEAD,
    classSourcedId: of('class'),
    schoolSourcedId: of('school'),
    userSourcedId: of('user'),
    role: of('role'),
    primary: of('primary'),
    beginDate: of('beginDate'),
    endDate: of('endDate'),
  },
  orgs: {
    ...HEAD,
    name: of('name'),
    type: of('type'),
    identifier: of('identifier'),
    parentSourcedId: of('parent'),
    'metadata.kind': of('kind'),
    'metadata.affiliation': of('affiliation'),
  },
  roles: {
    ...HEAD,
    userSourcedId: of('user'),
    roleType: of('roleType'),
    role: of('role'),
    beginDate: of('begins'),
    endDate: of('ends'),
    orgSourcedId: of('org'),
    userProfileSourcedId: none,
    'metadata.position': of('position'),
  },
  users: {
    ...HEAD,
    enabledUser: of('enabledUser'),
    username: of('username'),
    userIds: none,
    givenName: of('givenName'),
    familyName: of('familyName'),
    middleName: none,
    identifier: of('identifier'),
    email: none,
    sms: none,
    phone: none,
    agentSourcedIds: none,
    grades: of('grade'),
    password: none,
    userMasterIdentifier: none,
    resourceSourcedIds: none,
    preferredGivenName: none,
    preferredMiddleName: none,
    preferredFamilyName: none,
    primaryOrgSourcedId: of('primaryOrg'),
    pronouns: none,
    'metadata.title': of('title'),
    'metadata.grade': of('ownGrade'),
  },
} as const satisfies Record<string, Record<string, Column>>

export type CsvFile = keyof typeof csvColumns

/** Every file that a manifest speaks of, in its order; those that we do not bring are absent. */
const MANIFEST_FILES =
  'academicSessions categories classes classResources courses courseResources demographics enrollments lineItemLearningObjectiveIds lineItems lineItemScoreScales orgs resources resultLearningObjectiveIds results resultScoreScales roles scoreScales userProfiles userResources users'.split(
    ' ',
  )

/** `manifest.csv`: which files are there, and whose they are. */
export const manifestRows = (files: readonly string[], system: { name: string; code: string }): string[][] => [
  ['propertyName', 'value'],
  ['manifest.version', '1.0'],
  ['oneroster.version', '1.2'],
  ...MANIFEST_FILES.map((file) => [`file.${file}`, files.includes(file) ? 'bulk' : 'absent']),
  ['source.systemName', system.name],
  ['source.systemCode', system.code],
]
