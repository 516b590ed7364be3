"""Reduces the large fonts to what captions need. Run once, by hand, when a font is renewed:

    pip install fonttools brotli pillow
    python reduce.py NotoSans_700Bold.ttf NotoSansCJK-Bold.ttc NotoColorEmoji.ttf FOLDER

The first comes from the npm package @expo-google-fonts/noto-sans, the others from Debian's packages fonts-noto-cjk and
fonts-noto-color-emoji. All other fonts of this folder are as their authors made them (npm packages @expo-google-fonts/*).
"""

import io
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont
from PIL import Image

NAMES = [0, 1, 2, 3, 4, 5, 6, 13, 14]
TONES = {f"u1F3F{digit}" for digit in "BCDEF"}


def main(latin, cjk, emoji, folder):
    folder = Path(folder)
    reduce_latin(TTFont(latin), folder / "NotoSans-Bold.ttf")
    faces = TTCollection(cjk, lazy=True).fonts
    reduce_cjk(next(f for f in faces if f["name"].getDebugName(1) == "Noto Sans CJK SC"), folder / "NotoSansCJK-Bold.otf")
    reduce_emoji(TTFont(emoji), folder / "NotoColorEmoji.ttf")


def reduced(font, characters, features, out):
    options = subset.Options(layout_features=features, hinting=False, name_IDs=NAMES, notdef_outline=True)
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    font.save(out)


def reduce_latin(font, out):
    """European and Vietnamese letters, marks, money and signs."""
    wanted = [range(0x20, 0x530), range(0x1E00, 0x2000), range(0x2000, 0x2300), range(0x2500, 0x2800), range(0xFB00, 0xFB07)]
    have = font.getBestCmap().keys()
    characters = [c for c in have if any(c in r for r in wanted) or c in (0x0E3F, 0xFFFD)]
    reduced(font, characters, ["kern", "liga", "ccmp", "locl", "mark", "mkmk"], out)


def reduce_cjk(font, out):
    """What the national standards of China, Taiwan, Japan and Korea have, each in its own shapes (locl), and all Hangul."""
    euc = [bytes([high, low]) for high in range(0xA1, 0xFF) for low in range(0xA1, 0xFF)]
    big5 = [bytes([high, low]) for high in range(0xA1, 0xC7) for low in [*range(0x40, 0x7F), *range(0xA1, 0xFF)]]
    pairs = [("gb2312", euc), ("euc_jp", euc), ("euc_kr", euc), ("big5", big5)]
    standard = {decoded(two, code) for code, all_ in pairs for two in all_}
    ranges = [range(0x20, 0x7F), range(0x3000, 0x3130), range(0x31F0, 0x3200), range(0xAC00, 0xD7A4), range(0xFF01, 0xFFEF)]
    korean_han = lambda c: 0xF900 <= c <= 0xFAFF
    signs = lambda c: 0x2000 <= c <= 0x33FF
    han = lambda c: 0x4E00 <= c <= 0x9FFF
    characters = {c for c in standard if c and (han(c) or signs(c) or korean_han(c))}
    characters |= {c for r in ranges for c in r}
    reduced(font, characters, ["ccmp", "locl"], out)


def decoded(two, code):
    try:
        text = two.decode(code)
    except UnicodeDecodeError:
        return None
    return ord(text) if len(text) == 1 else None


def reduce_emoji(font, out):
    """All emoji, but skin tones only of single people without a profession; pictures of 64 colours."""
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            table = getattr(table, "ExtSubTable", table)
            for first, ligatures in list(getattr(table, "ligatures", {}).items()):
                table.ligatures[first] = [l for l in ligatures if not toned_scene([first, *l.Component])]
    reduced(font, font.getBestCmap().keys(), ["*"], out)
    font = TTFont(out)
    for strike in font["CBDT"].strikeData:
        for glyph in strike.values():
            glyph.imageData = sixty_four(glyph.imageData)
    font.save(out)


def toned_scene(names):
    tones = [n for n in names if n in TONES]
    return len(tones) > 1 or (len(tones) == 1 and len(names) > 2)


def sixty_four(png):
    image = Image.open(io.BytesIO(png)).convert("RGBA").quantize(64, method=Image.Quantize.FASTOCTREE, dither=0)
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return min(out.getvalue(), png, key=len)


if __name__ == "__main__":
    main(*sys.argv[1:])
