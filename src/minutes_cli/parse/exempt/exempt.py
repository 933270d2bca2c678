"""What is exempt: minutes under an exclusion of the public, and what a paper marks as not for publication."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from minutes_cli.model import UNJUDGED, Finding, Item, Meeting, Parsed
from minutes_cli.words import lazily as regex
from minutes_cli.words.apiece import Place, apiece, place_of
from minutes_cli.words.patterns import FLAGS

from .announced import announced
from .away import Away, beside, keys_of, through
from .bare import holds_other_business, passes, says_nothing
from .beside import Stretch, begins_on, closed_pages, stands_on
from .decided_rows import Told, holds_marked_decision, holds_marked_row, told_in_rows
from .door import Door
from .doors import all_doors, doors
from .fallen import says_it_fell
from .fields import begins_closed, ends_closed
from .heads import says_so as head_says_so
from .hints import Hints
from .items_named import named_for
from .itself import in_brackets, marks_itself, says_so, second_parts, subject
from .kept import is_kept
from .labels import is_foot, is_headed, is_labelled, is_of_closed, label_at_end, label_is_own
from .leaving import behind_the_public
from .parts import FINDS, part_exempt
from .pointed import pointed_at
from .printed import holds_marked_line
from .reports import is_marked
from .rows import Rows
from .titles import ABOUT_DOORS, ABOUT_ORDER, ADMITS, COMES_BACK, ENDS, EXCLUDES
from .torn import untorn
from .turns import had_turn
from .vocabulary import are_lettered, is_starred, says_exempt, unmarked
from .within import holds_mark
from .wordings import SHUT_LINE

_decides = regex.compile(r"\b(?:resolved|agreed|approved|carried|recommended|moved|seconded|decided)\b", FLAGS)
_decision = regex.compile(r"\b(?:RESOLVED|AGREED|DECIDED|RECOMMENDED|ORDERED)\b|\b[Rr]esolved\b|\bit\s+was\s+agreed\b")
_vote = regex.compile(
    r"[^.;\n]{0,200}\b(?:roll\s+call|all\s+in\s+favou?r|ayes?|nays?|carried|seconded|unanimous\w*)\b[^.;\n]{0,200}",
    FLAGS,
)
"""What is said of the vote on sending the public out is no business without it."""
_word = regex.compile(r"[\p{L}\d][\p{L}\d'’/-]*")
_TITLE = 400
"""Characters of a heading in which a mark can stand."""
_LONG = 60
"""Characters of a title in which a whole sentence can stand."""
_FEW, _SOME = 3, 4  # words by which a stretch holds anything; by which it holds business


def marked(parsed: Parsed, hints: Hints) -> Parsed:
    """Mark what is exempt, in a paper that has hints of it (`marking.mark_exempt`)."""
    by_meeting: dict[str, list[Item]] = {}
    for item in parsed.items:
        by_meeting.setdefault(item.meeting, []).append(item)
    pages = closed_pages(parsed)
    known = hints, pages, told_in_rows(parsed)
    lost: list[Finding] = []
    held = [_Judged(meeting, items) for meeting in parsed.meetings if (items := by_meeting.get(meeting.id))]
    apiece(lambda one: one.judge(parsed, known), held, lambda one: one.stopped(), FINDS, lost)
    exempt = {id(item) for one in held for item in one.exempt()}
    exempt |= {id(item) for item in parsed.items if pages and stands_on(parsed, item.span, pages)}
    exempt |= {id(item) for item in announced(parsed.meetings, by_meeting, exempt)}
    alone = bool(held) and all(one.labelled for one in held)
    open_ = [paper for paper in parsed.papers if not paper.exempt]
    said = apiece(
        lambda p: alone or begins_on(p.span.start, pages) or is_marked(parsed, p), open_, place_of, FINDS, lost
    )
    closed = {id(paper) for paper, so in zip(open_, said, strict=True) if so is not False}
    told = replace(
        parsed,
        items=tuple(replace(i, exempt=id(i) in exempt) if id(i) in exempt or i.exempt else i for i in parsed.items),
        papers=tuple(replace(p, exempt=True) if id(p) in closed else p for p in parsed.papers),
    )
    found = part_exempt(told, lost)
    return replace(found, findings=(*found.findings, *(replace(finding, code=UNJUDGED) for finding in lost)))


class _Judged:
    """What is known so far of a meeting's minutes; what is not is taken to be so as to close them."""

    def __init__(self, meeting: Meeting, items: Sequence[Item]) -> None:
        self._meeting, self._items = meeting, items
        self._forget()

    def _forget(self) -> None:
        self._told: list[bool] = []
        """Of the first of the items, whether they are exempt."""
        self._foot = True
        """A label in the last line is of all, where nothing else is marked."""
        self.labelled = True
        """What stands above all of them says that they are."""

    def judge(self, parsed: Parsed, known: tuple[Hints, Sequence[Stretch], Told]) -> None:
        """Judge one after the other."""
        self._forget()
        head = _head(parsed, self._meeting, self._items, known[0])
        self.labelled = is_labelled(head) or head_says_so(head)
        self._foot = is_foot(self._items[-1].text)
        if self.labelled or is_of_closed(head):
            self._told = [True for _ in self._items]
            return
        for exempt in _of_meeting(parsed, self._meeting, self._items, known):
            self._told.append(exempt)

    def exempt(self) -> list[Item]:
        """The minutes that are exempt, and all behind the last that was judged."""
        found = [item for item, exempt in zip(self._items, self._told, strict=False) if exempt]
        if self._foot:
            found = [*found, self._items[-1]] if found else [*self._items]
        return [*found, *self._items[len(self._told) :]]

    def stopped(self) -> Place:
        """Where the judging stopped."""
        item = self._items[min(len(self._told), len(self._items) - 1)]
        return f"{item.id} and of what follows in its meeting", item.span


