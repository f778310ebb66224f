// The book of movements that come from no invoice: each is written after the ledger's head, and its item's sums follow.
import type { Database } from 'better-sqlite3'
import { chainHash, type MovementKind } from '../domain/movement.ts'
import { prepareStockChanges, readHead } from './ledger.ts'

export interface BookedMovement {
  readonly postingId: number
  readonly itemId: number
  readonly sku: string
  readonly kind: Exclude<MovementKind, 'receipt' | 'reversal'>
  readonly quantityMicro: number
  readonly valueMinor: number
  readonly effectiveOn: string
  /** The other side of a transfer. */
  readonly otherItemId?: number
}

export interface StockBook {
  readonly write: (movement: BookedMovement) => void
  /** Writes the opposite of a row of the ledger, on its own day. */
  readonly takeBack: (seq: number, postingId: number) => void
  /** Reads the ledger's head again, after a savepoint was rolled back. */
  readonly refresh: () => void
}

interface LedgerRow {
  readonly item_id: number
  readonly sku: string
  readonly quantity_micro: number
  readonly value_minor: number
  readonly effective_on: string
  readonly import_id: number | null
  readonly line: number | null
  readonly sha256: string | null
  readonly other_item_id: number | null
}

/** Opens the book; use it inside one transaction. It throws SQLite's refusal. */
export function openStockBook(db: Database): StockBook {
  const insert = db.prepare(
    `INSERT INTO stock_ledger (seq, posting_id, item_id, kind, quantity_micro, value_minor, effective_on,
                               import_id, line, reverses_seq, other_item_id, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  )
  const select = db.prepare<[number], LedgerRow>(
    `SELECT s.item_id, t.sku, s.quantity_micro, s.value_minor, s.effective_on, s.import_id, s.line, i.sha256, s.other_item_id
       FROM stock_ledger s JOIN item t USING (item_id) LEFT JOIN import i ON i.import_id = s.import_id WHERE s.seq = ?`
  )
  const changeStock = prepareStockChanges(db)
  let head = readHead(db)

  function add(row: LedgerRow, kind: MovementKind, postingId: number, reversesSeq: number | null): void {
    const seq = head.seq + 1
    const { sku, effective_on: effectiveOn, quantity_micro: quantityMicro, value_minor: valueMinor } = row
    const hash = chainHash(head.hash, {
      fileHash: row.sha256 ?? '',
      line: row.line ?? 0,
      sku,
      quantityMicro,
      valueMinor,
      kind,
      effectiveOn
    })
    insert.run(
      seq,
      postingId,
      row.item_id,
      kind,
      quantityMicro,
      valueMinor,
      effectiveOn,
      row.import_id,
      row.line,
      reversesSeq,
      row.other_item_id,
      hash
    )
    changeStock({
      itemId: row.item_id,
      quantityMicro: BigInt(quantityMicro),
      valueMinor: BigInt(valueMinor)
    })
    head = { seq, hash }
  }

  return {
    write(movement) {
      const { itemId, sku, kind, postingId, quantityMicro, valueMinor, effectiveOn, otherItemId } = movement
      const row = {
        item_id: itemId,
        sku,
        quantity_micro: quantityMicro,
        value_minor: valueMinor,
        effective_on: effectiveOn,
        import_id: null,
        line: null,
        sha256: null,
        other_item_id: otherItemId ?? null
      }
      add(row, kind, postingId, null)
    },
    takeBack(seq, postingId) {
      const row = select.get(seq)
      if (row === undefined) throw new Error(`ledger row ${seq} does not exist`)
      const opposite = {
        ...row,
        quantity_micro: negate(row.quantity_micro),
        value_minor: negate(row.value_minor)
      }
      add(opposite, 'reversal', postingId, seq)
    },
    refresh() {
      head = readHead(db)
    }
  }
}

function negate(value: number): number {
  return value === 0 ? 0 : -value
}
