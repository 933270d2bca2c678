"""Who was there, in what part."""

from __future__ import annotations

import pytest

from builders import passage_of
from minutes_cli.parse.head.attendance import read_attendance

Who = tuple[str, str]


def people(head: str, apologies: str | None = None) -> list[Who]:
    """Return (part, name) of everyone named."""
    found = read_attendance(passage_of(head), passage_of(apologies) if apologies is not None else None)
    return [(person.part, person.name) for person in found]


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        (
            (
                "PRESENT: Councillor Quill (in the Chair)\n\nCouncillor Marrow (Vice-Chair)\n\n"
                "Councillors Ash, Reed and Tansy"
            ),
            [
                ("chair", "Councillor Quill"),
                ("vice-chair", "Councillor Marrow"),
                ("present", "Councillor Ash"),
                ("present", "Councillor Reed"),
                ("present", "Councillor Tansy"),
            ],
        ),
        (
            "PRESENT: Councillors Ash, Reed, \nOttoline Fell and \nMrs. E. Lark",
            [
                ("present", "Councillor Ash"),
                ("present", "Councillor Reed"),
                ("present", "Councillor Ottoline Fell"),
                ("present", "Mrs. E. Lark"),
            ],
        ),
        (
            "PRESENT:\nMrs A Aske (in the Chair)\nMr B Boyne, Headteacher\nMiss E Eddis (from 5.10 pm)",
            [("chair", "Mrs A Aske"), ("present", "Mr B Boyne"), ("present", "Miss E Eddis")],
        ),
        (
            "Present: Cllrs Gale, Hobb and Ince",
            [("present", "Councillor Gale"), ("present", "Councillor Hobb"), ("present", "Councillor Ince")],
        ),
        (
            "Present: Cllr Orde (Chairman), Cllr Pryor and Cllr Quayle",
            [("chair", "Cllr Orde"), ("present", "Cllr Pryor"), ("present", "Cllr Quayle")],
        ),
        (
            "Present: Jo Prewitt (JP), Mo Quill (MQ), Sue Upshall (Chair)",
            [("present", "Jo Prewitt"), ("present", "Mo Quill"), ("chair", "Sue Upshall")],
        ),
        (
            "Members present: Councillor Quill\n\nALSO PRESENT: Mr. F. Foyle, Union Representative",
            [("present", "Councillor Quill"), ("also present", "Mr. F. Foyle")],
        ),
        (
            "Present: Councillor Quill\n\nOfficers: Ms G Garth, Head of Schools; Mr H Hythe, Clerk",
            [("present", "Councillor Quill"), ("officer", "Ms G Garth"), ("officer", "Mr H Hythe")],
        ),
        (
            "Present: Councillor Quill\n\nIn attendance: Mr H Hythe (Clerk)",
            [("present", "Councillor Quill"), ("officer", "Mr H Hythe")],
        ),
        (
            "Present: Councillor Quill\n\nApologies: Mr I Ings, Cllr D Drane",
            [("present", "Councillor Quill"), ("apologies", "Mr I Ings"), ("apologies", "Cllr D Drane")],
        ),
        (
            "Present: Councillor Quill\n\nAbsent: Councillor Drane",
            [("present", "Councillor Quill"), ("absent", "Councillor Drane")],
        ),
        (
            "Present: Councillor Quill\nCllr C Cray (substitute for Cllr D Drane)",
            [("present", "Councillor Quill"), ("substitute", "Cllr C Cray")],
        ),
        # surname first
        (
            "Present: Cllrs Gill (J), Hurst (A) and Ive (in the Chair)",
            [("present", "Councillor J Gill"), ("present", "Councillor A Hurst"), ("chair", "Councillor Ive")],
        ),
        # what is no name
        ("Present: 4 members of the public", []),
        ("PRESENT: Councillor Quill and three members of the public", [("present", "Councillor Quill")]),
        ("The harbour was present in all minds.", []),
    ],
)
def test_the_lists_of_a_head(head: str, wanted: list[Who]) -> None:
    assert people(head) == wanted


@pytest.mark.parametrize(
    ("apologies", "wanted"),
    [
        ("Apologies for absence were received from Councillor Tansy.", ["Councillor Tansy"]),
        ("An apology for absence was received from Mrs. O. Lark, Anglers' Representative.", ["Mrs. O. Lark"]),
        ("Apologies were received from Councillors Ash and Reed.", ["Councillor Ash", "Councillor Reed"]),
        ("Apologies had been received from Cllr Embury. The Chair sent good wishes to Cllr Dunne.", ["Cllr Embury"]),
        (
            "Apologies for absence were received from Councillor Ash and her\nSubstitute Member Councillor Reed.",
            ["Councillor Ash", "Councillor Reed"],
        ),
        (
            "Apologies for absence were received from Councillors Ash and Reed (and her substitute Councillor Fell).",
            ["Councillor Ash", "Councillor Reed"],
        ),
        ("There were none.", []),
        ("None received.", []),
    ],
)
def test_the_item_of_apologies(apologies: str, wanted: list[str]) -> None:
    assert people("PRESENT: Councillor Quill", apologies) == [
        ("present", "Councillor Quill"),
        *(("apologies", name) for name in wanted),
    ]


@pytest.mark.parametrize(
    ("entry", "role", "for_whom"),
    [
        ("Mr B Boyne, Headteacher", "Headteacher", None),
        ("Jo Prewitt (JP)", "JP", None),
        ("Councillor Cray (substitute for Councillor Drane)", "substitute for Councillor Drane", "Councillor Drane"),
        (
            "Councillor Cray (as substitute for Councillor Drane)",
            "as substitute for Councillor Drane",
            "Councillor Drane",
        ),
        ("Councillor Cray", None, None),
    ],
)
def test_a_persons_role(entry: str, role: str | None, for_whom: str | None) -> None:
    (person,) = read_attendance(passage_of(f"Present: {entry}"), None)
    assert (person.role, person.for_whom) == (role, for_whom)


def test_each_persons_place_in_the_paper() -> None:
    text = "PRESENT: Councillor Quill (in the Chair)\nCouncillors Ash and Reed"
    found = read_attendance(passage_of(text), None)
    assert [text[p.span.start : p.span.end] for p in found if p.span] == [
        "Councillor Quill (in the Chair)",
        "Ash",
        "Reed",
    ]


@pytest.mark.parametrize(
    ("row", "part", "name"),
    [
        ("Ruth Vane\tChair\t✓", "chair", "Ruth Vane"),
        ("Saul Birk\tParent Governor\tP", "present", "Saul Birk"),
        ("| Saul Birk | Parent Governor | Present |", "present", "Saul Birk"),
        ("Una Coe (UC)\tStaff Governor\tApologies", "apologies", "Una Coe"),
        ("Una Coe\tA", "apologies", "Una Coe"),
        ("Una Coe\tStaff Governor\tAbsent", "absent", "Una Coe"),
    ],
)
def test_a_row_of_a_grid(row: str, part: str, name: str) -> None:
    (person,) = list(read_attendance(passage_of(f"Present:\n{row}\nDot Esk\tClerk\t✓"), None))[:1]
    assert (person.part, person.name) == (part, name)
