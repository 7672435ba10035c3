#!/usr/bin/env python3
"""Speed, CPU seconds and memory of truat beside other readers, measured in one run.

Times of different machines can't be compared; ratios within a run can. Where other work runs beside
it, CPU seconds say more than seconds. Peers that are not installed are left out and named. The
report is Markdown on stdout.

usage: bench.py --truat build/release/truat [--runs 3] [--many 10000] [--exports 100000] [--scan PDF]... PDF-OR-FOLDER...
"""
import argparse
import os
import pathlib
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

import many_scores
import small_reports


def run(command):
    """(seconds, CPU seconds, peak MiB) of one command; peak is that of its largest process."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def add(measurements):
    seconds, cpu, peak = zip(*measurements)
    return sum(seconds), sum(cpu), max(peak)


def median(measurements):
    return [statistics.median(column) for column in zip(*measurements)]


def pdf_files(paths):
    files = []
    for path in map(pathlib.Path, paths):
        files += sorted(path.rglob('*.pdf')) if path.is_dir() else [path]
    return files


def page_count(file):
    out = subprocess.run(['pdfinfo', str(file)], capture_output=True, text=True).stdout
    return next((int(line.split()[1]) for line in out.splitlines() if line.startswith('Pages:')), 0)


def fresh(folder):
    for leftover in pathlib.Path(folder).glob('bench.db*'):
        leftover.unlink()
    return str(pathlib.Path(folder) / 'bench.db')


def ingest(truat, inputs, folder, jobs, ocr='never'):
    return run([truat, 'ingest', *map(str, inputs), '--db', fresh(folder), '--jobs', str(jobs), '--ocr', ocr])


def each(files, command):
    return add([run(command(str(f))) for f in files])


def compare(truat, files, runs, folder):
    """Born-digital reading, whole pipeline into SQLite, against programs that only print text."""
    out = os.path.join(folder, 'out')
    tools = {
        'truat ingest --jobs 0': lambda: ingest(truat, files, folder, 0),
        'truat ingest --jobs 1': lambda: ingest(truat, files, folder, 1),
        'truat ingest --jobs 2': lambda: ingest(truat, files, folder, 2),
        'pdftotext -bbox-layout': lambda: each(files, lambda f: ['pdftotext', '-bbox-layout', f, out]),
        'pdftotext': lambda: each(files, lambda f: ['pdftotext', f, out]),
    }
    if shutil.which('mutool'):
        tools['mutool draw -F stext'] = lambda: each(files, lambda f: ['mutool', 'draw', '-F', 'stext', '-o', out, f])
    pages = sum(map(page_count, files))
    measured = {name: [] for name in tools}
    for _ in range(runs):  # in turn, so that other work on the machine falls on all alike
        for name, call in tools.items():
            measured[name].append(call())
    rows = {name: median(values) for name, values in measured.items()}
    print(f'## Text layers: {len(files)} files, {pages} pages, median of {runs} runs\n')
    print('| tool | pages/s | pages/CPU s | ratio to pdftotext -bbox-layout | by CPU | peak MiB |\n|---|---|---|---|---|---|')
    base = rows['pdftotext -bbox-layout']
    for name, (seconds, cpu, peak) in rows.items():
        print(f'| {name} | {pages / seconds:.1f} | {pages / cpu:.1f} | {base[0] / seconds:.2f} | {base[1] / cpu:.2f} | {peak:.0f} |')
    if not shutil.which('mutool'):
        print('\nmutool is not installed (package mupdf-tools) and was left out.')
    none, one, two = (rows[f'truat ingest --jobs {n}'] for n in range(3))
    print(f'\nIsolation costs {100 * (one[1] / none[1] - 1):.0f} % CPU ({100 * (one[0] / none[0] - 1):.0f} % time). '
          f'Two jobs are {one[0] / two[0]:.2f} times as fast as one, at {two[1] / one[1]:.2f} times the CPU.')


def jobs(truat, files, runs, folder):
    """Two jobs against one over so many pages that the start and the end, on one core, are a small part."""
    copies = pathlib.Path(folder) / 'copies'
    copies.mkdir()
    times = 4
    for number, file in ((n, f) for n in range(times) for f in files):
        # A comment behind the end: the same pages, other bytes, so that none is a duplicate.
        (copies / f'{number}-{file.name}').write_bytes(file.read_bytes() + b'\n%%%d\n' % number)
    pairs = [[ingest(truat, [copies], folder, n)[0] for n in (1, 2)] for _ in range(runs)]
    one, two = median(pairs)
    print(f'\nThe same files {times} times, {times * sum(map(page_count, files))} pages: two jobs are {one / two:.2f} times as fast '
          f'as one (median of {runs} runs).')
    shutil.rmtree(copies)


def scans(truat, files, folder):
    pages = sum(map(page_count, files))
    print(f'\n## Read as pictures: {len(files)} files, {pages} pages\n')
    one, two = (ingest(truat, files, folder, jobs, 'always') for jobs in (1, 2))
    print(f'One job: {one[0] / pages:.2f} s and {one[1] / pages:.2f} CPU s a page, {one[2]:.0f} MiB at most in a process. '
          f'Two jobs: {one[0] / two[0]:.2f} times as fast, at {two[1] / one[1]:.2f} times the CPU.')
    if not shutil.which('ocrmypdf'):
        print('\nocrmypdf is not installed (package ocrmypdf) and was left out.')
        return
    out = os.path.join(folder, 'out.pdf')
    peer = each(files, lambda f: ['ocrmypdf', '-l', 'tha+eng', '--force-ocr', '--jobs', '2', f, out])
    print(f'ocrmypdf -l tha+eng --jobs 2 takes {peer[0] / two[0]:.1f} times as long as two jobs, at {peer[1] / two[1]:.1f} times the CPU.')


def stat(process):
    """(parent, CPU seconds of it and of those of its children that have ended)"""
    try:
        fields = pathlib.Path(f'/proc/{process}/stat').read_text().rsplit(')', 1)[1].split()
    except OSError:
        return 0, 0
    return int(fields[1]), sum(map(int, fields[11:15])) / os.sysconf('SC_CLK_TCK')


def cpu_of_family(process):
    children = (stat(int(entry.name)) for entry in pathlib.Path('/proc').iterdir() if entry.name.isdigit())
    return stat(process)[1] + sum(cpu for parent, cpu in children if parent == process)


def peak_mib(process):
    """0: it has ended."""
    with open(f'/proc/{process}/status') as status:
        return next((int(line.split()[1]) for line in status if line.startswith('VmHWM')), 0) / 1024


def many(truat, count, folder):
    """Does it slow down or grow with the number of files?"""
    reports = pathlib.Path(folder) / 'many'
    reports.mkdir()
    small_reports.write(reports, count)
    database = fresh(folder)
    command = [truat, 'ingest', str(reports), '--db', database, '--jobs', '1', '--json', '--quiet']
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    part = max(1, count // 10)
    peak = 0
    marks = {0: (time.monotonic(), 0, 0)}  # by the number of documents that were told
    for number, _ in enumerate(process.stdout, 1):
        now = time.monotonic()
        if number == count:
            _, _, usage = os.wait4(process.pid, 0)  # its children have ended or are about to
            marks[number] = (now, usage.ru_utime + usage.ru_stime, peak)
        elif number % part == 0 or number == part // 10:
            peak = max(peak, peak_mib(process.pid))
            marks[number] = (now, cpu_of_family(process.pid), peak)

    def speeds(first, last):
        return [(last - first) / (marks[last][clock] - marks[first][clock]) for clock in (0, 1)]

    print(f'\n## {count} small documents, one job\n')
    print('| documents | documents/s | documents/CPU s | coordinator, peak MiB |\n|---|---|---|---|')
    numbers = list(marks)
    for before, after in zip(numbers, numbers[1:]):
        by_time, by_cpu = speeds(before, after)
        print(f'| {after} | {by_time:.1f} | {by_cpu:.1f} | {marks[after][2]:.1f} |')
    last, first = speeds(numbers[-2], numbers[-1]), speeds(0, part)
    print(f'\nThe last tenth is {last[0] / first[0]:.2f} times as fast as the first, {last[1] / first[1]:.2f} times by CPU.',
          flush=True)
    redo(truat, database, 'auto')


def stages(truat, files, folder):
    """What each half of the work costs: up to the text of a page, and from there into the database."""
    whole, _, _ = ingest(truat, files, folder, 1)
    database = str(pathlib.Path(folder) / 'bench.db')
    pages, reading = sqlite3.connect(database).execute(
        'SELECT count(*), sum(milliseconds + 0.5) FROM reading').fetchone()  # stored in whole milliseconds
    rest = redo(truat, database, 'never')
    print('\n| stages, one job | ms a page |\n|---|---|')
    print(f'| extract, read (by the worker\'s clock) | {reading / pages:.2f} |')
    print(f'| arrange, interpret, check, load (redo, with its start) | {1000 * rest / pages:.2f} |')
    print(f'| all (ingest, with its start) | {1000 * whole / pages:.2f} |')


def redo(truat, database, ocr):
    """Returns seconds."""
    pages = sqlite3.connect(database).execute('SELECT sum(pages) FROM documents').fetchone()[0] or 0
    # With another --ocr than that of the ingest, no stored page would fit.
    seconds, cpu, _ = run([truat, 'redo', '--stage', 'interpret', '--db', database, '--jobs', '1', '--ocr', ocr])
    print(f'\nredo --stage interpret: {pages} pages, {pages / seconds:.0f} pages/s, {pages / cpu:.0f} pages/CPU s.')
    return seconds


def exports(truat, rows, folder):
    """Do exports slow down or grow with the number of rows?"""
    print('\n## Exports of the view scores\n')
    print('| rows | format | seconds | CPU s | peak MiB |\n|---|---|---|---|---|')
    for count in (rows // 10, rows):
        database = str(pathlib.Path(folder) / f'scores-{count}.db')
        many_scores.write(pathlib.Path(folder) / 'bench.db', database, count)
        for form in ('csv', 'jsonl', 'xlsx'):
            output = str(pathlib.Path(folder) / f'scores.{form}')
            seconds, cpu, peak = run([truat, 'export', 'scores', '--db', database, '-o', output, '--force'])
            print(f'| {count} | {form} | {seconds:.2f} | {cpu:.2f} | {peak:.1f} |', flush=True)


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument('--truat', required=True)
    args.add_argument('--runs', type=int, default=3)
    args.add_argument('--many', type=int, default=0, help='that many small documents, generated')
    args.add_argument('--exports', type=int, default=0, help='export that many scores, copies of those of the files')
    args.add_argument('--scan', action='append', default=[], metavar='PDF', help='read this one as pictures, several times if need be')
    args.add_argument('paths', nargs='*')
    a = args.parse_args()
    files = pdf_files(a.paths)
    if a.paths and not files:
        sys.exit('bench.py: no PDF files found in ' + ' '.join(a.paths))
    with tempfile.TemporaryDirectory() as folder:
        if files:
            compare(a.truat, files, a.runs, folder)
            jobs(a.truat, files, a.runs, folder)
            stages(a.truat, files, folder)
            if a.exports:
                exports(a.truat, a.exports, folder)
        if a.scan:
            scans(a.truat, a.scan, folder)
        if a.many:
            many(a.truat, a.many, folder)


if __name__ == '__main__':
    main()
