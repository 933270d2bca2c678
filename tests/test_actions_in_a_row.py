"""Actions of several in one line, who is told behind a deed, and who may act without being asked."""

from __future__ import annotations

import pytest

from builders import paper
from minutes_cli.parse.pipeline import parse

HEAD = """ASHCOMBE TOWN COUNCIL

Minutes of the meeting of the Council held on 4 March 2026

Present: Councillors A Moss (Chair), B Thorn, C Fenn

12. THE GATE

"""
TAIL = "\n\n13. CLOSE\n\nThe meeting closed at 9 pm.\n"


def told(words: str) -> list[tuple[str | None, str]]:
    """(owner, task) of each action of a minute."""
    return [(a.owner, a.task.rstrip(".")) for a in parse(paper(f"{HEAD}{words}{TAIL}")).actions]


@pytest.mark.parametrize(
    ("words", "actions"),
    [
        (
            "Actions: Clerk - write to the owner by 1 May 2026; Warden - fell the oak; Cllr A Moss - plant another.",
            [
                ("Clerk", "write to the owner by 1 May 2026"),
                ("Warden", "fell the oak"),
                ("Cllr A Moss", "plant another"),
            ],
        ),
        (
            "ACTIONS\nClerk: reply to it; obtain 3 quotes. Cllr Thorn: check pads. Cllr Fenn & Cllr Moss: meet her.",
            [
                ("Clerk", "reply to it; obtain 3 quotes"),
                ("Cllr Thorn", "check pads"),
                ("Cllr Fenn & Cllr Moss", "meet her"),
            ],
        ),
        ("Action: Clerk to book the hall. Venue: the hall. Cost - about £5.", [("Clerk", "book the hall")]),
        ("Action: JP - ring the mill. RS - write. Note: bring a coat.", [("JP", "ring the mill"), ("RS", "write")]),
    ],
)
def test_each_of_a_row_has_his_own(words: str, actions: list[tuple[str, str]]) -> None:
    assert told(words) == actions


@pytest.mark.parametrize(
    ("words", "owner", "task"),
    [
        ("Action: Invite Mr Hill to next meeting – Clerk", "Clerk", "Invite Mr Hill to next meeting"),
        ("ACTION: Get Mr Hill to quote for it (Cllr Thorn)", "Cllr Thorn", "Get Mr Hill to quote for it"),
        ("ACTION: Invite Mr Hill to the next meeting.", None, "Invite Mr Hill to the next meeting"),
        ("ACTION: Review Group to report in May.", "Review Group", "report in May"),
    ],
)
def test_whom_a_deed_is_done_to_is_not_who_does_it(words: str, owner: str | None, task: str) -> None:
    assert told(words) == [(owner, task)]


@pytest.mark.parametrize(
    "words",
    [
        "authority be delegated to the Clerk in consultation with the Chairman and Cllr Fenn to accept a tender",
        "delegated authority be given to Cllr Fenn and the Clerk to spend up to £500",
        "authority be delegated to the Chairman and the Clerk to mend the gate",
    ],
)
def test_who_may_act_is_not_asked_to_nor_who_is_to_be_heard(words: str) -> None:
    assert told(f"RESOLVED that {words}.") == []


def test_who_is_asked_behind_a_power_is_asked() -> None:
    words = (
        "RESOLVED that authority be delegated to the Clerk to sell the gate, and that the Warden be asked to paint it."
    )
    assert told(words) == [("Warden", "paint it")]


def test_who_is_heard_is_not_who_is_authorised() -> None:
    words = "RESOLVED that the Clerk be authorised in consultation with the Chairman and Cllr Fenn to mend the gate."
    assert told(words) == [("Clerk", "mend the gate")]


def test_an_owner_behind_a_vote_is_the_one_of_what_was_put() -> None:
    words = (
        "The bin is to be moved to the mill. Vote on the amendment: 3 for, 1 against - carried. "
        "The amended motion was then put and carried unanimously. Action: Clerk."
    )
    assert told(words) == [("Clerk", "The bin is to be moved to the mill")]


@pytest.mark.parametrize(
    "words",
    [
        "In 2019 it was resolved that the Clerk buy a flag each year.",
        "In May 2019 it was agreed that the Clerk would buy a flag.",
        "Cllr Fenn was asked to cut the hedge but declined.",
        "M/S Moss/Fenn to close the road. MCU.",
        "The Clerk was asked to sell the shed; she reported that it had already been sold.",
        "The Clerk was asked to mend the gate. Cllr Fenn objected and after discussion the request was withdrawn.",
        "RESOLVED: That Council proceed into closed session to discuss a personal matter.",
    ],
)
def test_what_was_long_ago_or_refused_or_is_done_by_resolving_is_not_asked(words: str) -> None:
    assert told(words) == []


