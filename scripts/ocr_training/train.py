"""Training in phases of falling rates, each cut into rounds; after every round the model is judged on held-out lines.

The curve (curve.json) remembers each round, so an interrupted run goes on where it stopped.  lstmtraining keeps its own
checkpoint; a copy stays beside the curve for every round that was the best so far.
"""
import json
import os
import shutil
import subprocess
import time

from .judge import judge

KEPT_LAYERS = 5  # input, convolution, maxpool, two LSTMs up and forward; the reversed LSTM is the fifth


class Curve:
    """The rounds so far: [{'phase', 'iterations', 'rate', 'seconds', 'training_error', sets: ...}, ...]"""

    def __init__(self, path):
        self.path = path
        self.rounds = json.loads(path.read_text()) if path.exists() else []

    def done(self, phase):
        return max((r['iterations'] for r in self.rounds if r['phase'] == phase), default=0)

    def best(self):
        return min(self.rounds, key=lambda r: r['measure'], default=None)

    def append(self, entry):
        self.rounds.append(entry)
        partial = self.path.with_suffix('.partial')
        partial.write_text(json.dumps(self.rounds, indent=1, ensure_ascii=False))
        os.replace(partial, self.path)


class Trainer:
    """Knows the files of one training and drives lstmtraining."""

    def __init__(self, folder, settings, base, starter, held_out_lists):
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.settings, self.starter = folder, settings, starter
        self.base_component, self.base_whole = base
        self.held_out_lists = held_out_lists
        self.curve = Curve(folder / 'curve.json')

    def checkpoint(self, phase):
        return self.folder / f'phase{phase}_checkpoint'

    def best_checkpoint(self):
        return self.folder / 'best.checkpoint'

    def is_finished(self, phase):
        return self.curve.done(phase) >= self.settings.phases[phase].iterations

    def run_phase(self, phase, list_file):
        wanted = self.settings.phases[phase].iterations
        while (done := self.curve.done(phase)) < wanted:
            target = min(wanted, done + self.settings.round_iterations)
            started = time.monotonic()
            error = self._train(phase, list_file, target)
            self._judge_round(phase, target, error, time.monotonic() - started)

    def _command(self, phase, list_file, target):
        rate = self.settings.phases[phase].learning_rate
        command = ['lstmtraining', '--traineddata', self.starter, '--train_listfile', list_file,
                   '--model_output', self.folder / f'phase{phase}', '--max_iterations', target,
                   '--learning_rate', rate, '--reset_learning_rate', '--target_error_rate', '0.0001',
                   '--max_image_MB', '3000', '--debug_interval', '0']
        if phase == 0:
            command += ['--continue_from', self.base_component, '--old_traineddata', self.base_whole,
                        '--append_index', KEPT_LAYERS, '--net_spec', f'[Lfx{self.settings.top_layer} O1c1]']
        else:
            command += ['--continue_from', self.checkpoint(phase - 1)]
        return [str(c) for c in command]

    def _train(self, phase, list_file, target):
        """Trains up to `target` iterations of the phase; returns the error rate that lstmtraining reports."""
        log_path = self.folder / f'phase{phase}.log'
        with open(log_path, 'a', encoding='utf-8') as log:
            # One thread: its OpenMP threads meet at every time step and burn three times the work waiting.
            subprocess.run(self._command(phase, list_file, target), stdout=log, stderr=log, check=True,
                           env=dict(os.environ, OMP_THREAD_LIMIT='1'))
        for best in self.folder.glob(f'phase{phase}_[0-9]*.checkpoint'):
            best.unlink()  # lstmtraining's own favourites, chosen by training error
        reports = [line for line in log_path.read_text(errors='replace').splitlines() if 'BCER train=' in line]
        return float(reports[-1].split('BCER train=')[1].split('%')[0]) / 100 if reports else None

    def _judge_round(self, phase, iterations, training_error, seconds):
        entry = {'phase': phase, 'iterations': iterations, 'rate': self.settings.phases[phase].learning_rate,
                 'seconds': round(seconds), 'training_error': training_error}
        judgements = {name: judge(self.checkpoint(phase), self.starter, path)
                      for name, path in self.held_out_lists.items()}
        entry |= {name: j.cer for name, j in judgements.items()}
        entry |= {f'{name} digits': j.digit_accuracy for name, j in judgements.items()}
        entry['measure'] = sum(j.cer for j in judgements.values()) / len(judgements)
        best = self.curve.best()
        if best is None or entry['measure'] < best['measure']:
            shutil.copyfile(self.checkpoint(phase), self.best_checkpoint())
        self.curve.append(entry)
        print('  '.join([f'phase {phase + 1}', f'{iterations} iterations', f'{seconds:.0f} s']
                        + [f'{name} CER {j.cer:.2%} digits {j.digit_accuracy:.2%}' for name, j in judgements.items()]),
              flush=True)


def export(checkpoint, starter, result):
    """Writes the int8 model of a checkpoint."""
    subprocess.run(['lstmtraining', '--stop_training', '--convert_to_int', '--continue_from', str(checkpoint),
                    '--traineddata', str(starter), '--model_output', str(result)], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
