// The stock ledger and the sums that stand beside it: on hand and stock value.
import type { Database } from 'better-sqlite3'
import { CHAIN_START, chainHash, type ChainedMovement } from '../domain/movement.ts'

/** Last row of the ledger. */
export interface LedgerHead {
  readonly seq: number
  readonly hash: string
}

export function readHead(db: Database): LedgerHead {
  const row = db.prepare<[], LedgerHead>('SELECT seq, hash FROM stock_ledger ORDER BY seq DESC LIMIT 1').get()
  return row ?? { seq: 0, hash: CHAIN_START }
}

/** A movement that came from a line of an import. */
export interface Receipt extends ChainedMovement {
  readonly itemId: number
  readonly postingId: number
  readonly importId: number
}

/** Prepares the insert of receipts; it returns the new head, and throws SQLite's refusal without having changed anything. */
export function prepareReceipts(db: Database): (head: LedgerHead, receipt: Receipt) => LedgerHead {
  const insert = db.prepare(
    `INSERT INTO stock_ledger (seq, posting_id, item_id, kind, quantity_micro, value_minor, effective_on, import_id, line, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  )
  return (head, receipt) => {
    const seq = head.seq + 1
    const hash = chainHash(head.hash, receipt)
    insert.run(
      seq,
      receipt.postingId,
      receipt.itemId,
      receipt.kind,
      receipt.quantityMicro,
      receipt.valueMinor,
      receipt.effectiveOn,
      receipt.importId,
      receipt.line,
      hash
    )
    return { seq, hash }
  }
}

/** Prepares the insert of opposite movements; each names the row that it takes back. */
export function prepareReversals(
  db: Database
): (head: LedgerHead, reversal: Receipt, reversesSeq: number) => LedgerHead {
  const insert = db.prepare(
    `INSERT INTO stock_ledger (seq, posting_id, item_id, kind, quantity_micro, value_minor, effective_on, import_id, line, reverses_seq, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  )
  return (head, reversal, reversesSeq) => {
    const seq = head.seq + 1
    const hash = chainHash(head.hash, reversal)
    insert.run(
      seq,
      reversal.postingId,
      reversal.itemId,
      reversal.kind,
      reversal.quantityMicro,
      reversal.valueMinor,
      reversal.effectiveOn,
      reversal.importId,
      reversal.line,
      reversesSeq,
      hash
    )
    return { seq, hash }
  }
}

/** The sum of some movements of one item. BigInt, because a sum of safe integers need not be safe. */
export interface StockChange {
  readonly itemId: number
  readonly quantityMicro: bigint
  readonly valueMinor: bigint
}

/** Prepares the one update per item that follows its movements. */
export function prepareStockChanges(db: Database): (change: StockChange) => void {
  const upsert = db.prepare(
    `INSERT INTO stock (item_id, on_hand_micro, stock_value_minor) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET on_hand_micro = on_hand_micro + excluded.on_hand_micro,
                               stock_value_minor = stock_value_minor + excluded.stock_value_minor`
  )
  return (change) => {
    upsert.run(change.itemId, change.quantityMicro, change.valueMinor)
  }
}

/** Notes who writes to the ledger, when and why; every movement refers to one. */
export function insertPosting(
  db: Database,
  posting: {
    readonly kind: 'import' | 'retry' | 'reversal' | 'adjustment' | 'merge'
    readonly importId: number | undefined
    readonly reason?: string
    /** The file of an adjustment; it is claimed unless it is posted again on purpose. */
    readonly file?: { readonly sha256: string; readonly isRepeat: boolean }
    readonly by: string
    readonly at: string
  }
): number {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO posting (kind, import_id, reason, sha256, is_repeat, posted_by, posted_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`
    )
    .run(
      posting.kind,
      posting.importId ?? null,
      posting.reason ?? null,
      posting.file?.sha256 ?? null,
      posting.file?.isRepeat === true ? 1 : 0,
      posting.by,
      posting.at
    )
  return Number(lastInsertRowid)
}

/** The posting that holds the claim of a file of adjustments (index posting_claim). */
export function findAdjustmentOf(db: Database, sha256: string): number | undefined {
  return db
    .prepare<[string], number>('SELECT posting_id FROM posting WHERE sha256 = ? AND is_repeat = 0')
    .pluck()
    .get(sha256)
}

/** The latest posting's number; 0 if nothing was ever posted. */
export function lastPosting(db: Database): number {
  return db.prepare<[], number>('SELECT ifnull(max(posting_id), 0) FROM posting').pluck().get() ?? 0
}
