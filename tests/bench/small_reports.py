"""Any number of small PDFs that differ: a page of running text with a table of scores."""


def _page(number):
    lines = [f'Report {number} of the integrity and transparency assessment']
    lines += [f'Indicator {i}   {60 + (number * 7 + i * 13) % 4000 / 100:.2f}' for i in range(1, 11)]
    lines += [f'Line {i} of document {number}: what was done, by whom and until when.' for i in range(20)]
    text = ''.join(f'({line}) Tj T*\n' for line in lines)
    rules = ''.join(f'72 {760 - 16 * i} m 500 {760 - 16 * i} l S\n' for i in range(12))
    return f'BT /F1 11 Tf 16 TL 76 770 Td\n{text}ET\n{rules}72 760 m 72 584 l S\n500 760 m 500 584 l S\n'


def pdf(number):
    content = _page(number)
    objects = [
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
        f'<< /Length {len(content)} >>\nstream\n{content}\nendstream',
        '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ]
    out, offsets = '%PDF-1.4\n', []
    for i, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f'{i} 0 obj\n{body}\nendobj\n'
    table = len(out)
    out += f'xref\n0 {len(objects) + 1}\n0000000000 65535 f \n' + ''.join(f'{o:010} 00000 n \n' for o in offsets)
    return (out + f'trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n').encode()


def write(folder, count):
    for number in range(count):
        (folder / f'{number:06}.pdf').write_bytes(pdf(number))
