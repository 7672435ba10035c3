"""Lists of report words and sentence patterns (vocabulary.txt) and the filling of their slots."""
import pathlib
import re

DATA_FILE = pathlib.Path(__file__).with_name('vocabulary.txt')
HELD_OUT_ONE_IN = 9
_SLOT = re.compile(r'\{(\w+)\}')


def load_lists(path=DATA_FILE):
    """{'indicator': ['การปฏิบัติหน้าที่', ...], ...}"""
    lists, current = {}, None
    for line in path.read_text(encoding='utf-8').splitlines():
        line = line.strip()
        if not line or line.startswith('#'):
            continue
        if line.startswith('[') and line.endswith(']'):
            current = lists.setdefault(line[1:-1], [])
        else:
            current.append(line)
    return lists


def split_patterns(lists, held_out):
    """The lists with the sentence patterns and measures of one side only; word lists are shared."""
    chosen = dict(lists)
    for name in ('sentence', 'item'):
        chosen[name] = [entry for i, entry in enumerate(lists[name]) if (i % HELD_OUT_ONE_IN == 4) == held_out]
    return chosen


def fill(pattern, rng, lists, makers):
    """Replaces every {slot}: by a maker's fresh value, else by a random entry of the list of that name."""
    def value(match):
        name = match.group(1)
        if name in makers:
            return makers[name]()
        return fill(rng.choice(lists[name]), rng, lists, makers)
    return _SLOT.sub(value, pattern)
