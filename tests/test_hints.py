"""Where an open action may be told of: a place to look, and no evidence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from hashlib import sha256
from itertools import permutations
from pathlib import Path

import pytest
from typer.testing import CliRunner

from minutes_cli import store
from minutes_cli.cli import app
from minutes_cli.model import Document
from minutes_cli.parse.pipeline import parse
from minutes_cli.store.keep.around import Around
from minutes_cli.store.keep.hinting import replying
from minutes_cli.threads.answering import Request
from minutes_cli.threads.hinting import MOST, Following, Hint, Minutes, Replied
from minutes_cli.threads.passages import Line, Minute
from minutes_cli.threads.rarity import Rarity, Telling
from minutes_cli.words.deed_kinds import recipients_of
from minutes_cli.words.stems import stems

FIRST = dt.date(2031, 1, 7)
FILLERS = (
    "The Clerk reported on the verges and the grass was discussed.",
    "A resident asked about parking outside the school.",
    "The playground inspection was received and the swings are sound.",
    "The accounts were read and the balance at the bank was noted.",
)
ASKED = "look into whether the cistern at Osier Fold can be made larger"


def hints(
    said: Sequence[tuple[int, str, str]],
    task: str = ASKED,
    head: str = "",
    about: str = "",
    following: Sequence[Following] = (),
    reply: Sequence[str] = (),
) -> list[Hint]:
    """What is hinted of a request of the first meeting; `said` is (meeting, above, sentence)."""
    told = {f"m{n}/1": [Line(FILLERS[n % 4], stems(FILLERS[n % 4]), "", frozenset())] for n in range(40)}
    for n, above, text in said:
        told[f"m{n}/1"].append(_line(text, above))
    words = {key: frozenset[str]().union(*(x.words | x.around for x in lines)) for key, lines in told.items()}
    minutes = [Minute(key, FIRST + dt.timedelta(30 * n), words[key], frozenset()) for n, key in enumerate(told)]
    asked = Request("a", FIRST, None, stems(task), stems(head), stems(about), frozenset(), "", "", heading=stems(head))
    replied = Replied("m0/1", [_line(text) for text in reply]) if reply else None
    return Minutes(Telling(words.values()), minutes, told.__getitem__).hints(asked, following, replied)


def _line(text: str, above: str = "") -> Line:
    return Line(text, stems(text), above, stems(above), stems(above))


TOLD = "Mrs Larkin explained that the cistern at Osier Fold takes ninety gallons as it is."
DONE = "The Clerk had measured the cistern at Osier Fold."
PAID = "Paid: cistern at Osier Fold £12.00, larger hinge £3.50, grass £80.00, school £9.10"
SHOWN = (
    # what was asked, what heads it, what stands before it; what is told above it and in it
    (ASKED, "", "", "", TOLD, True),
    ("look into it", "Cistern, Osier Fold", "", "", TOLD, True),
    ("chase this", "", "The plumber of the Osier Fold cistern has sent no bill.", "", TOLD, True),
    (
        "look into whether it can be made larger",
        "Cistern, Osier Fold",
        "",
        "Cistern Osier Fold",
        "Ninety gallons.",
        False,
    ),
    (ASKED, "", "", "", "The pump at Osier Wharf was seen.", False),  # one place, another thing
    (ASKED, "", "", "", "Look into whether the cistern at Osier Fold can be made larger.", False),  # asked again
    (ASKED, "", "", "", "Clerk to look into whether the cistern at Osier Fold can be made larger (Done).", True),
    (ASKED, "", "", "", PAID, False),
    (ASKED, "Cistern", "", "", "I will move that a cistern be made for the school.", False),  # a motion of its own
    ("write to the mill", "", "", "", "The Clerk will write to the school.", False),
)


@pytest.mark.parametrize(("task", "head", "about", "above", "said", "shown"), SHOWN)
def test_what_is_hinted(task: str, head: str, about: str, above: str, said: str, shown: bool) -> None:  # noqa: FBT001
    assert [hint.quote for hint in hints([(7, above, said)], task, head, about)] == ([said] if shown else [])


def test_nothing_earlier_is_hinted_and_of_each_minute_one_sentence_the_likeliest_first() -> None:
    said = [(0, "", TOLD), (2, "", "The cistern at Osier Fold."), (2, "", DONE), (3, "", TOLD), (3, "", DONE)]
    found = hints(said)
    assert [(hint.id, hint.quote) for hint in found] == [("m2/1", DONE), ("m3/1", DONE)]
    assert found[0].why == "same cistern, Fold and Osier"


def test_what_is_told_soon_is_nearer_than_the_same_words_years_later() -> None:
    assert [hint.id for hint in hints([(3, "", TOLD), (30, "", TOLD)])] == ["m3/1"]
    assert hints([(39, "", "Osier was planted.")], "plant osier") == []


def test_what_likely_follows_the_passage_that_asked_is_hinted_though_its_words_are_others() -> None:
    def after(earlier: str) -> Following:
        day = FIRST + dt.timedelta(60)
        return Following("m2/9", day, "Ninety gallons.", stems(earlier), "likely the same", 0.8)

    assert [hint.quote for hint in hints([], following=[after(f"The Clerk to {ASKED}.")])] == ["Ninety gallons."]
    assert hints([], following=[after("The swings are sound.")]) == []


def test_what_the_next_meeting_says_under_the_very_heading_is_hinted_whatever_its_words() -> None:
    task, head = "arrange a site meeting", "Cistern, Osier Fold"
    assert [hint.quote for hint in hints([(2, head, "Both were there.")], task, head)] == ["Both were there."]
    assert hints([(2, "Verges, Osier Fold", "Both were there.")], task, head) == []
    assert hints([(30, head, "Both were there.")], task, head) == []


def test_who_is_to_act_or_to_have_something_sent_is_not_what_it_is_about() -> None:
    task = "forward this resolution to Pam Oak and the Wherry Federation for support"
    asked = Request("a", FIRST, None, stems(task), frozenset(), stems("cistern at Osier Fold"), frozenset(), "", "")
    told = {"m1/1": "Pam Oak of the Wherry Federation spoke of swans.", "m2/1": "The cistern at Osier Fold is larger."}
    lines = {key: [_line(text)] for key, text in told.items()}
    minutes = [Minute(key, FIRST + dt.timedelta(30 * int(key[1])), stems(told[key]), frozenset()) for key in told]
    held = Minutes(Telling([*map(stems, told.values()), *map(stems, FILLERS * 10)]), minutes, lines.__getitem__)
    assert [hint.id for hint in held.hints(asked)] == ["m1/1"]
    sent = asked._replace(to=stems(recipients_of(task)))
    assert [hint.id for hint in held.hints(sent)] == ["m2/1"]


REPLY = ("The cistern was made in 1990.", "The Council had the cistern at Osier Fold made larger in May.", "Noted.")


def test_the_reply_that_is_printed_below_a_request_is_hinted_if_it_is_one_to_it() -> None:
    (hint,) = hints([], reply=REPLY)
    assert (hint.id, hint.quote, hint.why) == ("m0/1", REPLY[1], "in the reply to it")
    assert hints([], reply=["The swings were inspected.", "They are sound."]) == []


def test_no_more_are_hinted_than_anybody_reads() -> None:
    assert len(hints([(n, "", f"{TOLD} Again, the {n}th.") for n in range(1, 6)])) == MOST


def minutes(day: str, *items: tuple[str, str]) -> str:
    """Write the minutes of a parish."""
    listed = "\n\n".join(f"{n}. {title.upper()}\n\n{text}" for n, (title, text) in enumerate(items, 1))
    return (
        f"BRINMOUTH PARISH COUNCIL\n\nMinutes of the meeting held on {day}\n\nPresent: Ann Varley (Chair)\n\n{listed}\n"
    )


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep three meetings: one asks, one tells of it in no words of doing, one is of something else."""
    papers = (
        minutes(
            "7 January 2031",
            ("Water", f"The cistern overflows.\n\nRESOLVED: That the Clerk be requested to {ASKED}."),
        ),
        minutes(
            "4 February 2031", ("Reports", f"Swans were seen. {TOLD} The Chair thanked her."), ("Close", "At nine.")
        ),
        minutes("4 March 2031", ("Reports", "The school asked for a crossing."), ("Close", "At nine.")),
    )
    monkeypatch.setenv("MINUTES_DB", str(tmp_path / "minutes.db"))
    monkeypatch.setenv("COLUMNS", "160")
    with store.open_db(tmp_path / "minutes.db") as db:
        for n, text in enumerate(papers):
            store.save(db, parse(Document(f"{n}.txt", text, sha256=sha256(text.encode()).hexdigest())))
    return tmp_path / "minutes.db"


