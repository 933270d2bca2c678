"""Words of short lists that decide alone: what duties are headed by, what is routine, what a label leaves out."""

from __future__ import annotations

import pytest

from builders import listed, minute
from minutes_cli.parse.decisions.resolutions import resolve
from minutes_cli.parse.requests.duties import under_title
from minutes_cli.parse.requests.owners import Owners


def told(words: str) -> list[str]:
    """Return the words of each resolution of a minute."""
    return [row.text.rstrip(".") for row in resolve(minute(words)).resolutions]


def phrases(table: str) -> list[str]:
    """The phrases of a table, a bar or a line's end between them."""
    return [phrase.strip() for line in table.strip().splitlines() for phrase in line.split("|")]


DUTIES = """
    Duties|Duty|Review of duties|Review of job duties|Monthly duties|Agreed duties|New duties|Summary of duties
    List of duties|Job duties|Follow-up duties|Actions|Actions arising|Actions agreed|Actions summary|Summary of actions
    List of actions|Agreed actions|New actions|Follow-up actions|Action points|Action list|Action summary|To do|To-do
    To do list|Todo|Tasks|New tasks|Assignments|ACTION POINTS:
"""
NO_DUTIES = "Weir|Action items|Acting clerk|Taskmaster|Duties of the harbour master|Do"


@pytest.mark.parametrize("title", phrases(DUTIES))
def test_whatever_a_list_of_duties_is_called(title: str) -> None:
    assert [(row.owner, row.task) for row in under_title("Ash to mow.", title, Owners(()))] == [("Ash", "mow.")]


def test_what_only_sounds_like_one() -> None:
    assert [title for title in listed(NO_DUTIES) if [*under_title("Ash to mow.", title, Owners(()))]] == []


ROUTINE = """
    The minutes were proposed by Cllr Ash and seconded by Cllr Reed.
    Approval of the minutes was proposed by Cllr Ash, seconded by Cllr Reed.
    Acceptance of the minutes was proposed by Cllr Ash, seconded by Cllr Reed.
    Adoption of the last minutes was proposed by Cllr Ash, seconded by Cllr Reed.
    Signing of the minutes was proposed by Cllr Ash, seconded by Cllr Reed.
    Approval for payment was proposed by Cllr Ash, seconded by Cllr Reed.
    Cllr Coe was proposed as Chairman by Cllr Ash, seconded by Cllr Reed.
    Cllr Coe was proposed as Vice-Chairman by Cllr Ash, seconded by Cllr Reed.
    Cllr Coe was nominated for Treasurer by Cllr Ash, seconded by Cllr Reed.
    Cllr Coe was nominated as Secretary by Cllr Ash, seconded by Cllr Reed.
    Cllr Coe was nominated as Mayor by Cllr Ash, seconded by Cllr Reed.
    Cllr Coe was nominated as President by Cllr Ash, seconded by Cllr Reed.
"""


@pytest.mark.parametrize("words", [line.strip() for line in ROUTINE.strip().splitlines()])
def test_what_nobody_votes_on_is_done_when_it_is_seconded(words: str) -> None:
    assert len(told(words)) == 1


def test_what_is_voted_on_is_not() -> None:
    assert told("A new weir was proposed by Cllr Ash, seconded by Cllr Reed.") == []


TAILS = """
    RESOLVED unanimously|RESOLVED UNANIMOUSLY|RESOLVED nem con|RESOLVED nem. con.|RESOLVED accordingly
    RESOLVED (unanimously)|RESOLVED (8 in favour, 2 against)|RESOLVED by a vote of 8 to 2|RESOLVED with 8 votes for
    RESOLVED by 8 votes to 2|RESOLVED with 8 in favour|RESOLVED on the chair’s casting vote|RESOLVED by the casting vote
    RESOLVED with the Mayor’s vote
"""


@pytest.mark.parametrize("label", phrases(TAILS))
def test_how_a_label_is_said_to_have_carried_is_no_part_of_the_decision(label: str) -> None:
    assert told(f"{label}: That the weir be mended.") == ["That the weir be mended"]


def test_to_whom_a_label_recommends_is_no_part_of_it() -> None:
    for to in listed("Council|the Council|Cabinet|the Cabinet|the Board|the Executive|the Committee|Full Council"):
        assert told(f"RECOMMENDED to {to}: That the weir be mended.") == ["That the weir be mended"], to
    for to in ("COUNCIL", "CABINET", "BOARD", "EXECUTIVE", "COMMITTEE"):
        assert told(f"RECOMMENDED TO {to}: That the weir be mended.") == ["That the weir be mended"], to
    for whose in ("Cabinet", "Committee", "Council", "Board", "Executive", "Authority", "Panel"):
        assert told(f"RESOLVED: That the {whose}:\n\n1. mend the weir;\n2. paint it.") != [], whose


def test_a_label_over_nothing_decides_nothing() -> None:
    for words in (
        *("There was no business", "There were no questions", "There being no business, the meeting closed", "None"),
        *("Apologies were received from Cllr Reed", "An apology was received", "No questions were asked"),
        *("No report was given", "Not applicable"),
    ):
        assert told(f"Decision: {words}.") == [], words
