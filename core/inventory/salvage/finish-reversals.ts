// Reversals that were torn apart by the damage: an import that counts as reversed was so as a whole, in one transaction,
// so that every opposite movement which is missing is known from the movement that it took back.
import type { Database } from 'better-sqlite3'
import { insertPosting, prepareReversals, readHead } from '../ledger.ts'

interface StandingRow {
  readonly seq: number
  readonly item_id: number
  readonly sku: string
  readonly sha256: string
  readonly quantity_micro: number
  readonly value_minor: number
  readonly effective_on: string
  readonly import_id: number
  readonly line: number
}

/** Writes the opposite movements that are missing, at the end of the ledger; returns how many. */
export function finishReversals(db: Database): number {
  const standing = db
    .prepare<[], StandingRow>(
      `SELECT s.seq, s.item_id, t.sku, i.sha256, s.quantity_micro, s.value_minor, s.effective_on, s.import_id, s.line
         FROM stock_ledger s JOIN import i USING (import_id) JOIN item t USING (item_id)
        WHERE i.status = 'reversed' AND s.kind = 'receipt'
          AND NOT EXISTS (SELECT 1 FROM stock_ledger r WHERE r.reverses_seq = s.seq)
        ORDER BY s.seq`
    )
    .all()
  const insert = prepareReversals(db)
  const postingOf = findPostings(db)
  let head = readHead(db)
  for (const row of standing) {
    const opposite = {
      kind: 'reversal' as const,
      postingId: postingOf(row.import_id),
      itemId: row.item_id,
      sku: row.sku,
      fileHash: row.sha256,
      importId: row.import_id,
      line: row.line,
      // Zero has no opposite: -0 would be stored as a number with a fraction.
      quantityMicro: 0 - row.quantity_micro,
      valueMinor: 0 - row.value_minor,
      effectiveOn: row.effective_on
    }
    head = insert(head, opposite, row.seq)
  }
  return standing.length
}

/** The posting of an import's reversal: its own if it was saved, else one that says who wrote it. */
function findPostings(db: Database): (importId: number) => number {
  const own = db
    .prepare<[number], number>(
      "SELECT posting_id FROM posting WHERE kind = 'reversal' AND import_id = ? ORDER BY posting_id LIMIT 1"
    )
    .pluck()
  const at = db.prepare<[], string>('SELECT created_at FROM inventory').pluck().get() ?? ''
  return (importId) =>
    own.get(importId) ?? insertPosting(db, { kind: 'reversal', importId, by: 'docket salvage', at })
}
