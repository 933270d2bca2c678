"""A fault of the parser, or a text that stalls it, costs one stage of one paper; the finding says which."""

from __future__ import annotations

import re
import signal
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from minutes_cli import budget
from minutes_cli.cli import app
from minutes_cli.model import BROKEN, STOPPED, Document, Parsed
from minutes_cli.parse import carefully, pipeline
from minutes_cli.parse.decisions import resolutions
from minutes_cli.parse.requests import actions
from minutes_cli.words import lazily
from pace import within

PAPER = """HARBOUR COMMITTEE

Minutes of the meeting held on 10 June 2031

Present: Councillor Ash (Chair)

1. MOORINGS

Further to Minute No. 4 of 6 May 2031, the Clerk reported.

RESOLVED: That the Clerk be requested to publish the depths by 1 July 2031.

2. EXCLUSION OF THE PUBLIC

RESOLVED: That the public be excluded for the following item, which is exempt.

3. A SALE

RESOLVED: That the bid be accepted.
"""
STAGES = [stage.__name__ for stage in pipeline.STAGES]
READ = pipeline.parse(Document("paper.txt", PAPER))


def stall(parsed: Parsed) -> Parsed:
    """Look for what backtracks for years."""
    re.search(r"(?:a|aa)+c", "a" * 200)
    return parsed


def loop(parsed: Parsed) -> Parsed:
    """Do nothing without end."""
    while True:
        pass


def fail(parsed: Parsed) -> Parsed:
    """Break."""
    raise KeyError("harbour")


def instead(monkeypatch: pytest.MonkeyPatch, name: str, does: Callable[[Parsed], Parsed], only: str = "") -> None:
    """Let one stage do something else, on papers with a word."""
    at = STAGES.index(name)
    stage = pipeline.STAGES[at]

    def other(parsed: Parsed) -> Parsed:
        return does(parsed) if only in parsed.document.text else stage(parsed)

    other.__name__ = name
    monkeypatch.setattr(pipeline, "STAGES", (*pipeline.STAGES[:at], other, *pipeline.STAGES[at + 1 :]))


def found(parsed: Parsed) -> dict[str, int]:
    """Return how much was found of each kind."""
    kinds = ("meetings", "items", "resolutions", "references", "actions")
    return {kind: len(getattr(parsed, kind)) for kind in kinds}


def test_every_stage_is_named() -> None:
    assert list(carefully.FINDS) == STAGES


@pytest.mark.parametrize("name", STAGES)
def test_a_stage_that_breaks_costs_what_it_finds(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, name, fail)
    parsed = pipeline.parse(Document("paper.txt", PAPER))
    told = [finding for finding in parsed.findings if finding.code == BROKEN]
    assert len(told) == 1, "one stage, and none that stands on it"
    assert f"`{name}` broke (KeyError, {__name__}:" in told[0].message
    assert told[0].message.endswith("; please report this fault, with the paper")
    assert "harbour" not in told[0].message, "words of a paper are no part of a fault"
    assert parsed.document.text == PAPER


LOSES = {
    "find_references": {"references"},
    "find_actions": {"actions"},
    "read_papers": set(),
    "infer_numbers": set(),
    "read_plans": set(),
    "read_statements": set(),
    "resolve": {"resolutions", "actions"},
}


@pytest.mark.parametrize("name", LOSES)
def test_other_stages_find_what_they_find(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, name, fail)
    counts = found(pipeline.parse(Document("paper.txt", PAPER)))
    whole = found(READ)
    assert {kind for kind, count in counts.items() if count != whole[kind]} == LOSES[name]


