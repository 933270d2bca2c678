"""Logs of earlier actions: what a row with a status says of an old action, and what becomes of that one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from builders import sitting
from minutes_cli import store
from minutes_cli.parse.pipeline import parse
from minutes_cli.parse.statements.statements import read_statements
from minutes_cli.readers import read
from minutes_cli.threads.evidence import is_same_request, plain, telling
from minutes_cli.threads.places import AskedAt, named_by
from minutes_cli.words.action_lists import Section
from minutes_cli.words.action_rows import action_rows
from minutes_cli.words.stated import stated
from minutes_cli.words.stems import stems


@pytest.mark.parametrize(
    "status",
    [
        "Complete",
        "Completed 4 May",
        "Done",
        "Closed",
        "Letter sent",
        "Actioned",
        "✓",
        "Yes",
        "Received 3 June",
        "Complete? Yes",
    ],
)
def test_a_status_of_what_is_done(status: str) -> None:
    assert stated(status) == "done"


@pytest.mark.parametrize(
    "status",
    ["Ongoing", "On-going - letter sent", "Not complete", "In progress", "Put off", "50% complete", "Incomplete",
        "To be done", "Awaiting reply", "Open", "Complete? No", "Complete: N", "Done?", "Completed - no", ""],
)  # fmt: skip
def test_a_status_of_what_is_not(status: str) -> None:
    assert stated(status) != "done"


ROWS = (
    "Minute\tAction\tOwner\tStatus\n1\tPrice new chain\tBW\tComplete\n2\tPaint the gate\tCY\tOngoing\n"
    "3\tRing the mill\tAV\tCarried forward to 9 September 2014\n4\tMow\tAV\t"
)


@pytest.mark.parametrize("bars", [False, True])
def test_each_row_with_a_status_is_a_statement(bars: bool) -> None:  # noqa: FBT001
    rows = ROWS.replace("\t", " | ") if bars else ROWS
    parsed = read_statements(sitting(("5", "ACTIONS FROM THE LAST MEETING", rows)))
    assert [(s.asked, s.done, str(s.due)) for s in parsed.statements] == [
        ("Price new chain", True, "None"),
        ("Paint the gate", False, "None"),
        ("Ring the mill", False, "2014-09-09"),
    ]
    for s in parsed.statements:
        assert s.asked
        assert s.asked in parsed.document.text[s.span.start : s.span.end]


@pytest.mark.parametrize(
    ("title", "status", "logged"),
    [
        ("ACTION LOG", False, False),
        ("ACTION TRACKER", True, True),
        ("OUTSTANDING ACTIONS", False, True),
        ("ACTIONS", False, False),
    ],
)
def test_a_log_without_a_status_is_a_list_of_what_is_to_be_done(title: str, *, status: bool, logged: bool) -> None:
    rows = "Ref\tAction\tOwner\tStatus\nA1\tPrice new chain\tClerk\tOpen\nA2\tPaint the gate\tClerk\tOpen"
    told = rows if status else "\n".join(row.rpartition("\t")[0] for row in rows.split("\n"))
    parsed = sitting(("5", title, told))
    found = action_rows(parsed.document, parsed.kept, [Section(title, 0, len(parsed.document.text))])
    assert [row.logged for row in found] == [logged, logged]


@pytest.mark.parametrize(
    ("row", "asked", "same"),
    [
        ("Price new chain", "price new chain by 30 June 2014", True),
        ("Write to the mill", "write to the mill about its wall and the sluice behind", True),
        ("Write to the mill", "write to the quarry", False),
        ("Paint the gate", "paint the boat house and the jetty", False),
        ("Mow", "mow", True),
        ("Mow", "mow the green, trim the hedge, paint the gate and count the boats", False),
    ],
)
def test_whether_a_row_is_about_a_request(row: str, asked: str, same: bool) -> None:  # noqa: FBT001
    assert is_same_request(telling(plain(row)), telling(plain(asked))) is same


JUNE = """HARBOUR USERS' FORUM

Minutes of the meeting held on 9 June 2014

Present: Ann Varley (AV), Ben Wick (BW), Cy Yeo (CY)

1. MOORINGS

Action: BW to price new chain by 30 June 2014.

2. SEALS

Action: CY to put up a notice about seals by 1 July 2014.

3. BUOY

Action: AV to write to the harbour master by 15 July 2014.
"""
JULY = """HARBOUR USERS' FORUM

Minutes of the meeting held on 7 July 2014

