#!/usr/bin/env python3
"""Speed, CPU seconds and memory of truat beside other readers, measured in one run.

Times of different machines can't be compared; ratios within a run can. Peers that are not installed
are left out and named. The report is Markdown on stdout.

usage: bench.py --truat build/release/truat [--runs 3] [--growth 100,1000] PDF-OR-FOLDER...
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time


def run(command, **options):
    """(seconds, CPU seconds, peak MiB) of one command; peak is that of its largest process."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
    _, _, usage = os.wait4(process.pid, 0)
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def add(measurements):
    seconds, cpu, peak = zip(*measurements)
    return sum(seconds), sum(cpu), max(peak)


def pdf_files(paths):
    files = []
    for path in map(pathlib.Path, paths):
        files += sorted(path.rglob('*.pdf')) if path.is_dir() else [path]
    return files


def page_count(file):
    out = subprocess.run(['pdfinfo', str(file)], capture_output=True, text=True).stdout
    return next((int(line.split()[1]) for line in out.splitlines() if line.startswith('Pages:')), 0)


def ingest(truat, inputs, folder, jobs=1):
    database = pathlib.Path(folder) / 'bench.db'
    for leftover in pathlib.Path(folder).glob('bench.db*'):
        leftover.unlink()
    # --ocr never: born-digital speed; scans are measured on their own.
    return run([truat, 'ingest', *map(str, inputs), '--db', str(database), '--jobs', str(jobs), '--ocr', 'never'])


def tools(truat, files, folder):
    out = os.path.join(folder, 'out')
    yield 'truat ingest --jobs 1', lambda: ingest(truat, files, folder)
    yield 'truat ingest --jobs 2', lambda: ingest(truat, files, folder, 2)
    yield 'pdftotext -bbox-layout', lambda: add([run(['pdftotext', '-bbox-layout', str(f), out]) for f in files])
    yield 'pdftotext', lambda: add([run(['pdftotext', str(f), out]) for f in files])
    if shutil.which('mutool'):
        yield 'mutool draw -F stext', lambda: add([run(['mutool', 'draw', '-F', 'stext', '-o', out, str(f)]) for f in files])


def median(measurements):
    return [statistics.median(column) for column in zip(*measurements)]


def compare(truat, files, runs, folder):
    pages = sum(map(page_count, files))
    print(f'## {len(files)} files, {pages} pages, median of {runs} runs\n')
    print('| tool | pages/s | ratio to pdftotext -bbox-layout | CPU ms a page | peak MiB |\n|---|---|---|---|---|')
    rows = {name: median([call() for _ in range(runs)]) for name, call in tools(truat, files, folder)}
    base = rows['pdftotext -bbox-layout'][0]
    for name, (seconds, cpu, peak) in rows.items():
        print(f'| {name} | {pages / seconds:.1f} | {base / seconds:.2f} | {1000 * cpu / max(1, pages):.1f} | {peak:.0f} |')
    if not shutil.which('mutool'):
        print('\nmutool is not installed (package mupdf-tools) and was left out.')


def multiply(files, count, folder):
    """`count` distinct files: copies with a comment after %%EOF, so that each has its own hash."""
    for i in range(count):
        source = files[i % len(files)]
        (folder / f'{i:06}.pdf').write_bytes(source.read_bytes() + f'\n%copy {i}\n'.encode())


def growth(truat, files, counts):
    print('\n## Growth\n\n| documents | documents/s | peak MiB of the largest process |\n|---|---|---|')
    for count in counts:
        with tempfile.TemporaryDirectory() as tmp:
            many = pathlib.Path(tmp) / 'pdf'
            many.mkdir()
            multiply(files, count, many)
            seconds, _, peak = ingest(truat, [many], tmp)
            print(f'| {count} | {count / seconds:.1f} | {peak:.0f} |', flush=True)


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument('--truat', required=True)
    args.add_argument('--runs', type=int, default=3)
    args.add_argument('--growth', default='')
    args.add_argument('paths', nargs='+')
    a = args.parse_args()
    files = pdf_files(a.paths)
    if not files:
        sys.exit('bench.py: no PDF files found in ' + ' '.join(a.paths))
    with tempfile.TemporaryDirectory() as folder:
        compare(a.truat, files, a.runs, folder)
    if a.growth:
        small = sorted(files, key=lambda f: f.stat().st_size)[:8]
        growth(a.truat, small, [int(n) for n in a.growth.split(',')])


if __name__ == '__main__':
    main()
