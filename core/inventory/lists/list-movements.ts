// One item's part of the stock ledger, newest first, each row with where it came from and what was on hand after it.
import type { MovementRow } from '../../contract/calls/item-page.ts'
import type { MovementKind } from '../../domain/movement.ts'
import { fromMinor } from '../../domain/money.ts'
import { fromMicro } from '../../domain/quantity.ts'
import type { Inventory } from '../open-inventory.ts'
import type { Page } from './page.ts'

interface MovementColumns {
  readonly seq: bigint
  readonly effective_on: string
  readonly posted_at: string
  readonly posted_by: string
  readonly kind: MovementKind
  readonly quantity_micro: bigint
  readonly value_minor: bigint
  readonly balance: bigint
  readonly reason: string | null
  readonly import_id: bigint | null
  readonly line: bigint | null
  readonly document: string | null
  readonly supplier: string | null
  readonly other_sku: string | null
  readonly reverses_seq: bigint | null
  readonly reversed_by_seq: bigint | null
}

/** Movements by the ledger's own order (index stock_ledger_item); the balance counts all earlier ones of the item. */
export function listMovements(
  inventory: Inventory,
  itemId: number,
  page: Page
): { readonly rows: MovementRow[]; readonly total: number } {
  const { db, currencyDigits } = inventory
  const rows = db
    .prepare<[number, number, number], MovementColumns>(
      `WITH page AS (
         SELECT seq, sum(quantity_micro) OVER (ORDER BY seq) AS balance
           FROM stock_ledger INDEXED BY stock_ledger_item WHERE item_id = ? ORDER BY seq DESC LIMIT ? OFFSET ?)
       SELECT s.seq, s.effective_on, p.posted_at, p.posted_by, s.kind, s.quantity_micro, s.value_minor, page.balance, p.reason,
              s.import_id, s.line, d.number AS document, u.name AS supplier, o.sku AS other_sku, s.reverses_seq,
              (SELECT r.seq FROM stock_ledger r WHERE r.reverses_seq = s.seq) AS reversed_by_seq
         FROM page JOIN stock_ledger s USING (seq) JOIN posting p USING (posting_id)
         LEFT JOIN staged_line l ON l.import_id = s.import_id AND l.line = s.line
         LEFT JOIN document d USING (document_id) LEFT JOIN supplier u ON u.supplier_id = d.supplier_id
         LEFT JOIN item o ON o.item_id = s.other_item_id
        ORDER BY s.seq DESC`
    )
    .safeIntegers()
    .all(itemId, page.limit, page.offset)
  const total = db
    .prepare<[number], number>('SELECT count(*) FROM stock_ledger WHERE item_id = ?')
    .pluck()
    .get(itemId)
  return { rows: rows.map((row) => toMovement(row, currencyDigits)), total: total ?? 0 }
}

function toMovement(row: MovementColumns, digits: number): MovementRow {
  return {
    seq: Number(row.seq),
    effectiveOn: row.effective_on,
    postedAt: row.posted_at,
    by: row.posted_by,
    kind: row.kind,
    quantity: fromMicro(row.quantity_micro),
    value: fromMinor(row.value_minor, digits),
    balance: fromMicro(row.balance),
    reason: row.reason ?? undefined,
    importId: toNumber(row.import_id),
    line: toNumber(row.line),
    document: row.document ?? undefined,
    supplier: row.supplier ?? undefined,
    otherSku: row.other_sku ?? undefined,
    reversesSeq: toNumber(row.reverses_seq),
    reversedBySeq: toNumber(row.reversed_by_seq)
  }
}

function toNumber(value: bigint | null): number | undefined {
  return value === null ? undefined : Number(value)
}
