"""Amendments one below the other, each under a number of its own: what is told of one is told of no other."""

from __future__ import annotations

from minutes_cli import parse, read_bytes
from minutes_cli.model import Parsed

HEAD = (
    "MINUTES OF MEETING OF HOLM COUNTY COUNCIL HELD ON TUESDAY 8TH JULY, 2014\n\n"
    "PRESENT IN THE CHAIR: Councillor Tom Reed\n\n"
    "MEMBERS PRESENT: Councillors Ash, Birch, Elm, Fenn, O{mark}Moss and Yew.\n\n1. Draft Plan\n\n"
)


def read(words: str, mark: str = "’") -> Parsed:
    return parse(read_bytes((HEAD + words).format(mark=mark).encode(), "holm.md"))


def test_a_verdict_without_a_stop_before_it_is_of_the_number_above() -> None:
    parsed = read(
        "**Amendment No. 44: Amendment submitted by Cllr. Michael Fenn - Cut the hedges at the bend**\n\n"
        "**of Mill Lane**\n\n"
        "The Amendment proposed by Councillor Fenn, seconded by Councillor Yew was\n\napproved.\n\n"
        "**Amendment No. 45: Amendment submitted by Cllr. Michael Fenn - Amend objective**\n\n"
        "**CAF 021 Identified Flood Risk and the IDA lands at the National Technology Park**\n\n"
        "The Amendment proposed by Councillor Fenn (M), seconded by Councillor Yew was\n\napproved.\n\n"
        "**Conclusion**\n\nThe meeting closed.\n"
    )
    assert [(m.text, m.moved_by, m.outcome) for m in parsed.motions] == [
        ("Cut the hedges at the bend of Mill Lane", "Fenn", "carried"),
        (
            "Amend objective CAF 021 Identified Flood Risk and the IDA lands at the National Technology Park",
            "Fenn (M)",
            "carried",
        ),
    ]


def test_the_votes_on_what_another_proposed_are_not_those_of_the_amendment() -> None:
    parsed = read(
        "Amendment No. 26 Amendment submitted by Cllr. Ash – Change to Objective 10.\n\n"
        "The Amendment was proposed by Cllr. Ash, seconded by Cllr. Birch. Cllr Elm proposed that the original wording "
        "should be retained. Some Members stated that Cllr. Ash’s\n\nproposed amendment was reasonable and Members "
        "also agreed that the public needed to be told. The Mayor directed that a vote be taken on the proposal from "
        "Cllr Elm that the amendment not be made and the result of the voting was as follows:\n\n"
        "In Favour\n\nCouncillors Elm, Fenn.\n\n(2)\n\nAgainst\n\nCouncillors Ash, Birch, Yew.\n\n(3)\n\n"
        "The Amendment proposed by Councillor Ash, seconded by Councillor Birch was approved.\n"
    )
    told = [(m.moved_by, m.outcome, m.votes and (m.votes.for_, m.votes.against)) for m in parsed.motions]
    assert told == [("Ash", "carried", None), ("Elm", "lost", (2, 3))]


def test_an_apostrophe_of_any_make_stands_in_a_name() -> None:
    for mark in "’'‟‛‘ʼ′´`＇":
        parsed = read(
            "Proposed by Councillor O{mark}Moss;\n\nSeconded by Councillor Yew;\n\nAnd Resolved:\n\n"
            "“That the draft Minutes, as circulated, be adopted.”\n",
            mark,
        )
        (motion,) = parsed.motions
        assert motion.moved_by in {"O’Moss", "O'Moss"}
        assert {"Councillor O’Moss", "Councillor O'Moss"} & {a.name for a in parsed.meetings[0].attendance}
