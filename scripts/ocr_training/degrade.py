"""Makes a clean crop look like an office scan, a fax or a saved JPEG.

Takes an ink image (dark = 1.0), returns a grey picture (uint8, white = 255).  Sizes are relative to `size`, the
pixels per em, because a blur of one pixel is nothing at 300 dpi and much at 150.
"""
import io

import numpy
from PIL import Image, ImageFilter


def _resized(array, width, height, method):
    image = Image.fromarray((numpy.clip(array, 0, 1) * 255).astype(numpy.uint8))
    return numpy.asarray(image.resize((max(1, width), max(1, height)), method), numpy.float32) / 255


def _blurred(array, radius):
    image = Image.fromarray((numpy.clip(array, 0, 1) * 255).astype(numpy.uint8))
    return numpy.asarray(image.filter(ImageFilter.GaussianBlur(radius)), numpy.float32) / 255


def coarsen(rng, ink, size):
    """Loses resolution: the page was scanned at 100 to 200 dpi and enlarged afterwards."""
    factor = rng.uniform(0.45, 0.9)
    if size * factor < 17:  # below that even people can't tell the marks apart
        return ink
    height, width = ink.shape
    small = _resized(ink, int(width * factor), int(height * factor), Image.BOX if rng.random() < .5 else Image.BICUBIC)
    if rng.random() < 0.5:
        return small
    return _resized(small, width, height, Image.BICUBIC if rng.random() < .7 else Image.NEAREST)


def change_stroke(rng, ink):
    """Ink spreads on cheap paper, or thin strokes fade."""
    gamma = rng.uniform(0.55, 1.8)
    return numpy.clip(ink, 0, 1) ** gamma


def break_strokes(rng, noise, ink):
    """Gaps and specks of a worn drum: ink is missing in spots, dots appear elsewhere."""
    share = rng.uniform(0.002, 0.02)
    spots = noise.random(ink.shape) < share
    ink = numpy.where(spots, ink * rng.uniform(0, 0.5), ink)
    specks = noise.random(ink.shape) < share * 0.15
    return numpy.where(specks, numpy.maximum(ink, rng.uniform(0.4, 1)), ink)


def threshold(rng, noise, ink):
    """Black and white, as faxes and 'text' scans store pages."""
    level = rng.uniform(0.3, 0.6) + noise.normal(0, rng.uniform(0, 0.08), ink.shape)
    return (ink > level).astype(numpy.float32)


def fax(rng, noise, ink, size):
    """Half the vertical resolution, then black and white, then enlarged again."""
    if size < 36:
        return threshold(rng, noise, ink)
    height, width = ink.shape
    low = _resized(ink, int(width * rng.uniform(.6, 1)), int(height * rng.uniform(.5, .7)), Image.BOX)
    return _resized(threshold(rng, noise, low), width, height, Image.NEAREST if rng.random() < .5 else Image.BILINEAR)


def paper(rng, noise, ink):
    """Grey values: paper is never quite white, nor toner black; shaded table heads are darker paper."""
    white, black = rng.uniform(225, 255), rng.uniform(0, 70)
    if rng.random() < 0.07:
        white = rng.uniform(165, 225)
        black = rng.uniform(0, 30)
    grey = white + (black - white) * ink
    if rng.random() < 0.2:
        grey = grey + numpy.linspace(0, rng.uniform(-25, 25), ink.shape[1])
    return grey + noise.normal(0, 1, ink.shape) * rng.choice((0, 1, 3, 6, 12))


def jpeg(rng, grey):
    stored = io.BytesIO()
    Image.fromarray(grey).save(stored, 'JPEG', quality=rng.randint(25, 92))
    return numpy.asarray(Image.open(stored))


def degrade(rng, noise, ink, size):
    """One picture in four stays nearly clean; the others pass a random chain of the above."""
    kind = rng.random()
    if kind > 0.25:
        if rng.random() < 0.35:
            ink = coarsen(rng, ink, size)
        if rng.random() < 0.6:
            ink = _blurred(ink, rng.uniform(0.2, 1.0) * min(2.0, size / 40))
        if rng.random() < 0.5:
            ink = change_stroke(rng, ink)
        if rng.random() < 0.15:
            ink = break_strokes(rng, noise, ink)
        mode = rng.random()
        if mode < 0.18:
            ink = threshold(rng, noise, ink)
        elif mode < 0.26:
            ink = fax(rng, noise, ink, size)
    grey = numpy.clip(paper(rng, noise, ink) if kind > 0.1 else 255 * (1 - ink), 0, 255).astype(numpy.uint8)
    return jpeg(rng, grey) if rng.random() < 0.4 else grey
