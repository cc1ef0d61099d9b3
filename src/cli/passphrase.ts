import { readFile } from 'node:fs/promises'
import { Fault } from '#platform/fault.ts'
import { fileFault } from '#platform/make-folder.ts'
import { type CommandContext, type CommandOption, textOption } from './command.ts'

const SHORTEST = 12

/** How a command is told the passphrase of a backup. */
export const passphraseOption: CommandOption = {
  type: 'string',
  value: 'FILE',
  description: {
    th: 'ไฟล์ที่มีรหัสผ่านของไฟล์สำรอง',
    en: 'File that holds the passphrase of the backup',
  },
}

/**
 * The passphrase from the file of `--passphrase-file`, else from the settings, else asked for where `ask` says so; undefined
 * when there is none. Never an option of its own: other accounts of the machine can read a command line.
 * @throws Fault `passphrase_missing` when it is too short or there is nobody to ask
 */
export async function passphraseOf(
  { options, config, out }: CommandContext,
  ask: 'twice' | 'once' | 'never',
): Promise<string | undefined> {
  const file = textOption(options, 'passphrase-file')
  const told = file === undefined ? config.backup.passphrase : await firstLine(file)
  if (told !== undefined) return longEnough(told)
  if (ask === 'never') return undefined
  if (!process.stdin.isTTY || out.json) throw new Fault('passphrase_missing', { reason: '--passphrase-file' })
  const first = longEnough(await prompt('รหัสผ่านของไฟล์สำรอง · passphrase of the backup: '))
  if (ask === 'twice' && (await prompt('อีกครั้ง · once more: ')) !== first) {
    throw new Fault('passphrase_missing', { reason: 'the two differ' })
  }
  return first
}

const firstLine = async (file: string): Promise<string> => {
  const text = await readFile(file, 'utf8').catch((error) => {
    throw fileFault(file, error)
  })
  return text.split(/\r?\n/, 1)[0] ?? ''
}

const longEnough = (passphrase: string): string => {
  if (passphrase.length < SHORTEST)
    throw new Fault('passphrase_missing', { reason: `${passphrase.length} < ${SHORTEST}` })
  return passphrase
}

/** Reads a line from the terminal without showing it. */
const prompt = (question: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { stdin, stderr } = process
    stderr.write(question)
    let typed = ''
    const end = (settle: () => void) => {
      stdin.setRawMode(false)
      stdin.pause()
      stdin.off('data', take)
      stderr.write('\n')
      settle()
    }
    const take = (chunk: Buffer) => {
      for (const letter of chunk.toString('utf8')) {
        if (letter === '\r' || letter === '\n') return end(() => resolve(typed))
        if (letter === '\u0003') return end(() => reject(new Fault('interrupted')))
        typed = letter === '\u007f' ? typed.slice(0, -1) : typed + letter
      }
    }
    stdin.setRawMode(true)
    stdin.on('data', take)
    stdin.resume()
  })