Present: Ann Varley (AV), Ben Wick (BW), Cy Yeo (CY)

5. ACTIONS FROM THE LAST MEETING

Minute\tAction\tOwner\tStatus
1\tPrice new chain\tBW\tComplete
2\tPut up a notice about seals\tCY\tOngoing - notice printed
3\tWrite to the harbour master\tAV\tCarried forward to 8 September 2014

6. GULLS

Action: BW to count the gulls by 1 August 2014.
"""


def test_a_log_tells_what_became_of_old_actions_and_asks_for_nothing_new(tmp_path: Path) -> None:
    for name, text in (("june.txt", JUNE), ("july.txt", JULY)):
        (tmp_path / name).write_text(text, "utf-8")
    with store.open_db(tmp_path / "minutes.db") as db:
        for name in ("june.txt", "july.txt"):
            store.save(db, parse(read(tmp_path / name)))
        want = store.ActionFilter(statuses=frozenset(), as_of=date(2014, 7, 20))
        rows = sorted(store.actions(db, want=want).records(), key=lambda r: (r["date"], r["number"]))
        told = [str(r["message"]) for r in store.check(db).records() if r["kind"] == "overdue"]
    found = [(r["number"], r["persons"], r["status"], [d["due"] for d in r["due_history"]][-1]) for r in rows]
    assert found == [
        ("1", "Ben Wick", "reported", "2014-06-30"),
        ("2", "Cy Yeo", "open", "2014-07-01"),
        ("3", "Ann Varley", "open", "2014-09-08"),
        ("6", "Ben Wick", "open", "2014-08-01"),
    ]
    assert [r["owner"] for r in rows] == ["BW", "CY", "AV", "BW"]
    assert "Price new chain | BW | Complete" in rows[0]["evidence"][0]["quote"]
    assert [m for m in told if "nothing found of it since" in m and "gulls" not in m] == []


def test_rows_that_match_nothing_held_are_told_as_that_log_reports_them(tmp_path: Path) -> None:
    (tmp_path / "july.txt").write_text(JULY, "utf-8")
    (tmp_path / "june.txt").write_text(JUNE, "utf-8")
    found = []
    with store.open_db(tmp_path / "minutes.db") as db:
        for name in ("july.txt", "june.txt"):
            store.save(db, parse(read(tmp_path / name)))
            want = store.ActionFilter(statuses=frozenset())
            actions = len(store.actions(db, want=want).rows)
            found.append((actions, [r["message"] for r in store.check(db, kinds=["log-only"]).records()]))
    alone, together = found
    assert alone[0] == 1
    assert [message.partition(" | ")[2] for message in alone[1]] == [
        "Price new chain | BW | Complete",
        "Put up a notice about seals | CY | Ongoing - notice printed",
        "Write to the harbour master | AV | Carried forward to 8 September 2014",
    ]
    assert together == (4, [])


PLACES = {
    key: AskedAt(date(2014, month, 9), number, stems(title))
    for key, month, number, title in (
        ("a", 5, "2", "East Quay"),
        ("b", 6, "1", "West Quay"),
        ("c", 6, "2", "North Quay"),
        ("d", 6, "ex41", "The Sluice"),
        ("e", 6, "18/034", "Phase 2"),
    )
}


@pytest.mark.parametrize(
    ("told", "keys"),
    [
        ("", "abcde"),
        ("2", "ac"),
        ("2 North Quay", "c"),
        ("Minute 2 of 9 June 2014", "c"),
        ("09/06/2014 (2)", "c"),
        ("Minute No. EX 41", "d"),
        ("Min. 18/034", "e"),
        ("WEST QUAY", "b"),
        ("North Quay, west end", "bc"),
        ("The sluice 2", "d"),
        ("9 May 2014", "a"),
        ("Quay", "abc"),
        ("7 Lamps", "abcde"),
        ("A2", "abcde"),
    ],
)
def test_which_of_several_alike_a_row_names(told: str, keys: str) -> None:
    assert "".join(sorted(named_by(told, PLACES))) == keys


ALIKE = """HARBOUR USERS' FORUM

Minutes of the meeting held on 9 {month} 2014

Present: Ann Varley, Ben Wick

1. EAST QUAY

RESOLVED: That the Clerk write to the owner about the hedge.

2. WEST QUAY

RESOLVED: That the Clerk write to the owner about the hedge.

3. NORTH QUAY

