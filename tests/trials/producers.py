"""Programs that make a PDF of a report's HTML; each lays out, breaks pages and writes text in its own way."""
import os
import pathlib
import re
import signal
import subprocess

QUIET = dict(check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def chromium(source, pdf, scratch, landscape):
    subprocess.run(['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
                    '--disable-background-networking', '--disable-component-update', '--disable-sync',
                    f'--user-data-dir={scratch}/profile', '--no-pdf-header-footer', f'--print-to-pdf={pdf}',
                    str(source)], **QUIET)


def weasy(source, pdf, scratch, landscape):
    subprocess.run(['weasyprint', str(source), str(pdf)], **QUIET)


class Hangs(Exception):
    """The office lays some documents out for ever."""


def soffice(scratch, source, to, *more):
    office = subprocess.Popen(['soffice', f'-env:UserInstallation=file://{scratch}/office', '--headless', *more, '--convert-to', to,
                               '--outdir', str(scratch), str(source)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                              start_new_session=True)
    try:
        if office.wait(timeout=150):
            raise subprocess.CalledProcessError(office.returncode, 'soffice')
    except subprocess.TimeoutExpired:
        os.killpg(office.pid, signal.SIGKILL)
        raise Hangs from None


def office_source(source, scratch):
    """HTML as the office's own import likes it: what it ignores in style sheets, in attributes."""
    markup = source.read_text(encoding='utf-8')
    said = re.search(r'<!-- (.*?) -->', markup)[1]
    border = '0' if re.search(r'lines:(none|tint|zebra)\b', said) else '1'
    markup = re.sub(r'<table(?=[ >])', f'<table border="{border}" cellspacing="0" cellpadding="3" width="100%"', markup)
    markup = re.sub(r'<td class="c"', '<td class="c" align="center"', markup)
    markup = re.sub(r'<td(?=[ >])', f'<td valign="{re.search("valign:([a-z]+)", said)[1]}"', markup)
    if 'centred' in said:
        markup = re.sub(r'<td(?=[ >])(?![^>]*align="center")', '<td align="center"', markup)
    if 'tall' in said:
        markup = re.sub(r'<td(?=[ >])(?![^>]*class="s")', '<td height="330"', markup)
    if 'frame' in said:
        markup = markup.replace('<div class=frame>', '<table border="1" cellpadding="8" width="100%"><tr><td>')
        markup = markup.replace('</div></body>', '</td></tr></table></body>')
    plain = scratch / 'plain.html'
    plain.write_text(markup, encoding='utf-8')
    return plain


def flat_document(source, scratch, landscape):
    soffice(scratch, office_source(source, scratch), 'fodt:OpenDocument Text Flat XML', '--infilter=HTML (StarWriter)')
    flat = scratch / 'plain.fodt'
    text = flat.read_text(encoding='utf-8')
    size = ('29.7cm', '21cm') if landscape else ('21cm', '29.7cm')
    text = re.sub(r'fo:page-width="[^"]*" fo:page-height="[^"]*"',
                  f'fo:page-width="{size[0]}" fo:page-height="{size[1]}"', text)
    text = re.sub(r'style:print-orientation="\w+"', f'style:print-orientation="{"landscape" if landscape else "portrait"}"', text)
    flat.write_text(text, encoding='utf-8')
    return flat


def office_odt(source, pdf, scratch, landscape):
    flat = flat_document(source, scratch, landscape)
    soffice(scratch, flat, 'pdf:writer_pdf_Export')
    (scratch / 'plain.pdf').rename(pdf)


def office_docx(source, pdf, scratch, landscape):
    flat = flat_document(source, scratch, landscape)
    soffice(scratch, flat, 'docx')
    soffice(scratch, scratch / 'plain.docx', 'pdf:writer_pdf_Export')
    (scratch / 'plain.pdf').rename(pdf)


PRODUCERS = {'chromium': chromium, 'weasy': weasy, 'office-odt': office_odt, 'office-docx': office_docx}
