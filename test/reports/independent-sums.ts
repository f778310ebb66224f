// What the totals of each report must be: plain SQL over the staged lines and documents, which the reports mostly do not read.
import Big from 'big.js'
import type { Inventory } from '../../core/app/inventory-file.ts'
import type { ReportName } from '../../core/app/report.ts'

/** Lines that were posted by imports that stand. */
const POSTED = `
  SELECT l.*, d.effective_on, ifnull(d.supplier_id, i.supplier_id) AS supplier_id
    FROM staged_line l JOIN import i USING (import_id) LEFT JOIN document d USING (document_id)
   WHERE l.status IN ('ready', 'posted') AND i.status IN ('success', 'partial_success')`
const OPEN = `
  SELECT l.net_minor FROM staged_line l JOIN import i USING (import_id)
   WHERE l.status IN ('failed', 'needs_review') AND i.status IN ('success', 'partial_success')`
/** Everything that moved: what was posted, and what went by hand or till. */
const MOVED = `
  SELECT item_id, quantity_micro, value_minor, effective_on FROM (${POSTED})
  UNION ALL
  SELECT item_id, quantity_micro, value_minor, effective_on FROM stock_ledger WHERE import_id IS NULL`
const HELD = `
  SELECT item_id, sum(quantity_micro) AS quantity, sum(value_minor) AS value FROM (${MOVED}) GROUP BY item_id`
/** Issues of the 90 days to the first of March 2026, the day of the tests. */
const ISSUED = `
  SELECT item_id, -sum(quantity_micro) AS quantity FROM stock_ledger
   WHERE kind = 'issue' AND effective_on BETWEEN '2025-12-02' AND '2026-03-01' GROUP BY item_id`
const PRICED = `
  SELECT import_id, line, item_id, quantity_micro AS quantity, value_minor AS value,
         (2 * abs(value_minor) * 1000000 + abs(quantity_micro)) / (2 * abs(quantity_micro)) AS price
    FROM (${POSTED}) WHERE quantity_micro <> 0 AND value_minor * quantity_micro >= 0`
/** Each line with the price of the item's last line in an earlier import, else what its list says that it costs. */
const CHANGED = `
  SELECT p.*, ifnull(
    (SELECT q.price FROM priced q WHERE q.item_id = p.item_id AND q.import_id < p.import_id AND q.value > 0
      ORDER BY q.import_id DESC, q.line DESC LIMIT 1),
    (SELECT CAST(round(list_price * 100) AS INTEGER) FROM item t WHERE t.item_id = p.item_id AND list_price_is_cost = 1)) AS old
    FROM priced p`
const SUPPLIED = `
  SELECT item_id, count(DISTINCT supplier_id) AS suppliers, count(*) AS lines, sum(value_minor) AS value
    FROM (${POSTED}) WHERE quantity_micro > 0 AND value_minor > 0 GROUP BY item_id HAVING suppliers > 1`

/** One row with the totals by key; those in minor units end in `_minor`. */
const SUMS: Readonly<Record<ReportName, string>> = {
  'stock-balance': `SELECT (SELECT count(*) FROM item WHERE status = 'active') AS items, sum(value) AS stockValue_minor FROM (${HELD})`,
  valuation: `SELECT count(*) FILTER (WHERE quantity <> 0 OR value <> 0) AS items, sum(value) AS stockValue_minor FROM (${HELD})`,
  'stock-ledger': `SELECT count(*) AS movements, sum(value_minor) AS value_minor FROM (${MOVED})`,
  purchases: `SELECT count(*) AS lines, sum(value_minor) AS value_minor FROM (${POSTED})`,
  'price-changes': `
    WITH priced AS MATERIALIZED (${PRICED}), changed AS (${CHANGED})
    SELECT count(*) AS lines,
           sum(value - CAST(round(1.0 * old * quantity / 1000000) AS INTEGER)) AS effect_minor
      FROM changed WHERE old <> price`,
  'open-lines': `SELECT count(*) AS lines, sum(net_minor) AS net_minor FROM (${OPEN})`,
  'import-log': `
    SELECT (SELECT count(*) FROM import) AS imports, count(*) AS linesRead,
           count(*) FILTER (WHERE status = 'posted') AS itemsProcessed,
           count(*) FILTER (WHERE status IN ('failed', 'needs_review')) AS itemsFailed,
           count(*) FILTER (WHERE status = 'skipped') AS itemsSkipped,
           (SELECT sum(value_minor) FROM (${POSTED})) AS value_minor FROM import_line`,
  reorder: `
    SELECT count(*) AS items FROM item t LEFT JOIN (${ISSUED}) o USING (item_id) LEFT JOIN (${HELD}) h USING (item_id)
     WHERE t.status = 'active'
       AND (ifnull(h.quantity, 0) <= t.reorder_point_micro OR o.quantity > 0 AND h.quantity * 90 < o.quantity * 30)`,
  'slow-stock': `
    SELECT count(*) AS items, sum(h.value) AS stockValue_minor FROM (${HELD}) h LEFT JOIN (${ISSUED}) o USING (item_id)
     WHERE h.quantity > 0 AND h.quantity * 90 > ifnull(o.quantity, 0) * 365`,
  'supplier-comparison': `SELECT count(*) AS items, sum(lines) AS lines, sum(value) AS value_minor FROM (${SUPPLIED})`
}

/** The totals that the report must have, with two places each. */
export function independentSums({ db }: Inventory, name: ReportName): Readonly<Record<string, string>> {
  const row = db.prepare<[], Record<string, number>>(SUMS[name]).get() ?? {}
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) =>
      key.endsWith('_minor')
        ? [key.slice(0, -'_minor'.length), new Big(value).div(100).toFixed(2)]
        : [key, new Big(value).toFixed(2)]
    )
  )
}
