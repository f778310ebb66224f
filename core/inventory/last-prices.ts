// The price that an item was last bought at, per stock unit, or its list price: from the ledger, item by item.
import type { Database } from 'better-sqlite3'
import { prepareFamily } from './item-family.ts'

/** The last receipt that states a price, in base minor units and stock micro-units; both positive. */
export interface LastReceipt {
  /** Its row of the ledger. */
  readonly seq: number
  readonly valueMinor: number
  readonly quantityMicro: number
}

/**
 * Prepares the look-up of the last receipt of an item or of what was merged into it: no return, no free goods, none of a
 * reversed import, nor of the import that is left out (index stock_ledger_item, read from its end).
 */
export function prepareLastReceipts(
  db: Database
): (itemId: number, exceptImportId: number) => LastReceipt | undefined {
  const select = db.prepare<[number, number], LastReceipt>(
    `SELECT s.seq, s.value_minor AS valueMinor, s.quantity_micro AS quantityMicro
       FROM stock_ledger s INDEXED BY stock_ledger_item CROSS JOIN import i ON i.import_id = s.import_id
      WHERE s.item_id = ? AND s.kind = 'receipt' AND s.quantity_micro > 0 AND s.value_minor > 0
        AND i.status <> 'reversed' AND s.import_id <> ? ORDER BY s.seq DESC LIMIT 1`
  )
  const familyOf = prepareFamily(db)
  return (itemId, exceptImportId) =>
    latest(familyOf(itemId).map((member) => select.get(member, exceptImportId)))
}

/** The last receipt, with who delivered it. */
export interface LastDelivery extends LastReceipt {
  readonly supplier: string | null
}

/** Prepares the look-up of an item's last receipt as `prepareLastReceipts` counts them, with its supplier's name. */
export function prepareLastDeliveries(db: Database): (itemId: number) => LastDelivery | undefined {
  const lastReceipt = prepareLastReceipts(db)
  const supplier = db
    .prepare<[number], string>(
      `SELECT p.name FROM stock_ledger s JOIN staged_line l ON l.import_id = s.import_id AND l.line = s.line
         JOIN document d USING (document_id) JOIN supplier p ON p.supplier_id = d.supplier_id WHERE s.seq = ?`
    )
    .pluck()
  const noImport = 0
  return (itemId) => {
    const last = lastReceipt(itemId, noImport)
    return last === undefined ? undefined : { ...last, supplier: supplier.get(last.seq) ?? null }
  }
}

function latest<Receipt extends LastReceipt>(
  receipts: readonly (Receipt | undefined)[]
): Receipt | undefined {
  return receipts.reduce(
    (last, each) => (last === undefined || (each?.seq ?? 0) > last.seq ? each : last),
    undefined
  )
}

interface SuppliedReceipt extends LastReceipt {
  readonly supplierId: number | null
}

/** Receipts of an item that are looked at for one of the same supplier: it rarely changes more often. */
const LOOKED_AT = 50

/**
 * Prepares the look-up of what an item was last bought at: from the supplier if one of the last receipts is theirs,
 * else from whoever delivered it last. Merged items and receipts count as in `prepareLastReceipts` (index stock_ledger_item).
 */
export function prepareLastPurchases(
  db: Database
): (itemId: number, supplierId: number | undefined, exceptImportId: number) => LastReceipt | undefined {
  const select = db.prepare<[number, number], SuppliedReceipt>(
    `SELECT s.seq, s.value_minor AS valueMinor, s.quantity_micro AS quantityMicro,
            ifnull(i.supplier_id, (SELECT d.supplier_id FROM staged_line l JOIN document d USING (document_id)
                                    WHERE l.import_id = s.import_id AND l.line = s.line)) AS supplierId
       FROM stock_ledger s INDEXED BY stock_ledger_item CROSS JOIN import i ON i.import_id = s.import_id
      WHERE s.item_id = ? AND s.kind = 'receipt' AND s.quantity_micro > 0 AND s.value_minor > 0
        AND i.status <> 'reversed' AND s.import_id <> ? ORDER BY s.seq DESC LIMIT ${LOOKED_AT}`
  )
  const findStock = db.prepare<[number], number>('SELECT 1 FROM stock WHERE item_id = ?').pluck()
  const familyOf = prepareFamily(db)

  /** The last receipt of one member, and the last from the supplier. */
  function look(itemId: number, supplierId: number | undefined, exceptImportId: number) {
    let last: SuppliedReceipt | undefined
    // What was never moved was never bought; a tenth of the price of looking for it.
    if (findStock.get(itemId) === undefined) return { last, theirs: undefined }
    for (const receipt of select.iterate(itemId, exceptImportId)) {
      last ??= receipt
      if (receipt.supplierId === (supplierId ?? null)) return { last, theirs: receipt }
    }
    return { last, theirs: undefined }
  }

  return (itemId, supplierId, exceptImportId) => {
    const looks = familyOf(itemId).map((member) => look(member, supplierId, exceptImportId))
    return latest(looks.map(({ theirs }) => theirs)) ?? latest(looks.map(({ last }) => last))
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
