/**
 * What the specification asks of each thing of a roster: which properties must be there, of which type, from which
 * lists. Written out from "OneRoster 1.2 Rostering Service, REST/JSON Binding 1.0" (1EdTech, 19 September 2022) and its
 * published OpenAPI description; only what is asked of every producer.
 */
const text = { type: 'string', minLength: 1 }
const day = { type: 'string', format: 'date' }
const instant = { type: 'string', format: 'date-time' }
const flag = { type: 'string', enum: ['true', 'false'] }
const gradeLevel = {
  type: 'string',
  enum: 'IT PR PK TK KG 01 02 03 04 05 06 07 08 09 10 11 12 13 PS ABE ASE AdultESL UG Other'.split(' '),
}
const reference = (...types: string[]) => ({
  type: 'object',
  required: ['href', 'sourcedId', 'type'],
  properties: { href: text, sourcedId: text, type: { type: 'string', enum: types } },
  additionalProperties: false,
})

const thing = (required: string[], properties: Record<string, unknown>) => ({
  type: 'object',
  required: ['sourcedId', 'status', 'dateLastModified', ...required],
  properties: {
    sourcedId: text,
    status: { type: 'string', enum: ['active', 'tobedeleted'] },
    dateLastModified: instant,
    metadata: { type: 'object' },
    ...properties,
  },
  additionalProperties: false,
})

const role = {
  type: 'object',
  required: ['roleType', 'role', 'org'],
  properties: {
    roleType: { type: 'string', enum: ['primary', 'secondary'] },
    role: {
      type: 'string',
      enum: 'aide counselor districtAdministrator guardian parent principal proctor relative siteAdministrator student systemAdministrator teacher'.split(
        ' ',
      ),
    },
    org: reference('org'),
    beginDate: day,
    endDate: day,
    userProfile: text,
    metadata: { type: 'object' },
  },
  additionalProperties: false,
}

const user = thing(['enabledUser', 'givenName', 'familyName', 'roles'], {
  userMasterIdentifier: text,
  username: text,
  userIds: { type: 'array' },
  enabledUser: flag,
  givenName: text,
  familyName: text,
  middleName: text,
  identifier: text,
  email: text,
  sms: text,
  phone: text,
  primaryOrg: reference('org'),
  roles: { type: 'array', items: role },
  grades: { type: 'array', items: gradeLevel },
})

const academicSession = thing(['title', 'startDate', 'endDate', 'type', 'schoolYear'], {
  title: text,
  startDate: day,
  endDate: day,
  type: { type: 'string', enum: ['gradingPeriod', 'semester', 'schoolYear', 'term'] },
  parent: reference('academicSession'),
  children: { type: 'array', items: reference('academicSession') },
  schoolYear: { type: 'string', pattern: '^\\d{4}$' },
})

const org = thing(['name', 'type'], {
  name: text,
  type: { type: 'string', enum: ['department', 'school', 'district', 'local', 'state', 'national'] },
  identifier: text,
  parent: reference('org'),
  children: { type: 'array', items: reference('org') },
})

/** Schemas by the name under which an answer holds its things. */
export const schemas: Record<string, Record<string, unknown>> = {
  orgs: org,
  academicSessions: academicSession,
  courses: thing(['title', 'org'], {
    title: text,
    schoolYear: reference('academicSession'),
    courseCode: text,
    grades: { type: 'array', items: gradeLevel },
    subjects: { type: 'array', items: text },
    subjectCodes: { type: 'array', items: text },
    org: reference('org'),
  }),
  classes: thing(['title', 'classType', 'course', 'school', 'terms'], {
    title: text,
    classCode: text,
    classType: { type: 'string', enum: ['homeroom', 'scheduled'] },
    location: text,
    grades: { type: 'array', items: gradeLevel },
    subjects: { type: 'array', items: text },
    course: reference('course'),
    school: reference('org'),
    terms: { type: 'array', items: reference('academicSession') },
    periods: { type: 'array', items: text },
  }),
  users: user,
  enrollments: thing(['user', 'class', 'school', 'role'], {
    user: reference('user', 'student', 'teacher'),
    class: reference('class'),
    school: reference('org'),
    role: { type: 'string', enum: ['administrator', 'proctor', 'student', 'teacher'] },
    primary: flag,
    beginDate: day,
    endDate: day,
  }),
  demographics: thing([], {
    birthDate: day,
    sex: { type: 'string', enum: ['male', 'female', 'other', 'unspecified'] },
  }),
}

/** The answer to what fails: `imsx_StatusInfo`. */
export const failureSchema = {
  type: 'object',
  required: ['imsx_codeMajor', 'imsx_severity'],
  properties: {
    imsx_codeMajor: { type: 'string', enum: ['success', 'processing', 'failure', 'unsupported'] },
    imsx_severity: { type: 'string', enum: ['status', 'warning', 'error'] },
    imsx_description: text,
    imsx_CodeMinor: {
      type: 'object',
      required: ['imsx_codeMinorField'],
      properties: {
        imsx_codeMinorField: {
          type: 'array',
          items: {
            type: 'object',
            required: ['imsx_codeMinorFieldName', 'imsx_codeMinorFieldValue'],
            properties: { imsx_codeMinorFieldName: text, imsx_codeMinorFieldValue: text },
            additionalProperties: false,
          },
        },
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
}
