"""Tables of actions: what each column holds, whatever its head is called and wherever it stands."""

from __future__ import annotations

import io
import random
from collections.abc import Sequence
from itertools import permutations
from typing import Any

import docx
import pytest

from minutes_cli.model import Parsed
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read_bytes
from minutes_cli.words.columns import is_day, is_named, may_be, roles_of

TASKS = (
    "Oil the oars at Reed Quay",
    "Paint the ferry at Otter Steps",
    "Count the bells in Heron Loft",
    "Mend the eel trap",
)
OWNERS = ("Clerk", "Cllr Reed", "JM/TG", "Harbour Master", "Mrs Varley", "Surveyor")
DAYS = ("1 July 2014", "2 August 2014", "3 September 2014", "4 October 2014")
TASK_HEADS = (
    "Action",
    "Actions",
    "Task",
    "What",
    "Action point",
    "Action required",
    "Agreed action",
    "To do",
    "Actions agreed",
)
OWNER_HEADS = (
    "Owner", "Lead", "Who", "By whom", "Whom", "Responsible", "Responsibility", "Responsible officer",
    "Person responsible", "Lead officer", "Action by", "Actioned by", "Action owner", "Officer", "Initials", "Name",
    "By", "Assigned to", "Member", "Resp.", "Actionee",
)  # fmt: skip
DUE_HEADS = (
    "By when",
    "When",
    "Due",
    "Due date",
    "Deadline",
    "Target",
    "Target date",
    "Date",
    "Timescale",
    "Completion date",
    "Due by",
)
OTHERS = {"No.": "number", "Ref": "number", "Item": "item", "Minute no.": "item", "Notes": "text", "Subject": "text"}

Grid = list[list[str]]


def _draw(seed: int) -> tuple[Grid, list[tuple[str, str | None, str | None]]]:
    """Return a table, its head first, and the (task, owner, day) that it asks for, both drawn by lot."""
    lot = random.Random(seed)
    due = lot.random() < 0.75
    columns = [("task", lot.choice(TASK_HEADS)), ("owner", lot.choice(OWNER_HEADS))]
    columns += [("due", lot.choice(DUE_HEADS))] * due + [("other", lot.choice(list(OTHERS)))] * (lot.random() < 0.5)
    lot.shuffle(columns)
    owners = lot.sample(OWNERS, 3)
    if lot.random() < 0.3 and "By" not in dict(columns).values():
        owners[lot.randrange(3)] = ""
    asked = list(zip(lot.sample(TASKS, 3), owners, lot.sample(DAYS, 3), strict=True))
    rows = [
        [{"task": task, "owner": owner, "due": day, "other": f"{n}"}[role] for role, _ in columns]
        for n, (task, owner, day) in enumerate(asked, 1)
    ]
    return [[head for _, head in columns], *rows], [
        (task, owner or None, day if due else None) for task, owner, day in asked
    ]


ABOVE = ("Harbour Committee", "Minutes of the meeting held on 10 June 2014", "Present: Jo Moss (JM), Tom Gray (TG)")


def as_markdown(rows: Grid) -> Parsed:
    """Return the minutes with that table in Markdown."""
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    table = "\n".join([lines[0], "|---" * len(rows[0]) + "|", *lines[1:]])
    return parse(read_bytes("\n\n".join([*ABOVE, "1. WORK", table, "2. CLOSE", "They went home."]).encode(), "a.md"))


def as_page(table: str) -> Parsed:
    """Return the minutes with that table in a web page."""
    above = "".join(f"<p>{line}</p>" for line in ABOVE)
    return parse(
        read_bytes(f"<html><body>{above}<h2>1. WORK</h2>{table}<h2>2. CLOSE</h2></body></html>".encode(), "a.html")
    )


def as_rows(rows: Grid) -> str:
    """Return a table of HTML."""
    return (
        "<table>" + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows) + "</table>"
    )


def in_word(rows: Grid, *merged: tuple[tuple[int, int], tuple[int, int]]) -> Parsed:
    """Return the minutes with that table in Word, cells merged from one to another."""
    paper: Any = docx.Document()
    for line in (*ABOVE, "1. WORK"):
        paper.add_paragraph(line)
    table = paper.add_table(rows=len(rows), cols=len(rows[0]))
    for row, told in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, told, strict=True):
            cell.text = text
    for one, other in merged:
        table.cell(*one).merge(table.cell(*other))
    paper.add_paragraph("2. CLOSE")
    held = io.BytesIO()
    paper.save(held)
    return parse(read_bytes(held.getvalue(), "a.docx"))


