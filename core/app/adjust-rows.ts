// The rows of a till's or stocktake's file: which columns they are in, and what each row asks for.
import { OperationError } from '../contract/app-error.ts'
import type { LineIssue } from '../contract/read-result.ts'
import { ADJUSTMENT_KINDS, type AdjustmentKind } from '../domain/adjustment.ts'
import { toMicro } from '../domain/quantity.ts'
import type { FileSource } from '../intake/read-events.ts'
import { readNamedColumns, type NamedRow } from '../intake/read-named-columns.ts'
import { dateEvidence, parseDate, type DateOrder } from '../intake/values/parse-date.ts'
import { err, ok, type Result } from '../lib/result.ts'

/** A row that can be carried out once its item is found. */
export interface AdjustRow {
  readonly line: number
  readonly code: string
  readonly kind: AdjustmentKind
  /** The change, or for a count what was counted. */
  readonly quantityMicro: number
  /** ISO date. */
  readonly effectiveOn: string
}

/** What a file is read with. */
export interface AdjustReading {
  /** Its columns: a column of changes, of goods sold, or of goods counted. */
  readonly shape: QuantityShape
  readonly kind: AdjustmentKind | undefined
  /** Order of its dates, as far as one of them proves it. */
  readonly dateOrder: DateOrder | undefined
  /** Every issue is written as a negative quantity: they are changes. Else a positive one is what went out. */
  readonly hasNegativeIssues: boolean
  /** Days of rows without one, and the last day that can have come. */
  readonly today: string
  readonly lastDay: string
}

interface QuantityShape {
  readonly words: readonly string[]
  /** What the column's name says of its rows. */
  readonly kind: AdjustmentKind | undefined
}

const SHAPES: readonly QuantityShape[] = [
  { words: ['quantity', 'qty', 'change', 'amount', 'units', 'menge', 'quantidade'], kind: undefined },
  {
    words: ['quantity sold', 'qty sold', 'units sold', 'sold', 'issued', 'verkauft', 'vendido'],
    kind: 'issue'
  },
  { words: ['counted', 'quantity counted', 'count', 'on hand', 'stock', 'gezählt', 'contado'], kind: 'count' }
]

const CODE_WORDS: readonly string[] = [
  'code',
  'sku',
  'item code',
  'stock code',
  'item',
  'item number',
  'product code',
  'article number',
  'barcode',
  'ean',
  'gtin',
  'upc'
]
const DATE_WORDS: readonly string[] = [
  'date',
  'day',
  'effective on',
  'sold on',
  'counted on',
  'datum',
  'data'
]
const KIND_WORDS: readonly string[] = ['kind', 'type', 'movement', 'art', 'tipo']

/** Words of a kind column. */
const KINDS: ReadonlyMap<string, AdjustmentKind> = new Map([
  ...ADJUSTMENT_KINDS.map((kind): [string, AdjustmentKind] => [kind, kind]),
  ['issued', 'issue'],
  ['sale', 'issue'],
  ['sold', 'issue'],
  ['counted', 'count'],
  ['stocktake', 'count'],
  ['correction', 'adjustment']
])

/** The file's rows in batches. */
export function readAdjustRows(
  source: FileSource,
  shape: QuantityShape
): AsyncGenerator<readonly NamedRow[], void, void> {
  const vocabulary = new Map([
    ['code', CODE_WORDS],
    ['quantity', shape.words],
    ['date', DATE_WORDS],
    ['kind', KIND_WORDS]
  ])
  return readNamedColumns(source, { vocabulary, required: ['code', 'quantity'], numbers: ['quantity'] })
}

/**
 * First look: which columns the file has, and what only the whole of it tells.
 * @throws OperationError LAYOUT_UNCLEAR if there is no column of codes or none of quantities
 */
