"""Patterns of many forms put together by their first letters, so that each is looked at once.

`confidential|camera|closed` is tried form by form at each letter of a text; `c(?:onfidential|amera|losed)` where a "c"
stands.  Forms that begin alike keep their order, so that what is found is the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_DEEP = 2
"""First letters that are looked at once: further ones save nothing."""
_TIMES = "?*+{"


def by_letters(verbose: str) -> str:
    """The same pattern, written without white space.  Raises `ValueError` for a form that begins with no letter."""
    pieces = _pieces(verbose)
    return _put_together([form for some in _split(pieces) for form in _forms(some)], _DEEP)


def any_of(words: Iterable[str]) -> str:
    """A pattern of some words, which may have spaces in them, each in its order among those that begin alike."""
    return _any_of([*words], _DEEP)


def _any_of(words: list[str], deep: int) -> str:
    if not deep or "" in words:
        return f"(?:{'|'.join(map(_escaped, words))})"
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[0], []).append(word[1:])
    told = [_escaped(letter) + _any_of(rest, deep - 1) for letter, rest in groups.items()]
    return f"(?:{'|'.join(told)})" if len(told) > 1 else told[0]


def _escaped(word: str) -> str:
    return word if word.isalnum() else "".join(c if c.isalnum() else f"\\{c}" for c in word)


_Pieces = list[str]
"""A pattern letter by letter: `\\s`, `[-\\s]`, `(?:` are one each."""


def _is_letter(piece: str) -> bool:
    """Whether a piece stands for itself: a letter, a figure, a sign behind a stroke."""
    return piece.isalnum() or (piece[0] == "\\" and not piece[1].isalnum())


_piece = re.compile(r"\\.|\[.[^\]]*\]|\(\?<?.|\S", re.DOTALL)


def _pieces(verbose: str) -> _Pieces:
    return _piece.findall(verbose)


def _split(pieces: _Pieces) -> Iterator[_Pieces]:
    """The forms of a pattern, between the bars that stand in no bracket."""
    begin = depth = 0
    for n, piece in enumerate(pieces):
        if piece[0] == "(":
            depth += 1
        elif piece == ")":
            depth -= 1
        elif piece == "|" and not depth:
            yield pieces[begin:n]
            begin = n + 1
    yield pieces[begin:]


def _forms(form: _Pieces) -> Iterator[_Pieces]:
    """A form; or several, where a choice stands before its second letter: public or open part of."""
    at = 0
    while at < _DEEP and at < len(form) and _is_letter(form[at]) and form[at + 1 : at + 2] not in map(list, _TIMES):
        at += 1
    if at < _DEEP and at < len(form) and form[at] == "(?:":
        end = _closing(form, at)
        if form[end + 1 : end + 2] not in map(list, _TIMES):
            for some in _split(form[at + 1 : end]):
                yield from _forms([*form[:at], *some, *form[end + 1 :]])
            return
    yield form


def _closing(form: _Pieces, at: int) -> int:
    depth = 0
    for n in range(at, len(form)):
        depth += (form[n][0] == "(") - (form[n] == ")")
        if not depth:
            return n
    raise ValueError("a bracket is not closed")


def _put_together(forms: list[_Pieces], deep: int) -> str:
    groups: dict[str, list[_Pieces]] = {}
    for form in forms:
        alone = not form or not _is_letter(form[0]) or form[1:2] in list(map(list, _TIMES))
        if alone and deep == _DEEP:
            raise ValueError(f"{''.join(form)} begins with no letter")
        if alone or not deep:
            return f"(?:{'|'.join(''.join(one) for one in forms)})"
        groups.setdefault(form[0], []).append(form[1:])
    told = [letter + _put_together(rest, deep - 1) for letter, rest in groups.items()]
    return f"(?:{'|'.join(told)})" if len(told) > 1 else told[0]
