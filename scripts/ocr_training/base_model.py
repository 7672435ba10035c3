"""Debian's Thai model as a model of floats, which lstmtraining can train on.

The packaged model stores its weights as int8 with one scale a row, and lstmtraining refuses those.  This walks the
network records of the LSTM component and writes every matrix as float64.  All numbers are little-endian.
"""
import os
import pathlib
import struct
import subprocess

PACKAGED = pathlib.Path('/usr/share/tesseract-ocr/5/tessdata/tha.traineddata')  # Debian package tesseract-ocr-tha

_CONTAINERS = {'Series', 'Parallel', 'Replicated', 'RTLReversed', 'TTBReversed', 'XYTranspose', 'ParBidiLSTM',
               'DepParUDLSTM', 'Par2dLSTM'}
_PLAIN_SIZES = {'Input': 20, 'Convolve': 8, 'Maxpool': 8, 'Reconfig': 8}
_LSTMS = {'LSTM', 'SummLSTM'}
_OWN_RATES = 64      # network flag: learning rates of its own
_INT_MATRIX = 1      # bit of a matrix's mode byte, and of the training flags


class _Rewriter:
    """Copies the component from `source` to `result`, turning matrices into floats on the way."""

    def __init__(self, source):
        self.source, self.position, self.result = source, 0, bytearray()

    def _take(self, size):
        piece = self.source[self.position:self.position + size]
        if len(piece) < size:
            raise ValueError('the LSTM component ends too early')
        self.position += size
        return piece

    def _read(self, form):
        return struct.unpack('<' + form, self._take(struct.calcsize('<' + form)))

    def copy(self, size):
        piece = self._take(size)
        self.result += piece
        return piece

    def copy_int(self):
        return struct.unpack('<i', self.copy(4))[0]

    def copy_string(self):
        size = self.copy_int()
        return self.copy(size).decode()

    def network(self):
        self.copy(1)  # 0: the type follows by name
        kind = self.copy_string()
        self.copy(2)  # training, needs_to_backprop
        flags = self.copy_int()
        self.copy(12)  # inputs, outputs, number of weights
        self.copy_string()  # name
        if kind in _CONTAINERS:
            for _ in range(self.copy_int()):
                self.network()
            if flags & _OWN_RATES:
                self.copy(4 * self.copy_int())
        elif kind in _PLAIN_SIZES:
            self.copy(_PLAIN_SIZES[kind])
        elif kind in _LSTMS:
            self.copy_int()  # inputs of a gate
            for _ in range(4):
                self.matrix()
        else:  # Tanh, Softmax and the other fully connected layers
            self.matrix()

    def matrix(self):
        mode, = self._read('B')
        self.result += struct.pack('<B', mode & ~_INT_MATRIX)
        if not mode & _INT_MATRIX:
            raise ValueError('the base model is not an int8 model')
        rows, columns, _ = self._read('iib')
        cells = self._take(rows * columns)
        count, = self._read('I')
        scales = self._read(f'{count}d')
        weights = struct.unpack(f'{rows * columns}b', cells)
        floats = [w * scales[i // columns] for i, w in enumerate(weights)]
        self.result += struct.pack(f'<iid{rows * columns}d', rows, columns, 0.0, *floats)

    def trainer_state(self):
        self.copy_string()  # network spec
        training_flags, = self._read('i')
        self.result += struct.pack('<i', training_flags & ~_INT_MATRIX)
        self.result += self.source[self.position:]


def to_floats(component):
    """The LSTM component with all its weights as floats."""
    rewriter = _Rewriter(component)
    rewriter.network()
    rewriter.trainer_state()
    return bytes(rewriter.result)


def make(folder):
    """Writes folder/base.lstm and folder/base.traineddata (floats); returns both paths."""
    folder.mkdir(parents=True, exist_ok=True)
    component, whole = folder / 'base.lstm', folder / 'base.traineddata'
    if component.exists() and whole.exists():
        return component, whole
    if not PACKAGED.exists():
        raise SystemExit('the base model is missing: apt-get install tesseract-ocr-tha')
    quiet = {'stdout': subprocess.DEVNULL, 'stderr': subprocess.DEVNULL, 'check': True}
    subprocess.run(['combine_tessdata', '-e', PACKAGED, component], **quiet)
    component.write_bytes(to_floats(component.read_bytes()))
    partial = folder / 'partial.traineddata'
    partial.write_bytes(PACKAGED.read_bytes())
    subprocess.run(['combine_tessdata', '-o', partial, component], **quiet)
    os.replace(partial, whole)
    return component, whole