def asked(parsed: Parsed) -> list[tuple[str, str | None, str | None]]:
    """Return what a paper asks for."""
    return [(a.task, a.owner, a.due.isoformat() if a.due else None) for a in parsed.actions]


def _on(days: Sequence[tuple[str, str | None, str | None]]) -> list[tuple[str, str | None, str | None]]:
    months = {"July": "07", "August": "08", "September": "09", "October": "10"}
    return [(t, o, d and f"2014-{months[d.split()[1]]}-0{d.split()[0]}") for t, o, d in days]


@pytest.mark.parametrize("seed", range(24))
def test_columns_in_any_order_and_under_any_head_are_told_apart(seed: int) -> None:
    rows, wanted = _draw(seed)
    parsed = as_page(as_rows(rows)) if seed % 2 else as_markdown(rows)
    assert asked(parsed) == _on(wanted), rows[0]


@pytest.mark.parametrize("seed", range(30, 32))
def test_so_they_are_in_word(seed: int) -> None:
    rows, wanted = _draw(seed)
    assert asked(in_word(rows)) == _on(wanted), rows[0]


ROLES = {
    "No.": ("number",), "Owner": ("owner",), "Officer responsible": ("owner",), "Officer's comments": ("status",),
    "Action taken": ("status",), "Action ref.": ("number",), "Minute ref": ("item",), "Date raised": ("raised",),
    "Meeting date": ("raised",), "By": ("owner", "due"), "To be completed by": ("owner", "due"),
    "By whom and when": ("who and when",),
    "Applicant": (), "Committee": (), "Action by": ("owner", "due"), "Actioned by": ("owner",),
    "Date completed": ("status",),
    "Details of action": ("action",), "Progress / comments": ("status",), "Open/Closed": ("status",), "#": ("number",),
    "Person(s) responsible": ("owner",), "A head that goes on for much longer than any": (), "Whether to act": (),
}  # fmt: skip


@pytest.mark.parametrize(("head", "roles"), ROLES.items())
def test_what_a_head_says(head: str, roles: tuple[str, ...]) -> None:
    assert may_be(head) == roles


@pytest.mark.parametrize("order", list(permutations(range(3))))
@pytest.mark.parametrize(
    ("heads", "below", "roles"),
    [
        ("Action|By|Notes", "Oil the oars|Clerk|x", "action|owner|text"),
        ("Action|By|Notes", "Oil the oars|4 July 2014|x", "action|due|text"),
        ("Action|Owner|By", "Oil the oars|Clerk|July", "action|owner|due"),
        ("Action|Action by|Date", "Oil the oars|Clerk|July", "action|owner|due"),
        ("Action|Due|Date", "Oil the oars|4 July|1 June", "action|due|raised"),
        ("Task|Action|Date", "Oil the oars|Clerk|4 July", "action|owner|due"),
        ("Responsibility|Action|Date", "keep the oars oiled|JM|4 July", "action|owner|due"),
        ("Recommendation|Responsible officer|Target", "Oil the oars|Clerk|July", "action|owner|due"),
        ("Recommendation|Action|Owner", "that they be oiled|Oil the oars|Clerk", "text|action|owner"),
        ("Item|By whom|By when", "Oil the oars|Clerk|July", "action|owner|due"),
        ("Action|Officer|Name", "Oil the oars|Clerk|Jo Moss", "action|owner|text"),
    ],
)
def test_heads_that_may_be_two_things(heads: str, below: str, roles: str, order: Sequence[int]) -> None:
    told = [[row.split("|")[n] for n in order] for row in (heads, below, roles)]
    assert roles_of(told[0], [told[1]]) == told[2]


@pytest.mark.parametrize(
    "heads",
    ["For|Against", "Name|Address", "Item|Action", "Application|Recommendation|Officer", "Item|Lead officer|Date",
        "Name|Office|Date",
        "Minute|Discussion|Action", "Recommendation|Outcome", "Action|Date"],
)  # fmt: skip
def test_tables_of_other_things(heads: str) -> None:
    assert roles_of(heads.split("|"), [["Oil the oars", "Clerk", "4 July 2014"][: heads.count("|") + 1]]) == []


