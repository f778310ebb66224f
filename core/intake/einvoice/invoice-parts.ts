// An e-invoice as a stream of its parts: each a small subtree of the head, or a line. Envelopes around it are looked through.
import { OperationError } from '../../contract/app-error.ts'
import { openBytes } from '../bytes/open-bytes.ts'
import type { FileSource } from '../read-events.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { xmlEvents, type XmlEvent } from '../xml/xml-events.ts'
import type { XmlNode } from '../xml/xml-node.ts'
import { syntaxOf, type InvoiceSyntax } from './invoice-syntax.ts'
import { nameRoot } from './name-root.ts'

export type InvoicePart =
  /** The document's own element, in whatever envelope. */
  | { readonly kind: 'start'; readonly syntax: InvoiceSyntax; readonly root: string }
  | { readonly kind: 'part'; readonly node: XmlNode }
  | { readonly kind: 'end' }

/** More elements in one line, or one part of the head, are an attack. */
const MAX_PART_NODES = 50_000

/** Containers without meaning of their own: their children are the parts. */
const CONTAINERS: ReadonlySet<string> = new Set([
  'SupplyChainTradeTransaction',
  'SpecifiedSupplyChainTradeTransaction'
])

type Building = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: Building[]
  text: string
}

/**
 * Reads all documents of an XML file, part by part, in bounded memory.
 * @throws OperationError FORMAT_UNSUPPORTED with the root's name if the file holds no invoice; see xmlEvents for the others
 */
export async function* invoiceParts(source: FileSource): AsyncGenerator<readonly InvoicePart[], void, void> {
  const reader = new PartReader(source.name)
  const pieces = decodeXml(openBytes(source), source.name)
  for await (const events of xmlEvents(pieces, source.name)) {
    for (const event of events) reader.read(event)
    yield reader.take()
  }
  reader.finish()
}

class PartReader {
  readonly #file: string
  #parts: InvoicePart[] = []
  #root: { readonly name: string; readonly uri: string } | undefined
  #found = false
  /** Depth inside the document's element; 0 outside of it. */
  #depth = 0
  #stack: Building[] = []
  #nodes = 0

  constructor(file: string) {
    this.#file = file
  }

  take(): readonly InvoicePart[] {
    const parts = this.#parts
    this.#parts = []
    return parts
  }

  finish(): void {
    if (this.#found) return
    throw new OperationError({
      code: 'FORMAT_UNSUPPORTED',
      file: this.#file,
      found: nameRoot(this.#root?.name ?? '', this.#root?.uri ?? '')
    })
  }

  read(event: XmlEvent): void {
    if (event.kind === 'open') this.#open(event)
    else if (event.kind === 'close') this.#close()
    else {
      const top = this.#stack.at(-1)
      if (top !== undefined) top.text += event.text
    }
  }

  #open(event: Extract<XmlEvent, { kind: 'open' }>): void {
    this.#root ??= { name: event.name, uri: event.uri }
    if (this.#depth === 0) {
      const syntax = syntaxOf(event.name, event.uri)
      if (syntax === undefined) return
      this.#found = true
      this.#depth = 1
      this.#parts.push({ kind: 'start', syntax, root: event.name })
      return
    }
    this.#depth++
    if (this.#stack.length === 0 && CONTAINERS.has(event.name)) return
    const node: Building = { name: event.name, attributes: event.attributes, children: [], text: '' }
    this.#nodes = this.#stack.length === 0 ? 1 : this.#nodes + 1
    if (this.#nodes > MAX_PART_NODES) {
      throw new OperationError({
        code: 'FORMAT_DAMAGED',
        file: this.#file,
        found: `more than ${MAX_PART_NODES} elements in one part`
      })
    }
    this.#stack.at(-1)?.children.push(node)
    this.#stack.push(node)
  }

  #close(): void {
    if (this.#depth === 0) return
    this.#depth--
    const node = this.#stack.pop()
    if (node !== undefined) {
      node.text = node.text.trim()
      if (this.#stack.length === 0) this.#parts.push({ kind: 'part', node })
    } else if (this.#depth === 0) this.#parts.push({ kind: 'end' })
  }
}
