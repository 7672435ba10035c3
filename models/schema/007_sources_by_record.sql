-- Schema 7: sources lie in the order of their records. Each was written to a table and two indexes
-- of it, and its document was looked up each time: an eighth of what a run's one writer does.
CREATE TABLE source_by_record (
  record_id TEXT NOT NULL,  -- begins with the document_id
  field TEXT NOT NULL,
  part INTEGER NOT NULL CHECK (part >= 1),
  record_kind TEXT NOT NULL CHECK (record_kind IN ('score', 'measure', 'document')),
  page INTEGER NOT NULL CHECK (page >= 1),
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  method TEXT NOT NULL CHECK (method IN ('text_layer', 'repaired', 'ocr')),
  confidence REAL NOT NULL,
  raw TEXT,
  PRIMARY KEY (record_id, field, part)
) STRICT, WITHOUT ROWID;
INSERT INTO source_by_record
  SELECT record_id, field, part, record_kind, page, x0, y0, x1, y1, method, confidence, raw
  FROM source;
DROP VIEW provenance;
DROP TABLE source;
ALTER TABLE source_by_record RENAME TO source;

CREATE VIEW provenance AS
  SELECT record_kind, record_id, field, part, page, x0, y0, x1, y1, method, confidence, raw
  FROM source;

-- Ids of records are that of their document, or go on behind it with '-', which '.' comes after.
CREATE TRIGGER sources_removed AFTER DELETE ON document BEGIN
  DELETE FROM source
    WHERE record_id >= old.document_id AND record_id < old.document_id || '.';
END;
