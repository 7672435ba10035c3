"""Draws one line of text with Pango: dark ink (1.0) on white paper (0.0), with the geometry of its band."""
import dataclasses

import cairo
import gi
import numpy

gi.require_version('Pango', '1.0')
gi.require_version('PangoCairo', '1.0')
from gi.repository import Pango, PangoCairo  # noqa: E402  (gi wants the versions first)

MARGIN = 24  # pixels of free paper around the line, for skew, neighbours and slack


@dataclasses.dataclass
class Style:
    family: str
    size: float            # pixels per em
    weight: int = 400
    italic: bool = False
    stretch: float = 1.0   # horizontal scale; TH Sarabun is narrower than the open Sarabun
    spacing: float = 0.0   # extra pixels between letters, as in justified Thai
    underline: bool = False


@dataclasses.dataclass
class DrawnLine:
    ink: numpy.ndarray     # height x width, 0 .. 1
    top: int               # rows of the font's line band (ascent to descent)
    bottom: int


def _unhinted(surface):
    """A scanner knows no pixel grid; hinted metrics would also make the measured line differ from the drawn one."""
    context = cairo.Context(surface)
    options = cairo.FontOptions()
    options.set_hint_style(cairo.HINT_STYLE_NONE)
    options.set_hint_metrics(cairo.HINT_METRICS_OFF)
    context.set_font_options(options)
    return context


def _layout(context, text, style):
    layout = PangoCairo.create_layout(context)
    layout.get_context().set_round_glyph_positions(False)
    font = Pango.FontDescription()
    font.set_family(style.family)
    font.set_absolute_size(style.size * Pango.SCALE)
    font.set_weight(style.weight)
    font.set_style(Pango.Style.ITALIC if style.italic else Pango.Style.NORMAL)
    layout.set_font_description(font)
    attributes = Pango.AttrList()
    if style.spacing:
        attributes.insert(Pango.attr_letter_spacing_new(int(style.spacing * Pango.SCALE)))
    if style.underline:
        attributes.insert(Pango.attr_underline_new(Pango.Underline.SINGLE))
    layout.set_attributes(attributes)
    layout.set_text(text, -1)
    return layout


def draw(text, style):
    """The line, or None where a glyph is missing in every font."""
    layout = _layout(_unhinted(cairo.ImageSurface(cairo.FORMAT_A8, 1, 1)), text, style)
    if layout.get_unknown_glyphs_count():
        return None
    ink, logical = layout.get_pixel_extents()
    left, top = min(ink.x, logical.x), min(ink.y, logical.y)
    right = max(ink.x + ink.width, logical.x + logical.width)
    bottom = max(ink.y + ink.height, logical.y + logical.height)
    width = int((right - left) * style.stretch) + 2 * MARGIN
    height = bottom - top + 2 * MARGIN
    surface = cairo.ImageSurface(cairo.FORMAT_A8, width, height)
    context = _unhinted(surface)
    context.translate(MARGIN - left * style.stretch, MARGIN - top)
    context.scale(style.stretch, 1.0)
    PangoCairo.show_layout(context, layout)
    surface.flush()
    pixels = numpy.frombuffer(surface.get_data(), numpy.uint8).reshape(height, surface.get_stride())
    return DrawnLine(pixels[:, :width].astype(numpy.float32) / 255, MARGIN + logical.y - top,
                     MARGIN + logical.y + logical.height - top)
