"""Several papers in one file, end to end: each is read as it would be alone, whatever parts them."""

from __future__ import annotations

import shlex
import sqlite3
from itertools import pairwise
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from minutes_cli.cli import app
from minutes_cli.model import Parsed
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read_bytes

BUSINESS = """PRESENT: Cllrs Quill (Chair), Tansy and Stoat.

1\\. Apologies: Cllr Marrow.

2\\. Lamps: It was agreed that the Clerk would write to the County about the lamp in {0} Lane by 1 May 2031.

3\\. Finance: Resolved that the accounts of {0} be paid.
"""
POST = '---\ntitle: "{0} Parish Council{1}"\ndate: "{2}"\ncategories: \n  - "villages"\n---\n\n{3}\n\n' + BUSINESS
HOLM = POST.format("Holm", " Minutes", "2031-04-01", "Held on 5th March 2031 at 7.30pm")
BRACK = POST.format("Brack", " - March", "2031-05-02", "Minutes of the meeting held on 12th March 2031")
FETCHED = (
    "[Original file](https://{0}.example/minutes.pdf)\n\n---\n{2}**MINUTES OF PROCEEDINGS AT MEETING OF THE DISTRICT OF"
    " {0}**\n\n**HELD IN THE GRANARY ON {1} AT 10.00 A.M.**\n\n**PRESENT IN THE CHAIR:** Councillor L. Quill\n\n"
    "1. Lamps\n\nIt was agreed that the Clerk repair them.\n\n2. Stiles\n\nProposed by Councillor Tansy;\n\nSeconded by"
    " Councillor Stoat;\n\nAnd Resolved:\n\n“That the stiles of {0} be painted”.\n"
)
MERE = FETCHED.format("MERE", "TUESDAY, 8TH APRIL, 2031", "*<small>Scanned page</small>*\n\n")
FENN = FETCHED.format("FENN", "WEDNESDAY, 14TH MAY, 2031", "")
PAGE = (
    "<!DOCTYPE html>\n<html><head><title>{0} Council</title></head>\n<body><h1>{0} Council</h1><p>Minutes of the"
    " meeting of {0} Council held on {1}</p><p>Present: Mayor Ash, Councillor Reed</p><h2>1. Lamps</h2><p>Resolved"
    " that the Clerk mend the lamps of {0}.</p>"
    "<h2>2. Stiles</h2><p>Resolved that the report be noted.</p></body></html>\n"
)
QUAY = PAGE.format("Quay", "4 March 2031")
WEIR = PAGE.format("Weir", "1 April 2031").replace("<!DOCTYPE html>\n", "")


def said(parsed: Parsed) -> dict[str, list[tuple[object, ...]]]:
    """Return what a paper says, without where it says it."""
    return {
        "meetings": [
            (m.body, m.date, m.starts, m.date_before, m.body_from, len(m.attendance)) for m in parsed.meetings
        ],
        "items": [(i.number, i.title, i.text) for i in parsed.items],
        "resolutions": [(r.id, r.text) for r in parsed.resolutions],
        "actions": [(a.owner, a.task, a.due) for a in parsed.actions],
    }


def told(source: str, name: str) -> Parsed:
    """Return what is parsed of a file."""
    return parse(read_bytes(source.encode(), name))


def run(line: str) -> Result:
    """Return what a command does."""
    return CliRunner().invoke(app, shlex.split(line))


@pytest.mark.parametrize("gap", ["", "\n\n", "\f\n"])
@pytest.mark.parametrize(
    ("papers", "name"),
    [
        ((HOLM, BRACK), "all.md"),
        ((HOLM, BRACK), "all.txt"),
        ((BRACK, HOLM, MERE), "all.md"),
        ((MERE, FENN), "all.md"),
        ((FENN, HOLM, MERE), "all.md"),
        ((QUAY, WEIR), "all.html"),
        ((WEIR, QUAY, WEIR.replace("1 April", "6 May")), "all.html"),
    ],
)
def test_each_paper_says_what_it_says_alone(papers: tuple[str, ...], name: str, gap: str) -> None:
    joined = told(gap.join(papers), name)
    alone = [said(told(paper, name)) for paper in papers]
    assert all(one["meetings"] and one["items"] and one["resolutions"] for one in alone)
    assert said(joined) == {kind: [row for one in alone for row in one[kind]] for kind in alone[0]}


