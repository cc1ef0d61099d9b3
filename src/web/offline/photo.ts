/** Longest edge of a photo that is sent, in pixels: a house or a paper is still readable. */
const LONGEST_EDGE = 1280
/** Two photos and a form must fit into one call of the interface (1 MiB). */
const MOST_BYTES = 250_000
const QUALITIES = [0.8, 0.65, 0.5, 0.35]

/** A photo as an act brings it. */
export interface Photo {
  name: string
  /** Base64. */
  content: string
}

const blobOf = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))

async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

/** Draws a photo anew, smaller, so that it goes over a weak line and carries nothing that the camera wrote beside it. */
export async function scaledDown(file: File, name: string): Promise<Photo | null> {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  if (!image) return null
  const scale = Math.min(1, LONGEST_EDGE / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.width * scale)
  canvas.height = Math.round(image.height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  image.close()
  for (const quality of QUALITIES) {
    const blob = await blobOf(canvas, quality)
    if (blob && blob.size <= MOST_BYTES) return { name: `${name}.jpg`, content: await base64(blob) }
  }
  return null
}
