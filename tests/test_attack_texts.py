"""Texts that once hung the parser, were refused, or were cut in silence: each is read, in time, and keeps its limbs."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date

import pytest
import regex

from minutes_cli.model import FAULTS, Document, Parsed
from minutes_cli.parse.decisions import filled
from minutes_cli.parse.decisions.standing import standing
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers.counting import letters, roman
from pace import within

HEAD = "HARBOUR COMMITTEE\n\nMinutes of the meeting held on 10 June 2031\n\n1. MOORINGS\n\n"


def read(text: str) -> Parsed:
    """Parse a text that is no trouble, in time."""
    before = time.process_time()
    parsed = parse(Document("paper.txt", text, sha256="a" * 64))
    assert within(time.process_time() - before, 2 + 10 * len(text) / 1e6)
    assert not [finding.message for finding in parsed.findings if finding.code in FAULTS]
    return parsed


LISTS = {
    "(1) … (300)": [f"({n})" for n in range(1, 301)],
    "1. … 150.": [f"{n}." for n in range(1, 151)],
    "(a) … (z) (aa) … (zz)": [f"({letters(n)})" for n in range(1, 53)],
    "(i) … (lx)": [f"({roman(n)})" for n in range(1, 61)],
}


@pytest.mark.parametrize("name", LISTS)
def test_no_list_is_cut(name: str) -> None:
    limbs = [f"{mark} the Clerk be requested to mend slip number {n};" for n, mark in enumerate(LISTS[name], 1)]
    parsed = read(f"{HEAD}RESOLVED: That\n\n" + "\n".join(limbs))
    assert [row.text.split()[-1].rstrip(";") for row in parsed.resolutions] == [str(n + 1) for n in range(len(limbs))]
    assert len({row.path for row in parsed.resolutions}) == len(limbs)
    assert len(parsed.actions) == len(limbs)


HANGS = {
    "glued limbs": "See " + "(i)" * 500 + " of the report.\n",
    "an owner without end": "Action: " + "A" * 4_000 + "3\n",
    "empty numbers": "1. \n" * 2_000,
    "limbs of a letter": "(a) x\n" * 2_000,
    "above": "(4) above " * 3_000,
    "refers": "Minute 4 refers " * 3_000,
    "short lines": "RESOLVED: That moorings\n" + "moorings\n" * 6_000,
    "brackets": "RESOLVED: That " + "(" * 20_000 + "\n",
    "a gap": "RESOLVED, it was unanimously moved, seconded" + " " * 20_000 + "and the motion" + " \t" * 20_000 + "\n",
    "empty lines": "The motion" + " \n" * 20_000 + "was\n",
    "labels alone": "| Minute | Action | Owner |\n| --- | --- | --- |\n" + "ACTION\n\n" * 8_000,
    "rows beside labels": "| Minute | Action | Owner | Due | Status |\n| --- | --- | --- | --- | --- |\n"
    + "1a\ta\n\nACTION\n\n" * 5_000,
    "quotations without end": "“That.\n\n\n" * 5_000,
    "capitals": "A" * 20_000 + "\n",
    "labels before no full stop": "Apologies: "
    + "".join(f"{n // 9 + 1}.{n % 9 + 1} {('Recommended', 'no|item')[n % 2]}\n" for n in range(7_000)),
}


@pytest.mark.parametrize("name", HANGS)
def test_no_text_hangs_the_parser(name: str) -> None:
    parsed = read(f"{HEAD}{HANGS[name]}\n2. OARS\n\nRESOLVED: That the oars be counted.\n")
    assert any(item.title == "OARS" for item in parsed.items) or name == "empty numbers"


NO_DAYS = [
    "31 June 2031",
    "31 September 2031",
    "29 February 2031",
    "0 May 2031",
    "32/13/2031",
    "99 Foo 0000",
    "31.06.2031",
]


@pytest.mark.parametrize("day", NO_DAYS)
def test_a_day_that_never_was_is_no_day_and_no_fault(day: str) -> None:
    text = (
        f"{HEAD}RESOLVED: That the minutes of the meeting held on {day} be approved.\n\n2. OARS\n\n"
        f"RESOLVED: That a special meeting be held on {day} to consider a report on oars,\n"
        f"and the Clerk be requested to submit it by {day}.\n"
    )
    parsed = read(text)
    assert [item.title for item in parsed.items] == ["MOORINGS", "OARS"]
    assert [action.due for action in parsed.actions] == [None] * len(parsed.actions)
    assert {meeting.date for meeting in parsed.meetings} == {date(2031, 6, 10)}


ODD = [
    "MINUTES\n\u0130)q",
    "FORWARD PLAN\nPERIOD",
    "Item2:T minutes\nItem3:F\n1/47",
    "AGENDA\n2031-06-10\n2031-06-10\nPRESENT",
    "Issue details\n\nOars\n\nMeeting: 31/06/2031 - Cabinet (Item 4)\n\n4 Oars\n\nMinutes:\n\nRESOLVED: That it go.\n",
    f"{HEAD}\u0130\u00df\ufb01\u01c5 12\u00b2 \u0661\u0662. \u2167. \U0001f600 e\u0301 \ufeff\u200b\u00ad-\n",
    f"{HEAD}RESOLVED: That the depth of 2020\u0130 be noted by \u0661 May 2031.\n",
]


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_letters_and_torn_papers_are_papers(text: str) -> None:
    read(text)


def test_a_wide_gap_is_narrowed_and_every_word_keeps_its_place() -> None:
    wide, mixed, empty = " " * 500, "\t " * 300, "\n" * 300
    text = f"{HEAD}RESOLVED: That the{wide}oars be{mixed}counted.{empty}2. SAILS\n\nRESOLVED: That they be dried.\n"
    parsed = read(text)
    assert [row.text.removeprefix("That ") for row in parsed.resolutions] == ["the oars be counted.", "they be dried."]
    span = parsed.resolutions[0].span
    assert " ".join(text[span.start : span.end].split()).endswith("the oars be counted.")
    assert len(parsed.kept.text) < len(HEAD) + 300


def test_fields_above_one_another_are_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    text = f"{HEAD}" + "LOST\nMoved: Ash\n" * 300
    read_again = 0

    class Counting:
        def finditer(self, text: str, start: int, end: int) -> Iterator[regex.Match[str]]:
            nonlocal read_again
            read_again += end - start
            return may_open.finditer(text, start, end)

    may_open = filled._may_open
    monkeypatch.setattr(filled, "_may_open", Counting())
    read(text)
    assert 0 < read_again <= 4 * len(text)  # 150 times the text when each field looked for those above it


def test_a_stem_in_a_line_without_blanks_is_tried_on_a_word_not_on_the_line() -> None:
    seconds = []
    for times in (1_000, 8_000):
        text = "".join(f"Deferred{n}" for n in range(times))
        before = time.process_time()
        standing(text, text.lower())
        seconds.append(time.process_time() - before)
    assert seconds[1] < 24 * seconds[0] + 0.1  # eight times the text; it was 64 times the time
