/** What went wrong, in the words of OneRoster 1.2 (`imsx_CodeMinorFieldValue`). */
export type CodeMinor =
  | 'invalid_filter_field'
  | 'invalid_selection_field'
  | 'invaliddata'
  | 'unauthorisedrequest'
  | 'forbidden'
  | 'server_busy'
  | 'unknownobject'
  | 'internal_server_error'

const STATUS: Record<CodeMinor, number> = {
  invalid_filter_field: 400,
  invalid_selection_field: 400,
  invaliddata: 422,
  unauthorisedrequest: 401,
  forbidden: 403,
  unknownobject: 404,
  server_busy: 429,
  internal_server_error: 500,
}

/** Carries a failure of the roster service to its answer. */
export class RosterFailure extends Error {
  readonly code: CodeMinor
  constructor(code: CodeMinor, description: string) {
    super(description)
    this.code = code
  }
}

export const fail = (code: CodeMinor, description: string): never => {
  throw new RosterFailure(code, description)
}

/** A failure as the specification has it: `imsx_StatusInfo`. */
export const failureResponse = ({ code, message }: RosterFailure, headers: Record<string, string> = {}): Response =>
  Response.json(
    {
      imsx_codeMajor: 'failure',
      imsx_severity: 'error',
      imsx_description: message,
      imsx_CodeMinor: {
        imsx_codeMinorField: [{ imsx_codeMinorFieldName: 'TargetEndSystem', imsx_codeMinorFieldValue: code }],
      },
    },
    {
      status: STATUS[code],
      headers: {
        'cache-control': 'no-store',
        ...(code === 'unauthorisedrequest' ? { 'www-authenticate': 'Bearer' } : {}),
        ...headers,
      },
    },
  )