def _head(parsed: Parsed, meeting: Meeting, items: Sequence[Item], hints: Hints) -> str:
    """What stands above a meeting's first item, if anything there may say that it is exempt."""
    start, begin = parsed.segments[meeting.segment].span.start, items[0].span.start
    return parsed.kept.words(start, min(begin, start + 3000)) if hints.within(start, begin) else ""


def _of_meeting(
    parsed: Parsed, meeting: Meeting, items: Sequence[Item], known: tuple[Hints, Sequence[Stretch], Told]
) -> Iterator[bool]:
    """Of each minute whether it is exempt, first to last: the doors go open and shut meanwhile."""
    hints, pages, decided = known
    segment = parsed.segments[meeting.segment]
    begin = items[0].span.start
    hidden = hints.within(segment.span.start, begin)
    away: Away | None = None
    last = {key: n for n, item in enumerate(items) for key in keys_of(item)}
    above = parsed.kept.words(segment.head_end, begin) if hidden and segment.head_end < begin else ""
    for door in doors(untorn(above)):
        away = through(door, last, items, -1) if door.shuts and not door.turn else None
    if above and label_at_end(above):
        away = Away()
    went, second = away is not None, second_parts([item.title or "" for item in items])
    lettered = are_lettered([item.number for item in items])
    left = behind_the_public([item.text for item in items]) if hidden or hints.within(begin, segment.span.end) else ()
    telling = (f"{item.title or ''}\n{item.text}" for item in items if hints.within(item.span.start, item.span.end))
    pointed = (
        pointed_at((above, *telling)).intersection(last) if hidden or hints.within(begin, segment.span.end) else ()
    )
    for n, item in enumerate(items):
        heading = parsed.document.text[item.span.start : item.heading_end]
        starred = item.number in lettered or (("*" in heading or "#" in heading) and _is_starred(parsed, item, heading))
        told = hints.within(item.span.start, item.span.end) or _has_starred_row(parsed.document.text, item)
        starred = starred or (bool(pointed) and not keys_of(item).isdisjoint(pointed))
        if away is None and not starred and not told:
            yield False
            continue
        of_page = bool(pages) and begins_on(item.span.end, pages) and not begins_on(item.span.start, pages)
        exempt, away = _judged(_without_label(item) if of_page else item, heading, away, (last, items, n))
        rows = Rows(parsed.document.text[item.span.start : item.span.end]) if told else None
        exempt = (
            exempt
            or starred
            or (went and n in second)
            or (told and _is_headed(parsed, item))
            or (rows is not None and rows.mark(whole=item.number.startswith("#")))
            or (rows is not None and holds_marked_row(rows.text))
            or (rows is not None and holds_marked_decision(rows.text, item.span.start, decided))
            or (told and not of_page and not _is_about_doors(heading, item) and holds_marked_line(parsed, item))
        )
        went = went or away is not None
        if rows and not of_page and rows.end_in_label():
            away = Away()
        if n in left:
            away = away or Away()
        yield bool(exempt)


def _without_label(item: Item) -> Item:
    label = label_at_end(item.text)
    return replace(item, text=item.text[: label.start]) if label else item


def _is_about_doors(heading: str, item: Item) -> bool:
    if says_exempt(title := subject(heading, item.title or "")) or (not item.text and SHUT_LINE.match(title)):
        return True
    return ABOUT_DOORS.search(unmarked(title)) is not None


