// Import lines for screens and the command line: what was read, what was understood, how each ended.
import type { ImportLine } from '../../contract/calls/line.ts'
import type { LineIssueCode, LineStatus, MatchStatus } from '../../contract/codes.ts'
import { isCurrencyCode, minorDigits } from '../../domain/currency.ts'
import { fromMinor } from '../../domain/money.ts'
import { fromMicro } from '../../domain/quantity.ts'
import type { Inventory } from '../open-inventory.ts'
import { parseCandidates } from '../candidates.ts'
import { ARITHMETIC_COLUMNS, describeArithmetic, type ArithmeticColumns } from '../line-arithmetic.ts'
import { containing, type Page } from './page.ts'

interface LineColumns extends ArithmeticColumns {
  readonly import_id: number
  readonly line: number
  readonly document: string | null
  readonly status: LineStatus
  readonly match_status: MatchStatus | null
  readonly code: LineIssueCode | null
  readonly field: string | null
  readonly got: string | null
  readonly expected: string | null
  readonly description: string | null
  readonly supplier_sku: string | null
  readonly gtin: string | null
  readonly sku: string | null
  readonly item_name: string | null
  readonly quantity: string | null
  readonly unit: string | null
  readonly unit_price: string | null
  readonly written_net: string | null
  readonly net_minor: number | null
  readonly currency: string | null
  readonly candidates: string | null
  readonly raw: string
}

export interface LineFilter {
  readonly importId?: number | undefined
  readonly statuses?: readonly LineStatus[] | undefined
  readonly codes?: readonly LineIssueCode[] | undefined
  readonly search?: string | undefined
  /** Physical lines; needs `importId`. */
  readonly lines?: readonly number[] | undefined
}

/** Import lines in file order, newest import first when several are asked for. */
export function listImportLines(
  inventory: Inventory,
  filter: LineFilter,
  page: Page
): { readonly rows: ImportLine[]; readonly total: number } {
  const { where, parameters } = lineConditions(filter)
  const from = `FROM import_line l LEFT JOIN document d USING (document_id) LEFT JOIN item t ON t.item_id = l.item_id WHERE ${where}`
  const rows = inventory.db
    .prepare<(string | number)[], LineColumns>(
      `SELECT l.import_id, l.line, d.number AS document, l.status, l.match_status, l.code, l.field, l.got, l.expected,
              l.description, l.supplier_sku, l.gtin, ifnull(t.sku, l.sku) AS sku, t.name AS item_name, l.quantity, l.unit, l.unit_price,
              l.net AS written_net, l.net_minor, d.currency, ${ARITHMETIC_COLUMNS}, l.candidates, l.raw
         ${from} ORDER BY l.import_id DESC, l.line LIMIT ? OFFSET ?`
    )
    .all(...parameters, page.limit, page.offset)
  const total = inventory.db
    .prepare<(string | number)[], number>(`SELECT count(*) ${from}`)
    .pluck()
    .get(...parameters)
  return { rows: rows.map((row) => toImportLine(row, inventory)), total: total ?? 0 }
}

function lineConditions(filter: LineFilter): {
  readonly where: string
  readonly parameters: (string | number)[]
} {
  const conditions = ['1 = 1']
  const parameters: (string | number)[] = []
  if (filter.importId !== undefined) {
    conditions.push('l.import_id = ?')
    parameters.push(filter.importId)
  } else {
    // Across imports only those that stand: a cancelled or reversed one has nothing left to decide.
    conditions.push(
      "l.import_id IN (SELECT import_id FROM import WHERE status IN ('success', 'partial_success', 'failed'))"
    )
  }
  if (filter.statuses !== undefined && filter.statuses.length > 0) {
    conditions.push(`l.status IN (${filter.statuses.map(() => '?').join(', ')})`)
    parameters.push(...filter.statuses)
  }
  if (filter.codes !== undefined && filter.codes.length > 0) {
    conditions.push(`l.code IN (${filter.codes.map(() => '?').join(', ')})`)
    parameters.push(...filter.codes)
  }
  if (filter.lines !== undefined) {
    conditions.push(`l.line IN (${filter.lines.map(() => '?').join(', ')})`)
    parameters.push(...filter.lines)
  }
  const search = filter.search?.trim() ?? ''
  if (search !== '') {
    conditions.push("(l.raw LIKE ? ESCAPE '\\' OR t.name LIKE ? ESCAPE '\\' OR d.number LIKE ? ESCAPE '\\')")
    const pattern = containing(search)
    parameters.push(pattern, pattern, pattern)
  }
  return { where: conditions.join(' AND '), parameters }
}

function toImportLine(row: LineColumns, inventory: Inventory): ImportLine {
  const currency = row.currency ?? inventory.currency
  const digits = isCurrencyCode(currency) ? minorDigits(currency) : inventory.currencyDigits
  const candidates = row.candidates === null ? [] : parseCandidates(row.candidates)
  return {
    importId: row.import_id,
    line: row.line,
    document: row.document ?? undefined,
    status: row.status,
    match: row.match_status ?? undefined,
    code: row.code ?? undefined,
    field: row.field ?? undefined,
    got: row.got ?? undefined,
    expected: row.expected ?? undefined,
    description: row.description ?? undefined,
    supplierSku: row.supplier_sku ?? undefined,
    gtin: row.gtin ?? undefined,
    sku: row.sku ?? undefined,
    itemName: row.item_name ?? undefined,
    quantity: row.quantity ?? undefined,
    unit: row.unit ?? undefined,
    unitPrice: row.unit_price ?? undefined,
    net: row.net_minor === null ? undefined : fromMinor(row.net_minor, digits),
    writtenNet: row.written_net ?? undefined,
    currency,
    stockQuantity: row.quantity_micro === null ? undefined : fromMicro(row.quantity_micro),
    stockUnit: row.stock_unit ?? undefined,
    arithmetic: describeArithmetic(row, inventory.currencyDigits),
    candidates,
    raw: row.raw
  }
}
