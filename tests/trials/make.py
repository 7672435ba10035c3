#!/usr/bin/env python3
"""Invented reports with known truth in random layouts: HTML printed by Chromium, gold files in the
format of the evaluation. They are trials for judging what truat does with layouts and words that
nobody tuned it for; they are made again at will and never committed.

usage: make.py --out DIR [--count 20] [--seed 1] [--producers chromium weasy office-odt office-docx]
"""
import argparse
import html
import json
import pathlib
import random
import tempfile

import score_layouts
import words as w
from producers import PRODUCERS

THAI = str.maketrans('0123456789', '๐๑๒๓๔๕๖๗๘๙')


class Report:
    """One report under construction: its random choices, HTML and truth."""

    def __init__(self, rng, name):
        self.rng, self.name = rng, name
        self.year = rng.choice([2564, 2565, 2566, 2567, 2568])
        self.thai = rng.random() < .5
        self.lines = rng.choice(['grid', 'grid', 'hlines', 'none', 'open', 'dotted', 'thick', 'outer', 'tint', 'zebra', 'doublehead'])
        self.landscape = rng.random() < .6
        self.font = rng.choice(w.FONTS)
        self.size = rng.choice([11, 12, 13, 14, 15, 16])
        self.repeat_header = rng.random() < .5
        self.body, self.scores, self.measures = [], [], []
        self.layout = [self.lines, 'landscape' if self.landscape else 'portrait', self.font, f'{self.size} pt',
                       'thai digits' if self.thai else 'arabic digits',
                       'repeated header' if self.repeat_header else 'header once']
        self.figures = score_layouts.Figures(rng, [self.year - 1, self.year])
        self.agency_code, self.kind, self.agency = rng.choice(w.AGENCIES)

    def digits(self, text):
        return str(text).translate(THAI) if self.thai else str(text)

    def add(self, markup):
        self.body.append(markup)

    def pick(self, items):
        return self.rng.choice(items)


def esc(text):
    return html.escape(text).replace('\n', '<br>')


def sentence(r, long=False):
    text = r.pick(w.VERBS) + r.pick(w.OBJECTS)
    for _ in range(r.rng.randint(1, 5) if long else r.rng.randint(0, 2)):
        text += r.pick(w.TAILS) + (' ' if r.rng.random() < .3 else '')
    return text.strip()


def bullets(r, most=4):
    n = r.rng.randint(1, most)
    if n == 1:
        return sentence(r, True)
    mark = r.pick(['- ', '{}. ', '{}) ', '({}) ', '• '])
    return '\n'.join(r.digits(mark.format(i + 1)) + sentence(r, r.rng.random() < .5) for i in range(n))


# ------------------------------------------------------------------ scores
def gold_score(r, level, code, year, value, no=None, **more):
    row = dict(line=len(r.scores) + 1, level=level, code=code, fiscal_year_be=year, value=value)
    if no:
        row['indicator_no'] = str(no)
    # The same figure printed again is no second score.
    if not any((s['level'], s['code'], s['fiscal_year_be']) == (level, code, year) for s in r.scores):
        r.scores.append(row | more)


def print_value(r, value):
    return r.digits(f'{value:.2f}')


def table(r, header_rows, rows, widths=None):
    """header_rows: lists of (text, colspan, rowspan); rows: lists of markup or (markup, rowspan/colspan)."""
    head = ''.join('<tr>' + ''.join(f'<th colspan={c} rowspan={s}>{esc(t)}</th>' for t, c, s in row) + '</tr>'
                   for row in header_rows)
    cols = ''.join(f'<col style="width:{x}%">' for x in widths) if widths else ''
    group = 'thead' if r.repeat_header else 'tbody'
    r.add(f'<table><colgroup>{cols}</colgroup><{group}>{head}</{group}><tbody>{"".join(rows)}</tbody></table>')


def td(text, cls='', **attrs):
    extra = ''.join(f' {k}={v}' for k, v in attrs.items())
    return f'<td class="{cls}"{extra}>{esc(text)}</td>'


