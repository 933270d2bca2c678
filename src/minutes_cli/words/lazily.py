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
from typing import Any, cast

import regex
from regex import DOTALL, IGNORECASE, MULTILINE, VERBOSE, Match, Pattern, escape

__all__ = [
    "DOTALL",
    "IGNORECASE",
    "MULTILINE",
    "VERBOSE",
    "Gated",
    "Headed",
    "Hearted",
    "Later",
    "Match",
    "Pattern",
    "Placed",
    "compile",
    "escape",
    "finditer",
    "fullmatch",
    "match",
    "placed",
    "plain",
    "search",
    "split",
    "sub",
]

_END = sys.maxsize
_LONG = 4000
"""Characters of a text in which a pattern is looked for without asking for its words first: they would be there."""
_VERBS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split", "groupindex", "groups")


class Later:
    """A pattern that stands for its compiled self, and takes on what that can do at the first question."""

    __slots__ = ("_made", "flags", "pattern", *_VERBS)

    def __init__(self, pattern: str, flags: int, made: Callable[[str, int], Any] | None = None) -> None:
        self.pattern = pattern
        self.flags = flags
        self._made = made

    def __getattr__(self, name: str) -> Any:
        """Asked only for what is not there yet."""
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = (self._made or made)(self.pattern, self.flags)
        for verb in _VERBS:
            object.__setattr__(self, verb, getattr(compiled, verb))
        return getattr(compiled, name)


class Gated:
    """A pattern that is looked for only where one of its trigger words stands: to fail by words is cheap."""

    __slots__ = ("_needs", "flags", "pattern")

    def __init__(self, pattern: str, flags: int, needs: tuple[str, ...]) -> None:
        self.pattern = pattern
        self.flags = flags
        self._needs = needs

    def __getattr__(self, name: str) -> Any:
        """Whatever is asked at a fixed place, and what the pattern is."""
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(made(self.pattern, self.flags), name)

    def _may(self, text: str, pos: int, endpos: int) -> bool:
        if min(endpos, len(text)) - pos > _LONG:
            return True
        low = text[pos:endpos].lower()
        return any(word in low for word in self._needs)

    def search(self, text: str, pos: int = 0, endpos: int = _END) -> Match[str] | None:
        """The first place, if one of the words is there."""
        return made(self.pattern, self.flags).search(text, pos, endpos) if self._may(text, pos, endpos) else None

    def match(self, text: str, pos: int = 0, endpos: int = _END) -> Match[str] | None:
        """What stands at `pos`, if one of the words is there."""
        return made(self.pattern, self.flags).match(text, pos, endpos) if self._may(text, pos, endpos) else None

    def finditer(self, text: str, pos: int = 0, endpos: int = _END) -> Iterator[Match[str]]:
        """Every place, if one of the words is there."""
        return made(self.pattern, self.flags).finditer(text, pos, endpos) if self._may(text, pos, endpos) else iter(())


class Hearted:
    """A pattern that is looked for only where its heart stands: a plain pattern of which every match holds one.

    `re` finds the heart twenty times faster than `regex` finds out that a pattern with many beginnings stands nowhere.
    """

    __slots__ = ("_heart", "flags", "pattern")

    def __init__(self, pattern: str, flags: int, heart: str) -> None:
        self.pattern = pattern
        self.flags = flags
        self._heart = plain(heart, flags)

    def __getattr__(self, name: str) -> Any:
        """Whatever is asked at a fixed place, and what the pattern is."""
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(made(self.pattern, self.flags), name)

    def _may(self, text: str, pos: int, endpos: int) -> bool:
        return self._heart.search(text, pos, endpos) is not None

    search, match, finditer = Gated.search, Gated.match, Gated.finditer


class Headed:
    """A pattern that is tried only where its head stands: a plain pattern that finds how each match begins.

    Where the head has a group `at`, the match begins there.  Its `heart`, if it has one, must stand too.
    """

    __slots__ = ("_head", "_heart", "flags", "pattern")

    def __init__(self, pattern: str, flags: int, head: str, heart: str) -> None:
        self.pattern = pattern
        self.flags = flags
        self._head = plain(head, flags)
        self._heart = plain(heart, flags) if heart else None

    def __getattr__(self, name: str) -> Any:
        """Whatever is asked at a fixed place, and what the pattern is."""
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(made(self.pattern, self.flags), name)

    def search(self, text: str, pos: int = 0, endpos: int = _END) -> Match[str] | None:
        """The first place where it stands."""
        return next(self.finditer(text, pos, endpos), None)

    def finditer(self, text: str, pos: int = 0, endpos: int = _END) -> Iterator[Match[str]]:
        """Every place where it stands."""
        if self._heart and not self._heart.search(text, pos, endpos):
            return
        match = None
        for head in self._head.finditer(text, pos, endpos):
            at = head.start(head.lastgroup or 0)
            match = match or made(self.pattern, self.flags).match
            if at >= pos and (found := match(text, at, endpos)):
                yield found
                pos = found.end()