MOTION = """I move that the Council have the cistern at Osier Fold made larger.

REPLY:
The cistern at Osier Fold was measured in May. It takes ninety gallons.

It was agreed that the Council have the cistern at Osier Fold made larger."""


def test_only_a_reply_that_stands_behind_a_request_is_the_one_to_it(tmp_path: Path) -> None:
    text = minutes("7 January 2031", ("Water", MOTION))
    with store.open_db(tmp_path / "minutes.db") as db:
        store.save(db, parse(Document("0.txt", text, sha256=sha256(text.encode()).hexdigest())))
        end = text.index("REPLY")
        key = "brinmouth-parish-council/2031-01-07/1"
        replied = replying(db)
        found = replied(1, key, end)
        assert found is not None
        assert [line.text for line in found.lines] == [
            "The cistern at Osier Fold was measured in May.",
            "It takes ninety gallons.",
        ]
        assert replied(1, key, len(text) - 2) is None


def test_a_minute_is_looked_through_for_replies_once_however_much_is_asked_in_it(tmp_path: Path) -> None:
    text = minutes("7 January 2031", ("Water", MOTION))
    asked: list[str] = []
    with store.open_db(tmp_path / "minutes.db") as db:
        store.save(db, parse(Document("0.txt", text, sha256=sha256(text.encode()).hexdigest())))
        replied = replying(db)
        db.set_trace_callback(asked.append)
        for end in range(text.index("REPLY") - 40, text.index("REPLY")):
            assert replied(1, "brinmouth-parish-council/2031-01-07/1", end) is not None
        db.set_trace_callback(None)
    assert len(asked) == 1


