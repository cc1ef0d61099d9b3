// Exits with 0 when node_modules holds exactly what package-lock.json names. Plain JavaScript, since an older Node
// may run it before anything is installed.
import { readFileSync } from 'node:fs'
import path from 'node:path'

const home = process.argv[2] ?? '.'
const packagesOf = (file) => JSON.parse(readFileSync(path.join(home, file), 'utf8')).packages

const wanted = packagesOf('package-lock.json')
const present = packagesOf('node_modules/.package-lock.json')

const differs = ([place, entry]) => {
  if (place === '') return false
  const found = present[place]
  // Packages for other machines are in the lock and not on the disk.
  if (!found) return !entry.optional && !entry.devOptional && !entry.peer
  return found.version !== entry.version || (found.integrity ?? entry.integrity) !== entry.integrity
}

const extra = Object.keys(present).filter((place) => !(place in wanted))
process.exit(extra.length > 0 || Object.entries(wanted).some(differs) ? 1 : 0)
