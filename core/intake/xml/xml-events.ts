// XML as a stream of events with a cap on every dimension: depth, attributes, text, and no document types at all.
import { SaxesParser } from 'saxes'
import { OperationError } from '../../contract/app-error.ts'

/** RELIABILITY §2: what no invoice and no sheet needs. */
export const MAX_DEPTH = 64
export const MAX_ATTRIBUTES = 256
export const MAX_TEXT = 1024 * 1024
/** Documents inside an invoice, as base 64; read past, never kept. */
const MAX_BINARY = 64 * 1024 * 1024

export type XmlEvent =
  | {
      readonly kind: 'open'
      readonly name: string
      readonly uri: string
      /** By local name. */
      readonly attributes: ReadonlyMap<string, string>
    }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'close'; readonly name: string }

/**
 * Parses pieces of text into events; the consumer's pull sets the pace.
 * @throws OperationError FORMAT_UNSUPPORTED for a document type, FORMAT_DAMAGED for markup that is not well-formed or
 * beyond a cap, FILE_TRUNCATED where the document breaks off
 */
export async function* xmlEvents(
  pieces: AsyncIterable<string>,
  file: string
): AsyncGenerator<readonly XmlEvent[], void, void> {
  const reader = new EventReader(file)
  let waiting: string | undefined
  for await (const piece of pieces) {
    if (waiting !== undefined) yield reader.push(waiting)
    waiting = waiting === undefined ? piece.trimStart() : piece
  }
  yield reader.push(withoutFill(waiting ?? ''))
  yield reader.finish()
}

const OLD_END_OF_FILE = 26
const SPACE = 32

/** Some systems fill the last block with zeros, or end it as CP/M did. */
function withoutFill(text: string): string {
  const isFill = (code: number): boolean =>
    code === 0 || code === OLD_END_OF_FILE || (code > 8 && code < 14) || code === SPACE
  let end = text.length
  while (end > 0 && isFill(text.charCodeAt(end - 1))) end--
  return text.slice(0, end)
}

/** Prefixes that writers use and forget to declare; they stand on attributes that say nothing to us. */
const FORGOTTEN_PREFIXES = {
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  xsd: 'http://www.w3.org/2001/XMLSchema',
  xs: 'http://www.w3.org/2001/XMLSchema'
}

class EventReader {
  readonly #parser = new SaxesParser({
    xmlns: true,
    position: true,
    additionalNamespaces: FORGOTTEN_PREFIXES
  })
  readonly #file: string
  #events: XmlEvent[] = []
  #depth = 0
  #attributes = 0
  /** Characters since the parser last reported something. */
  #silent = 0
  #isBinary = false
  #atEnd = false

  constructor(file: string) {
    this.#file = file
    this.#listen()
  }

  push(piece: string): readonly XmlEvent[] {
    this.#silent += piece.length
    this.#parser.write(piece)
    if (this.#silent > (this.#isBinary ? MAX_BINARY : MAX_TEXT)) this.#refuse('a text of more than 1 MB')
    return this.#take()
  }

  finish(): readonly XmlEvent[] {
    this.#atEnd = true
    this.#parser.close()
    return this.#take()
  }

  #take(): readonly XmlEvent[] {
    const events = this.#events
    this.#events = []
    return events
  }

  #listen(): void {
    const parser = this.#parser
    parser.on('error', (error) => this.#fail(error))
    parser.on('doctype', () => {
      throw new OperationError({ code: 'FORMAT_UNSUPPORTED', file: this.#file, found: 'XML with a DOCTYPE' })
    })
    parser.on('opentagstart', () => {
      this.#silent = 0
      this.#attributes = 0
      this.#depth++
      if (this.#depth > MAX_DEPTH) this.#refuse(`nesting deeper than ${MAX_DEPTH}`)
    })
    parser.on('attribute', () => {
      this.#silent = 0
      this.#attributes++
      if (this.#attributes > MAX_ATTRIBUTES) this.#refuse(`more than ${MAX_ATTRIBUTES} attributes`)
    })
    parser.on('opentag', (tag) => {
      this.#silent = 0
      const attributes = new Map<string, string>()
      for (const name in tag.attributes) {
        const attribute = tag.attributes[name]
        if (attribute !== undefined && attribute.prefix !== 'xmlns' && name !== 'xmlns')
          attributes.set(attribute.local, attribute.value)
      }
      this.#isBinary = isBinaryName(tag.local)
      this.#events.push({ kind: 'open', name: tag.local, uri: tag.uri, attributes })
    })
    parser.on('text', (text) => this.#text(text))
    parser.on('cdata', (text) => this.#text(text))
    parser.on('comment', () => {
      this.#silent = 0
    })
    parser.on('closetag', (tag) => {
      this.#silent = 0
      this.#depth--
      this.#isBinary = false
      this.#events.push({ kind: 'close', name: tag.local })
    })
  }

  #text(text: string): void {
    this.#silent = 0
    if (this.#isBinary) return
    if (text.length > MAX_TEXT) this.#refuse('a text of more than 1 MB')
    this.#events.push({ kind: 'text', text })
  }

  #refuse(found: string): never {
    throw new OperationError({ code: 'FORMAT_DAMAGED', file: this.#file, line: this.#parser.line, found })
  }

  #fail(error: Error): never {
    const code = this.#atEnd ? 'FILE_TRUNCATED' : 'FORMAT_DAMAGED'
    // The parser's message begins with its position, which has a field of its own.
    const found = error.message.replace(/^\d+:\d+: /, '').slice(0, 100)
    throw new OperationError({ code, file: this.#file, line: this.#parser.line, found })
  }
}

function isBinaryName(name: string): boolean {
  return /(?:Binary|Base64)/i.test(name) || name === 'X509Certificate'
}
