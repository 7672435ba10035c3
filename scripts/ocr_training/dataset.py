"""Draws sets of lines and writes them as shards of .lstmf, the form in which lstmtraining reads them.

Every shard is a mixed sample of the whole, so that the order of shards does not matter.
"""
import concurrent.futures
import dataclasses
import os
import random

from . import fonts, line_image, lstmf, network_view
from .line_text import LineTexts

LINES_PER_SHARD = 500
LEVELED_SHARE = 0.8  # the reader levels its crops; the rest keeps the model from relying on it


@dataclasses.dataclass(frozen=True)
class Kind:
    """What a set holds; also the seed of every line in it."""
    seed: int
    held_out: bool = False        # words, patterns and fonts that training never sees
    known_fonts: bool = False     # held out, but in the fonts of training
    numbers_only: bool = False    # digit cells
    fonts_alike: bool = False     # every font as often as the other
    # Instrument names, Latin terms, repeated digits.  Not part of the seed.
    terms_only: bool = dataclasses.field(default=False, repr=False)


def _make_shard(path, kind, first, count):
    """Draws one shard.  Runs in a worker process."""
    texts = LineTexts(kind.seed, kind.held_out)
    families = fonts.choose(kind.held_out and not kind.known_fonts, kind.fonts_alike)
    draw = texts.number_line if kind.numbers_only else texts.term_line if kind.terms_only else texts.line
    lines = []
    for index in range(first, first + count):
        text = draw(index)
        picture = line_image.make(text, families, f'{kind}/{index}')
        if picture is None:
            continue
        if random.Random(f'{kind}/{index}/leveled').random() < LEVELED_SHARE:
            picture = network_view.leveled(picture)
        lines.append((network_view.as_seen(picture), text))
    lstmf.write(path, lines)


def make(folder, name, lines, kind, workers=2, patience=0):
    """Makes the set's missing shards; returns the path of its list file.  Finished shards are kept on a rerun.

    `patience` is added to the niceness of the workers.
    """
    folder.mkdir(parents=True, exist_ok=True)
    shards = {first: folder / f'{name}-{first:07d}.lstmf' for first in range(0, lines, LINES_PER_SHARD)}
    jobs = [(str(shard), kind, first, min(LINES_PER_SHARD, lines - first))
            for first, shard in shards.items() if not shard.exists()]
    if jobs:
        with concurrent.futures.ProcessPoolExecutor(workers, initializer=os.nice, initargs=(patience,)) as pool:
            list(pool.map(_make_shard, *zip(*jobs)))
    list_file = folder / f'{name}.list'
    list_file.write_text(''.join(f'{s}\n' for s in shards.values()))
    return list_file


def join(list_files, result):
    """One list file of several."""
    result.write_text(''.join(f.read_text() for f in list_files))
    return result
