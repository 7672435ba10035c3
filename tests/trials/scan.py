#!/usr/bin/python3
"""Pictures of trials, as a scanner or a fax would have made them: for NAME.pdf a NAME.scan.pdf with no text layer.

usage: scan.py --pdf DIR --out DIR [--seed 1]

Resolution, turn, skew, blur, noise, shadow, JPEG quality and fax differ from file to file; what was done is printed.
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


def settings(rng):
    fax = rng.random() < .12
    return dict(dpi=300 if fax else rng.choice([150, 170, 200, 200, 240, 300]), turn=rng.choice([0, 0, 0, 90, 180, 270]),
                skew=round(rng.uniform(-2, 2), 2), shear=round(rng.uniform(-.002, .002), 4), blur=rng.uniform(0, .8),
                noise=rng.uniform(0, 9), shadow=rng.uniform(0, 35), jpeg=rng.choice([40, 55, 70, 85]), fax=fax,
                ink=rng.uniform(.7, 1.0))


def scanned(image, how, rng):
    ink = how['ink']
    image = image.point(lambda grey: int(255 - (255 - grey) * ink))
    width, height = image.size
    image = image.transform(image.size, Image.AFFINE, (1, how['shear'], -how['shear'] * height / 2, 0, 1, 0),
                            resample=Image.BICUBIC, fillcolor=255)
    image = image.rotate(how['skew'] + rng.uniform(-.15, .15), resample=Image.BICUBIC, fillcolor=255)
    image = image.rotate(how['turn'], expand=True)
    image = image.filter(ImageFilter.GaussianBlur(how['blur'] * how['dpi'] / 200))
    noise = numpy.random.default_rng(rng.randrange(2 ** 31))
    grey = numpy.asarray(image, numpy.float32) + noise.normal(0, how['noise'], (image.height, image.width))
    x, y = numpy.meshgrid(numpy.linspace(0, 1, image.width), numpy.linspace(0, 1, image.height))
    grey -= how['shadow'] * (x * rng.uniform(0, 1) + y * rng.uniform(0, 1)) / 2
    image = Image.fromarray(grey.clip(0, 255).astype(numpy.uint8))
    if how['fax']:  # 204 x 196 dpi, black and white
        low = image.resize((image.width * 204 // how['dpi'], image.height * 196 // how['dpi']), Image.BOX)
        return low.point(lambda g: 255 if g > 150 else 0)
    stored = io.BytesIO()
    image.save(stored, 'JPEG', quality=how['jpeg'])
    return Image.open(stored).convert('L')


def scan(pdf, out, rng):
    how = settings(rng)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(['pdftoppm', '-gray', '-r', str(how['dpi']), str(pdf), f'{folder}/page'], check=True)
        pages = [scanned(Image.open(p), how, rng) for p in sorted(pathlib.Path(folder).glob('page*.pgm'))]
    dpi = 204 if how['fax'] else how['dpi']
    pages[0].save(out, save_all=True, append_images=pages[1:], resolution=dpi, quality=how['jpeg'])
    print(out.name, len(pages), 'pages', how, flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--pdf', type=pathlib.Path, required=True)
    parser.add_argument('--out', type=pathlib.Path, required=True)
    parser.add_argument('--seed', type=int, default=1)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for pdf in sorted(options.pdf.glob('*.pdf')):
        name = pdf.name.split('.')[0]
        scan(pdf, options.out / f'{name}.scan.pdf', random.Random(f'{options.seed}/{name}'))


if __name__ == '__main__':
    main()
