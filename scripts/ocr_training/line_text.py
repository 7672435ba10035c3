"""The texts of training lines: what a line or a table cell of a report may say.

A text is a pure function of (seed, side, index): the same line comes out on any machine and in any order.
"""
import random

from . import dictionary, vocabulary
from .charset import ARABIC_DIGITS, BOXES, LATIN, THAI_DIGITS, clean, covers
from .written_numbers import NumberWriter

LONGEST = 100  # characters; a full A4 line of 16 pt holds about 90

_CONSONANTS = 'กขคฆงจฉชซญดตถทธนบปผฝพฟภมยรลวศษสหอฮณฐฏฎฑฒฌฬ'
_TONES = ['', '', '', '่', '้', '่', '้', '๊', '๋']
_RHYMES = ['{c}{t}า', '{c}ี{t}', '{c}ิ{t}', '{c}ื{t}อ', '{c}ึ{t}', '{c}ุ{t}', '{c}ู{t}', 'เ{c}{t}', 'แ{c}{t}', 'โ{c}{t}',
           'ไ{c}{t}', 'ใ{c}{t}', '{c}{t}ำ', '{c}ั{t}{c}', '{c}ะ', 'เ{c}็{c}', 'เ{c}ี{t}ย{c}', 'เ{c}ื{t}อ{c}', '{c}ั{t}ว',
           '{c}{t}อ{c}', '{c}{c}์', 'เ{c}{t}า', '{c}ิ{c}', '{c}ี{t}{c}', '{c}ึ{t}{c}', '{c}ื{t}{c}', '{c}{c}ิ์', '{c}ุ{c}', '{c}ู{t}{c}',
           'แ{c}{t}{c}', '{c}{t}ว{c}', 'เ{c}ิ{t}{c}', '{c}็{c}']


