"""Where items begin: headings of every kind, weighed on one scale.

Every place that could be a numbered heading has a weight (shape, position, what stands around it, what the file shows).
Places of one scheme ("34.", "77/21", "EX.41") form runs that count on, and the run that weighs most wins: the list
"1. Assessment … 5. Quality" inside minute 38 weighs less than 31, 32, … 42.  Headings without numbers, told by how they
are set, weigh on the same scale; they win where no run is worth more.  What was decided before the first heading is an
item of its own, without a title.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import NamedTuple

from minutes_cli.model import Heading, Parsed, Passage, Segment
from minutes_cli.words import lazily as regex
from minutes_cli.words.one_item import item_heading, page_title
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import LINES
from minutes_cli.words.titles import STANDING, trimmed

from .afterwards import afterwards
from .behind import numbers_behind, others_beside, trailing
from .beside import below_wholes, beside
from .choice import doubtful, rather
from .counted import FIRST, STEP, SURE
from .dockets import cases
from .inside_lines import titles_inside
from .orphans import orphans, wholes_around
from .paragraphs import numbered_alike, numbered_paragraphs, paragraphs_beside
from .places import capitals, labels_of, lettered, lists_lighter, may_enclose, places
from .preamble import business, decided_somewhere, only_item, title_over
from .runs import best_run, from_first, with_parts
from .sections import in_sections, is_over, over_points, starts_anew
from .sentences import is_deed
from .shown import shown_of
from .unnumbered import marked_apart, telling, unnumbered
from .weighing import Bare, Place, Shown

_colon = regex.compile(r"[\s.):–-]*(?P<title>\p{Lu}[^:\n]{2,70}):[^\S\n]+\S")
_number_above = regex.compile(
    r"^[^\S\n]*(?:[(\[]?\p{Lu}{0,5}[./ -]?\d{1,5}[\d/.-]*[)\]]?|[IVX]{1,5}[.)])\s*$", regex.MULTILINE
)
_agenda = regex.compile(r"^[^\S\n]*A\s?G\s?E\s?N\s?D\s?A\s*$", LINES)

_WITHIN = 100
"""Characters that what stands before a title on its lines, and the spaces in it, take at most."""
_SCORE = 4.0
"""Of a title with its number behind it."""
_MOST_IN_HEAD = 9 * STEP
"""The first number of a run whose earlier ones may stand in what was taken for the head."""


def find_headings(parsed: Parsed) -> Parsed:
    """Find the headings of every agenda and of all minutes.

    1. headings of a segment are in order and each ends where the next begins;
    2. a number is given only where the paper prints it, as it prints it;
    3. every heading's number and title stand in its span; where a sentence stands in the title's place the span holds
       the number alone, and the title is what the sentence is about.
    """
    headings: list[Heading] = []
    page = page_title(parsed.lines)
    for index, segment in enumerate(parsed.segments):
        if segment.kind in ("agenda", "minutes"):
            text = parsed.kept.between(segment.span.start, segment.span.end)
            if page and segment.kind == "minutes":
                found = [_Found(start, number, title, end) for start, number, title, end in item_heading(text, page)]
                headings += _made(text, index, found)
            else:
                headings += _made(text, index, _segment_headings(text, segment, shown_of(parsed, segment, text)))
    return replace(parsed, headings=tuple(headings))


class _Found(NamedTuple):
    """A heading, by offsets in its segment's text."""

    start: int
    number: str | None
    title: str | None
    end: int
    score: float = 0.0
    spoke: tuple[str, ...] = ()
    instead_of: str | None = None


