"""The cover table of a report: label → what stands behind it.

It reaches us in three shapes: one row a line with its cells between tabs; label and value wrapped at the cell's width;
or a head of labels over a row of values.  Where a converter cut words across columns, the cells are put together again
by the paper's own vocabulary.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from minutes_cli.model import Passage
from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import find_dates
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import BODY_WORD, COVER_LABEL, FLAGS, LINES

_field = regex.compile(
    rf"""(?:(?:^|\t)[^\S\n]*
      |(?<=\S)[^\S\n]+(?=(?:date\s+of\s+meeting|wards?\s+affected|included\s+in\s+(?:the\s+)?forward\s+plan)[^\S\n]*:))
    {COVER_LABEL}[^\S\n]*""",
    LINES,
)
_report_of = regex.compile(
    r"^[^\S\n]*(?:joint\s+)?report\s+of\s+(?:the\s+)?(?P<office>(?-i:\p{Lu})[^.:;\n]{3,150})$", LINES
)
_names_body = regex.compile(rf"\b{BODY_WORD}\b", FLAGS)
_empty_line = regex.compile(r"\n[^\S\n]*\n")
SUMMARY = regex.compile(
    r"^[^\S\n]*(?:purpose\s*/?\s*)?(?:executive\s+)?summary(?:\s+of\s+(?:the\s+)?report)?\s*:?[^\S\n]*$|^[^\S\n]*(?:summary|purpose(?:\s+of\s+(?:the\s+)?report)?)\s*:[^\S\n]*",
    LINES,
)
_HEADS = {
    "councillor": "author",
    "author": "author",
    "cabinet member": "author",
    "report of": "author",
    "committee": "to",
    "date": "date",
    "subject": "subject",
    "title": "subject",
}
"""Labels that stand in a row over their values, and what each value is."""
_ROW = 4
"""Lines on which such a row of values may wrap."""
_COLUMNS, _TRIED = 12, 10_000
"""Cells of a value that a converter cut up; and characters to read, at most, to find how it was."""
_words = regex.plain(r"[^\W_][\w'’/-]*")


class Vocabulary(NamedTuple):
    """The words of a document, and which stand beside which, each with how often."""

    words: Counter[str]
    pairs: Counter[tuple[str, str]]
    behind: dict[str, list[str]]
    """Word → those that stand behind it more than once, in order."""

    @classmethod
    def of(cls, text: str) -> Vocabulary:
        """The vocabulary of `text`, folded."""
        told = [w.casefold() for w in _words.findall(text)]
        pairs = Counter(pairwise(told))
        behind: dict[str, list[str]] = defaultdict(list)
        for one, other in sorted(pair for pair, count in pairs.items() if count > 1):
            behind[one].append(other)
        return cls(Counter(told), pairs, dict(behind))


def read_cover(text: Passage) -> dict[str, str]:
    """Label → what stands behind it, up to the next label or an empty line (unless the value is still to come)."""
    if (row := _head_row(text.text)) is not None:
        return row
    if titled := _title(text.text):
        return titled
    out: dict[str, str] = {}
    labels = list(_field.finditer(text.text, 0, 4000))
    for n, m in enumerate(labels):
        name = m.lastgroup or "other"
        end = labels[n + 1].start() if n + 1 < len(labels) else len(text.text)
        value = text.text[m.end() : min(end, m.end() + 1500)]
        if summary := SUMMARY.search(value):
            value = value[: summary.start()]
        if name != "date":
            value = _empty_line.split(value.lstrip("\n"), maxsplit=1)[0]
        if name not in out and tidy(value):
            out[name] = value.strip()
        if summary:
            break
    return out


def _title(text: str) -> dict[str, str] | None:
    """A cover without labels: body, day and subject on lines of their own over "Report of the Director"."""
    m = _report_of.search(text, 0, 900)
    above = [line for line in text[: m.start()].split("\n") if line.strip()] if m else []
    if m is None or not above or any(_field.match(line) for line in above):
        return None
    dated = [line for line in above if find_dates(line)]
    named = [line for line in above[:-1] if _names_body.search(line)]
    subject = [line for line in above if line not in (*dated, *named)][-2:]
    if len(subject) == 2 and subject[0].isupper() != subject[1].isupper():
        subject = subject[1:]
    to = re.sub(r"\s*[–-]\s*$", "", named[-1]) if named else ""
    cover = {"subject": tidy(" ".join(subject)), "author": m["office"], "date": " ".join(dated[-1:]), "to": to}
    return {name: value for name, value in cover.items() if value} if subject else None


def _head_row(text: str) -> dict[str, str] | None:
    """A cover whose labels stand in a row, "Councillor ⇥ COMMITTEE ⇥ DATE", over a row of values, which may wrap."""
    head, *below = [line for line in text[:2000].split("\n") if line.strip()] or [""]
    labels = [tidy(cell).casefold().strip(": ") for cell in head.split("\t")]
    if len(_HEADS.keys() & labels) < 2 or ":" in head:
        return None
    rows = (" ".join(below[: n + 1]).split("\t") for n in range(_ROW))
    values = next((row for row in rows if len(row) == len(labels)), None)
    return {_HEADS[label]: v for label, v in zip(labels, values, strict=True) if label in _HEADS} if values else None


def cells_of(value: str) -> list[str]:
    """The cells of a value that a converter spread over columns; [] for a value that stands in one."""
    cells = [tidy(cell) for cell in value.split("\t")]
    return [cell for cell in cells if cell] if sum(bool(cell) for cell in cells) > 1 else []


def rejoined(value: str, vocabulary: Vocabulary) -> tuple[str, bool]:
    """A value whose words are cut across columns, whole again, and whether anything had to be put together.

    A cell that the next one begins with is the same text cut short.  Otherwise the first cell may hold two lines of the
    column: of all places to part them, the one that leaves most words known to the paper is taken; a last word that is
    cut off is completed only where the paper has one word for it behind the same neighbour.
    """
    cells = cells_of(value)
    if len(cells) > _COLUMNS:
        return " ".join(cells), True
    cells = [c for i, c in enumerate(cells) if not any(o.startswith(c) and o != c for o in cells[i + 1 :])]
    if len(cells) < 2:
        return (cells[0] if cells else tidy(value)), bool(cells)
    return _completed(max(_ways(cells), key=lambda told: _known(told, vocabulary)), vocabulary), True


def _ways(cells: Sequence[str]) -> Iterator[str]:
    """All ways to put cells together; of more than can be tried only the one that takes them as they stand."""
    first, rest = cells[0].split(" "), cells[1:]
    if sum(map(len, cells)) * len(first) * 2 ** len(rest) > _TRIED:
        yield " ".join(cells)
        return
    for cut in range(1, len(first) + 1):
        for joints in product(("", " "), repeat=len(rest)):
            line = " ".join(first[:cut]) + "".join(map("".join, zip(joints, rest, strict=True)))
            yield " ".join([line, *first[cut:]]).strip()


def _known(told: str, vocabulary: Vocabulary) -> float:
    words = [w.casefold() for w in _words.findall(told)]
    return sum(1 if vocabulary.words[w] > 1 else -2 for w in words) + 0.5 * sum(
        vocabulary.pairs[p] > 1 for p in pairwise(words)
    )


def _completed(told: str, vocabulary: Vocabulary) -> str:
    words = told.split(" ")
    last, before = words[-1].casefold(), words[-2].casefold() if len(words) > 1 else ""
    if vocabulary.words[last] > 1:
        return told
    behind = vocabulary.behind.get(before, [])
    at = bisect_right(behind, last)
    whole = [word for word in behind[at : at + 2] if word.startswith(last)]
    return told[: len(told) - len(last)] + words[-1] + whole[0][len(last) :] if len(whole) == 1 else told
