"""Databases with many scores, for measuring exports: the documents of a database over and over,
under other names and ids."""
import shutil
import sqlite3


def columns_of(database, table, **changed):
    names = [row[1] for row in database.execute(f'PRAGMA table_info({table})')]
    return ', '.join(names), ', '.join(changed.get(name, name) for name in names)


def write(source, target, scores):
    """A copy of `source` with that many scores."""
    shutil.copy(source, target)
    database = sqlite3.connect(target)
    before = database.execute('SELECT count(*) FROM score').fetchone()[0]
    if not before:
        raise SystemExit('bench.py: the files have no scores to measure exports with')
    # Ids are 16 hexadecimal digits of content; the first four count the copies.
    copies = f'WITH RECURSIVE copy(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM copy WHERE i < {scores // before + 1})'
    other_id = "printf('%04x', i) || substr({}, 5)"
    into, values = columns_of(database, 'document', document_id=other_id.format('document_id'), sha256="i || sha256",
                              file_name="i || '-' || file_name")
    database.execute(f'{copies} INSERT INTO document ({into}) SELECT {values} FROM document, copy')
    into, values = columns_of(database, 'score', score_id=other_id.format('score_id'),
                              document_id=other_id.format('document_id'))
    database.execute(f'{copies} INSERT INTO score ({into}) SELECT {values} FROM score, copy')
    database.execute('DELETE FROM score WHERE rowid IN (SELECT rowid FROM score ORDER BY score_id DESC LIMIT'
                     f' (SELECT count(*) FROM score) - {scores})')
    database.commit()
    database.close()
