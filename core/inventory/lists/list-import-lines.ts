// Import lines for screens and the command line: what was read, what was understood, how each ended.
import type { ImportLine } from '../../contract/calls/line.ts'
import type { StandingDecision } from '../../contract/decisions.ts'
import type { LineIssueCode, LineStatus, MatchStatus } from '../../contract/codes.ts'
import { isCurrencyCode, minorDigits } from '../../domain/currency.ts'
import { fromMinor } from '../../domain/money.ts'
import { fromMicro } from '../../domain/quantity.ts'
import type { Inventory } from '../open-inventory.ts'
import { parseCandidates } from '../candidates.ts'
import { ARITHMETIC_COLUMNS, describeArithmetic, type ArithmeticColumns } from '../line-arithmetic.ts'
import { readDecision, readFields } from '../staged-json.ts'
import { selectLines, settledOf, type LineFilter, type LineOrder } from './line-conditions.ts'
import type { Page } from './page.ts'

interface LineColumns extends ArithmeticColumns {
  readonly import_id: number
  readonly file_name: string
  readonly supplier: string | null
  readonly line: number
  readonly document: string | null
  readonly issued_on: string | null
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
  readonly decided: string | null
  readonly decided_sku: string | null
  readonly decided_name: string | null
  readonly corrected: string | null
  readonly is_settled: number | null
  readonly raw: string
}

/**
 * Import lines, newest import first and in file order unless asked otherwise. The page is found first and read then, so that
 * a page deep in a long list costs what the first one costs.
 */
export function listImportLines(
  inventory: Inventory,
  filter: LineFilter,
  page: Page,
  order?: LineOrder
): { readonly rows: ImportLine[]; readonly total: number } {
  const { db } = inventory
  const { from, parameters, orderBy } = selectLines(filter, order)
  const places = db
    .prepare<(string | number)[], readonly [number, number]>(
      `SELECT l.import_id, l.line ${from} ORDER BY ${orderBy} LIMIT ? OFFSET ?`
    )
    .raw()
    .all(...parameters, page.limit, page.offset)
  const total = db
    .prepare<(string | number)[], number>(`SELECT count(*) ${from}`)
    .pluck()
    .get(...parameters)
  return { rows: readLines(inventory, places), total: total ?? 0 }
}

/** The lines at these places, in this order. */
function readLines(inventory: Inventory, places: readonly (readonly [number, number])[]): ImportLine[] {
  return inventory.db
    .prepare<[string], LineColumns>(
      `SELECT l.import_id, i.file_name, p.name AS supplier, l.line, d.number AS document, d.issued_on, l.status, l.match_status,
              l.code, l.field, l.got, l.expected, l.description, l.supplier_sku, l.gtin, ifnull(t.sku, l.sku) AS sku,
              t.name AS item_name, l.quantity, l.unit, l.unit_price, l.net AS written_net, l.net_minor, d.currency,
              ${ARITHMETIC_COLUMNS}, l.candidates, s.details -> 'decided' AS decided, c.sku AS decided_sku, c.name AS decided_name,
              s.details -> 'corrected' -> 'fields' AS corrected, ${settledOf('s')} AS is_settled, l.raw
         FROM json_each(?) k JOIN import_line l ON l.import_id = k.value ->> 0 AND l.line = k.value ->> 1
         JOIN staged_line s ON s.import_id = l.import_id AND s.line = l.line
         JOIN import i ON i.import_id = l.import_id
         LEFT JOIN document d ON d.document_id = l.document_id LEFT JOIN supplier p ON p.supplier_id = d.supplier_id
         LEFT JOIN item t ON t.item_id = l.item_id LEFT JOIN item c ON c.item_id = s.details -> 'decided' ->> 'itemId'
        ORDER BY k.key`
    )
    .all(JSON.stringify(places))
    .map((row) => toImportLine(row, inventory))
}

function toImportLine(row: LineColumns, inventory: Inventory): ImportLine {
  const currency = row.currency ?? inventory.currency
  const digits = isCurrencyCode(currency) ? minorDigits(currency) : inventory.currencyDigits
  const candidates = row.candidates === null ? [] : parseCandidates(row.candidates)
  return {
    importId: row.import_id,
    file: row.file_name,
    supplier: row.supplier ?? undefined,
    line: row.line,
    document: row.document ?? undefined,
    documentDate: row.issued_on ?? undefined,
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
    decision: toStanding(row),
    corrected: row.corrected === null ? undefined : [...readFields(row.corrected)],
    isSettled: row.is_settled === 1,
    raw: row.raw
  }
}

function toStanding(row: LineColumns): StandingDecision | undefined {
  const decided = readDecision(row.decided)
  if (decided === undefined) return undefined
  const { kind, scope, by, at } = decided
  if (kind !== 'item') return { kind, scope, by, at }
  const { packSize, isNew } = decided
  const item = { sku: row.decided_sku ?? undefined, itemName: row.decided_name ?? undefined }
  return { kind, ...item, packSize, scope, isNew, by, at }
}
