import { refuseFile } from './refuse-file.ts'

/** What a reader of XML is told, in order. Names come without their prefix. */
export interface XmlHandler {
  open(name: string, attributes: string): void
  text(text: string): void
  close(name: string): void
}

const DEEPEST = 64
/** Longest tag or text between two tags, in characters. */
const LONGEST = 1 << 20

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text as it was meant: entities and numbered characters. Unknown ones stay as they stand; nothing is ever expanded. */
export const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
        (whole, hex?: string, decimal?: string, name?: string) => {
          if (name !== undefined) return ENTITIES[name] ?? whole
          const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
          return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
        },
      )
    : text

/** Texts of cells also write characters as `_x000A_`. */
export const cellText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text

/** An attribute of a tag, by its name without prefix. */
export function attribute(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(`${name}=`); at >= 0; at = attributes.indexOf(`${name}=`, at + 1)) {
    const before = attributes[at - 1]
    if (before !== undefined && !/[\s:]/.test(before)) continue
    const quote = attributes[at + name.length + 1]
    if (quote !== '"' && quote !== "'") continue
    const end = attributes.indexOf(quote, at + name.length + 2)
    return end < 0 ? null : unescaped(attributes.slice(at + name.length + 2, end))
  }
  return null
}

const unprefixed = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Reads XML piece by piece and tells a handler of tags and texts: as much of XML as spreadsheets use. Document types are
 * refused, so that no entity can be declared; depth and length are bounded.
 */
export class XmlReader {
  readonly #handler: XmlHandler
  readonly #part: string
  #rest = ''
  #depth = 0

  constructor(part: string, handler: XmlHandler) {
    this.#part = part
    this.#handler = handler
  }

  #refuse(th: string, en: string): never {
    return refuseFile(`${th} (${this.#part})`, `${en} (${this.#part})`)
  }

  read(piece: string): void {
    const text = this.#rest + piece
    let at = 0
    for (;;) {
      const open = text.indexOf('<', at)
      if (open < 0) break
      if (open > at) this.#handler.text(text.slice(at, open))
      const next = this.#tag(text, open)
      if (next === null) {
        at = open
        break
      }
      at = next
    }
    this.#rest = text.slice(at)
    if (this.#rest.length > LONGEST) this.#refuse('XML ในไฟล์ผิดปกติ', 'The XML inside the file is out of bounds')
  }

  /** Past one tag; null where it is not complete yet. */
  #tag(text: string, open: number): number | null {
    if (text.startsWith('<!--', open)) return past(text, '-->', open)
    if (text.startsWith('<![CDATA[', open)) {
      const end = past(text, ']]>', open)
      if (end !== null) this.#handler.text(text.slice(open + 9, end - 3).replaceAll('&', '&amp;'))
      return end
    }
    if (text.startsWith('<?', open)) return past(text, '?>', open)
    const end = text.indexOf('>', open)
    if (end < 0) return null
    const second = text[open + 1]
    if (second === '!') this.#refuse('ไฟล์มี DOCTYPE ซึ่งไม่รับ', 'The file declares a document type, which is refused')
    if (second === '/') {
      this.#depth -= 1
      this.#handler.close(unprefixed(text.slice(open + 2, end).trimEnd()))
      return end + 1
    }
    this.#opened(text.slice(open + 1, end))
    return end + 1
  }

  #opened(tag: string): void {
    const alone = tag.endsWith('/')
    const body = alone ? tag.slice(0, -1) : tag
    const space = body.search(/\s/)
    const name = unprefixed(space < 0 ? body : body.slice(0, space))
    this.#handler.open(name, space < 0 ? '' : body.slice(space))
    if (alone) this.#handler.close(name)
    else {
      this.#depth += 1
      if (this.#depth > DEEPEST) this.#refuse('XML ในไฟล์ซ้อนลึกผิดปกติ', 'The XML inside the file is nested too deep')
    }
  }

  end(): void {
    if (this.#depth !== 0 || this.#rest.trim() !== '')
      this.#refuse('XML ในไฟล์ไม่ครบ', 'The XML inside the file is cut short')
  }
}

function past(text: string, mark: string, from: number): number | null {
  const end = text.indexOf(mark, from)
  return end < 0 ? null : end + mark.length
}
