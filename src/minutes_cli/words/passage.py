"""A stretch of a document as its reader sees it: page furniture left out, every character still tied to its source."""

from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from minutes_cli.model import Line, Passage
from minutes_cli.words import lazily as regex

from .hyphens import Paper, double, doubles, parted, soft

FILLER = "\u00ad"
"""Stands for a character that says nothing (a soft hyphen, an escape, a mark of emphasis); `tidy` drops it.

At the end of a line it is a soft hyphen: the word goes on below."""
DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Marks of the direction in which letters run: nobody sees them, and Word and file dialogs put them before words."""

_wrapped_hyphen = regex.compile(r"(?<=\p{L})-\n(?=\p{Ll})|(?<=\d)-\n(?=\d)")
_pieces = regex.compile(rf"[^{FILLER}]+")
_parts = regex.plain(r"\n\s*\n|\n(?=[-–•·*▪] )")
_figure = regex.plain(r"\d{1,4}(?!\d|[.)](?:\s|$))")
"""The rest of a day or a number, whose hyphen is its own: 09-06-⏎2021; no number of a list."""
_FIGURE = ("", "")
_first_word = regex.plain(r"(\S++)[ \t]*+")


def passage(lines: Sequence[Line]) -> Passage:
    """The kept lines of `lines` as one text; an empty line stays an empty line, lines set aside vanish.

    A word that the end of a line parts stands whole in the first, where the hyphen is the line's (`hyphens`).
    """
    kept = [line for line in lines if line.reason is None]
    texts = [line.text for line in kept]
    whole = "\n".join(texts)
    odd: dict[int, _Told] = {}
    if FILLER in whole:
        odd = {n: _told(kept[n]) for n, text in enumerate(texts) if FILLER in text}
        texts = [odd[n].text if n in odd else text for n, text in enumerate(texts)]
    if (odd or "-\n" in whole or "‐\n" in whole) and (halves := _halves(texts, odd)):
        odd |= _whole(kept, texts, odd, halves)
    if not odd:
        return Passage(whole, _begins(texts), tuple([line.start for line in kept]))
    gone = {n for n, one in odd.items() if not one.pieces}
    texts = [odd[n].text if n in odd else text for n, text in enumerate(texts)]
    begins = _begins(texts, gone)
    starts: list[int] = []
    sources: list[int] = []
    last = 0
    for n in sorted(odd):
        starts += begins[last:n]
        sources += [line.start for line in kept[last:n]]
        starts += [begins[n] + offset for offset, _ in odd[n].pieces]
        sources += [source for _, source in odd[n].pieces]
        last = n + 1
    starts += begins[last:]
    sources += [line.start for line in kept[last:]]
    told = [text for n, text in enumerate(texts) if n not in gone] if gone else texts
    return Passage("\n".join(told), tuple(starts), tuple(sources))


def _begins(texts: Sequence[str], gone: Collection[int] = ()) -> tuple[int, ...]:
    """Where each of some lines begins in the text that they make, a line break behind each that is not gone."""
    sizes = [len(text) + 1 for text in texts]
    for n in gone:
        sizes[n] = 0
    return tuple(accumulate(sizes[:-1], initial=0)) if sizes else ()


class _Told(NamedTuple):
    """A kept line without fillers."""

    text: str
    pieces: tuple[tuple[int, int], ...]
    """Where each piece of it begins, in it and in the document."""
    soft: bool = False
    """It ends with a soft hyphen."""


def _told(line: Line) -> _Told:
    text = line.text
    if FILLER not in text:
        return _Told(text, ((0, line.start),))
    pieces = [(0, line.start)]
    at = 0
    for m in _pieces.finditer(text):
        pieces.append((at, line.start + m.start()))
        at += m.end() - m.start()
    return _Told(text.replace(FILLER, ""), tuple(pieces), text.endswith(FILLER))


_Halves = dict[int, tuple[int, tuple[str, str]]]
"""Line → the line below that a word of it goes on in, and the two halves of that word."""


def _halves(texts: list[str], odd: dict[int, _Told]) -> _Halves:
    """The words that a hyphen at the end of a line may part."""
    halves: _Halves = {}
    named: dict[int, tuple[int, str]] = {}
    for n in range(len(texts) - 1):
        softly = n in odd and odd[n].soft
        if softly or texts[n][-1:] in ("-", "‐"):
            below = n + 1 if texts[n + 1] or n + 2 == len(texts) else n + 2
            find = soft if softly else parted
            if pair := find(texts[n], texts[below]):
                halves[n] = below, pair
            elif below == n + 1 and texts[n][-2:-1].isdigit() and _figure.match(texts[below]):
                halves[n] = below, _FIGURE
            elif name := double(texts[n], texts[below]):
                named[n] = below, name
    whole = doubles(texts) if named else ()
    halves |= {n: (below, _FIGURE) for n, (below, name) in named.items() if name in whole}
    return dict(sorted(halves.items()))


def _whole(kept: list[Line], texts: list[str], odd: dict[int, _Told], halves: _Halves) -> dict[int, _Told]:
    """The lines of which a half word was moved, or to which."""
    rest = list(texts)
    for n, (below, (first, second)) in halves.items():
        rest[n] = rest[n].removesuffix(one_hyphen(rest[n])).removesuffix(first)
        rest[below] = rest[below].removeprefix(second)
    softly = {n for n in halves if n in odd and odd[n].soft}
    hard = [pair for n, (_, pair) in halves.items() if n not in softly and pair != _FIGURE]
    paper = Paper(rest, hard) if hard else None
    out: dict[int, _Told] = {}
    for n, (below, pair) in halves.items():
        figure = pair == _FIGURE
        if figure or n in softly or (paper and paper.joins(*pair)):
            one, other = (out.get(i) or odd.get(i) or _told(kept[i]) for i in (n, below))
            out[n], out[below] = _moved(one, other, hyphen="" if figure or one.soft else one_hyphen(one.text))
    return out


def one_hyphen(text: str) -> str:
    """The hyphen that a text ends with, if it ends with one."""
    return text[-1:] if text[-1:] in ("-", "‐") else ""


def _moved(one: _Told, other: _Told, *, hyphen: str) -> tuple[_Told, _Told]:
    """Two lines, the first word of the second moved to the first in place of its hyphen; empty if it holds no more."""
    m = _first_word.match(other.text)
    if m is None:
        return one, other
    kept = one.text.removesuffix(hyphen)
    ends, begins = m.end(1), m.end()
    moved = tuple((len(kept) + at, source) for at, source in other.pieces if at < ends)
    first = _Told(kept + m[1], (*(piece for piece in one.pieces if piece[0] < len(kept) or not piece[0]), *moved))
    if begins == len(other.text):
        return first, _Told("", ())
    last_at, last_source = max(piece for piece in other.pieces if piece[0] <= begins)
    rest = ((0, last_source + begins - last_at), *((at - begins, source) for at, source in other.pieces if at > begins))
    return first, _Told(other.text[begins:], rest, other.soft)


def lowered(text: str) -> str:
    """`text` in small letters, one for one: triggers are looked for in it at a tenth of what a pattern costs.

    The one letter that becomes two ("İ") stays as it is.
    """
    low = text.lower()
    return low if len(low) == len(text) else "".join(c if len(c.lower()) != 1 else c.lower() for c in text)


def ascii_small(text: str) -> str:
    """`text` in small letters of ASCII, one for one, all else "?": three times cheaper still, for words of English."""
    if text.isascii():
        return text.lower()
    return text.replace("\u00a0", " ").encode("ascii", "replace").decode("ascii").lower()


def places_of(low: str, word: str) -> Iterator[int]:
    """Where a word stands in a text, by plain search."""
    at = low.find(word)
    while at >= 0:
        yield at
        at = low.find(word, at + 1)


def tidy(text: str) -> str:
    """The words of `text` on one line: white space folded, a word cut by a line's end whole, fillers gone."""
    if "-\n" in text:
        text = _wrapped_hyphen.sub("-", text)
    flat = text.replace("\n", " ")
    if "  " not in flat and flat.isprintable():  # mostly: no other space, no filler
        return flat.strip(" ")
    return " ".join(text.replace(FILLER, "").split())


def tidy_paragraphs(text: str) -> str:
    """`tidy`, with paragraphs (and list items) kept on lines of their own."""
    return "\n".join(tidy(part) for part in _parts.split(text) if part.strip())
