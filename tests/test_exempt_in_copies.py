"""What one copy of a meeting excludes is exempt in all, in however few and common words, whatever its number."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from test_exempt_said import House

HEAD = "HARBOUR COMMITTEE\n\nMinutes of the meeting held on 19 March 2019{hour}\n\nPRESENT: Councillor A. Reed\n\n"
GATE, MILL = ("GATE", "RESOLVED: That the gate be mended."), ("MILL", "Noted.")


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def paper_of(*minutes: tuple[str, str], first: int = 1, hour: str = "") -> str:
    """Return a paper with some minutes, numbered on from the first."""
    told = (f"{n}. {title}\n\n{text}\n\n" for n, (title, text) in enumerate(minutes, first))
    return HEAD.format(hour=hour) + "".join(told)


def opened(house: House) -> list[str]:
    """Return the papers and titles of what is handed on."""
    rows = csv.DictReader(io.StringIO(house.run("items --csv")))
    return [f"{Path(row['document']).name} {row['title']}" for row in rows]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("STAFFING", "RESOLVED: That the Clerk be dismissed."),
        ("STAFFING", "The Clerk was dismissed."),
        ("CORRESPONDENCE", "The letter of Quagga Ltd was read."),
        ("GRANTS", "The letter of Ms Okapi was read."),
        ("STAFF", "RESOLVED: That the Clerk be paid £4,000 more."),
    ],
)
@pytest.mark.parametrize("mark", ["{} (EXEMPT)", "{} – Confidential", "EXEMPT: {}", None])
def test_few_words_under_another_number(house: House, title: str, text: str, mark: str | None) -> None:
    house.lay(paper_of((mark.format(title) if mark else title, text), GATE, MILL, first=30), "a.txt")
    if mark is None:
        house.run("amend '30 of 19 March 2019' --exempt")
    house.lay(paper_of((title, text), GATE, MILL, first=2), "b.txt")
    assert sorted(opened(house)) == ["a.txt GATE", "a.txt MILL", "b.txt GATE", "b.txt MILL"]
    assert text.rstrip(".").split("the ")[-1] not in house.run("resolutions --csv")
    house.well()


@pytest.mark.parametrize(
    ("closed", "other"),
    [
        (paper_of(("LEASE (EXEMPT)", "Noted."), ("LEASE", "Noted."), first=30), paper_of(("LEASE", "Noted."))),
        (paper_of(("GRANTS (EXEMPT)", "Noted."), GATE, first=30), paper_of(("GRANTS", "None."))),
        (paper_of(("GRANTS (EXEMPT)", "Noted."), GATE, first=30), paper_of(("MILL", "Noted."))),
        (
            paper_of(("GRANTS (EXEMPT)", "Noted."), GATE, first=30, hour=" at 7 pm"),
            paper_of(("GRANTS", "Noted."), hour=" at 2 pm"),
        ),
        (
            paper_of(("GRANTS (EXEMPT)", "Noted."), GATE, first=30),
            paper_of(("GRANTS", "Noted.")).replace("19 March", "20 March"),
        ),
        (
            paper_of(("GRANTS (EXEMPT)", "Noted."), GATE, first=30),
            paper_of(("GRANTS", "Noted.")).replace("HARBOUR", "TOLLS"),
        ),
    ],
)
def test_what_the_closed_copy_has_in_the_open_too_or_another_meeting_has_stays_open(
    house: House, closed: str, other: str
) -> None:
    house.lay(closed, "a.txt")
    house.lay(other, "b.txt")
    assert any(told.startswith("b.txt") for told in opened(house))