export async function lookAtAdjustments(
  source: FileSource,
  wanted: Pick<AdjustReading, 'kind' | 'today' | 'lastDay'>
): Promise<AdjustReading> {
  const shape = await findShape(source)
  const orders = new Set<DateOrder>()
  let positiveIssues = 0
  let negativeIssues = 0
  for await (const rows of readAdjustRows(source, shape)) {
    for (const { cells } of rows) {
      const evidence = dateEvidence(cells.get('date') ?? '')
      if (evidence === 'dmy' || evidence === 'mdy') orders.add(evidence)
      const kind = kindOf(cells, shape.kind ?? wanted.kind)
      const quantity = cells.get('quantity') ?? ''
      if (kind !== 'issue') continue
      if (quantity.startsWith('-')) negativeIssues++
      else positiveIssues++
    }
  }
  const [order] = orders
  return {
    ...wanted,
    shape,
    dateOrder: orders.size === 1 ? order : undefined,
    hasNegativeIssues: negativeIssues > 0 && positiveIssues === 0
  }
}

async function findShape(source: FileSource): Promise<QuantityShape> {
  let unclear: OperationError | undefined
  for (const shape of SHAPES) {
    const rows = readAdjustRows(source, shape)
    try {
      await rows.next()
      return shape
    } catch (error) {
      if (!(error instanceof OperationError) || error.detail.code !== 'LAYOUT_UNCLEAR') throw error
      unclear ??= error
    } finally {
      await rows.return()
    }
  }
  throw unclear ?? new Error('there is no shape to look for')
}

/** What a row asks for, or why it cannot be carried out; undefined for a row that changes nothing. */
export function parseAdjustRow(
  row: NamedRow,
  reading: AdjustReading
): Result<AdjustRow | undefined, LineIssue> {
  const { line, cells } = row
  if (row.fault === 'malformed') return err({ line, code: 'ROW_MALFORMED', got: row.raw.slice(0, 200) })
  const code = cells.get('code')
  if (code === undefined) return err({ line, code: 'FIELD_MISSING', field: 'code' })
  const text = cells.get('quantity')
  if (text === undefined) return err({ line, code: 'FIELD_MISSING', field: 'quantity' })
  const micro = toMicro(text)
  if (micro === undefined) return err({ line, code: 'QUANTITY_INVALID', field: 'quantity', got: text })
  const said = kindOf(cells, reading.shape.kind ?? reading.kind)
  if (said === 'unknown') {
    const got = cells.get('kind')
    return err({ line, code: 'ROW_MALFORMED', field: 'kind', got, expected: ADJUSTMENT_KINDS.join(', ') })
  }
  const kind = said ?? (micro < 0 ? 'issue' : 'adjustment')
  if (kind === 'count' && micro < 0)
    return err({ line, code: 'QUANTITY_INVALID', field: 'quantity', got: text, expected: '0 or more' })
  const effectiveOn = readDay(cells.get('date'), reading)
  if (effectiveOn === undefined)
    return err({ line, code: 'DATE_INVALID', field: 'date', got: cells.get('date') })
  if (micro === 0 && kind !== 'count') return ok(undefined)
  const isOut = said === 'issue' && !reading.hasNegativeIssues
  return ok({ line, code, kind, quantityMicro: isOut ? 0 - micro : micro, effectiveOn })
}

/** The row's own word, else what the file says; undefined when nobody says anything. */
function kindOf(
  cells: ReadonlyMap<string, string>,
  ofFile: AdjustmentKind | undefined
): AdjustmentKind | 'unknown' | undefined {
  const word = cells.get('kind')
  return word === undefined ? ofFile : (KINDS.get(word.toLowerCase()) ?? 'unknown')
}

/** A day that both orders of day and month agree on, or that the column's order settles; never one to come. */
function readDay(text: string | undefined, reading: AdjustReading): string | undefined {
  if (text === undefined) return reading.today
  const { dateOrder } = reading
  const day = parseDate(text, dateOrder ?? 'dmy')
  if (day === undefined || day > reading.lastDay) return undefined
  if (dateOrder === undefined && dateEvidence(text) === 'either' && parseDate(text, 'mdy') !== day)
    return undefined
  return day
}
