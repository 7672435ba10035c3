"""Publishes the best round: the int8 model, and a README whose figures are measured on that very file."""
import hashlib
import os
import textwrap

from . import base_model, fonts, starter, train
from .charset import ARABIC_DIGITS, BOXES, LATIN, PUNCTUATION, THAI_DIGITS
from .judge import judge

MODEL_NAME = f'{starter.LANGUAGE}.traineddata'
LARGEST_MODEL = 5_000_000  # bytes
SET_MEANS = {'text': 'unseen words and sentences in unseen fonts', 'numbers': 'unseen digit cells in unseen fonts',
             'known fonts': 'unseen words and sentences in the training fonts'}


def publish(trainer, folder):
    folder.mkdir(parents=True, exist_ok=True)
    partial = folder / f'{MODEL_NAME}.partial'
    train.export(trainer.best_checkpoint(), trainer.starter, partial)
    if partial.stat().st_size > LARGEST_MODEL:
        raise SystemExit(f'the model has {partial.stat().st_size} bytes, more than {LARGEST_MODEL}')
    model = folder / MODEL_NAME
    os.replace(partial, model)
    judgements = {name: judge(model, model, path) for name, path in trainer.held_out_lists.items()}
    (folder / 'README.md').write_text(_readme(trainer, model, judgements), encoding='utf-8')
    print(f'{MODEL_NAME}: {model.stat().st_size} bytes, '
          + ', '.join(f'{name} CER {j.cer:.2%}' for name, j in judgements.items()), flush=True)


def _sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _readme(trainer, model, judgements):
    parts = [_opening(model), _character_set(), _quality(judgements), _digits(judgements), _data(trainer.settings),
             _training(trainer), _LICENCE]
    return '\n'.join(parts)


def _opening(model):
    return textwrap.dedent(f"""\
        # {MODEL_NAME}
        Tesseract 5 (LSTM, int8) model for Thai public documents. Debian's `tha` model has no ๔ ๖ ๗ ๘ ๙ and no Latin
        letters in its character set; this one has. Written by `scripts/train_ocr`, this file too: every figure is
        measured on the model beside it.

        Give it single lines or table cells (`--psm 13`), cut at the whole height of the marks, and leveled: paper made
        white and strokes black as `leveled` in `scripts/ocr_training/network_view.py` does. Without leveling, noise on
        the paper can win over the strokes (there it says why), and digits suffer first.

        - size: {model.stat().st_size} bytes
        - sha256: `{_sha256(model)}`
        - base: `tha.traineddata` of Debian's tesseract-ocr-tha, sha256 `{_sha256(base_model.PACKAGED)}`
        """)


def _character_set():
    return textwrap.dedent(f"""\
        ## Character set
        Thai letters, vowels and marks (U+0E01-U+0E4D; sara am is one character), ฯ ๆ ฿, Thai digits {THAI_DIGITS}, Arabic
        digits {ARABIC_DIGITS}, Latin letters {LATIN[0]}-{LATIN[25]} {LATIN[26]}-{LATIN[-1]}, `{PUNCTUATION}`, boxes and ticks
        {' '.join(BOXES)} (□ is written ☐, ☒ as ☑, ✔ and √ as ✓). The full list is in `scripts/ocr_training/charset.py`.
        """)


def _quality(judgements):
    rows = ['## Held-out lines', 'Lines of made-up text, drawn and degraded as in training; spaces are not counted.', '',
            '| set | lines | characters | CER | lines all right | digits right |', '|---|---|---|---|---|---|']
    for name, j in judgements.items():
        rows.append(f'| {SET_MEANS[name]} | {j.lines} | {j.characters} | {j.cer:.2%} | {j.lines_right / j.lines:.1%} | '
                    f'{j.digit_accuracy:.2%} |')
    return '\n'.join(rows) + '\n'


def _digits(judgements):
    rows = ['## Every digit, over all held-out lines', '| digit | seen | read right |', '|---|---|---|']
    for digit in THAI_DIGITS + ARABIC_DIGITS:
        counts = [j.digits.get(digit, (0, 0)) for j in judgements.values()]
        seen, right = (sum(c[i] for c in counts) for i in (0, 1))
        rows.append(f'| {digit} | {seen} | {right / max(1, seen):.2%} |')
    return '\n'.join(rows) + '\n'


def _data(settings):
    families = fonts.FAMILIES
    drawn = ', '.join(f'{f.name} {f.weight:g}' for f in families if not f.held_out)
    held_out = ', '.join(f.name for f in families if f.held_out)
    sources = ', '.join(sorted({f.source for f in families}))
    return textwrap.dedent(f"""\
        ## Data
        {sum(p.lines + p.digit_lines + p.term_lines for p in settings.phases)} made-up lines, none copied from a document: dictionary words (hunspell-th, one
        word in ten kept for judging), sentence patterns over the words of the reports, digit cells (scores, dates,
        periods, codes, money) in both kinds of digits, instrument names, random syllables, Latin words and addresses. Drawn with Pango,
        then turned, cut with uneven slack, with remains of rulings and of neighbour lines, blurred, coarsened, broken,
        thresholded, faxed, JPEG-compressed; four of five leveled.

        Fonts and their shares: {drawn}. Held out, for judging: {held_out}.

        Debian packages: tesseract-ocr, tesseract-ocr-tha, hunspell-th, python3-gi, gir1.2-pango-1.0, python3-gi-cairo,
        python3-cairo, python3-numpy, python3-pil, fontconfig, fonts-dejavu-core,
        fonts-liberation2, npm; fonts from {sources}.
        """)


def _training(trainer):
    settings, best = trainer.settings, trainer.curve.best()
    rows = ['## Training', f'`lstmtraining` from the base with its weights turned into floats; layers above the fifth '
            f'replaced by Lfx{settings.top_layer} and a new output layer; seed {settings.seed}. The round with the lowest '
            'mean CER over the three held-out sets is the model. Rounds:', '',
            '| phase | rate | iterations | training error | text CER | numbers CER | known fonts CER | digits right in '
            'numbers | |', '|---|---|---|---|---|---|---|---|---|']
    for r in trainer.curve.rounds:
        error = f"{r['training_error']:.2%}" if r['training_error'] is not None else ''
        rows.append(f"| {r['phase'] + 1} | {r['rate']:g} | {r['iterations']} | {error} | {r['text']:.2%} | "
                    f"{r['numbers']:.2%} | {r['known fonts']:.2%} | {r['numbers digits']:.2%} | "
                    f"{'taken' if r is best else ''} |")
    return '\n'.join(rows) + '\n'


_LICENCE = textwrap.dedent("""\
    ## Licence
    The base model and this model: Apache License 2.0. Fonts and dictionary are used to draw pictures only; nothing of
    them is contained.
    """)
