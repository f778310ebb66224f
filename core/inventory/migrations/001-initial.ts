// Migration 1, first half: suppliers, imports, items, aliases and lines as first released. Never edited after release; imports nothing of ours.

export const initial = `
CREATE TABLE inventory (
  inventory_id TEXT PRIMARY KEY,
  singleton    INTEGER NOT NULL DEFAULT 1 UNIQUE CHECK (singleton = 1),
  currency     TEXT NOT NULL CHECK (length(currency) = 3),
  created_at   TEXT NOT NULL
) STRICT;

CREATE TABLE supplier (
  supplier_id INTEGER PRIMARY KEY,
  name        TEXT NOT NULL CHECK (name <> ''),
  name_key    TEXT NOT NULL UNIQUE,
  identifier  TEXT,
  -- Whose codes this supplier's invoices carry, once a file has shown it.
  code_owner  TEXT CHECK (code_owner IN ('ours', 'supplier')),
  created_at  TEXT NOT NULL
) STRICT;

-- How a supplier's files are laid out, recognised by the fingerprint of their headers or the seller's identifier.
CREATE TABLE supplier_profile (
  supplier_id INTEGER NOT NULL REFERENCES supplier,
  fingerprint TEXT NOT NULL,
  layout      TEXT NOT NULL CHECK (json_valid(layout)),
  learned_at  TEXT NOT NULL,
  PRIMARY KEY (fingerprint, supplier_id)
) STRICT, WITHOUT ROWID;

-- The bytes of imported files, in compressed pieces; larger files are known by their hash only.
CREATE TABLE original (
  sha256    TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  byte_size INTEGER NOT NULL CHECK (byte_size >= 0),
  is_kept   INTEGER NOT NULL CHECK (is_kept IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE original_piece (
  sha256  TEXT NOT NULL REFERENCES original,
  ordinal INTEGER NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (sha256, ordinal)
) STRICT;

CREATE TABLE import (
  import_id      INTEGER PRIMARY KEY,
  sha256         TEXT NOT NULL REFERENCES original,
  file_name      TEXT NOT NULL,
  -- Posted on purpose although the same bytes or documents are live.
  is_repeat      INTEGER NOT NULL DEFAULT 0 CHECK (is_repeat IN (0, 1)),
  supplier_id    INTEGER REFERENCES supplier,
  status         TEXT NOT NULL CHECK (status IN
                   ('reading', 'planned', 'posting', 'success', 'partial_success', 'failed', 'cancelled', 'reversed')),
  mode           TEXT CHECK (mode IN ('batch', 'batch_with_fallback', 'sequential')),
  format         TEXT,
  fingerprint    TEXT,
  options        TEXT NOT NULL CHECK (json_valid(options)),
  layout         TEXT CHECK (json_valid(layout)),
  imported_by    TEXT NOT NULL,
  taken_in_at    TEXT NOT NULL,
  posted_at      TEXT,
  duration_ms    INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The claim: the same bytes are live once, unless asked.
CREATE UNIQUE INDEX import_claim ON import (sha256)
  WHERE is_repeat = 0 AND status IN ('reading', 'planned', 'posting', 'success', 'partial_success');

CREATE TABLE document (
  document_id  INTEGER PRIMARY KEY,
  import_id    INTEGER NOT NULL REFERENCES import,
  ordinal      INTEGER NOT NULL,
  supplier_id  INTEGER REFERENCES supplier,
  number       TEXT,
  number_key   TEXT,
  type         TEXT NOT NULL CHECK (type IN ('invoice', 'credit_note')),
  -- How a credit note writes what comes back.
  credit_sign  TEXT CHECK (credit_sign IN ('positive', 'negative')),
  issued_on    TEXT,
  -- The date its movements take effect: issued_on, or the day it was planned.
  effective_on TEXT NOT NULL,
  currency     TEXT NOT NULL,
  stated_net   TEXT,
  is_repeat    INTEGER NOT NULL CHECK (is_repeat IN (0, 1)),
  -- At least one of its lines is posted and not reversed.
  is_live      INTEGER NOT NULL DEFAULT 0 CHECK (is_live IN (0, 1)),
  UNIQUE (import_id, ordinal)
) STRICT;

-- The same document of the same supplier is live once, unless asked.
CREATE UNIQUE INDEX document_live ON document (supplier_id, number_key, type)
  WHERE is_live = 1 AND is_repeat = 0 AND number_key IS NOT NULL;
CREATE INDEX document_repeat ON document (supplier_id, number_key, type)
  WHERE is_live = 1 AND is_repeat = 1 AND number_key IS NOT NULL;

CREATE TABLE item (
  item_id             INTEGER PRIMARY KEY,
  sku                 TEXT NOT NULL UNIQUE CHECK (sku <> ''),
  name                TEXT NOT NULL,
  gtin                TEXT,
  stock_unit          TEXT NOT NULL CHECK (stock_unit <> ''),
  -- Content of one stock unit, for instance 750 ml; tells apart goods of one name.
  size                TEXT,
  -- What kind of thing it is, in the words of the user's own list; reports add up by it.
  category            TEXT CHECK (category <> ''),
  -- Price of one stock unit in the base currency before anything was bought, decimal text.
  list_price          TEXT,
  -- Whether that is what the item is bought at. A sales price is no measure of an invoice's.
  list_price_is_cost  INTEGER NOT NULL DEFAULT 0 CHECK (list_price_is_cost IN (0, 1)),
  -- At or below this the item is low on stock.
  reorder_point_micro INTEGER CHECK (reorder_point_micro >= 0),
  -- SKU, name and barcode without case and accents, for the search as one types.
  search_key          TEXT NOT NULL,
  -- planned: an import that is not posted yet would create it.
  status              TEXT NOT NULL CHECK (status IN ('planned', 'active', 'archived', 'merged')),
  -- Counts changes of identity and unit; a plan made with another version is stale.
  version             INTEGER NOT NULL DEFAULT 1,
  created_import_id   INTEGER REFERENCES import,
  merged_into_item_id INTEGER REFERENCES item,
  created_at          TEXT NOT NULL,
  CHECK ((status = 'merged') = (merged_into_item_id IS NOT NULL))
) STRICT;

CREATE INDEX item_gtin ON item (gtin) WHERE gtin IS NOT NULL;
CREATE INDEX item_name ON item (name COLLATE NOCASE);
CREATE INDEX item_search ON item (status, search_key);
CREATE INDEX item_merged ON item (merged_into_item_id) WHERE merged_into_item_id IS NOT NULL;

-- By how much a price may move unnoticed: of an item, of a supplier, or, where both are absent, of all others.
CREATE TABLE price_threshold (
  price_threshold_id INTEGER PRIMARY KEY,
  supplier_id        INTEGER REFERENCES supplier,
  item_id            INTEGER REFERENCES item,
  -- Hundredths of a percent.
  basis_points       INTEGER NOT NULL CHECK (basis_points >= 0),
  CHECK (supplier_id IS NULL OR item_id IS NULL)
) STRICT;

CREATE UNIQUE INDEX price_threshold_of ON price_threshold (ifnull(supplier_id, 0), ifnull(item_id, 0));

-- An item's own conversions: stock units in one of another unit, decimal text.
CREATE TABLE item_unit (
  item_id INTEGER NOT NULL REFERENCES item,
  unit    TEXT NOT NULL CHECK (unit <> ''),
  factor  TEXT NOT NULL,
  PRIMARY KEY (item_id, unit)
) STRICT, WITHOUT ROWID;

-- On hand and stock value: always the sums of the ledger.
CREATE TABLE stock (
  item_id           INTEGER PRIMARY KEY REFERENCES item,
  on_hand_micro     INTEGER NOT NULL,
  stock_value_minor INTEGER NOT NULL
) STRICT;

-- A learned match of a supplier's code, barcode or text to an item and pack size, or to a charge.
CREATE TABLE alias (
  alias_id          INTEGER PRIMARY KEY,
  supplier_id       INTEGER NOT NULL REFERENCES supplier,
  kind              TEXT NOT NULL CHECK (kind IN ('code', 'gtin', 'text')),
  key               TEXT NOT NULL CHECK (key <> ''),
  unit              TEXT,
  item_id           INTEGER REFERENCES item,
  pack_size         TEXT,
  origin            TEXT NOT NULL CHECK (origin IN ('confirmed', 'created')),
  status            TEXT NOT NULL CHECK (status IN ('planned', 'live', 'revoked')),
  version           INTEGER NOT NULL DEFAULT 1,
  learned_import_id INTEGER REFERENCES import,
  learned_line      INTEGER,
  learned_by        TEXT NOT NULL,
  learned_at        TEXT NOT NULL,
  revoked_at        TEXT
) STRICT;

CREATE UNIQUE INDEX alias_live ON alias (supplier_id, kind, key, ifnull(unit, '')) WHERE status = 'live';
CREATE INDEX alias_key ON alias (supplier_id, kind, key);
CREATE INDEX alias_item ON alias (item_id);

-- The lines of an import as planned, raw beside understood, each written once. What became of them shows the view import_line.
-- Few columns, because each costs as much as a small look-up when a million lines are staged: what is only shown is JSON.
-- Checked by OR, the commonest value first: SQLite builds a table of an IN list of three or more anew for every statement.
CREATE TABLE staged_line (
  import_id      INTEGER NOT NULL REFERENCES import,
  line           INTEGER NOT NULL CHECK (line > 0),
  document_id    INTEGER REFERENCES document,
  kind           TEXT NOT NULL CHECK (kind = 'goods' OR kind = 'charge' OR kind = 'group'),
  status         TEXT NOT NULL CHECK (status = 'ready' OR status = 'needs_review' OR status = 'posted' OR status = 'failed' OR status = 'skipped'),
  -- Why it is not posted.
  code           TEXT,
  -- What decided the match.
  match_basis    TEXT,
  item_id        INTEGER REFERENCES item,
  item_version   INTEGER,
  alias_id       INTEGER REFERENCES alias,
  alias_version  INTEGER,
  -- Net in the document's currency, as stated or calculated, signed as a movement.
  net_minor      INTEGER,
  -- Stock units in one invoice unit (absent: 1), and the movement: quantity in the stock unit, value in the base currency.
  pack_size      TEXT,
  quantity_micro INTEGER,
  value_minor    INTEGER,
  -- What the reader understood: id, description, sku, supplierSku, gtin, quantity, unit, unitPrice, priceBase, net, size, pack.
  facts          TEXT NOT NULL CHECK (json_valid(facts)),
  -- The finding's field, got, expected; warnings; the match and its candidates; what a person decided and corrected.
  details        TEXT CHECK (json_valid(details)),
  -- The record as it stands in the file.
  raw            TEXT NOT NULL,
  PRIMARY KEY (import_id, line),
  CHECK (status NOT IN ('ready', 'posted')
         OR (item_id IS NOT NULL AND item_version IS NOT NULL AND quantity_micro IS NOT NULL AND value_minor IS NOT NULL)),
  CHECK (status NOT IN ('failed', 'needs_review') OR code IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX staged_line_open ON staged_line (import_id, line) WHERE status IN ('failed', 'needs_review');
CREATE INDEX staged_line_alias ON staged_line (alias_id) WHERE alias_id IS NOT NULL;

CREATE VIEW import_line AS
  SELECT CASE WHEN i.status = 'reversed' AND l.status IN ('ready', 'posted') THEN 'reversed'
              WHEN i.status IN ('success', 'partial_success') AND l.status = 'ready' THEN 'posted'
              WHEN i.status = 'posting' AND l.status = 'ready'
                   AND EXISTS (SELECT 1 FROM stock_ledger s
                                WHERE s.import_id = l.import_id AND s.line = l.line AND s.kind = 'receipt') THEN 'posted'
              ELSE l.status END AS status,
         l.import_id, l.line, l.document_id, l.kind, l.code, l.match_basis, l.item_id, l.alias_id,
         l.net_minor, l.pack_size, l.quantity_micro, l.value_minor,
         l.facts ->> 'description' AS description, l.facts ->> 'sku' AS sku, l.facts ->> 'supplierSku' AS supplier_sku,
         l.facts ->> 'gtin' AS gtin, l.facts ->> 'quantity' AS quantity, l.facts ->> 'unit' AS unit,
         l.facts ->> 'stockQuantity' AS stock_quantity, l.facts ->> 'unitPrice' AS unit_price, l.facts ->> 'net' AS net,
         l.details ->> 'field' AS field, l.details ->> 'got' AS got, l.details ->> 'expected' AS expected,
         l.details -> 'warnings' AS warnings,
         ifnull(l.details ->> 'match', iif(l.item_id IS NULL, NULL, 'matched')) AS match_status, l.details -> 'candidates' AS candidates,
         l.raw
    FROM staged_line l JOIN import i USING (import_id);
`
