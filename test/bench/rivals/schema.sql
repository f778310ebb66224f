-- The inventory that the scripts of rivals fill: the least that does the same job.
PRAGMA journal_mode = WAL;
CREATE TABLE items (id INTEGER PRIMARY KEY, sku TEXT NOT NULL UNIQUE, gtin TEXT, name TEXT NOT NULL, unit TEXT NOT NULL);
CREATE INDEX items_gtin ON items (gtin);
CREATE TABLE inventory (item_id INTEGER PRIMARY KEY REFERENCES items, quantity INTEGER NOT NULL, value INTEGER NOT NULL);
CREATE TABLE invoices (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE ledger (
  id INTEGER PRIMARY KEY, invoice_id INTEGER NOT NULL REFERENCES invoices, line_no INTEGER NOT NULL,
  item_id INTEGER NOT NULL REFERENCES items, description TEXT, quantity INTEGER NOT NULL, price INTEGER NOT NULL,
  total INTEGER NOT NULL, code TEXT, UNIQUE (invoice_id, line_no)
);
CREATE INDEX ledger_item ON ledger (item_id);
