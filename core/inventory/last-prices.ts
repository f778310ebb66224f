// The price that an item was last bought at, per stock unit, or its list price: from the ledger, item by item.
import type { Database } from 'better-sqlite3'

/** The last receipt that states a price, in base minor units and stock micro-units; both positive. */
export interface LastReceipt {
  readonly valueMinor: number
  readonly quantityMicro: number
}

/**
 * Prepares the look-up of the last receipt of an item: no return, no free goods, none of a reversed import, nor of the
 * import that is left out (index stock_ledger_item, read from its end).
 */
export function prepareLastReceipts(
  db: Database
): (itemId: number, exceptImportId: number) => LastReceipt | undefined {
  const select = db.prepare<[number, number], LastReceipt>(
    `SELECT s.value_minor AS valueMinor, s.quantity_micro AS quantityMicro
       FROM stock_ledger s INDEXED BY stock_ledger_item CROSS JOIN import i ON i.import_id = s.import_id
      WHERE s.item_id = ? AND s.kind = 'receipt' AND s.quantity_micro > 0 AND s.value_minor > 0
        AND i.status <> 'reversed' AND s.import_id <> ? ORDER BY s.seq DESC LIMIT 1`
  )
  return (itemId, exceptImportId) => select.get(itemId, exceptImportId)
}

/** Receipts of an item that are looked at for one of the same supplier: it rarely changes more often. */
const LOOKED_AT = 50

/**
 * Prepares the look-up of what an item was last bought at: from the supplier if one of the last receipts is theirs,
 * else from whoever delivered it last. Receipts count as in `prepareLastReceipts` (index stock_ledger_item).
 */
export function prepareLastPurchases(
  db: Database
): (itemId: number, supplierId: number | undefined, exceptImportId: number) => LastReceipt | undefined {
  const select = db.prepare<[number, number], LastReceipt & { readonly supplierId: number | null }>(
    `SELECT s.value_minor AS valueMinor, s.quantity_micro AS quantityMicro,
            ifnull(i.supplier_id, (SELECT d.supplier_id FROM staged_line l JOIN document d USING (document_id)
                                    WHERE l.import_id = s.import_id AND l.line = s.line)) AS supplierId
       FROM stock_ledger s INDEXED BY stock_ledger_item CROSS JOIN import i ON i.import_id = s.import_id
      WHERE s.item_id = ? AND s.kind = 'receipt' AND s.quantity_micro > 0 AND s.value_minor > 0
        AND i.status <> 'reversed' AND s.import_id <> ? ORDER BY s.seq DESC LIMIT ${LOOKED_AT}`
  )
  return (itemId, supplierId, exceptImportId) => {
    let last: LastReceipt | undefined
    for (const receipt of select.iterate(itemId, exceptImportId)) {
      if (receipt.supplierId === (supplierId ?? null)) return receipt
      last ??= receipt
    }
    return last
  }
}

/** Prepares the look-up of the list price that an item is bought at, decimal text for one stock unit. */
export function prepareListCosts(db: Database): (itemId: number) => string | undefined {
  const select = db
    .prepare<[number], string | null>(
      'SELECT list_price FROM item WHERE item_id = ? AND list_price_is_cost = 1'
    )
    .pluck()
  return (itemId) => select.get(itemId) ?? undefined
}
