"""Cuts a text and its audio into pieces that belong together: sentences, and the pauses between them."""

import math

import numpy as np

FRAME_MS = 10
# shorter ones are inside words
PAUSE_FRAMES = 12
# quieter than this part of the loud stretches is a pause: 34 dB less
QUIET = 0.02
# a piece of fewer sounds is joined with the next one
FEWEST_PHONES = 25
# what it costs to take two sentences together
WITHOUT_PAUSE = 0.5
MOST_SENTENCES = 6
# the pace of a whole text does not change by more than this part of it
DRIFT = 0.12
ENDS = (".", "!", "?", "…", ",", ";", ":", "—")


def sentences(words, phones):
    """Stretches of word indexes (start, end) that end with punctuation; `phones` counts the sounds of each word."""
    found, start, count = [], 0, 0
    for i, word in enumerate(words):
        count += phones[i]
        if word.endswith(ENDS) and count >= FEWEST_PHONES:
            found.append((start, i + 1))
            start, count = i + 1, 0
    if start < len(words):
        rest = (start, len(words))
        if found and count < FEWEST_PHONES:
            rest = (found.pop()[0], len(words))
        found.append(rest)
    return found


def pauses(samples, rate):
    """The first and last frame of speech, and the frames in the middle of each pause between them with its length."""
    size = rate * FRAME_MS // 1000
    frames = samples[: len(samples) // size * size].reshape(-1, size).astype(np.float64)
    power = np.sqrt((frames**2).mean(axis=1))
    loud = np.flatnonzero(power > np.percentile(power, 95) * QUIET)
    if not len(loud):
        return 0, len(power), []
    gaps = np.flatnonzero(np.diff(loud) > PAUSE_FRAMES)
    found = [((loud[i] + loud[i + 1]) // 2, loud[i + 1] - loud[i]) for i in gaps]
    return int(loud[0]), int(loud[-1]) + 1, [(int(middle), int(length)) for middle, length in found]


def assign(expected, begin, end, found):
    """Cuts (sentence, frame), the first at the beginning and the last at the end, so that every piece takes about its share
    of the time. `expected` are the sentences' shares."""
    places = [(begin, 0)] + found + [(end, 0)]
    shares = np.concatenate([[0], np.cumsum(expected)]) / sum(expected)
    # how much of the speech, without the pauses, has passed at each place
    passed = np.cumsum([0] + [b[0] - a[0] - (a[1] + b[1]) / 2 for a, b in zip(places, places[1:])])
    passed = passed / max(passed[-1], 1)
    last = (len(shares) - 1, len(places) - 1)
    best, ends = {(0, 0): (0.0, None)}, [[0]]
    for s in range(1, len(shares)):
        near = np.flatnonzero(np.abs(passed[1:-1] - shares[s]) < DRIFT) + 1 if s < last[0] else [last[1]]
        ends.append([p for p in near if reach(best, ends, shares, passed, s, p)])
    cuts, at = [], last if last in best else None
    while at:
        cuts.append((at[0], int(places[at[1]][0])))
        at = best[at][1]
    return cuts[::-1]


def reach(best, ends, shares, passed, s, p):
    """Notes the likeliest way to end sentence `s` at place `p`, if there is one."""
    options = [(best[(s0, p0)][0] + cost(shares[s] - shares[s0], passed[p] - passed[p0], s - s0), (s0, p0))
               for s0 in range(max(0, s - MOST_SENTENCES), s) for p0 in ends[s0] if p0 < p]
    if options:
        best[(s, p)] = min(options)
    return bool(options)


def cost(share, taken, count):
    """How unlikely it is that `count` sentences, which should take `share` of the time, take `taken` of it."""
    return 4 * math.log(max(taken, 1e-4) / max(share, 1e-4)) ** 2 + WITHOUT_PAUSE * (count - 1)
