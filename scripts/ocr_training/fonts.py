"""The typefaces of the training lines: Debian's Thai fonts, and the open Sarabun from npm.

Weights say how often a family is drawn.  Sarabun and Laksaman are nearest to TH Sarabun, in which nearly every Thai
public document is set, so they get the largest share; the others keep the model from learning one face by heart.
Held-out families are never drawn for training.
"""
import dataclasses
import os
import pathlib
import subprocess
import tarfile
import tempfile

from . import woff


@dataclasses.dataclass(frozen=True)
class Family:
    name: str
    weight: float
    source: str          # Debian package or npm package
    size: float = 1.0    # multiplies the point size, so that all faces come out about as tall
    weights: tuple = (400, 400, 700)  # Pango weights to draw from
    held_out: bool = False


FAMILIES = (
    Family('Sarabun', 26, '@fontsource/sarabun', 0.80, (300, 400, 400, 400, 500, 600, 700, 700)),
    Family('Laksaman', 26, 'fonts-tlwg-laksaman-ttf', 1.15),
    Family('Niramit', 3, '@fontsource/niramit', 0.82),
    Family('Kanit', 2, '@fontsource/kanit', 0.80, (300, 400, 500, 700)),
    Family('Prompt', 2, '@fontsource/prompt', 0.76, (300, 400, 500, 700)),
    Family('Garuda', 5, 'fonts-tlwg-garuda-ttf', 0.80),
    Family('Loma', 4, 'fonts-tlwg-loma-ttf', 0.80),
    Family('Kinnari', 4, 'fonts-tlwg-kinnari-ttf', 0.90),
    Family('Norasi', 5, 'fonts-tlwg-norasi-ttf', 0.90),
    Family('Waree', 4, 'fonts-tlwg-waree-ttf', 0.75),
    Family('Sawasdee', 3, 'fonts-tlwg-sawasdee-ttf', 0.90),
    Family('Purisa', 1, 'fonts-tlwg-purisa-ttf', 0.80),
    Family('Tlwg Mono', 1, 'fonts-tlwg-mono-ttf', 0.85),
    Family('Tlwg Typewriter', 1, 'fonts-tlwg-typewriter-ttf', 0.85),
    Family('Tlwg Typo', 1, 'fonts-tlwg-typo-ttf', 0.85),
    Family('Noto Sans Thai', 3, 'fonts-noto-core', 0.75, (300, 400, 400, 500, 700)),
    Family('Noto Serif Thai', 3, 'fonts-noto-core', 0.75, (300, 400, 400, 500, 700)),
    Family('Noto Looped Thai', 4, 'fonts-noto-core', 0.75),
    Family('Arundina Sans', 4, 'fonts-arundina', 0.80),
    Family('FreeSerif', 2, 'fonts-freefont-ttf', 0.90),
    Family('Umpush', 1, 'fonts-tlwg-umpush-ttf', 0.90, held_out=True),
    Family('Arundina Serif', 1, 'fonts-arundina', 0.80, held_out=True),
    Family('Tlwg Typist', 1, 'fonts-tlwg-typist-ttf', 0.85, held_out=True),
)

_NPM_VERSION = '5'  # major version; a package whose glyphs changed would come under a new one
_FONTS_CONF = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{folder}</dir>
<cachedir>{folder}/cache</cachedir></fontconfig>
"""


def fetch_npm_fonts(folder):
    """Puts the npm families below `folder` as TrueType files.  Returns the packages that could not be had."""
    folder.mkdir(parents=True, exist_ok=True)
    missing = []
    for package in sorted({f.source for f in FAMILIES if f.source.startswith('@')}):
        name = package.split('/')[1]
        if any(folder.glob(f'{name}-*.ttf')):
            continue
        try:
            _unpack_npm_font(package, name, folder)
        except (OSError, subprocess.SubprocessError, tarfile.TarError) as trouble:
            print(f'{package} not available ({trouble}); training goes on without it')
            missing.append(package)
    return missing


def _unpack_npm_font(package, name, folder):
    with tempfile.TemporaryDirectory() as temporary:
        subprocess.run(['npm', 'pack', '--silent', f'{package}@{_NPM_VERSION}'], cwd=temporary, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=120)
        archive, = pathlib.Path(temporary).glob('*.tgz')
        with tarfile.open(archive) as members:
            for member in members:
                path = pathlib.PurePosixPath(member.name)
                # Each weight comes as one file per script; the Thai and the Latin one make up the face.
                if path.suffix == '.woff' and path.name.startswith((f'{name}-thai-', f'{name}-latin-')) \
                        and '-ext-' not in path.name:
                    data = members.extractfile(member).read()
                    (folder / f'{path.stem}.ttf').write_bytes(woff.to_ttf(data))


def activate(folder):
    """Lets fontconfig of this process and its children see the fonts of `folder`.  Before Pango's first use."""
    conf = folder / 'fonts.conf'
    conf.write_text(_FONTS_CONF.format(folder=folder))
    os.environ['FONTCONFIG_FILE'] = str(conf)


def installed_families():
    listing = subprocess.run(['fc-list', ':lang=th', 'family'], check=True, capture_output=True, text=True).stdout
    names = {name.strip() for line in listing.splitlines() for name in line.split(',')}
    # A subset of a face need not claim the whole language, so the npm families are asked for by name.
    for family in FAMILIES:
        if family.name not in names and subprocess.run(
                ['fc-list', family.name, 'family'], check=True, capture_output=True, text=True).stdout:
            names.add(family.name)
    return names


def report_missing():
    present = installed_families()
    for family in FAMILIES:
        if family.name not in present:
            print(f'font {family.name} ({family.source}) is not installed; lines are drawn without it')


def choose(held_out, alike=False):
    """The installed families of one side; with `alike`, all of one weight."""
    present = installed_families()
    chosen = [f for f in FAMILIES if f.held_out == held_out and f.name in present]
    if not chosen:
        raise SystemExit('no Thai fonts: apt-get install fonts-thai-tlwg-ttf fonts-arundina fonts-noto-core')
    return [dataclasses.replace(f, weight=1) for f in chosen] if alike else chosen
