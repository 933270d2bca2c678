"""Where a title ends in a line that goes on with what was decided, or asked: "4. Mill Lane – AGREED that …"."""

from __future__ import annotations

import pytest

from minutes_cli import parse, read_bytes
from minutes_cli.model import Parsed

HEAD = (
    "HOLM PARISH COUNCIL\n\nMinutes of the meeting held on 17 January 2023\n\nPresent: Cllr A. Fenn, Cllr B. Moss\n\n"
)


def read(line: str) -> Parsed:
    words = f"{HEAD}43. MINUTES\n\nRead.\n\n44. {line}\n\n45. DATE OF NEXT MEETING\n\n14 March 2023.\n"
    return parse(read_bytes(words.encode(), "holm.txt"))


@pytest.mark.parametrize("title", ["MILL LANE", "Mill Lane"])
@pytest.mark.parametrize("sign", [" – ", ": ", " - "])
@pytest.mark.parametrize(
    ("behind", "resolved", "asked"),
    [
        ("AGREED that the Clerk renew the licence.", "that the Clerk renew the licence.", "renew the licence."),
        ("Agreed to renew the licence.", "to renew the licence.", None),
        ("Deferred to the next meeting.", "Deferred to the next meeting.", None),
        ("Action: Clerk to renew the licence", None, "renew the licence"),
        ("ACTION REQUIRED: Clerk to renew the licence", None, "renew the licence"),
        ("Noted.", None, None),
    ],
)
def test_what_is_decided_behind_it(title: str, sign: str, behind: str, resolved: str | None, asked: str | None) -> None:
    parsed = read(f"{title}{sign}{behind}")
    assert [i.title for i in parsed.items if i.number == "44"] == [title]
    assert [r.text for r in parsed.resolutions] == [resolved] * (resolved is not None)
    assert [a.task for a in parsed.actions] == [asked] * (asked is not None)


@pytest.mark.parametrize(
    "title",
    ["Climate: Action Plan", "Mill Lane – Agreed Boundaries", "Bus Shelter – Action Group", "Deferred Payments"],
)
def test_what_only_speaks_of_it_is_title(title: str) -> None:
    assert [i.title for i in read(title).items if i.number == "44"] == [title]
