// Migration 2: decisions on open lines, each step with what was there before it. Never edited after release; imports nothing of ours.

export const decisions = `
-- One act of deciding on open lines: who and when, and what was there before, so that it can be taken back.
CREATE TABLE decision_step (
  step_id       INTEGER PRIMARY KEY,
  taken_by      TEXT NOT NULL,
  taken_at      TEXT NOT NULL,
  taken_back_at TEXT
) STRICT;

-- The lines of a step as they were before it; facts only where it corrected them.
CREATE TABLE decision_line (
  step_id   INTEGER NOT NULL REFERENCES decision_step,
  import_id INTEGER NOT NULL,
  line      INTEGER NOT NULL,
  facts     TEXT CHECK (json_valid(facts)),
  details   TEXT CHECK (json_valid(details)),
  PRIMARY KEY (import_id, line, step_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX decision_line_step ON decision_line (step_id);

-- What else a step changed: aliases that it taught or that gave way, items that it made, documents that it corrected.
CREATE TABLE decision_trace (
  step_id INTEGER NOT NULL REFERENCES decision_step,
  kind    TEXT NOT NULL CHECK (kind IN ('alias_learned', 'alias_revoked', 'item_made', 'document')),
  id      INTEGER NOT NULL,
  before  TEXT CHECK (json_valid(before)),
  PRIMARY KEY (step_id, kind, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX decision_trace_item ON decision_trace (id) WHERE kind = 'item_made';
`
