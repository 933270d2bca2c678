"""Threads on a line of time, and what of an action's resolution stands on the page."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from decade import Committee, decade
from minutes_cli import store
from minutes_cli.cli import app
from minutes_cli.show.publish.anchors import anchors
from minutes_cli.show.publish.drawing import along, words_along
from minutes_cli.store.ask import publishing
from minutes_cli.store.ask.strands import _whole, strands
from minutes_cli.store.log import Event, Log, Tie, Wanted

pytest.importorskip("jinja2")

TODAY = date(2021, 6, 1)


def held(folder: Path, papers: dict[str, str]) -> Path:
    for name, text in papers.items():
        (folder / name).write_text(text, encoding="utf-8")
    done = CliRunner().invoke(app, ["ingest", str(folder), "--db", str(folder / "m.db")])
    assert done.exit_code == 0, done.output
    return folder / "m.db"


def asked(place: Path, *, body: str | None = None, exempt: bool = False) -> tuple[Log, list[tuple[Event, ...]]]:
    with store.read_db(place) as db:
        log = publishing.action_log(db, Wanted(body, None, None, TODAY, exempt))
        return log, strands(db, log)


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> tuple[Committee, Path]:
    committee = decade(5)
    return committee, held(tmp_path_factory.mktemp("years"), dict(committee.papers()))


def test_each_request_that_was_told_of_has_a_thread(years: tuple[Committee, Path]) -> None:
    committee, place = years
    _, threads = asked(place)
    found = {frozenset(event.id for event in events) for events in threads}
    for request in committee.held():
        for _, sitting, number in committee.evidence(request):
            both = {request.id.partition("(")[0], f"{sitting.id}/{number}"}
            assert any(both <= keys for keys in found), request.words


def test_a_thread_is_of_several_days_in_their_order_and_no_part_of_another(years: tuple[Committee, Path]) -> None:
    _, threads = asked(years[1])
    for events in threads:
        days = [event.on for event in events]
        assert days == sorted(days)
        assert days[0] < days[-1]
        assert not events[0].ties
        ids = {event.id for event in events}
        assert all(tie.earlier in ids for event in events for tie in event.ties)
        assert not any(ids < {event.id for event in other} for other in threads)
    lasts = [events[-1].on for events in threads]
    assert lasts == sorted(lasts, reverse=True)


LAMPS = """HARBOUR COMMITTEE

Minutes of the meeting of the Harbour Committee held on Tuesday 3 September 2019

PRESENT: Councillor A. Reed (in the Chair), Councillor C. Marrow

1. LAMPS AT WEIR LANE

RESOLVED: That

(1) the report be noted; and

(2) the Director of Works be requested to:

(a) submit a report on the lamps at Weir Lane; and

(b) count the lamps at Mill Lane.

2. EELS

RESOLVED: That the Clerk be requested to count the eels.
"""
LATER = """HARBOUR COMMITTEE

Minutes of the meeting of the Harbour Committee held on Tuesday 5 November 2019

PRESENT: Councillor A. Reed (in the Chair), Councillor C. Marrow

5. LAMPS AT WEIR LANE

Further to Minute No. 1 (2) (a) of 3 September 2019, the Director of Works submitted the report on the lamps.

RESOLVED: That the report be noted.

6. EXCLUSION OF THE PRESS AND PUBLIC

RESOLVED: That the press and public be excluded from the meeting for the following item.

7. SALE OF EELS

Further to Minute No. 2 of 3 September 2019, the Solicitor reported on the secret sale of eels.

RESOLVED: That the Solicitor be requested to sell the eels.
"""


@pytest.fixture(scope="module")
def lamps(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return held(tmp_path_factory.mktemp("lamps"), {"first.txt": LAMPS, "second.txt": LATER})


def test_a_resolution_stands_below_its_stem(lamps: Path) -> None:
    log, _ = asked(lamps)
    told = {matter.row["path"]: matter.resolution for matter in log.matters if matter.row["number"] == "1"}
    stem = "the Director of Works be requested to:"
    assert told == {
        "(2)(a)": f"{stem}\nsubmit a report on the lamps at Weir Lane",
        "(2)(b)": f"{stem}\ncount the lamps at Mill Lane.",
    }


def test_a_thread_says_how_it_hangs_together(lamps: Path) -> None:
    _, threads = asked(lamps)
    [(first, last)] = threads
    assert (first.id, last.id) == ("harbour-committee/2019-09-03/1", "harbour-committee/2019-11-05/5")
    [tie] = last.ties
    assert (tie.how, tie.of) == ("told", "harbour-committee/2019-09-03/1(2)(a)")
    assert "submitted the report on the lamps" in tie.said


def test_what_is_exempt_is_in_no_thread_of_the_public(lamps: Path) -> None:
    _, every = asked(lamps, exempt=True)
    assert any(event.id.endswith("/7") for events in every for event in events)
    _, public = asked(lamps)
    assert "eels" not in repr(public).lower()


@pytest.mark.parametrize("many", [5, 13])
def test_a_minute_that_tells_of_many_matters_joins_none(many: int) -> None:
    """Each asks for something, one minute tells of all, and each of these is taken up later."""
    log = [f"{n:02}" for n in range(many)]
    later = [f"later {n:02}" for n in range(many)]
    ties = [("log", one) for one in log] + [(one, "log") for one in later]
    back: dict[str, dict[str, list[Tie]]] = {}
    on: dict[str, set[str]] = {}
    for far, near in ties:
        back.setdefault(far, {})[near] = [Tie(near, "cites", near, "")]
        on.setdefault(near, set()).add(far)
    threads = list(_whole(log, back, on))
    assert threads == [frozenset((one, "log", *(later if many < 13 else ()))) for one in log]


def test_a_name_in_the_page_is_of_its_id_alone() -> None:
    ids = ["mill/2019-09-03/1(1)", "mill/2019-09-03/1[1]", "mill/2019-09-03/2"]
    assert anchors(ids, "a") == anchors(ids[::-1], "a")
    assert len(set(anchors(ids, "a").values())) == 3
    assert anchors(ids[2:], "a") == {ids[2]: "a-mill-2019-09-03-2"}


def test_all_links_in_the_page_lead_somewhere(years: tuple[Committee, Path], tmp_path: Path) -> None:
    out = tmp_path / "log.html"
    done = CliRunner().invoke(app, ["publish", str(out), "--db", str(years[1]), "--as-of", str(TODAY)])
    assert done.exit_code == 0, done.output
    told = out.read_text("utf-8")
    names = re.findall(r' id="([^"]+)"', told)
    assert len(names) == len(set(names))
    links = set(re.findall(r'href="#([^"]+)"', told))
    assert links <= set(names)
    assert any(link.startswith("t-") for link in links)


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (["2019-09-03", "2019-11-05"], ["2019-09", "2019-11"]),
        (["2019-09-03", "2019-09-10", "2020-03-01", "2020-08-20", "2020-09-03"], ["2019-09", "2020-03", "2020-09"]),
    ],
)
def test_words_below_a_line_do_not_run_into_one_another(days: list[str], told: list[str]) -> None:
    places = along(days)
    assert (places[0], places[-1]) == (1.5, 98.5)
    assert [tick.told for tick in words_along(days, places)] == told
