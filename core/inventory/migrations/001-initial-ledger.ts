// Migration 1, second half: the stock ledger and what is written with it. Never edited after release; imports nothing of ours.

export const initialLedger = `
-- What a supplier calls an item, as its last posted line said.
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

CREATE INDEX supplier_item_item ON supplier_item (item_id);

-- One act that wrote to the ledger: who, when, why.
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

-- The claim: the same file of adjustments is posted once, unless asked.
CREATE UNIQUE INDEX posting_claim ON posting (sha256) WHERE is_repeat = 0 AND sha256 IS NOT NULL;

-- The stock ledger: rows are added, never changed or removed, and each hashes the one before it.
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

-- Exactly once: a line of an import is received once, a movement is reversed once.
CREATE UNIQUE INDEX stock_ledger_receipt ON stock_ledger (import_id, line) WHERE kind = 'receipt';
CREATE UNIQUE INDEX stock_ledger_reversal ON stock_ledger (reverses_seq) WHERE reverses_seq IS NOT NULL;
CREATE INDEX stock_ledger_item ON stock_ledger (item_id);
CREATE INDEX stock_ledger_posting ON stock_ledger (posting_id) WHERE import_id IS NULL;

CREATE TRIGGER stock_ledger_no_update BEFORE UPDATE ON stock_ledger
BEGIN SELECT raise(ABORT, 'the stock ledger is append-only'); END;
CREATE TRIGGER stock_ledger_no_delete BEFORE DELETE ON stock_ledger
BEGIN SELECT raise(ABORT, 'the stock ledger is append-only'); END;

-- What a person did to items and stock, with what taking it back needs to know.
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

-- What happened while an import was posted; shown in its log.
CREATE TABLE notice (
  notice_id  INTEGER PRIMARY KEY,
  import_id  INTEGER NOT NULL REFERENCES import,
  posting_id INTEGER NOT NULL REFERENCES posting,
  reason     TEXT NOT NULL,
  line       INTEGER NOT NULL,
  batch_size INTEGER NOT NULL,
  detail     TEXT NOT NULL
) STRICT;

CREATE INDEX notice_import ON notice (import_id);
`
