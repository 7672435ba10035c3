-- Schema 1: what a document says, where each word of it stands, and the views that users query.
-- Tables are ours and may change with a migration; the views are the contract.
-- Ids are text made from the content: document_id is the first 16 hex digits of the file's sha256,
-- records add a letter for their kind and their place in the report, counted from 1.

CREATE TABLE document (
  document_id TEXT PRIMARY KEY,
  file_name TEXT NOT NULL,  -- the smallest of all names that these bytes were seen under
  sha256 TEXT UNIQUE,       -- NULL: the bytes could not be read
  pages INTEGER,            -- NULL: not known
  status TEXT NOT NULL CHECK (status IN ('loaded', 'partial', 'no_records', 'failed')),
  error_code TEXT,
  error TEXT,
  agency_code TEXT,
  agency_name TEXT,
  agency_printed TEXT,
  province TEXT,
  fiscal_year_be INTEGER,
  reading TEXT NOT NULL     -- program version, options and models that made these rows
) STRICT;

-- Paths that a document was seen under. Bytes, because a file name need not be UTF-8.
CREATE TABLE file (
  path BLOB PRIMARY KEY,
  file_name TEXT NOT NULL,
  document_id TEXT NOT NULL REFERENCES document ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX file_document ON file (document_id);

CREATE TABLE page (
  document_id TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
  page INTEGER NOT NULL CHECK (page >= 1),
  method TEXT NOT NULL CHECK (method IN ('text_layer', 'repaired', 'ocr', 'mixed', 'blank')),
  reason TEXT,
  quality REAL,
  confidence REAL,  -- mean over the characters; NULL: none were read
  text TEXT NOT NULL,
  PRIMARY KEY (document_id, page)
) STRICT;

CREATE TABLE score (
  score_id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
  level TEXT NOT NULL
    CHECK (level IN ('overall', 'instrument', 'indicator', 'item', 'survey_share')),
  code TEXT,
  indicator_no TEXT,
  subject TEXT,
  fiscal_year_be INTEGER,
  value REAL NOT NULL,
  value_raw TEXT NOT NULL,
  grade TEXT,
  rank INTEGER,
  source TEXT NOT NULL CHECK (source IN ('table', 'text')),
  page INTEGER,
  confidence REAL,
  method TEXT
) STRICT;
CREATE INDEX score_document ON score (document_id);

CREATE TABLE measure (
  measure_id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
  table_no INTEGER NOT NULL,
  row_no INTEGER NOT NULL,
  seq TEXT,
  item_code TEXT,
  indicator_no TEXT,
  topic TEXT,
  issue TEXT,
  measure TEXT,
  requirement TEXT,
  steps TEXT,
  responsible TEXT,
  period_raw TEXT,
  period_start TEXT,
  period_end TEXT,
  status TEXT CHECK (status IN ('done', 'in_progress', 'not_started')),
  result TEXT,
  outcome TEXT,
  remark TEXT,
  first_page INTEGER,
  last_page INTEGER,
  confidence REAL
) STRICT;
CREATE INDEX measure_document ON measure (document_id);

CREATE TABLE measure_unit (
  measure_id TEXT NOT NULL REFERENCES measure ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 1),
  unit TEXT NOT NULL,
  PRIMARY KEY (measure_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  document_id TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
  record_kind TEXT NOT NULL CHECK (record_kind IN ('score', 'measure', 'document')),
  record_id TEXT NOT NULL,
  field TEXT NOT NULL,
  part INTEGER NOT NULL CHECK (part >= 1),
  page INTEGER NOT NULL CHECK (page >= 1),
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  method TEXT NOT NULL CHECK (method IN ('text_layer', 'repaired', 'ocr')),
  confidence REAL NOT NULL,
  raw TEXT
) STRICT;
CREATE INDEX source_document ON source (document_id);
CREATE INDEX source_record ON source (record_id);

CREATE TABLE finding (
  finding_id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
  severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
  rule TEXT NOT NULL,
  message TEXT NOT NULL,
  page INTEGER,
  x0 REAL, y0 REAL, x1 REAL, y1 REAL,
  record_kind TEXT NOT NULL CHECK (record_kind IN ('score', 'measure', 'document')),
  record_id TEXT NOT NULL
) STRICT;
CREATE INDEX finding_document ON finding (document_id);

CREATE TABLE run (
  run_id INTEGER PRIMARY KEY,
  started_at TEXT NOT NULL,  -- ISO 8601, UTC
  finished_at TEXT,          -- NULL: the run is going on or was cut short
  version TEXT NOT NULL,
  config TEXT NOT NULL,      -- JSON
  found INTEGER, loaded INTEGER, partial INTEGER, no_records INTEGER, duplicate INTEGER,
  failed INTEGER
) STRICT;

CREATE VIEW documents AS
  SELECT document_id, file_name, sha256, pages, status, error_code, error, agency_code, agency_name,
         agency_printed, province, fiscal_year_be, fiscal_year_be - 543 AS fiscal_year_ce
  FROM document;

CREATE VIEW scores AS
  SELECT s.score_id, s.document_id, d.file_name, d.agency_code, s.level, s.code, s.indicator_no,
         s.subject, s.fiscal_year_be, s.fiscal_year_be - 543 AS fiscal_year_ce, s.value, s.value_raw,
         s.grade, s.rank, s.source, s.page, s.confidence, s.method
  FROM score s JOIN document d USING (document_id);

CREATE VIEW measures AS
  SELECT m.measure_id, m.document_id, d.file_name, d.agency_code, m.table_no, m.row_no, m.seq,
         m.item_code, m.indicator_no, m.topic, m.issue, m.measure, m.requirement, m.steps,
         m.responsible, m.period_raw, m.period_start, m.period_end, m.status, m.result, m.outcome,
         m.remark, m.first_page, m.last_page, m.confidence
  FROM measure m JOIN document d USING (document_id);

CREATE VIEW measure_units AS SELECT measure_id, position, unit FROM measure_unit;

CREATE VIEW provenance AS
  SELECT record_kind, record_id, field, part, page, x0, y0, x1, y1, method, confidence, raw
  FROM source;

CREATE VIEW findings AS
  SELECT f.finding_id, f.document_id, d.file_name, f.severity, f.rule, f.message, f.page,
         f.record_kind, f.record_id
  FROM finding f JOIN document d USING (document_id);

CREATE VIEW pages AS
  SELECT document_id, page, method, reason, quality, confidence, text FROM page;

CREATE VIEW runs AS
  SELECT run_id, started_at, finished_at, version, config, found, loaded, partial, no_records,
         duplicate, failed
  FROM run;
