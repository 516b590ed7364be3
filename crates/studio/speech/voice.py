"""The local voice: text to a WAV file."""

import numpy as np
from hibari import Hibari
from hibari.tts import write_wav

from fault import Fault
from reader import Reader

SEED = 0
# the model leaves long silences around each sentence; these keep the pace of a good narrator
SILENCE = 0.004
EDGE_SECONDS = 0.06
PAUSE_SECONDS = 0.16


class Voice:
    """hibari's `heart`. The same text at the same speed always sounds the same."""

    def __init__(self):
        self.tts = Hibari()
        self.reader = Reader(self.tts)

    def speak(self, text, speed, out):
        audio = self.samples(text, speed)
        write_wav(out, audio, self.tts.sample_rate)
        return {"duration_ms": round(len(audio) * 1000 / self.tts.sample_rate)}

    def samples(self, text, speed=1.0):
        """The text as float samples; the pauses between sentences keep their share."""
        parts = [self.tts.from_phonemes(phonemes, speed=speed, seed=SEED) for phonemes in self.reader.phonemes(text)]
        parts = [self.trim(part) for part in parts]
        if not parts:
            raise Fault("nothing_to_speak", "no word of the text can be spoken")
        pause = np.zeros(int(PAUSE_SECONDS / speed * self.tts.sample_rate), np.float32)
        joined = [piece for part in parts for piece in (part, pause)][:-1]
        return np.concatenate(joined)

    def trim(self, audio):
        loud = np.flatnonzero(np.abs(audio) > SILENCE)
        edge = int(EDGE_SECONDS * self.tts.sample_rate)
        return audio[max(0, loud[0] - edge) : loud[-1] + edge]
