"""Drafts and versions: what differs, but for quotes, spaces and the ends of lines; and what later minutes correct."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from minutes_cli import store
from minutes_cli.model import Document
from minutes_cli.parse.pipeline import parse
from minutes_cli.store.ask.versions import differences, held_twice
from minutes_cli.threads.correcting import corrections
from minutes_cli.threads.differing import bare, differing
from minutes_cli.words.refs import parse_ref


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The clerk’s “log” – kept", 'The clerk\'s "log" - kept'),
        ("The lamp at\nthe corner", "The  lamp at the corner "),
        ("The lamp was men-\nded", "The lamp was mended."),
        ("(a) the lamp ; and", "(a)the lamp; and"),
    ],
)
def test_what_is_no_difference(one: str, other: str) -> None:
    assert bare(one) == bare(other)
    assert list(differing(one, other)) == []


def test_the_sentences_that_differ_stand_side_by_side() -> None:
    one = "The lamp was mended. It cost nine pounds.\n\nThe Clerk was thanked."
    other = "The lamp was\nmended. It cost ten pounds. The Clerk was thanked. All went home."
    assert list(differing(one, other)) == [
        ("It cost nine pounds.", "It cost ten pounds."),
        (None, "All went home."),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The minutes were approved subject to page 3, delete “not”.", [None]),
        ("An amendment was made to item 12 paragraph 3, to add “by the Clerk”. The minutes were signed.", ["12"]),
        ("Minute 64/17 should read: The fees were raised.", ["64/17"]),
        (
            "Agreed with two amendments:\n1. Minute 13 - delete “twice”.\n2. Minute 14 to read “the Chair”.",
            ["13", "14"],
        ),
        ("The minutes were agreed as a true and correct record.", []),
        ("There were no amendments. The minutes were approved.", []),
        ("The minutes were approved. The speed limit is to be amended by the county.", []),
        ("Adopted subject to the amendments outlined above.", []),
    ],
)
def test_what_corrects_minutes(text: str, found: list[str | None]) -> None:
    assert [c.number for c in corrections(text)] == found


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Open a database with a draft, the minutes that came of it, and the next meeting's."""
    with store.open_db(tmp_path / "minutes.db") as connection:
        for name, text in PAPERS.items():
            store.save(connection, parse(Document(name, text, sha256=sha256(text.encode()).hexdigest())))
        yield connection


HEAD = """HARBOUR COMMITTEE

{}MEETING HELD AT THE CUSTOM HOUSE ON TUESDAY {}

PRESENT: Councillor Quill (in the Chair)

"""
PAPERS = {
    "june.txt": HEAD.format("", "10 JUNE 2031")
    + """1. MINUTES

None were read.

2. LAMPS

The Clerk’s list of lamps was read – it is long.

RESOLVED:

(1) That the lamps be lit.

(2) That the wicks be cut by the Clerk.
""",
    "june-draft.txt": HEAD.format("DRAFT MINUTES OF THE ", "10 JUNE 2031")
    + """1. MINUTES

None were read.

2. LAMPS

The Clerk's list of lamps
was read - it is long.

RESOLVED:

(1) That the lamps be  lit.

(2) That the wicks be cut by the Harbour Master.
""",
    "july.txt": HEAD.format("", "8 JULY 2031")
    + """1. MINUTES OF THE MEETING HELD ON 10 JUNE 2031

Councillor Quill asked for an amendment to item 2, to read “two lists of lamps”.

RESOLVED:

That the Minutes of the meeting held on 10 June 2031 be confirmed.

2. WICKS

They have been cut.
""",
}


def test_drafts_are_told_with_what_differs_and_what_corrects_them(db: sqlite3.Connection) -> None:
    (told,) = store.drafts(db).records()
    assert (told["id"], told["draft"]) == ("harbour-committee/2031-06-10", False)
    assert told["copies"] == [{"document": "june.txt", "draft": False}, {"document": "june-draft.txt", "draft": True}]
    assert [(d["what"], d["here"], d["there"]) for d in told["differences"]] == [
        ("2 (2)", "That the wicks be cut by the Clerk.", "That the wicks be cut by the Harbour Master.")
    ]
    (corrected,) = told["corrections"]
    assert (corrected["id"], corrected["number"]) == ("harbour-committee/2031-07-08/1", "2")
    assert store.drafts(db, store.Filter(body="Cabinet")).rows == ()


def test_corrections_are_attached_to_the_minute_that_they_correct(db: sqlite3.Connection) -> None:
    one, two = (store.find(db, parse_ref(f"{n} of 10 June 2031"))[0] for n in (1, 2))
    assert [c["corrects"] for c in two.part("amendments")] == ["2031-06-10"]
    assert one.part("amendments") == []


