"""Reads text as the voice does: which sounds stand for which written word."""

import re
from difflib import SequenceMatcher

from hibari.g2p.normalize import normalize
from hibari.tts import MAX_PHONEMES

from phones import arpabet

CLAUSE_ENDS = tuple(",;:—.!?…")


class Reader:
    """The voice's own normaliser and pronunciation, kept word by word."""

    def __init__(self, tts):
        self.tts = tts

    def phonemes(self, text):
        """Strings of phonemes, each spoken in one breath."""
        breaths = []
        for sentence in self.sentences(text):
            breath = ""
            for _, sounds in self.words(sentence):
                if len(breath) > MAX_PHONEMES or (len(breath) > MAX_PHONEMES // 2 and breath.endswith(CLAUSE_ENDS)):
                    breaths.append(breath)
                    breath = ""
                breath = f"{breath} {sounds}".strip()
            breaths.append(breath)
        return [breath for breath in breaths if arpabet(breath)]

    def pronunciations(self, text):
        """For each written word the list of phoneme strings it is spoken as; empty when it is silent."""
        written = text.split()
        spoken = [word for sentence in self.sentences(text) for word in self.words(sentence)]
        groups = match(written, [word for word, _ in spoken])
        return [[part for i in group for part in spoken[i][1].split()] for group in groups]

    def sentences(self, text):
        # a link would set phonemes by hand: the person's words are never commands
        plain = text.replace("](", "] (")
        # the voice knows no names for such numbers
        spelled = re.sub(r"\d{16,}", lambda digits: " ".join(digits.group()), plain)
        return self.tts.split_sentences(normalize(spelled))

    def words(self, sentence):
        """Pairs of a spoken word and its phonemes."""
        words, text, sounds = [], "", ""
        g2p = self.tts.g2p
        for token in g2p.phonemize_tokens(g2p.tokenize(sentence)):
            text += token.text
            sounds += token.phonemes or ""
            if token.whitespace:
                words.append((text, sounds))
                text, sounds = "", ""
        return words + [(text, sounds)] if text else words


def match(written, spoken):
    """For each written word the indexes of the spoken words it stands for, in order."""
    groups = [[] for _ in written]
    blocks = SequenceMatcher(None, [key(w) for w in written], [key(s) for s in spoken], autojunk=False).get_opcodes()
    for kind, a, b, c, d in blocks:
        if kind == "insert":
            groups[max(a - 1, 0)] += range(c, d)
        elif kind != "delete":
            share(written[a:b], groups[a:b], c, d)
    return groups


def share(written, groups, start, end):
    """Gives the spoken words from `start` to `end` to the written words of a stretch that reads differently."""
    counts = [len(normalize(word).split()) for word in written]
    total = sum(counts) or 1
    given = 0
    for group, count in zip(groups, counts):
        first = start + (end - start) * given // total
        given += count
        group += range(first, start + (end - start) * given // total)


def key(word):
    return "".join(c for c in word.casefold() if c.isalnum())
