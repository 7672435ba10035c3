#!/usr/bin/python3
"""Trials with one small damage each: what went wrong on the way to the PDF, so that a finding has to say so.

usage: spoil.py --out DIR [--count 6] [--seed 1] [--producers chromium] [--kinds head year …]

Each trial of make.py is printed once for each damage that it can have, as NAME-DAMAGE.PRODUCER.pdf with its gold file:
what the undamaged report says. silent.py tells what of it is lost or wrong without a word. Needs the package qpdf.
"""
import argparse
import json
import pathlib
import random
import re
import shutil
import subprocess
import tempfile

import make
from producers import PRODUCERS, QUIET

HEAD = re.compile(r'(<th colspan=1 rowspan=\d>)([^<]+)(</th>)')
NUMBER = re.compile(r'(?<=>)([0-9๐-๙]{1,3}[.][0-9๐-๙]{2})(?=</td>)')
TABLE = re.compile(r'<table>.*?</table>', re.S)
UNKNOWN_HEADS = ['สารัตถะ', 'ความเป็นไป', 'ช่องที่หนึ่ง', 'รายการแนบท้าย ก']


# ------------------------------------------------------------------ damages of the source: markup -> markup or None
def changed_once(pattern, change):
    def damage(markup, rng):
        places = [m for m in pattern.finditer(markup)]
        if not places:
            return None
        m = rng.choice(places)
        return markup[:m.start()] + change(m, rng) + markup[m.end():]
    return damage


def lose_lines(markup, rng):
    css = 'table,tr,td,th{border:none!important;background:none!important}</style>'
    return markup.replace('</style>', css, 1) if 'border:' in markup else None


def lose_head(markup, rng):
    """A table whose names of columns are not printed."""
    head = re.compile(r'<(thead|tbody)><tr><th.*?</tr>(?=</\1>)', re.S)
    return changed_once(head, lambda m, _: f'<{m[1]}>')(markup, rng) if head.search(markup) else None


def misprint_number(m, rng):
    text = m[1]
    kind = rng.choice(['comma', 'digit', 'letter', 'space'])
    if kind == 'comma':
        return text.replace('.', ',')
    if kind == 'letter':
        return re.sub('[0๐]', 'O', text) if re.search('[0๐]', text) else text.replace('.', '..')
    if kind == 'space':
        return text[:1] + ' ' + text[1:]
    return text.replace('.', '5.') if text[:3] not in ('100', '๑๐๐') else text.replace('.', '1.')


def narrow_page(markup, rng):
    return re.sub(r'size:A4', 'size:A5', markup)


def words_for_ticks(markup, rng):
    """All ticks of one table drawn in a way that no text tells: empty cells."""
    tables = [m for m in TABLE.finditer(markup) if re.search(r'>[✓/✔☑√●X]</td>', m[0])]
    if not tables:
        return None
    m = rng.choice(tables)
    return markup[:m.start()] + re.sub(r'(>)[✓/✔☑√●X](</td>)', r'\1\2', m[0]) + markup[m.end():]


SOURCE = {
    'head': changed_once(HEAD, lambda m, rng: m[1] + rng.choice(UNKNOWN_HEADS) + m[3]),
    'heads': lambda markup, rng: HEAD.sub(lambda m: m[1] + rng.choice(UNKNOWN_HEADS) + m[3], markup),
    'nohead': lose_head,
    'lines': lose_lines,
    'number': changed_once(NUMBER, misprint_number),
    'year': changed_once(re.compile(r'(?<=[^0-9๐-๙])(25|๒๕)([67๖๗])([0-9๐-๙])(?=[^0-9๐-๙])'), lambda m, _: m[1] + m[3] + m[2]),
    'narrow': narrow_page,
    'ticks': words_for_ticks,
}


# ------------------------------------------------------------------ damages of the file: PDF -> whether it could be done
def pages_of(pdf):
    return int(subprocess.run(['qpdf', '--show-npages', str(pdf)], check=True, capture_output=True, text=True).stdout)


def qpdf(*args):
    subprocess.run(['qpdf', *map(str, args)], check=True)


def lose_page(pdf, scratch, rng):
    count = pages_of(pdf)
    if count < 2:
        return False
    gone = rng.randint(1, count)
    keep = ','.join(str(p) for p in range(1, count + 1) if p != gone)
    qpdf(pdf, '--pages', '.', keep, '--', scratch / 'out.pdf')
    return True


