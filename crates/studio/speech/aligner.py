"""Forced alignment: when each written word is heard."""

import os
import wave

import numpy as np
from pocketsphinx import Decoder

from fault import Fault
from phones import arpabet
from pieces import assign, pauses, sentences

RATE = 16000
FRAME_MS = 10
# silence around the audio, which the decoder needs to enter the first word and to leave the last
MARGIN_MS = 150
# longer audio takes more than its share of time, and its path is lost more easily
WHOLE_SECONDS = 15
# how well sounds fit, as the logarithm of their likelihood in each frame: -0.5 for the voice itself, -1.6 for a robot's,
# -2.8 for another text
UNLIKE = -2.2
# spoken after every text: the decoder may stop short of the last words of what it is given, and these are no loss
ENDING = "Seven eleven."


class Aligner:
    """pocketsphinx, told the very sounds that the voice makes, so that no word is unknown to it."""

    def __init__(self, voice):
        self.reader = voice.reader
        # wide beams: a missed path costs the whole alignment; the wider ones are for voices unlike those the decoder knows
        self.decoders = [Decoder(lm=None, dict=os.devnull, samprate=RATE, beam=beam, pbeam=beam, wbeam=wbeam, loglevel="FATAL")
                         for beam, wbeam in ((1e-80, 1e-60), (1e-200, 1e-200))]
        self.known = set()
        self.likeness = []
        self.ending = self.names(ENDING.split())
        margin = np.zeros(RATE * MARGIN_MS // 1000, "<i2")
        self.before = margin
        self.after = np.concatenate([margin, resample(voice.samples(ENDING) * 32767, voice.tts.sample_rate), margin])

    def align(self, path, words):
        """For each of the words (each read as what may be several, or none) its start and end in milliseconds."""
        sounds = self.names(words)
        if not any(sounds):
            raise Fault("not_alignable", "no word of the text can be heard")
        self.likeness = []
        times = self.found(read(path), words, sounds)
        if np.median(self.likeness) < UNLIKE:
            raise Fault("not_alignable", f"the audio is not this text: {np.median(self.likeness):.2f}")
        return {"times": times}

    def found(self, samples, words, sounds):
        if len(samples) <= RATE * WHOLE_SECONDS:
            try:
                return self.whole(samples, sounds)
            except Fault:
                pass
        return self.piecewise(samples, words, sounds)

    def whole(self, samples, sounds):
        """The times of words in all of the samples."""
        length = len(samples) * 1000 // RATE
        heard = self.decode(np.concatenate([self.before, samples, self.after]), flat(sounds + self.ending))
        return spread(sounds, [[min(max(0, time - MARGIN_MS), length) for time in pair] for pair in heard])

    def piecewise(self, samples, words, sounds):
        """The same for what is too long, or too strange a voice, to be found at once: sentence by sentence."""
        phones = [sum(name.count("_") + 1 for name in names) for names in sounds]
        parts = sentences(words, phones)
        begin, end, found = pauses(samples, RATE)
        cuts = assign([sum(phones[a:b]) + 1 for a, b in parts], begin, end, found)
        if len(cuts) < 2:
            raise Fault("not_alignable", "the sentences do not fit the pauses")
        firsts = [parts[cut][0] if cut < len(parts) else len(words) for cut, _ in cuts]
        frames = [0] + [frame for _, frame in cuts[1:-1]] + [len(samples) * 1000 // RATE // FRAME_MS]
        return self.joined(samples, sounds, list(zip(firsts, frames)))

    def joined(self, samples, sounds, cuts):
        """The times of words between the cuts (word, frame). A piece that is not found is tried with the next one."""
        times, at = [], 0
        for next_cut in range(1, len(cuts)):
            (word, frame), (word_end, frame_end) = cuts[at], cuts[next_cut]
            piece = samples[frame * FRAME_MS * RATE // 1000 : frame_end * FRAME_MS * RATE // 1000]
            if not any(sounds[word:word_end]):
                continue
            try:
                found = self.whole(piece, sounds[word:word_end])
            except Fault:
                if next_cut == len(cuts) - 1 or len(piece) > RATE * WHOLE_SECONDS:
                    raise
                continue
            times += [(start + frame * FRAME_MS, end + frame * FRAME_MS) for start, end in found]
            at = next_cut
        return times

    def names(self, words):
        """For each word the decoder's names of its sounds."""
        parts = iter(self.reader.pronunciations(" ".join(words)))
        sounds = [flat(next(parts) for _ in word.split()) for word in words]
        return [[self.learn(phones) for phones in map(arpabet, word) if phones] for word in sounds]

    def learn(self, phones):
        name = "_".join(phones)
        if name not in self.known:
            for decoder in self.decoders:
                decoder.add_word(name, " ".join(phones), True)
            self.known.add(name)
        return name

    def decode(self, samples, names):
        """Start and end in milliseconds of every name."""
        patient = len(samples) <= RATE * WHOLE_SECONDS
        for decoder in self.decoders if patient else self.decoders[:1]:
            heard = self.heard(decoder, samples, names)
            if len(heard) >= len(names) - len(flat(self.ending)):
                break
        else:
            raise Fault("not_alignable", f"{len(heard)} of {len(names)} sounds were found in the audio")
        self.likeness += [np.log10(max(s.ascore, 1e-300)) / (s.end_frame - s.start_frame + 1) for s in heard]
        return [(s.start_frame * FRAME_MS, (s.end_frame + 1) * FRAME_MS) for s in heard]

    def heard(self, decoder, samples, names):
        decoder.set_align_text(" ".join(names))
        decoder.start_utt()
        decoder.process_raw(samples.tobytes(), full_utt=True)
        decoder.end_utt()
        return [s for s in decoder.seg() or () if s.word in self.known]


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
