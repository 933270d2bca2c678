"""What a search found that broke the program, each kind once: by name, what was found, and what is right."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner

from drawn import database_faults, faults
from minutes_cli.cli import app
from minutes_cli.errors import ReadError
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import Source, find_sources, read_bytes

HEAD = "HARBOUR COMMITTEE\n\nMinutes of the meeting held on 10 June 2014\n\nPresent: Cllr Ash\n\n1. LAMPS\n\nNoted.\n\n"


def test_a_member_of_a_zip_without_a_name(tmp_path: Path) -> None:
    """It ended the whole ingest: IndexError, in the library's question whether it is a folder."""
    member = zipfile.ZipInfo("x")
    member.filename = ""
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(member, "1. LAMPS")
    (met,) = find_sources(str(tmp_path / "a.zip"))
    assert isinstance(met, Source)
    assert (Path(met.name).name, met.load()) == ("nameless", b"1. LAMPS")


@pytest.mark.parametrize("page", ["<!-- -->", "<!DOCTYPE html>", "<?xml version='1.0'?>"])
def test_a_page_of_nothing_but_comments_holds_no_text(page: str) -> None:
    """It was called damaged, by a name that the library gives it."""
    with pytest.raises(ReadError, match="holds no text"):
        read_bytes(page.encode(), "page.html")


@pytest.mark.parametrize(
    "when", ["7 Sepember 2020", "7 Sepember", "by the end of Sepember 2020", "to the Sepember meeting", "Sepember 2020"]
)
def test_a_month_spelled_as_the_pattern_allows(when: str) -> None:
    """It was looked up by its whole name: KeyError, and the whole paper lost."""
    text = HEAD.replace("10 June 2014", when) + f"2. WEIRS\n\nRESOLVED: That the Clerk be requested to report {when}.\n"
    assert list(faults(parse(read_bytes(text.encode(), f"Minutes {when}.txt")))) == []


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n\n"])
def test_the_title_of_the_only_business_is_whole_in_its_place(gap: str) -> None:
    """Its place began a letter too late for each empty line below it, and the letters were cut off."""
    text = HEAD.replace("1. LAMPS\n\nNoted.", f"Report of the Clerk{gap}") + (
        "It was agreed that the Clerk be asked to write to the owner of the weir.\n\n"
        "It was agreed that the Clerk be asked to thank the wardens.\n"
    )
    parsed = parse(read_bytes(text.encode(), "paper.txt"))
    (item,) = parsed.items
    assert text[item.span.start :].startswith(item.title or "-")


def test_a_minute_that_only_one_copy_has_is_counted(tmp_path: Path) -> None:
    """The doctor took it for one too many."""
    for name, more in (("a.txt", ""), ("b.txt", "2. WEIRS\n\nRESOLVED: That the weir be mended.\n\n")):
        (tmp_path / name).write_text(HEAD + more)
    for command in ("ingest", "doctor"):
        arguments = [command, "--db", str(tmp_path / "minutes.db"), *([str(tmp_path)] if command == "ingest" else [])]
        assert CliRunner().invoke(app, arguments).exit_code == 0


def test_bodies_are_told_of_the_same_paper_in_any_order_of_loading(tmp_path: Path) -> None:
    """Of several meetings on the last day that one was shown which came last into the database."""
    assert list(database_faults([HEAD, HEAD.replace("LAMPS", "WEIRS").replace("Ash", "Elm")], tmp_path)) == []
