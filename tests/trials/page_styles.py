"""How a report's page looks: lines, fonts, room, paper."""
CSS = {
    'tint': 'th{background:#cde}tr:nth-child(even) td{background:#f3f6fa}', 'zebra': 'tr:nth-child(odd) td{background:#e8e8e8}',
    'doublehead': 'td,th{border:0.5pt solid #666}th{border-bottom:2pt solid #000}',
    'grid': 'td,th{border:0.7pt solid #000}', 'dotted': 'td,th{border:1px dotted #333}',
    'thick': 'td,th{border:2pt solid #000}', 'none': 'th{border-bottom:0}', 'outer': 'table{border:1pt solid #000}tr{border-bottom:0.5pt solid #000}',
    'hlines': 'tr{border-bottom:0.7pt solid #000}thead,table{border-top:1pt solid #000}',
    'open': 'td,th{border:0.7pt solid #000}td:first-child,th:first-child{border-left:none}td:last-child,th:last-child{border-right:none}',
    'vlines': 'td,th{border-left:0.7pt solid #000;border-right:0.7pt solid #000}table{border:0.7pt solid #000}th{border-bottom:0.7pt solid #000}',
    'darkhead': 'th{background:#234;color:#fff}td,th{border:0.5pt solid #999}',
}


class Style:
    """Random choices of one report's looks."""

    def __init__(self, rng, fonts):
        self.lines = rng.choice(['grid', 'grid', 'none', 'none', *CSS])
        self.landscape = rng.random() < .6
        self.font, self.size = rng.choice(fonts), rng.choice([11, 12, 13, 14, 15, 16])
        self.middle = rng.random() < .4       # cells' text stands in the middle of their rows
        self.centred = rng.random() < .08     # all cells centred
        self.frame = rng.random() < .08       # everything inside one outer frame
        self.mixed = rng.random() < .15       # measures on paper of the other orientation
        self.tall = rng.random() < .06        # hardly more than one row a page
        self.whole_rows = rng.random() < .3   # rows are not cut at page ends
        self.running_head = rng.random() < .25
        self.padding, self.leading = rng.choice([1, 2, 2, 3, 6]), rng.choice([1.15, 1.3, 1.4, 1.4, 1.6])
        self.margin = rng.choice([12, 15, 15, 20, 25])

    def names(self):
        flags = ['middle', 'centred', 'frame', 'mixed', 'tall', 'whole_rows', 'running_head']
        return [self.lines, 'landscape' if self.landscape else 'portrait', self.font, f'{self.size} pt'] + [f for f in flags if getattr(self, f)]


def page(style, title, agency, body):
    running = f'@top-center{{content:"{agency}"}}@bottom-center{{content:counter(page)}}' if style.running_head else ''
    other = 'portrait' if style.landscape else 'landscape'
    css = f'''@page{{size:A4 {"landscape" if style.landscape else "portrait"};margin:18mm {style.margin}mm;{running}}}
@page other{{size:A4 {other};margin:18mm {style.margin}mm}}.other{{page:other}}
body{{font-family:"{style.font}";font-size:{style.size}pt;line-height:{style.leading}}}h1{{font-size:120%;text-align:center}}h2{{font-size:105%}}
table{{border-collapse:collapse;width:100%;margin:6pt 0 10pt}}td,th{{padding:{style.padding}pt 4pt;vertical-align:{"middle" if style.middle else "top"};text-align:{"center" if style.centred else "left"}}}
th{{text-align:center}}td.c{{text-align:center}}td.s{{font-weight:bold}}p.i{{text-indent:2.5em}}.small{{font-size:70%}}{CSS[style.lines]}
.frame{{border:1.5pt solid #000;padding:8pt}}{"tr{break-inside:avoid}" if style.whole_rows else ""}{"td{height:90mm}td.s{height:auto}" if style.tall else ""}'''
    if style.frame:
        body = f'<div class=frame>{body}</div>'
    marks = f'lines:{style.lines} valign:{"middle" if style.middle else "top"} {"frame" if style.frame else ""} {"centred" if style.centred else ""} {"tall" if style.tall else ""}'
    return f'<!doctype html><!-- {marks} --><html lang=th><meta charset=utf-8><style>{css}</style><body><h1>{title}</h1>{body}</body></html>'
