import type { Histogram } from '../model/expectation.ts'
import type { Model } from '../model/model.ts'
import { type CsvPart, type ReadPart, readPart } from '../table/csv-part.ts'
import { blockSample, householdCounts, strangerCounts } from './sampling.ts'
import { type Candidates, Scorer } from './scoring.ts'
import type { Space } from './space.ts'

/** What threads are asked, and what they answer. */
export interface Questions {
  read: { data: CsvPart; answer: ReadPart }
  space: { data: Space; answer: null }
  block: { data: { block: number; first: number; step: number }; answer: Histogram }
  strangers: { data: { pairs: number; seed: number }; answer: Float64Array }
  household: { data: { household: number }; answer: { counts: Float64Array; pairs: number } }
  model: { data: { model: Model; cut: number }; answer: null }
  score: { data: { from: number; to: number }; answer: Candidates }
}

export interface Question {
  id: number
  name: keyof Questions
  data: unknown
}

export interface Answer {
  id: number
  result?: unknown
  error?: unknown
}

type Desk = { [Name in keyof Questions]: (data: Questions[Name]['data']) => Questions[Name]['answer'] }

/** Answers questions with what it was told before: the space, then the model. One a thread. */
export class TaskDesk {
  #space: Space | null = null
  #scorer: Scorer | null = null

  readonly #desk: Desk = {
    read: readPart,
    space: (space) => {
      this.#space = space
      this.#scorer = null
      return null
    },
    block: ({ block, first, step }) => blockSample(this.#at(), block, first, step),
    strangers: ({ pairs, seed }) => strangerCounts(this.#at(), pairs, seed),
    household: ({ household }) => householdCounts(this.#at(), household),
    model: ({ model, cut }) => {
      this.#scorer = new Scorer(this.#at(), model, cut)
      return null
    },
    score: ({ from, to }) => {
      if (!this.#scorer) throw new Error('no model yet')
      return this.#scorer.score(from, to)
    },
  }

  #at(): Space {
    if (!this.#space) throw new Error('no space yet')
    return this.#space
  }

  answer<Name extends keyof Questions>(name: Name, data: unknown): Questions[Name]['answer'] {
    return this.#desk[name](data as Questions[Name]['data'])
  }
}
