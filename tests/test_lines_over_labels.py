"""A line over what is resolved below it, and a number over the next minute, are no words of what is resolved above."""

from __future__ import annotations

import pytest

from minutes_cli.model import Document
from minutes_cli.parse.pipeline import parse

HEAD = (
    "QUAY COMMITTEE\n\nMINUTES OF THE MEETING HELD ON 6 March 2041\n\nPRESENT: Councillor Teal\n\n1. APOLOGIES\n\nNone."
)
WRITE = "That the Clerk write to the owner."
LABEL = f"RESOLVED: {WRITE}"
CLOSE = "9. CLOSE\n\nThe meeting ended at nine.\n"


def paper(body: str) -> Document:
    """Write minutes of which the second has this body; the number of the third jumps."""
    return Document("a.txt", f"{HEAD}\n\n2. SITES\n\n{body}\n\n{CLOSE}")


def resolved(body: str) -> list[str]:
    return [r.text for r in parse(paper(body)).resolutions]


def headed(*lines: str, label: str = LABEL) -> str:
    return "\n\n".join(f"{line}\n\n{label}" for line in lines)


@pytest.mark.parametrize(
    "lines",
    [
        ("the mill, gate broken", "the weir, gate broken"),
        ("the mill, gate broken.", "the weir, gate broken."),
        ("the mill", "the weir", "the oak"),
        ("Mill House", "Weir House"),
        ("4/17", "5/17"),
        ("17", "18"),
    ],
)
def test_what_is_resolved_under_each_line_is_its_own(lines: tuple[str, ...]) -> None:
    found = parse(paper(headed(*lines)))
    assert [r.text for r in found.resolutions] == [WRITE] * len(lines)
    assert [(a.owner, a.task) for a in found.actions] == [("Clerk", "write to the owner.")] * len(lines)


@pytest.mark.parametrize(
    ("label", "bare"),
    [
        ("AGREED: That the Clerk write to the owner.", WRITE),
        ("Resolved to write to the owner.", "to write to the owner."),
    ],
)
def test_whatever_the_label(label: str, bare: str) -> None:
    assert resolved(headed("the mill, gate broken", "the weir, gate broken", label=label)) == [bare] * 2


def test_no_stop_stands_where_a_line_does_above_the_first_label_too() -> None:
    assert resolved(headed("Mill House", "Weir House", label=LABEL.rstrip("."))) == [WRITE.rstrip(".")] * 2


def test_what_is_led_up_to_stays() -> None:
    body = "\n\n".join(f"RESOLVED: That the Clerk object as follows:\n\n{name}" for name in ("Mill House", "Oak House"))
    assert resolved(body) == [f"That the Clerk object as follows: {name}" for name in ("Mill House", "Oak House")]


@pytest.mark.parametrize("more", ["and that the gate be mended.", "and to mend the gate."])
def test_what_goes_on_stays(more: str) -> None:
    assert resolved(f"{LABEL}\n\n{more}\n\nRESOLVED: That the fee be paid.")[0].endswith(more)


@pytest.mark.parametrize(
    ("body", "last"),
    [
        ("RESOLVED: That the Clerk\n(a) write to the owner; and\n(b) report to the next meeting.", "(b)"),
        ("RESOLVED: That the Clerk\n\n(a) write to the owner; and\n\n(b) report to the next meeting.", "(b)"),
        ("RESOLVED: That the Clerk\n1. write to the owner; and\n2. report to the next meeting.", "(2)"),
        ("RESOLVED: That the Clerk\n- write to the owner; and\n- report to the next meeting.", ""),
        ("RESOLVED: That the Clerk report to the next meeting", ""),
    ],
)
def test_the_last_limb_ends_before_a_heading_whose_number_jumps(body: str, last: str) -> None:
    found = parse(paper(body))
    assert found.resolutions[-1].path == last
    assert all("CLOSE" not in r.text for r in found.resolutions)
    assert all("CLOSE" not in a.task for a in found.actions)
    assert found.resolutions[-1].text.rstrip(".").endswith("report to the next meeting")


@pytest.mark.parametrize(
    "third", ["4. That the gate be mended.", "4. Mend the gate and paint it.", "2. The gate be mended"]
)
def test_limbs_of_which_one_is_left_out_stay(third: str) -> None:
    found = resolved(f"RESOLVED:\n\n1. That the Clerk write to the owner.\n\n{third}")
    assert len(found) == 2
