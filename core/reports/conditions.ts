// What the queries of the reports have in common: conditions with their parameters, and which movements count.
import type { Database } from 'better-sqlite3'
import type { ReportQuery } from './report.ts'

export interface Condition {
  readonly sql: string
  readonly parameters: readonly (string | number)[]
}

/** ISO dates compare as text; these stand for no bound. */
export const FIRST_DAY = '0000-01-01'
export const LAST_DAY = '9999-12-31'

/** All of the conditions that are there, joined by AND; without any it holds always. */
export function allOf(...conditions: readonly (Condition | undefined)[]): Condition {
  const present = conditions.filter((condition) => condition !== undefined)
  return {
    sql: present.length === 0 ? '1 = 1' : present.map(({ sql }) => sql).join(' AND '),
    parameters: present.flatMap(({ parameters }) => parameters)
  }
}

/** The period of the query over a column of ISO dates or times; undefined when it has no bound. */
export function within(column: string, query: Pick<ReportQuery, 'from' | 'to'>): Condition | undefined {
  const { from, to } = query
  if (from === undefined && to === undefined) return undefined
  return { sql: `${column} BETWEEN ? AND ?`, parameters: [from ?? FIRST_DAY, to ?? LAST_DAY] }
}

export function equals(column: string, value: string | number | undefined): Condition | undefined {
  return value === undefined ? undefined : { sql: `${column} = ?`, parameters: [value] }
}

/** The item of the query, or the items of its category; all items where it names neither. */
export function ofItems(column: string, { itemId, category }: ReportQuery): Condition | undefined {
  if (itemId === undefined && category === undefined) return undefined
  return allOf(
    equals(column, itemId),
    category === undefined
      ? undefined
      : {
          sql: `${column} IN (SELECT item_id FROM item WHERE ifnull(category, '') = ?)`,
          parameters: [category]
        }
  )
}

/** Items that the supplier of the query has delivered (primary key of supplier_item). */
export function suppliedItems(column: string, query: ReportQuery): Condition | undefined {
  if (query.supplierId === undefined) return undefined
  return {
    sql: `${column} IN (SELECT item_id FROM supplier_item WHERE supplier_id = ?)`,
    parameters: [query.supplierId]
  }
}

/**
 * The ledger as a source named `s`. Over all items it is scanned once: an index would mean a look-up
 * somewhere else in the file for every row, ten times as slow. For one item its index is used.
 */
export function ledgerSource(query: Pick<ReportQuery, 'itemId'>): string {
  return query.itemId === undefined
    ? 'stock_ledger s NOT INDEXED'
    : 'stock_ledger s INDEXED BY stock_ledger_item'
}

/** How the supplier of a receipt `s` is found: its import `i` has one for all lines, or else its document has it. */
export interface SupplierSource {
  readonly join: string
  readonly id: string
}

/**
 * Reaches for the documents of receipts (primary keys) only if the inventory has imports of several suppliers:
 * it costs as much as all the rest of a report.
 */
export function supplierSource(db: Database): SupplierSource {
  const mixed = db
    .prepare('SELECT 1 FROM import WHERE supplier_id IS NULL AND posted_at IS NOT NULL LIMIT 1')
    .get()
  if (mixed === undefined) return { join: '', id: 'i.supplier_id' }
  return {
    join: `LEFT JOIN staged_line l ON i.supplier_id IS NULL AND l.import_id = s.import_id AND l.line = s.line
           LEFT JOIN document d ON d.document_id = l.document_id`,
    id: 'ifnull(i.supplier_id, d.supplier_id)'
  }
}

/** Receipts `s` of imports `i` that stand, within the query: a reversed import is as if it had never been. */
export function standingReceipts(query: ReportQuery, supplier: SupplierSource): Condition {
  const where = allOf(
    { sql: "s.kind = 'receipt' AND i.status <> 'reversed'", parameters: [] },
    within('s.effective_on', query),
    ofItems('s.item_id', query),
    equals('s.import_id', query.importId),
    equals(supplier.id, query.supplierId)
  )
  return {
    sql: `${ledgerSource(query)} JOIN import i ON i.import_id = s.import_id ${supplier.join} WHERE ${where.sql}`,
    parameters: where.parameters
  }
}
