"""Families of words of which each means the same at its place: `words.families` is the table, a line for each family.

Under a heading that names what is asked of the line ("# does: …") stands a phrase with the words of the family in
braces, "=>", and what every one of its readings means; "{}" is there the word itself, "–" that nothing is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from builders import minute, paper, passage_of
from golden import resolved
from minutes_cli.model import Attendee
from minutes_cli.parse.decisions.dispositions import disposition, of_minutes
from minutes_cli.parse.decisions.resolutions import resolve
from minutes_cli.parse.exempt.doors import doors
from minutes_cli.parse.head.attendance import read_attendance
from minutes_cli.parse.head.whose import whose
from minutes_cli.parse.pipeline import parse
from minutes_cli.parse.references.references import find_references
from minutes_cli.parse.requests.actions import find_actions
from minutes_cli.parse.requests.asking import asked_for
from minutes_cli.parse.requests.due import when
from minutes_cli.parse.requests.owners import Owners
from minutes_cli.parse.requests.spoken import Spoken
from minutes_cli.parse.requests.told import told_in
from minutes_cli.parse.segments.kind import reads_as
from minutes_cli.words.bodies import body_name
from minutes_cli.words.outcomes import outcome

TABLE = Path(__file__).resolve().parent / "words.families"
PEOPLE = (
    Attendee("Jo Prewitt", "present", "JP"),
    Attendee("Ann Fenn", "chair"),
    Attendee("Tom Dunn", "officer", "Clerk"),
)
DAY = date(2019, 2, 5)
HEADED = "Holm Council\n\nMinutes of the meeting held on 4 May 2016\n\n{}\n"
PLAIN = "Holm Council\n\n4 May 2016\n\n{}\n"


def decided(text: str) -> str:
    """What is resolved, and what became of what was put."""
    found = resolve(minute(text))
    rows = [f"{row.disposition}: {resolved(row.text)}" for row in found.resolutions]
    rows += [
        f"{m.outcome} of {m.moved_by or '?'}/{m.seconded_by or '?'}: {resolved(m.text)}"
        for m in found.motions
        if m.moved_by or m.outcome != "carried"
    ]
    return "; ".join(rows)


def acted(text: str) -> str:
    """Who is to do what by when."""
    found = find_actions(resolve(minute(text, attendance=PEOPLE))).actions
    return "; ".join(f"{a.owner or '?'}: {a.task}{_by(a.due_text)}{_by(a.recurrence)}" for a in found)


def told(text: str) -> str:
    """Who is asked for what, or promises it, in plain words."""
    found = told_in(text, Spoken(text), Owners(PEOPLE))
    return "; ".join(f"{one.owner or '?'}{' promises' * one.promise}: {one.task}" for one in found)


def asked(text: str) -> str:
    """Who is asked for what by a resolution."""
    found = asked_for(text)
    return f"{found.owner or '?'}: {found.task}" if found else ""


def due(text: str) -> str:
    """By when and how often."""
    found = when(text, DAY)
    return f"{found.due or '?'} ({found.text or ''}){_by(found.recurrence)}" if found.text or found.recurrence else ""


def _by(words: str | None) -> str:
    return f" [{words}]" if words else ""


def public(text: str) -> str:
    """Where the public goes out or comes in, and for what."""
    rows = []
    for door in doors(text):
        told = ["out" if door.shuts else "in", "onward" * door.onward, ",".join(door.labels)]
        rows.append(" ".join(part for part in told if part) + _by(str(door.count or "")))
    return "; ".join(rows)


def became(text: str) -> str:
    """What a sentence says became of something."""
    found = outcome(text)
    return f"{found.tells} {found.kind}".strip() if found else ""


def owner(text: str) -> str:
    """Whose paper it is, and of what kind of meeting."""
    found = whose(text)
    return f"{found.body or ''} ({found.occasion})" if found.body or found.occasion != "ordinary" else ""


def people(text: str) -> str:
    """Who was there as what."""
    return "; ".join(f"{p.part}: {p.name}{_by(p.role)}" for p in read_attendance(passage_of(text), None))


def refers(text: str) -> str:
    """To which minutes and papers a minute refers."""
    found = find_references(resolve(minute(text))).references
    return "; ".join(
        f"{r.kind} {r.raw} = {r.number or ''} {r.date or ''} {r.limb or ''} {r.body or ''}".strip() for r in found
    )


def whole(text: str) -> str:
    """What is read of a whole paper."""
    found = parse(paper(text))
    rows = [f"{m.kind} of {m.body} {m.date} {m.state} {m.starts} {m.venue}" for m in found.meetings]
    rows += [f"{p.part} {p.name}" for m in found.meetings for p in m.attendance]
    rows += [f"{i.number} {i.title}{' exempt' * i.exempt}" for i in found.items]
    rows += [f"{r.disposition} {resolved(r.text)}" for r in found.resolutions]
    rows += [f"{a.owner}: {a.task}" for a in found.actions]
    rows += [f"paper {p.subject} {p.author} {p.exempt}" for p in found.papers]
    rows += [f"{s.done} {s.text}" for s in found.statements]
    return "; ".join(rows + [f"plan {e.subject} {e.due}" for e in found.plans])


ASKED: dict[str, Callable[[str], str]] = {
    "decided": decided,
    "does": disposition,
    "does under minutes": of_minutes,
    "acted": acted,
    "told": told,
    "asked": asked,
    "due": due,
    "public": public,
    "became": became,
    "whose": owner,
    "people": people,
    "body": lambda text: body_name(text) or "",
    "refers": refers,
    "headed": lambda text: reads_as(HEADED.format(text), ()),
    "plain": lambda text: reads_as(PLAIN.format(text), ()),
    "whole": whole,
}


def families() -> Iterator[tuple[str, str, str]]:
    """Return (what is asked, phrase, meaning) of every line of the table."""
    question = ""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            question = line[2:].partition(":")[0]
        elif line.strip():
            phrase, _, meaning = line.partition(" => ")
            yield question, phrase.replace("⏎", "\n"), meaning.replace("⏎", "\n")


@pytest.mark.parametrize(("question", "phrase", "meaning"), [*families()])
def test_every_word_of_a_family_means_the_same(question: str, phrase: str, meaning: str) -> None:
    before, words, after = re.split(r"\{([^{}]*)\}", phrase)
    wanted = "" if meaning == "–" else meaning
    read = {word: ASKED[question](before + word + after) for word in words.split("|")}
    assert read == {word: wanted.replace("{}", word) for word in read}
