"""Score tables over years, transposed, grouped, with numbers beside the scores that are none."""
import words as w

SHORT = {'IIT': 'แบบวัด IIT', 'EIT': 'แบบวัด EIT', 'OIT': 'แบบวัด OIT'}


def value_cell(r, t, value, **attrs):
    return t.td(r.digits(f'{value:.2f}'), 'c', **attrs)


def say(r, t, no, year):
    """An indicator's value, told to the truth."""
    value = r.figures.indicator[no, year]
    t.gold_score(r, 'indicator', str(no), year, value, no)
    return value


def years_as_rows(r, t):
    """A row for each year, a column for each instrument and one for all."""
    t.add(f'<h2>{t.esc("เปรียบเทียบผลการประเมินย้อนหลัง")}</h2>')
    codes = r.pick([list(SHORT), [f'{SHORT[c]}' for c in SHORT], [f'{n}\n({c})' for c, n in
                    zip(SHORT, ['ผู้มีส่วนได้ส่วนเสียภายใน', 'ผู้มีส่วนได้ส่วนเสียภายนอก', 'การเปิดเผยข้อมูลสาธารณะ'])]])
    total = r.pick(['คะแนนรวม', 'ภาพรวม', 'คะแนน ITA'])
    rows = []
    for y in (r.year - 1, r.year):
        label = r.digits(r.pick([f'{y}', f'ปีงบประมาณ\nพ.ศ. {y}', f'ปี {y}']))
        cells = [t.td(label, 'c')]
        for code in SHORT:
            t.gold_score(r, 'instrument', code, y, r.figures.instrument[code, y])
            cells.append(value_cell(r, t, r.figures.instrument[code, y]))
        t.gold_score(r, 'overall', 'ITA', y, r.figures.overall[y])
        rows.append('<tr>' + ''.join(cells) + value_cell(r, t, r.figures.overall[y]) + '</tr>')
    t.table(r, [[(r.pick(['ปีงบประมาณ', 'ปี พ.ศ.', 'ปี']), 1, 1)] + [(c, 1, 1) for c in codes] + [(total, 1, 1)]], rows)


def names_across(r, t):
    """Indicators in columns under their instruments, named or numbered; one or two years in rows."""
    t.add(f'<h2>{t.esc("ผลคะแนนจำแนกตามตัวชี้วัด")}</h2>')
    years = r.pick([[r.year], [r.year - 1, r.year]])
    grouped = r.rng.random() < .6
    named = r.rng.random() < .5
    label = (lambda no, name: r.digits(f'{no}. ') + name) if named else (lambda no, name: r.digits(f'{no}'))
    names = [(label(no, name), 1, 1) for no, _, name in w.INDICATORS]
    corner = r.pick(['ตัวชี้วัดที่', 'ตัวชี้วัด'])
    groups = [[(corner, 1, 2)] + [(c, sum(own == c for _, own, _ in w.INDICATORS), 1) for c in SHORT], names]
    head = groups if grouped else [[(corner, 1, 1)] + names]
    rows = []
    for y in years:
        first = r.digits(r.pick([f'ปี {y}', f'ปีงบประมาณ\nพ.ศ. {y}', f'{y}']) if len(years) > 1 else r.pick(['คะแนน', 'คะแนนที่ได้']))
        rows.append('<tr>' + t.td(first, 'c') + ''.join(value_cell(r, t, say(r, t, no, y)) for no, _, _ in w.INDICATORS) + '</tr>')
    t.small(lambda: t.table(r, head, rows))


def code_in_name(r, t):
    """Number and name in one column, instruments as rows over the whole width."""
    t.add(f'<h2>{t.esc("คะแนนตามตัวชี้วัดการประเมิน")}</h2>')
    form = r.pick(['ตัวชี้วัดที่ {} {}', '{}. {}', '{} {}', 'ตัวชี้วัดที่ {}\n{}', '{}) {}'])
    sections = r.rng.random() < .6
    rows, last = [], None
    for no, code, name in w.INDICATORS:
        if sections and code != last:
            rows.append('<tr>' + t.td(SHORT[code], 's', colspan=2) + '</tr>')
        last = code
        rows.append('<tr>' + t.td(form.format(r.digits(no), name)) + value_cell(r, t, say(r, t, no, r.year)) + '</tr>')
    t.table(r, [[('ตัวชี้วัด', 1, 1), (r.pick(['คะแนน', 'ผลคะแนน', 'ร้อยละ', 'คะแนนที่ได้']), 1, 1)]], rows)


