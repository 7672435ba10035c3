-- Schema 5: new texts wait for the end of their transaction and are indexed together. One by one,
-- each made a segment of the index of its own, and merging those was two thirds of the work.
CREATE TABLE waiting_text (
  search_id INTEGER PRIMARY KEY  -- of searchable, not in full_text yet; truat leaves none waiting
) STRICT;

DROP TRIGGER page_indexed;
DROP TRIGGER page_unindexed;
DROP TRIGGER page_outdated;
DROP TRIGGER page_reindexed;
DROP TRIGGER measure_indexed;
DROP TRIGGER measure_unindexed;
DROP TRIGGER measure_outdated;
DROP TRIGGER measure_reindexed;

CREATE TRIGGER text_waits AFTER INSERT ON searchable BEGIN
  INSERT INTO waiting_text (search_id) VALUES (new.search_id);
END;
-- The index must be told what a text was, so this comes before the text changes.
CREATE TRIGGER text_unindexed BEFORE DELETE ON searchable BEGIN
  INSERT INTO full_text (full_text, rowid, text)
    SELECT 'delete', old.search_id, text FROM text_to_index
    WHERE document_id = old.document_id AND page IS old.page AND measure_id IS old.measure_id
      AND old.search_id NOT IN (SELECT search_id FROM waiting_text);
  DELETE FROM waiting_text WHERE search_id = old.search_id;
END;

CREATE TRIGGER page_added AFTER INSERT ON page BEGIN
  INSERT INTO searchable (document_id, page) VALUES (new.document_id, new.page);
END;
CREATE TRIGGER page_removed BEFORE DELETE ON page BEGIN
  DELETE FROM searchable WHERE document_id = old.document_id AND page = old.page;
END;
CREATE TRIGGER page_outdated BEFORE UPDATE ON page BEGIN
  DELETE FROM searchable WHERE document_id = old.document_id AND page = old.page;
END;
CREATE TRIGGER page_updated AFTER UPDATE ON page BEGIN
  INSERT INTO searchable (document_id, page) VALUES (new.document_id, new.page);
END;

CREATE TRIGGER measure_added AFTER INSERT ON measure BEGIN
  INSERT INTO searchable (document_id, measure_id) VALUES (new.document_id, new.measure_id);
END;
CREATE TRIGGER measure_removed BEFORE DELETE ON measure BEGIN
  DELETE FROM searchable WHERE measure_id = old.measure_id;
END;
CREATE TRIGGER measure_outdated BEFORE UPDATE ON measure BEGIN
  DELETE FROM searchable WHERE measure_id = old.measure_id;
END;
CREATE TRIGGER measure_updated AFTER UPDATE ON measure BEGIN
  INSERT INTO searchable (document_id, measure_id) VALUES (new.document_id, new.measure_id);
END;