def test_what_is_told_stands_where_it_is_told() -> None:
    joined = told(HOLM + BRACK + MERE, "all.md")
    text = joined.document.text
    assert text[joined.resolutions[-1].span.start : joined.resolutions[-1].span.end].endswith("MERE be painted")
    for item in joined.items:
        assert item.title
        assert item.title in text[item.span.start : item.heading_end]
    assert [joined.segments[m.segment].span for m in joined.meetings] == [m.span for m in joined.meetings]
    assert all(a.span.end <= b.span.start for a, b in pairwise(joined.segments))
    assert [line.start for line in joined.lines] == sorted(line.start for line in joined.lines)
    assert joined.kept.source(joined.kept.text.index("Brack Lane")) == text.index("Brack Lane")


def test_two_papers_of_one_meeting_have_two_ids() -> None:
    other = HOLM.replace("Stoat.", "Stoat, and the Clerk.")
    joined = told(HOLM + other, "all.md")
    assert [m.id for m in joined.meetings] == ["holm-parish-council/2031-03-05", "holm-parish-council/2031-03-05~2"]
    assert {i.meeting for i in joined.items} == {m.id for m in joined.meetings}
    assert {r.item for r in joined.resolutions} <= {i.id for i in joined.items}
    assert {a.item for a in joined.actions} <= {i.id for i in joined.items}
    assert len({r.id for r in joined.resolutions}) == len(joined.resolutions)


def test_one_paper_twice_in_a_file_is_one_paper() -> None:
    joined = told(BRACK + HOLM + "\n\n" + HOLM, "all.md")
    assert [m.body for m in joined.meetings] == ["Brack Parish Council", "Holm Parish Council"]
    assert [f.code for f in joined.findings] == ["page-twice"]
    assert joined.findings[0].span
    assert joined.findings[0].span.start == joined.document.text.rindex("---\ntitle")


def test_the_day_in_the_name_of_a_file_is_of_none_of_its_papers() -> None:
    undated = HOLM.replace("Held on 5th March 2031 at 7.30pm", "The usual hall")
    joined = told(undated + BRACK, "minutes of 9 June 2031.md")
    assert [str(m.date) for m in joined.meetings] == ["None", "2031-03-12"]


@pytest.mark.parametrize(
    "between",
    [
        "---\n\nPresent: Cllr Quill\nDate: 9 June 2031\n\n---\n",
        "---\ndate: 9 June 2031\n---\n",
        "[Original file](https://holm.example/lamps.pdf) is attached.\n\n---\n",
        "[The plan](https://holm.example/lamps.pdf)\n\n---\n",
    ],
)
def test_rules_and_links_inside_a_paper_part_nothing(between: str) -> None:
    source = HOLM.replace("3\\. Finance", between + "\n3\\. Finance")
    assert not [mark for mark in read_bytes(source.encode(), "one.md").marks if mark.kind == "paper"]


def test_a_joined_file_is_held_read_anew_and_proved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("all.md").write_text(HOLM + BRACK + MERE, "utf-8")
    assert run("ingest all.md").exit_code == 0
    rows = "SELECT m.body, m.date, count(i.id) FROM meetings m JOIN items i ON i.meeting = m.id GROUP BY m.id"
    before = sqlite3.connect("minutes.db").execute(rows).fetchall()
    assert len(before) == 3
    assert run("reparse").exit_code == 0
    assert sqlite3.connect("minutes.db").execute(rows).fetchall() == before
    assert run("doctor").exit_code == 0
    assert run("annotate all.md all.html").exit_code == 0
