// `docket match`: tries the matcher on a table of texts, without importing anything.
import type { AppError } from '../contract/app-error.ts'
import type { Candidate } from '../contract/batch-result.ts'
import type { MatchStatus } from '../contract/codes.ts'
import type { CodeOwner } from '../domain/code-owner.ts'
import { formatArithmetic, formatOpenArithmetic, toUnitArithmetic } from '../domain/unit-arithmetic.ts'
import { resolveUnit } from '../domain/unit.ts'
import { isDecimal, multiply } from '../lib/decimal.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { MatchedItem } from '../posting/plan-line.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { findSupplierByName } from '../inventory/suppliers.ts'
import type { FileSource } from '../intake/read-events.ts'
import { readNamedColumns, type NamedRow } from '../intake/read-named-columns.ts'
import { decideCodeOwner } from '../matching/decide-code-owner.ts'
import type { MatchQuery } from '../matching/match-types.ts'
import { loadKnowledge } from './knowledge.ts'
import { findReadError } from './plan-import.ts'

export interface MatchedRow {
  /** 1-based place among the rows below the header. */
  readonly row: number
  readonly status: MatchStatus
  readonly sku?: string
  readonly candidates: readonly Candidate[]
  /** Of a matched row: `2 CS × 24 = 48 EA @ 0.5000`; question marks where its pack size is not known. */
  readonly arithmetic?: string
}

export interface MatchFileRequest {
  readonly source: FileSource
  readonly top: number
}

const HEADER_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['supplierCode', ['supplierCode', 'supplier code', 'supplier sku', 'vendor code', 'vendor sku']],
  ['code', ['code', 'sku', 'item code', 'stock code', 'item number', 'article number', 'product code']],
  ['gtin', ['gtin', 'ean', 'upc', 'barcode']],
  [
    'description',
    [
      'description',
      'item description',
      'text',
      'name',
      'item name',
      'product name',
      'title',
      'product',
      'item'
    ]
  ],
  ['sizeMl', ['bottle volume ml', 'volume ml', 'size ml']],
  ['size', ['size', 'content', 'volume']],
  ['unit', ['unit', 'uom', 'unit of measure']],
  ['quantity', ['quantity', 'qty']],
  ['price', ['price', 'unit price', 'cost']],
  ['supplier', ['supplier', 'supplier name', 'vendor', 'vendor name']]
])

/** Judges every row as a line of an invoice would be judged. */
export async function matchFile(
  inventory: Inventory,
  request: MatchFileRequest
): Promise<Result<readonly MatchedRow[], AppError>> {
  const rows: NamedRow[] = []
  try {
    const wanted = { vocabulary: HEADER_WORDS, required: [], numbers: ['price', 'quantity'] }
    for await (const batch of readNamedColumns(request.source, wanted)) rows.push(...batch)
  } catch (error) {
    const failure = findReadError(error)
    if (failure === undefined) throw error
    return err(failure)
  }
  const knowledge = loadKnowledge(inventory)
  const owner = decideCodeOwner(
    rows.map(({ cells }) => ({ code: cells.get('code'), description: cells.get('description') })),
    knowledge.matcher
  )
  return ok(
    rows.map(({ cells }, at) => {
      const supplierId = findSupplierId(inventory, cells.get('supplier'))
      if (supplierId !== undefined) knowledge.learnSupplier(supplierId)
      const judged = knowledge.matcher.match(toQuery(cells, supplierId, owner), request.top)
      const item = judged.itemId === undefined ? undefined : knowledge.findItem(judged.itemId)
      return {
        row: at + 1,
        status: judged.status,
        ...(item === undefined || judged.status !== 'matched'
          ? {}
          : { sku: item.sku, arithmetic: describeRow(cells, { ...item, packSize: judged.packSize }) }),
        candidates: judged.candidates
      }
    })
  )
}

/** How the row's quantity (one, if it has none) becomes stock units. */
function describeRow(cells: NamedRow['cells'], item: MatchedItem): string {
  const { stockUnit, packSize, conversions, name } = item
  const quantity = cells.get('quantity') ?? '1'
  const unit = cells.get('unit') ?? stockUnit
  const answer = resolveUnit({
    invoiceUnit: cells.get('unit'),
    stockUnit,
    packSize,
    conversions,
    itemName: name,
    description: cells.get('description'),
    size: cells.get('size')
  })
  const price = cells.get('price')
  const arithmetic = answer.ok
    ? toUnitArithmetic({
        quantity,
        unit,
        factor: answer.factor,
        stockUnit,
        net:
          price === undefined || !isDecimal(price) || !isDecimal(quantity)
            ? undefined
            : multiply(price, quantity)
      })
    : undefined
  return arithmetic === undefined
    ? formatOpenArithmetic({ quantity, unit, stockUnit })
    : formatArithmetic(arithmetic)
}

function findSupplierId(inventory: Inventory, name: string | undefined): number | undefined {
  return name === undefined ? undefined : findSupplierByName(inventory.db, name)?.supplierId
}

/** A code whose owner the header does not name is ours if the file as a whole says so. */
function toQuery(cells: NamedRow['cells'], supplierId: number | undefined, owner: CodeOwner): MatchQuery {
  const code = cells.get('code')
  const supplierCode = cells.get('supplierCode')
  const millilitres = cells.get('sizeMl')
  return {
    supplierId,
    codeOwner: supplierCode === undefined ? owner : 'supplier',
    sku: supplierCode !== undefined && owner === 'ours' ? code : undefined,
    supplierSku: supplierCode ?? code,
    gtin: cells.get('gtin'),
    description: cells.get('description'),
    size: millilitres === undefined ? cells.get('size') : `${millilitres} ml`,
    unit: cells.get('unit'),
    price: cells.get('price')
  }
}
