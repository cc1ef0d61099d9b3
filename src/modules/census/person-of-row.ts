/** SQL of the person who goes or went by the number of a row, as somebody who sees all persons finds them. */
export const personOfRow = (row: string): string => `coalesce(
  (select q.id from person q where q.national_id_hash = ${row}.id_hash),
  (select n.person from identity_number n where n.id_number_hash = ${row}.id_hash order by n.id limit 1))`