class Placed:
    """A pattern that is tried only at the start of what is searched, behind a match of its own, and behind `places`.

    So it costs a few tries in a sentence, not one at each character; none, where its `heart` does not stand.
    """

    __slots__ = ("_heart", "_places", "flags", "pattern")

    def __init__(self, pattern: str, flags: int, places: str, heart: str) -> None:
        self.pattern = pattern
        self.flags = flags
        self._places = plain(places, flags)
        self._heart = plain(heart, flags)

    def __getattr__(self, name: str) -> Any:
        """Whatever is asked at a fixed place, and what the pattern is."""
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(made(self.pattern, self.flags), name)

    def search(self, text: str, pos: int = 0, endpos: int = _END) -> Match[str] | None:
        """The first place where it stands."""
        return next(self.finditer(text, pos, endpos), None)

    def finditer(self, text: str, pos: int = 0, endpos: int = _END) -> Iterator[Match[str]]:
        """Every place where it stands."""
        if not self._heart.search(text, pos, endpos):
            return
        match = made(self.pattern, self.flags).match
        at = pos
        while found := match(text, at, endpos):
            yield found
            at = max(found.end(), at + 1)
        for place in self._places.finditer(text, pos, endpos):
            if place.end() >= at:
                at = place.end()
                while found := match(text, at, endpos):
                    yield found
                    at = max(found.end(), at + 1)


@lru_cache(maxsize=4096)
def made(pattern: str, flags: int) -> Pattern[str]:
    """The compiled pattern, the same one for the same words and flags."""
    return regex.compile(pattern, flags)


def compile(  # noqa: A001
    pattern: str, flags: int = 0, *, needs: tuple[str, ...] = (), heart: str = "", head: str = ""
) -> Pattern[str]:
    """The pattern, compiled when it is first used; what it says is checked then (`tests/test_lazily.py` asks all).

    Of the words that it `needs`, in small letters, one must stand in a text that is searched for it; or its `heart`
    must, a pattern of `re`; or it is tried only where its `head` stands, another.
    """
    if head:
        return cast("Pattern[str]", Headed(pattern, flags, head, heart))
    if heart:
        return cast("Pattern[str]", Hearted(pattern, flags, heart))
    return cast("Pattern[str]", Gated(pattern, flags, needs) if needs else Later(pattern, flags))


def placed(pattern: str, flags: int = 0, *, places: str, heart: str) -> Pattern[str]:
    """A pattern that begins only at the start of what is searched and behind `places`; both, like `heart`, of `re`."""
    return cast("Pattern[str]", Placed(pattern, flags, places, heart))


def plain(pattern: str, flags: int = 0) -> Pattern[str]:
    """The same of the library `re`, which is several times faster where nothing of `regex` is needed."""
    return cast("Pattern[str]", Later(pattern, flags, _plainly_made))


@lru_cache(maxsize=4096)
def _plainly_made(pattern: str, flags: int) -> re.Pattern[str]:
    kinds = ((IGNORECASE, re.IGNORECASE), (MULTILINE, re.MULTILINE), (DOTALL, re.DOTALL), (VERBOSE, re.VERBOSE))
    return re.compile(pattern, sum(own for theirs, own in kinds if flags & theirs))


def search(pattern: str, text: str, flags: int = 0) -> Match[str] | None:
    """The first place where a pattern stands that is made of what a paper says."""
    return made(pattern, flags).search(text)


def match(pattern: str, text: str, flags: int = 0) -> Match[str] | None:
    """The same at the start of `text`."""
    return made(pattern, flags).match(text)


def fullmatch(pattern: str, text: str, flags: int = 0) -> Match[str] | None:
    """The same of the whole `text`."""
    return made(pattern, flags).fullmatch(text)


def finditer(pattern: str, text: str, flags: int = 0) -> Iterator[Match[str]]:
    """Every place where it stands."""
    return made(pattern, flags).finditer(text)


def sub(pattern: str, by: str | Callable[[Match[str]], str], text: str, count: int = 0, flags: int = 0) -> str:
    """`text` with every such place replaced."""
    return made(pattern, flags).sub(by, text, count)


def split(pattern: str, text: str, maxsplit: int = 0, flags: int = 0) -> list[str]:
    """`text` cut at every such place."""
    return [part or "" for part in made(pattern, flags).split(text, maxsplit)]