def run(*line: str) -> str:
    """What a command prints."""
    done = CliRunner().invoke(app, list(line))
    assert done.exit_code == 0, done.output
    return " ".join(done.output.split())


def test_an_open_action_says_where_it_may_be_told_of_and_stays_open(place: Path) -> None:
    with store.read_db(place) as db:
        (action,) = store.actions(db).records()
        (row,) = store.query(db, "SELECT status, possibly ->> '$[0].id' AS told_in FROM action_log").records()
    (hint,) = action["possibly"]
    assert (action["status"], action["evidence"]) == ("open", [])
    assert hint == {
        "id": "brinmouth-parish-council/2031-02-04/1",
        "quote": TOLD,
        "why": "same cistern, Fold and Osier",
    }
    assert row == {"status": "open", "told_in": hint["id"]}
    assert f"possibly told in 1 of 2031-02-04, same cistern, Fold and Osier: “{TOLD}”" in run("show", action["id"])
    assert f"possibly told in 1 of 2031-02-04, same cistern, Fold and Osier: “{TOLD}”" in run("trace", action["id"])
    assert f"possibly told in 1 of 2031-02-04, same cistern, Fold and Osier: “{TOLD}”" in run("trace", "cistern")
    assert "Of 1 action a later minute may tell (`minutes actions --possibly`)" in run("actions")
    assert "“Mrs Larkin explained" in run("actions", "--possibly")


def test_what_is_new_in_a_paper_has_older_actions_that_it_may_tell_of(place: Path) -> None:
    with store.read_db(place) as db:
        papers = dict(db.execute("SELECT name, id FROM documents").fetchall())
        told = {
            name: [
                (row["what"], row["told_in"], row["quote"])
                for row in store.brought(db, [key]).records()
                if row["told_in"]
            ]
            for name, key in papers.items()
        }
        assert not any(row["told_in"] for row in store.brought(db, papers.values()).records()), "all of it is new"
    assert told == {
        "0.txt": [],
        "1.txt": [("possibly told", "brinmouth-parish-council/2031-02-04/1", TOLD)],
        "2.txt": [],
    }


def test_the_council_that_a_committee_sits_under_may_tell_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asks = minutes("7 January 2031", ("Water", f"RESOLVED: That the Clerk be requested to {ASKED}."))
    asks = asks.replace("BRINMOUTH PARISH COUNCIL", "BRINMOUTH TOWN COUNCIL\n\nWATERWORKS COMMITTEE")
    tells = minutes("4 February 2031", ("Waterworks Committee", f"Swans were seen. {TOLD}"), ("Close", "At nine."))
    tells = tells.replace("PARISH", "TOWN")
    monkeypatch.setenv("MINUTES_DB", str(tmp_path / "minutes.db"))
    for papers in ((asks, tells), (tells, asks)):
        with store.open_db(tmp_path / f"{papers.index(asks)}.db") as db:
            for n, text in enumerate(papers):
                store.save(db, parse(Document(f"{n}.txt", text, sha256=sha256(text.encode()).hexdigest())))
                store.actions(db)
            (action,) = store.actions(db).records()
            assert [one["quote"] for one in action["possibly"]] == [TOLD]


