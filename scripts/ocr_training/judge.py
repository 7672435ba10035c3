"""Reads held-out lines with a model and counts what is wrong: character errors, and every digit by itself."""
import dataclasses
import os
import re
import subprocess

from .charset import ARABIC_DIGITS, THAI_DIGITS, clean

_DIGITS = set(ARABIC_DIGITS + THAI_DIGITS)
_PAIR = re.compile(r'^Truth:(.*)\nOCR  :(.*)$', re.MULTILINE)


@dataclasses.dataclass
class Judgement:
    characters: int = 0
    errors: int = 0
    lines: int = 0
    lines_right: int = 0
    digits: dict = dataclasses.field(default_factory=dict)  # digit -> [seen, read right]

    @property
    def cer(self):
        return self.errors / max(1, self.characters)

    @property
    def digit_accuracy(self):
        seen = sum(s for s, _ in self.digits.values())
        return sum(r for _, r in self.digits.values()) / max(1, seen)

    def add(self, truth, read):
        truth, read = (clean(t).replace(' ', '') for t in (truth, read))
        pairs = align(truth, read)
        self.characters += len(truth)
        self.errors += sum(a != b for a, b in pairs)
        self.lines += 1
        self.lines_right += truth == read
        for wanted, got in pairs:
            if wanted in _DIGITS:
                seen_right = self.digits.setdefault(wanted, [0, 0])
                seen_right[0] += 1
                seen_right[1] += wanted == got


def align(truth, read):
    """Pairs of a cheapest alignment; None stands for a missing or an invented character."""
    if truth == read:
        return list(zip(truth, read))
    rows = [list(range(len(read) + 1))]
    for i, a in enumerate(truth, 1):
        row, above = [i], rows[-1]
        for j, b in enumerate(read, 1):
            row.append(min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b)))
        rows.append(row)
    pairs, i, j = [], len(truth), len(read)
    while i or j:
        if i and j and rows[i][j] == rows[i - 1][j - 1] + (truth[i - 1] != read[j - 1]):
            i, j = i - 1, j - 1
            pairs.append((truth[i], read[j]))
        elif i and rows[i][j] == rows[i - 1][j] + 1:
            i -= 1
            pairs.append((truth[i], None))
        else:
            j -= 1
            pairs.append((None, read[j]))
    return pairs[::-1]


def judge(model, traineddata, list_file):
    """The judgement of a checkpoint (or of a whole .traineddata) on the lines of a list file."""
    outcome = subprocess.run(['lstmeval', '--model', model, '--traineddata', traineddata, '--eval_listfile', list_file,
                              '--verbosity', '2'], capture_output=True, text=True, errors='replace', check=True,
                             env=dict(os.environ, OMP_THREAD_LIMIT='1'))
    judgement = Judgement()
    for truth, read in _PAIR.findall(outcome.stdout + outcome.stderr):
        judgement.add(truth, read)
    if not judgement.lines:
        raise SystemExit(f'lstmeval read no line of {list_file}:\n{outcome.stderr[-2000:]}')
    return judgement
