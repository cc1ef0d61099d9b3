/**
 * Arrow keys walk the rows of a table by their first link; Home and End go to the ends. A table wider or longer than its
 * place can be reached and scrolled by keyboard.
 */
export function walkRows(scroller: HTMLElement): () => void {
  const walk = (event: KeyboardEvent) => {
    const links = [...scroller.querySelectorAll<HTMLElement>('tbody tr > :first-child a')]
    const row = event.target instanceof Element ? event.target.closest('tbody tr') : null
    const at = links.findIndex((link) => row?.contains(link))
    const step: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }
    const next = links[step[event.key] ?? -1]
    if (at < 0 || !next) return
    event.preventDefault()
    next.focus()
  }
  const reach = () => {
    const overflows = scroller.scrollWidth > scroller.clientWidth || scroller.scrollHeight > scroller.clientHeight
    if (overflows) scroller.tabIndex = 0
    else scroller.removeAttribute('tabindex')
  }
  const watch = new ResizeObserver(reach)
  watch.observe(scroller)
  scroller.addEventListener('keydown', walk)
  return () => {
    watch.disconnect()
    scroller.removeEventListener('keydown', walk)
  }
}
