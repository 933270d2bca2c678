"""What a search shows and leaves out: excerpts with a count, every hit in its sentence, one word or another."""

from __future__ import annotations

import json
import shlex
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from builders import paper
from minutes_cli import read_db, search, store
from minutes_cli.cli import app
from minutes_cli.model import Page
from minutes_cli.parse.pipeline import parse
from minutes_cli.show.drawn import to_table
from minutes_cli.show.style import Style
from minutes_cli.store.ask.fulltext import COLUMNS
from minutes_cli.store.listing import Listing

MINUTES = """HARBOUR COMMITTEE

Minutes of the meeting held on 19 March 2019

PRESENT: Councillor A. Reed (in the Chair)

1. THE CRANE

The crane was tested. Mr P. Boyle said that the jib of the
crane had rust. Residents had written of the noise.

Page 4

The crane would be painted by hand.

RESOLVED: That the report be noted.

2. SALE OF THE CRANE (EXEMPT)

The crane had a bid.

RESOLVED: That the bid be accepted.
"""
REPORT = """Report to: Harbour Committee

Date of Meeting: 19 March 2019

Subject: Harbour dues

Report of: Harbour Master

Summary:
Mr P. Boyle asks for dues on the crane.

Recommendation(s):
(1) the report be noted
"""


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Work in a folder with minutes of two pages and a report."""
    folder = tmp_path_factory.mktemp("search")
    held = paper(MINUTES)
    cut = MINUTES.index("The crane would")
    pages = (Page(1, 0, cut), Page(2, cut, len(MINUTES)))
    with store.open_db(folder / "minutes.db") as db:
        store.save(db, parse(replace(held, pages=pages)))
        store.save(db, parse(replace(paper(REPORT), name="report.txt", sha256="b" * 64)))
    return folder


def run(here: Path, line: str) -> Result:
    done = CliRunner().invoke(app, [*shlex.split(line), "--db", str(here / "minutes.db")])
    assert done.exit_code == 0, done.output
    return done


def rows(here: Path, line: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run(here, f"{line} --json").stdout)
    return found


def test_every_hit_is_a_sentence_with_its_own_page_and_place(here: Path) -> None:
    found = [row for row in rows(here, "search crane --every") if row["number"] == "1"]
    assert [(row["passage"], row["page"]) for row in found] == [
        ("THE **CRANE**", 1),
        ("The **crane** was tested.", 1),
        ("Mr P. Boyle said that the jib of the **crane** had rust.", 1),
        ("The **crane** would be painted by hand.", 2),
    ]
    assert [" ".join(MINUTES[row["start"] : row["end"]].split()) for row in found[1:]] == [
        str(row["passage"]).replace("**", "") for row in found[1:]
    ]


def test_an_excerpt_counts_what_it_does_not_show(here: Path) -> None:
    every = rows(here, "search crane --every")
    for row in rows(here, "search crane"):
        assert row["hits"] == sum(one["hits"] for one in every if one["id"] == row["id"])
        shown = str(row["passage"]).count("**") // 2
        assert row["more"] == row["hits"] - shown - (str(row["title"]).count("**") // 2)


def test_a_report_has_the_day_of_its_meeting(here: Path) -> None:
    assert "report for 2019-03-19" in run(here, "search dues").stdout


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("noise OR bid", {"1", "2"}),
        ('"of the noise" OR nothing*', {"1"}),
        ("noise or bid", set()),
        ("noise bid", set()),
        ("noise OR", set()),
        ("OR noise", set()),
        ("noise OR OR bid", {"1"}),
    ],
)
def test_one_or_the_other(here: Path, words: str, numbers: set[str]) -> None:
    assert {row["number"] for row in rows(here, f"search {words}")} == numbers


def test_what_is_handed_on_has_no_hit_of_exempt_business(here: Path) -> None:
    done = run(here, "search crane --every --csv")
    assert "bid" not in done.stdout
    assert "SALE" not in done.stdout
    assert "Left out as exempt" in done.stderr
    assert "bid" in run(here, "search crane --every --csv --include-exempt").stdout


def test_as_many_hits_as_are_wanted(here: Path) -> None:
    assert len(rows(here, "search crane --every --limit 2")) == 2
    with read_db(here / "minutes.db") as db:
        assert len(search(db, "crane", every=True, limit=2)) == 2
        assert search(db, "crane", every=True) == rows(here, "search crane --every")


def test_trace_says_that_other_papers_have_the_words(here: Path) -> None:
    assert run(here, "trace 'the crane'").stderr == (
        "Minutes alone; 1 passage of reports and other papers have the words, too: minutes search 'the crane'\n"
    )


def test_somebody_who_was_not_there_is_named_elsewhere(here: Path) -> None:
    assert run(here, "people Boyle").stderr.endswith("The name is in 2 passages: minutes search '\"Boyle\"' --every\n")


def test_a_hit_is_shown_whole_however_long_it_is() -> None:
    """`--every` says so; other passages are shortened to a few lines."""
    passage = f"{'The yard is let. ' * 60}It has a **crane**"
    row = {**dict.fromkeys(COLUMNS), "id": "a/2031-01-01/1", "document": "a.txt", "passage": passage, "exempt": False}
    for noun, shown in (("hits", True), ("search", False)):
        table = "".join(to_table(Listing(noun, COLUMNS, (tuple(row.values()),)), Style(80)))
        assert ("crane" in table) is shown


def test_words_that_only_the_copy_not_shown_has_are_not_lost(tmp_path: Path) -> None:
    """Two papers of one meeting: one tells at length of the crane, the other has a limb more."""
    told = MINUTES.replace("RESOLVED: That the report be noted.", "RESOLVED: That the jib be oiled.")
    more = told.replace("The crane would be painted by hand.\n\n", "").replace(
        "That the jib be oiled.", "That\n(1) the jib be oiled;\n(2) the owners of Belham farm be written to."
    )
    (tmp_path / "long.txt").write_text(told)
    (tmp_path / "more.txt").write_text(more)
    run = CliRunner().invoke
    db = ["--db", str(tmp_path / "m.db")]
    assert run(app, ["ingest", str(tmp_path / "long.txt"), str(tmp_path / "more.txt"), *db]).exit_code == 0
    jib, painted, owners = (run(app, ["search", words, *db]) for words in ("jib", "painted", "Belham"))
    assert jib.stdout
    assert "Another copy" not in jib.stderr
    assert bool(painted.stdout) != bool(owners.stdout), "one of the two is shown"
    for found, name in ((painted, "long.txt"), (owners, "more.txt")):
        told = f"Another copy of a meeting has these words, the one shown has not: {tmp_path / name}"
        assert found.stdout or told in found.stderr


WORDS = """QUAY PARISH COUNCIL

