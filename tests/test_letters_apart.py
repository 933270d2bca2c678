"""Heads whose letters are set apart for show are read as all others, and everything keeps its place."""

from __future__ import annotations

import pytest

from builders import paper
from minutes_cli.parse.pipeline import parse
from minutes_cli.words.apart import together
from minutes_cli.words.passage import FILLER

HEAD = (
    "FENWICK PARISH COUNCIL\n\n{minutes} of the meeting held on 19 March 2019\n\n"
    "{present}: Councillors A. Reed and B. Marrow.\n\n"
)
REST = (
    "1. LAMPS\n\nRESOLVED: That the report be noted.\n\n{closed}\n\n"
    "2. SALE OF LAND AT WEIR LANE\n\nRESOLVED: That the bid be accepted.\n\n"
)
WORDS = {"minutes": "MINUTES", "present": "PRESENT", "closed": "CLOSED SESSION"}


def apart(words: str, gap: str = "   ") -> str:
    return gap.join(" ".join(word) for word in words.split())


@pytest.mark.parametrize("gap", ["   ", "  ", " "])
@pytest.mark.parametrize("closed", ["CLOSED SESSION", "IN CAMERA", "NOT FOR PUBLICATION", "Closed Session"])
def test_a_closed_part_under_a_head_set_apart_is_exempt(closed: str, gap: str) -> None:
    text = (HEAD + REST).format(**{name: apart(words, gap) for name, words in (WORDS | {"closed": closed}).items()})
    told = parse(paper(text))
    assert [(item.number, item.exempt) for item in told.items] == [("1", False), ("2", True)]
    assert [m.date.isoformat() for m in told.meetings if m.date] == ["2019-03-19"]
    assert [p.name for p in told.meetings[0].attendance] == ["Councillor A. Reed", "Councillor B. Marrow"]


@pytest.mark.parametrize("gap", ["   ", " "])
def test_a_title_set_apart_is_told_in_words_and_stands_where_it_is(gap: str) -> None:
    text = (HEAD + "1. {title}\n\nRESOLVED: That the mill be let.\n\n").format(
        **WORDS, title=apart("THE MILL LEASE", gap)
    )
    (item,) = parse(paper(text)).items
    assert item.title == "THE MILL LEASE" if gap != " " else item.title
    assert text[item.span.start : item.heading_end].startswith("1. T H E")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("3. P R E S E N T: Councillor Ash", "3. PRESENT: Councillor Ash"),
        ("P R I V A T E   &   C O N F I D E N T I A L", "PRIVATE   &   CONFIDENTIAL"),
        ("A P O L O G I E S", "APOLOGIES"),
        ("M I N U T E S of the meeting", "MINUTES of the meeting"),
        ("C L O S E D S E S S I O N", "CLOSED SESSION"),
        ("A B C D E F G", None),
        ("Y N A Y Y N", None),
        ("P P A P P", None),
        ("J E H M Smith", None),
        ("Reed  P A X S P", None),
        ("3 | P a g e", None),
        ("The keys are A E I O U", None),
        ("i. a b", None),
    ],
)
def test_what_is_set_apart(line: str, told: str | None) -> None:
    assert together(line) == (told or line)
    assert len(together(line, FILLER)) == len(line)
