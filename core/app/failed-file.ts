// The failed lines as a table: exported with their reasons, corrected in a spreadsheet, and read back as decisions.
import type { AppError } from '../contract/app-error.ts'
import type { ImportLine } from '../contract/calls/line.ts'
import type { DecisionProblem, LineCorrections, LineDecision, LineVerdict } from '../contract/decisions.ts'
import type { LineIssue } from '../contract/read-result.ts'
import { fromCsvText, type CsvCell } from '../lib/csv-row.ts'
import { parseFactor } from '../domain/unit-factor.ts'
import { compareDecimals, isDecimal } from '../lib/decimal.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { listImportLines } from '../inventory/lists/list-import-lines.ts'
import type { FileSource } from '../intake/read-events.ts'
import { readNamedColumns, type NamedRow } from '../intake/read-named-columns.ts'
import { decideLines } from './decide-lines.ts'
import { toListBytes, type ListFormat, type ListTable } from './list-table.ts'
import { findReadError } from './plan-import.ts'
import { writeWhole } from './report-file.ts'
import type { Session } from './session.ts'
import { streamOpenLines } from './stream-lists.ts'

/** Columns of the table; those from `sku` on are the person's to fill. */
const COLUMNS = [
  'import',
  'line',
  'document',
  'issue',
  'reason',
  'supplier_code',
  'description',
  'gtin',
  'quantity',
  'unit',
  'unit_price',
  'net',
  'sku',
  'pack_size',
  'action',
  'suggestion'
] as const

const DECIMALS = ['quantity', 'unit_price', 'net'] as const
/** What may also be written with a decimal comma; a pack size may be a fraction, which stays as it is. */
const NUMBERS = [...DECIMALS, 'pack_size'] as const
const ACTIONS = ['create', 'charge', 'skip'] as const

/** The open lines: what is there to see, and empty columns for the decision. */
export function exportFailed(
  inventory: Inventory,
  importId: number | undefined,
  session: Pick<Session, 'describe'>
): ListTable {
  return { name: 'failed', rows: failedRows(inventory, importId, session) }
}

/** Writes the open lines to `path`, which the user named; the file appears whole or not at all. */
export function writeFailedFile(
  inventory: Inventory,
  request: {
    readonly importId: number | undefined
    readonly format: ListFormat
    readonly path: string
  },
  session: Pick<Session, 'describe'>
): Result<{ readonly rows: number }, AppError> {
  const { name, rows: lines } = exportFailed(inventory, request.importId, session)
  let rows = -1
  const counted = function* (): Generator<readonly CsvCell[]> {
    for (const line of lines) {
      rows++
      yield line
    }
  }
  const pieces = toListBytes({ name, rows: counted() }, request.format, 'utf-8-bom')
  const written = writeWhole(request.path, pieces)
  return written.ok ? ok({ rows }) : written
}

function* failedRows(
  inventory: Inventory,
  importId: number | undefined,
  session: Pick<Session, 'describe'>
): Generator<readonly CsvCell[]> {
  yield COLUMNS.map((text) => ({ text, isText: true }))
  for (const line of streamOpenLines(inventory, importId)) yield toCells(line, session)
}

function toCells(line: ImportLine, session: Pick<Session, 'describe'>): readonly CsvCell[] {
  const reason = line.code === undefined ? '' : session.describe({ ...line, code: line.code })
  const suggestion = line.candidates[0]
  const text = (value: string | undefined) => ({ text: value ?? '', isText: true })
  const number = (value: string | number | undefined) => ({ text: String(value ?? ''), isText: false })
  return [
    number(line.importId),
    number(line.line),
    text(line.document),
    text(line.code),
    text(reason),
    text(line.supplierSku),
    text(line.description),
    text(line.gtin),
    number(line.quantity),
    text(line.unit),
    number(line.unitPrice),
    number(line.writtenNet),
    text(undefined),
    text(undefined),
    text(undefined),
    text(suggestion === undefined ? undefined : `${suggestion.sku} ${suggestion.name}`)
  ]
}

export interface FailedFileRead {
  /** The step of decisions; absent if the table held none. */
  readonly stepId?: number
  readonly taken: number
  /** Imports whose lines were decided. */
  readonly importIds: readonly number[]
  readonly problems: readonly DecisionProblem[]
  readonly issues: readonly LineIssue[]
}

