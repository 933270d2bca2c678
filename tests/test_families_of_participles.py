"""One decision told by a bare participle: what was passed, how, and where its subject stands."""

from __future__ import annotations

import pytest

from builders import paper
from minutes_cli.model import Parsed
from minutes_cli.parse.pipeline import parse

HEAD = (
    "FENWICK PARISH COUNCIL\n\nMinutes of the meeting held on 4 March 2019\n\n"
    "Present: Councillors Fenn (Chair), Grove and Hall\n\n6. Apologies\n\nThere were none.\n\n"
)
TAIL = "\n\n8. Date of next meeting\n\n1 April 2019.\n"


def _read(words: str, title: str = "Bell tower") -> Parsed:
    return parse(paper(f"{HEAD}7. {title}\n\n{words}{TAIL}"))


def _told(words: str, title: str = "Bell tower") -> list[tuple[str, str]]:
    return [(r.text, r.disposition) for r in _read(words, title).resolutions]


PAPERS = {
    "Minutes": "confirmed",
    "The minutes of 4 February": "confirmed",
    "Minutes of February 4, 2019": "confirmed",
    "Draft minutes of the last meeting": "confirmed",
    "Report": "approved",
    "Treasurer's report": "approved",
    "The Finance Committee report": "approved",
    "Accounts": "approved",
    "Budget for 2019": "approved",
    "Payments": "approved",
    "The revised safeguarding policy": "approved",
    "Agenda": "approved",
    "Standing Orders": "approved",
    "Terms of reference": "approved",
}
HOW = (
    "accepted",
    "approved",
    "adopted",
    "unanimously approved",
    "accepted with thanks",
    "accepted with deep gratitude",
    "approved as written",
    "approved as presented",
    "approved unanimously",
    "approved with corrections",
    "approved with minor changes",
    "approved by all",
    "approved subject to one correction",
    "approved and signed",
    "voted on and approved",
    "read and approved",
    "accepted and adopted",
    "passed nem con",
)


@pytest.mark.parametrize("how", HOW)
def test_what_was_passed_and_how(how: str) -> None:
    for thing, disposition in PAPERS.items():
        assert _told(f"{thing} {how}.") == [(f"{thing} {how}.", disposition)], thing


PLACES = {
    "alone": "{x}.",
    "without a stop": "{x}",
    "behind a sentence": "The Treasurer gave an outline. {x}.",
    "before a sentence": "{x}. The Chair thanked the ringers.",
    "a bullet": "• {x}",
    "with a dash": "- {x}",
    "a point": "a) {x}",
    "emphasised": "*{x}*",
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("x", ["Report accepted with thanks", "Minutes adopted", "Budget approved as presented"])
def test_wherever_it_stands(x: str, place: str) -> None:
    assert [text.rstrip(".*") for text, _ in _told(PLACES[place].format(x=x))] == [x]


@pytest.mark.parametrize("alone", ["Approved as written", "Accepted", "Approved and passed", "Accepted and adopted"])
@pytest.mark.parametrize(
    ("line", "disposition"),
    [("Minutes of the February meeting", "confirmed"), ("Treasurer's Report of January", "approved")],
)
def test_the_line_above_says_what(line: str, disposition: str, alone: str) -> None:
    words = f"{line}\n{alone}\n\nThe Chair thanked the ringers."
    assert _told(words) == [(f"{line} {alone}", disposition)]


@pytest.mark.parametrize(
    "alone", ["Approved as written", "–Accepted with corrections", "Approved and passed", "*approved*"]
)
@pytest.mark.parametrize(
    ("title", "disposition"),
    [("Minutes of the last meeting", "confirmed"), ("Treasurer's report", "approved"), ("Budget", "approved")],
)
def test_the_title_says_what(title: str, disposition: str, alone: str) -> None:
    assert [told for _, told in _told(alone, title)] == [disposition]


@pytest.mark.parametrize(
    ("words", "text", "disposition"),
    [
        ("We approved Ann Moor as treasurer.", "We approved Ann Moor as treasurer.", "appointed"),
        ("We also approved Ann Moor to serve as clerk.", "We also approved Ann Moor to serve as clerk.", "appointed"),
        ("Friends approved all finance reports.", "Friends approved all finance reports.", "approved"),
        ("We accepted the treasurer's report.", "We accepted the treasurer's report.", "approved"),
        ("Nobody asked and we approved the budget.", "we approved the budget.", "approved"),
        (
            "Approved revised budget with a deficit of £426",
            "Approved revised budget with a deficit of £426",
            "approved",
        ),
        ("Accepted the report as presented", "Accepted the report as presented", "approved"),
        ("Unanimous adoption of previous minutes", "Unanimous adoption of previous minutes", "confirmed"),
        ("Unanimous approval of the budget.", "Unanimous approval of the budget", "approved"),
        (
            "The report was given verbally by Ann and accepted with thanks.",
            "The report was given verbally by Ann and accepted with thanks.",
            "approved",
        ),
        (
            "All agreed this was a true record and it was signed.",
            "All agreed this was a true record and it was signed.",
            "confirmed",
        ),
        ("Letter from the school, resolved to pay £60", "Letter from the school, resolved to pay £60", "approved"),
        ("Mowing of the green - resolved to pay £80.", "Mowing of the green - resolved to pay £80", "approved"),
    ],
)
def test_other_tellings(words: str, text: str, disposition: str) -> None:
    assert _told(words) == [(text, disposition)]


@pytest.mark.parametrize(
    "second", ["Seconded and vote accepted as written", "Second and Adoption", "Seconded and approved"]
)
@pytest.mark.parametrize("motion", ["Motion to accept as written", "A. Motion to Accept", "Motion to approve"])
def test_a_motion_of_nobody_and_its_end(motion: str, second: str) -> None:
    found = _read(f"{motion}\n{second}\nAccepted and Adopted", "Minutes")
    assert [(r.text, r.disposition) for r in found.resolutions] == [
        ("to " + motion.partition(" to ")[2], "confirmed"),
    ]


def test_each_invoice_is_a_decision() -> None:
    words = "Letter from the school, resolved to pay £60\nInvoice from G & A Moor, mowing, £177.00, resolved to pay"
    assert [text for text, _ in _told(words)] == words.split("\n")


@pytest.mark.parametrize(
    "words",
    [
        "Item closed.",
        "The report accepted that traffic was worse.",
        "Figures accepted by the County Council.",
        "The minutes had been approved by the District Council.",
        "Plan approved by the County Council last year.",
        "95% response was accepted and 5% was opposed.",
        "A plan approved in 2016 shows the path.",
        "Report circulated.",
        "Report noted with thanks.",
        "The budget passed to the auditor.",
        "The approved budget is attached.",
        "Approved plans were shown.",
        "Planning report accepted.",
        "The minutes approved at the last meeting were read.",
        "The Treasurer asked if the accounts were approved.",
        "Motion to adjourn.",
        "The report was not accepted.",
        "We approved of the colour.",
        "Friends of the Mill approved the plan.",
        "Accepted",
        "Approved as written",
        "Adopted Budget 2018",
        "Adopted Budget 2018\t£ 30",
        "Minutes Secretary\nApproved",
        "We adopted new ways of living.",
    ],
)
def test_no_decision(words: str) -> None:
    assert _told(words) == []


@pytest.mark.parametrize("title", ["Planning applications", "Planning report", "Roads"])
@pytest.mark.parametrize("words", ["21/0123 Mill House, porch\nApproved", "Approved", "Porch\nAccepted"])
def test_what_others_approved(title: str, words: str) -> None:
    assert _told(words, title) == []
