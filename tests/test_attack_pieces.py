"""An item or a report that breaks a stage, or stalls it, costs what it says itself; all others stay."""

from __future__ import annotations

import time
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from minutes_cli import budget
from minutes_cli.model import BROKEN, FAULTS, STOPPED, UNJUDGED, Document, Finding, Parsed
from minutes_cli.parse import pipeline
from minutes_cli.parse.decisions import resolutions
from minutes_cli.parse.exempt import exempt, parts
from minutes_cli.parse.papers import papers
from minutes_cli.parse.references import places, references
from minutes_cli.parse.requests import actions
from minutes_cli.parse.statements import statements
from pace import within

HEAD = "HARBOUR COMMITTEE\n\nMinutes of the meeting held on 10 June 2031\n\nPresent: Councillor Ash (Chair)\n\n"
MINUTES = f"""{HEAD}1. MOORINGS

Further to Minute No. 4 of 6 May 2031, the Clerk reported that the buoys had been painted.

RESOLVED: That the Clerk be requested to publish the depths by 1 July 2031.

2. LAMPS

Further to Minute No. 5 of 6 May 2031, the Clerk reported. The lamp on the quay had been mended.

RESOLVED: That the Clerk be requested to order a ladder by 1 August 2031.

3. ROPES

It was noted that the rope store had been painted.
"""


def read(text: str) -> Parsed:
    return pipeline.parse(Document("paper.txt", text))


def breaking(monkeypatch: pytest.MonkeyPatch, module: ModuleType, name: str, word: str) -> None:
    """Let a function of a module break on what has a word."""
    does: Callable[..., Any] = getattr(module, name)

    def breaks(*given: Any, **more: Any) -> Any:
        if word in repr([one for one in given if not isinstance(one, Parsed)]):
            raise KeyError(word)
        return does(*given, **more)

    monkeypatch.setattr(module, name, breaks)


def faults(parsed: Parsed) -> list[Finding]:
    return [finding for finding in parsed.findings if finding.code in FAULTS]


