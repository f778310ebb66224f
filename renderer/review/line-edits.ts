// Cells that a person has changed, as decisions on their lines; what cannot be one is told with its reason, and changes nothing.
import type { ImportLine } from '../../core/contract/calls/line.ts'
import type {
  DocumentCorrections,
  LineCorrections,
  LineDecision,
  LineVerdict
} from '../../core/contract/decisions.ts'
import type { CellEdit } from '../grid/sheet-types.ts'
import { readDate } from '../grid/read-date.ts'
import { readNumber } from '../grid/read-number.ts'

/** Why a text cannot stand in a cell. */
export type CellProblem = 'number' | 'pack' | 'item_first' | 'kind' | 'date' | 'empty'

export interface InvalidCell {
  readonly importId: number
  readonly line: number
  readonly column: string
  readonly text: string
  readonly problem: CellProblem
}

/** What a line can be, in the user's words and in any language that a table may come in. */
export interface KindWords {
  readonly goods: string
  readonly charge: string
  readonly skip: string
}

export interface ReadingContext {
  readonly locale: string
  readonly kinds: KindWords
}

export interface EditedLines {
  readonly decisions: readonly LineDecision[]
  readonly invalid: readonly InvalidCell[]
}

const NUMBERS = ['quantity', 'unitPrice', 'net'] as const
const TEXTS = ['description', 'supplierSku', 'gtin', 'unit'] as const

/** One decision for each line that has a valid change. */
export function toDecisions(edits: readonly CellEdit<ImportLine>[], context: ReadingContext): EditedLines {
  const byLine = Map.groupBy(edits, ({ row }) => `${row.importId} ${row.line}`)
  const decisions: LineDecision[] = []
  const invalid: InvalidCell[] = []
  for (const cells of byLine.values()) {
    const [first] = cells
    if (first === undefined) continue
    const { importId, line } = first.row
    const draft = readCells(
      first.row,
      new Map(cells.map(({ column, text }) => [column, text.trim()])),
      context
    )
    invalid.push(
      ...draft.invalid.map(([column, problem]) => ({
        importId,
        line,
        column,
        text: cells.find((cell) => cell.column === column)?.text ?? '',
        problem
      }))
    )
    if (draft.decision !== undefined) decisions.push({ importId, line, ...draft.decision })
  }
  return { decisions, invalid }
}

interface Draft {
  readonly decision: Omit<LineDecision, 'importId' | 'line'> | undefined
  readonly invalid: readonly (readonly [string, CellProblem])[]
}

type Cells = ReadonlyMap<string, string>

function readCells(line: ImportLine, cells: Cells, context: ReadingContext): Draft {
  const invalid: [string, CellProblem][] = []
  const corrections = readCorrections(cells, context, invalid)
  const document = readDocument(cells, context, invalid)
  const verdict = readVerdict(line, cells, context, invalid)
  const has = (part: object) => Object.keys(part).length > 0
  if (verdict === undefined && !has(corrections) && !has(document)) return { decision: undefined, invalid }
  return {
    invalid,
    decision: {
      verdict: verdict ?? { kind: 'correct' },
      ...(has(corrections) ? { corrections } : {}),
      ...(has(document) ? { document } : {})
    }
  }
}

function readCorrections(
  cells: Cells,
  { locale }: ReadingContext,
  invalid: [string, CellProblem][]
): LineCorrections {
  const corrections: LineCorrections = {}
  for (const field of TEXTS) {
    const text = cells.get(field)
    if (text !== undefined) corrections[field] = text
  }
  for (const field of NUMBERS) {
    const text = cells.get(field)
    if (text === undefined) continue
    const number = readNumber(text, locale)
    if (number === undefined) invalid.push([field, 'number'])
    else corrections[field] = number
  }
  return corrections
}

function readDocument(
  cells: Cells,
  { locale }: ReadingContext,
  invalid: [string, CellProblem][]
): DocumentCorrections {
  const document: DocumentCorrections = {}
  for (const [column, field] of [
    ['document', 'number'],
    ['supplier', 'supplier']
  ] as const) {
    const text = cells.get(column)
    if (text === '') invalid.push([column, 'empty'])
    else if (text !== undefined) document[field] = text
  }
  const written = cells.get('date')
  if (written === undefined) return document
  const date = readDate(written, locale)
  if (date === undefined) invalid.push(['date', 'date'])
  else document.date = date
  return document
}

/** What the cells of item, pack size and kind say together; undefined if none of them was changed. */
function readVerdict(
  line: ImportLine,
  cells: Cells,
  context: ReadingContext,
  invalid: [string, CellProblem][]
): LineVerdict | undefined {
  const kind = readKind(cells.get('kind'), context, invalid)
  if (kind === 'charge' || kind === 'skip') return { kind }
  const sku = cells.get('item')
  const pack = cells.get('packSize')
  if (sku === '') return { kind: 'clear' }
  if (sku === undefined && pack === undefined) return kind === 'goods' ? { kind: 'clear' } : undefined
  const packSize = pack === undefined || pack === '' ? undefined : readPack(pack, context.locale)
  if (pack !== undefined && pack !== '' && packSize === undefined) {
    invalid.push(['packSize', 'pack'])
    return sku === undefined ? undefined : { kind: 'item', sku }
  }
  const item = sku ?? line.decision?.sku ?? line.sku ?? onlyCandidate(line)
  if (item === undefined) {
    invalid.push(['packSize', 'item_first'])
    return undefined
  }
  return { kind: 'item', sku: item, ...(packSize === undefined ? {} : { packSize }) }
}

function onlyCandidate({ candidates }: ImportLine): string | undefined {
  return candidates.length === 1 ? candidates[0]?.sku : undefined
}

function readKind(
  text: string | undefined,
  { kinds }: ReadingContext,
  invalid: [string, CellProblem][]
): keyof KindWords | undefined {
  if (text === undefined) return undefined
  if (text === '') return 'goods'
  const wanted = text.toLowerCase()
  const found = (['goods', 'charge', 'skip'] as const).find(
    (kind) => kind === wanted || kinds[kind].toLowerCase() === wanted
  )
  if (found === undefined) invalid.push(['kind', 'kind'])
  return found
}

/** Stock units in one invoice unit: a number above zero, or a fraction of two. */
function readPack(text: string, locale: string): string | undefined {
  const parts = text.split('/').map((part) => readNumber(part, locale))
  const isPositive = (part: string | undefined) =>
    part !== undefined && !part.startsWith('-') && /[1-9]/.test(part)
  return parts.length <= 2 && parts.every(isPositive) ? parts.join('/') : undefined
}
