"""A sample's source as a tree, and the records that its annotations promise.

A source is plain HTML. What a right reading of a place is stands beside the place, in attributes:

  data-score="LEVEL CODE YEAR"   this element prints a score; CODE "-" = only the question is printed.
                                 data-subject, data-indicator, data-grade, data-rank belong to it.
  data-topic="TEXT"              governs the rows that follow, up to the next data-topic or table
  data-row="key=value; ..."      this <tr> is a measure; keys: seq item_code indicator_no status
                                 period_start period_end; "a|b" lists alternatives, "null" may be missing,
                                 "?" = any answer will do
  data-row="+"                   this <tr> continues the measure before it
  data-f="FIELD"                 text of this cell (or span) is that field of the row
A list of alternatives for data-subject and data-topic is written as JSON: ["a", "b"].
"""
import html.parser
import json
import re

VOID = {'br', 'col', 'meta', 'link', 'hr'}
THAI = {ord('๐') + i: str(i) for i in range(10)}
TEXT_FIELDS = ['issue', 'measure', 'requirement', 'steps', 'responsible', 'period_raw', 'result', 'outcome', 'remark']


class Node:
    def __init__(self, tag, attrs=()):
        self.tag, self.attrs, self.children = tag, dict(attrs), []

    def walk(self):
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()

    def find(self, tag):
        return [n for n in self.walk() if n.tag == tag]


class Builder(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.stack = [Node('document')]

    def handle_starttag(self, tag, attrs):
        node = Node(tag, attrs)
        self.stack[-1].children.append(node)
        if tag not in VOID:
            self.stack.append(node)

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if self.stack[-1].tag != tag:
            raise ValueError(f'line {self.getpos()[0]}: </{tag}> closes <{self.stack[-1].tag}>')
        self.stack.pop()

    def handle_data(self, data):
        self.stack[-1].children.append(data)


def parse(text):
    builder = Builder()
    builder.feed(text)
    if len(builder.stack) != 1:
        raise ValueError(f'<{builder.stack[-1].tag}> is not closed')
    return builder.stack[0].children[-1] if builder.stack[0].children[-1:] and isinstance(
        builder.stack[0].children[-1], Node) else builder.stack[0].find('html')[0]


def text_of(node):
    """The printed text: spaces squeezed, <br> and ends of paragraphs as line ends."""
    def pieces(n):
        if isinstance(n, str):
            return re.sub(r'\s+', ' ', n)
        if n.tag == 'br':
            return '\n'
        inner = ''.join(pieces(c) for c in n.children)
        return inner + '\n' if n.tag in ('p', 'li') else inner
    lines = [re.sub(' +', ' ', line).strip() for line in pieces(node).split('\n')]
    return '\n'.join(line for line in lines if line)


def alternatives(values):
    return values[0] if len(values) == 1 else {'any_of': values}


def choice(attribute):
    """'["a","b"]' -> any_of, anything else as it is."""
    if attribute is None:
        return None
    return alternatives(json.loads(attribute)) if attribute.startswith('[') else attribute


def score(node):
    level, code, year = node.attrs['data-score'].split()
    number = re.search(r'\d+(?:\.\d+)?', text_of(node).translate(THAI)).group()
    row = {'level': level, 'code': None if code == '-' else code, 'fiscal_year_be': int(year),
           'value': float(number)}
    if level == 'indicator':
        row['indicator_no'] = code
    for attribute, key in (('data-subject', 'subject'), ('data-indicator', 'indicator_no'),
                           ('data-grade', 'grade')):
        if attribute in node.attrs:
            row[key] = choice(node.attrs[attribute])
    if 'data-rank' in node.attrs:
        row['rank'] = int(node.attrs['data-rank'])
    return row


def scores(root):
    """Each score once, also when it is printed in several places."""
    rows = {}
    for node in root.walk():
        if 'data-score' in node.attrs:
            row = score(node)
            place = len(rows) if row['code'] is None else None
            key = (row['level'], row['code'], row['fiscal_year_be'], row['value'], place)
            rows[key] = rows.get(key, {}) | row
    return list(rows.values())


def keys(attribute):
    row = {'seq': None, 'item_code': None, 'indicator_no': None, 'period_start': None,
           'period_end': None, 'status': None}
    for pair in filter(None, (p.strip() for p in attribute.split(';'))):
        key, value = pair.split('=')
        if key not in row:
            raise ValueError(f'unknown key {key} in data-row="{attribute}"')
        row[key] = alternatives([None if v == 'null' else v for v in value.split('|')])
    return {key: value for key, value in row.items() if value != '?'}


def measures(root):
    rows, topic, shared = [], None, []
    for node in root.walk():
        if node.tag == 'table' and 'data-keep-topic' not in node.attrs:
            topic = None
        if 'data-topic' in node.attrs:
            topic = choice(node.attrs['data-topic'])
        if node.tag != 'tr' or 'data-row' not in node.attrs:
            continue
        if node.attrs['data-row'] == '+':
            row = rows[-1]
        else:
            row = keys(node.attrs['data-row']) | {f: None for f in TEXT_FIELDS}
            if topic is not None:
                row['topic'] = topic
            rows.append(row)
            # Cells merged over several rows count for each of them.
            row.update({f: t for f, t, left in shared if left > 0})
            shared = [(f, t, left - 1) for f, t, left in shared if left > 1]
        for part in node.walk():
            field = part.attrs.get('data-f')
            if field is None:
                continue
            text = text_of(part)
            if text in ('', '-'):
                continue
            row[field] = text if not row.get(field) else row[field] + '\n' + text
            if int(part.attrs.get('rowspan', 1)) > 1:
                shared.append((field, text, int(part.attrs['rowspan']) - 1))
    return rows


def expected(root, name):
    truth = json.loads(''.join(next(n for n in root.find('script') if n.attrs.get('id') == 'truth').children))
    record = {'gold': name, 'files': [name + '.pdf'], 'clean': truth['clean'],
              'agency_code': truth['agency_code'], 'agency_name': truth['agency_name'],
              'fiscal_year_be': truth['fiscal_year_be'], 'kinds': ['scores', 'measures']}
    record['scores'] = scores(root)
    record['measures'] = measures(root)
    record['must_flag'] = truth.get('must_flag', [])
    return record
