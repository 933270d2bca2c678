"""What is handed on as OParl: objects as the specification has them, for ever at their addresses, nothing exempt."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import minutes_cli
from builders import paper
from handed import CLERK, ORIGINAL, SECRET, hold
from minutes_cli import store
from minutes_cli.cli import app
from minutes_cli.errors import ReadError
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import find_sources
from minutes_cli.show.oparl import site
from minutes_cli.show.oparl.addresses import path_of
from oparl_rules import faults

BASE = "https://council.example/oparl/"
SEPTEMBER = "harbour-committee/2019-09-03"
MILL = f"{SEPTEMBER}/4"
BACK = frozenset(("meeting", "meetings", "person", "paper"))
"""What leads from an object to the one that it stands within."""


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the database of the papers."""
    return hold(tmp_path_factory.mktemp("held") / "minutes.db")


@pytest.fixture(scope="module")
def folder(held: Path) -> Path:
    """Export it as OParl."""
    found = held.parent / "oparl"
    told(held, found)
    return found


def told(held: Path, folder: Path, *more: str, fails: bool = False) -> str:
    """Return what the export says."""
    command = ["export", "--oparl", str(folder), "--base-url", BASE.rstrip("/"), "--timezone", "Europe/London", *more]
    done = CliRunner().invoke(app, [*command, "--db", str(held)])
    assert done.exit_code == (2 if fails else 0), done.output
    return done.output


def read(folder: Path) -> dict[str, Any]:
    """Return every file of JSON by its address."""
    return {
        BASE + path.relative_to(folder).as_posix(): json.loads(path.read_text("utf-8"))
        for path in folder.rglob("*.json")
    }


def things(folder: Path) -> dict[str, Any]:
    """Return the objects, but no pages of lists."""
    return {url: told for url, told in read(folder).items() if "type" in told}


def within(value: Any) -> Iterator[tuple[str, Any]]:
    """Yield what stands in a value, with the name of the property."""
    for name, part in value.items() if isinstance(value, dict) else ():
        for one in part if isinstance(part, list) else [part]:
            yield name, one
            yield from within(one)


def test_every_object_is_as_the_specification_has_it(folder: Path) -> None:
    found = things(folder)
    kinds = {thing["type"].rpartition("/")[2] for thing in found.values()}
    assert kinds == {
        *("System", "Body", "Organization", "Person", "Membership", "Meeting", "AgendaItem", "Paper", "Consultation"),
        *("File", "Location"),
    }
    assert [fault for thing in found.values() for fault in faults(thing)] == []


def test_each_is_served_where_it_says_and_every_address_leads_somewhere(folder: Path) -> None:
    served = read(folder)
    assert all(thing["id"] == url for url, thing in things(folder).items())
    for thing in served.values():
        for name, value in within(thing):
            if isinstance(value, str) and value.startswith(BASE):
                assert value in served or (name == "accessUrl" and (folder / value.removeprefix(BASE)).is_file()), (
                    name,
                    value,
                )


def test_what_stands_within_another_is_the_same_alone(folder: Path) -> None:
    served = things(folder)
    for thing in served.values():
        for _, value in within(thing):
            if isinstance(value, dict) and "type" in value:
                alone = {k: v for k, v in served[value["id"]].items() if k not in BACK or k in value}
                assert value == alone


def test_everything_is_reached_from_the_door_page_by_page(
    folder: Path, monkeypatch: pytest.MonkeyPatch, held: Path
) -> None:
    monkeypatch.setattr(site, "_PAGE", 2)
    small = folder.parent / "pages"
    told(held, small)
    served = read(small)

    def listed(url: str) -> Iterator[Any]:
        pages = 0
        while True:
            page, pages = served[url], pages + 1
            assert page["links"]["self"] == url
            assert page["pagination"]["currentPage"] == pages
            assert len(page["data"]) <= 2
            yield from page["data"]
            if "next" not in page["links"]:
                assert page["pagination"]["totalPages"] == pages
                return
            assert len(page["data"]) == 2
            url = page["links"]["next"]

    (body,) = listed(served[f"{BASE}system.json"]["body"])
    names = [name for name, value in body.items() if name not in {"id", "system"} and str(value) in served]
    reached = [thing["id"] for name in names for thing in listed(body[name])]
    assert len(reached) == len(set(reached))
    assert {*reached, body["id"], f"{BASE}system.json"} == set(things(small))


