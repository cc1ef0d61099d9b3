/** Up and down walk the boxes of a column; in a select the keys are its own, so there they walk with Ctrl. */
export function walkBoxes(around: HTMLElement): () => void {
  const walk = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    if (step === undefined || !(event.target instanceof HTMLElement)) return
    if (event.target instanceof HTMLSelectElement && !event.ctrlKey) return
    const boxes = [...around.querySelectorAll<HTMLElement>('[data-box]')]
    const next = boxes[boxes.indexOf(event.target) + step]
    if (!boxes.includes(event.target) || !next) return
    event.preventDefault()
    next.focus()
    if (next instanceof HTMLInputElement) next.select()
  }
  around.addEventListener('keydown', walk)
  return () => around.removeEventListener('keydown', walk)
}
