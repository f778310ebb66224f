// Migration 4: what tells that two documents are one in other words. Never edited after release.

export const duplicates = `
-- What the lines of a document add up to, and where they stand; absent until the whole file was read.
ALTER TABLE document ADD COLUMN line_count  INTEGER;
ALTER TABLE document ADD COLUMN first_line  INTEGER;
ALTER TABLE document ADD COLUMN last_line   INTEGER;
-- Sum of the lines' nets in the document's currency; absent where a line has none.
ALTER TABLE document ADD COLUMN total_minor INTEGER;
-- The smallest hashes of its lines: two documents of mostly the same lines share some of them.
ALTER TABLE document ADD COLUMN sketch      TEXT CHECK (json_valid(sketch));

CREATE INDEX document_total ON document (supplier_id, issued_on, total_minor)
  WHERE is_live = 1 AND total_minor IS NOT NULL;

-- The sketches of live documents. No reference to document: removing a planned one would search this table.
CREATE TABLE document_sketch (
  supplier_id INTEGER NOT NULL,
  hash        INTEGER NOT NULL,
  document_id INTEGER NOT NULL,
  PRIMARY KEY (supplier_id, hash, document_id)
) STRICT, WITHOUT ROWID;

-- Which live document a planned one was found to be, or to be like.
CREATE TABLE document_likeness (
  document_id       INTEGER PRIMARY KEY REFERENCES document,
  other_document_id INTEGER NOT NULL,
  grade             TEXT NOT NULL CHECK (grade IN ('same_number', 'same_date_total', 'overlapping'))
) STRICT;
`
