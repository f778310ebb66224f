// Names for rows of the ledger: each item, import and posting is looked up once.
import type { Database } from 'better-sqlite3'

export interface ItemLabel {
  readonly sku: string
  readonly name: string
  readonly stockUnit: string
}

export interface LedgerLabels {
  readonly item: (itemId: number) => ItemLabel
  /** When the act was posted that a movement belongs to, ISO. */
  readonly postedAt: (postingId: number) => string
  /** The supplier of a received line: its import's, or its document's if the import has several. */
  readonly supplier: (importId: number, line: number) => string | undefined
}

/** Prepares the look-ups, all by primary key; they remember what there is little of. */
export function prepareLedgerLabels(db: Database): LedgerLabels {
  const selectItem = db.prepare<[number], ItemLabel>(
    'SELECT sku, name, stock_unit AS stockUnit FROM item WHERE item_id = ?'
  )
  const selectImport = db
    .prepare<[number], string | null>(
      'SELECT p.name FROM import i JOIN supplier p USING (supplier_id) WHERE i.import_id = ?'
    )
    .pluck()
  const selectDocument = db
    .prepare<[number, number], string | null>(
      `SELECT p.name FROM staged_line l JOIN document d USING (document_id) JOIN supplier p ON p.supplier_id = d.supplier_id
        WHERE l.import_id = ? AND l.line = ?`
    )
    .pluck()
  const selectPosting = db
    .prepare<[number], string>('SELECT posted_at FROM posting WHERE posting_id = ?')
    .pluck()
  const items = new Map<number, ItemLabel>()
  const postings = new Map<number, string>()
  const imports = new Map<number, string | undefined>()
  return {
    item: (itemId) => {
      const label = items.get(itemId) ?? selectItem.get(itemId)
      if (label === undefined) throw new Error(`the ledger names item ${itemId}, which is not there`)
      items.set(itemId, label)
      return label
    },
    postedAt: (postingId) => {
      const at = postings.get(postingId) ?? selectPosting.get(postingId)
      if (at === undefined) throw new Error(`the ledger names posting ${postingId}, which is not there`)
      postings.set(postingId, at)
      return at
    },
    supplier: (importId, line) => {
      if (!imports.has(importId)) imports.set(importId, selectImport.get(importId) ?? undefined)
      return imports.get(importId) ?? selectDocument.get(importId, line) ?? undefined
    }
  }
}
