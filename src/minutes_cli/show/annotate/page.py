"""The page: the text page by page, what stands beside it, a legend that hides and shows, and the cards."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, NamedTuple

from minutes_cli.marks import ANNOTATED
from minutes_cli.model import Parsed, Span
from minutes_cli.show.columns import day
from minutes_cli.show.web.making import Page
from minutes_cli.store.annotation import Known
from minutes_cli.words.dates import in_order, order_of

from .cards import references
from .cutting import Block, blocks
from .marks import anchor_of, marks
from .notes import notes
from .taken import GROUP_OF, GROUPS, Card, Note, Taken, Title
from .titles import titles


class Part(NamedTuple):
    """A block of the text, and what stands before it and beside it."""

    titles: tuple[Title, ...]
    notes: tuple[Note, ...]
    block: Block


class Sheet(NamedTuple):
    """A page of the paper."""

    number: int | None
    parts: tuple[Part, ...]


def to_html(parsed: Parsed, known: Known) -> bytes:
    """The paper as it was, marked.  Its text is escaped as all text is; the page may run nothing but its own script."""
    with in_order(order_of(parsed.document.text)):  # as it was parsed
        return _page(parsed, known)


def _page(parsed: Parsed, known: Known) -> bytes:
    hidden = _Hidden(known.hidden)
    taken = [one for one in marks(parsed, known) if not hidden.holds(one.span)]
    heads = [title for title in titles(parsed) if not hidden.has(title.at)]
    link = _links(parsed, known, {one.anchor for one in taken} | {title.anchor for title in heads})
    cited = [pair for pair in references(parsed, known, link) if not hidden.touches(pair[0].span)]
    taken += [one for one, _ in cited]
    beside = [note for note in notes(parsed, known, link) if not hidden.has(note.at)]
    counts = _counts(taken, [*beside, *(f for f in known.findings if not f.span)])
    counts["reference"] = sum(len(card.reads) for _, card in cited)
    name = parsed.document.name.rsplit("/", 1)[-1]
    return Page(__package__).made(
        name,
        ANNOTATED,
        document=parsed.document,
        kind=parsed.kind,
        known=known,
        as_of=day(known.as_of.isoformat()),
        groups=[(group, counts[group.name]) for group in GROUPS],
        loose=[finding for finding in known.findings if finding.span is None],
        contents=_contents(parsed, heads, taken),
        doubts=_doubts([card for _, card in cited]),
        sheets=list(_sheets(parsed, _parts(parsed, taken, beside, heads, known))),
        cards=[card for _, card in cited],
        left_out=sum(span.end - span.start for span in known.hidden),
    )


class _Hidden:
    """What is left out of a paper."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._starts = [span.start for span in spans]

    def has(self, at: int) -> bool:
        """Whether a place is."""
        return self.holds(Span(at, at + 1))

    def holds(self, span: Span) -> bool:
        """Whether all of a passage is."""
        n = bisect_right(self._starts, span.start) - 1
        return n >= 0 and self._spans[n].end >= span.end

    def touches(self, span: Span) -> bool:
        """Whether any of it is."""
        n = bisect_right(self._starts, max(span.start, span.end - 1)) - 1
        return n >= 0 and self._spans[n].end > span.start


def _links(parsed: Parsed, known: Known, anchors: AbstractSet[str]) -> Callable[[str], str]:
    """The function from an id to where it stands in the page; nothing for what stands elsewhere, or is left out."""
    places = {item.id: anchor_of("heading", item.span.start) for item in parsed.items}
    places |= {one.id: anchor_of("decision", one.span.start) for one in parsed.resolutions}
    places |= {one.id: anchor_of("title", one.span.start) for one in parsed.papers}
    places |= {one.id: anchor_of("title", one.span.start) for one in parsed.meetings}
    kinds = {"minute": "heading", "resolution": "decision", "meeting": "title"}
    places |= {t.id: anchor_of(kinds[t.kind], t.here.start) for t in known.targets.values() if t.here}

    def link(given: str) -> str:
        return anchor if (anchor := places.get(given, "")) in anchors else ""

    return link


def _counts(taken: Sequence[Taken], findings: Sequence[Any]) -> Counter[str]:
    """How many marks there are of each group, as the legend tells: of an action one, not its parts."""
    counts = Counter(one.kind for one in taken if one.kind in {group.name for group in GROUPS})
    counts["head"] = sum(GROUP_OF[one.kind] == "head" for one in taken)
    counts["paper"] = sum(GROUP_OF[one.kind] == "paper" for one in taken)
    counts["finding"] = sum(getattr(one, "kind", "finding") == "finding" for one in findings)
    return counts


def _contents(parsed: Parsed, heads: Sequence[Title], taken: Sequence[Taken]) -> list[tuple[int, str, str]]:
    """Level, words and place of each title and heading, in the paper's order."""
    found = [(title.at, 0, title.words, title.anchor) for title in heads]
    for one in taken:
        if one.kind == "heading":
            words = " ".join(parsed.document.text[one.span.start : one.span.end].split())
            found.append((one.span.start, 1, words, one.anchor))
    return [(level, words, anchor) for _, level, words, anchor in sorted(found)]


def _doubts(cards: Sequence[Card]) -> dict[str, list[tuple[str, str]]]:
    """The references that lead nowhere, or to several things, by status: their words and their place."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for card in cards:
        for read in card.reads:
            if read.status in {"not_held", "missing", "ambiguous"}:
                found[read.status].append((read.raw, card.at))
    return {status: found[status] for status in ("missing", "ambiguous", "not_held") if found[status]}


# --- the text ---


def _parts(
    parsed: Parsed, taken: Sequence[Taken], beside: Sequence[Note], heads: Sequence[Title], known: Known
) -> Iterator[Part]:
    """The blocks of the text; one begins at and behind empty lines, and at each line that has a note or title."""
    text = parsed.document.text
    begin = _line_starts(text)
    notes_at: dict[int, list[Note]] = defaultdict(list)
    titles_at: dict[int, list[Title]] = defaultdict(list)
    for note in sorted(beside, key=lambda note: note.at):
        notes_at[begin(note.at)].append(note)
    for title in heads:
        titles_at[begin(title.at)].append(title)
    pages = [page.start for page in parsed.document.pages]
    breaks = [*_paragraphs(text), *notes_at, *titles_at, *pages]
    for block in blocks(text, taken, breaks, known.hidden):
        yield Part(tuple(titles_at.pop(block.start, ())), tuple(notes_at.pop(block.start, ())), block)


def _line_starts(text: str) -> Callable[[int], int]:
    """The function from a place to where its line begins."""

    def begin(at: int) -> int:
        return text.rfind("\n", 0, at) + 1

    return begin


def _paragraphs(text: str) -> Iterator[int]:
    """Where lines with words begin behind empty ones, and empty ones behind these."""
    at, empty = 0, True
    for line in text.split("\n"):
        if empty != (empty := not line.strip()):
            yield at
        at += len(line) + 1


def _sheets(parsed: Parsed, parts: Iterator[Part]) -> Iterator[Sheet]:
    """The parts by the pages of the paper; all on one where it has none."""
    pages = parsed.document.pages
    starts = [page.start for page in pages]
    number: int | None = None
    some: list[Part] = []
    for part in parts:
        n = bisect_right(starts, part.block.start)
        now = pages[n - 1].number if n else None
        if some and now != number:
            yield Sheet(number, tuple(some))
            some = []
        number = now
        some.append(part)
    yield Sheet(number, tuple(some))