def indicator_scores(r):
    years = [r.year - 1, r.year] if r.rng.random() < .5 else [r.year]
    difference = len(years) == 2 and r.rng.random() < .6
    values = r.figures.indicator
    r.add(f'<h2>{esc(r.digits("1. ผลการประเมินรายตัวชี้วัด ประจำปีงบประมาณ พ.ศ. " + str(r.year)))}</h2>')
    style = r.pick(['long', 'long', 'transposed', 'text'])
    r.layout.append(f'scores {style} {len(years)} years')
    for no, _, name in w.INDICATORS:
        for y in years if style != 'text' else [r.year]:
            gold_score(r, 'indicator', str(no), y, values[no, y], no)
    if style == 'text':
        for no, _, name in w.INDICATORS:
            r.add('<p>' + esc(r.digits(f'ตัวชี้วัดที่ {no} ') + name + ' ได้คะแนน ' + print_value(r, values[no, r.year]) + ' คะแนน') + '</p>')
    elif style == 'transposed':
        head = [[('ตัวชี้วัดที่', 1, 1)] + [(r.digits(no), 1, 1) for no, _, _ in w.INDICATORS]]
        rows = ['<tr>' + td(r.digits(f'ปี {y}' if len(years) > 1 else 'คะแนน')) +
                ''.join(td(print_value(r, values[no, y]), 'c') for no, _, _ in w.INDICATORS) + '</tr>' for y in years]
        table(r, head, rows)
    else:
        year_heads = [(r.digits(f'ปี พ.ศ. {y}' if len(years) > 1 else 'คะแนน'), 1, 1) for y in years]
        first = [(r.pick(['ตัวชี้วัดที่', 'ลำดับ', 'ที่']), 1), (r.pick(['ชื่อตัวชี้วัด', 'ตัวชี้วัด', 'รายการ']), 1)]
        if len(years) == 2 and r.rng.random() < .5:
            head = [[(t, 1, 2) for t, _ in first] + [('ผลคะแนน', 2, 1)] + ([('ผลต่าง', 1, 2)] if difference else []), year_heads]
        else:
            head = [[(t, 1, 1) for t, _ in first] + year_heads + ([('เพิ่ม/ลด', 1, 1)] if difference else [])]
        rows = []
        for no, _, name in w.INDICATORS:
            cells = [td(r.digits(no), 'c'), td(name)] + [td(print_value(r, values[no, y]), 'c') for y in years]
            if difference:
                d = values[no, years[1]] - values[no, years[0]]
                cells.append(td(r.digits(f'{d:+.2f}'), 'c'))
            rows.append('<tr>' + ''.join(cells) + '</tr>')
        table(r, head, rows)


def grade_of(r, value):
    if r.year >= 2567:
        low = min(r.figures.instrument[code, r.year] for code in ('IIT', 'EIT', 'OIT'))
        return 'ผ่านดีเยี่ยม' if value >= 95 and low >= 95 else 'ผ่านดี' if value >= 85 and low >= 85 else 'ผ่าน'
    return 'AA' if value >= 95 else 'A' if value >= 85 else 'B'


def overall(r):
    value = r.figures.overall[r.year]
    grade = grade_of(r, value)
    rank = r.rng.randint(2, 3000) if r.rng.random() < .3 else None
    text = r.pick(['{a} ได้คะแนนภาพรวม {v} คะแนน อยู่ในระดับ {g}', 'ผลการประเมินในภาพรวมของ{a} เท่ากับ {v} คะแนน ระดับ {g}',
                   '{a} มีผลคะแนนรวม {v} คะแนน ผลการประเมินระดับ “{g}”'])
    text = text.format(a=r.kind + r.agency, v=print_value(r, value), g=grade) + r.digits(f' ในปีงบประมาณ พ.ศ. {r.year}')
    more = {'grade': grade}
    if rank:
        text += r.digits(f' และอยู่ในลำดับที่ {rank} ของประเทศ')
        more['rank'] = rank
    gold_score(r, 'overall', 'ITA', r.year, value, **more)
    r.add(f'<p class=i>{esc(text)}</p>')
    if r.rng.random() < .5:
        parts = [('IIT', 'ผู้มีส่วนได้ส่วนเสียภายใน'), ('EIT', 'ผู้มีส่วนได้ส่วนเสียภายนอก'), ('OIT', 'การเปิดเผยข้อมูลสาธารณะ')]
        rows = []
        for code, name in parts:
            v = r.figures.instrument[code, r.year]
            gold_score(r, 'instrument', code, r.year, v)
            rows.append('<tr>' + td(f'แบบวัด{name} ({code})') + td(print_value(r, v), 'c') + '</tr>')
        table(r, [[('เครื่องมือ', 1, 1), ('คะแนนที่ได้', 1, 1)]], rows)


