"""Which minute or report, as a paper has it now, is the one that a person said is exempt, or is not.

A word is said of words.  Where nothing has them any more, what may have come in their place is in doubt: it is closed
where it was said to be exempt, and never opened.
"""

from collections.abc import Sequence
from typing import NamedTuple

from minutes_cli.words.common import PROCEEDINGS
from minutes_cli.words.stems import stems

from .evidence import plain
from .likeness import alike
from .spelling import named, same_words
from .spoken import same_title


class Thing(NamedTuple):
    """A minute or a report: that of which something was said, or one that is held."""

    place: str
    """What follows the meeting in its id; of a report its id."""
    title: str
    text: str
    """As it is printed."""
    plain: str = ""
    """The same as `plain` leaves it."""
    sha256: str = ""
    """Of the paper in which it stands."""


def thing(place: str, title: str | None, text: str, sha256: str) -> Thing:
    """One with its words made ready."""
    return Thing(place, title or "", text, plain(text), sha256)


_MOST = 0.6
"""Of the runs of words of two that may be one."""
_FEW = 2
"""Telling words without which a minute is not known again under another number."""
_LONG = 1000
"""Words of a text in which slips of spelling are looked for; a longer one must be the same but for its signs."""
_PART = 4
"""Words that a part of it must have, where better rules cut the same text otherwise."""


def same(said: Thing, held: Sequence[Thing]) -> list[int]:
    """Those that have its title and its words, whatever their number."""
    return [n for n, one in enumerate(held) if _is_same(said, one)]


def like(said: Thing, held: Sequence[Thing]) -> list[int]:
    """Those that have its title and most of its words."""
    return [n for n, one in enumerate(held) if same_title(said.title, one.title) and _is_like(said, one)]


def having(said: Thing, held: Sequence[Thing], *, closing: bool) -> list[int]:
    """Those that have the words of which something was said.

    1. same title and same words, but for slips of spelling, at the same number; else at any, if the words tell enough;
    2. of several in the same words all are closed, none is opened;
    3. in the very paper of which it was said: what has a part of its words; and for what closes, what they are part of.
    """
    found = same(said, held)
    if here := [n for n in found if held[n].place == said.place]:
        return here
    if found and len(stems(f"{said.title} {said.text}") - PROCEEDINGS) >= _FEW and (closing or len(found) == 1):
        return found
    return [n for n, one in enumerate(held) if one.sha256 == said.sha256 and _is_cut(said, one, closing=closing)]


def doubtful(said: Thing, held: Sequence[Thing]) -> list[int]:
    """Those that may have come in its place, where none has its words: by title, else by words, else by number."""
    every = [*enumerate(held)]
    titled = [n for n, one in every if same_title(said.title, one.title)] if stems(said.title) - PROCEEDINGS else []
    found = titled or [n for n, one in every if _is_like(said, one)]
    return found or [n for n, one in every if one.place == said.place]


def _is_same(said: Thing, one: Thing) -> bool:
    if (said.title, said.text) == (one.title, one.text):
        return True
    if not same_title(said.title, one.title):
        return False
    short = max(said.plain.count(" "), one.plain.count(" ")) <= _LONG
    return said.plain == one.plain or (short and same_words(said.plain, one.plain, named(said.text)))


def _is_like(said: Thing, one: Thing) -> bool:
    return alike(said.plain, one.plain) >= _MOST


def _is_cut(said: Thing, one: Thing, *, closing: bool) -> bool:
    """Whether the words of one are a part of those that something was said of, or the other way round."""
    return _is_part(one.plain, said.plain) or (closing and _is_part(said.plain, one.plain))


def _is_part(part: str, whole: str) -> bool:
    return part.count(" ") >= _PART - 1 and f" {part} " in f" {whole} "
