"""PDFs of pictures, as scanners write them: each page one picture, or several strips, turned, or on other paper."""
import io
import zlib

from PIL import Image, ImageOps

# How a picture may lie in its file, besides plainly.
STORED = ['colour', 'strips', 'rotate', 'small_paper', 'large_paper']


def image_object(picture, quality):
    """A picture as an object of the file: JPEG, or bits where it is black and white."""
    head = f'/Type /XObject /Subtype /Image /Width {picture.width} /Height {picture.height}'
    if picture.mode == '1':
        data = zlib.compress(picture.tobytes())
        more = '/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode'
    else:
        stored = io.BytesIO()
        picture.save(stored, 'JPEG', quality=quality)
        data = stored.getvalue()
        space = 'DeviceGray' if picture.mode == 'L' else 'DeviceRGB'
        more = f'/ColorSpace /{space} /BitsPerComponent 8 /Filter /DCTDecode'
    return stream(f'{head} {more}', data)


def stream(head, data):
    return f'<< {head} /Length {len(data)} >>\nstream\n'.encode() + data + b'\nendstream'


def strips_of(picture, many):
    """(upper edge, strip) of pixels; scanners with little memory store a page in pieces."""
    height = 256 if many else picture.height
    return [(y, picture.crop((0, y, picture.width, min(y + height, picture.height))))
            for y in range(0, picture.height, height)]


def write(path, pictures, dpi, quality, stored=()):
    """Writes `pictures` (grey, or of mode 1) to `path`; `stored` names ways of STORED."""
    scale = 72 / dpi * (.45 if 'small_paper' in stored else 200 / 72 if 'large_paper' in stored else 1)
    objects = [b'<< /Type /Catalog /Pages 2 0 R >>', b'']
    pages = []
    for picture in pictures:
        if 'colour' in stored and picture.mode == 'L':  # blue ink on yellowish paper
            picture = ImageOps.colorize(picture, (25, 35, 120), (252, 247, 232))
        if 'rotate' in stored:
            picture = picture.transpose(Image.ROTATE_90)
        names, drawing = [], []
        for y, strip in strips_of(picture, 'strips' in stored):
            objects.append(image_object(strip, quality))
            names.append(f'/I{len(objects)} {len(objects)} 0 R')
            lower = (picture.height - y - strip.height) * scale
            drawing.append(f'q {strip.width * scale:.3f} 0 0 {strip.height * scale:.3f} 0 {lower:.3f} cm /I{len(objects)} Do Q')
        objects.append(stream('', '\n'.join(drawing).encode()))
        turn = '/Rotate 90' if 'rotate' in stored else ''
        objects.append(f'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {picture.width * scale:.3f} {picture.height * scale:.3f}] {turn} '
                       f'/Contents {len(objects)} 0 R /Resources << /XObject << {" ".join(names)} >> >> >>'.encode())
        pages.append(f'{len(objects)} 0 R')
    objects[1] = f'<< /Type /Pages /Count {len(pages)} /Kids [{" ".join(pages)}] >>'.encode()
    out, places = bytearray(b'%PDF-1.5\n%\xe2\xe3\xcf\xd3\n'), []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f'{number} 0 obj\n'.encode() + content + b'\nendobj\n'
    start = len(out)
    out += f'xref\n0 {len(objects) + 1}\n0000000000 65535 f \n'.encode()
    out += b''.join(f'{place:010} 00000 n \n'.encode() for place in places)
    out += f'trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n'.encode()
    path.write_bytes(out)
