"""Minutes that ask in the same words: a person's word stays with the one it was said of, or is in doubt."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from minutes_cli import store
from minutes_cli.words.refs import parse_ref
from test_spoken import keep

WISH = "RESOLVED: That the Clerk write to the landowner."
REPORT = "RESOLVED: That the Clerk report to the next meeting."
KEEPER = "RESOLVED: That the Clerk write to the keeper of the swing bridge at Teal Creek."
FORD, WEIR, LOCK = "FOOTPATH AT THE FORD", "FOOTPATH AT THE WEIR", "FOOTPATH AT THE LOCK"
BARE = (("", "It was RESOLVED that the Clerk write to the landowner."),) * 2
SLIP = "its words by a slip"
Minutes = tuple[tuple[str, str], ...]


def paper(minutes: Minutes, day: str = "6 March 2041") -> str:
    """Write minutes: of each its title, if it has one, and what was resolved."""
    head = f"QUAY COMMITTEE\n\nMINUTES OF THE MEETING HELD ON {day}\n\nPRESENT: Councillor Teal"
    titled = any(title for title, _ in minutes)
    first = ("APOLOGIES", "None.") if titled else ("", "The Chair welcomed those present.")
    last = ("THE TIDE" if titled else "", "The Chair spoke of the great tide, which had done no harm to the piles.")
    told = (f"{title}\n\n{wish}" if title else wish for title, wish in (first, *minutes, last))
    return "\n\n".join([head, *(f"{n}. {one}" for n, one in enumerate(told, 1))])


MOVES = {
    "inserted before": (((FORD, WISH), (WEIR, WISH)), ((LOCK, "None."), (FORD, WISH), (WEIR, WISH)), 3, 4),
    "inserted, in the same words": (((FORD, WISH), (WEIR, WISH)), ((LOCK, WISH), (FORD, WISH), (WEIR, WISH)), 3, 4),
    "swapped": (((FORD, WISH), (WEIR, WISH)), ((WEIR, WISH), (FORD, WISH)), 3, 2),
    "gone, the other stays": (((FORD, WISH), (WEIR, WISH)), ((FORD, WISH),), 3, None),
    "gone, the other in its place": (((FORD, WISH), (WEIR, WISH)), ((LOCK, "None."), (FORD, WISH)), 3, None),
    "gone, a new one in its place": (((FORD, WISH), (WEIR, WISH)), ((FORD, WISH), (LOCK, WISH)), 3, None),
    "the only one is gone, another asks so": (((FORD, WISH),), ((WEIR, WISH),), 2, None),
    "the only one, and another before it": (((WEIR, WISH),), ((FORD, WISH), (WEIR, WISH)), 2, 3),
    "its title by a slip": (((FORD, WISH), (WEIR, WISH)), ((FORD, WISH), ("FOOTPATHS AT THE WEIR", WISH)), 3, 3),
    SLIP: (((FORD, WISH), (WEIR, WISH)), ((FORD, WISH), (WEIR, WISH.replace("owner", "owners"))), 3, 3),
    "no matter in it, its title moves": (((WEIR, REPORT),), ((FORD, "None."), (WEIR, REPORT)), 2, 3),
    "no matter in it, another title in its place": (((WEIR, REPORT),), ((FORD, REPORT),), 2, None),
    "a matter of its own, another title": (((WEIR, KEEPER),), ((FORD, "None."), (LOCK, KEEPER)), 2, 3),
    "one title, the second": (((WEIR, WISH), (WEIR, WISH)), ((FORD, "None."), (WEIR, WISH), (WEIR, WISH)), 3, 4),
    "one title, one more": (((WEIR, WISH), (WEIR, WISH)), ((WEIR, WISH), (WEIR, WISH), (WEIR, WISH)), 3, None),
    "no titles, the second": (BARE, (("", "The Chair spoke of the weather."), BARE[0], BARE[0]), 3, 4),
    "no titles, one more": (BARE, (BARE[0], BARE[0], BARE[0]), 3, None),
}  # fmt: skip


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Open an empty database."""
    with store.open_db(tmp_path / "m.db") as connection:
        connection.execute("PRAGMA synchronous = OFF")  # no plug is pulled here
        yield connection


def say(db: sqlite3.Connection, number: int, wish: str, how: str) -> None:
    """Close what a minute asks for, or add something to its words."""
    ref = parse_ref(f"{number} of 6 March 2041")
    if how == "close":
        (action,) = store.find_actions(db, ref)
        store.pronounce(db, store.Verdict(action["id"], "close", date(2041, 4, 1), because="seen"))
    else:
        pin = store.pin_to_minute(db, ref, wish.partition("hat the ")[2].rstrip("."))
        store.add(db, store.Addition(*pin, "count the stiles", date(2041, 4, 1)))


def stand(db: sqlite3.Connection, how: str) -> tuple[list[str], int]:
    """Tell of which minutes something is closed or added, and how many words are in doubt."""
    rows = store.actions(db, want=store.ActionFilter(statuses=frozenset())).records()
    having = [row["number"] for row in rows if (row["added"] if how == "add" else row["status"] == "closed")]
    return having, len(store.check(db, kinds=["in-doubt"]).rows)


@pytest.mark.parametrize("how", ["close", "add"])
@pytest.mark.parametrize("move", MOVES)
def test_of_several_in_the_same_words_the_title_tells_or_the_order(
    db: sqlite3.Connection, tmp_path: Path, move: str, how: str
) -> None:
    before, after, number, stands = MOVES[move]
    if move == SLIP and how == "add":
        stands = None  # what was pinned to words that are spelt otherwise now
    keep(db, "a.txt", paper(before))
    say(db, number, before[number - 2][1], how)
    keep(db, "a.txt", paper(after))
    assert stand(db, how) == (([], 1) if stands is None else ([str(stands)], 0))
    with store.open_db(tmp_path / "n.db") as other:  # and so it is where all is made anew
        other.execute("PRAGMA synchronous = OFF")
        keep(other, "a.txt", paper(after))
        store.restore(other, tmp_path / "m.db.said.jsonl")
        assert stand(other, how) == stand(db, how)


@pytest.mark.parametrize("how", ["close", "add"])
def test_what_was_said_of_exempt_business_that_is_gone_does_not_tell_it(db: sqlite3.Connection, how: str) -> None:
    shut = ("EXCLUSION OF THE PUBLIC", "RESOLVED: That the public be excluded for the following item.")
    keep(db, "a.txt", paper((shut, (WEIR, KEEPER))))
    say(db, 3, KEEPER, how)
    keep(db, "a.txt", paper(((FORD, "None."),)))
    (doubt,) = store.check(db, kinds=["in-doubt"]).records()
    assert "of exempt business" in doubt["message"]
    assert "Teal Creek" not in doubt["message"]
    assert "stiles" not in doubt["message"]


def test_what_was_said_of_two_in_the_same_words_is_in_doubt_of_each(db: sqlite3.Connection) -> None:
    keep(db, "a.txt", paper(((FORD, WISH), (WEIR, WISH))))
    for number in (3, 2):
        say(db, number, WISH, "close")
    keep(db, "a.txt", paper(((FORD, WISH), (WEIR, WISH)), day="6 April 2041"))
    for left in (2, 1):
        assert stand(db, "close") == ([], left)
        gone = store.lost(db, f"quay-committee/2041-03-06/{left + 1}")
        assert gone
        back = {"back": gone["back"]}
        store.pronounce(db, store.Verdict(gone["id"], "reopen", date(2041, 4, 3), changes=back, like=gone["like"]))
    assert stand(db, "close") == ([], 0)
