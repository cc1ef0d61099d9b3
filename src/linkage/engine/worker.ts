import { parentPort } from 'node:worker_threads'
import { type Answer, type Question, TaskDesk } from './task-desk.ts'

const desk = new TaskDesk()

/** Memory of an answer that can be handed over instead of copied: this thread has no more use for it. */
function buffersOf(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer)
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const part of Object.values(value)) buffersOf(part, found)
  }
  return found
}

parentPort?.on('message', ({ id, name, data }: Question) => {
  let answer: Answer
  try {
    answer = { id, result: desk.answer(name, data) }
  } catch (error) {
    answer = { id, error }
  }
  parentPort?.postMessage(answer, [...buffersOf(answer.result)])
})
