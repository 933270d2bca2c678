"""A minute's number, however its words, letters, years and counter are joined: each heads its minute and is cited."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from builders import listed, paper
from minutes_cli.parse.pipeline import parse

HEAD = (
    "FENWICK BRIDGES COMMITTEE\n\nMinutes of the meeting held on Tuesday, 5 March 2024 at the Town Hall\n\n"
    "Present: Councillors A. Moss (Chair), B. Thorn and C. Fenn\n\n"
)
MINUTES = (
    ("MINUTES", "RESOLVED: That the minutes of the meeting held on 6 February 2024 be confirmed."),
    ("THE GATE AT MILL LANE", "The gate was open.\n\nRESOLVED: That the Clerk be requested to mend the gate."),
    ("FOOTPATHS AND WAYS", "Moved by Councillor Moss, seconded by Councillor Thorn, that the path be closed."),
    ("COMMON LAND", "RESOLVED:\n(1) That the Warden be requested to write; and\n(2) That the position be noted."),
    ("LAND AT YEW FARM", "RESOLVED: That the Solicitor be asked to buy the land."),
    ("DATE OF NEXT MEETING", "2 April 2024 at 7 pm."),
)
FORMS = listed(
    """{n} | 0{n} | ({n}) | [{n}] | §{n} | § {n} | M{n} | M.{n} | No. {n} | Min. {n} | Min {n} | Minute {n}
    | Minute No. {n} | Minute Ref. {n} | MINUTE {n} | Item {n} | Item No. {n} | Minute 24/{n}
    | Minute 24/0{n} | Minute {n}/24 | Minute 2024/{n} | Minute 2024-25/{n} | Minute BC/24/{n}
    | Minute BC{n} | Minute BC {n} | Minute No. BC{n} | Minute No. BC/24/{n} | Min. 24/{n} | Item 24/{n}
    | No. 24/{n} | BC{n} | BC {n} | BC.{n} | BC/{n} | BC-{n} | BC/24/{n} | BC/24/0{n} | BC/2024/{n}
    | BC24/{n} | BC24-{n} | BC 24/{n} | BC-24-{n} | BC.24.{n} | BC/24-25/{n} | BC/2024-25/{n} | BC/{n}/24
    | BC {n}/24 | BC{n}/2024 | BC/{n}/24-25 | BC/{n}/2024-25 | C24-{n} | C/24/{n} | FC 24/{n} | PC24/0{n}
    | 24/{n} | 24/0{n} | 24-{n} | 24-0{n} | 24.0{n} | 2024/{n} | 2024-{n} | 24/25-{n} | 24/25/{n}
    | 24-25/{n} | 24-25-{n} | 2024-25/{n} | 2024-25-{n} | 2024/25-{n} | 2024/2025/{n} | {n}/24 | {n}-24
    | {n}/24-25 | {n}-24/25 | {n}-2024/25 | {n}/2024/25 | 24/BC/{n} | 2024/BC/{n} | 24/25/BC/{n} | {n}/BC
    | {n}/BC/24 | 05/03/24-{n} | 24.03.{n}"""
)
LAYOUTS: dict[str, Callable[[str], str]] = {
    "{f} {t}\n\n{s}\n\n": str,
    "{f}: {t}\n\n{s}\n\n": str,
    "{f} - {t}\n\n{s}\n\n": str,
    "{f}\n\n{t}\n\n{s}\n\n": str,
    "{f} {t}\n{s}\n": lambda title: title.capitalize(),
}
"""How a heading is set, and how its title is written."""


def numbered(form: str, layout: str, first: int) -> str:
    """Return a paper whose minutes are so numbered."""
    told = enumerate(MINUTES, first)
    return HEAD + "".join(
        layout.format(f=form.format(n=n), t=LAYOUTS[layout](title), s=said) for n, (title, said) in told
    )


def bare(number: str) -> str:
    """Return a number without the word before it, or the brackets around it."""
    for word in (
        "Minute No. ",
        "Minute Ref. ",
        "Minute ",
        "MINUTE ",
        "Min. ",
        "Min ",
        "Item No. ",
        "Item ",
        "No. ",
        "§",
    ):
        number = number.removeprefix(word)
    return number.strip("[()] ")


@pytest.mark.parametrize("first", [1, 31])
@pytest.mark.parametrize("form", FORMS)
def test_six_minutes_are_found_under_numbers_of_any_form(form: str, first: int) -> None:
    for layout, written in LAYOUTS.items():
        found = parse(paper(numbered(form, layout, first)))
        assert [(item.number, item.title) for item in found.items] == [
            (bare(form.format(n=n)), written(title)) for n, (title, _) in enumerate(MINUTES, first)
        ], layout


@pytest.mark.parametrize("form", [f for f in FORMS if "-" not in f or "/" in f])
def test_a_number_of_any_form_is_cited(form: str) -> None:
    number = bare(form.format(n=31))
    if number in {"24/25/31", "05/03/24-31", "24.03.31"}:
        pytest.skip("where it is cited it may be a day")
    told = f"{HEAD}7. THE GATE\n\nFurther to Minute {number} (2) of 6 February 2024 the gate was shut.\n"
    assert [(r.number, r.limb) for r in parse(paper(told)).references] == [(number, "(2)")]


@pytest.mark.parametrize(
    ("form", "cited"),
    [
        ("24-{n}", ["24-31", "24-33"]),
        ("2024-0{n}", ["2024-031", "2024-033"]),
        ("{n}", ["31", "33"]),
    ],
)
def test_two_figures_with_a_hyphen_are_a_number_where_the_paper_has_such(form: str, cited: list[str]) -> None:
    first, last = (form.format(n=n) for n in (31, 33))
    told = numbered(form, "{f} {t}\n\n{s}\n\n", 1).replace(
        "The gate was open.", f"Minutes {first} and {last} were read."
    )
    assert [r.number for r in parse(paper(told)).references if r.number] == cited


def test_elsewhere_they_are_a_range() -> None:
    told = numbered("{n}.", "{f} {t}\n\n{s}\n\n", 1).replace("The gate was open.", "Minutes 24-27 were read.")
    assert [r.number for r in parse(paper(told)).references if r.number] == ["24", "25", "26", "27"]


LISTED = listed(
    """{n:02}/03/2024 | {n:02}/03/24 | 2024-03-{n:02} | {n:02}.03.2024 | 20{n:02}-25 | {n}.50 | £{n}.50
    | 10023{n} | CHQ 123{n} | 24/0012{n}/FUL | 24/012{n}/FUL | PF/24/012{n} | S/24/012{n}/FUL
    | 3/24/012{n}/FUL | 2024/012{n}/FUL | FUL/24/{n} | {n}/24/FUL | {n}/FUL | 24/FUL/{n} | 2024-25/{n}
    | 20-12-3{n} | Item {n} | Agenda Item {n} | Minute 1{n} | Minute 24/{n} | Minute BC/24/{n} | Min. {n}
    | No. {n} | No. 24/{n} | {n}-12 | 24-{n} | §{n} | 4.{n} | 4.1.{n} | A{n} | A1.{n} | 19:3{n}"""
)


@pytest.mark.parametrize("form", LISTED)
def test_lines_of_a_list_under_a_minute_head_nothing(form: str) -> None:
    names = (
        "Repair of the lamp",
        "MR A REED",
        "Councillor Thorn",
        "Ropes and oars",
        "NO OBJECTION",
        "Reed and Sons £12.50",
    )
    for sep in (" ", ": ", " - ", "\t"):
        lines = "\n".join(f"{form.format(n=n)}{sep}{name}" for n, name in enumerate(names, 1))
        for own in ("{n}.", "24/{n}", "BC/24/3{n}", "Minute 24-25/{n}:"):
            told = "".join(
                f"{own.format(n=n)} {title}\n\n{said if n != 4 else f'A list was read.{chr(10) * 2}{lines}'}\n\n"
                for n, (title, said) in enumerate(MINUTES, 1)
            )
            assert [item.title for item in parse(paper(HEAD + told)).items] == [title for title, _ in MINUTES]
