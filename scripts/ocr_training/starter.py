"""The starter model: character set and settings without weights, which lstmtraining fills.

`combine_lang_model` wants a folder with the unicharset and the config; the recoder is passed through, so one network
output stands for one character.
"""
import subprocess

from .charset import CHARSET

LANGUAGE = 'tha_ita'
# Thai marks no words by spaces: without this every character would come out as a word of its own.
CONFIG = 'preserve_interword_spaces 1\n'


def make(folder):
    """Writes and returns folder/tha_ita/tha_ita.traineddata."""
    folder.mkdir(parents=True, exist_ok=True)
    result = folder / LANGUAGE / f'{LANGUAGE}.traineddata'
    if result.exists():
        return result
    text = folder / 'charset.txt'
    text.write_text('\n'.join(CHARSET) + '\n', encoding='utf-8')
    unicharset = folder / 'unicharset'
    quiet = {'stdout': subprocess.DEVNULL, 'stderr': subprocess.DEVNULL, 'check': True}
    subprocess.run(['unicharset_extractor', '--output_unicharset', unicharset, '--norm_mode', '3', text], **quiet)
    missing = set(CHARSET) - characters(unicharset)
    if missing:
        raise SystemExit(f'unicharset_extractor dropped {sorted(missing)}')
    scripts = folder / 'scripts'
    (scripts / LANGUAGE).mkdir(parents=True, exist_ok=True)
    (scripts / LANGUAGE / f'{LANGUAGE}.config').write_text(CONFIG)
    (scripts / 'radical-stroke.txt').write_text('# none\n')  # asked for always, needed for Chinese only
    subprocess.run(['combine_lang_model', '--input_unicharset', unicharset, '--script_dir', scripts, '--lang', LANGUAGE,
                    '--output_dir', folder, '--pass_through_recoder'], **quiet)
    return result


def characters(unicharset):
    """The characters of a unicharset file: the first word of each entry."""
    lines = unicharset.read_text(encoding='utf-8').splitlines()[1:]
    return {line.split(' ')[0] for line in lines}
