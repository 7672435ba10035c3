"""More ways in which reports print scores; all figures agree with each other (see Figures)."""
import words as w


class Figures:
    """One report's scores over years, computed as the framework does: instrument = mean of its
    indicators, overall = 30/30/40."""

    def __init__(self, rng, years):
        self.indicator = {(no, y): rng.choice([100.0, round(rng.uniform(72, 99.99), 2), round(rng.uniform(85, 99.99), 2)])
                          for no, _, _ in w.INDICATORS for y in years}
        self.instrument, self.overall = {}, {}
        for y in years:
            for code in ('IIT', 'EIT', 'OIT'):
                own = [self.indicator[no, y] for no, c, _ in w.INDICATORS if c == code]
                self.instrument[code, y] = round(sum(own) / len(own) + 1e-9, 2)
            self.overall[y] = round(.3 * self.instrument['IIT', y] + .3 * self.instrument['EIT', y] +
                                    .4 * self.instrument['OIT', y] + 1e-9, 2)


INSTRUMENT_NAMES = [('IIT', 'ผู้มีส่วนได้ส่วนเสียภายใน'), ('EIT', 'ผู้มีส่วนได้ส่วนเสียภายนอก'), ('OIT', 'การเปิดเผยข้อมูลสาธารณะ')]


def instrument_table(r, t):
    """Instruments over two years with the difference; percent signs; a total row."""
    years, f = [r.year - 1, r.year], r.figures
    percent = '%' if r.rng.random() < .3 else ''
    total = r.rng.random() < .6
    show = lambda v: r.digits(f'{v:.2f}{percent}')
    t.add(f'<h2>{t.esc("ผลการประเมินจำแนกตามเครื่องมือ")}</h2>')
    head = [[('เครื่องมือการประเมิน', 1, 1)] + [(r.digits(f'ปีงบประมาณ {y}'), 1, 1) for y in years] + [(r.pick(['ผลต่าง', '+/-', 'เพิ่ม/ลด']), 1, 1)]]
    rows = []
    for code, name in INSTRUMENT_NAMES:
        values = [f.instrument[code, y] for y in years]
        for y, v in zip(years, values):
            t.gold_score(r, 'instrument', code, y, v)
        rows.append('<tr>' + t.td(r.pick([f'{code} ', f'แบบวัด {code} ', '']) + name + ('' if r.rng.random() < .5 else f' ({code})')) +
                    ''.join(t.td(show(v), 'c') for v in values) + t.td(r.digits(f'{values[1] - values[0]:+.2f}'), 'c') + '</tr>')
    if total:
        for y in years:
            t.gold_score(r, 'overall', 'ITA', y, f.overall[y])
        rows.append('<tr>' + t.td(r.pick(['คะแนนรวม', 'ผลคะแนนภาพรวม', 'ภาพรวม'])) + ''.join(t.td(show(f.overall[y]), 'c') for y in years) +
                    t.td(r.digits(f'{f.overall[years[1]] - f.overall[years[0]]:+.2f}'), 'c') + '</tr>')
    t.table(r, head, rows)
    if r.rng.random() < .5:
        t.add('<p>' + t.esc(r.pick(['หมายเหตุ : ข้อมูลจากระบบ ITAS', 'ที่มา: สำนักงาน ป.ป.ช.'])) + '</p>')


def instrument_groups(r, t):
    """One table with the instrument merged over its indicators."""
    t.add(f'<h2>{t.esc("คะแนนรายตัวชี้วัด")}</h2>')
    head = [[(r.pick(['แบบวัด', 'เครื่องมือ']), 1, 1), ('ตัวชี้วัด', 1, 1), (r.pick(['คะแนน', 'คะแนนที่ได้', 'ผลคะแนน']), 1, 1)]]
    rows = []
    for code, _ in INSTRUMENT_NAMES:
        own = [(no, name) for no, c, name in w.INDICATORS if c == code]
        for k, (no, name) in enumerate(own):
            v = r.figures.indicator[no, r.year]
            t.gold_score(r, 'indicator', str(no), r.year, v, no)
            first = t.td(code, 'c', rowspan=len(own)) if k == 0 else ''
            rows.append('<tr>' + first + t.td(r.digits(f'{no}. ') + name) + t.td(r.digits(f'{v:.2f}'), 'c') + '</tr>')
    t.table(r, head, rows)


def two_halves(r, t):
    """Indicators 1-5 and 6-10 in one table, side by side."""
    t.add(f'<h2>{t.esc("ผลคะแนนรายตัวชี้วัด")}</h2>')
    head = [[('ที่', 1, 1), ('ตัวชี้วัด', 1, 1), ('คะแนน', 1, 1)] * 2]
    rows = []
    for k in range(5):
        cells = ''
        for no, _, name in (w.INDICATORS[k], w.INDICATORS[k + 5]):
            v = r.figures.indicator[no, r.year]
            t.gold_score(r, 'indicator', str(no), r.year, v, no)
            cells += t.td(r.digits(no), 'c') + t.td(name) + t.td(r.digits(f'{v:.2f}'), 'c')
        rows.append(f'<tr>{cells}</tr>')
    t.table(r, head, rows)


def item_table(r, t):
    """Questions with codes as they are printed in reports."""
    code = r.pick(['i{}', 'I{}', 'I-{}', 'i{}'])
    t.add(f'<h2>{t.esc("ผลคะแนนรายข้อคำถาม แบบวัด IIT")}</h2>')
    head = [[(r.pick(['ข้อ', 'รหัส', 'ข้อที่']), 1, 1), (r.pick(['ข้อคำถาม', 'ประเด็นการประเมิน', 'ข้อความคำถาม']), 1, 1), ('คะแนน', 1, 1)]]
    rows = []
    for k, question in enumerate(r.rng.sample(w.QUESTIONS, r.rng.randint(4, len(w.QUESTIONS))), 1):
        v = round(r.rng.uniform(80, 100), 2)
        t.gold_score(r, 'item', f'I{k}', r.year, v)
        rows.append('<tr>' + t.td(r.digits(code.format(k)), 'c') + t.td(question) + t.td(r.digits(f'{v:.2f}'), 'c') + '</tr>')
    t.table(r, head, rows)


def bar_chart(r, t):
    """The same indicators as a drawn chart: numbers without rows that repeat what a table says."""
    bars = ''
    for k, (no, _, _) in enumerate(w.INDICATORS):
        v = r.figures.indicator[no, r.year]
        h = v * 1.2
        bars += (f'<rect x="{20 + 42 * k}" y="{150 - h}" width="22" height="{h}" fill="#69c"/>'
                 f'<text x="{31 + 42 * k}" y="{146 - h}" font-size="8" text-anchor="middle">{r.digits(f"{v:.2f}")}</text>'
                 f'<text x="{31 + 42 * k}" y="164" font-size="8" text-anchor="middle">{r.digits(no)}</text>')
    r.chart = True
    t.add(f'<p>{t.esc("แผนภูมิแสดงคะแนนรายตัวชี้วัด")}</p><svg width="450" height="175">{bars}</svg>')


LAYOUTS = {'instruments over years': instrument_table, 'merged instruments': instrument_groups, 'two halves': two_halves,
           'item table': item_table}