def _segment_headings(text: Passage, segment: Segment, shown: Shown) -> list[_Found]:
    begin = _begins(text, segment)
    found, weight, run = _labelled(text.text, begin, shown, lists=segment.kind == "minutes")
    rivals = _by_number(found)
    numbered = [
        _numbered(place, before, rivals[place.number]) for before, place in zip([None, *run], run, strict=False)
    ]
    if segment.kind == "agenda":
        return numbered
    if len(run) < 2 and (alike := numbered_alike(text.text, found)):
        return list(map(_bare, alike))
    doubted = doubtful(run)
    anew = starts_anew(found, run)
    bare = telling(unnumbered(text.text, begin, shown)) if doubted or anew else []
    if doubted and (behind := numbers_behind(text.text, begin)):
        others = [_bare(b) for b in others_beside(bare, behind)]
        return sorted(
            [*others, *(_Found(*b, _SCORE, ("a number behind it",)) for b in behind)], key=attrgetter("start")
        )
    if anew and (restarted := in_sections(bare, found, run, text.text)):
        return [_bare(h) if isinstance(h, Bare) else _numbered(h, None, ()) for h in restarted]
    if anew and (over := over_points(bare, found, run, text.text)):
        return list(map(_bare, over))
    if doubted and (heard := cases(text.text, begin)):
        above = [_bare(b) for b in bare if b.start < heard[0].start and STANDING.match(b.title)]
        return above + [_Found(*case, _SCORE, ("a case with its number",)) for case in heard]
    bare = bare if doubted else []
    if bare and rather(bare, run, weight):
        chosen = _in_order(_with_numbers(bare, numbered), below_wholes(text.text, bare, shown))
    else:
        more = [*paragraphs_beside(text.text, run, found), *orphans(text.text, run)]
        counted = [_numbered(place, None, ()) for place in more]
        chosen = _in_order([*numbered, *counted], beside(text.text, begin, run, shown))
    if not chosen and (told := numbered_paragraphs(text.text, begin, found)):
        chosen = [_numbered(place, None, ()) for place in told]
    if not chosen:
        return _without_headings(text.text, begin, shown)
    chosen = _with_late(text.text, list(_with_words(text.text, chosen, shown.levels)))
    first = business(text.text, begin, chosen[0].start)
    return chosen if first is None else [_before_all(text.text, begin, first), *chosen]


def _with_late(text: str, chosen: list[_Found]) -> list[_Found]:
    """The headings, and the business behind the agenda's last that no title stands over."""
    late = [
        _Found(at, None, None, end, 1.0, ("business behind the agenda",))
        for at, end in afterwards(text, [h.start for h in chosen])
    ]
    return sorted([*chosen, *late], key=attrgetter("start")) if late else chosen


def _before_all(text: str, begin: int, first: int) -> _Found:
    """The item of the business before any heading, under the title that stands over it."""
    start = title_over(text, begin, first)
    title = trimmed(text[start:first]) or None
    return _Found(start, None, title, start + len(text[start:first].rstrip()), 1.0, ("business before any heading",))


def _without_headings(text: str, begin: int, shown: Shown) -> list[_Found]:
    """The one item of minutes without a heading, or those in capitals in its lines or that the file marks."""
    if inside := titles_inside(text, begin):
        first = business(text, begin, inside[0].start)
        return [*([_before_all(text, begin, first)] if first is not None else ()), *map(_bare, inside)]
    if only := only_item(text, begin):
        return [_Found(only[0], None, only[1], only[2], 1.0, ("the only business",))]
    if apart := marked_apart(text, begin, shown):
        return list(map(_bare, apart))
    first = decided_somewhere(text, begin)
    return [] if first is None else [_Found(first, None, None, first, 1.0, ("the only business",))]


def _with_words(text: str, chosen: Sequence[_Found], levels: Mapping[int, int]) -> Iterator[_Found]:
    """The headings but labels over nothing, and titles of sections that the file does not set over the items' own."""
    for h, later in zip(chosen, [*chosen[1:], None], strict=True):
        says = h.number is not None or later is None or text[h.end : later.start].strip("\n #*_-–—\t")
        if says or (later and is_over(h.title, levels.get(h.start, 0), levels.get(later.start, 0))):
            yield h


def _labelled(text: str, begin: int, shown: Shown, *, lists: bool) -> tuple[list[Place], float, list[Place]]:
    """All places of the kind of label that heads the items, the weight of their run, and the run with its parts."""
    labels = labels_of(text, begin)
    found = places(text, labels, shown)
    if lists:
        found = lists_lighter(found, text)
    weight, run = best_run(found, text)
    weight, run = wholes_around(text, run, found) or (weight, run)
    letters = capitals(text, labels, shown) if run else lettered(text, labels, shown)
    outer = best_run([place for place in letters if may_enclose(place)] if run else letters, text)
    if outer[0] > weight or _encloses(outer[1], run):
        found, weight, run = letters, outer[0], from_first(outer[1], letters)
    if begin and run and FIRST < run[0].readings[0].value <= _MOST_IN_HEAD:
        run = _back_into_head(text, begin, shown, run)
    run = with_parts(text, _cut_at_colons(text, trailing(text, run)), found)
    return found, weight, list(map(_without_deed, run))


def _without_deed(place: Place) -> Place:
    """The place, without the title that is a sentence and names nothing: "3. It was agreed to …"."""
    if not is_deed(place.title or ""):
        return place
    return place._replace(title=None, title_end=place.start + len(place.number), spoke=(*place.spoke, "a sentence"))


def _encloses(outer: Sequence[Place], run: Sequence[Place]) -> bool:
    """Whether a run that counts from its first label on begins above another, each of its titles set as a heading."""
    steps = [place.readings[-1].value for place in outer]
    whole = len(steps) > 3 and all(place.weight >= SURE for place in outer)
    return whole and steps == [FIRST + STEP * n for n in range(len(steps))] and outer[0].start < run[0].start


