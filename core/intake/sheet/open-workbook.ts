// An Office Open XML workbook's parts around its sheets: their names and states, shared strings, number formats.
import { OperationError } from '../../contract/app-error.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { xmlEvents, type XmlEvent } from '../xml/xml-events.ts'
import { unescapeText } from './cell-text.ts'
import { builtInFormat, parseFormat, type CellFormat } from './number-format.ts'
import type { Package } from './open-package.ts'

export interface SheetPart {
  readonly name: string
  readonly path: string
  readonly isVisible: boolean
}

export interface Workbook {
  readonly sheets: readonly SheetPart[]
  readonly isFrom1904: boolean
  readonly strings: readonly string[]
  /** By the style number of a cell. */
  readonly formats: readonly CellFormat[]
}

/** More text than this is no invoice; it bounds the memory. */
const MAX_STRING_CHARACTERS = 64 * 1024 * 1024
/** A text of its own for each row that a sheet can have, and some; more take longer than a file may keep a person waiting. */
const MAX_STRINGS = 1_200_000
const DEFAULT_PATH = 'xl/workbook.xml'

/** Whether a package holds such a workbook. */
export function isWorkbook(parts: Package): boolean {
  return parts.has(DEFAULT_PATH) || parts.paths().some((path) => /^xl\/workbook\d*\.xml$/i.test(path))
}

/** Reads the workbook's own parts; sheets are read when they are asked for. */
export async function openWorkbook(parts: Package): Promise<Workbook> {
  const path = parts.has(DEFAULT_PATH)
    ? DEFAULT_PATH
    : (parts.paths().find((name) => /^xl\/workbook\d*\.xml$/i.test(name)) ?? DEFAULT_PATH)
  const relations = await readRelations(parts, path)
  const { sheets, isFrom1904 } = await readSheets(parts, path, relations)
  return {
    sheets,
    isFrom1904,
    strings: await readStrings(parts, findTarget(relations, 'sharedStrings') ?? 'xl/sharedStrings.xml'),
    formats: await readFormats(parts, findTarget(relations, 'styles') ?? 'xl/styles.xml')
  }
}

/** The events of one part of the package. */
export async function* partEvents(
  parts: Package,
  path: string
): AsyncGenerator<readonly XmlEvent[], void, void> {
  if (!parts.has(path)) return
  yield* xmlEvents(decodeXml(parts.open(path), parts.file), parts.file)
}

interface Relation {
  readonly id: string
  /** The last word of its type, such as `worksheet`. */
  readonly type: string
  readonly target: string
}

async function readRelations(parts: Package, path: string): Promise<readonly Relation[]> {
  const relations: Relation[] = []
  const place = path.replace(/([^/]+)$/, '_rels/$1.rels')
  for await (const events of partEvents(parts, place)) {
    for (const event of events) {
      if (event.kind !== 'open' || event.name !== 'Relationship') continue
      const target = event.attributes.get('Target') ?? ''
      const type = /[^/]*$/.exec(event.attributes.get('Type') ?? '')?.[0] ?? ''
      relations.push({ id: event.attributes.get('Id') ?? '', type, target: resolvePath(path, target) })
    }
  }
  return relations
}

/** A target is relative to the part that names it, or begins with a slash. */
function resolvePath(from: string, target: string): string {
  const segments = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return segments.join('/')
}

function findTarget(relations: readonly Relation[], type: string): string | undefined {
  return relations.find((relation) => relation.type === type)?.target
}

async function readSheets(
  parts: Package,
  path: string,
  relations: readonly Relation[]
): Promise<Pick<Workbook, 'sheets' | 'isFrom1904'>> {
  const sheets: SheetPart[] = []
  let isFrom1904 = false
  for await (const events of partEvents(parts, path)) {
    for (const event of events) {
      if (event.kind !== 'open') continue
      // Extensions bring further elements of this name, which say nothing of dates.
      if (event.name === 'workbookPr') isFrom1904 ||= isTrue(event.attributes.get('date1904'))
      if (event.name !== 'sheet') continue
      const relation = relations.find(({ id }) => id === event.attributes.get('id'))
      // Without relations the numbers in the usual file names are all there is.
      const target = relation?.target ?? `xl/worksheets/sheet${sheets.length + 1}.xml`
      if ((relation?.type ?? 'worksheet') !== 'worksheet' || !parts.has(target)) continue
      const state = event.attributes.get('state') ?? 'visible'
      sheets.push({ name: event.attributes.get('name') ?? '', path: target, isVisible: state === 'visible' })
    }
  }
  return { sheets, isFrom1904 }
}

/** A truth value of XML Schema. */
export function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true'
}

async function readStrings(parts: Package, path: string): Promise<readonly string[]> {
  const strings: string[] = []
  let characters = 0
  const reader = createTextReader('si')
  for await (const events of partEvents(parts, path)) {
    for (const event of events) {
      const text = reader(event)
      if (text === undefined) continue
      characters += text.length
      if (characters > MAX_STRING_CHARACTERS || strings.length >= MAX_STRINGS)
        throw new OperationError({ code: 'FILE_TOO_LARGE', file: parts.file, found: 'shared strings' })
      strings.push(text)
    }
  }
  return strings
}

/**
 * Gathers the text of each element of one name: its `t` elements, rich runs in their order, without phonetic guides.
 * The returned function gives the text when the element closes.
 */
export function createTextReader(element: string): (event: XmlEvent) => string | undefined {
  let text = ''
  let isInside = false
  let isText = false
  let guides = 0
  return (event) => {
    if (event.kind === 'text') {
      if (isText && guides === 0) text += event.text
      return undefined
    }
    const isOpen = event.kind === 'open'
    if (event.name === 'rPh') guides += isOpen ? 1 : -1
    else if (event.name === 't') isText = isOpen && isInside
    else if (event.name === element) {
      isInside = isOpen
      if (isOpen) text = ''
      else return unescapeText(text)
    }
    return undefined
  }
}

async function readFormats(parts: Package, path: string): Promise<readonly CellFormat[]> {
  const codes = new Map<number, CellFormat>()
  const formats: CellFormat[] = []
  let isCellStyle = false
  for await (const events of partEvents(parts, path)) {
    for (const event of events) {
      if (event.kind === 'text') continue
      if (event.name === 'cellXfs') isCellStyle = event.kind === 'open'
      if (event.kind !== 'open') continue
      const id = Number(event.attributes.get('numFmtId') ?? '0')
      if (event.name === 'numFmt') codes.set(id, parseFormat(event.attributes.get('formatCode') ?? ''))
      if (event.name === 'xf' && isCellStyle)
        formats.push(codes.get(id) ?? builtInFormat(id) ?? { kind: 'number' })
    }
  }
  return formats
}
