"""Draws sets of lines and writes them as shards of .lstmf, the form in which lstmtraining reads them.

Every shard is a mixed sample of the whole, so that the order of shards does not matter.
"""
import concurrent.futures
import os
import random

from . import fonts, line_image, lstmf, network_view
from .line_text import LineTexts

LINES_PER_SHARD = 500
LEVELED_SHARE = 0.8  # the reader levels its crops; the rest keeps the model from relying on it


def _make_shard(path, kind, first, count):
    """One shard; returns how many lines it holds.  Runs in a worker process."""
    seed, held_out, numbers_only, known_fonts = kind
    texts, families = LineTexts(seed, held_out), fonts.choose(held_out and not known_fonts)
    draw = texts.number_line if numbers_only else texts.line
    pictures = []
    for index in range(first, first + count):
        text = draw(index)
        picture = line_image.make(text, families, f'{kind}/{index}')
        if picture is not None:
            if random.Random(f'{kind}/{index}/leveled').random() < LEVELED_SHARE:
                picture = network_view.leveled(picture)
            pictures.append((network_view.as_seen(picture), text))
    lstmf.write(path, pictures)
    return len(pictures)


def make(folder, name, lines, seed, held_out=False, numbers_only=False, known_fonts=False, workers=2,
         patience=0):
    """Makes the set's missing shards; returns the path of its list file.  Finished shards are kept on a rerun.

    `patience` is added to the niceness of the workers.
    """
    folder.mkdir(parents=True, exist_ok=True)
    jobs, shards = [], []
    for first in range(0, lines, LINES_PER_SHARD):
        shard = folder / f'{name}-{first:07d}.lstmf'
        shards.append(shard)
        if not shard.exists():
            jobs.append((str(shard), (seed, held_out, numbers_only, known_fonts), first,
                         min(LINES_PER_SHARD, lines - first)))
    if jobs:
        with concurrent.futures.ProcessPoolExecutor(workers, initializer=os.nice, initargs=(patience,)) as pool:
            list(pool.map(_make_shard, *zip(*jobs)))
    list_file = folder / f'{name}.list'
    list_file.write_text(''.join(f'{s}\n' for s in shards))
    return list_file


def join(list_files, result):
    """One list file of several."""
    result.write_text(''.join(f.read_text() for f in list_files))
    return result
