"""Papers that are parsed at once are parsed as each would be alone, and none waits for many."""

import copy
import pickle
from pathlib import Path

import pytest

from minutes_cli import store
from minutes_cli.cli.understanding import all_understood, together
from minutes_cli.errors import NotFoundError
from minutes_cli.model import Document, Said
from minutes_cli.parse.pipeline import parse, parse_all

AGREED = "Agreed to ask the mill by 04/05/2021."
PAPERS = [
    Document("day first.txt", f"Holm Parish Council\nMinutes of the meeting held on 13/02/2021\n1. Gates\n{AGREED}"),
    Document("month first.txt", f"Elm Town Council\nMinutes of the meeting held on 02/13/2021\n1. Weir\n{AGREED}"),
    Document("no date.txt", f"Ash Committee\nMinutes\n1. Pier\n{AGREED}"),
    Document("nothing.txt", ""),
]
WITH_SAID = [(document, Said("Reed Committee" if n == 2 else None)) for n, document in enumerate(PAPERS)]


def test_each_is_parsed_as_it_would_be_alone() -> None:
    assert parse_all(WITH_SAID) == [parse(document, said) for document, said in WITH_SAID]


def test_each_is_found_by_its_content_and_what_was_said() -> None:
    known = all_understood(WITH_SAID[:1])
    assert [parsed.document.name for parsed in known.values()] == ["day first.txt"]
    assert all_understood([]) == {}


@pytest.mark.parametrize(
    ("sizes", "told"),
    [
        ([], []),
        ([1], [1]),
        ([1] * 40, [16, 16, 8]),
        ([300_000, 200_000, 1], [2, 1]),
        ([9_000_000, 1, 1], [1, 2]),
    ],
)
def test_few_are_waited_for(sizes: list[int], told: list[int]) -> None:
    assert [len(some) for some in together(sizes, int)] == told


def test_what_was_dropped_meanwhile_is_not_filled_again(tmp_path: Path) -> None:
    with store.open_db(tmp_path / "minutes.db") as db:
        parsed = parse(PAPERS[0])
        store.save(db, parsed)
        store.forget(db, store.documents(db)[0])
        with pytest.raises(NotFoundError, match="held no more"):
            store.refill(db, parsed)


def test_how_much_is_parsed_at_once_is_asked_anew_behind_each() -> None:
    """The last papers are handed out by fewer, so that nobody waits long for the one who has more left."""
    rooms = iter([30, 20, 10, 10, 10])
    assert list(together([10] * 7, int, lambda: next(rooms))) == [[10] * 3, [10] * 2, [10], [10]]


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_what_is_handed_over_is_what_was_made(protocol: int) -> None:
    parsed = parse(PAPERS[0])
    handed = pickle.loads(pickle.dumps(parsed, protocol))
    assert handed == parsed
    assert repr(handed) == repr(parsed), "what is not compared is handed over, too"
    assert copy.copy(parsed.items[0]) == parsed.items[0]
