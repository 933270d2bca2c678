"""What it costs to weigh what became of actions, to tell which minutes follow which, and to show a subject: counted.

Titles that come again at every meeting, and minutes of few words in ever another order, were compared each with each.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial
from hashlib import sha256
from itertools import count
from pathlib import Path
from random import Random
from types import FrameType
from typing import Any

import pytest
from typer.testing import CliRunner

from minutes_cli import store, trace
from minutes_cli.cli import app
from minutes_cli.model import Document, Parsed
from minutes_cli.parse.pipeline import parse
from minutes_cli.store.ask.publishing import matters_arising
from minutes_cli.store.keep import weighing
from minutes_cli.store.keep.citing import place_of
from minutes_cli.store.log import Wanted
from minutes_cli.threads import naming, stock
from minutes_cli.threads.matters import Told
from minutes_cli.threads.spelling import Texts, same_words
from minutes_cli.threads.spoken import Held, Passage, meant
from minutes_cli.threads.subjects import likely, papers
from minutes_cli.words.refs import Ref

WORDS = (
    "quay rope lamp crane buoy slip ferry chain mast tar oar net sail keel weir lock moor fen reed barn".split()  # noqa: SIM905
)
HEADS = [f"{one} {other}" for one, other in zip(WORDS[:6], WORDS[6:12], strict=True)]


def month(n: int) -> Parsed:
    """Minutes under the same heads as each month, that ask for something else each."""
    lot = Random(n)
    items = "\n\n".join(
        f"{k}. {head.upper()} REPAIR SCHEME\n\nThe Committee considered the {head} scheme.\n\nRESOLVED: That "
        f"the Clerk be requested to submit a report on the {lot.choice(WORDS)} {lot.choice(WORDS)} and the {head}."
        for k, head in enumerate(HEADS, 1)
    )
    day = date(2031, 1, 7) + timedelta(28 * n)
    text = f"HARBOUR COMMITTEE\n\nMinutes of the meeting held on {day.day} {day:%B %Y}\n\nPresent: A. Reed\n\n{items}\n"
    return parse(Document(f"{n}.txt", text, sha256=sha256(text.encode()).hexdigest()))


@contextmanager
def steps() -> Iterator[Counter[str]]:
    """Count the calls of our own functions and the steps of their generators, by the files that they stand in."""
    found = Counter[str]()

    def called(frame: FrameType, event: str, _: object) -> None:
        name = frame.f_code.co_filename
        if event == "call" and "minutes_cli" in name:
            found[Path(name).parent.name + "/" + Path(name).name] += 1

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        yield found
    finally:
        sys.setprofile(before)


def test_a_page_about_a_subject_has_the_last_minutes_and_says_how_many_more(tmp_path: Path) -> None:
    place = tmp_path / "a.db"
    with store.open_db(place) as db:
        for n in range(20):
            store.save(db, month(n))
    with steps() as work:
        done = CliRunner().invoke(app, ["trace", "repair scheme", "--db", str(place)])
    assert (done.exit_code, done.stdout.count("REPAIR SCHEME")) == (0, 100)
    assert done.stderr == 'the last 100 of 120 minutes about "repair scheme"; all of them: --limit 120\n'
    assert "22 June 2032" in done.stdout
    with steps() as few:
        done = CliRunner().invoke(app, ["trace", "repair scheme", "--limit", "3", "--json", "--db", str(place)])
    assert len(json.loads(done.stdout)["threads"]) == 3
    for room in ("ask/lookup.py", "ask/in_full.py"):
        assert few[room] <= work[room] / 20
    done = CliRunner().invoke(app, ["trace", "repair scheme", "--json", "--db", str(place)])
    assert (len(json.loads(done.stdout)["threads"]), done.stderr) == (120, "")


def test_a_minute_is_looked_up_without_walking_all_that_is_cited(tmp_path: Path) -> None:
    """Counted by the steps of SQLite: of one paper of n minutes that cite others, and of one of 4n."""
    taken = {}
    for n in (40, 160):
        items = "\n\n".join(
            f"{k}. WEIR {k}\n\nFurther to Minute No. {k} of 3 December 2030 the weir was considered."
            for k in range(1, n)
        )
        text = f"HARBOUR COMMITTEE\n\nMinutes of the meeting held on 7 January 2031\n\nPresent: A. Reed\n\n{items}\n"
        with store.open_db(tmp_path / f"{n}.db") as db:
            store.save(db, parse(Document("a.txt", text, sha256=sha256(text.encode()).hexdigest())))
            weighing.weigh_stale(db)
            keys = [key for key, _ in store.about(db, "weir")][:20]
            ticks = count()
            db.set_progress_handler(partial(_tick, ticks), 10)
            assert all(len(thread.follows) == 1 for key in keys for thread in store.threads(db, Ref(id=key)))
            db.set_progress_handler(None, 0)
        taken[n] = next(ticks)
    assert taken[160] <= 1.3 * taken[40], taken


def test_what_is_cited_is_found_without_reading_all_that_is_cited_each_time(tmp_path: Path) -> None:
    """Only of a meeting that lost its numbers is it asked how far these are off."""
    taken = {}
    of_item = "item = :item AND document IN (SELECT document FROM items WHERE id = :item)"
    for n in (40, 160):
        items = "\n\n".join(f"{k}. WEIR {k}\n\nSee minute {max(1, k - 7)} of 7 January 2031." for k in range(1, n))
        text = f"HARBOUR COMMITTEE\n\nMinutes of the meeting held on 7 January 2031\n\nPresent: A. Reed\n\n{items}\n"
        with store.open_db(tmp_path / f"{n}.db") as db:
            store.save(db, parse(Document("a.txt", text, sha256=sha256(text.encode()).hexdigest())))
            keys = [f"harbour-committee/2031-01-07/{k}" for k in range(10, 30)]
            ticks = count()
            db.set_progress_handler(partial(_tick, ticks), 10)
            for key in keys:
                (row,) = store.listing(db, "references", terms=[(of_item, {"item": key})]).records()
                assert row["status"] == "resolved"
            db.set_progress_handler(None, 0)
        taken[n] = next(ticks)
    assert taken[160] <= 1.2 * taken[40], taken


def test_a_paper_of_many_meetings_is_kept_and_weighed_in_proportion(tmp_path: Path) -> None:
    """Counted by our own steps, and by those of SQLite: each meeting was held to all actions, segments and passages."""
    taken = {}
    for n in (25, 100):
        days = (date(1990, 1, 6) + timedelta(14 * k) for k in range(n))
        text = "".join(
            f"MINUTES of the meeting of the Harbour Committee held on {day.day} {day:%B %Y}\n\nPresent: A. Reed\n\n"
            "1. APOLOGIES\n\nThere were none.\n\n2. WEIR\n\nRESOLVED: That the Clerk report again on the weir.\n\n"
            for day in days
        )
        parsed = parse(Document("a.txt", text, sha256=sha256(text.encode()).hexdigest()))
        assert (len(parsed.meetings), len(parsed.actions)) == (n, n)
        with store.open_db(tmp_path / f"{n}.db") as db:
            ticks = count()
            db.set_progress_handler(partial(_tick, ticks), 100)
            with steps() as work:
                store.save(db, parsed)
            weighing.weigh_stale(db)
            db.set_progress_handler(None, 0)
            assert _actions(db) == n
        taken[n] = (next(ticks), work["keep/passages.py"])
    assert all(more <= 4 * 1.3 * few for few, more in zip(taken[25], taken[100], strict=True)), taken


def test_many_bodies_are_weighed_in_proportion(tmp_path: Path) -> None:
    """Counted by the steps of SQLite: for each body all meetings of its council were gone through."""
    taken = {}
    for n in (50, 200):
        text = "".join(
            f"MINUTES of the meeting of the {WORDS[k % 20].title()}{WORDS[k // 20]} Board held on 7 January 2031\n\n"
            "1. WEIR\n\nRESOLVED: That the Clerk report again on the weir.\n\n"
            for k in range(n)
        )
        with store.open_db(tmp_path / f"{n}.db") as db:
            store.save(db, parse(Document("a.txt", text, sha256=sha256(text.encode()).hexdigest())))
            ticks = count()
            db.set_progress_handler(partial(_tick, ticks), 100)
            weighing.weigh_stale(db)
            db.set_progress_handler(None, 0)
            assert _actions(db) == n
        taken[n] = next(ticks)
    assert taken[200] <= 4 * 1.2 * taken[50], taken


def test_a_minute_full_of_promises_is_weighed_in_proportion(tmp_path: Path) -> None:
    """Counted by the steps of SQLite: for each of them all others of its minute were gone through."""
    taken = {}
    for n in (100, 400):
        promises = "".join(f"The Clerk undertook to write letter {k}.\n\n" for k in range(n))
        text = f"HARBOUR COMMITTEE\n\nMinutes of the meeting held on 7 January 2031\n\n1. WEIR\n\n{promises}"
        with store.open_db(tmp_path / f"{n}.db") as db:
            store.save(db, parse(Document("a.txt", text, sha256=sha256(text.encode()).hexdigest())))
            ticks = count()
            db.set_progress_handler(partial(_tick, ticks), 100)
            weighing.weigh_stale(db)
            db.set_progress_handler(None, 0)
            assert _actions(db) == n
        taken[n] = next(ticks)
    assert taken[400] <= 4 * 1.3 * taken[100], taken


def test_matters_arising_of_many_bodies_are_found_at_once(tmp_path: Path) -> None:
    """For each body all that is exempt, and all numbers of minutes that are held, were asked anew."""
    taken = {}
    for n in (10, 40):
        text = "".join(
            f"MINUTES of the meeting of the {WORDS[k % 20].title()}{WORDS[k // 20]} Board held on 7 January 2031\n\n"
            "1. WEIR\n\nRESOLVED: That the Clerk report again on the weir.\n\n2. EXCLUSION OF THE PUBLIC\n\n"
            "RESOLVED: That the public be excluded for the following item.\n\n3. LAND\n\nThe bid was low.\n\n"
            for k in range(n)
        )
        with store.open_db(tmp_path / f"{n}.db") as db:
            store.save(db, parse(Document("a.txt", text, sha256=sha256(text.encode()).hexdigest())))
            weighing.weigh_stale(db)
            ticks = count()
            db.set_progress_handler(partial(_tick, ticks), 100)
            with steps() as work:
                found = matters_arising(db, Wanted(None, None, None, date(2031, 2, 1)))
            db.set_progress_handler(None, 0)
        assert [len(rows.rows) for _, rows in found] == [1] * n
        assert [name for name, _ in found] == sorted(str(name) for name, _ in found)
        taken[n] = (next(ticks), work.total())
    assert all(more <= 4 * 1.2 * few for few, more in zip(taken[10], taken[40], strict=True)), taken


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("See minute 4. The minute\n  5 (2) was read.", "minute 5 (2)", (18, 32)),
        ("See minute 4, minute 5.", "minute 5", (14, 22)),
        ("See minute 55.", "minute 5", (4, 12)),
        ("See minute5.", "minute 5", None),
        ("min minute 6", "minute 6 of", None),
    ],
)
def test_a_citation_is_found_however_its_words_are_parted(text: str, words: str, place: tuple[int, int] | None) -> None:
    """Without a pattern for each: to make these took half the time of weighing."""
    assert place_of(text, words) == place


def standing(n: int, tmp_path: Path) -> Path:
    """A log of n months in which one item stands ever again, and each time goes on from the month before."""
    days = [date(2000 + k // 12, k % 12 + 1, 6) for k in range(n)]
    told = [f"{day.day} {day:%B %Y}" for day in days]
    place = tmp_path / f"{n}.db"
    with store.open_db(place) as db:
        for before, day in zip((None, *told), told, strict=False):
            since = f"Further to Minute No. 1 of {before}, the Clerk reported on the weir.\n\n" if before else ""
            text = (
                f"HARBOUR COMMITTEE\n\nMinutes of the meeting held on {day}\n\nPresent: A. Reed\n\n"
                f"1. WEIR\n\n{since}RESOLVED: That the Clerk report again on the weir to the next meeting.\n"
            )
            store.save(db, parse(Document(f"{day}.txt", text, sha256=sha256(text.encode()).hexdigest())))
    return place


def _followed(links: list[Any], way: str) -> Iterator[Any]:
    for link in links:
        yield link
        yield from _followed(link[way], way)


def test_minutes_of_one_subject_that_follow_one_another_are_told_once(tmp_path: Path) -> None:
    taken, told = {}, {}
    for n in (12, 48):
        with store.read_db(standing(n, tmp_path)) as db:
            ticks = count()
            db.set_progress_handler(partial(_tick, ticks), 10)
            with steps() as work:
                threads: list[Any] = [*trace(db, "weir")["threads"]]
            db.set_progress_handler(None, 0)
            taken[n] = (next(ticks), work.total())
            told[n] = len(json.dumps(threads))
            with steps() as work:
                by_number: list[Any] = [*trace(db, "1")["threads"]]
            assert work.total() <= 1.5 * taken[n][1]
            whole = trace(db, threads[-1]["item"]["id"])["threads"]
        for some, back, on in ((threads, -1, 1), (by_number, 1, -1)):
            days = [thread["item"]["date"] for thread in some]
            assert (len(days), days) == (n, sorted(days)[::on])
            for at, thread in enumerate(some):
                for way, to, left in (("follows", at + back, range(n)), ("followed_by", at - back, range(n))):
                    links = [*_followed(thread[way], way)]
                    assert [link["item"]["id"] for link in links] == [some[k]["item"]["id"] for k in (to,) if k in left]
                    goes_on = [2 * to - at in range(n)]
                    assert [link["too_far"] for link in links] == goes_on[: len(links)]
        assert len([*_followed(whole[0]["follows"], "follows")]) == n - 1
    assert all(more <= 4 * 1.2 * few for few, more in zip(taken[12], taken[48], strict=True)), taken
    assert told[48] <= 4.4 * told[12], told


def test_what_stands_behind_something_exempt_is_drawn_where_it_is_public(tmp_path: Path) -> None:
    """The first thread reaches the survey through a minute that is left out; the second cites it, too."""
    place = tmp_path / "a.db"
    public = "That the press and public be excluded from the meeting for the following item.\n\n3. OFFER\n\n"
    papers = {
        "6 March 2018": "1. SURVEY\n\nFurther to Minute 4 of 6 February 2018 the survey was made.",
        "6 April 2018": f"1. CLOSED\n\nRESOLVED: {public}Minute 1 of 6 March 2018 was considered.",
        "6 May 2018": "1. WEIR\n\nMinute 3 of 6 April 2018 was considered.",
        "6 June 2018": "1. WEIR\n\nMinute 1 of 6 March 2018 was considered.",
    }
    with store.open_db(place) as db:
        for day, items in papers.items():
            text = f"HARBOUR COMMITTEE\n\nMinutes of the meeting held on {day}\n\nPresent: A. Reed\n\n{items}\n"
            store.save(db, parse(Document(f"{day}.txt", text, sha256=sha256(text.encode()).hexdigest())))
    done = CliRunner().invoke(app, ["trace", "weir", "--dot", "--cited", "--db", str(place)])
    assert "2018-04-06" not in done.stdout
    assert ('/2018-02-06/4" -> "' in done.stdout, done.stdout.count("->")) == (True, 2), done.stdout


def _tick(ticks: Iterator[int]) -> int:
    next(ticks)
    return 0


@pytest.fixture(scope="module")
def weighed(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Counter[str]]:
    """The steps that it takes to weigh the actions of so many months."""
    found = {}
    for months in (20, 40):
        with store.open_db(tmp_path_factory.mktemp("db") / "a.db") as db:
            for n in range(months):
                store.save(db, month(n))
            with steps() as work:
                weighing.weigh_stale(db)
            assert _actions(db) == months * len(HEADS)
        found[months] = work
    return found


def _actions(db: sqlite3.Connection) -> int:
    return int(db.execute("SELECT count(*) FROM action_states").fetchone()[0])


@pytest.mark.parametrize(
    "room", ["keep/telling.py", "threads/subjects.py", "threads/hinting.py", "threads/nearness.py"]
)
def test_titles_that_come_again_cost_twice_for_twice_the_months(room: str, weighed: dict[int, Counter[str]]) -> None:
    assert weighed[40][room] <= 2.4 * weighed[20][room], weighed


@pytest.mark.parametrize(
    ("room", "most"),
    [
        ("threads/subjects.py", 100),  # 475 when every two titles were weighed anew
        ("threads/rarity.py", 220),  # 445
        ("threads/nearness.py", 450),  # 601 when each sentence was held to what its whole minute has
        ("threads/hinting.py", 100),  # 240
        ("threads/evidence.py", 60),  # 168 when texts were compared letter by letter
        ("words/stems.py", 60),  # 90 when each word was looked at anew
        ("keep/telling.py", 8),  # 119 when each subject was held to each action
    ],
)
def test_an_action_under_a_title_that_comes_again_takes_so_many_steps(
    room: str, most: int, weighed: dict[int, Counter[str]]
) -> None:
    assert weighed[40][room] <= most * 40 * len(HEADS), weighed


class _Reads:
    """A pattern that counts how often it is looked for in a text."""

    def __init__(self, pattern: object) -> None:
        self._pattern, self.times = pattern, count()

    def __getattr__(self, name: str) -> object:
        if name in {"findall", "finditer"}:
            next(self.times)
        return getattr(self._pattern, name)


def test_what_is_compared_with_many_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    lot = Random(7)
    words = [f"{one}{other}" for one in WORDS[:10] for other in WORDS[10:]]

    def meeting(day: str) -> list[Told]:
        told = (" ".join(lot.choices(words, k=40)) for _ in range(60))
        return [Told(f"{day}/{n}", "b", day, day, str(n), "", f"The {text}.") for n, text in enumerate(told)]

    held = papers([*meeting("2031-01-07"), *meeting("2031-02-04")], frozenset())
    read = {
        (module, name): _Reads(getattr(module, name))
        for module, name in ((stock, "_WORD"), (naming, "_NAME"), (naming, "_NUMBERED"), (naming, "_POSTCODE"))
    }
    for (module, name), pattern in read.items():
        monkeypatch.setattr(module, name, pattern)
    likely(held)
    times = {name: next(pattern.times) for (_, name), pattern in read.items()}
    assert all(0 < some <= 120 for some in times.values()), times


def test_rows_without_a_stop_are_read_once_for_all_requests(tmp_path: Path) -> None:
    """The rows of a minute that no stop parts are one long sentence, near each request of every month before."""
    with store.open_db(tmp_path / "a.db") as db:
        for n in range(6):
            asked = "".join(f"Clerk: reply to {WORDS[(m + n) % 20]}{WORDS[m // 20]} letter\n" for m in range(80))
            head = f"HARBOUR COMMITTEE\n\nMinutes of the meeting held on {n + 2} March 2031\n\nPresent: A. Reed"
            text = f"{head}\n\n1. ACTIONS\n\n{asked}"
            store.save(db, parse(Document(f"{n}.txt", text, sha256=sha256(text.encode()).hexdigest())))
        with steps() as found:
            weighing.weigh_stale(db)
        assert _actions(db) == 6 * 80
    assert found["threads/evidence.py"] + found["words/outcomes.py"] <= 30 * 6 * 80, found  # 840 for each action


def test_what_was_said_of_many_actions_is_not_compared_each_with_each() -> None:
    """Of a long log of one meeting: each word said was compared with each action, letter by letter."""
    lot = Random(3)
    asked = [f"clerk write to {' and the '.join(lot.sample(WORDS, 4))} by {n} may 2032" for n in range(160)]
    held = [Passage(f"/{n}", f"resolved that the {one}", one, title="") for n, one in enumerate(asked)]

    def compared(passages: list[Passage]) -> int:
        with steps() as work:
            among = Held(passages)
            assert [meant(one, among, same_text=False) for one in passages] == [*range(len(passages))]
        return work["threads/spelling.py"]

    assert compared(held) < 2.5 * compared(held[:80])


def test_among_many_texts_those_that_say_the_same_are_found() -> None:
    lot = Random(5)
    long = [f"{one}{other}" for one in WORDS for other in WORDS[:4]]
    texts = [" ".join(lot.choices([*WORDS, *long, "the", "of", "12", "14"], k=lot.randint(0, 12))) for _ in range(150)]
    for text in texts[:75]:
        at = lot.randint(0, max(0, len(text) - 1))
        texts.append(text[:at] + lot.choice(("", " ", "e", "rn", "l")) + text[at + lot.randint(0, 1) :])
    among = Texts()
    for text in texts:
        among.add(text)
    same = [(n, m) for n, one in enumerate(texts) for m, other in enumerate(texts) if same_words(one, other)]
    assert len(same) > 300
    assert [(n, m) for n, m in same if m not in among.like(texts[n])] == []
