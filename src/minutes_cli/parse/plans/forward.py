"""The grammar of a forward plan: for each decision that is to come a table of labels and values.

A converter keeps the cells (parted by tabs) or sets the value behind its label, broken at the cell's width.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import find_dates
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import LINES

_LABELS = (
    ("what", r"details?\s+of\s+(?:the\s+)?decision(?:\s+to\s+be\s+taken)?"),
    ("maker", r"decision[\s-]*maker"),
    ("when", r"decision\s+(?:expected|due)|date\s+of\s+decision|expected\s+date"),
    (
        "officer",
        (
            r"(?:(?:lead|contact|reporting|responsible)\s+officer|officer\s+contact)(?:\(s\)|s)?(?:\s+(?:contact|details))*"
            r"|officer(?:\(s\))?(?=\s*[:\t])"
        ),
    ),
    (
        "other",
        (
            r"key\s+decision|exempt|wards?\s+affected|scrutiny|persons|consultees|method(?:\(s\)|s)?\s+of|list\s+of|background"
            r"|reasons?\s+for|alternative\s+options"
        ),
    ),
)
_label = regex.compile(
    r"^[^\S\n]*(?:" + "|".join(rf"(?P<{name}>{form})" for name, form in _LABELS) + r")\b[)\s:]*", LINES
)
_contact = regex.compile(r"\s*[,:(]?\s*(?:\S+@|\b(?:tel|telephone|phone|e-?mail)\b|\d{4,}).*", LINES | regex.DOTALL)
_changed = regex.compile(r"[^.]*\bdecision\s+(?:due\s+)?date\b.*", LINES | regex.DOTALL)
_paragraph_ends = regex.compile(r"\n[^\S\n]*\n")
_page_foot = regex.compile(r"\n\s*(?:appendix\s+\w+|page\s+\d+|\d{1,3})\s*\Z", LINES)
_word = regex.compile(r"[^\s]+")
_CELL = 1500
"""Characters of a value that are read."""
_FOOT = 40
"""Characters in which the foot of a page stands."""
_LONGEST = 300
"""Of a subject whose end nothing in the plan tells: the cell holds an account of the decision too."""


class Decision(NamedTuple):
    """A decision that is to come."""

    subject: str
    maker: str | None
    due: tuple[date, ...]
    officer: str | None
    start: int
    end: int


def decisions(text: str) -> Iterator[Decision]:
    """The decisions of a forward plan, in order.

    plan     = {index | decision}
    decision = "Details of Decision" title [account] {label value}
    """
    labels = list(_label.finditer(text))
    starts = [n for n, m in enumerate(labels) if m["what"]]
    first = {word[0].casefold() for n in starts if (word := _word.search(text, labels[n].end()))}
    titles = _titles(_without(text, [(labels[n].start(), _stop(labels, n + 1, text)) for n in starts]), first)
    for n, after in zip(starts, [*starts[1:], len(labels)][: len(starts)], strict=True):
        own = labels[n:after]
        edge = _stop(labels, after, text)
        stops = [*(m.start() for m in own[1:]), edge]
        cells = [(m, text[m.end() : stop]) for m, stop in zip(own, stops, strict=True)]
        end = _end(text, own[-1].end(), edge)
        yield Decision(
            _subject(cells[0][1], titles),
            _first(cells, "maker"),
            _days(cells),
            _officer(cells),
            own[0].start(),
            end,
        )


def _stop(labels: list[regex.Match[str]], n: int, text: str) -> int:
    return labels[n].start() if n < len(labels) else len(text)


def _without(text: str, parts: list[tuple[int, int]]) -> str:
    edges = [0, *(at for part in parts for at in part), len(text)]
    return "\n".join(text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))


_Cells = list[tuple["regex.Match[str]", str]]


def _value(cells: _Cells, name: str) -> str:
    """The first paragraph of the value under a label."""
    return next((_paragraph_ends.split(value[:_CELL])[0] for m, value in cells if m[name]), "")


def _first(cells: _Cells, name: str) -> str | None:
    return tidy(_value(cells, name).partition("\t")[0]) or None


def _days(cells: _Cells) -> tuple[date, ...]:
    """The day that is put down now, not those that a note of earlier changes tells of."""
    return tuple(f.date for f in find_dates(_changed.sub("", _value(cells, "when").partition("\n")[0])))


def _officer(cells: _Cells) -> str | None:
    """The name without its e-mail address and telephone."""
    told = _page_foot.sub("", _value(cells, "officer")).partition("\t")[0]
    return tidy(_contact.sub("", told.replace("\n", " "))) or None


def _end(text: str, start: int, edge: int) -> int:
    """Where the last value of a decision ends: before the title and the feet of the next page."""
    stop = _paragraph_ends.search(text, start + len(text[start:edge]) - len(text[start:edge].lstrip()), edge)
    end = stop.start() if stop else edge
    foot = _page_foot.search(text, max(start, end - _FOOT), end)
    return foot.start() if foot else start + len(text[start:end].rstrip())


def _titles(text: str, first: set[str]) -> Mapping[str, list[tuple[str, ...]]]:
    """What opens each line or cell of the plan, by its first word: an index of items, or a list of background papers.

    A title that a line's end breaks goes on below it, in the same column; so each opening is kept with what follows.
    `first` are the words that are looked up, folded; no other is kept.
    """
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    column = "\n".join(line.partition("\t")[0] for line in text.split("\n"))
    for told in (column, text):
        pieces = regex.split(r"[\n\t]", told)
        for n, piece in enumerate(pieces):
            word = _word.search(piece)
            if not word or word[0].casefold() not in first:
                continue
            following = [p for p in pieces[n + 1 : n + 8] if p.strip()][:4]
            opened: tuple[str, ...] = ()
            for part in (piece, *following) if piece.strip() else ():
                opened = (*opened, *(w.casefold() for w in _word.findall(part)))
                found[opened[0]].append(opened)
    return found


def _subject(cell: str, titles: Mapping[str, list[tuple[str, ...]]]) -> str:
    """The title alone: as much of the cell as stands by itself elsewhere in the plan; else the whole cell."""
    told = tidy(cell.partition("\t")[0])
    words = told.split()
    folded = tuple(w.casefold() for w in words)
    ends = [len(t) for t in titles.get(folded[0] if folded else "", ()) if len(t) > 1 and folded[: len(t)] == t]
    if ends:
        return " ".join(words[: max(ends)])
    return told if len(told) <= _LONGEST else told[:_LONGEST].rpartition(" ")[0] + " …"
