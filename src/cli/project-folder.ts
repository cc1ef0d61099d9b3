import path from 'node:path'

/** The folder of the program itself, whatever folder a command is given in. */
export const projectFolder = path.resolve(import.meta.dirname, '../..')
