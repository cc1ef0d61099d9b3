import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { exitCodes, Fault } from '#platform/fault.ts'
import type { Command } from './command.ts'
import type { Output } from './output.ts'
import { projectFolder } from './project-folder.ts'
import { type TestStep, testSteps } from './test-steps.ts'

type Count = { passed: number; failed: number }
type StepResult = Count & { step: string; seconds: number }

export const testCommand: Command = {
  name: 'test',
  summary: { th: 'ตรวจตัวโปรแกรมทั้งหมด', en: 'Check the whole program' },
  args: [
    {
      name: 'STEP',
      required: false,
      multiple: true,
      description: {
        th: 'เฉพาะขั้นที่ระบุ',
        en: `Only these steps: ${testSteps()
          .map(({ name }) => name)
          .join(', ')}`,
      },
    },
  ],
  options: {},
  run: async ({ args, out, signal }) => {
    const all = testSteps()
    const unknown = args.find((name) => !all.some((step) => step.name === name))
    if (unknown !== undefined) throw new Fault('argument_unknown', { command: 'test', value: unknown })
    const results: StepResult[] = []
    for (const step of all.filter(({ name }) => args.length === 0 || args.includes(name))) {
      signal.throwIfAborted()
      results.push(await runStep(step, out, signal))
    }
    const passed = sum(results, 'passed')
    const failed = sum(results, 'failed')
    out.result({ passed, failed, steps: results }, () => `${passed} passed, ${failed} failed`)
    return failed === 0 ? exitCodes.ok : exitCodes.failed
  },
}

const runStep = async (step: TestStep, out: Output, signal: AbortSignal): Promise<StepResult> => {
  out.note(`\n▸ ${step.name}: ${step.command.join(' ')}`)
  const begin = performance.now()
  const reportFolder = await mkdtemp(path.join(tmpdir(), 'buaban-test-'))
  const report = path.join(reportFolder, 'report.json')
  try {
    const reporting = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const code = await runProgram([...step.command, ...(step.counted ? reporting : [])], signal)
    const counted = step.counted ? await readReport(report) : { passed: 0, failed: 0 }
    // A run that breaks before or besides its tests has failed as well.
    const failed = code !== 0 ? Math.max(1, counted.failed) : counted.failed
    const seconds = (performance.now() - begin) / 1000
    out.note(`${failed === 0 ? '✓' : '✗'} ${step.name}  ${seconds.toFixed(1)} s`)
    return { step: step.name, passed: counted.passed, failed, seconds: Number(seconds.toFixed(2)) }
  } finally {
    await rm(reportFolder, { recursive: true, force: true })
  }
}

const runProgram = ([program = '', ...args]: string[], signal: AbortSignal): Promise<number> =>
  new Promise((resolve, reject) => {
    const bin = path.join(projectFolder, 'node_modules/.bin')
    const child = spawn(path.join(bin, program), args, {
      cwd: projectFolder,
      // The pinned Node comes first for whatever these programs start themselves.
      env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` },
      // Standard output belongs to the result.
      stdio: ['ignore', 2, 2],
    })
    const end = () => child.kill('SIGTERM')
    signal.addEventListener('abort', end)
    child.once('error', reject)
    child.once('close', (code) => {
      signal.removeEventListener('abort', end)
      resolve(code ?? exitCodes.failed)
    })
  })

/** A missing report means that the run did not get as far. */
const readReport = async (file: string): Promise<Count> => {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return { passed: 0, failed: 1 }
  const report: { numPassedTests: number; numFailedTests: number } = JSON.parse(text)
  return { passed: report.numPassedTests, failed: report.numFailedTests }
}

const sum = (results: readonly StepResult[], key: keyof Count): number =>
  results.reduce((total, result) => total + result[key], 0)