# ------------------------------------------------------------------ measures
def month_end(year_ce, month):
    return 29 if month == 2 and year_ce % 4 == 0 else [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]


def period(r, fy):
    """(printed, start, end) within fiscal year fy."""
    kind = r.rng.randint(0, 12)
    if kind == 0:
        return 'ตลอดปีงบประมาณ', {'any_of': [f'{fy - 544}-10-01', None]}, {'any_of': [f'{fy - 543}-09-30', None]}
    a, b = sorted(r.rng.sample(range(12), 2))
    (ma, ya), (mb, yb) = [((9 + k) % 12 + 1, fy - 1 if k < 3 else fy) for k in (a, b)]
    start, end = f'{ya - 543}-{ma:02}-01', f'{yb - 543}-{mb:02}-{month_end(yb - 543, mb)}'
    year = f'{fy - 544}-10-01', f'{fy - 543}-09-30'
    whole = {'any_of': [year[0], None]}, {'any_of': [year[1], None]}
    if kind == 5:
        return (r.digits(r.pick([f'ปีงบประมาณ พ.ศ. {fy}', f'ตลอดปีงบประมาณ {fy}', f'รอบ 12 เดือน (ต.ค. {(fy - 1) % 100} - ก.ย. {fy % 100})'])), *year)
    if kind == 6:
        return (r.digits(r.pick(['รอบ 12 เดือน', 'ตลอดทั้งปี'])), *whole)
    if kind == 7:
        return (r.digits(f'6 เดือนแรก (ต.ค. {(fy - 1) % 100} - มี.ค. {fy % 100})'), year[0], f'{fy - 543}-03-31')
    if kind == 8:
        q = r.rng.randint(1, 4)
        spans = [(f'{fy - 544}-10-01', f'{fy - 544}-12-31'), (f'{fy - 543}-01-01', f'{fy - 543}-03-31'), (f'{fy - 543}-04-01', f'{fy - 543}-06-30'), (f'{fy - 543}-07-01', f'{fy - 543}-09-30')]
        names = [f'ต.ค. - ธ.ค. {fy - 1}', f'ม.ค. - มี.ค. {fy}', f'เม.ย. - มิ.ย. {fy}', f'ก.ค. - ก.ย. {fy}']
        return (r.digits(r.pick([f'ไตรมาสที่ {q} ({names[q - 1]})', names[q - 1]])), *spans[q - 1])
    if kind == 9:
        return (r.digits(f'ภายในวันที่ {end[-2:]} {w.MONTHS[mb - 1][0]} พ.ศ. {yb}'), {'any_of': [None, start, end, year[0]]}, end)
    if kind == 10:
        return (r.digits(f'{w.MONTHS[ma - 1][1]}{ya}-{w.MONTHS[mb - 1][1]}{yb}'), start, end)
    if kind == 11:
        return (r.digits(f'เดือน{w.MONTHS[ma - 1][0]} {ya} - เดือน{w.MONTHS[mb - 1][0]} {yb}'), start, end)
    if kind == 12:
        return (r.digits(f'เมื่อวันที่ {end[-2:].lstrip("0")} {w.MONTHS[mb - 1][0]} {yb}'), end, end)
    if kind == 1:
        text = f'{w.MONTHS[ma - 1][1]} {ya % 100} - {w.MONTHS[mb - 1][1]} {yb % 100}'
    elif kind == 2:
        text = f'{w.MONTHS[ma - 1][0]} {ya} ถึง {w.MONTHS[mb - 1][0]} {yb}'
    elif kind == 3:
        text = f'1 {w.MONTHS[ma - 1][1]} {ya} – {end[-2:].lstrip("0")} {w.MONTHS[mb - 1][1]} {yb}'
    else:
        text, end = f'{w.MONTHS[ma - 1][0]} {ya}', f'{ya - 543}-{ma:02}-{month_end(ya - 543, ma)}'
    return r.digits(text), start, end