Minutes of the meeting held on 6 March 2041

Present: Councillors A. Reed (Chair), B. Teal

1. Roads

The snowplow was mended by the sexton. The culverts were cleared.

2. Rates

The invoice of the mason was paid.
"""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("snowplough", 'No paper has the word "snowplough": did you mean “snowplow”?\n'),
        ("mended snowplough", 'No paper has the word "snowplough": did you mean “snowplow”?\n'),
        ("'\"the snowplough\"'", 'No paper has the word "snowplough": did you mean “snowplow”?\n'),
        ("sextan --every", 'No paper has the word "sextan": did you mean “sexton”?\n'),
        ("zebra", 'No paper has the word "zebra".\n'),
        ("snowplow invoice", "Nothing to list.\n"),  # each stands somewhere, though not in one passage
        ("snowplows", ""),
    ],
)
def test_a_search_for_nothing_names_the_nearest_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("march.txt").write_text(WORDS, "utf-8")
    assert CliRunner().invoke(app, ["ingest", "march.txt"]).exit_code == 0
    told = CliRunner().invoke(app, ["search", *shlex.split(words)])
    assert told.stderr.endswith(said)
    assert ("No paper has" in told.stderr) == ("No paper has" in said)
    assert not CliRunner().invoke(app, ["search", *shlex.split(words), "--json"]).stderr
