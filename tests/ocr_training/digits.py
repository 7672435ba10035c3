#!/usr/bin/python3
"""Every digit, Thai and Arabic, in every installed training font, read with the committed model.

Draws a table of cells (each row of digits in another order, so that none leans on its neighbours), reads each cell
alone through the tesseract command line, and fails when a digit is misread or missing from the character set.
usage: digits.py [MODEL_FOLDER]
"""
import os
import pathlib
import random
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / 'scripts'))
SKIPPED = 77
LANGUAGE = 'tha_ita'

try:
    from PIL import Image

    from ocr_training import crop, fonts, render
    from ocr_training.charset import ARABIC_DIGITS, THAI_DIGITS
    import numpy
except (ImportError, ValueError) as missing:
    print(f'SKIP: {missing}')
    sys.exit(SKIPPED)


def missing_from_character_set(model):
    with tempfile.TemporaryDirectory() as folder:
        unicharset = pathlib.Path(folder) / 'x.lstm-unicharset'
        subprocess.run(['combine_tessdata', '-e', model, unicharset], check=True, capture_output=True)
        entries = {line.split(' ')[0] for line in unicharset.read_text(encoding='utf-8').splitlines()[1:]}
    return [digit for digit in THAI_DIGITS + ARABIC_DIGITS if digit not in entries]


def cells():
    """(font, weight, text): all ten digits in a random order, cut into a score, a year and a short number."""
    rng = random.Random(9)
    installed = fonts.installed_families()
    for family in fonts.FAMILIES:
        if family.name not in installed:
            continue
        for weight in (400, 700):
            for digits in (THAI_DIGITS, ARABIC_DIGITS):
                for _ in range(2):
                    order = ''.join(rng.sample(digits, 10))
                    yield family, weight, order[:2] + '.' + order[2:4]
                    yield family, weight, order[4:8]
                    yield family, weight, order[8:]


def picture(family, weight, text):
    """A cell as the reader cuts it from a 300 dpi page: the ink with some slack around it."""
    ink = render.draw(text, render.Style(family=family.name, size=60 * family.size, weight=weight)).ink
    top, bottom, left, right = crop.ink_box(ink)
    slack = (bottom - top) // 3
    cell = ink[max(0, top - slack):bottom + slack, max(0, left - slack):right + slack]
    return Image.fromarray((255 * (1 - cell)).astype(numpy.uint8))


def read(pictures, model_folder):
    """The text of each picture, through one call of the command line."""
    with tempfile.TemporaryDirectory() as folder:
        pages = pathlib.Path(folder) / 'cells.tif'
        pictures[0].save(pages, save_all=True, append_images=pictures[1:], dpi=(300, 300))
        outcome = subprocess.run(['tesseract', pages, '-', '--psm', '13', '--tessdata-dir', model_folder, '-l', LANGUAGE],
                                 check=True, capture_output=True, text=True, env=dict(os.environ, OMP_THREAD_LIMIT='1'))
    return [page.strip() for page in outcome.stdout.split('\f')][:len(pictures)]


def main():
    model_folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / 'models' / 'ocr')
    absent = missing_from_character_set(model_folder / f'{LANGUAGE}.traineddata')
    if absent:
        print(f'FAIL: not in the character set: {" ".join(absent)}')
        return 1
    trained_fonts = ROOT / 'build' / 'ocr_training' / 'fonts'  # the npm fonts, where a training run fetched them
    if trained_fonts.is_dir():
        fonts.activate(trained_fonts)
    wanted = list(cells())
    if not wanted:
        print('SKIP: no Thai fonts are installed')
        return SKIPPED
    got = read([picture(*cell) for cell in wanted], model_folder)
    wrong = 0
    for (family, weight, text), result in zip(wanted, got, strict=True):
        if text != result:
            wrong += 1
            print(f'{family.name} {weight}: {text} read as {result}')
    print(f'{len(wanted) - wrong} of {len(wanted)} cells right, {len({f.name for f, _, _ in wanted})} fonts')
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
