-- Schema 8: the same checks in other words. For a list of more than two values SQLite makes and
-- drops a table at each row that is written, which was an eighth of what a run's one writer does.
-- Rows stay as they are, so that only the wording of the tables changes
-- (sqlite.org/lang_altertable.html, "Making Other Kinds Of Table Schema Changes").
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql,
  'record_kind IN (''score'', ''measure'', ''document'')',
  'record_kind = ''score'' OR record_kind = ''measure'' OR record_kind = ''document''')
  WHERE type = 'table' AND name IN ('source', 'finding');
UPDATE sqlite_schema SET sql = replace(sql,
  'method IN (''text_layer'', ''repaired'', ''ocr'')',
  'method = ''text_layer'' OR method = ''repaired'' OR method = ''ocr''')
  WHERE type = 'table' AND name = 'source';
UPDATE sqlite_schema SET sql = replace(sql,
  'method IN (''text_layer'', ''repaired'', ''ocr'', ''mixed'', ''blank'')',
  'method = ''text_layer'' OR method = ''repaired'' OR method = ''ocr'' OR method = ''mixed'''
  || ' OR method = ''blank''')
  WHERE type = 'table' AND name = 'page';
UPDATE sqlite_schema SET sql = replace(sql,
  'level IN (''overall'', ''instrument'', ''indicator'', ''item'', ''survey_share'')',
  'level = ''overall'' OR level = ''instrument'' OR level = ''indicator'' OR level = ''item'''
  || ' OR level = ''survey_share''')
  WHERE type = 'table' AND name = 'score';
UPDATE sqlite_schema SET sql = replace(sql,
  'status IN (''done'', ''in_progress'', ''not_started'')',
  'status = ''done'' OR status = ''in_progress'' OR status = ''not_started''')
  WHERE type = 'table' AND name = 'measure';
UPDATE sqlite_schema SET sql = replace(sql,
  'severity IN (''error'', ''warning'', ''info'')',
  'severity = ''error'' OR severity = ''warning'' OR severity = ''info''')
  WHERE type = 'table' AND name = 'finding';
UPDATE sqlite_schema SET sql = replace(sql,
  'status IN (''loaded'', ''partial'', ''no_records'', ''failed'')',
  'status = ''loaded'' OR status = ''partial'' OR status = ''no_records'' OR status = ''failed''')
  WHERE type = 'table' AND name = 'document';
PRAGMA writable_schema = RESET;
