"""What later papers say became of requests: done, not yet (and by when then), or not pursued any more.

The grammar is in `words.outcomes`.  A statement knows nothing of actions: it keeps what it stands under, and whoever
holds the actions compares the words.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from minutes_cli.model import Finding, Item, Paper, Parsed, Passage, Span, Statement
from minutes_cli.words import lazily as regex
from minutes_cli.words.apiece import apiece, place_of
from minutes_cli.words.dates import find_dates, in_words
from minutes_cli.words.given_up import next_to
from minutes_cli.words.outcomes import Outcome, before_that, outcome
from minutes_cli.words.passage import tidy
from minutes_cli.words.points import Points
from minutes_cli.words.sentences import Sentence, Sentences, sentences
from minutes_cli.words.turns import Turns

from .logs import logged
from .settled import settled

_put_off = regex.plain(
    r"\b(?:deferred|postponed|rescheduled|carried\s+(?:forward|over)|c/f|held\s+over|put\s+(?:back|off)|adjourned|delayed|until"
    r"|now\s+(?:due|expected|scheduled|planned)|meeting,?\s+scheduled|(?:extended|moved|changed|slipped|brought\s+forward)\s+(?:back\s+)?to)\b",
    regex.IGNORECASE,
)
_goes_on = regex.plain(
    r"\W*(?:it|this|that|these|those|they|both|all|he|she|the\s+(?:matter|item|works?|report|issue|request|latter)|which|no|nothing"
    r"|a\s+(?:reply|response))\b",
    regex.IGNORECASE,
)
"""The beginning of a sentence that speaks of what the one before it named."""
_OF_WHAT = tuple(f" {what} {to} this meeting" for what in ("report", "update", "paper") for to in ("for", "to"))
"""    It has not been possible to obtain a [report for this meeting]: on what stands in the paragraph above"""
_LONGEST = 700
"""Characters of a sentence that can say what became of one thing: longer ones are recitals and lists."""
_BEFORE = 2
"""Sentences before one, in its point, that may tell what it is about."""

PROGRAMME = "programme"
"""Marks a row of a work programme, where other statements have a verb."""
LEAD = 300
"""Characters of them."""


def read_statements(parsed: Parsed) -> Parsed:
    """Read what items and papers say of requests made before.

    1. `text` is a whole sentence, or what of it stands in one point; or a row of a log or of a work programme;
    2. what cites a minute is none: the reference tells of which it speaks, and no words need be compared; nor is a
       motion that was lost, which neither ends anything nor puts it off;
    3. `due` is given only for what is put off, and only as the text dates it;
    4. a decision that settles something stands for itself, beside what its minute tells;
    5. an item or report in which looking for them breaks costs its own, and a finding names it.
    """
    lost: list[Finding] = []
    whole = [("rows of its logs", logged), ("its decisions", settled), ("its work programme", _programmed)]
    logs, decided, programmed = apiece(
        lambda one: [*one[1](parsed)], whole, lambda one: (one[0], None), "statements", lost
    )
    rows: list[Statement] = list(logs or ())
    ends_of = {s.span.start: s.span.end for s in rows}
    places = sorted(ends_of)
    cited = sorted(r.span.start for r in parsed.references if r.kind == "minute" and r.within is None)
    ends = {s.span.start: s.span.end for s in parsed.segments}
    read = [(item, item.heading_end, item.span.end) for item in parsed.items]
    told = apiece(partial(_of_stretch, parsed), read, lambda one: place_of(one[0]), "statements", lost)
    for said in (said for some in told for said in some or ()):
        at = bisect_right(places, said.span.end - 1) - 1
        if at < 0 or ends_of[places[at]] <= said.span.start:  # a row that is read as such is not read again
            rows.append(said)
    reports = [(paper, paper.span.start, ends.get(paper.span.start, paper.span.end)) for paper in parsed.papers]
    told = apiece(partial(_of_stretch, parsed), reports, lambda one: place_of(one[0]), "statements", lost)
    rows += (said for some in told for said in some or ())
    refused = sorted(m.span.start for m in parsed.motions if m.outcome not in ("carried", "unknown"))
    rows = [
        said
        for said in rows
        if said.asked or not (_holds(cited, said.span) or (not said.done and _holds(refused, said.span)))
    ]
    rows += [*(decided or ()), *(programmed or ())]
    return replace(parsed, statements=tuple(rows), findings=(*parsed.findings, *lost))


def _of_stretch(parsed: Parsed, one: tuple[Item | Paper, int, int]) -> list[Statement]:
    """Those of an item or a report, from where it begins to where it ends."""
    thing, start, end = one
    return list(_statements(thing.id, parsed.kept.between(start, end)))


def _holds(places: list[int], span: Span) -> bool:
    """Whether one of some places is within a sentence."""
    at = bisect_left(places, span.start)
    return at < len(places) and places[at] < span.end


def _programmed(parsed: Parsed) -> Iterator[Statement]:
    """What a work programme records of its items: put down for a meeting to come, or for one that has been.

    An item put down for the very meeting that the paper is for says neither.
    """
    papers = {paper.id: paper for paper in parsed.papers}
    for plan in parsed.plans:
        paper = papers.get(plan.paper or "")
        if plan.kind != "work programme" or paper is None or paper.date is None or not plan.due:
            continue
        to_come = [day for day in plan.due if day > paper.date]
        if not to_come and paper.date in plan.due:
            continue
        words = tidy(parsed.document.text[plan.span.start : plan.span.end])
        days = ", ".join(map(in_words, plan.due))
        text = f"{words} (work programme: {days})"
        due = min(to_come, default=None)
        yield Statement(
            paper.id,
            not to_come,
            text,
            words,
            plan.span,
            due,
            head=words,
            deed=f"{'' if to_come else 'heard'} {PROGRAMME}",
        )


class _Page(NamedTuple):
    """The text of an item or of a paper, with what is known of it."""

    source: str
    passage: Passage
    told: Sentences
    points: Points


def _statements(source: str, passage: Passage) -> Iterator[Statement]:
    """What the sentences say in which something may have become of anything; no other is cut out."""
    text = passage.text
    told = Turns(text)
    page: _Page | None = None
    turn = told.first(0)
    while turn is not None:
        page = page or _Page(source, passage, sentences(text), Points(text))
        sentence = page.told.at(turn)
        for start, end in page.points.parts(*sentence, _LONGEST):
            if end - start > _LONGEST:
                continue
            words = tidy(text[start:end])
            if found := outcome(words, next_to(text, end)):
                yield _statement(page, sentence, start, end, (words, found))
                if found.tells == "not done" and (held := before_that(words)):
                    yield _statement(page, sentence, start, end, (words, held))
        turn = told.first(max(sentence.end, turn + 1))


def _statement(page: _Page, whole: Sentence, start: int, end: int, said: tuple[str, Outcome]) -> Statement:
    """What one sentence, or a part of the `whole` of it, says, with what it stands under."""
    source, passage, told, points = page
    sentence, found = said
    put_off = found.tells == "not done" and _put_off.search(sentence)
    due = next((f.date for f in find_dates(sentence)), None) if put_off else None
    point = points.at(start)
    above = found.tells == "not done" and any(words in sentence for words in _OF_WHAT)
    begins, lead_most = (0, 2 * LEAD) if above else (point.start, LEAD)
    earlier = start
    before: Sentence | None = whole
    for _ in range(_BEFORE):
        before = told.before(before) if before and before.start > begins else None
        if before is None or before.start < begins or start - before.start > lead_most:
            break
        earlier = before.start
    lead = tidy(passage.text[earlier:start])
    head = f"{point.head}\n{lead}" if above or _goes_on.match(sentence) else point.head
    deed = f"{found.kind} {found.deed}".strip()
    span = passage.span(start, end)
    done, ended = found.tells == "done", found.tells == "ended"
    return Statement(source, done, sentence, f"{lead}\n{sentence}", span, due, None, ended, head, lead, deed)
