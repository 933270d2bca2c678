"""What has a number of its own stands under that: a motion that fell, the close behind a gap, a title with a colon."""

from __future__ import annotations

import pytest

from builders import paper
from minutes_cli.model import Parsed
from minutes_cli.parse.pipeline import parse

HEAD = """HOLM TOWN COUNCIL

Minutes of the Regular Meeting held on 4 March 2020

Present: Mayor Fenn, Councillors Grove and Hall

"""
MOVED = "Moved by Councillor Grove\nSeconded by Councillor Hall\nThat {x}.\n{end}\n\n"


def read(text: str) -> Parsed:
    return parse(paper(HEAD + text))


def items(found: Parsed) -> list[tuple[str, str | None]]:
    return [(item.number, item.title) for item in found.items]


@pytest.mark.parametrize("form", ["R2020-{n}", "2020-{n}"])
def test_a_number_with_a_letter_is_its_own(form: str) -> None:
    put = [("039", "the lamp be mended", "Carried"), ("040D", "the ferry be sold", "Defeated")]
    put += [("041", "the oars be sold", "Carried")]
    found = read("".join(f"{form.format(n=n)}\n{MOVED.format(x=x, end=end)}" for n, x, end in put))
    numbers = [form.format(n=n) for n, _, _ in put]
    assert items(found) == [(number, None) for number in numbers]
    assert [(m.item.rpartition("/")[2], m.outcome) for m in found.motions] == list(
        zip(numbers, ("carried", "lost", "carried"), strict=True)
    )


def test_what_a_colon_goes_on_with_in_capitals_is_of_the_title() -> None:
    found = read(
        "10. WORK PROGRAMME: HEAD OF WATERWAYS\n\nRESOLVED: That the programme be noted.\n\n"
        "11. APOLOGIES: Councillor Reed.\n\n12. CLOSE\n\nThe meeting closed at 9 pm.\n"
    )
    assert items(found) == [("10", "WORK PROGRAMME: HEAD OF WATERWAYS"), ("11", "APOLOGIES"), ("12", "CLOSE")]
