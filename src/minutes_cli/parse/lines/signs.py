"""The signs of a text made one of a kind, one character for one: blanks, bullets, dashes, spread letters, silent ones.

Whoever reads sees no difference between them, and so no grammar need know them all.
"""

from __future__ import annotations

import re

from minutes_cli.words import lazily as regex
from minutes_cli.words.apart import together
from minutes_cli.words.passage import DIRECTIONS, FILLER

WIDEST = 40
"""Blanks in a gap, and empty lines one below the other, beyond which one more says nothing: they are left out."""
_ODD = (
    dict.fromkeys("\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " ")
    | dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\x02\r" + DIRECTIONS, FILLER)
    | dict.fromkeys("\u2011\u2012\u2212", "-")
    | dict.fromkeys("\u2014\u2015", "\u2013")
    | dict.fromkeys("\x7f\uf0b7\uf0a7\uf0d8\uf06e\uf076\uf02d\uf0fc", "•")
)
_bullet = regex.plain(
    r"^([^\S\n]*)(?:([●■□➢➤►‣⁃∙♦❖])|([◦○])|(?:([→✓✔☐☑§Øü])|o)(?=[ \t]+(?![a-z]\s)[^\W\d_]))(?![^\n]*[☐☑□✓✔✗])",
    re.MULTILINE,
)
"""    ☐ Clerk to mend the gate: a sign that opens a point, or (◦ · o) one within a point; not: ☐ Yes ☑ No, § 4"""
_OPENS = (*"●■□➢➤►‣⁃∙♦❖◦○→✓✔☐☑§Øü", "o ", "o\t")
_MARKS = "‟‛‘ʼ′´`＇"
_apostrophe = regex.plain(rf"(?<=[^\W\d_])[{_MARKS}](?=[^\W\d_])")
"""    O‟Brien: what a font or a scan made of an apostrophe; at a word's edge it may be a quote"""
_gap = regex.plain(rf"([ \t]{{{WIDEST}}})([ \t]++)")
"""A gap between two words, and what it has beyond the widest that says anything."""
_typed = regex.plain(r"  (?:(?:(?<=[^\s\d.][^\s\d.][.;:!?,]  )|(?<=\d\d\d[.;]  ))(?=\S)|(?<=[a-z]  )(?=[a-z]))")
"""Two blanks that many type behind a sentence, or that make lines equally wide: one of them says nothing.

The blanks stand first, so that they are looked for by themselves."""
_GAPS = (" " * WIDEST, " \t", "\t\t")
"""One of them is in every wide gap."""


def as_typed(text: str) -> str:
    """The text with one kind of each sign, and no more blanks between words than say something."""
    return _narrowed(_pointed(together(_plain(text), FILLER)))


def _plain(text: str) -> str:
    """The text with every kind of space, bullet and silent character made one of its kind, one character for one."""
    for c, one in _ODD.items():
        if c in text:  # a look for each is ten times as fast as to gather what stands there
            text = text.replace(c, one)
    return _apostrophe.sub("’", text) if any(c in text for c in _MARKS) else text


def _pointed(text: str) -> str:
    """The text with one kind of bullet where a point begins, and one of a list within, one character for one."""
    if not any(sign in text for sign in _OPENS):
        return text
    return _bullet.sub(lambda m: f"{m[1]}{'•' if m[2] or m[4] else '▪'}", text)


def _narrowed(text: str) -> str:
    """The text with what a wide gap has too much made silent, and what is typed double, one character for one."""
    if "  " in text:
        text = _typed.sub(" " + FILLER, text)
    if not any(gap in text for gap in _GAPS):
        return text
    return _gap.sub(lambda m: m[1] + FILLER * len(m[2]), text)
