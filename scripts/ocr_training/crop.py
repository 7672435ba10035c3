"""What surrounds a line in a crop from a page: neighbour lines, rulings, uneven slack, a slight turn.

Works on ink images (dark = 1.0).  The reader of the program cuts lines at the whole height of their marks with some
slack; these crops vary around that.
"""
import numpy
from PIL import Image

from .render import MARGIN


def turn(ink, degrees):
    """The image turned around its middle; what turns out of it is lost in the free margin."""
    if abs(degrees) < 0.03:
        return ink
    image = Image.fromarray((ink * 255).astype(numpy.uint8))
    turned = image.rotate(degrees, Image.BICUBIC, fillcolor=0)
    return numpy.asarray(turned, numpy.float32) / 255


def ink_box(ink, floor=0.3):
    """(top, bottom, left, right) of the ink; the whole image when there is none."""
    rows, columns = numpy.where(ink.max(1) > floor)[0], numpy.where(ink.max(0) > floor)[0]
    if not len(rows):
        return 0, ink.shape[0], 0, ink.shape[1]
    return rows[0], rows[-1] + 1, columns[0], columns[-1] + 1


def cut(rng, ink, band_top, band_bottom, size):
    """Cuts the crop: by the ink, or by the band of the line, each with slack above, below and beside."""
    top, bottom, left, right = ink_box(ink)
    least = 0.62 * size  # about a letter with one mark: a lone dash is never cut to its own height
    if rng.random() < 0.45:
        top, bottom = min(top, band_top), max(bottom, band_bottom)
    elif bottom - top < least:
        missing = int(least - (bottom - top))
        above = rng.randint(0, missing)
        top, bottom = top - above, bottom + missing - above
    slack = 0.22 * size if rng.random() < 0.8 else 0.5 * size
    top -= int(rng.uniform(-0.01, 1) * slack)
    bottom += int(rng.uniform(-0.01, 1) * slack)
    left -= int(rng.uniform(0, 0.6) * size)
    right += int(rng.uniform(0, 0.6) * size)
    height, width = ink.shape
    return max(0, top), min(height, bottom), max(0, left), min(width, right)


def add_neighbour(rng, ink, neighbour, box):
    """Lets a strip of another line show at the upper or lower edge of the crop."""
    top, bottom, left, right = box
    strip = rng.randint(1, max(1, int(0.10 * (bottom - top))))
    n_top, n_bottom, n_left, n_right = ink_box(neighbour)
    width = min(right - left, n_right - n_left)
    if n_bottom - n_top <= strip or width <= 0:
        return
    if rng.random() < 0.5:  # descending marks of the line above
        piece = neighbour[n_bottom - strip:n_bottom, n_left:n_left + width]
        target = ink[top:top + strip, left:left + width]
    else:  # ascending marks of the line below
        piece = neighbour[n_top:n_top + strip, n_left:n_left + width]
        target = ink[bottom - strip:bottom, left:left + width]
    numpy.maximum(target, piece[:target.shape[0]], out=target)


def add_rulings(rng, ink, box):
    """Remains of table rulings along the edges of the crop, outside the letters."""
    top, bottom, left, right = box
    darkness = rng.uniform(0.4, 1.0)
    thick = rng.randint(1, 3)
    ink_top, ink_bottom, ink_left, ink_right = ink_box(ink)
    side = rng.random()
    start, end = sorted((rng.uniform(0, 1), rng.uniform(0, 1)))
    if rng.random() < 0.5:
        start, end = 0, 1
    columns = slice(left + int(start * (right - left)), left + int(end * (right - left)))
    if side < 0.35 and ink_top - top > thick:
        ink[top:top + thick, columns] = darkness
    elif side < 0.7 and bottom - ink_bottom > thick:
        ink[bottom - thick:bottom, columns] = darkness
    elif side < 0.85 and ink_left - left > thick + 3:
        ink[top:bottom, left:left + thick] = darkness
    elif right - ink_right > thick + 3:
        ink[top:bottom, right - thick:right] = darkness