def beside_counts(r, t):
    """Counts, full marks and goals beside the scores."""
    t.add(f'<h2>{t.esc("รายละเอียดผลคะแนน")}</h2>')
    extra = r.rng.sample([('จำนวนผู้ตอบ\n(คน)', lambda v: str(r.rng.randint(30, 400))), ('จำนวนข้อ', lambda v: str(r.rng.randint(3, 9))),
                          ('คะแนนเต็ม', lambda v: '100'), ('เป้าหมาย', lambda v: '95.00'),
                          ('ผลต่างจากเป้าหมาย', lambda v: f'{v - 95:+.2f}'), ('ระดับ', lambda v: 'AA' if v >= 95 else 'A' if v >= 85 else 'B')],
                         r.rng.randint(1, 3))
    place = r.rng.randint(0, len(extra))
    score = (r.pick(['คะแนนที่ได้', 'คะแนน', 'ผลคะแนน']), None)
    columns = extra[:place] + [score] + extra[place:]
    rows = []
    for no, _, name in w.INDICATORS:
        value = say(r, t, no, r.year)
        cells = ''.join(t.td(r.digits(f'{value:.2f}' if make is None else make(value)), 'c') for _, make in columns)
        rows.append('<tr>' + t.td(r.digits(no), 'c') + t.td(name) + cells + '</tr>')
    t.table(r, [[(r.pick(['ที่', 'ลำดับ', 'ข้อ']), 1, 1), ('ตัวชี้วัด', 1, 1)] + [(title, 1, 1) for title, _ in columns]], rows)


def by_score(r, t):
    """Indicators from the best to the worst, with their rank in the first column."""
    t.add(f'<h2>{t.esc("ตัวชี้วัดเรียงตามคะแนนจากมากไปน้อย")}</h2>')
    order = sorted(w.INDICATORS, key=lambda i: -r.figures.indicator[i[0], r.year])
    numbered = r.rng.random() < .5
    rows = []
    for rank, (no, _, name) in enumerate(order, 1):
        text = r.digits(f'ตัวชี้วัดที่ {no} ') + name if numbered else name
        rows.append('<tr>' + t.td(r.digits(rank), 'c') + t.td(text) + value_cell(r, t, say(r, t, no, r.year)) + '</tr>')
    t.table(r, [[('อันดับ', 1, 1), ('ตัวชี้วัด', 1, 1), ('คะแนน', 1, 1)]], rows)


def years_and_grades(r, t):
    """Two-level head: under each year a score and its grade."""
    t.add(f'<h2>{t.esc("ผลการประเมินเปรียบเทียบสองปี")}</h2>')
    years = [r.year - 1, r.year]
    head = [[('ที่', 1, 2), ('ตัวชี้วัด', 1, 2)] + [(r.digits(f'ปีงบประมาณ {y}'), 2, 1) for y in years], [('คะแนน', 1, 1), ('ระดับ', 1, 1)] * 2]
    rows = []
    for no, _, name in w.INDICATORS:
        cells = ''
        for y in years:
            value = say(r, t, no, y)
            cells += value_cell(r, t, value) + t.td('AA' if value >= 95 else 'A' if value >= 85 else 'B', 'c')
        rows.append('<tr>' + t.td(r.digits(no), 'c') + t.td(name) + cells + '</tr>')
    t.table(r, head, rows)


def year_rows_merged(r, t):
    """Each indicator over two rows, one a year."""
    t.add(f'<h2>{t.esc("ผลคะแนนรายตัวชี้วัดสองปีงบประมาณ")}</h2>')
    rows = []
    for no, _, name in w.INDICATORS:
        for k, y in enumerate((r.year - 1, r.year)):
            first = t.td(r.digits(no), 'c', rowspan=2) + t.td(name, rowspan=2) if k == 0 else ''
            rows.append('<tr>' + first + t.td(r.digits(y), 'c') + value_cell(r, t, say(r, t, no, y)) + '</tr>')
    t.table(r, [[('ที่', 1, 1), ('ตัวชี้วัด', 1, 1), (r.pick(['ปีงบประมาณ', 'ปี', 'ปี พ.ศ.']), 1, 1), ('คะแนน', 1, 1)]], rows)


