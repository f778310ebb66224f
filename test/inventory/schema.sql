CREATE INDEX alias_item ON alias (item_id);

CREATE INDEX alias_key ON alias (supplier_id, kind, key);

CREATE UNIQUE INDEX alias_live ON alias (supplier_id, kind, key, ifnull(unit, '')) WHERE status = 'live';

CREATE INDEX decision_line_step ON decision_line (step_id);

CREATE INDEX decision_trace_item ON decision_trace (id) WHERE kind = 'item_made';

CREATE UNIQUE INDEX document_live ON document (supplier_id, number_key, type)
  WHERE is_live = 1 AND is_repeat = 0 AND number_key IS NOT NULL;

CREATE INDEX document_repeat ON document (supplier_id, number_key, type)
  WHERE is_live = 1 AND is_repeat = 1 AND number_key IS NOT NULL;

CREATE INDEX document_total ON document (supplier_id, issued_on, total_minor)
  WHERE is_live = 1 AND total_minor IS NOT NULL;

CREATE UNIQUE INDEX import_claim ON import (sha256)
  WHERE is_repeat = 0 AND status IN ('reading', 'planned', 'posting', 'success', 'partial_success');

CREATE INDEX item_gtin ON item (gtin) WHERE gtin IS NOT NULL;

CREATE INDEX item_merged ON item (merged_into_item_id) WHERE merged_into_item_id IS NOT NULL;

CREATE INDEX item_name ON item (name COLLATE NOCASE);

CREATE INDEX item_search ON item (status, search_key);

CREATE INDEX notice_import ON notice (import_id);

CREATE UNIQUE INDEX posting_claim ON posting (sha256) WHERE is_repeat = 0 AND sha256 IS NOT NULL;

CREATE UNIQUE INDEX price_threshold_of ON price_threshold (ifnull(supplier_id, 0), ifnull(item_id, 0));

CREATE INDEX staged_line_alias ON staged_line (alias_id) WHERE alias_id IS NOT NULL;

CREATE INDEX staged_line_open ON staged_line (import_id, line) WHERE status IN ('failed', 'needs_review');

CREATE INDEX stock_ledger_item ON stock_ledger (item_id);

CREATE INDEX stock_ledger_posting ON stock_ledger (posting_id) WHERE import_id IS NULL;

CREATE UNIQUE INDEX stock_ledger_receipt ON stock_ledger (import_id, line) WHERE kind = 'receipt';

CREATE UNIQUE INDEX stock_ledger_reversal ON stock_ledger (reverses_seq) WHERE reverses_seq IS NOT NULL;

CREATE INDEX supplier_item_item ON supplier_item (item_id);

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

CREATE TABLE decision_line (
  step_id   INTEGER NOT NULL REFERENCES decision_step,
  import_id INTEGER NOT NULL,
  line      INTEGER NOT NULL,
  facts     TEXT CHECK (json_valid(facts)),
  details   TEXT CHECK (json_valid(details)),
  PRIMARY KEY (import_id, line, step_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_step (
  step_id       INTEGER PRIMARY KEY,
  taken_by      TEXT NOT NULL,
  taken_at      TEXT NOT NULL,
  taken_back_at TEXT
) STRICT;

CREATE TABLE decision_trace (
  step_id INTEGER NOT NULL REFERENCES decision_step,
  kind    TEXT NOT NULL CHECK (kind IN ('alias_learned', 'alias_revoked', 'item_made', 'document')),
  id      INTEGER NOT NULL,
  before  TEXT CHECK (json_valid(before)),
  PRIMARY KEY (step_id, kind, id)
) STRICT, WITHOUT ROWID;

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
  is_live      INTEGER NOT NULL DEFAULT 0 CHECK (is_live IN (0, 1)), line_count  INTEGER, first_line  INTEGER, last_line   INTEGER, total_minor INTEGER, sketch      TEXT CHECK (json_valid(sketch)),
  UNIQUE (import_id, ordinal)
) STRICT;

CREATE TABLE document_likeness (
  document_id       INTEGER PRIMARY KEY REFERENCES document,
  other_document_id INTEGER NOT NULL,
  grade             TEXT NOT NULL CHECK (grade IN ('same_number', 'same_date_total', 'overlapping'))
) STRICT;

CREATE TABLE document_sketch (
  supplier_id INTEGER NOT NULL,
  hash        INTEGER NOT NULL,
  document_id INTEGER NOT NULL,
  PRIMARY KEY (supplier_id, hash, document_id)
) STRICT, WITHOUT ROWID;

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
, layout_change TEXT CHECK (json_valid(layout_change))) STRICT;

CREATE TABLE inventory (
  inventory_id TEXT PRIMARY KEY,
  singleton    INTEGER NOT NULL DEFAULT 1 UNIQUE CHECK (singleton = 1),
  currency     TEXT NOT NULL CHECK (length(currency) = 3),
  created_at   TEXT NOT NULL
) STRICT;

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

CREATE TABLE item_unit (
  item_id INTEGER NOT NULL REFERENCES item,
  unit    TEXT NOT NULL CHECK (unit <> ''),
  factor  TEXT NOT NULL,
  PRIMARY KEY (item_id, unit)
) STRICT, WITHOUT ROWID;

