-- The sqlite3 expert: .import into a temp table, INSERT … SELECT with exact matches only, one aggregated upsert.
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -65536;
CREATE TEMP TABLE s (line_no, supplier_sku, gtin, description, quantity, unit, unit_price, line_total, tax_rate, po_ref, note);
.mode csv
.import --skip 1 --schema temp @CSV@ s
BEGIN IMMEDIATE;
INSERT INTO invoices VALUES (1, 'bench');
INSERT INTO ledger (invoice_id, line_no, item_id, description, quantity, price, total, code)
SELECT 1, line_no + 0,
       coalesce((SELECT id FROM items WHERE sku = supplier_sku), (SELECT id FROM items WHERE gtin = s.gtin), 1),
       description, cast(round(quantity * 1000) AS INT), cast(round(unit_price * 10000) AS INT),
       cast(round(line_total * 100) AS INT), CASE supplier_sku WHEN '' THEN gtin ELSE supplier_sku END
  FROM s;
INSERT INTO inventory (item_id, quantity, value)
SELECT item_id, sum(quantity), sum(total) FROM ledger WHERE invoice_id = 1 GROUP BY item_id
    ON CONFLICT (item_id) DO UPDATE SET quantity = quantity + excluded.quantity, value = value + excluded.value;
COMMIT;
