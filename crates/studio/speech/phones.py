"""The voice's phonemes as the aligner's ARPAbet."""

PHONES = {
    "əɹ": "ER", "ɜɹ": "ER", "ᵊɹ": "ER",
    "A": "EY", "I": "AY", "O": "OW", "Q": "OW", "W": "AW", "Y": "OY",
    "a": "AE", "e": "EH", "i": "IY", "o": "OW", "u": "UW", "æ": "AE", "ɑ": "AA", "ɒ": "AA", "ɔ": "AO", "ə": "AH",
    "ɐ": "AH", "ᵊ": "AH", "ʌ": "AH", "ɛ": "EH", "ɜ": "ER", "ɪ": "IH", "ᵻ": "IH", "ʊ": "UH",
    "b": "B", "c": "K", "d": "D", "f": "F", "h": "HH", "j": "Y", "k": "K", "l": "L", "m": "M", "n": "N", "p": "P",
    "q": "K", "r": "R", "s": "S", "t": "T", "T": "T", "v": "V", "w": "W", "x": "K", "y": "IY", "z": "Z", "ð": "DH",
    "ŋ": "NG", "ɡ": "G", "ɹ": "R", "ʀ": "R", "ɾ": "T", "ʃ": "SH", "ʒ": "ZH", "ʔ": "T", "ʤ": "JH", "ʧ": "CH", "θ": "TH",
}


def arpabet(phonemes):
    """The ARPAbet phones of a phoneme string; marks of stress and punctuation have none."""
    phones, at = [], 0
    while at < len(phonemes):
        size = 2 if phonemes[at : at + 2] in PHONES else 1
        phone = PHONES.get(phonemes[at : at + size])
        if phone:
            phones.append(phone)
        at += size
    return phones
