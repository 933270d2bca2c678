"""Numbers that a paper has lost, where the paper itself proves them; and between which days an undated meeting lies.

Three proofs are accepted.  A later item that says "further to Minutes numbered 42 (4) and 44 (2) above" and repeats,
word for word, a limb (4) and a limb (2) of earlier items fixes what those items' numbers are; "the item on Grants
(Minute No. 44 below)" gives the number of the one item with that title; and paragraphs numbered 6.1, 6.2 inside an item
say that it is the sixth.  All proofs in a paper must agree, or nothing is inferred.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from minutes_cli.model import Finding, Item, Meeting, Motion, Parsed, Reference, Resolution
from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import find_dates
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS
from minutes_cli.words.same_body import is_general, likely_same

from .proving import Proving

_paragraph_number = regex.compile(r"^(?P<item>\d{1,3})\.(?P<n>\d{1,2})\s+\p{Lu}", regex.MULTILINE)
_next_meeting = regex.compile(
    r"""\bnext\s+(?:ordinary\s+|scheduled\s+)?meeting\b
    (?:\s+of\s+(?:the|this)\s+(?P<of>[^.;:\n]{3,100}?)(?=\s+(?:on|at|in|is|was|to|will|would|which|takes?|held|scheduled)\b|[,(]))?""",
    FLAGS,
    needs=("next",),
)
"""    the next meeting of the Harbour Board would take place on Monday, 4 March 2019"""
_NEXT = 60
"""Characters behind it in which the day stands."""


def infer_numbers(parsed: Parsed) -> Parsed:
    """Number the items of each meeting whose paper has lost its numbers and proves them.

    1. a number is inferred only if every proof that the paper holds gives it;
    2. ids, references, resolutions and motions follow the new number; `number_inferred` and `inferred_from` say so;
    3. an undated meeting gets the days between which it must lie.
    """
    by_meeting = _by_meeting(parsed.items)
    unnumbered = [
        (meeting, items)
        for meeting in parsed.meetings
        if meeting.kind == "minutes" and (items := by_meeting.get(meeting.id, []))
        if all(item.number.startswith("#") for item in items)
    ]
    if unnumbered:
        parsed = _with_numbers(parsed, unnumbered)
        by_meeting = _by_meeting(parsed.items)
    confirmed: dict[str, list[Resolution]] = {}
    for r in parsed.resolutions:
        if r.disposition == "confirmed" and "inutes" in r.text:
            confirmed.setdefault(r.item, []).append(r)
    undated = [m for m in parsed.meetings if m.date is None and m.kind == "minutes"]
    cited = _cited(parsed) if undated else {}
    bounded: list[tuple[Meeting, Meeting]] = []
    for meeting in undated:
        items = by_meeting.get(meeting.id, [])
        approved = [f.date for item in items for r in confirmed.get(item.id, ()) for f in find_dates(r.text)]
        bounded.append((meeting, _bounded(meeting, items, [*approved, *cited.get(meeting.id, ())])))
    return _with(parsed, bounded) if bounded else parsed


def _by_meeting(items: Iterable[Item]) -> dict[str, list[Item]]:
    found: dict[str, list[Item]] = {}
    for item in items:
        found.setdefault(item.meeting, []).append(item)
    return found


def _with_numbers(parsed: Parsed, unnumbered: Iterable[tuple[Meeting, list[Item]]]) -> Parsed:
    """The paper with the numbers of meetings that have none, where it proves them."""
    said = Proving(parsed)
    new: dict[str, Item] = {}
    findings: list[Finding] = []
    for meeting, items in unnumbered:
        proofs = [*said.repeated_limbs(items), *said.named_titles(items), *_paragraphs(items)]
        agreed = set.intersection(*(set(p) for p in proofs)) if proofs else set()
        if len(agreed) == 1:
            offset = agreed.pop()
            proof = proofs[0][offset]
            new |= _numbered(items, offset, proof)
            findings.append(Finding("numbers-inferred", f"minute numbers inferred: {proof}", items[0].span))
        elif proofs:
            message = "what the paper says of its own minute numbers does not agree"
            findings.append(Finding("numbers-in-doubt", message, meeting.span))
    kept = (f for f in parsed.findings if not new or f.code != "no-numbers")
    return replace(_renamed(parsed, new) if new else parsed, findings=(*kept, *findings))


def _paragraphs(items: list[Item]) -> Iterator[dict[int, str]]:
    """For each item whose paragraphs are numbered 6.1, 6.2, …: the offset that makes it the sixth."""
    for n, item in enumerate(items, 1):
        found = list(_paragraph_number.finditer(item.text))
        numbers = {m["item"] for m in found}
        if len(numbers) == 1 and [int(m["n"]) for m in found] == list(range(1, len(found) + 1)) and len(found) > 1:
            first, last = (tidy(m[0])[:-2] for m in (found[0], found[-1]))
            yield {int(numbers.pop()) - n: f"its paragraphs are numbered “{first}” to “{last}”"}


def _numbered(items: list[Item], offset: int, proof: str) -> dict[str, Item]:
    """The items of a meeting under their inferred numbers, each by its id of before."""
    return {
        item.id: replace(
            item,
            id=item.id[: item.id.rindex("#")] + str(n + offset),
            number=str(n + offset),
            number_inferred=True,
            inferred_from=proof,
        )
        for n, item in enumerate(items, 1)
    }


def _renamed(parsed: Parsed, new: Mapping[str, Item]) -> Parsed:
    """Everything of the meetings under their new numbers."""

    def renamed(id_: str) -> str:
        head = regex.match(r".*#\d+", id_)
        return new[head[0]].id + id_[head.end() :] if head and head[0] in new else id_

    def maybe(id_: str | None) -> str | None:
        return renamed(id_) if id_ else None

    def resolution(r: Resolution) -> Resolution:
        return replace(r, id=renamed(r.id), item=renamed(r.item), restates=maybe(r.restates), motion=maybe(r.motion))

    def motion(m: Motion) -> Motion:
        return replace(
            m, id=renamed(m.id), item=renamed(m.item), amends=maybe(m.amends), resolution=maybe(m.resolution)
        )

    def reference(r: Reference) -> Reference:
        number = (
            renamed(f"{r.within}/{r.number}").rsplit("/", 1)[-1]
            if r.within and r.number and r.number.startswith("#")
            else r.number
        )
        return replace(r, id=renamed(r.id), source=renamed(r.source), number=number)

    return replace(
        parsed,
        items=tuple(new.get(item.id, item) for item in parsed.items),
        resolutions=tuple(map(resolution, parsed.resolutions)),
        motions=tuple(map(motion, parsed.motions)),
        references=tuple(map(reference, parsed.references)),
    )


def _cited(parsed: Parsed) -> dict[str, list[date]]:
    """The days of each meeting's own body that its minutes cite: it cannot be one of these meetings, nor earlier."""
    of_item = {item.id: item.meeting for item in parsed.items}
    of_source = of_item | {r.id: of_item[r.item] for r in parsed.resolutions if r.item in of_item}
    bodies = {meeting.id: meeting.body for meeting in parsed.meetings}
    found: dict[str, list[date]] = {}
    for r in parsed.references:
        meeting = of_source.get(r.source)
        if meeting and r.date and r.body == bodies.get(meeting):
            found.setdefault(meeting, []).append(r.date)
    return found


def _bounded(meeting: Meeting, items: list[Item], told: list[date]) -> Meeting:
    """An undated meeting came after those whose minutes it approved or cited, and before the next one that it names."""
    after = max([*told, *filter(None, (meeting.date_after,))], default=None)
    before = [day for item in items for day in _next_days(item, meeting.body)]
    before = [day for day in (*before, meeting.date_before) if day and (after is None or day > after)]
    return replace(meeting, date_after=after, date_before=min(before, default=None))


def _next_days(item: Item, body: str | None) -> Iterator[date]:
    """The days of its body's next meeting that a minute gives: under a title that says so, or in a sentence."""
    if _next_meeting.search(item.title or "") and (under := find_dates(item.text[:_NEXT])):
        yield under[0].date
    for m in _next_meeting.finditer(item.text):
        if _is_own(m["of"], body) and (found := find_dates(item.text[m.start() : m.end() + _NEXT])):
            yield found[0].date


def _is_own(told: str | None, body: str | None) -> bool:
    """Whether the body of a next meeting is that of the minutes: "Committee" is, "Harbour Working Group" is none."""
    return told is None or is_general(told) or bool(body and likely_same(told, body))


def _with(parsed: Parsed, bounded: list[tuple[Meeting, Meeting]]) -> Parsed:
    """The paper with the bounds of meetings, told where it is told that a day is not known, with the proof."""
    told = {meeting.span: words for meeting, new in bounded if (words := _told(meeting, new))}
    new_of = {meeting: new for meeting, new in bounded if meeting.span in told}
    return replace(
        parsed,
        meetings=tuple(new_of.get(m, m) for m in parsed.meetings),
        findings=tuple(
            replace(f, message=told[f.span]) if f.code == "no-date" and f.span in told else f for f in parsed.findings
        ),
    )


def _told(meeting: Meeting, bounded: Meeting) -> str | None:
    """After and before which day a meeting was; None where no bound is known."""
    after, before = (
        f"{word} {day.isoformat()}{proof if day != declared else ''}" if day else None
        for word, day, declared, proof in (
            ("after", bounded.date_after, meeting.date_after, ", the latest meeting that they approve or cite"),
            ("before", bounded.date_before, meeting.date_before, ", the next meeting that they name"),
        )
    )
    if not after and not before:
        return None
    told = ", and ".join(filter(None, (after, before)))
    return f"these minutes do not say when the meeting was held: it was {told} (--date settles it, if you know it)"
