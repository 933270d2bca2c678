"""Words whose letters are set apart, as heads are for show: "C L O S E D  S E S S I O N" is two words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import cache

from minutes_cli.words import lazily as regex

_BLANK = "[ \u00a0]"
_LETTER = r"[^\W\d_]"
_WORD = rf"{_LETTER}(?!\w)(?:{_BLANK}{_LETTER}(?!\w)){{0,39}}+"
_run = regex.plain(
    rf"^(?P<lead>[^\S\n]*+[#>*_|]{{0,4}}+[^\S\n]*+(?:\(?(?:\d{{1,3}}(?:\.\d{{1,3}})?|[ivxIVX]{{1,4}}|[a-zA-Z])[.):]*+[^\S\n]++)??)"
    rf"(?P<run>{_WORD}(?:{_BLANK}{{2,6}}(?:[&–-]{_BLANK}{{2,6}})?{_WORD}){{0,11}}+)(?!{_BLANK}(?![a-z]{{2}})[^\W_])",
    regex.MULTILINE,
)
"""    3. C L O S E D  S E S S I O N – where a line begins, or behind its number; not: A B C D Reed, Reed  P A X P"""
_vowel = regex.plain(r"(?i)[aeiouyäöüáéíóúâêîôûŵŷ]")
_gap = regex.plain(rf"{_BLANK}{{2,6}}(?:[&–-]{_BLANK}{{2,6}})?")
_as_written = regex.compile(r"\p{Ll}+(?:\p{Lu}\p{Ll}+)*+|\p{Lu}\p{Ll}*(?:\p{Lu}\p{Ll}+)*+")
"""Letters as words in small letters have them: Session, ClosedSession."""
_some_word = regex.plain(rf"{_LETTER}{{2,}}")
_SEEN = tuple(f" {vowel} " for vowel in "EOUIAYeoui")
"""A word of a few letters has a vowel within: what has none so set has none set apart; "a" is a word of most lines."""
_LEAST, _KINDS, _LONG = 4, 4, 8
"""Letters, and different ones, of a word that is one; letters in which two words may have run together."""
_OF_HEADS = frozenset(
    """minutes of the meeting a an and to for in on at by with not held agenda present apologies attendance absent
    council committee parish town township district board cabinet ordinary special annual general regular closed
    session private public press confidential exempt restricted business part items item camera publication excluded
    executive open draft""".split()  # noqa: SIM905
)
"""Words that heads are made of, beside those that the paper has otherwise."""


def runs(text: str) -> Iterator[tuple[int, int]]:
    """Where words stand whose letters are set apart, each stretch of a line from its first letter to its last."""
    if any(seen in text and _is_seen(text, seen) for seen in _SEEN):
        yield from ((m.start("run"), m.end("run")) for m in _run.finditer(text) if _is_words(m["run"]))


def together(text: str, filler: str = "") -> str:
    """The text with such letters set together; `filler` takes the place of each blank that is none.

    Where no wider gap parts two words, they are parted where the paper's own words, or those of heads, end.
    """
    places = [*runs(text)]
    if not places:
        return text
    known = cache(lambda: _OF_HEADS.union(word.lower() for word in _some_word.findall(text)))
    pieces, last = [], 0
    for start, end in places:
        pieces += [text[last:start], _set_together(text[start:end], filler, known)]
        last = end
    return "".join((*pieces, text[last:]))


def _is_seen(text: str, seen: str) -> bool:
    """Whether a vowel stands alone between two letters that stand alone."""
    at = text.find(seen)
    while at >= 0:
        if text[at - 1 : at].isalpha() and text[at + 3 : at + 4].isalpha():
            before, behind = text[at - 2 : at - 1] if at > 1 else "", text[at + 4 : at + 5]
            if not (before.isalnum() or behind.isalnum()):
                return True
        at = text.find(seen, at + 2)
    return False


def _is_words(run: str) -> bool:
    """Whether letters that stand apart are those of words: no column of signs, no row of the alphabet."""
    words = ["".join(word.split()) for word in _gap.split(run)]
    whole = "".join(words)
    if not (whole.isupper() or all(map(_as_written.fullmatch, words))):
        return False
    least = _LEAST if whole.isupper() else _LEAST + 1
    return any(
        len(word) >= least and len(set(word)) >= _KINDS and _vowel.search(word) and list(word) != sorted(word)
        for word in words
    )


def _set_together(run: str, filler: str, known: Callable[[], Collection[str]]) -> str:
    if not _gap.search(run):
        letters = run[::2]
        ends = _ends(letters, known) if len(letters) >= _LONG else ()
        return "".join(f"{c}{' ' if n in ends else filler}" for n, c in enumerate(letters[:-1], 1)) + letters[-1]
    told, last = [], 0
    for m in _gap.finditer(run):
        told += [filler.join(run[last : m.start() : 2]), m[0] if m[0].strip() else " " + filler * (len(m[0]) - 1)]
        last = m.end()
    return "".join((*told, filler.join(run[last::2])))


def _ends(letters: str, known: Callable[[], Collection[str]]) -> tuple[int, ...]:
    """Where the words of a row of letters end but for the last, in as few words as may be."""
    low = letters.lower()
    best: dict[int, tuple[int, ...]] = {0: ()}
    for end in range(1, len(low) + 1):
        told = [(*best[at], end) for at in best if low[at:end] in known()]
        if told:
            best[end] = min(told, key=len)
    return best.get(len(low), ())[:-1]