def test_a_minute_has_what_was_decided(folder: Path) -> None:
    served = things(folder)
    item = served[BASE + path_of("AgendaItem", f"{SEPTEMBER}/1")]
    assert (item["number"], item["order"], item["name"], item["public"]) == ("1", 0, "LAMPS AT WEIR LANE", True)
    assert item["result"] == "requested"
    assert item["resolutionText"].splitlines()[0].startswith("(1) the Director of Works be requested")
    assert item["minutes:actions"][0] == {
        "id": f"{SEPTEMBER}/1(1)",
        "owner": "Director of Works",
        "task": "submit a report on the lamps at Weir Lane by 1 November 2019",
        "due_now": "2019-11-01",
        "status": "reported",
    }
    lost = served[BASE + path_of("AgendaItem", f"{SEPTEMBER}/2")]
    assert (lost["result"], "resolutionText" in lost) == ("lost", False)
    meeting = served[item["meeting"]]
    assert (item["web"], meeting["web"], meeting["resultsProtocol"]["web"]) == (ORIGINAL,) * 3
    assert (meeting["start"], meeting["meetingState"]) == ("2019-09-03T19:00:00+01:00", "durchgeführt")
    assert meeting["location"]["description"] == "the Guildhall"
    assert [served[url]["name"] for url in meeting["participant"]] == [
        *("Councillor A. Reed", "Councillor C. Marrow", "Councillor E. Teal")
    ]


@pytest.mark.parametrize(
    ("hour", "start"),
    [("", None), (" at 7.30 p.m.", "2031-03-04T19:30:00+00:00"), (" at midnight", None)],
)
def test_a_meeting_whose_hour_no_paper_tells_has_no_moment_at_which_it_began(
    tmp_path: Path, hour: str, start: str | None
) -> None:
    """`start` is a day and an hour, and the standard leaves out what is not known."""
    with store.open_db(tmp_path / "minutes.db") as db:
        store.save(
            db, parse(paper(f"EEL PANEL\n\nMinutes of the meeting held on 4 March 2031{hour}\n\n1. EELS\n\nEels.\n"))
        )
    told(tmp_path / "minutes.db", tmp_path / "out")
    (meeting,) = [thing for thing in things(tmp_path / "out").values() if thing["type"].endswith("/Meeting")]
    assert (meeting.get("start"), meeting.get("minutes:timeUnknown")) == (start, None if start else True)
    assert (meeting["name"], meeting["minutes:date"]) == ("Eel Panel, 2031-03-04", "2031-03-04")
    assert faults(meeting) == []


def test_every_id_of_ours_can_be_typed_back(folder: Path, held: Path) -> None:
    typed = {thing["minutes:id"] for thing in things(folder).values() if "minutes:id" in thing}
    assert len(typed) > 12
    with minutes_cli.read_db(held) as db:
        for given in typed - {"bridges-panel"}:  # a body that papers name, and of which nothing is held
            assert given in {found["id"] for found in minutes_cli.find(db, given)}, given


def test_a_report_has_the_minute_that_took_it(folder: Path) -> None:
    served = things(folder)
    (paper,) = [thing for thing in served.values() if thing["type"].endswith("Paper")]
    (consultation,) = paper["consultation"]
    assert served[consultation["agendaItem"]]["consultation"] == consultation["id"]
    assert served[consultation["meeting"]]["minutes:date"] == "2019-11-05"
    text = (folder / paper["mainFile"]["accessUrl"].removeprefix(BASE)).read_text("utf-8")
    assert "The lamps are mended." in text


