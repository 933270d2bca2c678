"""A corrected paper takes the place of one of its name: what is the same is not new, and what differs is told."""

from __future__ import annotations

import json
import shlex
from importlib.util import find_spec
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from minutes_cli.cli import app
from minutes_cli.store.keep.replacing import _compared, _Fact

DRAFT = """QUAY PARISH COUNCIL

Minutes of the meeting held on 6 March 2041

Present: Councillors A. Reed (Chair), B. Teal, C. Moss, D. Ash, E. Dell

1. Weir

RESOLVED: That the Clerk be requested to write to the owner of the weir by 1 May 2041.

2. Bench

RESOLVED: That the bench be moved to the green.

3. Lamp

It was proposed by Councillor Reed, seconded by Councillor Teal, that the lamp at the mill be mended.
The motion was carried by 4 votes to 1.
"""
NEW = """
4. Gate

RESOLVED: That the gate of the mill be painted.
"""
FELL = """
5. Slip

It was proposed by Councillor Moss, seconded by Councillor Ash, that the slip be closed.
The motion was lost by 2 votes to 3.
"""
DRAFT += FELL


@pytest.fixture
def held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take in the draft in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MINUTES_DB", raising=False)
    _take_in(DRAFT)


def _run(line: str) -> Result:
    done = CliRunner().invoke(app, shlex.split(line))
    assert done.exit_code == 0, done.output
    return done


def _take_in(text: str) -> str:
    Path("march.txt").write_text(text, "utf-8")
    return _run("ingest march.txt").stdout


def _news() -> list[tuple[str, str, str | None]]:
    rows = json.loads(_run("since --json").stdout)
    return [(row["what"], row["number"], row["quote"]) for row in rows]


VOTES = DRAFT.replace("4 votes to 1", "3 votes to 2")
CHANGES: dict[str, tuple[str, str, list[tuple[str, str, str | None]]]] = {
    "nothing": (
        DRAFT.replace("Minutes of", "Approved minutes of"),
        "the same decisions, votes and actions",
        [],
    ),
    "a vote": (VOTES, "minute 3: votes 4-1, now 3-2", [("changed", "3", "votes 4-1, now 3-2")]),
    "a vote and a decision": (
        VOTES + NEW,
        "minute 3: votes 4-1, now 3-2; 1 decision new, none gone; 1 action new, none gone",
        [("asked", "4", None), ("changed", "3", "votes 4-1, now 3-2")],
    ),
    "a day": (
        DRAFT.replace("1 May", "8 May"),
        "minute 1: due 2041-05-01, now 2041-05-08, other words",
        [("changed", "1", "due 2041-05-01, now 2041-05-08, other words")],
    ),
    "the words": (
        DRAFT.replace("the green", "the village green"),
        "minute 2: other words",
        [("changed", "2", "other words")],
    ),
    "a motion that fell": (
        DRAFT.replace("2 votes to 3", "1 vote to 4"),
        "minute 5: votes 2-3, now 1-4",
        [("changed", "5", "votes 2-3, now 1-4")],
    ),
    "a decision gone": (
        DRAFT.replace("RESOLVED: That the bench be moved to the green.", "The bench was looked at."),
        "no decisions new, 1 gone; no actions new, 1 gone",
        [],
    ),
}


@pytest.mark.parametrize("what", CHANGES)
def test_what_differs_is_told_and_nothing_else_is_new(held: None, what: str) -> None:
    text, told, news = CHANGES[what]
    assert f": {told}" in _take_in(text)
    assert _news() == news
    assert f"march.txt replaced a paper of its name: {told}" in _run("since").stderr
    _run("reparse")
    assert _news() == news


def test_a_paper_of_another_meeting_is_all_new(held: None) -> None:
    done = _take_in(DRAFT.replace("6 March", "3 April"))
    assert "replaces what was held" in done
    assert "minute" not in done.split("replaces")[1]
    assert [what for what, _, _ in _news()] == ["asked", "asked", "asked"]


def test_check_lists_what_differs(held: None) -> None:
    _take_in(VOTES)
    rows = json.loads(_run("check --kind replaced --json").stdout)
    assert [row["message"] for row in rows] == ["minute 3: votes 4-1, now 3-2"]
    assert all(row["kind"] == "replaced" for row in rows)
    assert "the lamp" in _run("show 3").stdout