def status_markup(r, style, status, result):
    """Markup of the result cell for checkbox style."""
    order = ['done', 'in_progress', 'not_started']
    lines = [('☑ ' if s == status else '☐ ') + r.status_words[s] for s in order]
    return '\n'.join(lines) + ('\n' + result if result else '')


def measures(r, oit=False):
    progress = oit or r.rng.random() < .65
    status_style = r.pick(['ticks', 'boxes', 'word']) if progress else None
    r.status_words = {k: r.pick(v) for k, v in w.STATUS_WORDS.items()}
    grouping = 'none' if oit else r.pick(['section', 'column', 'merged', 'none', 'headings'])
    fields = ['measure'] + [f for f in ['steps', 'responsible', 'period', 'outcome', 'remark', 'issue'] if r.rng.random() < .6]
    if oit:
        fields = ['measure'] + [f for f in ['responsible', 'remark'] if r.rng.random() < .6]
    if progress and not (oit and status_style == 'ticks'):
        fields.append('result')
    if status_style == 'ticks':
        fields.append('ticks')
    if status_style == 'word':
        fields.append('status')
    tail = fields[1:]
    if r.rng.random() < .4:
        r.rng.shuffle(tail)
    has_seq = oit or r.rng.random() < .5
    columns = (['seq'] if has_seq else []) + (['topic'] if grouping in ('column', 'merged') else []) + ['measure'] + tail
    merge_units = 'responsible' in columns and r.rng.random() < .15
    r.layout += [f'measures {grouping}', f'status {status_style}', 'columns ' + ' '.join(columns)] + (['merged units'] if merge_units else [])

    head_of = {k: r.pick(v) for k, v in w.HEADERS.items()}
    if oit:
        head_of['measure'] = r.pick(['ข้อมูล', 'รายการข้อมูล', 'ประเด็นการตรวจ'])
    r.headers = {**getattr(r, 'headers', {}), **{head_of[c]: c for c in columns if c in head_of}}
    tick_order = r.rng.sample(['done', 'in_progress', 'not_started'], 3) if r.rng.random() < .7 else ['done', 'not_started']
    two_row = 'ticks' in columns
    first, second = [], []
    for c in columns:
        if c == 'ticks':
            first.append((r.pick(w.STATUS_GROUP), len(tick_order), 1))
            second += [(r.status_words[s], 1, 1) for s in tick_order]
        elif c == 'status':
            first.append((r.pick(w.STATUS_GROUP[:1] + w.STATUS_GROUP[2:]), 1, 1))
        else:
            first.append((head_of[c], 1, 2 if two_row else 1))
    header = [first, second] if two_row else [first]
    ncols = len(columns) + (len(tick_order) - 1 if two_row else 0)
    weight = {'seq': 4, 'topic': 10, 'measure': 20, 'steps': 24, 'issue': 15, 'responsible': 10, 'period': 10, 'result': 22,
              'outcome': 14, 'remark': 8, 'status': 9}
    raw = []
    for c in columns:
        raw += [6] * len(tick_order) if c == 'ticks' else [weight[c]]
    widths = [round(100 * x / sum(raw), 2) for x in raw]

    title = 'ความก้าวหน้าการเปิดเผยข้อมูลสาธารณะ (OIT)' if oit else ('รายงานผลการดำเนินการตามมาตรการ' if progress else 'มาตรการเพื่อยกระดับผลการประเมิน')
    r.add(f'<h2>{esc(title + " " + r.kind + r.agency)}</h2>')
    fy = r.year if progress else r.year + 1
    groups = [(None, None)] if oit else [(n, name) for n, _, name in sorted(r.rng.sample(w.INDICATORS, r.rng.randint(2, 5)))]
    rows, seq, unit_span = [], 0, 0
    for no, name in groups:
        topic = {'section': r.digits(f'{no}. {name}'), 'column': r.digits(f'{no}. {name}'), 'merged': name,
                 'headings': r.digits(f'ตัวชี้วัดที่ {no} {name}'), 'none': None}[grouping]
        count = r.rng.randint(6, 11) if oit else r.rng.randint(1, 3)
        if grouping == 'section':
            rows.append(f'<tr>{td(topic, "s", colspan=ncols)}</tr>')
        if grouping == 'headings':
            if rows:
                table(r, header, rows, widths)
                rows = []
            r.add(f'<p><b>{esc(topic)}</b></p>')
        for k in range(count):
            seq += 1
            row = dict(line=100 + seq, seq=str(seq) if has_seq and not oit else {'any_of': [None, str(seq), f'O{seq}']},
                       item_code=f'O{seq}' if oit else None,
                       indicator_no={'any_of': [None, '9']} if oit else ({'any_of': [None, str(no)]} if grouping == 'none' else str(no)),
                       requirement=None)
            if not oit:
                row['topic'] = {'any_of': [topic, name, None if grouping == 'none' else name, r.digits(f'{no} {name}')]} if grouping != 'none' else None
            status = r.pick(['done', 'done', 'in_progress', 'not_started']) if progress else None
            if status == 'in_progress' and two_row and 'in_progress' not in tick_order:
                status = 'done'
            row['status'] = status
            value = {f: None for f in ('issue', 'measure', 'steps', 'responsible', 'result', 'outcome', 'remark')}
            p = (None, None, None)
            cells = []
            for c in columns:
                if c == 'seq':
                    code = r.pick_code.format(seq) if oit else str(seq)
                    cells.append(td(r.digits(code) if not code.startswith('O') or r.rng.random() < .3 else code, 'c'))
                elif c == 'topic':
                    if grouping == 'merged':
                        if k == 0:
                            cells.append(td(topic, rowspan=count))
                    else:
                        cells.append(td(topic))
                elif c == 'ticks':
                    cells += [td(r.tick if s == status else '', 'c') for s in tick_order]
                elif c == 'status':
                    cells.append(td(r.status_words[status], 'c'))
                elif c == 'period':
                    p = period(r, fy)
                    cells.append(td(p[0], 'c'))
                elif c == 'responsible' and merge_units and count > 1:
                    if k == 0:
                        unit_text = r.pick(w.UNITS)
                        cells.append(td(unit_text, rowspan=count))
                    value[c] = unit_text
                else:
                    text = {'measure': lambda: w.OIT_ITEMS[seq - 1] if oit else (bullets(r, 3) if r.rng.random() < .3 else sentence(r, True)),
                            'steps': lambda: bullets(r, 6), 'issue': lambda: r.pick(w.ISSUES),
                            'responsible': lambda: r.pick([' / ', '\n', ', ', '/', ' และ', '\n- ']).join(r.rng.sample(w.UNITS, r.rng.randint(1, 2))),
                            'result': lambda: bullets(r, 4), 'outcome': lambda: r.pick(w.OUTCOMES),
                            'remark': lambda: r.pick(w.REMARKS) if r.rng.random() < .4 else None}[c]()
                    value[c] = text
                    shown = text or r.pick(['', '-'])
                    if c == 'result' and status_style == 'boxes':
                        shown = status_markup(r, status_style, status, text)
                    cells.append(td(shown))
            row.update(value)
            row.update(period_raw=p[0], period_start=p[1], period_end=p[2])
            r.measures.append(row)
            rows.append('<tr>' + ''.join(cells) + '</tr>')
    if rows:
        table(r, header, rows, widths)


