-- Schema 3: what each page was read as, so that an interrupted run goes on where it ended and
-- records can be made anew without reading again.
CREATE TABLE reading (
  sha256 TEXT NOT NULL,    -- of the document's bytes
  settings TEXT NOT NULL,  -- program version, options and models that the reading depends on
  page INTEGER NOT NULL CHECK (page >= 1),
  pages INTEGER NOT NULL CHECK (pages >= page),  -- of the document
  milliseconds INTEGER NOT NULL,
  bytes BLOB NOT NULL,     -- pipeline/workers/messages.proto, Page, compressed
  PRIMARY KEY (sha256, settings, page)
) STRICT;
