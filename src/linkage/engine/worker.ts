import { parentPort } from 'node:worker_threads'
import { type Answer, type Question, TaskDesk } from './task-desk.ts'

const desk = new TaskDesk()

parentPort?.on('message', ({ id, name, data }: Question) => {
  let answer: Answer
  try {
    answer = { id, result: desk.answer(name, data) }
  } catch (error) {
    answer = { id, error }
  }
  parentPort?.postMessage(answer)
})
