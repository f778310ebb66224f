// The lines of an import whose price moved, by item; holding them back and letting them go.
import type { Database } from 'better-sqlite3'

export interface AlertedItem {
  readonly itemId: number
  readonly sku: string
  readonly name: string
  readonly stockUnit: string
  readonly isHeld: number
  readonly lines: number
  /** JSON array of a few line numbers. */
  readonly sample: string
  readonly quantityMicro: number
  readonly valueMinor: number
  /** What was usual, as the warning says it. */
  readonly expected: string | null
}

const MAX_ITEMS = 500
const SAMPLE_LINES = 5

/** A line that is ready with a warning about its price, or held because of it. */
const ALERTED = `((l.status = 'ready' AND l.details -> 'warnings' IS NOT NULL AND EXISTS (
    SELECT 1 FROM json_each(l.details -> 'warnings') w WHERE w.value ->> 'code' = 'PRICE_VARIANCE'))
  OR (l.status = 'needs_review' AND l.code = 'PRICE_VARIANCE'))`

/** Items of the import with such lines, most value first (primary key of staged_line). */
export function listAlertedItems(db: Database, importId: number): readonly AlertedItem[] {
  return db
    .prepare<[number], AlertedItem>(
      `WITH alerted AS (
         SELECT l.item_id, l.line, l.status = 'needs_review' AS is_held, l.quantity_micro, l.value_minor,
                (SELECT w.value ->> 'expected' FROM json_each(l.details -> 'warnings') w
                  WHERE w.value ->> 'code' = 'PRICE_VARIANCE') AS expected,
                row_number() OVER (PARTITION BY l.item_id, l.status ORDER BY l.line) AS place
           FROM staged_line l WHERE l.import_id = ? AND l.item_id IS NOT NULL AND ${ALERTED})
       SELECT a.item_id AS itemId, t.sku, t.name, t.stock_unit AS stockUnit, a.is_held AS isHeld, count(*) AS lines,
              json_group_array(a.line) FILTER (WHERE a.place <= ${SAMPLE_LINES}) AS sample,
              ifnull(sum(a.quantity_micro), 0) AS quantityMicro, ifnull(sum(a.value_minor), 0) AS valueMinor,
              max(a.expected) AS expected
         FROM alerted a JOIN item t USING (item_id)
        GROUP BY a.item_id, a.is_held ORDER BY abs(valueMinor) DESC, t.sku LIMIT ${MAX_ITEMS}`
    )
    .all(importId)
}

/** Holds back the planned lines of an item whose price moved; they wait in the review with what the warning says. */
export function holdAlerted(db: Database, importId: number, itemId: number): number {
  return db
    .prepare(
      `UPDATE staged_line AS l
          SET status = 'needs_review', code = 'PRICE_VARIANCE',
              details = json_patch(details, (
                SELECT json_object('field', 'unitPrice', 'got', w.value ->> 'got', 'expected', w.value ->> 'expected')
                  FROM json_each(details -> 'warnings') w WHERE w.value ->> 'code' = 'PRICE_VARIANCE'))
        WHERE import_id = ? AND item_id = ? AND status = 'ready' AND ${ALERTED}`
    )
    .run(importId, itemId).changes
}

/** Lets the held lines of an item go: they are ready again in a plan, and post with the next retry of a posted import. */
export function acceptAlerted(db: Database, importId: number, itemId: number): number {
  return db
    .prepare(
      `UPDATE staged_line
          SET status = CASE WHEN planned THEN 'ready' ELSE status END,
              code = CASE WHEN planned THEN NULL ELSE code END,
              details = CASE WHEN planned THEN json_remove(details, '$.field', '$.got', '$.expected')
                             ELSE json_set(details, '$.corrected', json('{}')) END
         FROM (SELECT status = 'planned' AS planned FROM import WHERE import_id = ?)
        WHERE import_id = ? AND item_id = ? AND staged_line.status = 'needs_review' AND code = 'PRICE_VARIANCE'`
    )
    .run(importId, importId, itemId).changes
}

export interface PastPrice {
  readonly effectiveOn: string
  readonly supplier: string | null
  readonly valueMinor: number
  readonly quantityMicro: number
  readonly importId: number
}

/** Prepares the look-up of the last purchases of an item before an import, latest first (index stock_ledger_item). */
export function preparePriceHistory(
  db: Database
): (itemId: number, exceptImportId: number) => readonly PastPrice[] {
  const SHOWN = 5
  const select = db.prepare<[number, number], PastPrice>(
    `SELECT s.effective_on AS effectiveOn, s.value_minor AS valueMinor, s.quantity_micro AS quantityMicro,
            s.import_id AS importId, p.name AS supplier
       FROM stock_ledger s INDEXED BY stock_ledger_item CROSS JOIN import i ON i.import_id = s.import_id
       LEFT JOIN staged_line l ON l.import_id = s.import_id AND l.line = s.line
       LEFT JOIN document d ON d.document_id = l.document_id
       LEFT JOIN supplier p ON p.supplier_id = ifnull(i.supplier_id, d.supplier_id)
      WHERE s.item_id = ? AND s.kind = 'receipt' AND s.quantity_micro > 0 AND s.value_minor > 0
        AND i.status <> 'reversed' AND s.import_id <> ? ORDER BY s.seq DESC LIMIT ${SHOWN}`
  )
  return (itemId, exceptImportId) => select.all(itemId, exceptImportId)
}
