"""Forms of councils outside every collection: bulleted minutes, codes, a column that says how items end."""

from __future__ import annotations

import pytest

from builders import minute, paper
from minutes_cli.model import Parsed
from minutes_cli.parse.decisions.resolutions import resolve
from minutes_cli.parse.pipeline import parse
from minutes_cli.parse.requests.actions import find_actions


def read(text: str) -> Parsed:
    return parse(paper(text))


@pytest.mark.parametrize(
    "names", ["", "David Fell Ann Ash\nCora Reed Leo Moor\nIvy Dell (on behalf of the Returning Officer):\n"]
)
@pytest.mark.parametrize("bullet", ["- ", "– "])
def test_minutes_that_are_bullets_from_their_first_line(names: str, bullet: str) -> None:
    said = (
        "Ivy Dell, on behalf of the Returning Officer, welcomed all to the meeting.",
        "There were no declarations of interest.",
        "It was agreed to appoint Ann Ash as Convener of the Council.",
        "The community council considered and adopted the Model Constitution.",
    )
    head = "Meeting of the Holm Community Council held on Tuesday 25 October 2022\nMinutes (to be approved)\n"
    found = read(head + names + "".join(f"{bullet}{line}\n" for line in said))
    assert [r.text for r in found.resolutions] == [
        "to appoint Ann Ash as Convener of the Council.",
        "The community council considered and adopted the Model Constitution.",
    ]
    assert len(found.items) == 1


@pytest.mark.parametrize("letters", ["F", "PL", ""])
def test_numbers_that_end_in_month_and_year(letters: str) -> None:
    text = (
        "Holm Town Council\nMinutes of the meeting held on Wednesday 5 April 2023\n\n"
        f"{letters}01:04/23 Receive apologies for absence.\nApologies were received from Cllr Ash.\n\n"
        f"{letters}02:04/23 Receive declarations of interest.\nNone.\n\n"
        f"{letters}03:04/23 To elect a Vice-Chair.\nRESOLVED: That Cllr Moor be elected.\n"
    )
    found = read(text)
    assert [item.number for item in found.items] == [f"{letters}0{n}:04/23" for n in (1, 2, 3)]
    assert [r.item.rpartition("/")[0].endswith(f"{letters}03:04") for r in found.resolutions] == [True]


@pytest.mark.parametrize("word", ["Agreed", "Approved"])
def test_a_column_says_how_an_item_ended(word: str) -> None:
    words = f"RESOLVED: That the Minutes of 29 July be approved as a true record.\n{word}"
    assert len(resolve(minute(words)).resolutions) == 1


@pytest.mark.parametrize("state", ["CONFIRMED", "APPROVED"])
def test_the_state_of_a_paper_in_its_running_head_is_no_decision(state: str) -> None:
    words = f"The bridge was talked of.\n\n{state} MINUTES – GENERAL MEETING, 17 MAY 2017\n\nThe mill is dry."
    assert resolve(minute(words)).resolutions == ()


def test_who_takes_anothers_place_is_not_asked_to_do_anything() -> None:
    found = find_actions(resolve(minute("RESOLVED: That Councillor Ash replace Councillor Reed on the Weirs Board.")))
    assert found.actions == ()


def test_for_approval_is_no_part_of_the_body() -> None:
    text = (
        "Draft Minutes for approval HOLM COMMUNITY COUNCIL Minutes of meeting held on Tuesday 16th May 2017 "
        "at 7.30pm in the Village Hall Present: Ann Ash, Chair (AA), Leo Reed (LR) Item 1. Welcome. "
        "Chair Ann Ash opened the meeting. "
        "Item 2. Minutes. The minutes of the March meeting were approved as a true record; "
        "proposed: Leo Reed, seconded: Ann Ash. "
        "Item 3. Updates. The bank is open."
    )
    assert [m.body.casefold() for m in read(text).meetings if m.body] == ["holm community council"]


@pytest.mark.parametrize(
    "last",
    [
        "Weir Plan minutes were read out and the points noted.",
        "Action Plan Minutes held on Thursday 20th December 2018 were read out and the following points noted:",
    ],
)
def test_the_last_number_of_a_run_heads_an_item_though_a_sentence_stands_there(last: str) -> None:
    text = (
        "Holm Parish Council\nMinutes of the meeting held on Thursday 10th January 2019\n"
        "46. Apologies: Cllrs Sue Fell, Leo Dell.\n47. Public 10 Minutes: The weir was talked of.\n"
        "48. Minutes of Meeting on Thursday 4th October 2018 were approved and signed.\n"
        "49. Minutes of Meeting on Thursday 29th November 2018 were approved and signed.\n"
        f"50. {last}\n- Gritter - no valuation yet. Action: Cllr Dell to obtain a valuation by February.\n"
    )
    found = read(text)
    assert [item.number for item in found.items] == ["46", "47", "48", "49", "50"]
    assert [a.item for a in found.actions] == [found.items[-1].id]


@pytest.mark.parametrize("label", ["ACTION {}", "ACTION: {}", "Action: {}", "ACTION BY: {}"])
@pytest.mark.parametrize("stop", [".", ""])
@pytest.mark.parametrize("present", ["C Bell (CB), D Coe (DC)", "Bell, Coe"])
def test_names_alone_in_the_line_of_a_label_own_what_stands_above(label: str, stop: str, present: str) -> None:
    said = (
        f"The bench at the mill to be mended{stop}\n{label.format('CB')}\n"
        f"Hall report – this was presented by DC. A map to be put up{stop}\n{label.format('DC')}\n"
        "The pier was talked of."
    )
    text = (
        "Holm Parish Council\nMinutes of the meeting held on 28 November 2023\n"
        f"Present: Councillors {present}\n1. Apologies\nNone.\n2. Matters arising\n{said}\n3. Close\n"
    )
    assert [(a.owner, a.task) for a in read(text).actions] == [
        ("CB", f"The bench at the mill to be mended{stop}"),
        ("DC", f"A map to be put up{stop}"),
    ]
