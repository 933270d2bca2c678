"""Movers between two resolutions: those of the one they stand behind, or of the one to which they lead."""

from __future__ import annotations

import pytest

from minutes_cli import parse, read_bytes

HEAD = (
    "HOLM PARISH COUNCIL\n\nMinutes of the meeting held on 17 January 2023\n\n"
    "Present: Cllr A. Fenn, Cllr B. Moss, Cllr C. Quill\n\n44. MILL LANE\n\n"
)
FOOT = "\n\n45. DATE OF NEXT MEETING\n\n14 March 2023.\n"


def moved(words: str) -> list[tuple[str, str | None, str | None]]:
    parsed = parse(read_bytes((HEAD + words + FOOT).encode(), "holm.txt"))
    return [(m.text.rstrip("."), m.moved_by, m.seconded_by) for m in parsed.motions]


@pytest.mark.parametrize(
    ("label", "movers"),
    [
        ("RESOLVED that ", "\n\nProposed Cllr {}, seconded Cllr {}.\n\n"),
        ("RESOLVED that ", "\n\nProposed by: Cllr {}                   Seconded by: Cllr {}\n\n"),
        ("It was agreed that ", " Proposed Cllr {}, seconded Cllr {}.\n\n"),
        ("RESOLVED: That ", "\n(Proposed Cllr {}, seconded Cllr {})\n"),
        ("RESOLVED: That ", "\n\nMoved: Cr {}  Seconded: Cr {}\n\n"),
        ("RESOLVED that ", "\n\nProposed by Cllr {}\nSeconded by Cllr {}\n\n"),
        ("AGREED: that ", "\n\nProposer: Cllr {}. Seconder: Cllr {}.\n\n"),
    ],
)
def test_those_of_the_one_before(label: str, movers: str) -> None:
    first, second = movers.format("Fenn", "Moss"), movers.format("Moss", "Quill")
    told = moved(f"{label}the orders be adopted.{first}{label}the hall be let.{second.rstrip()}")
    that = label.partition(" that")[1].strip() or "That"
    assert told == [(f"{that} the orders be adopted", "Fenn", "Moss"), (f"{that} the hall be let", "Moss", "Quill")]


@pytest.mark.parametrize("sign", ["", ":", " and"])
def test_those_of_the_one_behind(sign: str) -> None:
    lead = "Proposed by Cllr {}, seconded by Cllr {}" + sign + "\n\nRESOLVED that "
    told = moved(
        f"{lead.format('Fenn', 'Moss')}the orders be adopted.\n\n{lead.format('Moss', 'Quill')}the hall be let."
    )
    assert told == [("that the orders be adopted", "Fenn", "Moss"), ("that the hall be let", "Moss", "Quill")]


@pytest.mark.parametrize("leads", [":\n\nRESOLVED ", "\n\nAnd Resolved:\n\n", " and it was\n\nRESOLVED "])
def test_what_leads_on_is_of_the_one_behind(leads: str) -> None:
    told = moved(
        "RESOLVED that the orders be adopted.\n\n"
        f"Proposed by Cllr Moss, seconded by Cllr Quill{leads}that the hall be let."
    )
    assert told == [("that the hall be let", "Moss", "Quill")]


def test_what_the_next_one_resolves_has_no_movers() -> None:
    told = moved(
        "RESOLVED that the orders be adopted.\n\nProposed by: Cllr Fenn    Seconded by: Cllr Moss\n\n"
        "It was AGREED that the Clerk would write."
    )
    assert told == [("that the orders be adopted", "Fenn", "Moss")]


def test_a_decision_in_a_field_is_of_the_motion_above_and_the_next_is_another() -> None:
    form = "Proposal: That {}.\nProposer: Cllr {}\nSeconder: Cllr {}\nVote: For {} Against {}\nDecision: {}"
    words = "\n\n".join(
        (
            form.format("the hall be let", "Fenn", "Moss", 3, 1, "Approved"),
            form.format("the fees be raised", "Moss", "Quill", 1, 3, "Not approved"),
        )
    )
    parsed = parse(read_bytes((HEAD + words + FOOT).encode(), "holm.txt"))
    assert [(m.text, m.moved_by, m.outcome) for m in parsed.motions] == [
        ("That the hall be let.", "Fenn", "carried"),
        ("That the fees be raised.", "Moss", "lost"),
    ]
    assert [r.text for r in parsed.resolutions] == ["That the hall be let."]
