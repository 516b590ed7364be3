"""Forced alignment: when each written word is heard."""

import os
import wave

import numpy as np
from pocketsphinx import Decoder

from fault import Fault
from phones import arpabet

RATE = 16000
FRAME_MS = 10
# silence around the audio, which the decoder needs to enter the first word and to leave the last
MARGIN_MS = 150
# spoken after every text: the decoder may stop short of the last words of what it is given, and these are no loss
ENDING = "Seven eleven."


class Aligner:
    """pocketsphinx, told the very sounds that the voice makes, so that no word is unknown to it."""

    def __init__(self, voice):
        self.reader = voice.reader
        # wide beams: a missed path costs the whole alignment, and an utterance takes milliseconds
        self.decoder = Decoder(lm=None, dict=os.devnull, samprate=RATE, beam=1e-80, pbeam=1e-80, wbeam=1e-60,
                               loglevel="FATAL")
        self.known = set()
        self.ending = self.names(ENDING.split())
        margin = np.zeros(RATE * MARGIN_MS // 1000, "<i2")
        self.before = margin
        self.after = np.concatenate([margin, resample(voice.samples(ENDING) * 32767, voice.tts.sample_rate), margin])

    def align(self, path, words):
        """For each of the words (each read as what may be several, or none) its start and end in milliseconds."""
        sounds = self.names(words)
        if not any(sounds):
            raise Fault("not_alignable", "no word of the text can be heard")
        samples = read(path)
        length = len(samples) * 1000 // RATE
        heard = self.decode(np.concatenate([self.before, samples, self.after]), flat(sounds + self.ending))
        times = [[min(max(0, time - MARGIN_MS), length) for time in pair] for pair in heard]
        return {"times": spread(sounds, times)}

    def names(self, words):
        """For each word the decoder's names of its sounds."""
        parts = iter(self.reader.pronunciations(" ".join(words)))
        sounds = [flat(next(parts) for _ in word.split()) for word in words]
        return [[self.learn(phones) for phones in map(arpabet, word) if phones] for word in sounds]

    def learn(self, phones):
        name = "_".join(phones)
        if name not in self.known:
            self.decoder.add_word(name, " ".join(phones), True)
            self.known.add(name)
        return name

    def decode(self, samples, names):
        """Start and end in milliseconds of every name."""
        self.decoder.set_align_text(" ".join(names))
        self.decoder.start_utt()
        self.decoder.process_raw(samples.tobytes(), full_utt=True)
        self.decoder.end_utt()
        heard = [s for s in self.decoder.seg() or () if s.word in self.known]
        if len(heard) < len(names) - len(flat(self.ending)):
            raise Fault("not_alignable", f"{len(heard)} of {len(names)} sounds were found in the audio")
        return [(s.start_frame * FRAME_MS, (s.end_frame + 1) * FRAME_MS) for s in heard]


def flat(lists):
    return [item for items in lists for item in items]


def spread(sounds, times):
    """The times of each word; a silent one stands at the end of the word before it."""
    words, taken = [], 0
    end = times[0][0]
    for names in sounds:
        start = times[taken][0] if names else end
        taken += len(names)
        end = times[taken - 1][1] if names else end
        words.append((start, end))
    return words


def read(path):
    """A WAV file as 16-bit mono samples at the aligner's rate."""
    try:
        with wave.open(path, "rb") as file:
            channels, rate, width = file.getnchannels(), file.getframerate(), file.getsampwidth()
            data = file.readframes(file.getnframes())
    except (OSError, EOFError, wave.Error) as error:
        raise Fault("not_alignable", f"the audio cannot be read: {error}") from error
    if width != 2 or not data:
        raise Fault("not_alignable", "the audio is not 16-bit")
    return resample(np.frombuffer(data, "<i2").reshape(-1, channels).mean(axis=1), rate)


def resample(samples, rate):
    """Samples of 16 bits at the aligner's rate."""
    size = len(samples) * RATE // rate
    spectrum = np.fft.rfft(samples)
    half = size // 2 + 1
    resampled = np.fft.irfft(np.pad(spectrum, (0, max(0, half - len(spectrum))))[:half], size)
    return np.clip(resampled * (size / len(samples)), -32768, 32767).astype("<i2")