def running_text(r, t):
    """All indicators in one paragraph."""
    form = r.pick(['ตัวชี้วัดที่ {no} {name} ได้ {v} คะแนน', 'ตัวชี้วัดที่ {no} {name} คะแนน {v}', '{name} (ตัวชี้วัดที่ {no}) ร้อยละ {v}'])
    parts = [form.format(no=r.digits(no), name=name, v=r.digits(f'{say(r, t, no, r.year):.2f}')) for no, _, name in w.INDICATORS]
    opening = r.digits(f'ในปีงบประมาณ พ.ศ. {r.year} ผลคะแนนรายตัวชี้วัดมีดังนี้ ')
    t.add('<p class=i>' + t.esc(opening + r.pick([' ', ', ', ' และ']).join(parts)) + '</p>')


def bulleted(r, t):
    """One line an indicator, without a table."""
    t.add(f'<h2>{t.esc(r.digits(f"ผลคะแนนรายตัวชี้วัด ปีงบประมาณ พ.ศ. {r.year}"))}</h2>')
    form = r.pick(['- ตัวชี้วัดที่ {no} {name} : {v} คะแนน', '{no}. {name} เท่ากับ {v} คะแนน', '• ตัวชี้วัดที่ {no} {name} = {v}',
                   '({no}) {name} ได้คะแนนร้อยละ {v}'])
    for no, _, name in w.INDICATORS:
        t.add('<p>' + t.esc(form.format(no=r.digits(no), name=name, v=r.digits(f'{say(r, t, no, r.year):.2f}'))) + '</p>')


def items_under_indicators(r, t):
    """Items below the row of their indicator, with code and question in one column or two."""
    t.add(f'<h2>{t.esc("ผลคะแนนรายข้อ แบบวัด OIT")}</h2>')
    apart = r.rng.random() < .5
    rows, k = [], 0
    for no in (9, 10):
        name = w.INDICATORS[no - 1][2]
        rows.append('<tr>' + t.td(r.digits(f'ตัวชี้วัดที่ {no} ') + name, 's', colspan=2 if apart else 1) + value_cell(r, t, say(r, t, no, r.year)) + '</tr>')
        for text in r.rng.sample(w.OIT_ITEMS, 4):
            k += 1
            value = r.pick([100.0, 100.0, 0.0])
            t.gold_score(r, 'item', f'O{k}', r.year, value)
            names = t.td(f'O{k}', 'c') + t.td(text) if apart else t.td(f'O{k} {text}')
            rows.append('<tr>' + names + value_cell(r, t, value) + '</tr>')
    heads = [('ข้อ', 1, 1), ('ข้อมูล', 1, 1)] if apart else [('ตัวชี้วัด/ข้อ', 1, 1)]
    t.table(r, [heads + [('คะแนน', 1, 1)]], rows)


def chart_with_names(r, t):
    """A chart of horizontal bars, names and values printed beside them."""
    t.add(f'<h2>{t.esc(r.digits(f"แผนภูมิคะแนนรายตัวชี้วัด ปีงบประมาณ พ.ศ. {r.year}"))}</h2>')
    bars = ''
    for k, (no, _, name) in enumerate(w.INDICATORS):
        value = r.figures.indicator[no, r.year]
        y = 16 + 20 * k
        bars += (f'<text x="170" y="{y}" font-size="10" text-anchor="end">{no} {name}</text><rect x="176" y="{y - 10}" width="{2 * value}" '
                 f'height="12" fill="#8a5"/><text x="{182 + 2 * value}" y="{y}" font-size="10">{r.digits(f"{value:.2f}")}</text>')
    t.add(f'<svg width="450" height="220">{bars}</svg>')


LAYOUTS = {'years as rows': years_as_rows, 'names across': names_across, 'code in name': code_in_name, 'beside counts': beside_counts,
           'by score': by_score, 'years and grades': years_and_grades, 'year rows merged': year_rows_merged, 'running text': running_text,
           'bulleted': bulleted, 'items under indicators': items_under_indicators}
