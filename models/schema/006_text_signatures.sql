-- Schema 6: search passes over texts by their signatures (src/store/text_signature.h). The index of
-- all trigrams that was here before cost more than a third of what a run's one writer does.
DROP TRIGGER IF EXISTS page_added;
DROP TRIGGER IF EXISTS page_removed;
DROP TRIGGER IF EXISTS page_outdated;
DROP TRIGGER IF EXISTS page_updated;
DROP TRIGGER IF EXISTS measure_added;
DROP TRIGGER IF EXISTS measure_removed;
DROP TRIGGER IF EXISTS measure_outdated;
DROP TRIGGER IF EXISTS measure_updated;
DROP TRIGGER IF EXISTS page_indexed;
DROP TRIGGER IF EXISTS page_unindexed;
DROP TRIGGER IF EXISTS page_reindexed;
DROP TRIGGER IF EXISTS measure_indexed;
DROP TRIGGER IF EXISTS measure_unindexed;
DROP TRIGGER IF EXISTS measure_reindexed;
DROP TABLE IF EXISTS waiting_text;
DROP VIEW IF EXISTS text_to_index;
DROP TABLE IF EXISTS full_text;
DROP TABLE IF EXISTS searchable;

-- A document without a row is looked into as a whole, so that search is right whoever changed a
-- text; the next run of truat signs it.
CREATE TABLE text_signature (
  document_id TEXT PRIMARY KEY REFERENCES document ON DELETE CASCADE,
  signatures BLOB NOT NULL  -- of its pages and then its measures, each in order of their numbers
) STRICT;

CREATE TRIGGER page_added AFTER INSERT ON page BEGIN
  DELETE FROM text_signature WHERE document_id = new.document_id;
END;
CREATE TRIGGER page_removed AFTER DELETE ON page BEGIN
  DELETE FROM text_signature WHERE document_id = old.document_id;
END;
CREATE TRIGGER page_changed AFTER UPDATE ON page BEGIN
  DELETE FROM text_signature WHERE document_id IN (old.document_id, new.document_id);
END;
CREATE TRIGGER measure_added AFTER INSERT ON measure BEGIN
  DELETE FROM text_signature WHERE document_id = new.document_id;
END;
CREATE TRIGGER measure_removed AFTER DELETE ON measure BEGIN
  DELETE FROM text_signature WHERE document_id = old.document_id;
END;
CREATE TRIGGER measure_changed AFTER UPDATE ON measure BEGIN
  DELETE FROM text_signature WHERE document_id IN (old.document_id, new.document_id);
END;
