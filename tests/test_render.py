"""Every form of output, exactly."""

from __future__ import annotations

import json
from typing import Any

import pytest

from minutes_cli.show.columns import day, minute_ref, short_ref, title_or_words
from minutes_cli.show.door import shown
from minutes_cli.show.forms import FORMATS, render
from minutes_cli.show.nouns import Column
from minutes_cli.show.style import Style
from minutes_cli.show.widths import GAP, widths_of
from minutes_cli.store.listing import MARK, UNMARK, Listing

LISTING = Listing(
    "query",
    ("id", "text", "count", "exempt", "names", "steps"),
    (
        ("a/1", "A pipe | and\na line", 2, True, ["Quill", "Marrow"], [{"due": "2031-07-01"}]),
        ("a/2", f"the {MARK}quay{UNMARK}, “open”", None, False, [], []),
    ),
)

EXPECTED = {
    "json": """[
  {
    "id": "a/1",
    "text": "A pipe | and\\na line",
    "count": 2,
    "exempt": true,
    "names": [
      "Quill",
      "Marrow"
    ],
    "steps": [
      {
        "due": "2031-07-01"
      }
    ]
  },
  {
    "id": "a/2",
    "text": "the **quay**, “open”",
    "count": null,
    "exempt": false,
    "names": [],
    "steps": []
  }
]""",
    "ndjson": (
        '{"id": "a/1", "text": "A pipe | and\\na line", "count": 2, "exempt": true, "names": ["Quill", "Marrow"], '
        '"steps": [{"due": "2031-07-01"}]}\n'
        '{"id": "a/2", "text": "the **quay**, “open”", "count": null, "exempt": false, "names": [], "steps": []}'
    ),
    "csv": (
        "id,text,count,exempt,names,steps\n"
        'a/1,"A pipe | and\na line",2,true,Quill; Marrow,"[{""due"": ""2031-07-01""}]"\n'
        'a/2,"the **quay**, “open”",,false,,'
    ),
    "markdown": (
        "| id | text | count | exempt | names | steps |\n"
        "| --- | --- | --- | --- | --- | --- |\n"
        '| a/1 | A pipe \\| and a line | 2 | true | Quill; Marrow | \\[{"due": "2031-07-01"}\\] |\n'
        "| a/2 | the **quay**, “open” |  | false |  |  |"
    ),
    "lines": (
        'a/1\tA pipe | and\\na line\t2\ttrue\tQuill; Marrow\t[{"due": "2031-07-01"}]\n'
        "a/2\tthe **quay**, “open”\t\tfalse\t\t"
    ),
}


@pytest.mark.parametrize("form", FORMATS)
def test_a_form_for_programs(form: str) -> None:
    assert render(LISTING, form) == EXPECTED[form]


@pytest.mark.parametrize(
    ("form", "empty"), [("json", "[]"), ("ndjson", ""), ("csv", "id"), ("table", ""), ("lines", "")]
)
def test_nothing_to_list(form: str, empty: str) -> None:
    assert render(Listing("query", ("id",), ()), form) == empty


TASK = "publish the depths of the inner basin, the outer basin and the approach, with the soundings of each quarter"


def action(**said: Any) -> Listing:
    """List one action."""
    record: dict[str, Any] = {
        "id": "harbour-board/2031-06-10/7(2)(a)",
        "body": "Harbour Board",
        "due": "2031-07-01",
        "due_text": None,
        "persons": None,
    }
    record |= {"recurrence": None, "owner": "Harbour Master", "task": TASK, "status": "open", "overdue": False}
    record |= {"next_due": None, "due_now": None, "due_history": [], "amended": {}, "added": False, "said": []}
    record |= said
    record["due_now"] = record["due_now"] or record["due"]
    if record["due"] and not record["due_history"]:
        record["due_history"] = [{"due": record["due"], "from": record["id"], "quote": "by 1 July 2031"}]
    return Listing("actions", tuple(record), (tuple(record.values()),))


def test_a_table_wraps_at_words_and_shortens() -> None:
    assert render(action(), "table", Style(80)) == (
        "due         owner           task                             minute       status\n"
        "────────────────────────────────────────────────────────────────────────────────\n"
        "2031-07-01  Harbour Master  publish the depths of the inner  7 (2)(a) of  open\n"
        "                            basin, the outer basin and the   2031-06-10\n"
        "                            approach, with the soundings of\n"
        "                            each quarter"
    )
    long = render(action(task=f"{TASK}; {TASK}; {TASK}"), "table", Style(80)).splitlines()
    assert (len(long), long[-1].split()[-1][-1]) == (7, "…")