def empty_page(pdf, scratch, rng):
    """A page between others that shows nothing."""
    count = pages_of(pdf)
    if count < 2:
        return False
    blank = scratch / 'blank.pdf'
    subprocess.run(['gs', '-q', '-sDEVICE=pdfwrite', '-dNOSAFER', f'-sOutputFile={blank}', '-c', 'showpage'], **QUIET)
    gone = rng.randint(1, count)
    parts = ([pdf, f'1-{gone - 1}'] if gone > 1 else []) + [blank, '1'] + ([pdf, f'{gone + 1}-z'] if gone < count else [])
    qpdf('--empty', '--pages', *parts, '--', scratch / 'out.pdf')
    return True


def turned_page(pdf, scratch, rng):
    qpdf(pdf, f'--rotate=+90:{rng.randint(1, pages_of(pdf))}', '--', scratch / 'out.pdf')
    return True


def twice(pdf, scratch, rng):
    qpdf('--empty', '--pages', pdf, '1-z', pdf, '1-z', '--', scratch / 'out.pdf')
    return True


def page_as_picture(pdf, scratch, rng):
    count = pages_of(pdf)
    page = rng.randint(1, count)
    subprocess.run(['pdftoppm', '-gray', '-r', '200', '-f', str(page), '-l', str(page), '-jpeg', str(pdf),
                    str(scratch / 'page')], check=True)
    from PIL import Image
    Image.open(next(scratch.glob('page*.jpg'))).save(scratch / 'picture.pdf', resolution=200)
    parts = ([pdf, f'1-{page - 1}'] if page > 1 else []) + [scratch / 'picture.pdf', '1'] + \
        ([pdf, f'{page + 1}-z'] if page < count else [])
    qpdf('--empty', '--pages', *parts, '--', scratch / 'out.pdf')
    return True


def mute_font(pdf, scratch, rng):
    """One font without its ToUnicode."""
    qpdf('--qdf', '--object-streams=disable', pdf, scratch / 'plain.pdf')
    data = (scratch / 'plain.pdf').read_bytes()
    places = [m for m in re.finditer(rb'/ToUnicode \d+ \d+ R', data)]
    if not places:
        return False
    m = rng.choice(places)
    (scratch / 'mute.pdf').write_bytes(data[:m.start()] + b' ' * len(m[0]) + data[m.end():])
    qpdf(scratch / 'mute.pdf', scratch / 'out.pdf')
    return True


FILE = {'lostpage': lose_page, 'emptypage': empty_page, 'turned': turned_page, 'twice': twice, 'picture': page_as_picture,
        'mute': mute_font}


def write(out, name, kind, markup, gold, producer, rng):
    with tempfile.TemporaryDirectory() as tmp:
        scratch = pathlib.Path(tmp)
        source, pdf = scratch / 'report.html', scratch / 'report.pdf'
        source.write_text(markup, encoding='utf-8')
        PRODUCERS[producer](source, pdf, scratch, 'landscape' in gold['layout'])
        if kind in FILE and not FILE[kind](pdf, scratch, rng):
            return False
        file = f'{name}-{kind}.{producer}.pdf'
        shutil.copy(scratch / 'out.pdf' if kind in FILE else pdf, out / 'cases' / file)
    gold = gold | dict(gold=f'{name}-{kind}', files=[file], clean=False)
    (out / 'gold' / f'{name}-{kind}.json').write_text(json.dumps(gold, ensure_ascii=False, indent=1), encoding='utf-8')
    return True


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--out', required=True, type=pathlib.Path)
    parser.add_argument('--count', type=int, default=6)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--producers', nargs='+', choices=PRODUCERS, default=['chromium'])
    parser.add_argument('--kinds', nargs='+', choices=[*SOURCE, *FILE], default=[*SOURCE, *FILE])
    a = parser.parse_args()
    for folder in ('cases', 'gold'):
        (a.out / folder).mkdir(parents=True, exist_ok=True)
    for k in range(a.count):
        name = f't{a.seed + k}'
        whole, gold = make.build(a.seed + k, name)
        for n, kind in enumerate(a.kinds):
            rng = random.Random(f'{name}/{kind}')
            markup = SOURCE[kind](whole, rng) if kind in SOURCE else whole
            producer = a.producers[(k + n) % len(a.producers)]
            done = markup is not None and write(a.out, name, kind, markup, gold, producer, rng)
            print(name, kind, producer if done else 'cannot have it', flush=True)


if __name__ == '__main__':
    main()
