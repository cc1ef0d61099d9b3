import path from 'node:path'
import { demoRound } from '#demo/census/round.ts'
import { type CensusFigures, censusFigures } from '#demo/census/truth.ts'
import { type RunFigures, readyToRun, roundCheckpoint, runRound } from '#modules/census/module.ts'
import { Fault } from '#platform/fault.ts'
import { type CommandContext, textOption } from './command.ts'
import { columns } from './output.ts'
import { refused } from './refused.ts'
import { type HouseAtHand, withHouse } from './with-house.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

interface Ran extends RunFigures {
  round: string
  /** Seconds of writing and taking in the lists of the demo; 0 once they are there. */
  listSeconds: number
  /** Only in the demo, where the truth is known. */
  truth?: CensusFigures
}

const textOf = ({ counts, seconds, peakMb, truth }: Ran): string =>
  columns(
    [
      ...Object.entries(counts),
      ['seconds', seconds],
      ['peakMb', peakMb],
      ...(truth
        ? [
            ['precision', truth.precision],
            ['recall', truth.recall],
            ['F1', truth.f1],
            ...Object.entries(truth.byAffiliation).map(([name, { recall }]) => [`  ${name}`, recall]),
            ['missed ≥ accept', truth.accept.missed],
            ['not linked', truth.accept.falseAlarms],
            ['missed ≥ reject', truth.reject.missed],
            ['false alarms', truth.reject.falseAlarms],
          ]
        : []),
    ].map(([name, value]) => [
      String(name),
      typeof value === 'number' ? value.toLocaleString('en', { maximumFractionDigits: 5 }) : '',
    ]),
  )

async function run(context: CommandContext, { house, actor }: HouseAtHand): Promise<Ran> {
  const { options, out, signal, config } = context
  const began = performance.now()
  const asked = textOption(options, 'round')
  if (asked !== undefined && !UUID.test(asked)) throw new Fault('usage', { reason: '--round ID' })
  if (asked === undefined && !house.demo) throw new Fault('argument_missing', { name: '--round ID' })
  const file = path.join(config.dataFolder, 'demo-census.json')
  const demo = asked === undefined ? await demoRound(house, actor, 13, file, out.note) : null
  const listSeconds = Math.round((performance.now() - began) / 100) / 10
  if (asked !== undefined) await readyToRun(house, asked)
  let told = -1
  const round = demo?.round ?? asked ?? ''
  const checkpoint = roundCheckpoint(round)
  const figures = await runRound(house, round, {
    signal,
    checkpoint,
    progress: ({ stage, done, seconds, remaining }) => {
      if (done > 0 && seconds - told < 2) return
      told = seconds
      const left = remaining === null ? '' : `  อีก ${remaining.toFixed(0)} วินาที · ${remaining.toFixed(0)} s left`
      out.note(`    ${stage} ${Math.round(done * 100)} %  ${seconds.toFixed(0)} s${left}`)
    },
  })
  checkpoint.remove()
  if (!demo) return { round: asked ?? '', listSeconds, ...figures }
  const truth = await censusFigures(house, demo.round, demo.truth, demo.kinds)
  return { round: demo.round, listSeconds, ...figures, truth }
}

/** `census run`: links the lists of a round and says where every child stands; in the demo against what is true. */
export async function runAction(context: CommandContext): Promise<number | undefined> {
  const ran = await withHouse(context, (at) => run(context, at)).catch(refused)
  context.out.result(ran, () => textOf(ran))
  return undefined
}
