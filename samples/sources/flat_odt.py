"""A sample's source tree as a flat OpenDocument text (.fodt) that LibreOffice exports to PDF.

Not an HTML converter: it knows the few tags that the sources use (h1 h2 p table tr th td br b span).
"""
from xml.sax.saxutils import escape, quoteattr

from page_tree import Node

HEAD = '''<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:default-style style:family="paragraph"><style:text-properties
 fo:font-family={font} style:font-family-complex={font} style:font-family-asian={font}
 fo:font-size="{size}pt" style:font-size-complex="{size}pt" style:font-size-asian="{size}pt"
 fo:language="th" fo:country="TH" style:language-complex="th" style:country-complex="TH"/></style:default-style>
<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="4pt"/></style:style>
<style:style style:name="C" style:family="paragraph"/>
<style:style style:name="CC" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>
<style:style style:name="H" style:family="paragraph"><style:paragraph-properties fo:text-align="{heading}"
 fo:margin-bottom="6pt" fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold"
 style:font-weight-complex="bold"/></style:style>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"
 style:font-weight-complex="bold"/></style:style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="{width}" fo:page-height="{height}"
 style:print-orientation="{page}" fo:margin="1.8cm"/></style:page-layout>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties
 fo:border="{border}" fo:padding="0.08cm"/></style:style>
<style:style style:name="Row" style:family="table-row"><style:table-row-properties
 fo:keep-together="auto"/></style:style>
<style:style style:name="Break" style:family="paragraph" style:parent-style-name="H"><style:paragraph-properties
 fo:break-before="page"/></style:style>
{columns}</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"/></office:master-styles>
<office:body><office:text>
'''
USABLE_CM = {'portrait': 17.4, 'landscape': 26.1}


def inline(node):
    out = ''
    for child in node.children:
        if isinstance(child, str):
            out += escape(' '.join(('.' + child + '.').split())[1:-1] if child.strip() else ' ' * bool(child))
        elif child.tag == 'br':
            out += '<text:line-break/>'
        elif child.tag == 'b':
            out += '<text:span text:style-name="B">' + inline(child) + '</text:span>'
        else:
            out += inline(child)
    return out


def paragraphs(cell):
    """A cell's author lines become paragraphs, so that they end where the author ended them."""
    style = 'CC' if cell.tag == 'th' or cell.attrs.get('align') == 'center' else 'C'
    lines = inline(cell).strip().split('<text:line-break/>')
    text = '<text:span text:style-name="B">{}</text:span>' if cell.tag == 'th' else '{}'
    return ''.join(f'<text:p text:style-name="{style}">{text.format(line.strip())}</text:p>' for line in lines)


def row(tr, open_spans, columns):
    """One table row; places that a span from above covers get covered cells."""
    out, column, cells = '<table:table-row table:style-name="Row">', 0, [
        c for c in tr.children if isinstance(c, Node)]
    while column < columns:
        if open_spans.get(column, 0) > 0:
            open_spans[column] -= 1
            out += '<table:covered-table-cell/>'
            column += 1
            continue
        cell = cells.pop(0)
        across, down = int(cell.attrs.get('colspan', 1)), int(cell.attrs.get('rowspan', 1))
        spans = (f' table:number-columns-spanned="{across}"' if across > 1 else '') + (
            f' table:number-rows-spanned="{down}"' if down > 1 else '')
        out += f'<table:table-cell table:style-name="Cell" office:value-type="string"{spans}>{paragraphs(cell)}</table:table-cell>'
        out += '<table:covered-table-cell/>' * (across - 1)
        for c in range(column, column + across):
            open_spans[c] = down - 1
        column += across
    return out + '</table:table-row>\n'


def table(node, number):
    columns = len(node.find('col'))
    out = f'<table:table table:name="T{number}">' + ''.join(
        f'<table:table-column table:style-name="T{number}C{i}"/>' for i in range(columns))
    spans = {}
    head = [t for h in node.find('thead') for t in h.find('tr')]
    if head and node.attrs.get('data-header') != 'once':
        out += '<table:table-header-rows>' + ''.join(row(t, spans, columns) for t in head) + '</table:table-header-rows>\n'
    else:
        out += ''.join(row(t, spans, columns) for t in head)
    out += ''.join(row(t, spans, columns) for b in node.find('tbody') for t in b.find('tr'))
    return out + '</table:table><text:p text:style-name="P"/>\n'


def column_styles(tables, usable):
    out = ''
    for number, node in enumerate(tables):
        shares = [float(c.attrs['width'].rstrip('%')) for c in node.find('col')]
        for i, share in enumerate(shares):
            width = usable * share / sum(shares)
            out += (f'<style:style style:name="T{number}C{i}" style:family="table-column">'
                    f'<style:table-column-properties style:column-width="{width:.2f}cm"/></style:style>\n')
    return out


def flat_odt(root):
    page = root.attrs.get('data-page', 'landscape')
    sides = ('21cm', '29.7cm') if page == 'portrait' else ('29.7cm', '21cm')
    tables = root.find('table')
    out = HEAD.format(font=quoteattr(root.attrs['data-font']), size=root.attrs['data-size'], page=page,
                      width=sides[0], height=sides[1], heading='center', border=root.attrs.get(
                          'data-border', '0.5pt solid #000000'),
                      columns=column_styles(tables, USABLE_CM[page]))
    for node in root.find('body')[0].children:
        if isinstance(node, str):
            continue
        if node.tag == 'table':
            out += table(node, tables.index(node))
        elif node.tag == 'script':
            continue
        elif node.tag in ('h1', 'h2', 'p'):
            style = 'P' if node.tag == 'p' else ('Break' if 'data-new-page' in node.attrs else 'H')
            out += f'<text:p text:style-name="{style}">{inline(node).strip()}</text:p>\n'
        else:
            raise ValueError(f'<{node.tag}> is not known to flat_odt')
    return out + '</office:text></office:body></office:document>\n'