RESOLVED: That the Clerk write to the owner about the hedge.
"""
SAME = "Write to the owner about the hedge\tClerk"


@pytest.mark.parametrize(
    ("rows", "reported"),
    [
        (f"Minute\tAction\tOwner\tStatus\n2\t{SAME}\tComplete", "June 2"),
        (f"Minute\tItem\tAction\tOwner\tStatus\n2\tWest Quay\t{SAME}\tComplete", "June 2"),
        (f"Minute no.\tAction\tOwner\tStatus\nMinute 2 of 9 June 2014\t{SAME}\tComplete", "June 2"),
        (f"Ref\tAction\tOwner\tStatus\n09/06/2014 (2)\t{SAME}\tDone", "June 2"),
        (f"Item\tAction\tOwner\tStatus\nWest Quay\t{SAME}\tComplete", "June 2"),
        (f"Subject\tAction\tOwner\tStatus\nWEST QUAY\t{SAME}\tComplete", "June 2"),
        (f"Date\tItem\tAction\tOwner\tStatus\n9 May 2014\tWest Quay\t{SAME}\tComplete", "May 2"),
        (f"Date\tAction\tOwner\tStatus\n9 May 2014\t{SAME}\tComplete", "May 1, May 2, May 3"),
        (
            f"Minute\tAction\tOwner\tStatus\n1\t{SAME}\tOngoing\n2\t{SAME}\tComplete\n3\t{SAME}\tOngoing",
            "June 2",
        ),
        ("- Minute 2: Clerk to write to the owner about the hedge – Complete", "June 2"),
        ("Action: Write to the owner about the hedge\nMinute: 2\nOwner: Clerk\nStatus: complete", "June 2"),
        (
            f"No.\tAction\tOwner\tStatus\n1\t{SAME}\tComplete\n2\tFeed the seals\tClerk\tComplete",
            "June 1, June 2, June 3",
        ),
    ],
)
def test_a_row_that_names_one_of_several_alike_tells_of_that_one_alone(
    tmp_path: Path, rows: str, reported: str
) -> None:
    log = f"HARBOUR USERS' FORUM\n\nMinutes of the meeting held on 7 July 2014\n\n1. OUTSTANDING ACTIONS\n\n{rows}\n"
    papers = [*(ALIKE.format(month=month) for month in ("May", "June")), log]
    with store.open_db(tmp_path / "minutes.db") as db:
        for n, text in enumerate(papers):
            (tmp_path / f"{n}.txt").write_text(text, "utf-8")
            store.save(db, parse(read(tmp_path / f"{n}.txt")))
        found = store.actions(db, want=store.ActionFilter(statuses=frozenset())).records()
    told = {f"{date.fromisoformat(str(r['date'])):%B} {r['number']}": r for r in found}
    assert ", ".join(sorted(key for key, r in told.items() if r["status"] == "reported")) == reported
    if "Ongoing" in rows:
        assert [len(told[f"June {n}"]["evidence"]) for n in (1, 2, 3)] == [1, 1, 1]


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("Unable to complete", "open"),
        ("2 of 3 received", "open"),
        ("Was done, now undone", "open"),
        ("Cancelled", "ended"),
        ("No further action", "ended"),
        ("Complete, the hinge was mended too", "reported"),
    ],
)
def test_what_a_row_of_a_log_says_is_told_as_it_says_it(tmp_path: Path, status: str, state: str) -> None:
    (tmp_path / "june.txt").write_text(JUNE, "utf-8")
    (tmp_path / "july.txt").write_text(JULY.replace("\tComplete\n", f"\t{status}\n"), "utf-8")
    with store.open_db(tmp_path / "minutes.db") as db:
        for name in ("june.txt", "july.txt"):
            store.save(db, parse(read(tmp_path / name)))
        rows = store.actions(db, want=store.ActionFilter(statuses=frozenset())).records()
    chain = next(row for row in rows if "price new chain" in row["task"])
    (why,) = [piece["why"] for piece in chain["evidence"]]
    assert chain["status"] == state
    says = {"open": "is not read as saying that it is done", "ended": "not pursued any more", "reported": "it is done"}
    assert why.endswith(says[state])


def test_a_table_of_what_was_cancelled_is_a_log() -> None:
    parsed = sitting(("5", "ACTIONS", "Ref\tAction\tOwner\tStatus\n1\tPrice new chain\tBW\tCancelled"))
    found = action_rows(parsed.document, parsed.kept, [Section("ACTIONS", 0, len(parsed.document.text))])
    assert [row.logged for row in found] == [True]