def test_nothing_exempt_is_in_any_file(folder: Path, held: Path, tmp_path: Path) -> None:
    texts = "".join(path.read_text("utf-8") for path in folder.rglob("*.*"))
    assert SECRET not in texts.lower()
    assert "SALE OF THE MILL" not in texts
    assert CLERK not in texts
    assert "mill-sale" not in texts
    told(held, tmp_path / "all", "--include-exempt")
    item = things(tmp_path / "all")[BASE + path_of("AgendaItem", MILL)]
    assert item["public"] is False
    assert SECRET in item["resolutionText"]
    told(held, tmp_path / "all")
    item = things(tmp_path / "all")[BASE + path_of("AgendaItem", MILL)]
    assert set(item) == {"id", "type", "created", "modified", "deleted"}
    assert SECRET not in "".join(path.read_text("utf-8") for path in (tmp_path / "all").rglob("*.*"))


def test_what_has_not_changed_keeps_its_day_and_what_is_gone_is_marked(
    held: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, copy = tmp_path / "oparl", tmp_path / "minutes.db"
    copy.write_bytes(held.read_bytes())
    told(copy, folder)
    before = things(folder)
    assert "0 new or changed, 0 deleted" in told(copy, folder)
    for path in folder.rglob("*.json"):  # as if it were long ago
        path.write_text(
            path.read_text("utf-8").replace(before[f"{BASE}system.json"]["created"], "2020-01-01T00:00:00+00:00")
        )
    with store.change_db(copy) as db:
        (paper,) = store.find_documents(db, "report.txt")
        store.forget(db, paper)
    told(copy, folder)
    after = things(folder)
    gone = {url for url, thing in after.items() if thing.get("deleted")}
    assert {after[url]["type"].rpartition("/")[2] for url in gone} == {"Paper", "Consultation", "File"}
    changed = {url for url, thing in after.items() if thing["modified"] != "2020-01-01T00:00:00+00:00"}
    assert {thing["created"] for thing in after.values()} == {"2020-01-01T00:00:00+00:00"}
    five, november = (BASE + path_of(*of) for of in (("AgendaItem", NOVEMBER + "/5"), ("Meeting", NOVEMBER)))
    evident = {BASE + path_of("AgendaItem", f"{SEPTEMBER}/1"), BASE + path_of("Meeting", SEPTEMBER)}
    assert changed - evident == gone | {five, november}
    assert [fault for thing in after.values() for fault in faults(thing)] == []
    assert not list(folder.rglob(f"{paper.id}.txt"))
    listed = [thing["id"] for told in read(folder).values() for thing in told.get("data", ())]
    assert not gone & set(listed)


NOVEMBER = "harbour-committee/2019-11-05"


@pytest.mark.parametrize(
    ("more", "says"),
    [
        (("--base-url", "council.example"), "takes an address"),
        (("--base-url", "https://"), "takes an address"),
        (("--base-url", "https://a.example/?x=1"), "takes an address"),
        (("--base-url", "https://a.example/a b"), "takes an address"),
        (("--base-url", "https://a.example:99999999/"), "takes an address"),
        (("--base-url", "https://a.example:x/"), "takes an address"),
        (("--timezone", "Mars/Olympus"), "no time zone"),
        (("--timezone", "../../etc/passwd"), "no time zone"),
    ],
)
def test_what_is_no_address_or_zone_is_refused(held: Path, tmp_path: Path, more: tuple[str, str], says: str) -> None:
    assert says in told(held, tmp_path / "oparl", *more, fails=True)
    assert not (tmp_path / "oparl").exists()


def test_a_folder_of_somebody_is_left_alone(held: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear")
    assert "other files" in told(held, tmp_path, fails=True)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_what_somebody_laid_among_the_files_stays(held: Path, tmp_path: Path) -> None:
    told(held, tmp_path / "oparl")
    theirs = {
        "person/notes.txt": "Ask her",
        "body/other.json": '{"data": []}',
        "meeting/mine.json": '{"id": "1", "type": "x"}',
        "paper/odd.json": "{",
        "file/list.csv": "a,b",
    }
    for name, text in theirs.items():
        (tmp_path / "oparl" / name).write_text(text)
    ours = next(path for path in (tmp_path / "oparl").rglob("*.txt") if path.name != "notes.txt")
    (tmp_path / "oparl" / "file" / "old.txt").write_text(ours.read_text("utf-8"), "utf-8")
    before = {path.name for path in (tmp_path / "oparl").rglob("*")}
    assert "0 new or changed" in told(held, tmp_path / "oparl")
    assert {name: (tmp_path / "oparl" / name).read_text() for name in theirs} == theirs
    assert before - {path.name for path in (tmp_path / "oparl").rglob("*")} == {"old.txt"}


def test_what_is_handed_on_is_no_paper(folder: Path, held: Path) -> None:
    CliRunner().invoke(app, ["export", "--datasette", str(folder.parent / "site"), "--db", str(held)])
    for made in (folder, folder.parent / "site"):
        with pytest.raises(ReadError, match="nothing to read"):
            list(find_sources(str(made)))


def test_two_ids_never_share_a_file() -> None:
    ids = (
        "a/34(a)",
        "a/34(A)",
        "a/34~28a~29",
        "a/34-a",
        "é/1",
        "e/1",
        "a/../b",
        "a//b",
        f"{'x' * 300}/1",
        f"{'x' * 301}/1",
    )
    paths = [path_of("Item", given) for given in ids]
    assert len({path.casefold() for path in paths}) == len(ids)
    assert all(path.isascii() and ".." not in path and len(max(path.split("/"), key=len)) < 160 for path in paths)


@pytest.mark.parametrize(
    ("named", "wanted", "unnamed"),
    [
        (("Wold Town Council", "Wold Town Council", None), {"Harbour Committee": "Wold Town Council"}, ""),
        ((None, None, None), {"Harbour Committee": "Council not named"}, "Of 3 of 3 meetings no paper names"),
        (
            ("Wold Town Council", "Moor Parish Council", None),  # of one name, and whose nobody can tell
            {"Harbour Committee": "Council not named"},
            "Of 3 of 3 meetings no paper names",
        ),
    ],
)
def test_a_body_is_of_the_council_that_its_papers_name(
    tmp_path: Path, named: tuple[str | None, ...], wanted: dict[str, str], unnamed: str
) -> None:
    heads = [f"{council.upper()}\n\nHARBOUR COMMITTEE" if council else "HARBOUR COMMITTEE" for council in named]
    assert _councils(tmp_path, heads) == (wanted, unnamed)


def test_a_council_that_one_paper_names_is_not_that_of_the_others(tmp_path: Path) -> None:
    heads = ("WOLD TOWN COUNCIL\n\nHARBOUR COMMITTEE", "FERRY PARISH COUNCIL", "CABINET", "WOLD TOWN COUNCIL")
    wanted = {
        "Harbour Committee": "Wold Town Council",
        "Ferry Parish Council": "Ferry Parish Council",
        "Cabinet": "Council not named",
        "Wold Town Council": "Wold Town Council",
    }
    assert _councils(tmp_path, heads) == (wanted, "Of 1 of 4 meetings no paper names")


def _councils(tmp_path: Path, heads: Iterable[str]) -> tuple[dict[str, str], str]:
    """Of each organization the council that it is of, and what is said of those of none."""
    place, folder = tmp_path / "minutes.db", tmp_path / "oparl"
    with store.open_db(place) as db:
        for day, head in enumerate(heads, 3):
            text = f"{head}\n\nMinutes of the meeting held on {day} September 2019\n\n1. EELS\n\nEels.\n"
            store.save(db, parse(replace(paper(text), name=f"{day}.txt", sha256=str(day) * 64)))
    done = told(place, folder)
    bodies = {thing["id"]: thing["name"] for thing in json.loads((folder / "body.json").read_text())["data"]}
    organizations = (json.loads(path.read_text()) for path in (folder / "organization").glob("*.json"))
    found = {thing["name"]: bodies[thing["body"]] for thing in organizations}
    said = re.search(r"Of \d+ of \d+ meetings no paper names", done)
    return found, said[0] if said else ""