def _is_headed(parsed: Parsed, item: Item) -> bool:
    """Whether the first lines of a minute label it, or are fields that do, unless it is about the doors."""
    heading = parsed.document.text[item.span.start : item.heading_end]
    raw = parsed.document.text[item.span.start : min(item.span.end, item.heading_end + _TITLE)]
    return not _is_about_doors(heading, item) and (is_headed(raw, len(heading)) or begins_closed(raw[len(heading) :]))


def _has_starred_row(text: str, item: Item) -> bool:
    """Whether rows that are no minutes of their own may have a sign at their number."""
    return item.number[0] == "#" and text.find("*\t", item.span.start, item.span.end) >= 0


def _is_starred(parsed: Parsed, item: Item, heading: str) -> bool:
    """Whether a sign that is no bullet says so of a minute that is not about the doors."""
    bullet = item.number.startswith("#") and item.inferred_from is None and heading.lstrip().startswith("*")
    text = parsed.document.text
    ends = text.find("\n", item.heading_end)
    line = heading + text[item.heading_end : min(ends if ends >= 0 else len(text), item.heading_end + _TITLE)]
    return not bullet and not ABOUT_DOORS.search(item.title or "") and is_starred(heading.strip(), line, text)


def _before(item: Item, door: Door) -> str:
    """The words of a minute before a door that is in its text; of one in its title nothing stands before."""
    return f"{item.title or ''}\n{item.text[: door.start]}" if door.end else ""


def _judged(
    item: Item, heading: str, away: Away | None, at: tuple[Mapping[str, int], Sequence[Item], int]
) -> tuple[bool, Away | None]:
    """Whether a minute is exempt, and how the doors stand behind it; `at` is where it stands among the others."""
    title = subject(heading, item.title or "")
    if ENDS.search(title):
        return False, None
    if ABOUT_ORDER.search(title) and "exclu" not in item.text.casefold():
        return False, away
    if COMES_BACK.search(title):
        away = None
    about = _is_about_doors(heading, item)
    told = list(all_doors(untorn(item.text)))
    taken = any(door.within for door in told)
    told = [door for door in told if not door.within]
    if not told and (len(title) > _LONG or (not about and len(_word.findall(item.text)) < _FEW)):
        told = [replace(d, start=0, end=0) for d in doors(title)]
    found = [door for door in told if not (door.turn and had_turn(at[1][: at[2]], _before(item, door)))]
    if about and not found:
        return _bare(item, title, away, at)
    if about and found[0].shuts:
        away = None
    out = away is not None and away.covers(item)
    behind = away.past() if away and (out or not away.labels) else away
    exempt, begin = out and all(door.shuts for door in found), 0
    if about:  # "as the matter is confidential": what the title is of is no matter
        found = [replace(door, count=1) if door.count == 0 else door for door in found]
    for door, until in zip(found, [*(d.start for d in found[1:]), len(item.text)][: len(found)], strict=True):
        if door.shuts:
            behind = beside(behind, through(door, *at), *at) or (behind if door.count == 0 else None)
            exempt |= _is_business(item.text[door.end : until], about=about or not title or door.onward)
            exempt |= door.count == 0 and not about
            out = behind is not None
        else:
            exempt |= out and len(_word.findall(item.text[begin : door.start])) >= _FEW
            out, behind = False, None
        begin = door.end
    itself = label_is_own(item.text, alone=not found) or any(door.shuts for door in all_doors(in_brackets(title)))
    itself = (
        itself
        or taken
        or ends_closed(item.text)
        or ((says_so(item.text) or is_kept(title, item.text)) and not any(door.shuts for door in found))
        or (not found and marks_itself(heading, title, item.text))
    )
    return exempt or (not about and (itself or holds_mark(item.text))), behind


def _bare(
    item: Item, title: str, away: Away | None, at: tuple[Mapping[str, int], Sequence[Item], int]
) -> tuple[bool, Away | None]:
    """A minute about the doors that does not say, in words known here, that anybody went."""
    if says_nothing(item.text[:400]):
        return False, away
    if EXCLUDES.search(title.lower()) or (ADMITS.search(title) and passes(item.text[:400])):
        if says_it_fell(item.text[:400]):
            return False, away
        named = Door(0, 0, shuts=True, labels=named_for(item.text[:400]), onward=True)
        return holds_other_business(title, item.text), through(named, *at)
    return (True, away) if item.text else (False, Away())


def _is_business(text: str, *, about: bool) -> bool:
    """Whether more than the sending out stands in a stretch; `about`: of a minute that need hold nothing else."""
    if about:  # "Resolution to exclude the public. RESOLVED." resolves nothing else
        return _decision.search(text) is not None and len(_word.findall(text[:200])) >= _FEW
    return len(_word.findall(_vote.sub(" ", text[:400]))) >= _SOME
