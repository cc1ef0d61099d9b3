import { extractText, getDocumentProxy } from 'unpdf'

/** Most pages read of a PDF. */
const MOST_PAGES = 2_000

/** The text lines of a PDF, page after page; empty where its pages are pictures. Throws what the library throws on a damaged file. */
export async function pdfLines(bytes: Uint8Array): Promise<string[] | 'too_large'> {
  // The library takes the buffer over, so it gets a copy; it would print warnings of its own.
  const document = await getDocumentProxy(bytes.slice(), { verbosity: 0 })
  try {
    if (document.numPages > MOST_PAGES) return 'too_large'
    const { text } = await extractText(document, { mergePages: false })
    return text.flatMap((page) => page.split('\n'))
  } finally {
    await document.loadingTask.destroy()
  }
}
