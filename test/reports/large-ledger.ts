// An inventory with a long ledger, written straight into its tables: for measuring reports, not for proving postings.
import { openOrInit, type Inventory } from '../../core/app/inventory-file.ts'
import { valueOf } from './value-of.ts'

export interface LedgerSize {
  readonly movements: number
  readonly items: number
  readonly imports: number
}

const SUPPLIERS = 12
const DAYS = 720
/** One movement in so many is an issue, as a till's file brings them. */
const ISSUE_EVERY = 5
const DAY_MS = 86_400_000
const FIRST_DAY_MS = Date.UTC(2024, 0, 1)

/** Makes the inventory at `path`; its sums agree, its hashes are made up. */
export async function writeLargeLedger(path: string, size: LedgerSize): Promise<Inventory> {
  const now = new Date('2026-01-01T00:00:00Z')
  const inventory = valueOf(await openOrInit(path, { access: 'write' }, { currency: 'GBP', now }))
  const { db } = inventory
  db.pragma('foreign_keys = OFF')
  db.pragma('synchronous = OFF')
  db.transaction(() => {
    writeHeads(inventory, size)
    writeMovements(inventory, size)
    db.exec(
      `INSERT INTO stock SELECT item_id, sum(quantity_micro), sum(value_minor) FROM stock_ledger GROUP BY item_id`
    )
  })()
  db.pragma('foreign_keys = ON')
  return inventory
}

function writeHeads({ db }: Inventory, size: LedgerSize): void {
  const at = '2026-01-01T00:00:00.000Z'
  const supplier = db.prepare(
    'INSERT INTO supplier (supplier_id, name, name_key, created_at) VALUES (?, ?, ?, ?)'
  )
  for (let id = 1; id <= SUPPLIERS; id++) supplier.run(id, `Supplier ${id}`, `supplier ${id}`, at)
  const item = db.prepare(
    `INSERT INTO item (item_id, sku, name, stock_unit, list_price, search_key, status, created_at) VALUES (?, ?, ?, 'EA', ?, '', 'active', ?)`
  )
  for (let id = 1; id <= size.items; id++)
    item.run(id, String(id).padStart(6, '0'), `Item number ${id} of the long ledger`, priceOf(id, 0), at)
  const original = db.prepare('INSERT INTO original VALUES (?, 1000, 0)')
  const imported = db.prepare(
    `INSERT INTO import (import_id, sha256, file_name, supplier_id, status, mode, options, imported_by, taken_in_at, posted_at)
     VALUES (?, ?, ?, ?, 'success', 'batch', '{}', 'tester', ?, ?)`
  )
  const document = db.prepare(
    `INSERT INTO document (document_id, import_id, ordinal, supplier_id, number, type, effective_on, currency, is_repeat, is_live)
     VALUES (?, ?, 1, ?, ?, 'invoice', ?, 'GBP', 0, 1)`
  )
  const posting = db.prepare(
    `INSERT INTO posting (posting_id, kind, import_id, posted_by, posted_at) VALUES (?, 'import', ?, 'tester', ?)`
  )
  for (let id = 1; id <= size.imports; id++) {
    const sha256 = id.toString(16).padStart(64, '0')
    const supplierId = (id % SUPPLIERS) + 1
    original.run(sha256)
    imported.run(id, sha256, `invoice-${id}.csv`, supplierId, at, at)
    document.run(id, id, supplierId, `R${id}`, dayOf(id, size))
    posting.run(id, id, at)
  }
  db.prepare(
    `INSERT INTO posting (posting_id, kind, reason, posted_by, posted_at) VALUES (?, 'adjustment', 'till', 'tester', ?)`
  ).run(size.imports + 1, at)
}

function writeMovements({ db }: Inventory, size: LedgerSize): void {
  const staged = db.prepare(
    `INSERT INTO staged_line (import_id, line, document_id, kind, status, match_basis, item_id, item_version, net_minor, quantity_micro, value_minor, facts, raw)
     VALUES (?, ?, ?, 'goods', 'ready', 'our_code', ?, 1, ?, ?, ?, ?, ?)`
  )
  const movement = db.prepare(
    `INSERT INTO stock_ledger (seq, posting_id, item_id, kind, quantity_micro, value_minor, effective_on, import_id, line, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  )
  const perImport = Math.ceil(size.movements / size.imports)
  for (let seq = 1; seq <= size.movements; seq++) {
    const importId = Math.ceil(seq / perImport)
    const itemId = ((seq * 7919) % size.items) + 1
    const quantity = (seq % 9) + 1
    const hash = seq.toString(16).padStart(64, '0')
    const day = dayOf(importId, size)
    const value = Math.round(quantity * Number(priceOf(itemId, importId)) * 100)
    if (seq % ISSUE_EVERY === 0) {
      movement.run(
        seq,
        size.imports + 1,
        itemId,
        'issue',
        -quantity * 1_000_000,
        -value,
        day,
        null,
        null,
        hash
      )
      continue
    }
    const facts = `{"id":"${seq}","description":"Item number ${itemId} of the long ledger","supplierSku":"${itemId}","quantity":"${quantity}","unit":"EA","unitPrice":"${priceOf(itemId, importId)}"}`
    staged.run(
      importId,
      seq,
      importId,
      itemId,
      value,
      quantity * 1_000_000,
      value,
      facts,
      `R${importId},2026-01-01,${itemId},Item number ${itemId},${quantity},1.00`
    )
    movement.run(seq, importId, itemId, 'receipt', quantity * 1_000_000, value, day, importId, seq, hash)
  }
}

function dayOf(importId: number, size: LedgerSize): string {
  const offset = Math.floor(((importId - 1) * DAYS) / size.imports)
  return new Date(FIRST_DAY_MS + offset * DAY_MS).toISOString().slice(0, 10)
}

/** A price that one import in eight changes. */
function priceOf(itemId: number, importId: number): string {
  return ((itemId % 4000) / 100 + 1 + Math.floor(importId / 8) * 0.05).toFixed(2)
}