RULE = ("2031-07-01", *("─" * width for width in range(40, 201)))


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120, 200])
def test_a_table_keeps_to_the_page_and_its_words_whole(width: int) -> None:
    printed = render(action(), "table", Style(width))
    assert max(map(len, printed.splitlines())) <= width
    words = set(f"{TASK} Harbour Master 7 (2)(a) of 2031-06-10".split())
    assert set(printed.replace("…", "").split()) - words <= {"due", "owner", "task", "minute", "status", "open", *RULE}


def test_what_is_too_narrow_for_a_table_is_a_block_a_row() -> None:
    assert render(action(ref="k7f3", task="publish the depths"), "table", Style(40)) == (
        "k7f3\n"
        "  due     2031-07-01\n"
        "  owner   Harbour Master\n"
        "  task    publish the depths\n"
        "  minute  7 (2)(a) of 2031-06-10\n"
        "  status  open"
    )


def test_rows_have_room_between_them_where_any_goes_on_below() -> None:
    two = action()._replace(rows=action().rows * 2)
    assert render(two, "table", Style(80)).count("\n\n") == 1
    assert "\n\n" not in render(two, "table", Style(200))


def test_lines_have_days_alone_and_no_mark() -> None:
    told = action(amended={"owner": "Clerk"}, recurrence="quarterly", next_due="2031-10-01", due_now="2031-10-01")
    assert render(told, "lines").split("\t") == [
        *("", "2031-10-01", "Harbour Master", TASK, "7 (2)(a) of 2031-06-10", "Harbour Board", "open", "owner", "")
    ]


def test_what_was_looked_for_is_marked_and_in_lines_is_not() -> None:
    names = ("id", "kind", "date", "document", "title", "passage", "exempt", "page", "more")
    row = ("a/1", "paper", None, "a.txt", "Quays", f"the {MARK}quay{UNMARK}", False, None, 0)
    found = Listing("search", names, (row,))
    assert render(found, "table").splitlines()[-1].endswith("the **quay**")
    assert "the \x1b[1m\x1b[33mquay\x1b[0m" in shown(render(found, "table", Style(colour=True)), colour=True)
    assert render(found, "lines") == "\treport\tQuays\tthe quay\ta.txt\t\t\t0"


def test_a_terminal_without_letters_for_lines_has_others() -> None:
    assert render(action(), "table", Style(120, lines=False)).isascii()


def test_a_body_that_all_rows_share_is_left_out() -> None:
    one, other = action(), action(body="Cabinet")
    both = Listing("actions", one.columns, one.rows + other.rows)
    assert "body" not in render(one, "table").split("\n")[0]
    assert "body" in render(both, "table").split("\n")[0]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ({"overdue": True}, "overdue"),
        ({"status": "closed"}, "closed"),
        ({"amended": {"owner": "Clerk"}}, "Harbour Master*"),
        ({"amended": {"due": "2031-01-01"}}, "2031-07-01*"),
        ({"due": None, "amended": {"due": "2031-01-01"}}, "-*"),
        ({"status": "ended", "said": [{"word": "amend", "changes": {"status": "ended"}, "in_doubt": False}]}, "ended*"),
        ({"said": [{"word": "close", "changes": {}, "in_doubt": True}]}, "open?"),
        ({"due": None, "recurrence": "quarterly"}, "quarterly"),
        ({"due": None, "due_text": "at a later date"}, "at a later"),
        ({"due": None, "recurrence": "quarterly", "next_due": "2031-10-01", "due_now": "2031-10-01"}, "2031-10-01"),
        ({"due_now": "2031-09-09", "due_history": [{"due": "2031-07-01"}, {"due": "2031-09-09"}]}, "2031-09-09"),
    ],
)
def test_what_a_person_sees_of_an_action(said: dict[str, Any], shown: str) -> None:
    assert shown in render(action(**said), "table")


