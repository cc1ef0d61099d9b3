import { encode } from 'uqr'

export interface QrPicture {
  path: string
  /** Squares along one side, the quiet border included. */
  size: number
}

/** A text as a QR code, drawn as one path of squares. */
export function qrOf(text: string): QrPicture {
  const { data, size } = encode(text, { ecc: 'M', border: 3 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return { path, size }
}