@pytest.mark.parametrize(
    "owner",
    [
        "Section 151 Officer",
        "s151 Officer",
        "IT Manager",
        "Executive Director: Resources",
        "Strategic Director (Section 151)",
        "Councillor Moss and officers",
        "Ald. Reed",
    ],
)
def test_an_office_is_whole(owner: str) -> None:
    assert told(f"RESOLVED: That the {owner} be asked to mend the gate.") == [(owner, "mend the gate")]


@pytest.mark.parametrize("owner", ["Ald. Reed", "Comr. Reed", "SC, DF", "Section 151 Officer"])
def test_an_owner_behind_a_label_is_whole(owner: str) -> None:
    assert told(f"The gate was discussed.\nACTION: {owner} to mend the gate.") == [(owner, "mend the gate")]


TABLE = "Action\tLead\tDeadline\nDraft a tree policy\tClerk\t30 April 2026\n"


@pytest.mark.parametrize(
    "other",
    [
        "Date\tWork\tBy whom\n1/3/26\tMended gate\tG Hill\n",
        "Risk\tLikelihood\tImpact\tOwner\nFlood\tHigh\tHigh\tClerk\n",
    ],
)
def test_a_table_typed_with_tabs_ends_where_the_next_title_stands(other: str) -> None:
    assert told(f"{TABLE}\n13. OTHER THINGS\n\n{other}\n14. MORE") == [("Clerk", "Draft a tree policy")]


def test_rows_apart_under_one_title_are_of_one_table() -> None:
    rows = f"{TABLE}\nPaint the door\tWarden\t30 May 2026\n"
    assert told(rows) == [("Clerk", "Draft a tree policy"), ("Warden", "Paint the door")]


@pytest.mark.parametrize(
    "aside",
    [
        "having consulted the Chair",
        "after consulting Cllr Fenn",
        "with the agreement of the Chairman",
        "subject to the approval of the Finance Committee",
    ],
)
def test_who_is_named_beside_the_one_who_is_asked_is_not(aside: str) -> None:
    assert told(f"RESOLVED that the Clerk, {aside}, be asked to mend the gate.") == [("Clerk", "mend the gate")]


@pytest.mark.parametrize(
    "signed",
    [
        "Signed\tDate",
        "Signed:\tDate:",
        "Signed ........\tDate ........",
        "Chairman\tDate",
        "Chair: ______\tDate: ______",
        "Signed by the Chair\tDated",
        "Signed as a true record\t\tDate",
        "Signed ………… (Chair)\tDate …………",
        "Signed: A Fenn\tDate: 3 May 2026",
        "Name\tSignature",
    ],
)
@pytest.mark.parametrize("numbered", [False, True])
def test_where_minutes_are_signed_is_no_row_of_the_table_above(signed: str, *, numbered: bool) -> None:
    head, row = TABLE.splitlines()
    table = f"No.\t{head}\n1\t{row}\n" if numbered else TABLE
    assert told(f"{table}\n{signed}\n") == [("Clerk", "Draft a tree policy")]


def test_a_deed_with_a_day_is_no_place_to_sign() -> None:
    assert told(f"{TABLE}Sign the lease\tClerk\tDate to be set\n")[1:] == [("Clerk", "Sign the lease")]


@pytest.mark.parametrize(
    ("rows", "actions"),
    [
        ("C Fenn: buy paint\nClerk: write to the mill", [("C Fenn", "buy paint"), ("Clerk", "write to the mill")]),
        (
            "All: read the plan\nB Thorn/A Moss: call the mill\nC Fenn and B Thorn: mow",
            [("All", "read the plan"), ("B Thorn/A Moss", "call the mill"), ("C Fenn and B Thorn", "mow")],
        ),
        ("Buy paint (C Fenn)\nWrite to the mill (Clerk)", [("C Fenn", "Buy paint"), ("Clerk", "Write to the mill")]),
        ("Buy paint – C Fenn\nWrite to the mill – Clerk", [("C Fenn", "Buy paint"), ("Clerk", "Write to the mill")]),
        (
            "Buy paint (C Fenn)\nWrite to the mill and to the\nOwner of the Swan (Clerk)",
            [("C Fenn", "Buy paint"), ("Clerk", "Write to the mill and to the Owner of the Swan")],
        ),
        ("C Fenn: buy paint\nThe mill was discussed at length.", [("C Fenn", "buy paint")]),
        ("C Fenn: buy paint\nVenue: the hall\nClerk: mow", [("C Fenn", "buy paint"), ("Clerk", "mow")]),
    ],
)
def test_each_line_under_a_label_has_his_own(rows: str, actions: list[tuple[str, str]]) -> None:
    assert told(f"ACTIONS\n{rows}") == actions
