"""Thai words from the packaged hunspell dictionary, split into words for training and words held out."""
import hashlib

from .charset import covers

HUNSPELL_TH = '/usr/share/hunspell/th_TH.dic'  # Debian package hunspell-th
HELD_OUT_ONE_IN = 10


def _is_held_out(word):
    """By hash, so that a word stays on its side whatever else the dictionary gains or loses."""
    return hashlib.sha256(word.encode()).digest()[0] % HELD_OUT_ONE_IN == 0


def load_words(held_out, path=HUNSPELL_TH):
    """The words of one side, in the dictionary's order.  Words of one letter and odd signs are left out."""
    with open(path, encoding='utf-8') as lines:
        next(lines)  # the first line holds the number of words
        words = (line.split('/')[0].strip() for line in lines)
        return [w for w in words if 1 < len(w) < 25 and covers(w) and _is_held_out(w) == held_out]
