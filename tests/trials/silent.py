#!/usr/bin/python3
"""What is wrong without a word, and what is said without need: holds a database against gold files.

usage: silent.py --db X.db --gold DIR [--eval DIR] [--all]

Prints a line for each gold row that is lost, fused, split or wrong (value, status, period, code, text) and that no
finding points at, gravest first; then each error and warning on a document of which every row is right. --all prints
the faults that have a finding, too. The sums stand in the last line. A fault has its finding when
  - the record has one of its own or a confidence below 0.9, or its table has one for all of its rows, or
  - for rows that aren't there: a finding of the document or of the table says that something was not read or is missing.
score.py, which pairs rows, is that of the evaluation reports (--eval, ../shared/eval beside the source tree).
"""
import argparse
import collections
import json
import os
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Rules whose finding says that rows are missing, taken apart wrongly or not read.
OF_SCORES = {'scores_unread', 'number_unread', 'indicator_missing', 'item_missing', 'survey_sum', 'year_far',
             'year_impossible'}
OF_MEASURES = {'measures_unread', 'column_unknown', 'measure_nameless', 'rows_torn', 'rows_repeated', 'numbering_gap',
               'numbering_repeated', 'item_missing', 'item_repeated'}
OF_TABLES = {'rows_torn', 'statuses_unread', 'rows_repeated'}  # say so once for all rows of a table
OF_BOTH = {'nothing_read', 'page_blank', 'page_number_gap', 'page_number_last', 'year_unlikely', 'page_cut'}
OF_FIELDS = {'period_missing': {'period_raw', 'period_start', 'period_end'}, 'responsible_missing': {'responsible'}}
TRUE_OF_TRIALS = {'item_list_other'}  # trials of all years have the items of one
KINDS = ['value', 'extra score', 'lost score', 'status', 'period_start', 'period_end', 'item_code', 'indicator_no', 'seq',
         'fused', 'lost', 'invented', 'duplicated', 'split', 'agency', 'year', 'text']
SURE = .9
POOR_TEXT = .2  # share of a field's letters that are wrong


