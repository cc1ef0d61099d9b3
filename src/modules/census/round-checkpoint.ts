import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkpointFile } from '#linkage/checkpoint-file.ts'

/**
 * Where a run of a round keeps what it has compared, so that one that was stopped goes on from there: numbers of rows and weights only,
 * nothing of a person.
 */
export const roundCheckpoint = (round: string): ReturnType<typeof checkpointFile> =>
  checkpointFile(join(tmpdir(), `buaban-census-${round}.part`))