# ------------------------------------------------------------------ page
CSS = {
    'tint': 'th{background:#cde}tr:nth-child(even) td{background:#f3f6fa}', 'zebra': 'tr:nth-child(odd) td{background:#e8e8e8}',
    'doublehead': 'td,th{border:0.5pt solid #666}th{border-bottom:2pt solid #000}',
    'grid': 'td,th{border:0.7pt solid #000}', 'dotted': 'td,th{border:1px dotted #333}',
    'thick': 'td,th{border:2pt solid #000}', 'none': 'th{border-bottom:0}', 'outer': 'table{border:1pt solid #000}tr{border-bottom:0.5pt solid #000}',
    'hlines': 'tr{border-bottom:0.7pt solid #000}thead,table{border-top:1pt solid #000}',
    'open': 'td,th{border:0.7pt solid #000}td:first-child,th:first-child{border-left:none}td:last-child,th:last-child{border-right:none}',
}


def page(r):
    head = f'<h1>รายงานผลการประเมินคุณธรรมและความโปร่งใส (ITA)<br>{esc(r.digits(f"ประจำปีงบประมาณ พ.ศ. {r.year}"))}<br>{r.kind}{r.agency}</h1>'
    css = f'''@page{{size:A4 {"landscape" if r.landscape else "portrait"};margin:18mm 15mm}}
body{{font-family:"{r.font}";font-size:{r.size}pt;line-height:1.4}}h1{{font-size:120%;text-align:center}}h2{{font-size:105%}}
table{{border-collapse:collapse;width:100%;margin:6pt 0 10pt}}td,th{{padding:2pt 4pt;vertical-align:top;text-align:left}}th{{text-align:center}}
td.c{{text-align:center}}td.s{{font-weight:bold}}p.i{{text-indent:2.5em}}{CSS[r.lines]}'''
    return f'<!doctype html><!-- lines:{r.lines} --><html lang=th><meta charset=utf-8><style>{css}</style><body>{head}{"".join(r.body)}</body></html>'


