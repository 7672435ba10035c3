"""Tables of measures: columns, heads, groups, statuses and rows in the many forms that reports give them."""
import periods
import words as w

WEIGHT = {'seq': 4, 'topic': 10, 'measure': 20, 'steps': 24, 'issue': 15, 'responsible': 10, 'period': 10, 'result': 22,
          'outcome': 14, 'remark': 8, 'status': 9}
MARKS = ['- ', '{}. ', '{}) ', '({}) ', '• ', '-', '{}.', '➢ ', '* ']
STATUSES = ['done', 'in_progress', 'not_started']


def sentence(r, long=False):
    text = r.pick(w.VERBS) + r.pick(w.OBJECTS)
    for _ in range(r.rng.randint(1, 5) if long else r.rng.randint(0, 2)):
        text += r.pick(w.TAILS) + (' ' if r.rng.random() < .3 else '')
    return text.strip()


def bullets(r, most=4):
    n = r.rng.randint(1, most)
    if n == 1:
        return sentence(r, True)
    mark = r.pick(MARKS)
    return '\n'.join(r.digits(mark.format(i + 1)) + sentence(r, r.rng.random() < .5) for i in range(n))


class MeasureTable:
    """The random choices of one table, its head and its rows. `t` draws (see make.Tools)."""

    def __init__(self, r, t, oit):
        self.r, self.t, self.oit = r, t, oit
        self.progress = oit or r.rng.random() < .65
        self.status_style = r.pick(['ticks', 'ticks', 'boxes', 'word', 'box columns', 'box status']) if self.progress else None
        self.words = {k: r.pick(v) for k, v in w.STATUS_WORDS.items()}
        self.grouping = 'none' if oit else r.pick(['section', 'column', 'merged', 'none', 'headings'])
        self.in_columns = self.status_style in ('ticks', 'box columns')
        self.has_seq = oit or r.rng.random() < .5
        self.columns = self.choose_columns()
        self.merged = [c for c in ('responsible', 'period') if c in self.columns and not r.style.tall and r.rng.random() < .15]
        self.continued = 'steps' in self.columns and not oit and r.rng.random() < .15
        self.counted_head = r.rng.random() < .1
        self.heads = {k: r.pick(v) for k, v in w.HEADERS.items()}
        if oit:
            self.heads['measure'] = r.pick(['ข้อมูล', 'รายการข้อมูล', 'ประเด็นการตรวจ'])
        self.status_head = r.pick(w.STATUS_GROUP if self.in_columns else w.STATUS_GROUP[:1] + w.STATUS_GROUP[2:])
        self.order = r.rng.sample(STATUSES, 3) if r.rng.random() < .7 else ['done', 'not_started']
        pair = [c for c in ('responsible', 'period') if c in self.columns]
        self.plan_group = (len(pair) == 2 and abs(self.columns.index(pair[0]) - self.columns.index(pair[1])) == 1
                           and r.rng.random() < .15)
        r.headers = {**getattr(r, 'headers', {}), **{self.heads[c]: c for c in self.columns if c in self.heads}}
        r.layout += [f'measures {self.grouping}', f'status {self.status_style}', 'columns ' + ' '.join(self.columns)]
        r.layout += [f'merged {c}' for c in self.merged]
        r.layout += [name for name, on in (('continued rows', self.continued), ('counted head', self.counted_head), ('plan group', self.plan_group)) if on]
        self.seq, self.rows = 0, []

    def choose_columns(self):
        r = self.r
        if self.oit:
            tail = [f for f in ['responsible', 'remark'] if r.rng.random() < .6]
        else:
            tail = [f for f in ['steps', 'responsible', 'period', 'outcome', 'remark', 'issue'] if r.rng.random() < .6]
        if self.progress and not (self.oit and self.in_columns):
            tail.append('result')
        if self.in_columns:
            tail.append('ticks')
        if self.status_style in ('word', 'box status'):
            tail.append('status')
        if r.rng.random() < .4:
            r.rng.shuffle(tail)
        front = ['measure']
        if 'issue' in tail and r.rng.random() < .3:
            tail.remove('issue')
            front = ['issue', 'measure']
        elif len(tail) > 2 and r.rng.random() < .15:  # who, or when, before what
            front = [tail.pop(0), 'measure'] if tail[0] not in ('ticks', 'result') else front
        return (['seq'] if self.has_seq else []) + (['topic'] if self.grouping in ('column', 'merged') else []) + front + tail

    # -------------------------------------------------------------- head
    def header(self):
        first, second = [], []
        two = self.in_columns or self.plan_group
        for c in self.columns:
            if c == 'ticks':
                first.append((self.status_head, len(self.order), 1))
                second += [(self.words[s], 1, 1) for s in self.order]
            elif self.plan_group and c in ('responsible', 'period'):
                if not any(t == 'แผนการดำเนินงาน' for t, _, _ in first):
                    first.append(('แผนการดำเนินงาน', 2, 1))
                second.append((self.heads[c], 1, 1))
            else:
                first.append((self.status_head if c == 'status' else self.heads[c], 1, 2 if two else 1))
        rows = [first, second] if two else [first]
        if self.counted_head:
            rows.append([(self.r.digits(f'({k + 1})'), 1, 1) for k in range(self.width())])
        return rows

    def width(self):
        return len(self.columns) + (len(self.order) - 1 if self.in_columns else 0)

    def widths(self):
        raw = []
        for c in self.columns:
            raw += [6] * len(self.order) if c == 'ticks' else [WEIGHT[c]]
        return [round(100 * x / sum(raw), 2) for x in raw]

    # -------------------------------------------------------------- rows
    def draw(self):
        r, t = self.r, self.t
        title = ('ความก้าวหน้าการเปิดเผยข้อมูลสาธารณะ (OIT)' if self.oit else
                 'รายงานผลการดำเนินการตามมาตรการ' if self.progress else 'มาตรการเพื่อยกระดับผลการประเมิน')
        t.add(f'<h2>{t.esc(title + " " + r.kind + r.agency)}</h2>')
        groups = [(None, None)] if self.oit else [(n, name) for n, _, name in sorted(r.rng.sample(w.INDICATORS, r.rng.randint(2, 5)))]
        for no, name in groups:
            topic = {'section': r.digits(f'{no}. {name}'), 'column': r.digits(f'{no}. {name}'), 'merged': name,
                     'headings': r.digits(f'ตัวชี้วัดที่ {no} {name}'), 'none': None}[self.grouping]
            if self.grouping == 'section':
                self.rows.append(f'<tr>{t.td(topic, "s", colspan=self.width())}</tr>')
            if self.grouping == 'headings':
                self.finish()
                t.add(f'<p><b>{t.esc(topic)}</b></p>')
            self.group(no, name, topic)
        self.finish()

    def finish(self):
        if self.rows:
            self.t.table(self.r, self.header(), self.rows, self.widths())
            self.rows = []

    def group(self, no, name, topic):
        r = self.r
        count = r.rng.randint(6, 11) if self.oit else r.rng.randint(1, 3)
        shared = {c: self.cell_text(c) for c in self.merged} if count > 1 else {}
        for k in range(count):
            self.seq += 1
            row = self.truth_of(no, name, topic)
            cells, rest = [], None
            for c in self.columns:
                if c in shared:
                    if k == 0:
                        cells.append(self.t.td(shared[c][0], rowspan=count))
                    self.tell(row, c, shared[c])
                elif c == 'topic' and self.grouping == 'merged':
                    cells += [self.t.td(topic, rowspan=count)] if k == 0 else []
                elif c in ('seq', 'topic', 'ticks', 'status'):
                    cells += self.marks(c, topic, row['status'])
                else:
                    text = self.cell_text(c)
                    self.tell(row, c, text)
                    shown = text[0] or r.pick(['', '-'])
                    if c == 'result' and self.status_style == 'boxes':
                        shown = self.boxes(row['status']) + ('\n' + text[0] if text[0] else '')
                    if c == 'steps' and self.continued and '\n' in shown and not shared and self.grouping != 'merged' and not rest:
                        shown, rest = shown.split('\n', 1)
                    cells.append(self.t.td(shown, 'c' if c == 'period' else ''))
            r.measures.append(row)
            self.rows.append('<tr>' + ''.join(cells) + '</tr>')
            if rest:
                self.rows.append(self.rest_row(rest))

    def rest_row(self, rest):
        """The row that goes on with the one above, and says so."""
        out, said = '', False
        for c in self.columns:
            if c == 'steps':
                out += self.t.td(rest)
            elif c == 'ticks':
                out += self.t.td('') * len(self.order)
            else:
                out += self.t.td('(ต่อ)' if c == 'measure' else '')
        return f'<tr>{out}</tr>'

    def truth_of(self, no, name, topic):
        r, seq = self.r, self.seq
        row = dict(line=100 + seq, seq=str(seq) if self.has_seq and not self.oit else {'any_of': [None, str(seq), f'O{seq}']},
                   item_code=f'O{seq}' if self.oit else None, requirement=None,
                   indicator_no={'any_of': [None, '9']} if self.oit else ({'any_of': [None, str(no)]} if self.grouping == 'none' else str(no)))
        if not self.oit:
            row['topic'] = {'any_of': [topic, name, r.digits(f'{no} {name}')]} if self.grouping != 'none' else None
        status = r.pick(['done', 'done', 'in_progress', 'not_started']) if self.progress else None
        if status == 'in_progress' and self.in_columns and 'in_progress' not in self.order:
            status = 'done'
        row['status'] = status
        row.update({f: None for f in ('issue', 'measure', 'steps', 'responsible', 'result', 'outcome', 'remark')})
        row.update(period_raw=None, period_start=None, period_end=None)
        return row

    def tell(self, row, column, text):
        if column == 'period':
            row.update(period_raw=text[0], period_start=text[1], period_end=text[2])
        else:
            row[column] = text[0]

    def cell_text(self, c):
        """(text, start, end); dates for periods only."""
        r = self.r
        if c == 'period':
            return periods.period(r, r.year if self.progress else r.year + 1)
        text = {'measure': lambda: w.OIT_ITEMS[self.seq - 1] if self.oit else (bullets(r, 3) if r.rng.random() < .3 else sentence(r, True)),
                'steps': lambda: bullets(r, 6), 'issue': lambda: r.pick(w.ISSUES),
                'responsible': lambda: r.pick([' / ', '\n', ', ', '/', ' และ', '\n- ']).join(r.rng.sample(w.UNITS, r.rng.randint(1, 2))),
                'result': lambda: bullets(r, 4), 'outcome': lambda: r.pick(w.OUTCOMES),
                'remark': lambda: r.pick(w.REMARKS) if r.rng.random() < .4 else None}[c]()
        return text, None, None

    def marks(self, c, topic, status):
        r, td = self.r, self.t.td
        if c == 'topic':
            return [td(topic)]
        if c == 'ticks':
            on, off = ('☑', '☐') if self.status_style == 'box columns' else (r.tick, '')
            return [td(on if s == status else off, 'c') for s in self.order]
        if c == 'status':
            return [td(self.words[status], 'c')] if self.status_style == 'word' else [td(self.boxes(status))]
        code = r.pick_code.format(self.seq) if self.oit else r.pick_seq.format(self.seq)
        return [td(r.digits(code) if not code.startswith('O') or r.rng.random() < .3 else code, 'c')]

    def boxes(self, status):
        return '\n'.join(('☑ ' if s == status else '☐ ') + self.words[s] for s in STATUSES)
