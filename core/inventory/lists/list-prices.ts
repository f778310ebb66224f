// What an item was bought at over time, and how suppliers call it.
import type { PricePoint, SupplierItem } from '../../contract/calls/item-page.ts'
import { unitCostOf } from '../../domain/unit-cost.ts'
import { fromMicro } from '../../domain/quantity.ts'
import { prepareFamily } from '../item-family.ts'
import type { Inventory } from '../open-inventory.ts'
import type { Page } from './page.ts'

/** More points than this no chart can show and nobody reads. */
const MAX_POINTS = 1_000

interface PointColumns {
  readonly effective_on: string
  readonly supplier: string | null
  readonly quantity_micro: bigint
  readonly value_minor: bigint
  readonly import_id: bigint
  readonly line: bigint
  readonly total: bigint
}

/** Purchases at a price, of the item and of what was merged into it, oldest first; of a long history the latest. */
export function listPrices(
  inventory: Inventory,
  itemId: number
): { readonly points: PricePoint[]; readonly total: number } {
  const { db, currencyDigits } = inventory
  const family = prepareFamily(db)(itemId)
  const rows = db
    .prepare<number[], PointColumns>(
      `SELECT s.effective_on, u.name AS supplier, s.quantity_micro, s.value_minor, s.import_id, s.line, count(*) OVER () AS total
         FROM stock_ledger s INDEXED BY stock_ledger_item
         JOIN import i ON i.import_id = s.import_id
         JOIN staged_line l ON l.import_id = s.import_id AND l.line = s.line
         LEFT JOIN document d USING (document_id) LEFT JOIN supplier u ON u.supplier_id = d.supplier_id
        WHERE s.item_id IN (${family.map(() => '?').join(', ')}) AND s.kind = 'receipt' AND s.quantity_micro > 0
          AND s.value_minor > 0 AND i.status <> 'reversed'
        ORDER BY s.effective_on DESC, s.seq DESC LIMIT ${MAX_POINTS}`
    )
    .safeIntegers()
    .all(...family)
  const points = rows.toReversed().flatMap((row): readonly PricePoint[] => {
    const price = unitCostOf(row.quantity_micro, row.value_minor, currencyDigits)
    if (price === undefined) return []
    return [
      {
        effectiveOn: row.effective_on,
        supplier: row.supplier ?? '',
        price,
        quantity: fromMicro(row.quantity_micro),
        importId: Number(row.import_id),
        line: Number(row.line)
      }
    ]
  })
  return { points, total: Number(rows[0]?.total ?? 0n) }
}

interface SupplyColumns {
  readonly supplier: string
  readonly supplier_sku: string
  readonly sku: string
  readonly name: string
  readonly description: string | null
  readonly unit: string | null
  readonly pack_size: string | null
  readonly last_price: string | null
  readonly currency: string | null
  readonly import_id: number
  readonly line: number
  readonly issued_on: string | null
}

/** What suppliers call items, as their last posted lines said: of one item (index supplier_item_item), or of one supplier. */
export function listSupplierItems(
  { db }: Inventory,
  of: { readonly itemId: number } | { readonly supplierId: number; readonly search?: string | undefined },
  page: Page
): { readonly rows: SupplierItem[]; readonly total: number } {
  const isOfItem = 'itemId' in of
  const pattern = isOfItem ? '' : (of.search ?? '').trim().toLowerCase()
  const where = `${isOfItem ? 'si.item_id = ?' : 'si.supplier_id = ?'}
    AND (? = '' OR instr(lower(si.supplier_sku || ' ' || t.sku || ' ' || t.name || ' ' || ifnull(si.description, '')), ?) > 0)`
  const parameters = [isOfItem ? of.itemId : of.supplierId, pattern, pattern]
  const from = `FROM supplier_item si JOIN supplier u USING (supplier_id) JOIN item t USING (item_id)
    LEFT JOIN staged_line l ON l.import_id = si.import_id AND l.line = si.line LEFT JOIN document d USING (document_id)
    WHERE ${where}`
  const rows = db
    .prepare<(string | number)[], SupplyColumns>(
      `SELECT u.name AS supplier, si.supplier_sku, t.sku, t.name, si.description, si.unit, si.pack_size, si.last_price,
              d.currency, si.import_id, si.line, d.issued_on
         ${from} ORDER BY ${isOfItem ? 'u.name COLLATE NOCASE, si.supplier_sku' : 't.sku, si.supplier_sku'} LIMIT ? OFFSET ?`
    )
    .all(...parameters, page.limit, page.offset)
  const total = db
    .prepare<(string | number)[], number>(`SELECT count(*) ${from}`)
    .pluck()
    .get(...parameters)
  return { rows: rows.map(toSupplierItem), total: total ?? 0 }
}

function toSupplierItem(row: SupplyColumns): SupplierItem {
  return {
    supplier: row.supplier,
    supplierSku: row.supplier_sku === '' ? undefined : row.supplier_sku,
    sku: row.sku,
    name: row.name,
    description: row.description ?? undefined,
    unit: row.unit ?? undefined,
    packSize: row.pack_size ?? undefined,
    lastPrice: row.last_price ?? undefined,
    currency: row.currency ?? undefined,
    importId: row.import_id,
    line: row.line,
    issuedOn: row.issued_on ?? undefined
  }
}