class Tools:
    """What score_layouts draws with."""
    esc, td, table, gold_score = staticmethod(esc), staticmethod(td), staticmethod(table), staticmethod(gold_score)

    def __init__(self, r):
        self.add = r.add


def build(seed, name):
    r = Report(random.Random(seed), name)
    r.tick = r.pick(['✓', '/', '✔', '☑', '√', '●', 'X'])
    r.pick_code = r.pick(['O{}', 'O-{}', 'o{}', '0{}', 'OIT {}', 'O{:02}'])
    parts = r.rng.sample(['overall', 'scores', 'measures', 'oit', 'more scores'], r.rng.randint(1, 3))
    if 'overall' in parts:
        overall(r)
    if 'scores' in parts:
        indicator_scores(r)
    if 'more scores' in parts:
        name, layout = r.pick(sorted(score_layouts.LAYOUTS.items()))
        r.layout.append(name)
        layout(r, Tools(r))
    if 'scores' in parts and r.rng.random() < .3:
        r.layout.append('bar chart')
        score_layouts.bar_chart(r, Tools(r))
    if 'measures' in parts:
        measures(r)
    if 'oit' in parts:
        measures(r, oit=True)
    if r.rng.random() < .4:
        r.layout.append('signature')
        r.add('<p style="text-align:center;margin-top:20pt">ลงชื่อ ........................................ ผู้รายงาน<br>(นายสมชาย ใจตรง)<br>ปลัดเทศบาล</p>')
    gold = dict(gold=name, seed=f'trial {seed}', clean=True, agency_code=r.agency_code, layout=r.layout, headers=getattr(r, 'headers', {}), fiscal_year_be=r.year,
                kinds=(['scores'] if r.scores else []) + (['measures'] if r.measures else []), scores=r.scores, measures=r.measures, must_flag=[])
    return page(r), gold


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument('--out', required=True, type=pathlib.Path)
    args.add_argument('--count', type=int, default=20)
    args.add_argument('--seed', type=int, default=1)
    args.add_argument('--producers', nargs='+', choices=PRODUCERS, default=['chromium'])
    a = args.parse_args()
    (a.out / 'cases').mkdir(parents=True, exist_ok=True)
    (a.out / 'gold').mkdir(exist_ok=True)
    for k in range(a.count):
        name = f't{a.seed + k:03}'
        markup, gold = build(a.seed + k, name)
        gold['files'] = [f'{name}.{p}.pdf' for p in a.producers]
        for producer in a.producers:
            with tempfile.TemporaryDirectory() as tmp:
                source = pathlib.Path(tmp) / 'report.html'
                source.write_text(markup, encoding='utf-8')
                pdf = a.out.resolve() / 'cases' / f'{name}.{producer}.pdf'
                PRODUCERS[producer](source, pdf, pathlib.Path(tmp), 'landscape' in gold['layout'])
        (a.out / 'gold' / f'{name}.json').write_text(json.dumps(gold, ensure_ascii=False, indent=1), encoding='utf-8')
        print(name, ', '.join(gold['layout']))


if __name__ == '__main__':
    main()
