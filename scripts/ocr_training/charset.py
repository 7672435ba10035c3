"""The character set of the model: every character that it can write, and nothing else.

Thai digits, Arabic digits and Latin letters stand beside the Thai letters because the reports mix them; sara am
is one character (the packaged Thai model writes it as two). Look-alikes that mean the same share one character:
see SHOWN_AS.
"""
import unicodedata

THAI_CONSONANTS = ''.join(chr(c) for c in range(0x0E01, 0x0E2F))  # ก .. ฮ with ฤ ฦ
THAI_VOWELS_AND_MARKS = 'ะัาำิีึืฺุูเแโใไๅ็่้๊๋์ํ'
THAI_SIGNS = 'ฯๆ฿'
THAI_DIGITS = '๐๑๒๓๔๕๖๗๘๙'
ARABIC_DIGITS = '0123456789'
LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
PUNCTUATION = '.,:;!?\'"“”‘’()[]<>/\\-–_=+*%&@#~•°'
BOXES = '☐☑✓'

CHARSET = (THAI_CONSONANTS + THAI_VOWELS_AND_MARKS + THAI_SIGNS + THAI_DIGITS + ARABIC_DIGITS + LATIN
           + PUNCTUATION + BOXES)

# What may be drawn for a character of the set: the printed page shows many boxes and ticks, their meaning is one.
SHOWN_AS = {'☐': '☐☐□▢◻', '☑': '☑☑☒', '✓': '✓✓✔√'}

_ALLOWED = set(CHARSET) | {' '}


def clean(text):
    """The text in the spelling of the labels: NFC, one sara am, single spaces.  'ทํา  ' -> 'ทำ'."""
    text = unicodedata.normalize('NFC', text)
    for tone in ('', '่', '้', '๊', '๋'):
        text = text.replace('ํ' + tone + 'า', tone + 'ำ')
    return ' '.join(text.split())


def covers(text):
    """Whether the model could write the text."""
    return set(text) <= _ALLOWED
