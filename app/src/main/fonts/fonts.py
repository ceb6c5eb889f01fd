"""Builds the four fonts of the printed documents. Needs python3-fonttools and the sources named in README.md."""
import sys
from fontTools import merge, subset
from fontTools.ttLib import TTFont

ATKINSON, NOTO, OUT = sys.argv[1:4]

def span(*ranges):
    return [c for a, b in ranges for c in range(a, b + 1)]

SANS = span((0x100, 0x24F), (0x259, 0x259), (0x2B9, 0x2BC), (0x2C6, 0x2DD), (0x300, 0x323), (0x370, 0x3FF), (0x400, 0x4FF),
            (0x1E00, 0x1EFF), (0x2007, 0x2007), (0x2009, 0x2011), (0x202F, 0x202F), (0x2030, 0x2034), (0x2070, 0x2079),
            (0x2080, 0x2089), (0x20A0, 0x20BF), (0x2116, 0x2116), (0x2153, 0x215E))
ARROWS = span((0x2190, 0x2199), (0x21D2, 0x21D2))
SIGNS = span((0x25A0, 0x25A1), (0x25B6, 0x25B6), (0x25CB, 0x25CB), (0x25CF, 0x25CF), (0x2605, 0x2606), (0x260E, 0x260E),
             (0x2610, 0x2612), (0x26A0, 0x26A0), (0x2709, 0x2709), (0x2713, 0x2714), (0x2717, 0x2718))
ARABIC = span((0x60C, 0x60C), (0x61B, 0x61B), (0x61F, 0x61F), (0x620, 0x65F), (0x660, 0x66D), (0x670, 0x6D5), (0x6F0, 0x6F9),
              (0xFB50, 0xFBB1), (0xFBD3, 0xFBE9), (0xFBFC, 0xFBFF), (0xFDF2, 0xFDF2), (0xFE70, 0xFEFC))
GEORGIAN = span((0x10A0, 0x10FF))
ARMENIAN = span((0x531, 0x58F))

def cut(path, characters, name):
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True, glyph_names=False, name_IDs=[0, 1, 2, 13, 14])
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "DSIG", "gasp", "STAT", "MATH", "vhea", "vmtx", "VORG", "meta"]
    font = TTFont(path)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    out = f"{OUT}/{name}.part.ttf"
    font.save(out)
    return out

def join(parts, family, weight, out):
    font = merge.Merger().merge(parts)
    # One rhythm for all: a line does not move when an arrow or an Arabic word stands in it.
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = 950, -290, 0
    os2 = font["OS/2"]
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap, os2.usWinAscent, os2.usWinDescent = 950, -290, 0, 1100, 640
    os2.usWeightClass, os2.fsType = weight, 0
    os2.sxHeight, os2.sCapHeight = 496, 668
    style = "Bold" if weight == 700 else "Regular"
    for record in font["name"].names:
        if record.nameID == 1:
            record.string = family
        if record.nameID == 2:
            record.string = style
    font["name"].setName(f"{family} {style}", 4, 3, 1, 0x409)
    font["name"].setName(f"{family.replace(' ', '')}-{style}", 6, 3, 1, 0x409)
    font["head"].created = font["head"].modified = 3692217600
    font.recalcTimestamp = False
    font["post"].formatType = 3.0
    path = f"{OUT}/{out}-{weight}.ttf"
    font.save(path)
    # With names all the same, made up on reading: PDFBox complains of a font without names each time it opens one.
    named = TTFont(path, recalcTimestamp=False)
    named.getGlyphOrder()
    named["post"].formatType, named["post"].extraNames, named["post"].mapping = 2.0, [], {}
    named.save(path)

for weight, style in ((400, "Regular"), (700, "Bold")):
    latin = TTFont(f"{ATKINSON}/atkinson-hyperlegible-latin-{weight}-normal.ttf").getBestCmap()
    extended = TTFont(f"{ATKINSON}/atkinson-hyperlegible-latin-ext-{weight}-normal.ttf").getBestCmap()
    join([cut(f"{ATKINSON}/atkinson-hyperlegible-latin-{weight}-normal.ttf", list(latin), f"a{weight}"),
          cut(f"{ATKINSON}/atkinson-hyperlegible-latin-ext-{weight}-normal.ttf", [c for c in extended if c not in latin], f"b{weight}")],
         "Atkinson Hyperlegible", weight, "atkinson")
    known = set(latin) | set(extended)
    join([cut(f"{NOTO}/NotoSans-{style}.ttf", [c for c in SANS if c not in known], f"s{weight}"),
          cut(f"{NOTO}/NotoSansSymbols-{style}.ttf", ARROWS, f"t{weight}"),
          cut(f"{NOTO}/NotoSansSymbols2-Regular.ttf", SIGNS, f"u{weight}"),
          cut(f"{NOTO}/NotoSansGeorgian-{style}.ttf", GEORGIAN, f"v{weight}"),
          cut(f"{NOTO}/NotoSansArmenian-{style}.ttf", ARMENIAN, f"w{weight}"),
          cut(f"{NOTO}/NotoNaskhArabic-{style}.ttf", ARABIC, f"x{weight}")],
         "Passerelle Signes", weight, "signes")
