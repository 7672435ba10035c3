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

import page_styles
import score_layouts
import words as w
import year_layouts
from measure_tables import MeasureTable
from producers import PRODUCERS, Hangs

THAI = str.maketrans('0123456789', '๐๑๒๓๔๕๖๗๘๙')


class Report:
    """One report under construction: its random choices, HTML and truth."""

    def __init__(self, rng, name):
        self.rng, self.name = rng, name
        self.year = rng.choice([2564, 2565, 2566, 2567, 2568])
        self.thai = rng.random() < .5
        self.style = page_styles.Style(rng, w.FONTS)
        self.repeat_header = rng.random() < .5
        self.body, self.scores, self.measures = [], [], []
        self.layout = self.style.names() + ['thai digits' if self.thai else 'arabic digits',
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
    cols = ''.join(f'<col width="{x:.0f}%" style="width:{x}%">' for x in widths) if widths else ''
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


class Tools:
    """What the other files draw with."""
    esc, td, table, gold_score = staticmethod(esc), staticmethod(td), staticmethod(table), staticmethod(gold_score)

    def __init__(self, r):
        self.r, self.add = r, r.add

    def small(self, draw):
        self.add('<div class=small>')
        draw()
        self.add('</div>')


SIGNED = ('<p style="text-align:center;margin-top:20pt">ลงชื่อ ........................................ ผู้รายงาน<br>'
          '(นายสมชาย ใจตรง)<br>ปลัดเทศบาล</p>')


def measures(r, oit):
    table = MeasureTable(r, Tools(r), oit)
    if r.style.mixed:
        r.add('<div class=other>')
    table.draw()
    if r.style.mixed:
        r.add('</div>')


def more_scores(r):
    layouts = score_layouts.LAYOUTS | year_layouts.LAYOUTS
    for name in r.rng.sample(sorted(layouts), r.pick([1, 1, 2])):
        r.layout.append(name)
        layouts[name](r, Tools(r))


def build(seed, name):
    r = Report(random.Random(seed), name)
    r.tick = r.pick(['✓', '/', '✔', '☑', '√', '●', 'X', '✗'])
    r.pick_code = r.pick(['O{}', 'O-{}', 'o{}', '0{}', 'OIT {}', 'O{:02}', 'ข้อ O{}'])
    r.pick_seq = r.pick(['{}', '{}', '{}.', '({})'])
    parts = r.rng.sample(['overall', 'scores', 'measures', 'oit', 'more scores', 'more scores'], r.rng.randint(1, 3))
    if 'overall' in parts:
        overall(r)
    if 'scores' in parts:
        indicator_scores(r)
    if 'more scores' in parts:
        more_scores(r)
    if 'scores' in parts and r.rng.random() < .3:
        r.layout.append('bar chart')
        r.pick([score_layouts.bar_chart, year_layouts.chart_with_names])(r, Tools(r))
    if 'measures' in parts:
        measures(r, False)
    if 'oit' in parts:
        measures(r, True)
    if r.rng.random() < .4:
        r.layout.append('signature')
        r.add(SIGNED)
    title = (f'รายงานผลการประเมินคุณธรรมและความโปร่งใส (ITA)<br>{esc(r.digits(f"ประจำปีงบประมาณ พ.ศ. {r.year}"))}<br>{r.kind}{r.agency}')
    gold = dict(gold=name, seed=f'trial {seed}', clean=True, agency_code=r.agency_code, layout=r.layout, headers=getattr(r, 'headers', {}), fiscal_year_be=r.year,
                kinds=(['scores'] if r.scores else []) + (['measures'] if r.measures else []), scores=r.scores, measures=r.measures, must_flag=[])
    return page_styles.page(r.style, title, r.kind + r.agency, ''.join(r.body)), gold


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
                try:
                    PRODUCERS[producer](source, pdf, pathlib.Path(tmp), 'landscape' in gold['layout'])
                except Hangs:
                    print(name, producer, 'hangs, left out', flush=True)
                    gold['files'].remove(pdf.name)
        (a.out / 'gold' / f'{name}.json').write_text(json.dumps(gold, ensure_ascii=False, indent=1), encoding='utf-8')
        print(name, ', '.join(gold['layout']), flush=True)


if __name__ == '__main__':
    main()
