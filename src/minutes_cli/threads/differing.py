"""How two copies of a text differ in what they say: not in quotes, dashes, spaces or where lines and pages end."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from minutes_cli.words import lazily

_SIGNS = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛`´′", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys(
            "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff", ""
        ),
        "…": "...",
        "•": "-",
    }
)
_SENTENCE = lazily.plain(r"(?<=[a-z)\d”\"'][.;:?!])\s+(?=[A-Z(\d•“\"])|\n\s*\n")
_CUT = lazily.plain(r"(?<=[a-z])-\s*\n\s*(?=[a-z])")
_AROUND = lazily.plain(r"\s*([-\"'(),.;:/])\s*")
_LONG = 400


def bare(text: str) -> str:
    """A text as copies are compared: one kind of quote and dash, no space that says nothing, no words cut by lines."""
    return _AROUND.sub(r"\1", " ".join(_CUT.sub("", text).translate(_SIGNS).split())).rstrip(".;,")


def differing(one: str, other: str) -> Iterator[tuple[str | None, str | None]]:
    """The sentences that are not the same, side by side, in order; None where the other has nothing for it."""
    if bare(one) == bare(other):
        return
    mine, theirs = _sentences(one), _sentences(other)
    same = SequenceMatcher(None, [bare(s) for s in mine], [bare(s) for s in theirs], autojunk=False)
    for what, a, b, c, d in same.get_opcodes():
        here, there = " ".join(mine[a:b]), " ".join(theirs[c:d])
        if what != "equal" and bare(here) != bare(there):
            yield _cut(here), _cut(there)


def _sentences(text: str) -> list[str]:
    return [said for told in _SENTENCE.split(text) if (said := " ".join(_CUT.sub("", told).split()))]


def _cut(text: str) -> str | None:
    if len(text) > _LONG:
        return text[:_LONG].rpartition(" ")[0] + " …"
    return text or None