CREATE TABLE notice (
  notice_id  INTEGER PRIMARY KEY,
  import_id  INTEGER NOT NULL REFERENCES import,
  posting_id INTEGER NOT NULL REFERENCES posting,
  reason     TEXT NOT NULL,
  line       INTEGER NOT NULL,
  batch_size INTEGER NOT NULL,
  detail     TEXT NOT NULL
) STRICT;

CREATE TABLE operation (
  operation_id INTEGER PRIMARY KEY,
  kind         TEXT NOT NULL CHECK (kind IN ('item_create', 'item_edit', 'item_merge', 'adjustment', 'alias_revoke', 'alias_edit')),
  -- The item that was made, edited, merged away, or meant by the alias; absent: several, or none.
  item_id      INTEGER REFERENCES item,
  -- The movements that it wrote.
  posting_id   INTEGER REFERENCES posting,
  details      TEXT NOT NULL CHECK (json_valid(details)),
  done_by      TEXT NOT NULL,
  done_at      TEXT NOT NULL,
  undone_by    TEXT,
  undone_at    TEXT,
  CHECK ((undone_by IS NULL) = (undone_at IS NULL))
) STRICT;

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

CREATE TABLE posting (
  posting_id INTEGER PRIMARY KEY,
  kind       TEXT NOT NULL CHECK (kind IN ('import', 'retry', 'reversal', 'adjustment', 'merge')),
  import_id  INTEGER REFERENCES import,
  reason     TEXT,
  -- The file of an adjustment, and whether it was posted again on purpose.
  sha256     TEXT CHECK (length(sha256) = 64),
  is_repeat  INTEGER NOT NULL DEFAULT 0 CHECK (is_repeat IN (0, 1)),
  posted_by  TEXT NOT NULL,
  posted_at  TEXT NOT NULL
) STRICT;

CREATE TABLE price_threshold (
  price_threshold_id INTEGER PRIMARY KEY,
  supplier_id        INTEGER REFERENCES supplier,
  item_id            INTEGER REFERENCES item,
  -- Hundredths of a percent.
  basis_points       INTEGER NOT NULL CHECK (basis_points >= 0),
  CHECK (supplier_id IS NULL OR item_id IS NULL)
) STRICT;

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

CREATE TABLE stock (
  item_id           INTEGER PRIMARY KEY REFERENCES item,
  on_hand_micro     INTEGER NOT NULL,
  stock_value_minor INTEGER NOT NULL
) STRICT;

CREATE TABLE stock_ledger (
  seq            INTEGER PRIMARY KEY,
  posting_id     INTEGER NOT NULL REFERENCES posting,
  item_id        INTEGER NOT NULL REFERENCES item,
  kind           TEXT NOT NULL CHECK (kind = 'receipt' OR kind = 'reversal' OR kind = 'adjustment' OR kind = 'issue' OR kind = 'count' OR kind = 'transfer'),
  quantity_micro INTEGER NOT NULL,
  value_minor    INTEGER NOT NULL,
  effective_on   TEXT NOT NULL CHECK (effective_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  import_id      INTEGER,
  line           INTEGER,
  reverses_seq   INTEGER REFERENCES stock_ledger,
  -- The other side of a transfer.
  other_item_id  INTEGER REFERENCES item,
  hash           TEXT NOT NULL CHECK (length(hash) = 64),
  FOREIGN KEY (import_id, line) REFERENCES staged_line (import_id, line),
  CHECK ((import_id IS NULL) = (line IS NULL)),
  CHECK (kind <> 'receipt' OR import_id IS NOT NULL),
  CHECK (kind <> 'reversal' OR reverses_seq IS NOT NULL),
  CHECK (kind <> 'transfer' OR other_item_id IS NOT NULL)
) STRICT;

CREATE TABLE supplier (
  supplier_id INTEGER PRIMARY KEY,
  name        TEXT NOT NULL CHECK (name <> ''),
  name_key    TEXT NOT NULL UNIQUE,
  identifier  TEXT,
  -- Whose codes this supplier's invoices carry, once a file has shown it.
  code_owner  TEXT CHECK (code_owner IN ('ours', 'supplier')),
  created_at  TEXT NOT NULL
, settings TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(settings))) STRICT;

CREATE TABLE supplier_item (
  supplier_id  INTEGER NOT NULL REFERENCES supplier,
  item_id      INTEGER NOT NULL REFERENCES item,
  supplier_sku TEXT NOT NULL DEFAULT '',
  description  TEXT,
  unit         TEXT,
  pack_size    TEXT,
  last_price   TEXT,
  import_id    INTEGER NOT NULL,
  line         INTEGER NOT NULL,
  PRIMARY KEY (supplier_id, item_id, supplier_sku),
  FOREIGN KEY (import_id, line) REFERENCES staged_line (import_id, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE supplier_profile (
  supplier_id INTEGER NOT NULL REFERENCES supplier,
  fingerprint TEXT NOT NULL,
  layout      TEXT NOT NULL CHECK (json_valid(layout)),
  learned_at  TEXT NOT NULL,
  PRIMARY KEY (fingerprint, supplier_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER stock_ledger_no_delete BEFORE DELETE ON stock_ledger
BEGIN SELECT raise(ABORT, 'the stock ledger is append-only'); END;

CREATE TRIGGER stock_ledger_no_update BEFORE UPDATE ON stock_ledger
BEGIN SELECT raise(ABORT, 'the stock ledger is append-only'); END;

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