class LineTexts:
    """Draws line texts of one side: training (held_out=False) or judgement (held_out=True)."""

    def __init__(self, seed, held_out):
        self.seed, self.held_out = seed, held_out
        self.words = dictionary.load_words(held_out)
        self.lists = vocabulary.split_patterns(vocabulary.load_lists(), held_out)

    def line(self, index):
        rng = random.Random(f'{self.seed}/{self.held_out}/line/{index}')
        return self._first_good(rng, self._any_line)

    def number_line(self, index):
        """A line of the number set: short cells of digits, codes, dates."""
        rng = random.Random(f'{self.seed}/{self.held_out}/number/{index}')
        return self._first_good(rng, self._number_cell)

    def term_line(self, index):
        """A line of the term set: what the other lines hold too seldom to be learnt well."""
        rng = random.Random(f'{self.seed}/{self.held_out}/term/{index}')
        return self._first_good(rng, rng.choice((self._instrument_cell, self._instrument_cell, self._latin,
                                                 self._repeated_digits)))

    @staticmethod
    def _first_good(rng, draw):
        while True:
            text = clean(draw(rng))
            if text and covers(text):
                return text

    def _any_line(self, rng):
        draws = ((0.27, self._number_cell), (0.34, self._sentence_piece), (0.13, self._dictionary_words),
                 (0.09, self._short_cell), (0.05, self._syllables), (0.08, self._latin), (0.04, self._running_text))
        kind = rng.random()
        for share, draw in draws:
            if kind < share:
                return draw(rng)
            kind -= share
        return self._sentence_piece(rng)

    def _makers(self, rng):
        """Slots of the vocabulary that are made, not looked up."""
        numbers = NumberWriter(rng)
        makers = {name: getattr(numbers, name) for name in
                  ('score', 'n', 'number', 'year', 'percent', 'money', 'time', 'phone', 'postcode', 'date', 'period',
                   'code', 'dots')}
        makers['words'] = lambda: ''.join(rng.choice(self.words) for _ in range(rng.randint(1, 3)))
        makers['place'] = lambda: (rng.choice(self.lists['place_start']) if rng.random() < .7 else '') + rng.choice(self.words)
        makers['box'] = lambda: rng.choice(BOXES)
        makers['url'] = lambda: self._url(rng)
        makers['mail'] = lambda: f'{self._latin_word(rng)}{rng.randint(0, 99)}@{self._latin_word(rng)}.go.th'
        return makers

    def _sentence(self, rng):
        return vocabulary.fill(rng.choice(self.lists['sentence']), rng, self.lists, self._makers(rng))

    def _sentence_piece(self, rng):
        """One sentence, or two run together, cut anywhere as a line break or a narrow column does."""
        text = self._sentence(rng)
        if rng.random() < 0.4:
            text += ' ' + self._sentence(rng)
        return self._cut(rng, text)

    @staticmethod
    def _cut(rng, text):
        longest = rng.choice((LONGEST, LONGEST, 60, 35, 22))
        if len(text) <= longest:
            return text
        start = 0 if rng.random() < 0.5 else rng.randint(0, len(text) - longest)
        while start < len(text) and text[start] in 'ะัาำิีึืฺุูๅ็่้๊๋์ํ':
            start += 1  # a line never opens with a mark that belongs to the letter before it
        end = start + longest
        while end < len(text) and text[end] in 'ะัาำิีึืฺุูๅ็่้๊๋์ํ':
            end += 1
        return text[start:end]

    def _dictionary_words(self, rng):
        count = rng.choice((1, 1, 2, 3, 5, 8, 11))
        gap = rng.choice((0, 0.1, 0.1, 0.3, 1))
        text = rng.choice(self.words)
        for _ in range(count - 1):
            text += (' ' if rng.random() < gap else '') + rng.choice(self.words)
        return text[:LONGEST]

    def _number_cell(self, rng):
        numbers = NumberWriter(rng)
        draws = ((numbers.score, 30), (numbers.difference, 8), (numbers.numbering, 12), (numbers.code, 10),
                 (numbers.year, 4), (numbers.percent, 4), (numbers.money, 6), (numbers.date, 7), (numbers.period, 7),
                 (numbers.mixed, 10), (lambda: '-', 1), (numbers.phone, 1))
        draw = rng.choices([d for d, _ in draws], [w for _, w in draws])[0]
        text = draw()
        if rng.random() < 0.12:  # several cells in one crop
            text += ' ' + draw()
        if rng.random() < 0.05:
            text += rng.choice((' คะแนน', ' บาท', ' คน', ' ข้อ', ' ครั้ง', ' น.'))
        return text

    def _short_cell(self, rng):
        name = rng.choice(('header', 'header', 'level', 'status', 'unit', 'indicator', 'item', 'person', 'agency',
                           'instrument'))
        text = vocabulary.fill(rng.choice(self.lists[name]), rng, self.lists, self._makers(rng))
        return (rng.choice(BOXES) + rng.choice((' ', '')) + text) if rng.random() < 0.12 else text

    def _instrument_cell(self, rng):
        """Names of instruments alone, in brackets, in lists: capitals that no neighbour explains."""
        numbers = NumberWriter(rng)
        names = [rng.choice(('IIT', 'EIT', 'OIT', 'IIT', 'EIT', 'OIT', 'ITA', 'ITAS', 'LPA')) for _ in range(3)]
        thai = rng.choice(self.words)
        return rng.choice((names[0], names[0], f'({names[0]})', f'{names[0]} {names[1]} {names[2]}',
                           f'{names[0]}, {names[1]} และ {names[2]}', f'แบบวัด {names[0]}', f'{thai} ({names[0]})',
                           f'({names[0]}) {thai}', f'{thai}{names[0]}', f'{names[0]} {numbers.score()}',
                           f'{names[0]} {numbers.year()}', f'{names[0]}{numbers.n()}',
                           f'{rng.choice(self.lists["latin"])} : {names[0]}'))

    def _repeated_digits(self, rng):
        """Numbers in which a digit stands twice or three times: the network tends to read such runs once."""
        digits = ''.join(rng.choice(ARABIC_DIGITS) * rng.choice((1, 1, 2, 2, 3)) for _ in range(rng.randint(1, 4)))
        text = rng.choice((digits, digits[:2] + '.' + (digits[2:] or digits)[:2], f'{digits[0]}{digits[0]}.{digits[-1]}{digits[-1]}',
                           f'25{digits[0]}{digits[0]}'))
        return NumberWriter(rng).written(text)

    def _syllables(self, rng):
        """Spelling without meaning (names, misprints): the letters must carry the reading alone."""
        text = ''
        for _ in range(rng.randint(1, 14)):
            rhyme = rng.choice(_RHYMES).replace('{t}', rng.choice(_TONES))
            while '{c}' in rhyme:
                rhyme = rhyme.replace('{c}', rng.choice(_CONSONANTS), 1)
            text += rhyme + (' ' if rng.random() < 0.12 else '')
        return text

    def _running_text(self, rng):
        text = ''
        while len(text) < 70:
            text += self._sentence(rng) + rng.choice(('', ' '))
        return self._cut(rng, text)

    @staticmethod
    def _latin_word(rng):
        return ''.join(rng.choice('abcdefghijklmnopqrstuvwxyz') for _ in range(rng.randint(2, 9)))

    def _url(self, rng):
        path = ''.join('/' + self._latin_word(rng) for _ in range(rng.randint(0, 3)))
        tail = rng.choice(('', '', '.php', '.html', '.pdf', f'?id={rng.randint(1, 9999)}', f'_{rng.randint(1, 99)}'))
        start = rng.choice(('https://www.', 'http://www.', 'www.', 'https://'))
        return start + self._latin_word(rng) + rng.choice(('.go.th', '.com', '.or.th', '.ac.th')) + path + tail

    def _latin(self, rng):
        kind = rng.random()
        if kind < 0.25:
            return self._url(rng)
        if kind < 0.55:
            text = ' '.join(rng.choice(self.lists['latin']) for _ in range(rng.randint(1, 4)))
            return text.upper() if rng.random() < 0.25 else text
        if kind < 0.75:  # a Latin term in brackets after Thai words, the commonest use in reports
            term = rng.choice((rng.choice(self.lists['latin']), self._latin_word(rng).capitalize()))
            return f'{rng.choice(self.words)} ({term}){rng.choice(self.words)}'
        # Letters that only their neighbours tell apart (l I 1, O 0 ๐) teach nothing in random strings.
        alphabet = [c for c in LATIN + LATIN + ARABIC_DIGITS + THAI_DIGITS if c not in 'lI1Oo0๐']
        return ' '.join(''.join(rng.choice(alphabet) for _ in range(rng.randint(1, 8))) for _ in range(rng.randint(1, 4)))
