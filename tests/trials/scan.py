#!/usr/bin/python3
"""Pictures of trials, as a scanner, a phone or a fax would have made them: for NAME.pdf a NAME.scan.pdf with no text
layer.

usage: scan.py --pdf DIR --out DIR [--seed 1] [--dpi N] [--plain] [--damage any | NAME ...]

Resolution, turn, skew, blur, noise, shadow, JPEG quality and fax differ from file to file (--plain: none of turn, skew,
shadow, fax); what was done is printed. --damage adds what damage.py and picture_pdf.py know: the named kinds to every
file, or `any`: one or two by chance. `mixed` leaves every second page typed (needs qpdf).
The gold files of the trials serve for the scans too (score.py takes NAME.*.pdf for NAME).
Needs the packages poppler-utils, python3-pil and python3-numpy.
"""
import argparse
import io
import pathlib
import random
import subprocess
import tempfile

import numpy
from PIL import Image, ImageFilter

import damage
import picture_pdf

KINDS = [*damage.PAPER, *damage.DEVICE, *picture_pdf.STORED, 'mixed']


def settings(rng):
    fax = rng.random() < .12
    return dict(dpi=300 if fax else rng.choice([150, 170, 200, 200, 240, 300]), turn=rng.choice([0, 0, 0, 90, 180, 270]),
                skew=round(rng.uniform(-2, 2), 2), shear=round(rng.uniform(-.002, .002), 4), blur=rng.uniform(0, .8),
                noise=rng.uniform(0, 9), shadow=rng.uniform(0, 35), jpeg=rng.choice([40, 55, 70, 85]), fax=fax,
                ink=rng.uniform(.7, 1.0))


def chosen_damage(wanted, rng):
    return rng.sample(KINDS, rng.choice([1, 1, 2])) if wanted == ['any'] else wanted


def laid_on_glass(image, how, rng):
    ink = how['ink']
    image = image.point(lambda grey: int(255 - (255 - grey) * ink))
    height = image.height
    image = image.transform(image.size, Image.AFFINE, (1, how['shear'], -how['shear'] * height / 2, 0, 1, 0),
                            resample=Image.BICUBIC, fillcolor=255)
    image = image.rotate(how['skew'] + rng.uniform(-.15, .15), resample=Image.BICUBIC, fillcolor=255)
    return image.rotate(how['turn'], expand=True)


def taken(image, how, rng):
    image = image.filter(ImageFilter.GaussianBlur(how['blur'] * how['dpi'] / 200))
    noise = numpy.random.default_rng(rng.randrange(2 ** 31))
    grey = numpy.asarray(image, numpy.float32) + noise.normal(0, how['noise'], (image.height, image.width))
    x, y = numpy.meshgrid(numpy.linspace(0, 1, image.width), numpy.linspace(0, 1, image.height))
    grey -= how['shadow'] * (x * rng.uniform(0, 1) + y * rng.uniform(0, 1)) / 2
    return Image.fromarray(grey.clip(0, 255).astype(numpy.uint8))


def stored(image, how):
    if how['fax']:  # 204 x 196 dpi, black and white
        low = image.resize((image.width * 204 // how['dpi'], image.height * 196 // how['dpi']), Image.BOX)
        return low.point(lambda g: 255 if g > 150 else 0)
    if 'bilevel' in how['damage']:
        return image.convert('1', dither=Image.Dither.NONE)
    compressed = io.BytesIO()
    image.save(compressed, 'JPEG', quality=how['jpeg'])
    return Image.open(compressed).convert('L')


def damaged(pages, kinds, how, rng):
    for name, damages in kinds.items():
        if name in how['damage']:
            pages = damages(pages, how['dpi'], rng)
    return pages


def leave_every_second_page_typed(typed, out, pages):
    pictures = out.rename(out.with_suffix('.pictures'))
    spans = [part for n in range(1, pages + 1) for part in (str(typed if n % 2 else pictures), str(n))]
    subprocess.run(['qpdf', '--empty', '--pages', *spans, '--', str(out)], check=True)
    pictures.unlink()


def scan(pdf, out, rng, options):
    how = settings(rng)
    if options.plain:
        how.update(turn=0, skew=0, shear=0, shadow=0, fax=False, dpi=200)
    how['dpi'] = options.dpi or how['dpi']
    how['damage'] = chosen_damage(options.damage, rng)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(['pdftoppm', '-gray', '-r', str(how['dpi']), str(pdf), f'{folder}/page'], check=True)
        pages = [Image.open(p).copy() for p in sorted(pathlib.Path(folder).glob('page*.pgm'))]
    count = len(pages)
    pages = damaged(pages, damage.PAPER, how, rng)
    pages = [taken(laid_on_glass(p, how, rng), how, rng) for p in pages]
    pages = [stored(p, how) for p in damaged(pages, damage.DEVICE, how, rng)]
    picture_pdf.write(out, pages, 204 if how['fax'] else how['dpi'], how['jpeg'], how['damage'])
    if 'mixed' in how['damage'] and count == len(pages):
        leave_every_second_page_typed(pdf, out, count)
    print(out.name, count, 'pages', how, flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--pdf', type=pathlib.Path, required=True)
    parser.add_argument('--out', type=pathlib.Path, required=True)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--dpi', type=int, default=0)
    parser.add_argument('--plain', action='store_true')
    parser.add_argument('--damage', nargs='+', default=[], choices=['any', *KINDS])
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for pdf in sorted(options.pdf.glob('*.pdf')):
        name = pdf.name.split('.')[0]
        scan(pdf, options.out / f'{name}.scan.pdf', random.Random(f'{options.seed}/{name}'), options)


if __name__ == '__main__':
    main()
