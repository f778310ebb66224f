// By how much prices may move unnoticed: for an item, for a supplier, or for all others.
import type { Database } from 'better-sqlite3'

/** What a threshold is for: at most one of the two. */
export interface ThresholdScope {
  readonly supplierId?: number | undefined
  readonly itemId?: number | undefined
}

export interface PriceThreshold extends ThresholdScope {
  /** Hundredths of a percent. */
  readonly basisPoints: number
}

/** A threshold with the names of what it is for. */
export interface NamedThreshold {
  readonly supplier: string | null
  readonly sku: string | null
  readonly basisPoints: number
}

/** All thresholds that were set, the general one first. */
export function listPriceThresholds(db: Database): readonly NamedThreshold[] {
  return db
    .prepare<[], NamedThreshold>(
      `SELECT p.name AS supplier, t.sku, h.basis_points AS basisPoints
         FROM price_threshold h LEFT JOIN supplier p USING (supplier_id) LEFT JOIN item t ON t.item_id = h.item_id
        ORDER BY h.supplier_id IS NOT NULL, h.item_id IS NOT NULL, p.name, t.sku`
    )
    .all()
}

/** Sets the threshold of the scope, or forgets it where there are no basis points (index price_threshold_of). */
export function putPriceThreshold(
  db: Database,
  { supplierId, itemId }: ThresholdScope,
  basisPoints: number | undefined
): void {
  const scope = [supplierId ?? null, itemId ?? null]
  if (basisPoints === undefined) {
    db.prepare('DELETE FROM price_threshold WHERE supplier_id IS ? AND item_id IS ?').run(...scope)
    return
  }
  db.prepare(
    `INSERT INTO price_threshold (supplier_id, item_id, basis_points) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET basis_points = excluded.basis_points`
  ).run(...scope, basisPoints)
}

/** Reads all thresholds once; an item's comes before its supplier's, and that before the general one. */
export function readPriceThresholds(
  db: Database,
  general: number
): (itemId: number, supplierId: number | undefined) => number {
  const rows = db
    .prepare<[], [number | null, number | null, number]>(
      'SELECT supplier_id, item_id, basis_points FROM price_threshold'
    )
    .raw()
    .all()
  const ofItem = new Map<number, number>()
  const ofSupplier = new Map<number, number>()
  let ofAll = general
  for (const [supplierId, itemId, basisPoints] of rows) {
    if (itemId !== null) ofItem.set(itemId, basisPoints)
    else if (supplierId !== null) ofSupplier.set(supplierId, basisPoints)
    else ofAll = basisPoints
  }
  return (itemId, supplierId) =>
    ofItem.get(itemId) ?? (supplierId === undefined ? undefined : ofSupplier.get(supplierId)) ?? ofAll
}
