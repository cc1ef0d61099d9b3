import { browser } from '$app/env'

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const CHECKED = ['checkbox', 'radio']
const UNTOUCHED = ['hidden', 'file', 'submit', 'button', 'reset', 'image']

const caretOf = (box: Box): [number | null, number | null] =>
  box instanceof HTMLSelectElement ? [null, null] : [box.selectionStart, box.selectionEnd]

/** What puts a box back as it stands now; null where nobody has touched it since the server drew it. */
function asItStands(box: Box): (() => void) | null {
  if (UNTOUCHED.includes(box.type)) return null
  if (box instanceof HTMLInputElement && CHECKED.includes(box.type)) {
    const { checked } = box
    if (checked === box.defaultChecked) return null
    return () => {
      if (box.checked === checked) return
      box.checked = checked
      box.dispatchEvent(new Event('change', { bubbles: true }))
    }
  }
  const { value } = box
  const drawn =
    box instanceof HTMLSelectElement
      ? ([...box.options].find((one) => one.defaultSelected) ?? box.options[0])?.value
      : box.defaultValue
  if (value === (drawn ?? '')) return null
  const [from, to] = caretOf(box)
  return () => {
    if (box.value === value) return
    box.value = value
    if (from !== null && box === document.activeElement && !(box instanceof HTMLSelectElement))
      box.setSelectionRange(from, to)
    for (const kind of ['input', 'change']) box.dispatchEvent(new Event(kind, { bubbles: true }))
  }
}

/**
 * On a slow line people type before the scripts have come. When they come, the framework sets every input to what the server drew and
 * takes the typing away. Call before the page is taken over; what it gives puts the typing back afterwards.
 */
export function keepTyped(): () => void {
  if (!browser) return () => undefined
  const boxes = document.querySelectorAll<Box>('main :is(input, textarea, select)')
  const back = [...boxes].map(asItStands).filter((one) => one !== null)
  return () => {
    for (const put of back) put()
  }
}