def test_colour_only_where_it_is_wanted() -> None:
    late = shown(render(action(overdue=True), "table", Style(100, colour=True)), colour=True)
    assert "\x1b[1m\x1b[31moverdue\x1b[0m" in late
    assert "\x1b[1m\x1b[31m2031-07-01\x1b[0m" in late
    assert "\x1b" not in shown(render(action(), "table", Style(100)))


@pytest.mark.parametrize(
    ("given", "short"),
    [
        ("harbour-board/2031-06-10/7", "7 of 2031-06-10"),
        ("harbour-board/2031-06-10/7(2)(a)", "7 (2)(a) of 2031-06-10"),
        ("harbour-board/2031-06-10/7[2](1)", "7 [2](1) of 2031-06-10"),
        ("brinmouth/harbour-board/2031-06-10/77/21(1)", "77/21 (1) of 2031-06-10"),
        ("harbour-board/2031-06-10", "2031-06-10"),
        ("harbour-board/undated-0123abcd/#5(1)", "undated-0123abcd/#5(1)"),
        ("undated-0123abcd", "undated-0123abcd"),
        ("paper", "paper"),
    ],
)
def test_an_id_in_short(given: str, short: str) -> None:
    assert short_ref(given) == short


@pytest.mark.parametrize(
    ("title", "words", "told"),
    [
        ("LAMPS", "That they be lit.", "LAMPS"),
        (None, "That  they\nbe lit.", "“That they be lit.”"),
        (None, f"That {'the lamp ' * 20}be lit.", f"“That{' the lamp' * 7} …”"),
        (None, "", ""),
    ],
)
def test_a_minute_without_a_title_is_told_by_its_words(title: str | None, words: str, told: str) -> None:
    assert title_or_words({"title": title, "text": words}) == told


@pytest.mark.parametrize(
    ("given", "minute"),
    [
        ("harbour-board/2031-06-10/3.0!action[2]", "3.0 of 2031-06-10"),
        ("harbour-board/2031-06-10/18/22!action", "18/22 of 2031-06-10"),
        ("harbour-board/2031-06-10/3!undertaking1", "3 of 2031-06-10"),
        ("harbour-board/undated-0123abcd/4!action", "undated-0123abcd/4"),
        ("harbour-board/2031-06-10/7[2](1)", "7 [2](1) of 2031-06-10"),
        ("harbour-board/2031-06-10/4!1", "4!1 of 2031-06-10"),
    ],
)
def test_what_was_asked_outside_a_resolution_is_of_its_minute(given: str, minute: str) -> None:
    assert minute_ref(given) == minute


def test_a_day_in_words() -> None:
    assert [day("2031-06-10"), day("2030-12-01"), day(None)] == ["10 June 2031", "1 December 2030", "undated"]


def test_json_is_what_json_reads() -> None:
    assert json.loads(render(LISTING, "json"))[0]["names"] == ["Quill", "Marrow"]


def test_a_few_long_words_do_not_cost_the_table() -> None:
    one = action()
    task = one.columns.index("task")
    rows = [tuple("a" * 40 if i == task and n == 0 else v for i, v in enumerate(one.rows[0])) for n in range(40)]
    drawn = render(Listing("actions", one.columns, tuple(rows)), "table", Style(80))
    assert drawn.splitlines()[0].split() == ["due", "owner", "task", "minute", "status"]
    assert max(map(len, drawn.splitlines())) <= 80


@pytest.mark.parametrize("page", range(50, 130, 10))
def test_a_word_that_no_column_has_room_for_takes_none_from_another(page: int) -> None:
    """The path of a file stands in the title of what has no other: what tells most is not squeezed for it."""
    columns = [Column("ref", str), Column("title", str, share=2), Column("passage", str, share=8)]
    path, words = "papers/of/the/parks/2031-06-10-minutes-of-the-quay.pdf", "The Harbour Committee received a report"
    widths = widths_of(columns, [["k2v3", path, words]], page)
    assert widths
    assert sum(widths) + 2 * GAP <= page
    assert widths[2] >= len("Committee")


def test_what_is_typed_back_is_never_broken() -> None:
    """On a tight page either, on which other words of that length are."""
    minute, text = Column("minute", str, share=1, whole=True), Column("text", str, share=8)
    cells = [["undated-5df88dbd/31(2)", "Noted, that it be received."]]
    assert widths_of([minute, text], cells, 40, tight=True) == [22, 16]
    assert widths_of([minute, text], cells, 28, tight=True) is None