ANSWERED = (
    # what the first meeting asks; the title and the text of the second
    (
        "Beacon",
        "It was agreed to invite the Osier Beacon Wardens to a meeting.",
        "Deputation from Osier Beacon Wardens",
        "Seen.",
    ),
    ("Osier beacon", "It burns low.\n\nClerk to place on the February agenda.", "Osier beacon", "It was lit."),
    (
        "Osier beacon",
        "It was agreed to hold a meeting with the beacon wardens of Osier Fold.",
        "Reports",
        "A meeting had taken place with the beacon wardens of Osier Fold and a response from them is awaited.",
    ),
)


@pytest.mark.parametrize(("title", "asked", "heading", "told"), ANSWERED)
def test_who_was_invited_came_and_what_was_to_be_discussed_was(
    tmp_path: Path, title: str, asked: str, heading: str, told: str
) -> None:
    papers = (
        minutes("7 January 2031", (title, asked), ("Close", "At nine.")),
        minutes("4 February 2031", (heading, told), ("Close", "At nine.")),
        minutes("4 March 2031", ("Verges", FILLERS[0]), ("Close", "At nine.")),
    )
    with store.open_db(tmp_path / "minutes.db") as db:
        for n, text in enumerate(papers):
            store.save(db, parse(Document(f"{n}.txt", text, sha256=sha256(text.encode()).hexdigest())))
        (action,) = store.actions(db, want=store.ActionFilter(statuses=frozenset())).records()
    assert action["status"] == "reported", action
    assert [one["id"] for one in action["evidence"]] == ["brinmouth-parish-council/2031-02-04/1"]


def test_matters_arising_say_where_else_one_may_be_told_of(place: Path) -> None:
    with store.read_db(place) as db:
        (row,) = store.arising(db, "brinmouth").records()
    assert [one["id"] for one in row["possibly"]] == ["brinmouth-parish-council/2031-02-04/1"]
    assert "possibly 1 of 2031-02-04" in run("arising", "brinmouth")
    assert f"possibly 1 of 2031-02-04: “{TOLD}”" in run("arising", "brinmouth", "--markdown")


def test_a_subject_is_quoted_by_the_points_that_are_about_it(tmp_path: Path) -> None:
    text = minutes(
        "7 January 2031", ("Matters arising", "a) Cistern - it is full. b) Osier Fold - cut. c) Cistern - new.")
    )
    with store.open_db(tmp_path / "minutes.db") as db:
        store.save(db, parse(Document("0.txt", text, sha256=sha256(text.encode()).hexdigest())))
        (thread,) = store.subject(db, "cistern")
        assert thread.quote == "a) Cistern - it is full.\nc) Cistern - new."
        assert store.subject(db, "cistern osier") == []


def test_what_is_closed_or_reported_hints_at_nothing(place: Path) -> None:
    with store.read_db(place) as db:
        (action,) = store.actions(db).records()
    run("close", action["id"])
    with store.read_db(place) as db:
        assert [a["possibly"] for a in store.actions(db, want=store.ActionFilter(statuses=frozenset())).records()] == [
            []
        ]
    assert "Mrs Larkin" not in run("actions", "--possibly")


HEADED = (
    # what an item says, with one action; what heads that
    ("It was read. Pump at the Staithe – the Clerk to ring the plumber.", "Pump at the Staithe"),
    ("It was read. The pump is broken, and so the Clerk to ring the plumber.", "It was read"),
)


@pytest.mark.parametrize(("said", "head"), HEADED)
def test_what_stands_before_an_action_in_its_own_sentence_heads_it(said: str, head: str) -> None:
    parsed = parse(Document("0.txt", minutes("7 January 2031", ("Water", said))))
    (action,) = parsed.actions
    assert Around(parsed).of(action)[0] == head


def test_the_order_of_words_changes_no_sum() -> None:
    """Words come out of sets in another order in each run: a last digit must not decide which passage is the nearer."""
    rarity = Rarity([["weir", "lane"], ["weir", "moor", "sluice"], ["heron"]] * 7)
    words = ["weir", "lane", "moor", "sluice", "heron", "otter"]
    assert len({rarity.sum(order) for order in permutations(words)}) == 1
