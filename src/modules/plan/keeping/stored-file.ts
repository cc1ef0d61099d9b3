import { createHash } from 'node:crypto'
import { newId } from '#kernel/act/id.ts'
import type { ActContext } from '#kernel/act/transaction.ts'
import type { ReadPlan } from '../reading/read-plan-file.ts'

const mediaTypes: Record<ReadPlan['format'], string> = {
  txt: 'text/plain',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Keeps the document itself beside what was read from it. Gives its id. */
export async function storeDocument(
  act: ActContext,
  file: { name: string; format: ReadPlan['format']; bytes: Uint8Array },
): Promise<string> {
  const id = newId()
  await act.client.query(
    `insert into stored_file (id, name, media_type, size, sha256, bytes, actor, at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      id,
      file.name.slice(-200),
      mediaTypes[file.format],
      file.bytes.length,
      sha256(file.bytes),
      Buffer.from(file.bytes),
      act.actor.account,
      act.at,
    ],
  )
  return id
}