class Document:
    """One document's rows and findings, and the faults found in it."""

    def __init__(self, score, db, doc, gold):
        self.score, self.doc, self.gold = score, doc, gold
        self.name = os.path.basename(doc['file_name'])
        self.scores, self.measures = db.of('scores', doc), db.of('measures', doc)
        self.findings = db.of('findings', doc)
        self.flagged = {(f['record_kind'], str(f['record_id'])) for f in self.findings
                        if f['record_id'] is not None and f['rule'] not in OF_FIELDS}
        self.flagged_fields = {(str(f['record_id']), field) for f in self.findings for field in OF_FIELDS.get(f['rule'], ())}
        self.rules = {f['rule'] for f in self.findings}
        at = {str(f['record_id']) for f in self.findings if f['rule'] in OF_TABLES}
        cut = re.search(r'edge of page ([0-9, ]+)', ' '.join(f['message'] for f in self.findings))
        self.cut_pages = {int(n) for n in cut.group(1).split(',')} if cut else set()
        self.doubtful_tables = {r['table_no'] for r in self.measures if str(r['measure_id']) in at}
        self.faults = []  # (kind, what, told)

    def told_at(self, kind, row):
        confidence = row['confidence']
        if row.get('table_no') in self.doubtful_tables:
            return True
        return (kind, str(row[kind + '_id'])) in self.flagged or (confidence is not None and confidence < SURE)

    def told_of(self, row, field):
        cut = any(page in self.cut_pages for page in range(row['first_page'], row['last_page'] + 1))
        return cut or (str(row['measure_id']), field) in self.flagged_fields

    def told_by(self, rules):
        return bool(self.rules & (rules | OF_BOTH)) or self.doc['status'] in ('failed', 'partial')

    def fault(self, kind, what, told):
        self.faults.append((kind, what, told))

    def judge_scores(self):
        by_id = {r['score_id']: r for r in self.scores}
        flagged = {i for kind, i in self.flagged if kind == 'score'}
        found = self.score.score_scores(self.gold['scores'], self.scores, flagged)['detail']
        for x in found['wrong']:
            row = by_id[x['row']['score_id']]
            self.fault('value', f"{x['row']['level']} {x['row']['code']} {x['row']['fiscal_year_be']}: {x['row']['value']} for"
                       f" {x['gold_value']}", self.told_at('score', row))
        for x in found['extra']:
            self.fault('extra score', f"{x['level']} {x['code']} {x['fiscal_year_be']}: {x['value']}",
                       self.told_at('score', by_id[x['score_id']]) or 'year_unlikely' in self.rules)
        for x in found['missed']:
            self.fault('lost score', f"{x['level']} {x['code']} {x['fiscal_year_be']}: {x['value']}",
                       self.told_by(OF_SCORES))

    def judge_measures(self):
        rows, gold = self.measures, self.gold['measures']
        by_id = {r['measure_id']: r for r in rows}
        found = self.score.score_measures(gold, rows)['detail']
        lost_told = self.told_by(OF_MEASURES)
        for kind in ('fused', 'lost'):
            for line in found[kind]:
                self.fault(kind, f'row {line}', lost_told)
        for kind in ('invented', 'duplicated', 'split'):
            for i in found[kind]:
                row = by_id[i]
                text = str(row['measure'] or row['steps'] or row['result'])[:60]
                self.fault(kind, text, lost_told or self.told_at('measure', row))
        for i, j in self.pairs(gold, rows):
            self.judge_fields(gold[i], rows[j], lost_told)

    def judge_fields(self, gold, row, lost_told):
        told, name = self.told_at('measure', row), f"row {gold.get('line')}"
        for field in self.score.KEYS:
            if field in gold and not self.score.same_key(field, row[field], gold[field]):
                self.fault(field, f'{name}: {row[field]} for {gold[field]}', told or self.told_of(row, field))
        for field in self.score.TEXT:
            rate = self.score.cer_field(row[field], gold[field])[0] if field in gold else 0
            if rate > POOR_TEXT:
                want = str(self.score.first(gold[field]))
                self.fault('text', f'{name} {field}: {str(row[field])[:50]!r} for {want[:50]!r}',
                           told or lost_told or self.told_of(row, field))

    def pairs(self, gold, rows):
        """Which row stands for which gold row, as score.py pairs them."""
        s = self.score
        in_gold = [s.grams(s.norm(s.body(g))) for g in gold]
        in_rows = [s.grams(s.norm(s.body(r))) for r in rows]
        weights = [[self.weight(g, r, s.dice(a, b)) for r, b in zip(rows, in_rows)] for g, a in zip(gold, in_gold)]
        return [(i, j) for i, j in s.assign(weights) if weights[i][j] >= s.MIN_SIM] if gold and rows else []

    def weight(self, gold, row, alike):
        if alike <= .1:
            return alike
        same_item = gold.get('item_code') is not None and self.score.same_text(row['item_code'], gold['item_code'])
        return alike + .02 * same_item + .005 * self.score.same_text(row['indicator_no'], gold.get('indicator_no'))

    def judge_document(self):
        told = self.doc['status'] in ('failed', 'partial')
        named = {r for r in self.rules if r.startswith('agency_')}
        if str(self.doc['agency_code']) not in [str(x) for x in self.score.options(self.gold['agency_code'])]:
            self.fault('agency', f"{self.doc['agency_code']} for {self.gold['agency_code']}",
                       told or bool(named) or self.doc['agency_code'] is None)
        if self.doc['fiscal_year_be'] not in self.score.options(self.gold['fiscal_year_be']):
            self.fault('year', f"{self.doc['fiscal_year_be']} for {self.gold['fiscal_year_be']}",
                       told or self.doc['fiscal_year_be'] is None or 'year_unlikely' in self.rules)

    def judge(self):
        self.judge_scores()
        self.judge_measures()
        self.judge_document()
        self.faults.sort(key=lambda f: KINDS.index(f[0]))

    def false_alarms(self):
        if self.faults or self.gold.get('must_flag'):
            return []
        return [f for f in self.findings if f['severity'] in ('error', 'warning') and f['rule'] not in TRUE_OF_TRIALS]


def documents(score, db, gold_folder):
    for path, gold in score.load_gold([gold_folder]):
        for doc in sorted(db.rows['documents'], key=lambda d: str(d['file_name'])):
            name = os.path.basename(str(doc['file_name']))
            if name in gold.get('files', []) or name.split('.')[0] == path.stem:
                yield Document(score, db, doc, gold)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--db', required=True)
    parser.add_argument('--gold', required=True, type=pathlib.Path)
    parser.add_argument('--eval', type=pathlib.Path, default=ROOT.parent / 'shared' / 'eval')
    parser.add_argument('--all', action='store_true')
    options = parser.parse_args()
    sys.path.insert(0, str(options.eval))
    import score
    score.VIEWS['measures'] += ' table_no'
    silent, told, alarms, clean = collections.Counter(), collections.Counter(), collections.Counter(), 0
    for document in documents(score, score.Db(options.db), options.gold):
        document.judge()
        clean += not document.faults
        for kind, what, is_told in document.faults:
            (told if is_told else silent)[kind] += 1
            if options.all or not is_told:
                print(f"{document.name}: {'told' if is_told else 'SILENT'} {kind}: {what}")
        for f in document.false_alarms():
            alarms[f['rule']] += 1
            print(f"{document.name}: FALSE ALARM {f['severity']} {f['rule']}: {str(f['message'])[:150]!r}")
    print(f'silent {sum(silent.values())} {json.dumps(silent)} | told {sum(told.values())} {json.dumps(told)} |'
          f' false alarms {sum(alarms.values())} {json.dumps(alarms)} | documents without a fault {clean}')


if __name__ == '__main__':
    main()
