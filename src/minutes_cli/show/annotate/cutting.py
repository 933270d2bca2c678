"""Marks that nest, overlap and run over lines, as elements that do not.

1. every character of the text that is not hidden stands in exactly one block, in order, once;
2. an element ends in the block in which it begins: a mark that goes on is an element in each;
3. a mark that another's end cuts goes on as an element of its own behind it.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from minutes_cli.model import Span
from minutes_cli.show.web.making import Trusted, attribute, text

from .taken import Taken

_DEEPEST = 24
"""Marks one in another, at most: a hundred readings of one passage are no help, and would take their square to cut."""
_RANK = ("heading", "aside", "plan", "motion", "recommendation", "decision", "action")
"""Of marks of one passage, which is around which; others are within these."""


class Block(NamedTuple):
    """A stretch of the text as HTML; where a stretch is left out, how many characters that is."""

    start: int
    html: Trusted
    hidden: int = 0
    empty: bool = False
    """It has no words."""


def blocks(whole: str, taken: Iterable[Taken], breaks: Iterable[int], hidden: Sequence[Span] = ()) -> Iterator[Block]:
    """The text with its marks, a block from each of `breaks` to the next; what is hidden is a block without text."""
    inside = (at for at in breaks if 0 <= at < len(whole))
    starts = sorted({0, *inside, *(s.start for s in hidden), *(s.end for s in hidden)})
    ends = [*starts[1:], len(whole)]
    gone = {span.start: span.end for span in hidden}
    cut = _Cut(whole, taken)
    upto = 0
    for start, end in zip(starts, ends, strict=True):
        if start in gone:
            upto = gone[start]
            yield Block(start, Trusted(), upto - start)
        if start >= upto and end > start:
            yield Block(start, Trusted(cut.between(start, end)), empty=not whole[start:end].strip())


class _Cut:
    """The marks of a text, on the way from its beginning to its end."""

    def __init__(self, whole: str, taken: Iterable[Taken]) -> None:
        self._whole = whole
        size = len(whole)
        kept = sorted((t for t in taken if 0 <= t.span.start < t.span.end <= size), key=_order, reverse=True)
        self._ahead = list(enumerate(kept))
        self._open: list[tuple[int, Taken]] = []
        self._begun: set[int] = set()

    def between(self, start: int, end: int) -> str:
        """The HTML of a stretch behind all that were asked for before.  What has no words has no marks."""
        self._open = [one for one in self._open if one[1].span.end > start]
        while self._ahead and self._next < start:  # it begins in what is hidden, or has no words
            one = self._ahead.pop()
            if one[1].span.end > start:
                self._put(one)
        if not self._whole[start:end].strip():
            return text(self._whole[start:end])
        told = [self._tag(one) for one in self._open]
        at = start
        while at < end:
            while self._ahead and self._next == at:
                if self._put(self._ahead.pop()):
                    told.append(self._tag(self._open[-1]))
            stop = min([end, *(one.span.end for _, one in self._open)])
            if self._ahead:
                stop = min(stop, self._next)
            told.append(text(self._whole[at:stop]))
            at = stop
            if at < end:
                told += self._closed(at)
        told += [_end(one) for _, one in reversed(self._open)]
        return "".join(told)

    @property
    def _next(self) -> int:
        return self._ahead[-1][1].span.start

    def _put(self, one: tuple[int, Taken]) -> bool:
        if len(self._open) >= _DEEPEST and not one[1].card:
            return False
        self._open.append(one)
        return True

    def _closed(self, at: int) -> Iterator[str]:
        """End the marks that end here, with those that began in them; what goes on is begun anew."""
        first = next((n for n, (_, one) in enumerate(self._open) if one.span.end <= at), None)
        if first is None:
            return
        over = self._open[first:]
        yield from (_end(one) for _, one in reversed(over))
        left = [one for one in over if one[1].span.end > at]
        self._open[first:] = left
        yield from map(self._tag, left)

    def _tag(self, known: tuple[int, Taken]) -> str:
        """The beginning of an element; what stands before a mark stands before its first."""
        number, one = known
        begins = number not in self._begun
        self._begun.add(number)
        name = f"m {one.kind}{f' {one.status}' if one.status else ''}{' b' if begins else ''}"
        told = [f'<{_element(one)} class="{attribute(name)}"']
        if begins:
            told += [f' id="{attribute(one.anchor)}"'] if one.anchor else []
            told += [f' data-l="{attribute(one.label)}"'] if one.label else []
            told += [' role="heading" aria-level="3"'] if one.kind == "heading" else []
        told += [f' href="#{attribute(one.card)}"'] if one.card else []
        return f"{''.join(told)}>"


def _order(one: Taken) -> tuple[int, int, int]:
    rank = _RANK.index(one.kind) if one.kind in _RANK else len(_RANK)
    return (one.span.start, -one.span.end, rank)


def _element(one: Taken) -> str:
    return "a" if one.card else "span"


def _end(one: Taken) -> str:
    return f"</{_element(one)}>"
