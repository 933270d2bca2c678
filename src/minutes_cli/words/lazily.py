"""The `regex` library, but a pattern is compiled when it is first asked for something.

    from minutes_cli.words import lazily as regex

A grammar has hundreds of patterns, and a paper needs those whose trigger words it holds: to load the pipeline compiles
none.  The same words and flags are compiled once, wherever they stand.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from functools import lru_cache
from operator import itemgetter
from typing import Any, cast

from minutes_cli.budget import free
from minutes_cli.compiled import compiled

from .called import defined, with_what_it_calls

TYPE_CHECKING = False
if TYPE_CHECKING:
    from regex import Match, Pattern

__all__ = [
    "DOTALL",
    "IGNORECASE",
    "MULTILINE",
    "VERBOSE",
    "Guarded",
    "Later",
    "Match",
    "Pattern",
    "compile",
    "defined",
    "escape",
    "fields",
    "finditer",
    "fullmatch",
    "match",
    "placed",
    "plain",
    "search",
    "split",
    "sub",
]

DOTALL, IGNORECASE, MULTILINE, VERBOSE = (int(flag) for flag in (re.DOTALL, re.IGNORECASE, re.MULTILINE, re.VERBOSE))
"""As both libraries have them: `regex` is loaded when it is first asked to compile something."""
_END = sys.maxsize
_LONG = 4000
"""Characters of a text in which a pattern is looked for without asking for its words first: they would be there."""
_FEW = 6
"""Words that are looked for one by one sooner than all at once."""
_GUARDED = ("search", "match", "finditer")
_VERBS = ("fullmatch", "findall", "sub", "split", "groupindex", "groups")

Walk = Callable[[Callable[..., Any], str, int, int], "Iterator[Match[str]]"]
"""How the matches between two places are found, given what tries one place."""


class Later:
    """A pattern that stands for its compiled self, and takes on what that can do at the first question."""

    __slots__ = ("_made", "compiled", "flags", "pattern", *_GUARDED, *_VERBS)
    _taken: tuple[str, ...] = (*_GUARDED, *_VERBS)
    """What it takes on."""

    def __init__(self, pattern: str, flags: int, made: Callable[[str, int], Any] | None = None) -> None:
        self.pattern = pattern
        self.flags = flags
        self._made = made

    def __getattr__(self, name: str) -> Any:
        """Asked only for what is not there yet."""
        if name.startswith("__"):
            raise AttributeError(name)
        self.compiled = compiled = (self._made or made)(self.pattern, self.flags)
        for verb in self._taken:
            object.__setattr__(self, verb, getattr(compiled, verb))
        return getattr(self if name == "compiled" else compiled, name)


class Guarded(Later):
    """A pattern that is asked only where something stands that each of its matches needs: to say no is cheap.

    With a `walk` it is tried at some places alone, not at every character.
    """

    __slots__ = ()
    _taken = _VERBS

    def __init__(self, pattern: str, flags: int, needed: Later | _Words | None, walk: Walk | None = None) -> None:
        super().__init__(pattern, flags)

        def search(text: str, pos: int = 0, endpos: int = _END) -> Match[str] | None:
            if needed and not needed.search(text, pos, endpos):
                return None
            compiled = self.compiled
            return next(walk(compiled.match, text, pos, endpos), None) if walk else compiled.search(text, pos, endpos)

        def match(text: str, pos: int = 0, endpos: int = _END) -> Match[str] | None:
            return (
                self.compiled.match(text, pos, endpos)
                if walk or not needed or needed.search(text, pos, endpos)
                else None
            )

        def finditer(text: str, pos: int = 0, endpos: int = _END) -> Iterator[Match[str]]:
            if needed and not needed.search(text, pos, endpos):
                return iter(())
            compiled = self.compiled
            return walk(compiled.match, text, pos, endpos) if walk else compiled.finditer(text, pos, endpos)

        self.search, self.match, self.finditer = search, match, finditer


class _Words:
    """Some words, in small letters, of which one must stand in a text, in whatever letters."""

    __slots__ = ("_any", "_words")

    def __init__(self, words: tuple[str, ...]) -> None:
        self._words = words if len(words) <= _FEW else ()
        self._any = _plainly("|".join(words), 0)

    def search(self, text: str, pos: int, endpos: int) -> bool:
        if min(endpos, len(text)) - pos > _LONG:
            return True
        low = text[pos:endpos].lower()
        for word in self._words:
            if word in low:
                return True
        return not self._words and self._any.search(low) is not None


def _behind(head: Later) -> Walk:
    """The places where `head` stands, or the group of it that took part last."""

    def walk(match: Callable[..., Any], text: str, pos: int, endpos: int) -> Iterator[Match[str]]:
        for m in head.finditer(text, pos, endpos):
            at = m.start(m.lastgroup or 0)
            if at >= pos and (found := match(text, at, endpos)):
                yield found
                pos = found.end()

    return walk


def _placed(places: Later) -> Walk:
    """The start of what is searched, behind each match, and behind `places`."""

    def walk(match: Callable[..., Any], text: str, pos: int, endpos: int) -> Iterator[Match[str]]:
        at = pos
        while found := match(text, at, endpos):
            yield found
            at = max(found.end(), at + 1)
        for place in places.finditer(text, pos, endpos):
            if place.end() >= at:
                at = place.end()
                while found := match(text, at, endpos):
                    yield found
                    at = max(found.end(), at + 1)

    return walk


@lru_cache(maxsize=4096)
def made(pattern: str, flags: int) -> Pattern[str]:
    """The compiled pattern of a grammar, the same one for the same words and flags."""
    with free():
        return cast("Pattern[str]", compiled(pattern, flags))


@lru_cache(maxsize=4096)
def _made_of_words(pattern: str, flags: int) -> Pattern[str]:
    """The same of a pattern that has words of a paper in it, which is nowhere kept."""
    import regex  # noqa: PLC0415

    with free():
        return regex.compile(pattern, flags)


def compile(  # noqa: A001
    pattern: str, flags: int = 0, *, needs: tuple[str, ...] = (), heart: str = "", head: str = ""
) -> Pattern[str]:
    """The pattern, compiled when it is first used; what it says is checked then (`tests/test_lazily.py` asks all).

    Of the words that it `needs`, in small letters, one must stand in a text that is searched for it; or its `heart`
    must, a pattern of `re` of which each match holds one; or it is tried only where its `head` stands, another with
    which each match begins (at its last group, where it has one).
    """
    pattern = with_what_it_calls(pattern)
    needed: Later | _Words | None = (
        _plainly(heart or head, flags) if heart or head else _Words(needs) if needs else None
    )
    if needed is None:
        return cast("Pattern[str]", Later(pattern, flags))
    return cast("Pattern[str]", Guarded(pattern, flags, needed, _behind(_plainly(head, flags)) if head else None))


def fields(pattern: Pattern[str], *names: str) -> Callable[[Match[str]], tuple[Any, ...]]:
    """How to ask a match of the pattern for some groups: by their names each would cost ten times as much."""
    pick: Callable[[tuple[Any, ...]], tuple[Any, ...]] | None = None

    def told(m: Match[str]) -> tuple[Any, ...]:
        nonlocal pick
        pick = pick or itemgetter(*(pattern.groupindex[name] - 1 for name in names))
        return pick(m.groups())

    return told


def placed(pattern: str, flags: int = 0, *, places: str) -> Pattern[str]:
    """A pattern that begins only at the start of what is searched and behind `places`, a pattern of `re`.

    So it costs a few tries in a sentence, not one at each character.
    """
    return cast("Pattern[str]", Guarded(with_what_it_calls(pattern), flags, None, _placed(_plainly(places, flags))))


def plain(pattern: str, flags: int = 0) -> Pattern[str]:
    """The same of the library `re`, where nothing of `regex` is needed.

    To match at a place, or to find out of several words the first, it is five times faster; where a pattern must hold
    one certain word, to search with `regex` is.
    """
    return cast("Pattern[str]", _plainly(pattern, flags))


def _plainly(pattern: str, flags: int) -> Later:
    return Later(pattern, flags, _plainly_made)


@lru_cache(maxsize=4096)
def _plainly_made(pattern: str, flags: int) -> re.Pattern[str]:
    with free():
        return cast("re.Pattern[str]", compiled(pattern, flags, plain=True))


def escape(text: str) -> str:
    """The words as a pattern that finds them."""
    import regex  # noqa: PLC0415

    return regex.escape(text)


def __getattr__(name: str) -> Any:
    if name in {"Match", "Pattern"}:
        import regex  # noqa: PLC0415

        return getattr(regex, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def search(pattern: str, text: str, flags: int = 0) -> Match[str] | None:
    """The first place where a pattern stands that is made of what a paper says."""
    return _made_of_words(pattern, flags).search(text)


def match(pattern: str, text: str, flags: int = 0) -> Match[str] | None:
    """The same at the start of `text`."""
    return _made_of_words(pattern, flags).match(text)


def fullmatch(pattern: str, text: str, flags: int = 0) -> Match[str] | None:
    """The same of the whole `text`."""
    return _made_of_words(pattern, flags).fullmatch(text)


def finditer(pattern: str, text: str, flags: int = 0) -> Iterator[Match[str]]:
    """Every place where it stands."""
    return _made_of_words(pattern, flags).finditer(text)


def sub(pattern: str, by: str | Callable[[Match[str]], str], text: str, count: int = 0, flags: int = 0) -> str:
    """`text` with every such place replaced."""
    return _made_of_words(pattern, flags).sub(by, text, count)


def split(pattern: str, text: str, maxsplit: int = 0, flags: int = 0) -> list[str]:
    """`text` cut at every such place."""
    return [part or "" for part in _made_of_words(pattern, flags).split(text, maxsplit)]