/** Reads a corrected table and takes its decisions; rows without one are left as they are. */
export async function readFailedFile(
  inventory: Inventory,
  source: FileSource,
  session: Session
): Promise<Result<FailedFileRead, AppError>> {
  const vocabulary = new Map(COLUMNS.map((column) => [column, [column.replace('_', ' '), column]]))
  const decisions: LineDecision[] = []
  const issues: LineIssue[] = []
  try {
    const wanted = { vocabulary, required: ['import', 'line'], numbers: NUMBERS, ownHeader: COLUMNS }
    for await (const rows of readNamedColumns(source, wanted)) {
      for (const row of rows) {
        const decision = toDecision(inventory, row)
        if (!decision.ok) issues.push(decision.error)
        else if (decision.value !== undefined) decisions.push(decision.value)
      }
    }
  } catch (error) {
    const failure = findReadError(error)
    if (failure === undefined) throw error
    return err(failure)
  }
  if (decisions.length === 0) return ok({ taken: 0, problems: [], importIds: [], issues })
  const decided = decideLines(inventory, decisions, session)
  if (!decided.ok) return decided
  const { stepId, taken, problems } = decided.value
  const importIds = [...new Set(decisions.map((decision) => decision.importId))].toSorted((a, b) => a - b)
  return ok({ stepId, taken, problems, importIds, issues })
}

function toDecision(inventory: Inventory, row: NamedRow): Result<LineDecision | undefined, LineIssue> {
  const { line: at, cells } = row
  const importId = toWhole(cells.get('import'))
  const line = toWhole(cells.get('line'))
  if (importId === undefined || line === undefined)
    return err({ line: at, code: 'FIELD_MISSING', field: 'line' })
  const wrong = DECIMALS.find((column) => cells.has(column) && !isDecimal(cells.get(column) ?? ''))
  if (wrong !== undefined) {
    const code = wrong === 'quantity' ? 'QUANTITY_INVALID' : 'PRICE_INVALID'
    return err({ line: at, code, field: wrong, got: cells.get(wrong) })
  }
  const packSize = cells.get('pack_size')
  if (packSize !== undefined && parseFactor(packSize) === undefined)
    return err({ line: at, code: 'QUANTITY_INVALID', field: 'pack_size', got: packSize })
  const verdict = toVerdict(cells)
  if (verdict === undefined)
    return err({ line: at, code: 'FIELD_MISSING', field: 'action', got: cells.get('action') })
  const corrections = toCorrections(inventory, { importId, line }, cells)
  if (verdict.kind === 'correct' && corrections === undefined) return ok(undefined)
  return ok({ importId, line, verdict, ...(corrections === undefined ? {} : { corrections }) })
}

function toVerdict(cells: NamedRow['cells']): LineVerdict | undefined {
  const sku = cells.has('sku') ? fromCsvText(cells.get('sku') ?? '') : undefined
  const packSize = cells.get('pack_size')
  if (sku !== undefined) return { kind: 'item', sku, ...(packSize === undefined ? {} : { packSize }) }
  const action = cells.get('action')?.toLowerCase()
  if (action === undefined) return { kind: 'correct' }
  const known = ACTIONS.find((each) => each === action)
  return known === undefined ? undefined : { kind: known }
}

/** What differs from the line as it is known; undefined if nothing does. */
function toCorrections(
  inventory: Inventory,
  place: { readonly importId: number; readonly line: number },
  cells: NamedRow['cells']
): LineCorrections | undefined {
  const known = findLine(inventory, place)
  const corrections: LineCorrections = {}
  const fields = [
    ['description', 'description', known?.description],
    ['supplierSku', 'supplier_code', known?.supplierSku],
    ['gtin', 'gtin', known?.gtin],
    ['quantity', 'quantity', known?.quantity],
    ['unit', 'unit', known?.unit],
    ['unitPrice', 'unit_price', known?.unitPrice],
    ['net', 'net', known?.writtenNet]
  ] as const
  for (const [field, column, was] of fields) {
    const cell = cells.get(column)
    const is = cell === undefined ? undefined : fromCsvText(cell)
    if (is !== undefined && !isSame(is, was?.trim())) corrections[field] = is
  }
  return Object.keys(corrections).length === 0 ? undefined : corrections
}

/** A workbook gives 0.5 where the line says 0.50. */
function isSame(is: string, was: string | undefined): boolean {
  return (
    is === was || (was !== undefined && isDecimal(is) && isDecimal(was) && compareDecimals(is, was) === 0)
  )
}

function findLine(inventory: Inventory, place: { readonly importId: number; readonly line: number }) {
  const { importId, line } = place
  return listImportLines(inventory, { importId, lines: [line] }, { offset: 0, limit: 1 }).rows[0]
}

function toWhole(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined
}
