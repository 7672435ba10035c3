"""What paper, scanners, phones and their programs do to pages: each takes and gives a list of grey pictures.

Before the scan (`PAPER`): what lies on the sheet. By the device (`DEVICE`): how the sheet was taken. When stored
(`STORED`, in picture_pdf): how the picture lies in the file.
"""
import math

import numpy
from PIL import Image, ImageChops, ImageDraw, ImageFilter

MM = 1 / 25.4  # inches


def bleed(pages, dpi, rng):
    """The back of the sheet shows through, mirrored and pale."""
    strength = rng.uniform(.08, .2)
    backs = pages[1:] + pages[:1]
    out = []
    for page, back in zip(pages, backs):
        back = back.resize(page.size).transpose(Image.FLIP_LEFT_RIGHT).filter(ImageFilter.GaussianBlur(dpi / 200))
        out.append(ImageChops.multiply(page, back.point(lambda g: int(255 - (255 - g) * strength))))
    return out


def holes(pages, dpi, rng):
    """Punch holes at the left or upper edge, dark where the lid was, and a staple in a corner."""
    radius, inset, apart = 3 * MM * dpi, 12 * MM * dpi, 40 * MM * dpi
    upper, grey = rng.random() < .4, rng.choice([20, 90, 180])
    for page in pages:
        draw = ImageDraw.Draw(page)
        middle = (page.width if upper else page.height) / 2
        for offset in (-apart, apart):
            x, y = (middle + offset, inset) if upper else (inset, middle + offset)
            draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=grey)
        x, y = page.width - rng.uniform(8, 25) * MM * dpi, rng.uniform(8, 20) * MM * dpi
        draw.line((x, y, x + 9 * MM * dpi, y + 5 * MM * dpi), fill=60, width=max(1, int(.5 * MM * dpi)))
    return pages


def stamp(pages, dpi, rng):
    """A round stamp somewhere on each page, over text as well; ink in a scan is never darker than the text's."""
    for page in pages:
        layer = Image.new('L', page.size, 255)
        draw = ImageDraw.Draw(layer)
        x, y, radius = rng.uniform(.2, .8) * page.width, rng.uniform(.3, .9) * page.height, rng.uniform(11, 17) * MM * dpi
        for share in (1, .7):
            r = radius * share
            draw.ellipse((x - r, y - r, x + r, y + r), outline=rng.randint(70, 130), width=max(2, int(.5 * MM * dpi)))
        page.paste(ImageChops.multiply(page, layer.filter(ImageFilter.GaussianBlur(dpi / 250))))
    return pages


def signature(pages, dpi, rng):
    """A hand's writing in pen over the lower half of the last page."""
    page = pages[-1]
    draw = ImageDraw.Draw(page)
    x, y = rng.uniform(.3, .6) * page.width, rng.uniform(.5, .9) * page.height
    points, phase = [], rng.uniform(0, 6)
    for step in range(160):
        t = step / 8
        points.append((x + (t * 2.2 + 3 * math.cos(t * 1.7)) * MM * dpi, y + 6 * math.sin(t * 2.3 + phase) * math.sin(t / 5) * MM * dpi))
    draw.line(points, fill=60, width=max(2, int(.5 * MM * dpi)), joint='curve')
    return pages


def shaded(page, factor):
    """`factor`: array of brightness, as large as the page."""
    grey = numpy.asarray(page, numpy.float32) * factor
    return Image.fromarray(grey.clip(0, 255).astype(numpy.uint8))


def light(pages, dpi, rng):
    """A phone's picture: bright at one place, half as bright in a corner, darker at a fold."""
    out = []
    for page in pages:
        y, x = numpy.mgrid[0:1:page.height * 1j, 0:1:page.width * 1j].astype(numpy.float32)
        far = numpy.hypot(x - rng.uniform(.2, .8), y - rng.uniform(.2, .8))
        fold = numpy.exp(-((y - rng.uniform(.3, .7)) / .01) ** 2)
        out.append(shaded(page, 1 - rng.uniform(.3, .5) * far - rng.uniform(.05, .2) * fold))
    return out


def borders(pages, dpi, rng):
    """The lid stood open or the sheet was smaller than the glass: black along one to four sides."""
    sides = rng.sample(['left', 'right', 'upper', 'lower'], rng.randint(1, 4))
    for page in pages:
        draw = ImageDraw.Draw(page)
        w, h = page.size
        for side in sides:
            a, b = (rng.uniform(1, 7) * MM * dpi for _ in range(2))
            corners = {'left': [(0, 0), (a, 0), (b, h), (0, h)], 'right': [(w, 0), (w - a, 0), (w - b, h), (w, h)],
                       'upper': [(0, 0), (w, 0), (w, a), (0, b)], 'lower': [(0, h), (w, h), (w, h - a), (0, h - b)]}
            draw.polygon(corners[side], fill=rng.randint(5, 40))
    return pages


def streaks(pages, dpi, rng):
    """Dirt on the glass of a feeder: thin upright lines over the whole page."""
    places = [(rng.random(), rng.randint(60, 200), rng.choice([1, 1, 2, 3])) for _ in range(rng.randint(1, 4))]
    for page in pages:
        draw = ImageDraw.Draw(page)
        for x, grey, width in places:
            x = int(x * page.width)
            part = page.crop((x, 0, x + width, page.height))
            page.paste(part.point(lambda g, grey=grey: min(g, grey)), (x, 0))
    return pages


def pale(pages, dpi, rng):
    """Little toner or a bad setting: grey on grey."""
    black, white = rng.randint(90, 140), rng.randint(190, 235)
    return [p.point(lambda g: int(black + (white - black) * g / 255)) for p in pages]


def perspective(pages, dpi, rng):
    """Taken from a hand: the four corners each lie a little aside."""
    out = []
    for page in pages:
        w, h = page.size
        off = lambda: rng.uniform(-.012, .012)
        corners = (off() * w, off() * h, off() * w, (1 + off()) * h, (1 + off()) * w, (1 + off()) * h, (1 + off()) * w,
                   off() * h)
        out.append(page.transform(page.size, Image.QUAD, corners, resample=Image.BICUBIC, fillcolor=255))
    return out


def two_up(pages, dpi, rng):
    """Two pages side by side on one sheet, as large as before (an open book)."""
    out = []
    for left, right in zip(pages[::2], pages[1::2] + [None]):
        sheet = Image.new('L', (left.width * 2, left.height), 255)
        sheet.paste(left, (0, 0))
        if right:
            sheet.paste(right, (left.width, 0))
        out.append(sheet)
    return out


def bilevel(pages, dpi, rng):
    """Black and white by one level for all: thin lines break or letters fill."""
    level = rng.choice([110, 140, 170, 195])
    return [p.point(lambda g: 255 if g > level else 0) for p in pages]


PAPER = dict(bleed=bleed, holes=holes, stamp=stamp, signature=signature, two_up=two_up)
DEVICE = dict(light=light, borders=borders, streaks=streaks, pale=pale, perspective=perspective, bilevel=bilevel)
