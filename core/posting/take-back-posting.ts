// Takes back all movements of a posting that came from no invoice, by opposite ones on the days of the originals.
import type { Database } from 'better-sqlite3'
import { insertPosting } from '../inventory/ledger.ts'
import { openStockBook } from '../inventory/stock-book.ts'
import { passOnMerged, type Actor } from './merge-items.ts'

/**
 * Call it inside one transaction (index stock_ledger_posting), once for a posting. Value goes back as it came, whatever the unit cost is by now, and
 * the file that it came from may be posted again.
 */
export function takeBackPosting(db: Database, postingId: number, actor: Actor): void {
  const rows = db
    .prepare<[number], { seq: number; item_id: number }>(
      'SELECT seq, item_id FROM stock_ledger WHERE posting_id = ? AND import_id IS NULL ORDER BY seq'
    )
    .all(postingId)
  const reversalId = insertPosting(db, { kind: 'reversal', importId: undefined, ...actor })
  const book = openStockBook(db)
  for (const { seq } of rows) book.takeBack(seq, reversalId)
  passOnMerged(
    db,
    rows.map((row) => row.item_id),
    reversalId,
    actor
  )
  // Only what was not posted on purpose holds the claim on its file (index posting_claim).
  db.prepare('UPDATE posting SET is_repeat = 1 WHERE posting_id = ?').run(postingId)
}
