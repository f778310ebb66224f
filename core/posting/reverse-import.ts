// Takes an import back: opposite movements, never a delete. Afterwards all but the ledger and the log is as if it had never been.
import type { Database } from 'better-sqlite3'
import type { AppError } from '../contract/app-error.ts'
import { hideDocuments } from '../inventory/document-likeness.ts'
import { setImportStatus } from '../inventory/imports.ts'
import { insertPosting, prepareReversals, prepareStockChanges, readHead } from '../inventory/ledger.ts'
import { findMachineFault } from '../inventory/sqlite-error.ts'
import { restoreSupplierItems } from '../inventory/supplier-items.ts'
import { err, type Result } from '../lib/result.ts'
import { passOnMerged } from './merge-items.ts'
import { planReversal, type ReversalPlan } from './plan-reversal.ts'
import type { PostingHooks } from './posting-frame.ts'

const PAGE_ROWS = 1_000

interface ReceiptRow {
  readonly seq: number
  readonly item_id: number
  readonly sku: string
  readonly quantity_micro: number
  readonly value_minor: number
  readonly effective_on: string
  readonly line: number
}

/**
 * Reverses a posted import in one transaction.
 * @returns what was done; CANCELLED if the user stopped it, or a machine's fault: then nothing has changed
 */
export async function reverseImport(
  db: Database,
  path: string,
  importId: number,
  hooks: Pick<PostingHooks, 'pause' | 'by' | 'now'>
): Promise<Result<ReversalPlan, AppError>> {
  try {
    db.exec('BEGIN IMMEDIATE')
    const plan = planReversal(db, importId)
    if (!plan.ok) {
      db.exec('ROLLBACK')
      return plan
    }
    if (!(await writeOpposites(db, plan.value, hooks))) {
      db.exec('ROLLBACK')
      return err({ code: 'CANCELLED', importId })
    }
    takeBackTaught(db, plan.value, hooks.now().toISOString())
    db.exec('COMMIT')
    return plan
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    const fault = findMachineFault(error, path)
    if (fault === undefined) throw error
    return err({ ...fault, importId })
  }
}

/** False if the user asked to stop. */
async function writeOpposites(
  db: Database,
  plan: ReversalPlan,
  hooks: Pick<PostingHooks, 'pause' | 'by' | 'now'>
): Promise<boolean> {
  const { importId, sha256 } = plan.record
  const at = hooks.now().toISOString()
  const postingId = insertPosting(db, { kind: 'reversal', importId, by: hooks.by, at })
  const insert = prepareReversals(db)
  const change = prepareStockChanges(db)
  const page = db.prepare<[number, number, number], ReceiptRow>(
    `SELECT s.seq, s.item_id, t.sku, s.quantity_micro, s.value_minor, s.effective_on, s.line
       FROM stock_ledger s JOIN item t USING (item_id)
      WHERE s.import_id = ? AND s.kind = 'receipt' AND s.line > ? ORDER BY s.line LIMIT ?`
  )
  let head = readHead(db)
  let posted = 0
  for (let after = 0; ;) {
    const rows = page.all(importId, after, PAGE_ROWS)
    const last = rows.at(-1)
    if (last === undefined) {
      passOnMerged(db, listMergedItems(db, importId), postingId, { by: hooks.by, at })
      return true
    }
    for (const row of rows) {
      const opposite = {
        postingId,
        importId,
        itemId: row.item_id,
        sku: row.sku,
        fileHash: sha256,
        line: row.line,
        kind: 'reversal' as const,
        quantityMicro: negate(row.quantity_micro),
        valueMinor: negate(row.value_minor),
        effectiveOn: row.effective_on
      }
      head = insert(head, opposite, row.seq)
      change({
        itemId: row.item_id,
        quantityMicro: BigInt(opposite.quantityMicro),
        valueMinor: BigInt(opposite.valueMinor)
      })
    }
    posted += rows.length
    after = last.line
    if (!(await hooks.pause({ posted, refused: 0, total: plan.lines }))) return false
  }
}

/** Items of the import that were merged into others since. */
function listMergedItems(db: Database, importId: number): readonly number[] {
  return db
    .prepare<[number], number>(
      `SELECT DISTINCT s.item_id FROM stock_ledger s JOIN item t USING (item_id)
        WHERE s.import_id = ? AND s.kind = 'receipt' AND t.status = 'merged'`
    )
    .pluck()
    .all(importId)
}

/** Aliases, items, supplier items and document numbers that the import brought in. */
function takeBackTaught(db: Database, plan: ReversalPlan, at: string): void {
  const { importId } = plan.record
  const revoke = db.prepare(
    "UPDATE alias SET status = 'revoked', revoked_at = ?, version = version + 1 WHERE alias_id = ?"
  )
  for (const alias of plan.revokedAliases) revoke.run(at, alias.id)
  const archive = db.prepare("UPDATE item SET status = 'archived', version = version + 1 WHERE item_id = ?")
  for (const item of plan.archivedItems) archive.run(item.id)
  hideDocuments(db, importId)
  restoreSupplierItems(db, importId)
  setImportStatus(db, importId, 'reversed')
}

function negate(value: number): number {
  return value === 0 ? 0 : -value
}
