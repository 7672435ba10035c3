"""The .lstmf file: line pictures with their texts, as lstmtraining and lstmeval read them.

Written directly, which is twice as fast as `tesseract ... lstm.train` over TIFF and box files.  Little-endian: a count of
pages, then for each page a byte 1 and the fields of Tesseract's ImageData (ccstruct/imagedata.h).
"""
import io
import os
import struct

import numpy
from PIL import Image


def _string(data):
    return struct.pack('<I', len(data)) + data


def _page(number, array, text):
    png = io.BytesIO()
    Image.fromarray(array).save(png, 'PNG', compress_level=1)
    height, width = array.shape
    return b''.join((
        b'\1', _string(b'line'), struct.pack('<i', number), _string(png.getvalue()),
        _string(b''),                       # language
        _string(text.encode()),
        struct.pack('<I4h', 1, 0, 0, width, height),          # one box: the whole line
        struct.pack('<I', 1), _string(text.encode()),          # and its text
        b'\0'))                             # horizontal text


def write(path, lines):
    """`lines` = [(grey picture as uint8 array, text)].  A file that exists is a whole one."""
    partial = f'{path}.part'
    with open(partial, 'wb') as file:
        file.write(struct.pack('<I', len(lines)))
        for number, (array, text) in enumerate(lines):
            file.write(_page(number, numpy.ascontiguousarray(array), text))
    os.replace(partial, path)
