"""A page as an engine gives it: its lines, each with where it stands and where the pen jumps in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple

from minutes_cli.readers.ligatures import SPELT

ENCRYPTED = "is encrypted: open it with its password, print it to a PDF without one, and give that"

JUMP = "\ufdd0"
"""Stands for a jump in the text of a line until all of the file's are known; no paper has this character."""


class Place(NamedTuple):
    """Where a run of words stands along its line, and in what type."""

    begins: float = 0.0
    ends: float = 0.0
    bold: bool = False


class Jump(NamedTuple):
    """Over how many ems the pen jumps, and whether it draws a space on the way."""

    ems: float
    spaced: bool = False


class Line(NamedTuple):
    """A line with words."""

    height: float
    """Of its foot above that of the page."""
    runs: tuple[str, ...]
    """Its words, parted where the pen jumps …"""
    jumps: tuple[Jump, ...]
    """… how wide each jump is …"""
    em: float = 0.0
    """How large its first letter is; 0 where nobody knows."""
    places: tuple[Place, ...] = ()
    """… and where each of `runs` is."""
    across: bool = False
    """It is drawn over the page, as a watermark is: wherever the file draws it, it stands above all of it."""

    @property
    def text(self) -> str:
        """Its words, a space for each jump."""
        return " ".join(self.runs)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page as an engine gives it."""

    lines: tuple[Line, ...]
    pictures: bool
    """There is a picture on it."""
    label: str
    """What the file calls the page; empty where it does not."""
    notes: int = 0
    """Notes that somebody laid on it, and fields of a form that are filled in."""
    unseen: int = 0
    """Passages that nobody sees who looks at it, and that its lines have not."""
    beyond: int = 0
    """Texts beyond its edge, which its lines have."""
    struck: int = 0
    """Passages that are struck through, and that its lines have not."""


LEAST, _WIDE = 0.15, 2.0
"""Ems between two words.  Without a space drawn there: what is narrower is a kern.  With one: two spaces are narrower,
and so are those of a paragraph that is set to both margins."""


def is_jump(ems: float, *, spaced: bool) -> bool:
    """Whether the pen jumps over a gap between two words, in which a space may be drawn."""
    return ems >= (_WIDE if spaced else LEAST)


def line_of(
    height: float, told: str, jumps: Sequence[Jump], em: float = 0.0, places: Sequence[Place] = ()
) -> Line | None:
    """The line that is drawn as `told`, a `JUMP` in it for each of `jumps`; None where it shows no words.

    `places` are those of what stands between the jumps.
    """
    runs: list[str] = []
    between: list[Jump] = []
    stand: list[Place] = []
    ems, spaced = 0.0, False
    for part, jump, place in zip_longest(told.split(JUMP), jumps, places, fillvalue=None):
        if words := plain(part or ""):
            between += [Jump(ems, spaced)] if runs else []
            runs.append(words)
            stand.append(place or Place())
            ems, spaced = 0.0, False
        if jump:
            ems, spaced = ems + jump.ems, spaced or jump.spaced
    return Line(height, tuple(runs), tuple(between), em, tuple(stand)) if runs else None


# --- characters ---

_BULLETS = "\x7f\uf0b7\uf0a7\uf0d8\uf06e\uf076\uf0fc\uf02d\uf0a8\uf071\uf06f\uf0be\uf0e0"
_made_equal = {
    **dict.fromkeys(map(ord, _BULLETS), "•"),
    **dict.fromkeys(map(ord, "\x02\ufffe"), "-"),
    **dict.fromkeys(map(ord, "\0\r"), ""),
    **{ord(old): new for old, new in SPELT.items()},
    ord("\xa0"): " ",
}
_odd = re.compile(r"[\x01\x03-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
_spaces = re.compile(r"(?<=\S)  +|(?<=\w\))(?=[A-Z])")


def plain(text: str) -> str:
    """A line's characters, whichever engine they came through."""
    return _spaces.sub(" ", _odd.sub(" ", text.translate(_made_equal))).strip()