@pytest.mark.parametrize("name", STAGES[: STAGES.index("mark_exempt") + 1])
def test_what_might_be_exempt_is_hidden(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert [item.exempt for item in READ.items] == [False, False, True]
    instead(monkeypatch, name, fail)
    assert all(item.exempt for item in pipeline.parse(Document("paper.txt", PAPER)).items)


def test_a_paper_without_a_word_of_it_stays_open(monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, "mark_exempt", fail)
    parsed = pipeline.parse(Document("paper.txt", PAPER[: PAPER.index("2. EXCL")]))
    assert [item.exempt for item in parsed.items] == [False]


@pytest.mark.parametrize("does", [stall, loop])
def test_a_stage_that_stalls_is_stopped(does: Callable[[Parsed], Parsed], monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, "read_papers", does)
    monkeypatch.setattr(pipeline, "parsing", lambda size: 0.8)
    before = time.process_time()
    parsed = pipeline.parse(Document("paper.txt", PAPER))
    assert within(time.process_time() - before, 3)
    told = [finding for finding in parsed.findings if finding.code == STOPPED]
    assert len(told) == 1
    assert re.match(r"reports could not be looked for: `read_papers` took more than 0\.\d s", told[0].message)
    assert found(parsed) == found(READ)


@pytest.mark.parametrize(
    ("module", "name", "finds", "left"),
    [
        (resolutions, "decide", "decisions", {"resolutions": ["be excluded", "be accepted"]}),
        (actions, "asked_outside", "actions", {"resolutions": ["be requested", "be excluded", "be accepted"]}),
    ],
)
def test_an_item_that_stalls_costs_its_own(
    module: ModuleType, name: str, finds: str, left: dict[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The others are read, and the finding names its place; so it does where there is no other."""
    reads = getattr(module, name)

    def stalls(pieces: Sequence[tuple[str, str]], *words: Any, **more: Any) -> Any:
        while any("MOORINGS" in piece for piece in pieces):
            pass
        return reads(pieces, *words, **more)

    monkeypatch.setattr(module, name, stalls)
    monkeypatch.setattr(pipeline, "parsing", lambda size: 1.6)
    before = time.process_time()
    parsed = pipeline.parse(Document("paper.txt", PAPER))
    assert within(time.process_time() - before, 2)
    (told,) = [finding for finding in parsed.findings if finding.code == STOPPED]
    item = parsed.items[0]
    assert told.message.startswith(f"{finds} of {item.id} could not be looked for: what reads it took too long")
    assert told.span == item.span
    hidden = finds == "decisions"  # an exclusion may have been lost with them
    assert [item.exempt for item in parsed.items] == [hidden, hidden, True]
    rows = [row.text for row in parsed.resolutions]
    assert all(words in row for words, row in zip(left["resolutions"], rows, strict=True))
    alone = pipeline.parse(Document("paper.txt", PAPER[: PAPER.index("2. EXCL")]))
    (told,) = [finding for finding in alone.findings if finding.code == STOPPED]
    assert told.message.startswith(
        f"{finds} of {alone.items[0].id} could not be looked for: what reads it took too long"
    )


def test_a_stretch_within_a_stretch() -> None:
    """The inner one ends by itself, the outer one behind it; what nobody pays for counts in neither."""
    began = budget.paid()
    ended: list[float] = []
    with pytest.raises(budget.OutOfTime), budget.at_most(0.3):
        _stretches(began, ended)
    assert ended == pytest.approx([0.1, 0.2], abs=0.08)
    assert budget.paid() - began == pytest.approx(0.3, abs=0.1)
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0, 0)


def _stretches(began: float, ended: list[float]) -> None:
    with budget.free():
        spin(0.4)
    for _ in range(2):
        try:
            with budget.at_most(0.1):
                spin(1.5)
        except budget.OutOfTime:
            ended.append(budget.paid() - began)
    spin(1.5)


def spin(seconds: float) -> None:
    """Do nothing for so long, and ask the system for the time but now and then."""
    until = time.process_time() + seconds
    while time.process_time() < until:
        sum(range(20_000))


def test_nobody_pays_for_the_first_look_at_a_pattern() -> None:
    """On a slow machine all of them take as long as a paper has."""
    before, spent = budget.paid(), time.process_time()
    for n in range(40):
        lazily.compile(rf"(?:a|b|c{n}|[d-f]{{2,9}}){{3}}" * 20).match("")
    assert time.process_time() - spent > 4 * (budget.paid() - before)


def test_however_many_stall_the_paper_has_its_time_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in STAGES[2:]:
        instead(monkeypatch, name, loop)
    monkeypatch.setattr(pipeline, "parsing", lambda size: 0.6)
    before = time.process_time()
    parsed = pipeline.parse(Document("paper.txt", PAPER))
    assert within(time.process_time() - before, 2)
    assert [finding.code for finding in parsed.findings] == [STOPPED] * len(STAGES[2:])


def test_an_honest_paper_never_meets_its_budget() -> None:
    """Papers take one to two seconds a million characters; none has less than five times that."""
    assert budget.parsing(0) >= 3
    assert budget.parsing(10_000_000) >= 5 * 2 * 10
    assert budget.parsing(10_000_000) <= 10 * 10 + 3


def test_elsewhere_than_in_the_main_thread_nothing_is_stopped() -> None:
    parsed: list[Parsed] = []
    thread = threading.Thread(target=lambda: parsed.append(pipeline.parse(Document("paper.txt", PAPER))))
    thread.start()
    thread.join()
    assert parsed == [READ]


# --- the commands ---


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with two papers."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(PAPER)
    (tmp_path / "b.txt").write_text(PAPER.replace("HARBOUR", "QUAY").replace("MOORINGS", "OARS"))
    return tmp_path


def run(*arguments: str, code: int = 0) -> Result:
    """Run a command that ends with `code`."""
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == code, done.output
    assert "Traceback" not in done.output
    return done


@pytest.mark.parametrize("name", ["mark", "read_heads", "resolve", "find_actions"])
def test_text_and_search_stay_whatever_breaks(name: str, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, name, fail, "MOORINGS")
    done = run("ingest", "a.txt", "b.txt")
    first, second = done.stdout.splitlines()
    assert f"`{name}` broke (KeyError" in first
    assert second == "b.txt: minutes, 1 meeting, 3 items, 3 resolutions, 1 reference, 1 action"
    assert "Seen 2: 2 read, 0 unchanged, 0 replaced, 0 failed" in done.stderr
    assert "a.txt" in run("search", "moorings", "--csv", "--include-exempt").stdout
    assert f"`{name}` broke" in run("check", "--csv").stdout


def test_a_reparse_that_breaks_leaves_the_rows_that_are_there(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("ingest", "a.txt", "b.txt")
    instead(monkeypatch, "resolve", fail, "MOORINGS")
    done = run("reparse", code=1)
    assert re.match(r"minutes: a\.txt could not be read anew, decisions could not be looked for", done.stderr)
    assert done.stderr.splitlines()[0].endswith("; its rows stay as they were")
    assert done.stdout.startswith("b.txt: minutes, 1 meeting")
    assert "harbour-committee/2031-06-10/1" in run("resolutions", "--csv").stdout