def test_hundreds_of_meetings_are_not_each_compared_with_all(tmp_path: Path) -> None:
    """Each asked all resolutions of its body what they correct: its square."""
    with store.open_db(tmp_path / "minutes.db") as db:
        steps = []
        for many in (40, 80):
            text = "".join(
                f"HARBOUR BOARD\n\nMinutes of the meeting held on {1 + n % 28} May {2000 + n // 28}\n\n"
                "PRESENT: A. Reed\n\n1. LAMPS\n\nRESOLVED: That the Clerk be requested to mend the lamps.\n\n"
                for n in range(many)
            )
            parsed = parse(Document("a.txt", text, sha256=f"{many:064}"))
            store.save(db, parsed)
            done = 0

            def step() -> int:
                nonlocal done
                done += 1
                return 0

            db.set_progress_handler(step, 1000)
            assert len(store.find(db, parse_ref("1"))) == many
            db.set_progress_handler(None, 0)
            steps.append(done)
    assert steps[1] < 4.5 * steps[0], steps


def _copies(place: Path, *texts: str) -> list[tuple[object, ...]]:
    """Return the id, what differs, and how it stands here and there, of copies of the minutes of one meeting."""
    head = "LOCK BOARD\n\nMinutes of the meeting held on 5 March 2030\n\nPresent: A. Reed\n\n"
    with store.open_db(place) as db:
        for n, text in enumerate(texts):
            whole = f"{head}{text}"
            store.save(db, parse(Document(f"{n}.txt", whole, sha256=str(n) * 64)))
        rows = [row for meeting in held_twice(db) for row in differences(db, meeting)]
    return [(row[0], *row[6:]) for row in rows]


LAMPS = "LAMPS AT THE LOCK\n\nACTION: Clerk to mend the lamps.\n\nACTION: Pilot to count the buoys.\n"


def test_of_a_minute_that_two_copies_number_otherwise_both_numbers_are_said(tmp_path: Path) -> None:
    """It is listed under both: each was said to be nowhere in the other copy."""
    (said,) = _copies(tmp_path / "a.db", f"1. APOLOGIES\n\nNone.\n\n3. {LAMPS}", f"1. APOLOGIES\n\nNone.\n\n4. {LAMPS}")
    assert said == (
        "lock-board/2030-03-05/3",
        "number of “LAMPS AT THE LOCK”, and 2 actions are listed under both, to be closed under each",
        *("3", "4"),
    )


def test_what_is_no_other_number_of_one_minute(tmp_path: Path) -> None:
    """Two of one title, or one that both copies have."""
    twice = _copies(tmp_path / "a.db", f"3. {LAMPS}\n\n5. {LAMPS}", f"4. {LAMPS}\n\n6. {LAMPS}")
    assert [what for _, what, *_ in twice] == ["minute 3", "minute 5", "minute 4", "minute 6"]
    gone = _copies(tmp_path / "b.db", f"3. {LAMPS}\n\n4. WEIR\n\nSeen.\n", f"3. {LAMPS}")
    assert [what for _, what, *_ in gone] == ["minute 4"]


def test_what_only_the_copy_that_is_not_shown_asks_for_is_said(tmp_path: Path) -> None:
    """Its limbs were compared, and its labels only where these were the same."""
    lamps = "3. LAMPS AT THE LOCK\n\nRESOLVED: That the {} be asked to mend the lamps.\n\n"
    shown = lamps.format("Clerk")
    other = f"{lamps.format('Chair')}ACTION: Clerk to mend the lamps.\n\nACTION: Pilot to count the buoys.\n"
    assert [row[1:] for row in _copies(tmp_path / "a.db", shown, other)] == [
        ("3", "That the Clerk be asked to mend the lamps.", "That the Chair be asked to mend the lamps."),
        ("action of 3", None, "Pilot: count the buoys."),
    ]


def test_a_long_list_of_what_one_copy_asks_for_is_said_whole(tmp_path: Path) -> None:
    """What differs in words is cut where it is long: only the first of the actions were told."""
    names = [f"{one} {other}" for one in ("old", "new") for other in ("barge", "boom", "buoy", "crane", "gate", "mast")]
    other = "".join(f"ACTION: Clerk to mend the {name} at the lock.\n\n" for name in names)
    said = [str(row[3]) for row in _copies(tmp_path / "a.db", "3. LAMPS\n\nSeen.\n\n", f"3. LAMPS\n\nSeen.\n\n{other}")]
    assert [name for name in names if not any(f"mend the {name} at" in one for one in said)] == []