def test_names_and_days() -> None:
    assert [*map(is_named, ("Cllr Reed", "clerk", "JM / TG", "All members", "Head of Parks", "Clerk, Chair"))] == [
        True
    ] * 6
    assert [*map(is_named, ("Oil the oars", "keep", "4 July", "Reed oils it.", ""))] == [False] * 5
    assert [*map(is_day, ("ASAP", "next meeting", "4 July", "Ongoing", "Clerk"))] == [True, True, True, True, False]


MERGED = [
    ["Action", "Owner", "By when"],
    ["Oil the oars", "Clerk", "1 July 2014"],
    ["", "", "2 August 2014"],
    ["Mend the eel trap", "Cllr Reed", ""],
]


def test_a_cell_that_is_merged_over_rows_is_of_each() -> None:
    task = in_word([MERGED[0], MERGED[1], ["", "Surveyor", "2 August 2014"]], ((1, 0), (2, 0)))
    assert asked(task) == [("Oil the oars", "Clerk", "2014-07-01"), ("Oil the oars", "Surveyor", "2014-08-02")]
    owner = in_word([MERGED[0], MERGED[1], ["Paint the ferry", "", "2 August 2014"]], ((1, 1), (2, 1)))
    assert asked(owner) == [("Oil the oars", "Clerk", "2014-07-01"), ("Paint the ferry", "Clerk", "2014-08-02")]
    for parsed in (task, owner):
        for a in parsed.actions:
            assert a.task in parsed.document.text[a.span.start : a.span.end]


def test_what_only_goes_on_with_the_row_above_is_no_second_action() -> None:
    rows = [["Action", "Owner", "Notes"], ["Oil the oars", "JM", "in May"], ["", "", "and in June"]]
    assert asked(in_word(rows, ((1, 0), (2, 0)), ((1, 1), (2, 1)))) == [("Oil the oars", "JM", None)]


def test_a_row_of_a_log_that_says_nothing_of_it_is_told() -> None:
    rows = [["Action", "Owner", "Status"], ["Oil the oars", "JM", "Complete"], ["Mend the trap", "TG", ""]]
    parsed = as_page(as_rows(rows))
    found = [f.message.rpartition(": ")[2] for f in parsed.findings if f.code == "row-unread"]
    assert (asked(parsed), found) == ([], ["Mend the trap | TG"])


LINES = [
    ("Action\tOil the oars\nLead\tJM\nBy when\t1 July 2014", [("Oil the oars", "JM", "2014-07-01")], []),
    (
        "Action\tWho and when\nOil it\tJM, 1 July 2014\nRow it\tTG - asap\nSell it\tnext meeting",
        [("Oil it", "JM", "2014-07-01"), ("Row it", "TG", None), ("Sell it", None, None)],
        [],
    ),
    ("Action\tOwner\nOil the oars\nMend the trap", [], ["Oil the oars"]),
    ("Lead | Action | Due\nJM | Oil the oars | 1 July 2014", [("Oil the oars", "JM", "2014-07-01")], []),
]


@pytest.mark.parametrize(("lines", "wanted", "unread"), LINES)
def test_tables_in_lines(lines: str, wanted: list[tuple[str, str | None, str | None]], unread: list[str]) -> None:
    parsed = parse(read_bytes("\n\n".join([*ABOVE, "1. WORK", lines, "2. CLOSE", "They went home."]).encode(), "a.txt"))
    assert asked(parsed) == wanted
    assert [f.message.rpartition(": ")[2] for f in parsed.findings if f.code == "row-unread"] == unread


HEAD = "<tr><th>Item<th>Action<th>Owner<th>Due</tr>"


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        (
            "<tr><td rowspan=2>1<td>Oil it<td>JM<td>1 July 2014<tr><td>Row it<td>TG<td>",
            [("Oil it", "JM"), ("Row it", "TG")],
        ),
        ("<tr><td>1<td rowspan=2>Oil it<td>JM<td><tr><td>2<td>TG<td>", [("Oil it", "JM"), ("Oil it", "TG")]),
        ("<tr><td>1<td>Oil it<td rowspan=0>JM<td><tr><td>2<td>Row it<td>", [("Oil it", "JM"), ("Row it", "JM")]),
        ("<tr><td rowspan=3 colspan=2>Oil it<td>JM<td><tr><td>TG<td><tr><td>Clerk", []),
        (
            "<tbody><tr><td rowspan=9>1<td>Oil it<td>JM<td></tbody><tbody><tr><td>2<td>Row it<td>TG",
            [("Oil it", "JM"), ("Row it", "TG")],
        ),
        (
            "<tr><td>1<td>Oil it<td colspan=2>JM<tr><td>2<td>Row it<td>TG<td>1 July 2014",
            [("Oil it", "JM"), ("Row it", "TG")],
        ),
        (
            "<tr><td rowspan=3>1<td>Oil it<td>JM<td><tr><td> <td> <td><tr><td>Row it<td>TG<td>",
            [("Oil it", "JM"), ("Row it", "TG")],
        ),
    ],
)
def test_spans_of_web_pages_are_counted_as_browsers_do(rows: str, wanted: list[tuple[str, str]]) -> None:
    assert [(task, owner) for task, owner, _ in asked(as_page(f"<table>{HEAD}{rows}</table>"))] == wanted