def _back_into_head(text: str, begin: int, shown: Shown, run: list[Place]) -> list[Place]:
    """The run from its first number on, where what was taken for the head holds the numbers below, set like it."""
    first, look = run[0].readings[0], run[0].look
    labels = labels_of(text, 0, begin)
    before = [
        (reading.value, place)
        for place in (*places(text, labels, shown), *lettered(text, labels, shown))
        for reading in place.readings
        if reading.scheme == first.scheme and place.look[:3] == look[:3]
    ]
    wanted, found = first.value - STEP, list[Place]()
    for value, place in reversed(before):
        if value == wanted:
            found.append(place)
            wanted -= STEP
    return [*reversed(found), *run] if wanted < FIRST else run


def _begins(text: Passage, segment: Segment) -> int:
    """Where headings may begin: behind the head, or at a number right above its end; in an agenda, behind the word."""
    found = _agenda.search(text.text) if segment.kind == "agenda" else None
    head = text.words(segment.span.start, segment.head_end)
    above = _number_above.search(head, max(0, len(head) - 20))
    return max(found.end() if found else 0, above.start() if above else len(head))


def _with_numbers(bare: Sequence[Bare], numbered: Sequence[_Found]) -> list[_Found]:
    """Titles that are told by how they are set, under the numbers that some of them have."""
    at = {h.start: h for h in numbered}
    return [at.get(b.start) or _bare(b) for b in bare]


def _in_order(numbered: Sequence[_Found], bare: Iterable[Bare]) -> list[_Found]:
    """Titles with a number and titles without one, as they stand in the paper."""
    return sorted([*numbered, *map(_bare, bare)], key=attrgetter("start"))


def _bare(b: Bare) -> _Found:
    """The heading of a title without a number."""
    return _Found(b.start, None, b.title, b.end, b.weight, b.spoke)


def _by_number(found: Sequence[Place]) -> dict[str, list[Place]]:
    """The two places of each number that weigh most: the one chosen, or what it was preferred to."""
    best: dict[str, list[Place]] = defaultdict(list)
    for place in found:
        kept = best[place.number]
        kept.append(place)
        if len(kept) > 2:
            kept.remove(min(kept, key=lambda p: p.weight))
    return best


def _numbered(place: Place, before: Place | None, same: Sequence[Place]) -> _Found:
    """The heading of a place of the run, and what it was preferred to."""
    rival = max((p for p in same if p.start != place.start), key=lambda p: p.weight, default=None)
    follows = (f"next of {before.number}",) if before else ()
    spoke = (*follows, *place.spoke)
    instead = tidy(f"{rival.number}. {rival.title or ''}")[:120] if rival else None
    return _Found(place.start, place.number, place.title, place.title_end, place.weight, spoke, instead)


def _made(text: Passage, index: int, found: list[_Found]) -> Iterator[Heading]:
    """The headings that begin at these places, each ending where the next begins."""
    ends = [*(h.start for h in found[1:]), len(text.text)][: len(found)]
    for h, until in zip(found, ends, strict=True):
        span = text.span(h.start, min(h.end, until))
        ends_at = text.span(h.start, until).end
        title = _before(text.text, h, until) if h.title else None
        yield Heading(index, h.number, title, span, ends_at, round(h.score, 1), h.spoke, h.instead_of)


def _before(text: str, h: _Found, until: int) -> str | None:
    """The title of a heading, as far as it stands before the next one: that may open in the middle of its line.

    "70/17 Apologies: Cllr Ash. 71/17 Minutes were signed": to the first verb is what a sentence is about.
    """
    title = h.title or ""
    if until - h.start > len(title) + _WITHIN:
        return title
    own, further = tidy(text[h.start : until]), tidy(text[h.start : until + len(title) + _WITHIN])
    at = further.find(title)
    return title if at < 0 or at + len(title) <= len(own) else trimmed(own[at:]) or None


def _cut_at_colons(text: str, run: list[Place]) -> list[Place]:
    """Where most titles run into their text behind a colon ("2 Apologies for absence: Bob Tierney"), all end there."""
    cut = [_colon.match(text, c.start + len(c.number), c.start + 120) for c in run]
    if len(run) < 4 or sum(map(bool, cut)) * 3 < 2 * len(run):
        return run
    count = Counter(m[1] for m in cut if m)
    return [
        c._replace(title=trimmed(m[1]), title_end=m.end(1)) if m and m.end(1) < c.title_end and count[m[1]] == 1 else c
        for c, m in zip(run, cut, strict=True)
    ]
