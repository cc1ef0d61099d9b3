import type { Command } from './command.ts'

/** Commands by name; each is loaded when it is called, so that none waits for the parts of another. */
export type CommandTable = Readonly<Record<string, () => Promise<Command>>>

/** Every command, in the order of the help. */
export const commands: CommandTable = {
  start: () => import('./start.command.ts').then((file) => file.startCommand),
  demo: () => import('./demo.command.ts').then((file) => file.demoCommand),
  plan: () => import('./plan.command.ts').then((file) => file.planCommand),
  indicator: () => import('./indicator.command.ts').then((file) => file.indicatorCommand),
  register: () => import('./register.command.ts').then((file) => file.registerCommand),
  census: () => import('./census.command.ts').then((file) => file.censusCommand),
  place: () => import('./place.command.ts').then((file) => file.placeCommand),
  user: () => import('./user.command.ts').then((file) => file.userCommand),
  backup: () => import('./backup.command.ts').then((file) => file.backupCommand),
  restore: () => import('./restore.command.ts').then((file) => file.restoreCommand),
  database: () => import('./database.command.ts').then((file) => file.databaseCommand),
  province: () => import('./province.command.ts').then((file) => file.provinceCommand),
  migrate: () => import('./migrate.command.ts').then((file) => file.migrateCommand),
  truth: () => import('./truth.command.ts').then((file) => file.truthCommand),
  doctor: () => import('./doctor.command.ts').then((file) => file.doctorCommand),
  test: () => import('./test.command.ts').then((file) => file.testCommand),
  bench: () => import('./bench.command.ts').then((file) => file.benchCommand),
}
