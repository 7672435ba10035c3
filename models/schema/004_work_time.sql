-- Schema 4: how long the work on a document took, so that the slowest can be named.
CREATE TABLE work_time (
  sha256 TEXT PRIMARY KEY,       -- of the document's bytes
  milliseconds INTEGER NOT NULL  -- from the first task to the last, in the longest run since its pages were read
) STRICT, WITHOUT ROWID;
