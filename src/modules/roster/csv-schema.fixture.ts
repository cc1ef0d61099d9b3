/**
 * The columns of each file and their order, written out from "OneRoster: CSV Binding 1.2.1" (1EdTech, 22 August 2023),
 * chapter 4.
 */
export const headers: Record<string, string[]> = Object.fromEntries(
  Object.entries({
    academicSessions: 'title type startDate endDate parentSourcedId schoolYear',
    classes:
      'title grades courseSourcedId classCode classType location schoolSourcedId termSourcedIds subjects subjectCodes periods',
    courses: 'schoolYearSourcedId title courseCode grades orgSourcedId subjects subjectCodes',
    demographics:
      'birthDate sex americanIndianOrAlaskaNative asian blackOrAfricanAmerican nativeHawaiianOrOtherPacificIslander white demographicRaceTwoOrMoreRaces hispanicOrLatinoEthnicity countryOfBirthCode stateOfBirthAbbreviation cityOfBirth publicSchoolResidenceStatus',
    enrollments: 'classSourcedId schoolSourcedId userSourcedId role primary beginDate endDate',
    orgs: 'name type identifier parentSourcedId',
    roles: 'userSourcedId roleType role beginDate endDate orgSourcedId userProfileSourcedId',
    users:
      'enabledUser username userIds givenName familyName middleName identifier email sms phone agentSourcedIds grades password userMasterIdentifier resourceSourcedIds preferredGivenName preferredMiddleName preferredFamilyName primaryOrgSourcedId pronouns',
  }).map(([file, columns]) => [file, ['sourcedId', 'status', 'dateLastModified', ...columns.split(' ')]]),
)