def test_of_an_exempt_minute_it_is_told_that_it_changed_and_not_how(held: None) -> None:
    shut = (
        "\n6. EXCLUSION OF THE PUBLIC\n\nRESOLVED: That the public be excluded for the following item.\n\n7. LAND\n\n"
    )
    _take_in(DRAFT + shut + "RESOLVED: That the Zebra Buyer be asked to buy the field by 1 May 2041.\n")
    done = _take_in(VOTES + shut + "RESOLVED: That the Zebra Agent be asked to buy the field by 8 May 2041.\n")
    assert "minute 3: votes 4-1, now 3-2; 1 exempt minute changed" in done
    for ask in ("check --csv", "check --markdown", "check --kind replaced", "since --csv"):
        told = _run(ask)
        assert "zebra" not in (told.stdout + told.stderr).casefold(), ask


def test_what_is_found_in_an_exempt_minute_is_left_out_with_it(held: None) -> None:
    shut = (
        "\n6. EXCLUSION OF THE PUBLIC\n\nRESOLVED: That the public be excluded for the following item.\n\n7. LAND\n\n"
    )
    _take_in(DRAFT + shut + "RESOLVED: That it be bought.\n\nAction required: the zebra £5,000 was paid.\n")
    assert "zebra" in _run("check --kind label-unread --json").stdout
    for form in ("--csv", "--markdown"):
        assert "zebra" not in _run(f"check --kind label-unread {form}").stdout


def test_what_is_found_in_an_exempt_minute_is_in_no_list_of_papers(held: None, tmp_path: Path) -> None:
    """Nor how a corrected one has changed; what is found in open minutes stays."""
    pytest.importorskip("pyarrow")
    shut = (
        "\n6. EXCLUSION OF THE PUBLIC\n\nRESOLVED: That the public be excluded for the following item.\n\n7. LAND\n\n"
        "RESOLVED: That the Zebra {} be asked to buy it.\n\nAction required: the zebra £5,000 was paid.\n"
    )
    seen = DRAFT + "\nAction required: the otter £5,000 was paid.\n"
    _take_in(seen + shut.format("Buyer"))
    _take_in(seen + shut.format("Agent"))
    told = _run("documents --json").stdout
    assert "zebra" in told
    assert "Zebra Buyer" in told
    for form in ("--csv", "--markdown", "--ndjson"):
        told = _run(f"documents {form}").stdout
        assert ("zebra" in told.casefold()) is (form == "--ndjson")
        assert "otter" in told
    _run(f"export --parquet {tmp_path / 'out'}")
    if find_spec("pyarrow"):
        from pyarrow.parquet import read_table  # noqa: PLC0415 - not installed everywhere

        (rows,) = [read_table(part).to_pylist() for part in (tmp_path / "out" / "documents").rglob("*.parquet")]
        assert "otter" in str(rows)
        assert "zebra" not in str(rows).casefold()


def test_of_papers_that_decide_nothing_nothing_is_said(held: None) -> None:
    talk = DRAFT.partition("1.")[0] + "The bench was looked at by all.\n"
    _take_in(talk)
    assert "the same decisions" not in _take_in(talk.replace("by all", "by some"))


def test_one_long_decision_and_many_short_ones_cost_little() -> None:
    def facts(words: str, count: int) -> tuple[_Fact, ...]:
        return tuple(_Fact("decided", "1", f"{n} {words}", (("outcome", "carried"),), (n, n + 1)) for n in range(count))

    long, many = " ".join(f"word{n}" for n in range(40_000)), "that the bench be moved to the green"
    changed, new, gone = _compared(facts(long, 1), facts(f"{long} more", 1))
    assert (len(changed), new, gone) == (1, [], [])
    changed, new, gone = _compared(facts(many, 8000), facts(f"{many} now", 8000))
    assert len(changed) + len(new) == 8000
    assert len(new) == len(gone)


def test_votes_that_change_places_between_two_minutes_in_the_same_words_have_changed(held: None) -> None:
    def paper(gate: str, weir: str) -> str:
        return DRAFT + "".join(
            f"\n{n}. {title} licence\n\nIt was proposed by Councillor Reed, seconded by Councillor Teal, that the "
            f"application be approved.\nThe motion was carried by {votes}.\n"
            for n, title, votes in ((6, "Gate", gate), (7, "Weir", weir))
        )

    _take_in(paper("4 votes to 1", "3 votes to 2"))
    done = _take_in(paper("3 votes to 2", "4 votes to 1"))
    assert "minute 6: votes 4-1, now 3-2; minute 7: votes 3-2, now 4-1" in done
