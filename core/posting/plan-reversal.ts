// What taking an import back would do: decided from the inventory as it stands, shown before it is done, then carried out.
import type { Database } from 'better-sqlite3'
import type { AppError } from '../contract/app-error.ts'
import { findImport, type ImportRecord } from '../inventory/imports.ts'
import { err, ok, type Result } from '../lib/result.ts'

/** An alias or item that the import brought in. */
export interface BroughtIn {
  readonly id: number
  readonly name: string
}

export interface ReversalPlan {
  readonly record: ImportRecord
  readonly lines: number
  readonly items: number
  /** Net effect on stock value, in minor units of the base currency. */
  readonly valueMinor: bigint
  readonly revokedAliases: readonly BroughtIn[]
  /** Taught by this import, but lines of other imports rely on them. */
  readonly keptAliases: readonly BroughtIn[]
  readonly archivedItems: readonly BroughtIn[]
  /** Created by this import, but moved by others since. */
  readonly keptItems: readonly BroughtIn[]
  /** Later movements of its items that no import brought, newest first, at most `LISTED`: made with this stock in sight. */
  readonly dependents: readonly Dependent[]
  readonly dependentCount: number
  /** SKUs of items whose stock would be below zero, at most `LISTED`. */
  readonly negativeItems: readonly string[]
}

export interface Dependent {
  readonly sku: string
  readonly kind: 'adjustment' | 'issue' | 'count' | 'transfer'
  readonly effectiveOn: string
  readonly quantityMicro: number
  readonly reason: string | null
}

/** More than these nobody reads; all are counted. */
const LISTED = 100

/** @returns IMPORT_WRONG_STATE unless the import is posted in whole or part */
export function planReversal(db: Database, importId: number): Result<ReversalPlan, AppError> {
  const record = findImport(db, importId)
  if (record === undefined) return err({ code: 'IMPORT_NOT_FOUND', importId })
  if (record.status !== 'success' && record.status !== 'partial_success') {
    return err({ code: 'IMPORT_WRONG_STATE', importId, found: record.status })
  }
  const sums = db
    .prepare<[number], { lines: bigint; items: bigint; value: bigint }>(
      `SELECT count(*) AS lines, count(DISTINCT item_id) AS items, ifnull(sum(value_minor), 0) AS value
         FROM stock_ledger WHERE import_id = ? AND kind = 'receipt'`
    )
    .safeIntegers()
    .get(importId)
  const aliases = listTaughtAliases(db, importId)
  const items = listCreatedItems(db, importId)
  return ok({
    record,
    lines: Number(sums?.lines ?? 0n),
    items: Number(sums?.items ?? 0n),
    valueMinor: sums?.value ?? 0n,
    revokedAliases: aliases.filter((alias) => alias.isUsedElsewhere === 0),
    keptAliases: aliases.filter((alias) => alias.isUsedElsewhere === 1),
    archivedItems: items.filter((item) => item.isUsedElsewhere === 0),
    keptItems: items.filter((item) => item.isUsedElsewhere === 1),
    dependents: listDependents(db, importId),
    dependentCount: countDependents(db, importId),
    negativeItems: listNegative(db, importId)
  })
}

type Usage = BroughtIn & { readonly isUsedElsewhere: number }

/** An alias is used elsewhere where a posted line of another import was matched by it (index staged_line_alias). */
function listTaughtAliases(db: Database, importId: number): readonly Usage[] {
  return db
    .prepare<[number, number], Usage>(
      `SELECT a.alias_id AS id, a.key AS name,
              EXISTS (SELECT 1 FROM staged_line l JOIN import i USING (import_id)
                       WHERE l.alias_id = a.alias_id AND l.import_id <> ? AND l.status IN ('ready', 'posted')
                         AND i.status IN ('posting', 'success', 'partial_success')) AS isUsedElsewhere
         FROM alias a WHERE a.learned_import_id = ? AND a.status = 'live' ORDER BY a.alias_id`
    )
    .all(importId, importId)
}

/** An item is used elsewhere where a movement that stands came from anything but this import (index stock_ledger_item). */
function listCreatedItems(db: Database, importId: number): readonly Usage[] {
  return db
    .prepare<[number, number], Usage>(
      `SELECT t.item_id AS id, t.sku AS name,
              EXISTS (SELECT 1 FROM stock_ledger s
                       WHERE s.item_id = t.item_id AND s.import_id IS NOT ? AND s.kind <> 'reversal'
                         AND NOT EXISTS (SELECT 1 FROM stock_ledger r WHERE r.reverses_seq = s.seq)) AS isUsedElsewhere
         FROM item t WHERE t.created_import_id = ? AND t.status = 'active' ORDER BY t.item_id`
    )
    .all(importId, importId)
}

/** Nothing of these stands in the way: on hand may be negative. A person should know of them before. */
const DEPENDENTS = `FROM (SELECT item_id, min(seq) AS first_seq FROM stock_ledger
                        WHERE import_id = ? AND kind = 'receipt' GROUP BY item_id) r
  JOIN stock_ledger s INDEXED BY stock_ledger_item ON s.item_id = r.item_id AND s.seq > r.first_seq
  WHERE s.kind IN ('adjustment', 'issue', 'count', 'transfer')
    AND NOT EXISTS (SELECT 1 FROM stock_ledger b WHERE b.reverses_seq = s.seq)`

function listDependents(db: Database, importId: number): readonly Dependent[] {
  return db
    .prepare<[number], Dependent>(
      `SELECT t.sku, d.kind, d.effective_on AS effectiveOn, d.quantity_micro AS quantityMicro, p.reason
         FROM (SELECT s.* ${DEPENDENTS} ORDER BY s.seq DESC LIMIT ${LISTED}) d
         JOIN item t USING (item_id) JOIN posting p USING (posting_id) ORDER BY d.seq DESC`
    )
    .all(importId)
}

function countDependents(db: Database, importId: number): number {
  return db.prepare<[number], number>(`SELECT count(*) ${DEPENDENTS}`).pluck().get(importId) ?? 0
}

/** A merged item's stock is its survivor's. */
function listNegative(db: Database, importId: number): readonly string[] {
  return db
    .prepare<[number], string>(
      `WITH RECURSIVE back (item_id, quantity) AS (
         SELECT item_id, sum(quantity_micro) FROM stock_ledger WHERE import_id = ? AND kind = 'receipt' GROUP BY item_id),
       standing (item_id, survivor_id) AS (
         SELECT item_id, item_id FROM back
         UNION
         SELECT g.item_id, t.merged_into_item_id FROM standing g JOIN item t ON t.item_id = g.survivor_id
          WHERE t.merged_into_item_id IS NOT NULL)
       SELECT t.sku FROM back b JOIN standing g USING (item_id)
         JOIN item t ON t.item_id = g.survivor_id AND t.merged_into_item_id IS NULL
         LEFT JOIN stock k ON k.item_id = t.item_id
        GROUP BY t.item_id HAVING ifnull(k.on_hand_micro, 0) - sum(b.quantity) < 0 ORDER BY t.sku LIMIT ${LISTED}`
    )
    .pluck()
    .all(importId)
}