@pytest.mark.parametrize(
    ("module", "name", "row", "finds", "left"),
    [
        (resolutions, "decide", "resolutions", "decisions", ["2"]),
        (actions, "asked_outside", "actions", "actions", ["1", "2"]),  # what resolutions ask is told without it
        (references, "triggers", "references", "references", ["2"]),
        (statements, "Turns", "statements", "statements", ["2", "3"]),
    ],
)
def test_an_item_that_breaks_costs_its_own(
    module: ModuleType, name: str, row: str, finds: str, left: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = read(MINUTES)
    breaking(monkeypatch, module, name, "buoys")
    parsed = read(MINUTES)
    (told,) = faults(parsed)
    first = parsed.items[0]
    assert told.code == BROKEN
    assert told.message.startswith(f"{finds} of {first.id} could not be looked for: what reads it broke (KeyError, ")
    assert told.span is not None
    assert first.span.start <= told.span.start <= told.span.end <= first.span.end
    kept = [one for one in getattr(whole, row) if _item_of(one) in left]
    assert kept
    assert [one for one in getattr(parsed, row) if _item_of(one) in left] == kept
    assert {_item_of(one) for one in getattr(parsed, row)} <= {*left, *(["1"] if row == "statements" else [])}


def _item_of(row: Any) -> str:
    """The number of the item in the id of a row, or of what it stands in."""
    told: str = getattr(row, "id", None) or row.source
    return told.split("/")[2][:1]


def test_a_day_that_breaks_costs_no_other_meeting_its_references(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which minutes a meeting confirmed is asked of all its items."""
    confirms = "1. MINUTES\n\nRESOLVED: That the minutes of the meeting held on 6 May 2031 be confirmed.\n\n"
    later = MINUTES.replace("10 June", "8 July").replace("1. MOORINGS", "4. MOORINGS").replace("2. L", "5. L")
    text = f"{HEAD}{confirms}{later.replace('3. ROPES', '6. ROPES')}"
    breaking(monkeypatch, places, "meeting_minutes", "be confirmed")
    parsed = read(text)
    (told,) = faults(parsed)
    assert told.message.startswith("the last minutes that were confirmed by those of harbour-committee/2031-06-10")
    assert [(one.number, one.source.split("/")[2]) for one in parsed.references] == [
        (None, "1"),
        ("4", "4"),
        ("5", "5"),
    ]


REPORT = """Report to: Harbour Committee
Date: 10 June 2031
Subject: {subject}
Report of: Head of Harbours

Summary: {words}

Recommendations

(1) That the report be noted.

(2) That {subject} be kept.

"""


@pytest.mark.parametrize("name", ["read_cover", "_recommendations"])
def test_a_report_that_breaks_costs_its_own(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its row says where it stands, so that it can be exempt, and be left out, as any other."""
    text = REPORT.format(subject="Buoys", words="They float.") + "\f" + REPORT.format(subject="Lamps", words="Lit.")
    whole = read(text)
    assert [paper.subject for paper in whole.papers] == ["Buoys", "Lamps"]
    breaking(monkeypatch, papers, name, "They float")
    parsed = read(text)
    (told,) = faults(parsed)
    assert told.code == BROKEN
    assert told.span == whole.papers[0].span
    assert [paper.span for paper in parsed.papers] == [paper.span for paper in whole.papers]
    assert (parsed.papers[0].subject, parsed.papers[0].recommendations) == (None, ())
    assert parsed.papers[1] == whole.papers[1]


SALE = "{n}. A SALE\n\nRESOLVED: That the bid for {what} be accepted.\n\n"
OUT = "{n}. EXCLUSION\n\nRESOLVED: That the public be excluded for the rest of the meeting.\n\n"


def two_meetings(first: str, second: str) -> str:
    return f"{HEAD}{first}{HEAD.replace('10 June', '8 July')}{second}"


def closed(parsed: Parsed) -> list[str]:
    return [item.id.partition("/")[2] for item in parsed.items if item.exempt]


def test_what_is_not_judged_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody knows how the doors stand behind a minute that breaks; of all others it is told."""
    lamps = "1. LAMPS\n\nNoted that an offer had been withdrawn.\n\n"
    ropes = "3. ROPES\n\nNoted that another had been withdrawn.\n\n4. BUOYS\n\nNoted.\n\n"
    text = two_meetings(
        lamps + SALE.format(n=2, what="the weir, which had been withdrawn,") + ropes,
        SALE.format(n=5, what="rope that had been withdrawn") + OUT.format(n=6) + SALE.format(n=7, what="the mill"),
    )
    assert closed(read(text)) == ["2031-07-08/7"]
    breaking(monkeypatch, exempt, "all_doors", "the weir, which")
    parsed = read(text)
    assert closed(parsed) == ["2031-06-10/2", "2031-06-10/3", "2031-06-10/4", "2031-07-08/7"]
    (told,) = faults(parsed)
    assert told.code == UNJUDGED
    where = "harbour-committee/2031-06-10/2 and of what follows in its meeting"
    assert told.message.startswith(
        f"what is exempt of {where} could not be looked for: what reads it broke (KeyError, "
    )
    assert told.span == parsed.items[1].span


@pytest.mark.parametrize("name", ["is_foot", "is_labelled"])
def test_a_meeting_of_which_nothing_is_judged_is_closed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A label above all, or in the last line, may be of every minute."""
    anchor = "An offer for the anchor had been withdrawn.\n\n"
    text = two_meetings(
        anchor + SALE.format(n=1, what="ropes") + SALE.format(n=2, what="an anchor"), SALE.format(n=3, what="the mill")
    )
    assert closed(read(text)) == []
    breaking(monkeypatch, exempt, name, "anchor")
    parsed = read(text)
    assert [finding.code for finding in faults(parsed)] == [UNJUDGED]
    assert closed(parsed) == [item.id.partition("/")[2] for item in parsed.items[:-1]]
    assert parsed.items[-1].id.endswith("2031-07-08/3")


@pytest.mark.parametrize(("module", "name"), [(exempt, "is_marked"), (parts, "_appended")])
def test_a_report_that_is_not_judged_is_closed(module: ModuleType, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "\f".join(REPORT.format(subject=what, words="An offer was withdrawn.") for what in ("Buoys", "Lamps"))
    assert [paper.exempt for paper in read(text).papers] == [False, False]
    breaking(monkeypatch, module, name, "subject='Buoys'")
    parsed = read(text)
    assert [(paper.subject, paper.exempt) for paper in parsed.papers] == [("Buoys", True), ("Lamps", False)]
    assert [finding.code for finding in faults(parsed)] == [UNJUDGED]


def test_what_is_of_no_known_form_and_not_judged_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "A letter about the weir, withdrawn.\n\n" + "The weir is old and leaks in many places. " * 20
    assert not read(text).papers
    breaking(monkeypatch, parts, "_says_so", "kind='other'")
    parsed = read(text)
    assert [paper.exempt for paper in parsed.papers] == [True]
    assert [finding.code for finding in faults(parsed)] == [UNJUDGED]


@pytest.mark.parametrize(
    ("module", "name", "finds", "code"),
    [
        (references, "triggers", "references of harbour-committee/2031-06-10/1 ", STOPPED),
        (statements, "Turns", "statements of harbour-committee/2031-06-10/1 ", STOPPED),
        (exempt, "_has_starred_row", "what is exempt of harbour-committee/2031-06-10/1 ", UNJUDGED),
    ],
)
def test_an_item_that_stalls_costs_its_own(
    module: ModuleType, name: str, finds: str, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    does: Callable[..., Any] = getattr(module, name)

    def stalls(*given: Any) -> Any:
        while "buoys" in repr(given[-1]):
            pass
        return does(*given)

    text = MINUTES.replace("It was noted", "An offer was withdrawn, and it was noted")
    read(text)
    monkeypatch.setattr(module, name, stalls)
    monkeypatch.setattr(pipeline, "parsing", lambda size: 1.6)
    before = time.process_time()
    parsed = read(text)
    assert within(time.process_time() - before, 2)
    (told,) = faults(parsed)
    assert told.code == code
    assert told.message.startswith(finds)
    assert "took too long and was stopped" in told.message


def test_pieces_are_read_all_at_once_and_each_by_itself_where_one_breaks() -> None:
    asked: list[list[int]] = []

    def halves(some: Any) -> list[float]:
        asked.append([*some])
        return [1 / one for one in some]

    assert budget.piecewise(halves, [1, 2]) == [1.0, 0.5]
    assert asked == [[1, 2]]
    one, other = budget.piecewise(halves, [0, 2])
    assert isinstance(one, budget.Lost)
    assert one.why.startswith("broke (ZeroDivisionError, ")
    assert other == 0.5
    assert budget.piecewise(halves, []) == []
