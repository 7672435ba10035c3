"""Numbers as the reports print them: scores, differences, dates, periods, codes, money, in both kinds of digits."""
from .charset import ARABIC_DIGITS, THAI_DIGITS

MONTHS = ('มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน '
          'ธันวาคม').split()
MONTHS_SHORT = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split()
THAI_SHARE = 0.62  # official Thai reports prefer Thai digits
_TO_THAI = str.maketrans(ARABIC_DIGITS, THAI_DIGITS)


class NumberWriter:
    """Writes the numbers of one line; a line keeps to one kind of digits, as a typist does."""

    def __init__(self, rng):
        self.rng = rng
        self.thai = rng.random() < THAI_SHARE

    def written(self, text):
        """The text with its digits of the kind that the line keeps to."""
        return text.translate(_TO_THAI) if self.thai else text

    def _digits(self, count):
        return ''.join(self.rng.choice(ARABIC_DIGITS) for _ in range(count))

    def score(self):
        rng = self.rng
        kind = rng.random()
        if kind < 0.10:
            text = rng.choice(('100', '100.00', '0.00', '0', '50.00', '100.0', '10', '95', '85'))
        elif kind < 0.85:
            text = f'{rng.randint(0, 9) if rng.random() < .1 else rng.randint(10, 99)}.{self._digits(2)}'
        else:
            text = f'{rng.randint(0, 99)}.{self._digits(rng.choice((1, 3)))}'
        return self.written(text)

    def difference(self):
        text = f'{self.rng.randint(0, 30)}.{self._digits(self.rng.choice((1, 2, 2, 2)))}'
        sign = self.rng.choice(('+', '-', '-', '', '- ', '+ ', '–'))
        return sign + self.written(text)

    def n(self):
        return self.written(str(self.rng.choice((self.rng.randint(1, 9), self.rng.randint(1, 60),
                                                   self.rng.randint(1, 999)))))

    def number(self):
        return self.written(self._digits(self.rng.randint(1, 8)))

    def year(self):
        return self.written(str(self.rng.choice((self.rng.randint(2556, 2575), self.rng.randint(2540, 2599)))))

    def percent(self):
        return f"{self.score()}{self.rng.choice(('%', ' %'))}"

    def money(self):
        baht = f'{int(10 ** self.rng.uniform(2, 8)):,}'
        tail = self.rng.choice(('', '', f'.{self._digits(2)}', '.00', '.-'))
        return self.written(baht + tail)

    def time(self):
        text = f"{self.rng.randint(0, 23):02d}{self.rng.choice('.:')}{self.rng.randint(0, 59):02d}"
        return self.written(text + (f':{self.rng.randint(0, 59):02d}' if self.rng.random() < 0.3 else ''))

    def dots(self):
        """Leaders of forms and tables of contents."""
        return '.' * self.rng.randint(3, 25)

    def phone(self):
        return self.written(self.rng.choice((f'0-{self._digits(4)}-{self._digits(4)}',
                                               f'0{self._digits(2)}-{self._digits(7)}', f'0{self._digits(9)}')))

    def postcode(self):
        return self.written(self._digits(5))

    def date(self):
        rng = self.rng
        year = rng.randint(2556, 2572)
        day = self.written(str(rng.randint(1, 31)))
        kind = rng.random()
        if kind < 0.5:
            return f'{day} {rng.choice(MONTHS)} {self.written(str(year))}'
        if kind < 0.85:
            shown = str(year % 100) if rng.random() < .7 else str(year)
            return f'{day} {rng.choice(MONTHS_SHORT)}{rng.choice((" ", " ", ""))}{self.written(shown)}'
        return self.written(f'{rng.randint(1, 31)}/{rng.randint(1, 12)}/{year}')

    def period(self):
        rng = self.rng
        link = rng.choice((' - ', '-', ' – ', ' ถึง ', '- ', ' -'))
        if rng.random() < 0.35:
            return self.date() + link + self.date()
        year, names = rng.randint(2560, 2572), rng.choice((MONTHS, MONTHS_SHORT, MONTHS_SHORT))
        gap, short = rng.choice(('', ' ', ' ')), rng.random() < .6

        def month(of_year):
            return rng.choice(names) + gap + self.written(str(of_year % 100 if short else of_year))
        return month(year) + link + month(year + 1)

    def code(self):
        """Codes of questions and items: i๑ e๙ ๐๑๔ O14 O-34 o1."""
        rng = self.rng
        number = str(rng.randint(1, 43))
        kind = rng.random()
        if kind < 0.35:
            return rng.choice('iieeIE') + self.written(number)
        if kind < 0.6:
            return self.written('0' + number.zfill(rng.choice((1, 2))))
        if kind < 0.9:
            return rng.choice('OOo') + self.written(number)
        return rng.choice(('O-', 'OIT ', 'O ', 'IIT ', 'EIT ')) + self.written(number)

    def numbering(self):
        """What opens a row or a list entry: ๑.  ๑)  (๑)  ๑.๒  ข้อ ๑"""
        first, second = (self.written(str(self.rng.randint(1, 30))) for _ in range(2))
        return self.rng.choice((f'{first}.', f'{first}.', first, first, f'{first})', f'({first})',
                                f'{first}.{second}', f'{first}.{second}.', f'ข้อ {first}', f'{first}/{second}'))

    def mixed(self):
        """Runs of digits without meaning, so that no digit leans on its neighbours; both kinds side by side."""
        rng = self.rng
        groups = []
        for _ in range(rng.randint(1, 5)):
            alphabet = THAI_DIGITS if rng.random() < THAI_SHARE else ARABIC_DIGITS
            groups.append(''.join(rng.choice(alphabet) for _ in range(rng.randint(1, 6))))
        return rng.choice((' ', ' ', '.', ',', '/', '-')).join(groups)
