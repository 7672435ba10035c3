"""Periods as reports print them, each with the dates that it says."""
import words as w

WHOLE_YEAR = ['รอบ 12 เดือน', 'ตลอดทั้งปี', 'ตลอดปีงบประมาณ']
NO_DATES = ['ทุกวันทำการ', 'ทุกเดือน', 'รายไตรมาส']


def month_end(year_ce, month):
    return 29 if month == 2 and year_ce % 4 == 0 else [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]


def period(r, fy):
    """(printed, start, end) within fiscal year fy; a date is None where none is said."""
    a, b = sorted(r.rng.sample(range(12), 2))
    (ma, ya), (mb, yb) = [((9 + k) % 12 + 1, fy - 1 if k < 3 else fy) for k in (a, b)]
    span = Span(r.rng, fy, ma, ya, mb, yb)
    kind = r.rng.choice([span.whole_year, span.no_date, span.named_parts, span.one_month, span.one_day, span.last_day]
                        + 2 * [span.months, span.days])
    printed, start, end = kind()
    return r.digits(printed), start, end


class Span:
    """From the first of month ma of the year ya to the last of mb, yb (Buddhist era)."""

    def __init__(self, rng, fy, ma, ya, mb, yb):
        self.pick, self.fy, self.ma, self.ya, self.mb, self.yb = rng.choice, fy, ma, ya, mb, yb
        self.start = f'{ya - 543}-{ma:02}-01'
        self.last = month_end(yb - 543, mb)
        self.end = f'{yb - 543}-{mb:02}-{self.last}'
        self.full_a, self.short_a = w.MONTHS[ma - 1]
        self.full_b, self.short_b = w.MONTHS[mb - 1]
        self.year_start, self.year_end = f'{fy - 544}-10-01', f'{fy - 543}-09-30'

    def whole_year(self):
        fy, y = self.fy, self.fy % 100
        if self.pick([True, False]):
            return self.pick(WHOLE_YEAR), {'any_of': [self.year_start, None]}, {'any_of': [self.year_end, None]}
        text = self.pick([f'ปีงบประมาณ พ.ศ. {fy}', f'ตลอดปีงบประมาณ {fy}', f'รอบ 12 เดือน (ต.ค. {y - 1} - ก.ย. {y})',
                          f'ต.ค.{y - 1}-ก.ย.{y}', f'1 ตุลาคม {fy - 1} ถึง\n30 กันยายน {fy}', f'ต.ค. {fy - 1}\nถึง\nก.ย. {fy}',
                          f'1/10/{fy - 1} - 30/9/{fy}', f'ปี {fy}', f'ตลอดปีงบประมาณ พ.ศ.{fy}\n(ต.ค. {y - 1} – ก.ย. {y})'])
        return text, self.year_start, self.year_end

    def no_date(self):
        return self.pick(NO_DATES), None, None

    def named_parts(self):
        fy, y = self.fy, self.fy % 100
        quarter = self.pick([1, 2, 3, 4])
        first = [fy - 544, fy - 543, fy - 543, fy - 543][quarter - 1]
        months = [(10, 12), (1, 3), (4, 6), (7, 9)][quarter - 1]
        start, end = f'{first}-{months[0]:02}-01', f'{first}-{months[1]:02}-{month_end(first, months[1])}'
        a, b = (w.MONTHS[m - 1] for m in months)
        texts = [(f'ไตรมาสที่ {quarter} ({a[1]} - {b[1]} {first + 543})', start, end), (f'{a[1]} - {b[1]} {first + 543}', start, end),
                 (f'{a[0]} - {b[0]} {first + 543}', start, end), (f'ไตรมาส {quarter} ปีงบประมาณ {fy}', start, end),
                 (f'6 เดือนแรก (ต.ค. {y - 1} - มี.ค. {y})', self.year_start, f'{fy - 543}-03-31'),
                 (f'รอบ 6 เดือนหลัง\n(เม.ย. - ก.ย. {fy})', f'{fy - 543}-04-01', self.year_end)]
        return self.pick(texts)

    def one_month(self):
        end = f'{self.ya - 543}-{self.ma:02}-{month_end(self.ya - 543, self.ma)}'
        text = self.pick([f'{self.full_a} {self.ya}', f'เดือน{self.full_a} {self.ya}', f'{self.short_a} {self.ya % 100}',
                          f'{self.full_a}\n{self.ya}', f'ประจำเดือน{self.full_a} พ.ศ. {self.ya}'])
        return text, self.start, end

    def one_day(self):
        day = self.pick(range(2, 28))
        date = f'{self.yb - 543}-{self.mb:02}-{day:02}'
        text = self.pick([f'เมื่อวันที่ {day} {self.full_b} {self.yb}', f'{day} {self.short_b} {self.yb % 100}',
                          f'{day} {self.full_b} {self.yb}', f'วันที่ {day} {self.full_b} พ.ศ. {self.yb}'])
        return text, date, date

    def last_day(self):
        text = self.pick([f'ภายในวันที่ {self.last} {self.full_b} พ.ศ. {self.yb}', f'ภายใน {self.last} {self.short_b} {self.yb % 100}',
                          f'ภายในเดือน{self.full_b} {self.yb}'])
        return text, {'any_of': [None, self.start, self.end, self.year_start, f'{self.yb - 543}-{self.mb:02}-01']}, self.end

    def months(self):
        (fa, sa), (fb, sb), ya, yb = w.MONTHS[self.ma - 1], w.MONTHS[self.mb - 1], self.ya, self.yb
        text = self.pick([f'{sa} {ya % 100} - {sb} {yb % 100}', f'{fa} {ya} ถึง {fb} {yb}', f'{sa}{ya}-{sb}{yb}',
                          f'เดือน{fa} {ya} - เดือน{fb} {yb}', f'{sa}{ya % 100}-{sb}{yb % 100}', f'{sa} {ya % 100} –\n{sb} {yb % 100}',
                          f'{fa} พ.ศ. {ya} - {fb} พ.ศ. {yb}', f'{sa} {ya} ถึง {sb} {yb}', f'{sa}{ya % 100}\n-\n{sb}{yb % 100}'])
        return text, self.start, self.end

    def days(self):
        (fa, sa), (fb, sb), ya, yb, last = w.MONTHS[self.ma - 1], w.MONTHS[self.mb - 1], self.ya, self.yb, self.last
        text = self.pick([f'1 {sa} {ya} – {last} {sb} {yb}', f'1 {fa} {ya} - {last} {fb} {yb}', f'1 {sa}{ya % 100} - {last} {sb}{yb % 100}',
                          f'ระหว่างวันที่ 1 {fa} {ya} ถึงวันที่ {last} {fb} {yb}', f'1 {sa} {ya % 100} -\n{last} {sb} {yb % 100}',
                          f'01/{self.ma:02}/{ya} - {last}/{self.mb:02}/{yb}'])
        return text, self.start, self.end