def test_heads_stand_where_a_browser_shows_them() -> None:
    foot = "<tfoot><tr><td>2<td>Row it<td>TG<td></tfoot>"
    parsed = as_page(f"<table>{foot}<tbody><tr><td>1<td>Oil it<td>JM<td></tbody><thead>{HEAD}</thead></table>")
    assert [task for task, *_ in asked(parsed)] == ["Oil it", "Row it"]


def test_a_table_goes_on_behind_the_foot_of_a_page() -> None:
    table = f"<table>{HEAD}<tr><td>1<td>Oil it<td>JM<td>1 July 2014</table>"
    more = "<table><tr><td>2<td>Row it<td>TG<td>2 July 2014</table>"
    assert [task for task, *_ in asked(as_page(f"{table}<p>Page 2</p>{more}"))] == ["Oil it", "Row it"]
    assert [task for task, *_ in asked(as_page(f"{table}<p>The ferries went to sea.</p>{more}"))] == ["Oil it"]


def test_heads_may_stand_one_below_the_other() -> None:
    one = as_rows([["Action", "Oil it"], ["Owner", "JM"], ["By when", "1 July 2014"]])
    two = as_rows([["By when", "2 July 2014", "3 July 2014"], ["Action", "Row it", "Sell it"], ["Lead", "TG", "Clerk"]])
    wanted = [("Oil it", "JM", "2014-07-01"), ("Row it", "TG", "2014-07-02"), ("Sell it", "Clerk", "2014-07-03")]
    assert asked(as_page(one + two)) == wanted


@pytest.mark.parametrize(
    ("rows", "tasks", "unread"),
    [
        ([["Action", "Owner"], ["Oil the oars", ""], ["Mend the trap", ""]], ["Oil the oars", "Mend the trap"], []),
        ([["Action", "Owner"], ["Oil the oars", "JM"], ["", "Clerk"]], ["Oil the oars"], ["Clerk"]),
        (
            [["Action", "Owner"], ["The oars", ""], ["Oil them", "JM"], ["Write to the mill", ""]],
            ["Oil them", "Write to the mill"],
            [],
        ),
        (
            [["Action", "Owner"], ["Oil the oars", "JM"], ["The trap of the eels is torn", ""]],
            ["Oil the oars"],
            ["The trap of the eels is torn"],
        ),
        ([["Action", "Owner"], ["Oil the oars", "JM"], ["-", "-"], ["", ""]], ["Oil the oars"], []),
        ([["Owner", "Action"], ["JM", "Oil the oars"], ["Clerk", ""], ["TG", "-"]], ["Oil the oars"], ["Clerk"]),
        ([["Action", "Owner", ""], ["Oil the oars", "JM", "with tar"]], ["Oil the oars"], []),
    ],
)
def test_no_row_is_lost_in_silence(rows: Grid, tasks: list[str], unread: list[str]) -> None:
    parsed = as_page(as_rows(rows))
    assert [task for task, *_ in asked(parsed)] == tasks
    assert [f.message.rpartition(": ")[2] for f in parsed.findings if f.code == "row-unread"] == unread


@pytest.mark.parametrize("cell", ["<td rowspan=65534>a", "<td colspan=99999>a", "<td rowspan=65534 colspan=1000>a"])
@pytest.mark.parametrize("sign", ["<tr>", ""])
def test_hostile_spans_are_cheap(cell: str, sign: str) -> None:
    parsed = as_page(f"<table>{HEAD}<tr>{(sign + cell) * 1000}</table>")
    assert len(parsed.document.text) < 500_000
