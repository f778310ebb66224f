// Judges an inventory from outside: plain SQL on the file, and no code of the product.
import Database from 'better-sqlite3'
import { SOUND, type Tally } from './model.ts'

/** Movements that stand, as `file:line:sku:quantity:value`, with how often each is there. */
export type Receipts = ReadonlyMap<string, number>

export function readReceipts(path: string): Receipts {
  const db = new Database(path, { fileMustExist: true })
  try {
    return receiptsOf(db)
  } finally {
    db.close()
  }
}

function receiptsOf(db: Database.Database): Receipts {
  const rows = db
    .prepare<[], string>(
      `SELECT i.file_name || ':' || s.line || ':' || t.sku || ':' || s.quantity_micro || ':' || s.value_minor
         FROM stock_ledger s JOIN import i USING (import_id) JOIN item t ON t.item_id = s.item_id
        WHERE s.kind = 'receipt' AND NOT EXISTS (SELECT 1 FROM stock_ledger r WHERE r.reverses_seq = s.seq)`
    )
    .pluck()
    .all()
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + 1)
  return counts
}

/** Compares the inventory at `path` with what a sound run gives. */
export function judge(path: string, expected: Receipts, what: string): Tally {
  let db: Database.Database | undefined
  try {
    db = new Database(path, { fileMustExist: true })
    return judgeOpen(db, expected, what)
  } catch (error) {
    return { ...SOUND, drift: 1, notes: [`${what}: ${String(error)}`] }
  } finally {
    db?.close()
  }
}

function judgeOpen(db: Database.Database, expected: Receipts, what: string): Tally {
  const found = receiptsOf(db)
  let lost = 0
  let duplicated = 0
  for (const [row, count] of expected) lost += Math.max(0, count - (found.get(row) ?? 0))
  for (const [row, count] of found) duplicated += Math.max(0, count - (expected.get(row) ?? 0))
  const damage = db.pragma('integrity_check(1)', { simple: true })
  const drift = countDrift(db) + (damage === 'ok' ? 0 : 1)
  const wronglyFailed = countWronglyFailed(db)
  const isSound = lost + duplicated + drift + wronglyFailed === 0
  const note = `${what}: ${lost} lost, ${duplicated} duplicated, ${drift} drift, ${wronglyFailed} wrongly failed (${String(damage)})`
  return { lost, duplicated, drift, wronglyFailed, notes: isSound ? [] : [note] }
}

function countDrift(db: Database.Database): number {
  return (
    db
      .prepare<[], number>(
        `SELECT count(*) FROM item t LEFT JOIN stock k USING (item_id)
           LEFT JOIN (SELECT item_id, sum(quantity_micro) AS q, sum(value_minor) AS v FROM stock_ledger GROUP BY item_id) s USING (item_id)
          WHERE ifnull(k.on_hand_micro, 0) <> ifnull(s.q, 0) OR ifnull(k.stock_value_minor, 0) <> ifnull(s.v, 0)`
      )
      .pluck()
      .get() ?? 0
  )
}

/** No line of the samples breaks a constraint: one that says so was failed for a fault of the machine. */
function countWronglyFailed(db: Database.Database): number {
  return (
    db
      .prepare<[], number>(
        "SELECT count(*) FROM staged_line WHERE code IN ('DB_CONSTRAINT', 'PLAN_STALE', 'OUT_OF_RANGE')"
      )
      .pluck()
      .get() ?? 0
  )
}
