"""One training picture: a text drawn in a random face and size, surrounded and degraded like a crop of a scan."""
import random

import numpy

from . import crop, degrade, render
from .charset import SHOWN_AS


LATIN_FAMILIES = ('Liberation Sans', 'Liberation Serif', 'DejaVu Sans', 'FreeSerif')


def _shown(rng, text):
    """The text as drawn: boxes and ticks in one of their shapes, spaces as wide as justified lines have them."""
    text = ''.join(rng.choice(SHOWN_AS[c]) if c in SHOWN_AS else c for c in text)
    if rng.random() < 0.25:
        text = ''.join(' ' * rng.choice((1, 2, 2, 3)) if c == ' ' else c for c in text)
    return text


def _style(rng, families):
    family = rng.choices(families, [f.weight for f in families])[0]
    # 12 to 20 pt at 150 to 300 dpi, most of them near 16 pt at 200 dpi and 300 dpi.
    pixels = rng.triangular(12, 20, 16) * rng.choice((150, 200, 200, 200, 250, 300, 300)) / 72
    narrow = rng.uniform(0.78, 1.0) if rng.random() < 0.45 else rng.uniform(0.95, 1.12)
    name = family.name
    if rng.random() < 0.10:  # Latin letters and Arabic digits in a face of their own, as word processors set them
        name = f'{rng.choice(LATIN_FAMILIES)},{name}'
    return render.Style(family=name, size=max(20.0, pixels * family.size), weight=rng.choice(family.weights),
                        italic=rng.random() < 0.07, stretch=narrow,
                        spacing=rng.uniform(-0.02, 0.10) * pixels if rng.random() < 0.2 else 0.0,
                        underline=rng.random() < 0.025)


def _skew(rng, ink):
    """Degrees.  Long lines are turned less: the reader straightens pages, short cells keep what is left."""
    if rng.random() < 0.5:
        return 0.0
    limit = min(1.0, 57.3 * 0.5 * crop.MARGIN / max(1, ink.shape[1] / 2))
    return rng.uniform(-limit, limit)


def make(text, families, seed):
    """(grey picture as uint8 array) of the text, or None where no installed font can draw it."""
    rng = random.Random(seed)
    noise = numpy.random.default_rng(rng.getrandbits(32))
    style = _style(rng, families)
    line = render.draw(_shown(rng, text), style)
    if line is None:
        return None
    ink = crop.turn(line.ink, _skew(rng, line.ink))
    ink = numpy.pad(ink, int(style.size * 0.5))  # room for slack beyond the drawing margin
    shift = int(style.size * 0.5)
    box = crop.cut(rng, ink, line.top + shift, line.bottom + shift, style.size)
    if rng.random() < 0.15:
        other = render.draw(text[::2] + 'ญูกี่ฎ', style)
        if other is not None:
            crop.add_neighbour(rng, ink, other.ink, box)
    if rng.random() < 0.12:
        crop.add_rulings(rng, ink, box)
    top, bottom, left, right = box
    return degrade.degrade(rng, noise, ink[top:bottom, left:right], style.size)
