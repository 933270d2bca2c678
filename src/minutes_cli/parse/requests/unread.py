"""Labels of actions that came to nothing: a finding for each, so that none is lost in silence.

Action: the mill's reply, which was read out · (Action: Cllr Ash (Chair))

A label whose own words say that nothing is to be done, or what was decided, is none: Action: none · Action: Adopted it.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from minutes_cli.model import Action, Finding, Item, Passage, Span
from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS

from .action_column import unread_beside
from .after_label import is_no_task, is_told, somebody
from .by_day import of_row, rows_by_day
from .done import is_closed, is_done, is_over
from .making import Sitting
from .owners import Owners, printed
from .parts import told_of
from .places import Taken
from .same import Known
from .under_label import HEADING, Row, rows_of, under

_label = regex.compile(
    r"""\b(?-i:A(?:ctions?|CTIONS?)|(?<=[(\[])actions?)
    (?:\s+(?:points?|items?|required|needed|agreed|arising|owners?))?(?:\s+(?:by|for|on))?
    (?:\s*(?:no\.?\s*)?[A-Z]{0,2}\d[\d/.-]{0,6})?(?:\s?[(\[][^()\[\]\n]{1,40}[)\]])?[*_]{0,3}\s{0,2}(?::|\s[–-]\s)[^\S\n]{0,9}
    (?=(?P<told>[^\n]{2,200}))""",
    FLAGS,
    needs=("action",),
)
_before = regex.compile(
    r"(?:(?:^|\n)[^\S\n]*(?:[|>*·•▪●○_–-]++[^\S\n]*+|\(?\w{1,5}[.)][^\S\n]++){0,3}+|[.;?!)\]:][^\S\n]++[*_]*+"
    r"|\s[–-]\s+[*_]*+|[(\[][^\S\n*_]*+)(?:(?:new|further|agreed)\s)?$",
    regex.IGNORECASE,
)
"""What a label has before it: the start of its line, the end of a sentence, a bracket."""
_MARKS = 24
"""Characters before a label in which that stands."""
_word = regex.plain(r"[^\W\d_]{3}")
_TELLING = 3
"""Words that tell a request from others: one is no other's that shares fewer."""
_HEADING = 40
"""Characters of a label that stands alone."""
_QUOTED = 120
"""Characters of a label and its words that the finding quotes."""


class Asked(NamedTuple):
    """The requests of a meeting."""

    places: Taken
    owners: frozenset[tuple[str, str | None]]
    """Of each, its minute and whose it is."""
    owned: Taken
    """The places of those whose owner is told, and of rows."""


def asked_in(rows: Iterable[Action], tables: Iterable[Span]) -> Asked:
    """The requests of a meeting, for looking up what a label has come to; those of tables have the places of rows."""
    each = list(rows)
    rowed = list(tables)
    owned = [a.span for a in each if a.owner and not a.undertaking]
    whose = frozenset((a.item, a.owner) for a in each)
    return Asked(Taken([*rowed, *(a.span for a in each)]), whose, Taken([*rowed, *owned]))


def unread(
    items: Sequence[Item],
    texts: Sequence[Passage],
    asked: Asked,
    decided: Sequence[int],
    known: Known,
    sitting: Sitting,
) -> Iterator[Finding]:
    """A finding for each label, or name in a column of actions, in minutes of which nothing was made.

    `asked`: the requests of their meeting; `decided`: where its decisions begin, in order.
    """
    for item, text in zip(items, texts, strict=True):
        yield from _behind_labels(item, text, asked, decided, known, sitting.owners)
        for row in rows_by_day(text.text, sitting.owners):
            place = text.span(row.start, row.end)
            read = any(map(asked.owned.holds, range(place.start, place.end)))
            if not read and row.says and not of_row(text.text, row, sitting.owners):
                told = tidy(text.text[row.at : row.end]).replace("|", " ").split()
                said = f"no action was found beside a name and a day in {item.number}: {' '.join(told)}"
                yield Finding("label-unread", said, place)
        if sitting.column:
            yield from unread_beside(item, text, asked.owned, sitting.owners)


def _behind_labels(
    item: Item, text: Passage, asked: Asked, decided: Sequence[int], known: Known, owners: Owners
) -> Iterator[Finding]:
    """A finding for each label in the words of a minute of which nothing was made."""
    words = text.text
    if "ction" not in words and "CTION" not in words:
        return
    labels = [m for m in _label.finditer(words) if _before.search(words[max(0, m.start() - _MARKS) : m.start()])]
    each = [
        (m.start(), m.end(), min(m.end("told"), after.start() if after else len(words)))
        for m, after in zip_longest(labels, labels[1:])
    ]
    first = {begin for _, begin, _ in each}
    for start, begin, end in [*each, *(entry for entry in _listed(words, owners) if entry[1] not in first)]:
        told = told_of(words[begin:end])
        if _says_nothing(words, told, begin, end) or known.like(told, least=_TELLING):
            continue
        if (item.id, printed(told.strip(" .)]"))) in asked.owners:  # whose that is which was decided above
            continue
        span = text.span(start, end)
        begins = bisect_left(decided, span.start)
        if any(map(asked.places.holds, range(span.start, span.end))) or (
            begins < len(decided) and decided[begins] < span.end
        ):
            continue
        said = tidy(words[start:end])
        quoted = said if len(said) <= _QUOTED else f"{said[:_QUOTED].rstrip()} …"
        yield Finding("label-unread", f"no action was found behind a label of one in {item.number}: {quoted}", span)


def _listed(words: str, owners: Owners) -> Iterator[tuple[int, int, int]]:
    """Where the entries of each list under a label alone begin and end, but the first behind a dash, which has one.

    Or the lines below it, where the first names somebody.
    """
    lines: list[Row] = []
    at = 0
    for n, line in enumerate(words.split("\n")):
        at, start = at + len(line) + 1, at
        if len(line) > _HEADING or "ction" not in line.lower() or not HEADING.fullmatch(line.rstrip(" :*_")):
            continue
        lines = lines or rows_of(words)
        for below in under(words, lines, n, start + len(line), HEADING):
            first = words[below.start : below.end].strip().partition("\n")[0]
            if below.entry or somebody(first.strip(" *_|."), owners):
                yield below.start, below.start, below.end


def _says_nothing(text: str, told: str, start: int, end: int) -> bool:
    """Whether the words behind a label say that nothing is to be done, or that it is done."""
    if not _word.search(told) or is_no_task(told.rstrip(" )]")) or is_told(told):
        return True
    return is_done(text, start, end) or is_closed(text, end) or is_over(text, start, end + 1)
