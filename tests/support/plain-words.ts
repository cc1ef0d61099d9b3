/**
 * Plain English words that names of registers and fields are made of beside the terms of the glossary. A new name made of
 * other words is either a term, and belongs in the glossary, or plain, and is added here by whoever reviews it.
 */
export const PLAIN = new Set(
  `account acting address alignment ambiguous amount baseline basis birth board boundary by carrier closed date died direction
  disabilities disabled disadvantages edition email en ends enrolment entered file for from fy geometry into kept kind left level
  levels lies line lives loaded location main measure merged nationality note number on opened organisation owner parent person
  phone place post postcode power reason relation remote replaces requested result road role room scheme sex shared short
  staff starts teaches text threshold to topic unit username why yearly
  expires sign factor second invitation rule
  case manager heard last seen guardian groups cause causes willingness excluded plan child agrees returned handed visited finding visitor sheet
  photo outside inside agreed agency need consented without sent reply replied given provider hours cost fund months due checked capacity
  comparison round list first link brought counted accept reject linked at figures weights dated quality dimension likeness standing stands other ground settled child claim double
  asked band sample sampled census age nationality status origin row registry
  as route return check help after citizen told called age spot reporter channel received tracking hash answer watch member
  import mapping corrections mode total created changed unchanged refused started finished problems follows header key run row
  rows quarantined same identity one keeps merge
  home applicant centre applied decide decided ended reviewed review support
  subscription endpoint events
  group documents issued replaced family stay work next placed learning
  abroad about aim answer asked code covers days evidence field given ground hold legal limits method months purpose processing activity question recipients refusals
  enumeration enumerated enumerator zone village houses expected visits
  because verify
  record register retention right rights scope self sensitive subjects wanted`.split(/\s+/),
)

/** The code names of a table of the handbook's glossary: Thai, code, Thai, code. */
export function glossary(handbook: string): Set<string> {
  const section = handbook.split(/^# 17\. /m)[1]?.split(/^# /m)[0] ?? ''
  const cells = section.split('\n').flatMap((line) => {
    const row = line.split('|').map((cell) => cell.trim())
    return [row[2] ?? '', row[4] ?? '']
  })
  return new Set(cells.flatMap((cell) => cell.toLowerCase().split(/[^a-z0-9]+/)).filter(Boolean))
}
