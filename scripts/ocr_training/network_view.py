"""A picture as the int8 network sees it: 48 pixels high, its grey values clipped between black and white.

Tesseract scales a line to the height of the network and takes black and white from the row in the middle: quartiles of
the local extremes.  Grey values beyond them are cut off in an int8 model but kept in the float model that is being
trained; trained on uncut pictures, the shipped model made half as many errors again as the float one.  So training
shows the cut picture.  On noisy paper the extremes of the noise outnumber those of the strokes and the cut destroys
the line; the reader therefore levels a crop first, and so does training for most lines.
"""
import numpy
from PIL import Image, ImageFilter

HEIGHT = 48


def leveled(array):
    """Paper made white and strokes black, with the noise of both cut off.

    Paper is the median (most of a crop is paper); its noise is measured above the median, where no ink is.  Ink is the
    median of the pixels nearer to the darkest than to the paper.
    """
    grey = array.astype(numpy.float32)
    paper = numpy.median(grey)
    brighter = grey[grey >= paper] - paper
    noise = numpy.quantile(brighter, 0.68) if len(brighter) else 0.0
    white = paper - 2.5 * noise - 4
    darkest = numpy.quantile(grey, 0.003)
    inked = grey[grey < (paper + darkest) / 2]
    black = numpy.median(inked) if len(inked) else 0.0
    if white - black < 24:  # nothing but paper, or too faint to tell
        return array
    return (numpy.clip((grey - black) / (white - black), 0, 1) * 255).astype(numpy.uint8)


def _scaled(array):
    """As Leptonica's pixScale: area mapping or linear interpolation, then unsharp masking."""
    factor = HEIGHT / array.shape[0]
    image = Image.fromarray(array)
    size = (max(1, round(array.shape[1] * factor)), HEIGHT)
    if factor < 0.7:
        image, half_width, share = image.resize(size, Image.BOX), 1, 0.2
    else:
        image, half_width, share = image.resize(size, Image.BILINEAR), 2, 0.4
    soft = numpy.asarray(image.filter(ImageFilter.BoxBlur(half_width)), numpy.float32)
    sharp = numpy.asarray(image, numpy.float32)
    return numpy.clip(sharp + share * (sharp - soft), 0, 255)


def _black_and_white(grey):
    """Tesseract's ComputeBlackWhite: quartiles of the local extremes along the middle row."""
    row = grey[grey.shape[0] // 2]
    before, here, after = row[:-2], row[1:-1], row[2:]
    lows = here[((here < before) & (here <= after)) | ((here <= before) & (here < after))]
    highs = here[((here > before) & (here >= after)) | ((here >= before) & (here > after))]
    black = numpy.quantile(lows, 0.25) if len(lows) else 0
    white = numpy.quantile(highs, 0.75) if len(highs) else 255
    return black, white


def as_seen(array):
    """The grey picture (uint8, any height) -> uint8 picture of height 48."""
    grey = _scaled(array)
    black, white = _black_and_white(grey)
    contrast = white - black if white > black else 2.0
    return (numpy.clip((grey - black) / contrast, 0, 1) * 255).astype(numpy.uint8)
