"""Twice as many names, requests or minutes are twice the work of a question: counted, not timed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from minutes_cli import store
from minutes_cli.model import Document, Parsed
from minutes_cli.parse.decisions import approach
from minutes_cli.parse.exempt import doors, labels
from minutes_cli.parse.exempt.labels import label_at_end
from minutes_cli.parse.headings import unnumbered
from minutes_cli.parse.pipeline import parse
from minutes_cli.store.ask.attending import people
from minutes_cli.store.ask.own_numbers import numbers_of
from minutes_cli.threads.answering import Request, Saying
from minutes_cli.threads.persons import joined
from minutes_cli.threads.rarity import Telling
from minutes_cli.threads.requests import Requests

FEW, MOST = 100, 2.5
"""How many are once, and what twice as many may cost."""


def steps(does: Callable[[], object]) -> int:
    """The steps of the interpreter in our own files; a loop within one expression has many."""
    found = 0

    def step(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal found
        if "minutes_cli" not in frame.f_code.co_filename:
            return None
        frame.f_trace_lines, frame.f_trace_opcodes = False, True
        found += event == "opcode"
        return step

    before = sys.gettrace()
    sys.settrace(step)
    try:
        does()
    finally:
        sys.settrace(before)
    return found


def grows(of: Callable[[int], Callable[[], object]]) -> float:
    """How many times the steps twice as many take."""
    of(FEW)()  # what is done once
    return steps(of(2 * FEW)) / steps(of(FEW))


def word(n: int) -> str:
    """A word of its own for each number."""
    return "".join("bdfglmnprstv"[n // 12**k % 12] + "aeiou"[(n // 12**k + k) % 5] for k in range(3))


def minutes(n: int, *, present: str = "A. Reed", last: int = 0) -> Parsed:
    """Minutes that ask for something under each of `n` titles."""
    items = "\n\n".join(f"{k}. HEDGE\n\nRESOLVED: That the Clerk trim the {word(k)} hedge." for k in range(1, n + 1))
    day = date(2031, 1, 7) + timedelta(28 * last)
    head = f"HARBOUR COMMITTEE\n\nMinutes of the meeting held on {day.day} {day:%B %Y}\n\nPresent: {present}"
    text = f"{head}\n\n{items}\n"
    return parse(Document(f"{last}.txt", text, sha256=sha256(text.encode()).hexdigest()))


def test_names(tmp_path: Path) -> None:
    def of(n: int) -> Callable[[], object]:
        place = tmp_path / f"{n}.db"
        with store.open_db(place) as db:
            store.save(db, minutes(1, present=", ".join(f"Councillor A. {word(k).title()}" for k in range(n))))

        def asked() -> None:
            with store.read_db(place) as db:
                assert len(people(db).rows) == n

        return asked

    assert grows(of) < MOST


@pytest.mark.parametrize("names", ["{} Reed", "A. Reed {}", "J{} Reed"])
def test_names_of_one_family(names: str) -> None:
    def of(n: int) -> Callable[[], object]:
        at = {names.format(k if "Reed {" in names else word(k)): ["2031-01-07"] for k in range(n)}
        return lambda: joined(at)

    assert grows(of) < MOST


def test_forms_of_a_family_of_many_are_still_joined_where_they_are_the_same() -> None:
    at = {f"{word(k).title()} Reed": [k] for k in range(300)} | {"Cllr J. Reed": [400], "Cllr. J Reed": [401]}
    assert len(set(joined(at).values())) == 301


SHAPES = {"heads of decisions": "RECOMMENDATION\t", "decisions behind empty cells": "\t\tRESOLVED that "}
"""What comes again and again in a line."""


@pytest.mark.parametrize("name", SHAPES)
def test_what_comes_again_in_a_paper(name: str) -> None:
    head = "HARBOUR COMMITTEE\n\nMinutes of the meeting held on 7 January 2031\n\n1. MINUTES\n\n"

    def of(n: int) -> Callable[[], object]:
        return lambda: parse(Document("a.txt", head + SHAPES[name] * n))

    assert grows(of) < MOST


def test_labels_by_which_a_minute_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each was looked for in all that stands above it."""
    read: list[int] = []

    def found(text: str) -> object:
        read.append(len(text))
        return label_at_end(text)

    monkeypatch.setattr(labels, "label_at_end", found)

    def of(n: int) -> int:
        read.clear()
        list(doors.doors("Exempt paragraph 3\n" * n + "Exempt paragraph 3"))
        return sum(read)

    assert 0 < of(2 * FEW) < MOST * of(FEW)


def test_what_opens_a_point_is_looked_for_once_for_all_verdicts(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    form = approach.OPENS_POINT

    class Counted:
        def search(self, text: str, at: int = 0) -> object:
            asked.append(at)
            return form.search(text, at)

    monkeypatch.setattr(approach, "OPENS_POINT", Counted())
    text = "1. To approve the quote\n" + "CARRIED\n" * 600
    told = [approach.pointed(text, at, []) for at in range(30, len(text), 8)]
    assert all(told)
    assert len(asked) == 2
    far = f"Gates\n{text}"
    assert not approach.pointed(far, 4000, [])
    assert approach.pointed(far, 400, [])


def test_a_line_that_comes_again_is_weighed_as_a_title_once(monkeypatch: pytest.MonkeyPatch) -> None:
    weighed: list[str] = []

    def line(told: str) -> str:
        weighed.append(told)
        return told

    monkeypatch.setattr(unnumbered, "_title_line", line)
    head = "HARBOUR COMMITTEE\n\nMinutes of the meeting held on 7 January 2031\n\n1. QUAYS\n\n"
    parse(Document("a.txt", head + "IV\n" * 600))
    assert weighed.count("IV") <= 1


def request(k: int) -> Request:
    """A request to mend one thing of many, in one of twelve places."""
    task = frozenset((word(k), f"place{k % 12}", "mend"))
    return Request(str(k), date(2031, 1, 7), None, task, frozenset(), frozenset(), frozenset(), "mend", "work")


def test_what_may_bear_on_requests() -> None:
    rarity = Telling([{word(k), f"place{k % 12}", "mend"} for k in range(1000)])

    def of(n: int) -> Callable[[], object]:
        held = Requests(rarity, [request(k) for k in range(n)])
        told = [
            Saying(date(2031, 2, 7), "done", frozenset((word(k + 400), f"place{k % 12}")), frozenset(), frozenset())
            for k in range(n)
        ]
        return lambda: [held.met_by(said) for said in told]

    assert grows(of) < MOST


def test_a_saying_bears_on_the_request_that_shares_most() -> None:
    """Among more than are weighed."""
    rarity = Telling([{word(k), f"place{k % 12}", "mend"} for k in range(1000)])
    held = Requests(rarity, [request(k) for k in range(900)])
    one = request(37)
    said = Saying(date(2031, 2, 7), "done", one.task, frozenset(), frozenset(), "work", "mend")
    assert [asked.key for asked, _ in held.met_by(said)] == ["37"]


def test_numbers_of_the_actions_of_one_meeting(tmp_path: Path) -> None:
    def of(n: int) -> int:
        spent = 0

        def count() -> int:
            nonlocal spent
            spent += 1
            return 0

        place = tmp_path / f"{n}.db"
        with store.open_db(place) as db:
            store.save(db, minutes(n))
        with store.read_db(place) as db:
            ids = [key for (key,) in db.execute("SELECT id FROM action_states")]
            assert len(ids) == n
            db.set_progress_handler(count, 20)
            numbers_of(db, ids)
            db.set_progress_handler(None, 0)
        return spent

    assert of(2 * FEW) < MOST * of(FEW)
