"""What a paper touches is weighed anew, and no more: the rows are those of weighing everything."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from functools import cache
from hashlib import sha256
from tempfile import TemporaryDirectory
from typing import NamedTuple

from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from minutes_cli import store
from minutes_cli.model import Document, Parsed, Said
from minutes_cli.parse.pipeline import parse
from minutes_cli.store.keep.holding import documents
from minutes_cli.store.keep.saving import forget, refill, save
from minutes_cli.store.keep.weighing import touch_everything, weigh_stale

BODIES = (
    "Harbour Committee",
    "Harbour Sub-Committee",
    "Weirs Panel",
    "Town Council",
    "",
    "Joint Meeting of the Harbour Committee and the Weirs Panel",
)
DAYS = ("4 June 2030", "2 July 2030", "3 September 2030", "5 November 2030")
COUNCILS = (None, "Ferry Town")
MINUTES = (
    "RESOLVED: That the Clerk be requested to mend the lamps of the quay by 1 October 2030.",
    (
        "RESOLVED: That the Clerk be requested to mend the lamps of the quay by 1 October 2030, and that the Warden "
        "count the eels of the mill."
    ),
    "RESOLVED TO RECOMMEND: That the old mill at Weir Lane be sold to the miller for £400.",
    "RESOLVED: That the old mill at Weir Lane be sold to the miller for £400.",
    "Further to Minute No. 1 of {day}, the Clerk reported that the lamps of the quay had been mended.",
    "Further to Minute No. 1 of the {body} of {day}, the Clerk submitted the report on the eels of the mill.",
    "The minutes of the meeting of the {body} held on {day} were confirmed.  The Clerk had mended the lamps.",
    "RESOLVED: That the recommendation of the {body} of {day} be adopted and the old mill be sold.",
    (
        "RESOLVED: That the press and public be excluded from the meeting for this item.\n\nThe offer for the old mill "
        "at Weir Lane was considered.\n\nRESOLVED: That the Clerk be requested to accept the offer for the old mill."
    ),
    "The {body} sits under this body and reports to it on the eels of the mill.",
)
TITLES = ("LAMPS OF THE QUAY", "THE OLD MILL AT WEIR LANE", "EELS OF THE MILL")


KEPT: dict[str, Paper] = {}
"""What was drawn, by the hash of its text."""


class Paper(NamedTuple):
    """What is drawn of one: places in the tables above."""

    body: int
    day: int
    """None beyond the last."""
    council: int
    minutes: tuple[tuple[int, int, int, int], ...]
    """Title, words, and the body and the day that they name."""


@cache
def parsed(paper: Paper) -> Parsed:
    body, council = BODIES[paper.body], COUNCILS[paper.council]
    day = f" held on {DAYS[paper.day]}" if paper.day < len(DAYS) else ""
    told = "\n\n".join(
        f"{n}. {TITLES[title]}\n\n" + MINUTES[words].format(body=BODIES[named] or "Committee", day=DAYS[on])
        for n, (title, words, named, on) in enumerate(paper.minutes, 1)
    )
    text = f"{body.upper()}\n\nMinutes of the meeting{day}\n\nPRESENT: Councillor A. Reed (in the Chair)\n\n{told}\n"
    name = sha256(repr(paper).encode()).hexdigest()
    KEPT[name] = paper
    return parse(Document(f"{name[:8]}.txt", text, sha256=name), Said(council=council))


minutes = st.tuples(
    st.integers(0, len(TITLES) - 1),
    st.integers(0, len(MINUTES) - 1),
    st.integers(0, len(BODIES) - 1),
    st.integers(0, len(DAYS) - 1),
)
papers = st.builds(
    Paper,
    st.integers(0, len(BODIES) - 1),
    st.integers(0, len(DAYS)),
    st.sampled_from((0, 0, 0, 1)),
    st.lists(minutes, min_size=1, max_size=3).map(tuple),
)

STEPS = ("save", "replace", "forget", "reparse")
steps = st.lists(st.tuples(st.sampled_from(STEPS), papers, st.integers(0, 9)), min_size=2, max_size=6)
WEIGHED = ("action_states", "links", "recommended", "reprints", "sits_under", "codes", "stale")
IDS = "SELECT document, id, meeting, exempt FROM items ORDER BY document, span_start"


def take(db: sqlite3.Connection, step: str, paper: Paper, at: int) -> None:
    """Let a paper come, come in the place of another, go, or be read anew."""
    now = documents(db)
    other = now[at % len(now)] if now else None
    if step == "save" or other is None:
        save(db, parsed(paper))
    elif step == "replace":
        told = parsed(paper)
        save(db, replace(told, document=replace(told.document, name=other.name)))
    elif step == "forget":
        forget(db, other)
    else:
        refill(db, parsed(KEPT[other.sha256]))


def rows(db: sqlite3.Connection) -> dict[str, list[str]]:
    """What is weighed, and what is exempt and how it is called, in an order that is no matter."""
    told = {table: f"SELECT * FROM {table}" for table in WEIGHED}
    return {name: sorted(map(repr, db.execute(sql))) for name, sql in {**told, "items": IDS}.items()}


@settings(
    derandomize=True,
    max_examples=20,
    database=None,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
)
@example(
    first=[Paper(0, 0, 1, ((0, 0, 0, 0),)), Paper(5, 0, 0, ((0, 0, 0, 0),))],
    steps=[("save", Paper(1, 1, 0, ((0, 0, 0, 0),)), 0), ("save", Paper(0, 0, 0, ((0, 0, 0, 0),)), 0)],
)
@example(
    first=[Paper(0, 0, 0, ((1, 0, 0, 0), (1, 1, 0, 0))), Paper(0, 1, 0, ((1, 0, 0, 0), (1, 0, 0, 0), (1, 4, 0, 0)))],
    steps=[("save", Paper(0, 0, 0, ((0, 0, 0, 0),)), 0), ("save", Paper(0, 0, 0, ((0, 0, 0, 0),)), 0)],
)
@given(first=st.lists(papers, min_size=2, max_size=6), steps=steps)
def test_what_a_paper_touches_is_all_that_it_changes(first: list[Paper], steps: list[tuple[str, Paper, int]]) -> None:
    with TemporaryDirectory() as place, store.open_db(f"{place}/a.db") as db:
        for paper in first:
            save(db, parsed(paper))
        weigh_stale(db)
        for step in steps:
            take(db, *step)
            weigh_stale(db)
            narrowly = rows(db)
            touch_everything(db)
            weigh_stale(db)
            assert narrowly == rows(db), step
