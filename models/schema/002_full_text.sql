-- Schema 2: full-text search over pages and measures.
-- A trigram index finds any part of a word, which Thai, written without spaces, needs. It holds no
-- text and no positions: it only says which texts have all trigrams of a query; the program then
-- looks into those texts (src/store/full_text.cc). What is indexed has Arabic digits and no white
-- space, so that neither a line break inside a word nor ๒๕๖๘ for 2568 hides anything.

-- Numbers for texts that survive VACUUM, which rowids of tables without INTEGER PRIMARY KEY don't.
CREATE TABLE searchable (
  search_id INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL,
  page INTEGER,     -- a page, or
  measure_id TEXT,  -- a measure
  CHECK ((page IS NULL) <> (measure_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX searchable_page ON searchable (document_id, page) WHERE page IS NOT NULL;
CREATE UNIQUE INDEX searchable_measure ON searchable (measure_id) WHERE measure_id IS NOT NULL;

CREATE VIRTUAL TABLE full_text USING fts5 (
  text, content = '', columnsize = 0, detail = none, tokenize = 'trigram'
);

-- What is indexed. char(31), the unit separator, stands in no text: no trigram spans two fields.
CREATE VIEW text_to_index AS
  SELECT document_id, page, measure_id,
         replace(replace(replace(replace(replace(replace(replace(replace(
         replace(replace(replace(replace(replace(replace(replace(replace(text,
         '๐', '0'), '๑', '1'), '๒', '2'), '๓', '3'), '๔', '4'), '๕', '5'), '๖', '6'),
         '๗', '7'), '๘', '8'), '๙', '9'), ' ', ''), char(9), ''), char(10), ''),
         char(13), ''), char(160), ''), char(8203), '') AS text
  FROM (
    SELECT document_id, page, NULL AS measure_id, text FROM page
    UNION ALL
    SELECT document_id, NULL, measure_id,
           coalesce(topic, '') || char(31) || coalesce(issue, '') || char(31) ||
           coalesce(measure, '') || char(31) || coalesce(requirement, '') || char(31) ||
           coalesce(steps, '') || char(31) || coalesce(responsible, '') || char(31) ||
           coalesce(result, '') || char(31) || coalesce(outcome, '') || char(31) ||
           coalesce(remark, '')
    FROM measure);

CREATE TRIGGER page_indexed AFTER INSERT ON page BEGIN
  INSERT INTO searchable (document_id, page) VALUES (new.document_id, new.page);
  INSERT INTO full_text (rowid, text)
    SELECT last_insert_rowid(), text FROM text_to_index
    WHERE document_id = new.document_id AND page = new.page;
END;
CREATE TRIGGER page_unindexed BEFORE DELETE ON page BEGIN
  INSERT INTO full_text (full_text, rowid, text)
    SELECT 'delete',
           (SELECT search_id FROM searchable
            WHERE document_id = old.document_id AND page = old.page),
           text
    FROM text_to_index
    WHERE document_id = old.document_id AND page = old.page;
  DELETE FROM searchable
    WHERE document_id = old.document_id AND page = old.page;
END;
CREATE TRIGGER page_outdated BEFORE UPDATE ON page BEGIN
  INSERT INTO full_text (full_text, rowid, text)
    SELECT 'delete',
           (SELECT search_id FROM searchable
            WHERE document_id = old.document_id AND page = old.page),
           text
    FROM text_to_index
    WHERE document_id = old.document_id AND page = old.page;
  DELETE FROM searchable
    WHERE document_id = old.document_id AND page = old.page;
END;
CREATE TRIGGER page_reindexed AFTER UPDATE ON page BEGIN
  INSERT INTO searchable (document_id, page) VALUES (new.document_id, new.page);
  INSERT INTO full_text (rowid, text)
    SELECT last_insert_rowid(), text FROM text_to_index
    WHERE document_id = new.document_id AND page = new.page;
END;

CREATE TRIGGER measure_indexed AFTER INSERT ON measure BEGIN
  INSERT INTO searchable (document_id, measure_id) VALUES (new.document_id, new.measure_id);
  INSERT INTO full_text (rowid, text)
    SELECT last_insert_rowid(), text FROM text_to_index
    WHERE document_id = new.document_id AND page IS NULL AND measure_id = new.measure_id;
END;
CREATE TRIGGER measure_unindexed BEFORE DELETE ON measure BEGIN
  INSERT INTO full_text (full_text, rowid, text)
    SELECT 'delete',
           (SELECT search_id FROM searchable
            WHERE document_id = old.document_id AND page IS NULL AND measure_id = old.measure_id),
           text
    FROM text_to_index
    WHERE document_id = old.document_id AND page IS NULL AND measure_id = old.measure_id;
  DELETE FROM searchable
    WHERE document_id = old.document_id AND page IS NULL AND measure_id = old.measure_id;
END;
CREATE TRIGGER measure_outdated BEFORE UPDATE ON measure BEGIN
  INSERT INTO full_text (full_text, rowid, text)
    SELECT 'delete',
           (SELECT search_id FROM searchable
            WHERE document_id = old.document_id AND page IS NULL AND measure_id = old.measure_id),
           text
    FROM text_to_index
    WHERE document_id = old.document_id AND page IS NULL AND measure_id = old.measure_id;
  DELETE FROM searchable
    WHERE document_id = old.document_id AND page IS NULL AND measure_id = old.measure_id;
END;
CREATE TRIGGER measure_reindexed AFTER UPDATE ON measure BEGIN
  INSERT INTO searchable (document_id, measure_id) VALUES (new.document_id, new.measure_id);
  INSERT INTO full_text (rowid, text)
    SELECT last_insert_rowid(), text FROM text_to_index
    WHERE document_id = new.document_id AND page IS NULL AND measure_id = new.measure_id;
END;

-- What a database of schema 1 holds.
INSERT INTO searchable (document_id, page) SELECT document_id, page FROM page;
INSERT INTO searchable (document_id, measure_id) SELECT document_id, measure_id FROM measure;
INSERT INTO full_text (rowid, text)
  SELECT search_id, text FROM text_to_index JOIN searchable USING (document_id, page)
  WHERE page IS NOT NULL
  UNION ALL
  SELECT search_id, text FROM text_to_index JOIN searchable USING (measure_id)
  WHERE measure_id IS NOT NULL;
