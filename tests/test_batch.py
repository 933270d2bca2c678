"""Batches: nothing leaves the database without a line that says so, and no file stops the others."""

from __future__ import annotations

import io
import os
import re
import stat
import time
import warnings
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import files
from minutes_cli import store
from minutes_cli.cli import app
from minutes_cli.file_names import file_name
from minutes_cli.readers import Source, find_sources
from pace import within


def minutes(day: str, number: int, title: str) -> str:
    """Return the minutes of a meeting with one item."""
    return (
        f"QUAY PANEL\n\nMinutes of the meeting held on {day}\n\nPresent: A. Reed\n\n{number}. {title}\n\n"
        f"RESOLVED: That the Harbour Master submit a report on {title.lower()}.\n"
    )


ROPES = minutes("10 June 2031", 1, "ROPES")
OARS = minutes("8 July 2031", 2, "OARS")
SAILS = minutes("12 August 2031", 3, "SAILS")
PACK = f"{ROPES}\n\f{OARS}\n\f{SAILS}"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with a folder of papers in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    return tmp_path


def run(*arguments: str, code: int = 0) -> Result:
    """Run a command that ends with `code`; whatever it prints on standard error for a batch adds up."""
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == code, done.output
    assert "Traceback" not in done.output
    if seen := re.search(r"^Seen (\d+): (.*?)(?: \((.*)\))?\.$", done.stderr, re.MULTILINE):
        assert int(seen[1]) == sum(map(int, re.findall(r"\d+", seen[2])))
        passed = re.search(r"(\d+) passed over", seen[2])
        assert passed
        assert int(passed[1]) == sum(map(int, re.findall(r"(\d+) [a-z]", seen[3] or "")))
    return done


def put(papers: dict[str, str]) -> None:
    """Make the folder hold these papers and no others."""
    for old in Path("in").iterdir():
        old.unlink()
    for name, text in papers.items():
        (Path("in") / name).write_text(text)


def held() -> dict[str, str]:
    """Return what is held: the text of each document by its name."""
    with store.read_db("minutes.db") as db:
        return {Path(name).name: text for name, text in db.execute("SELECT name, text FROM documents")}


# before, after, what is held then, what is said
NAMES = {
    "rotated": ({"now": ROPES}, {"now": OARS, "old": ROPES}, {"now": OARS, "old": ROPES}, ["old: already held as"]),
    "rotated, the old one first": ({"z": ROPES}, {"a": ROPES, "z": OARS}, {"a": ROPES, "z": OARS}, ["now under this"]),
    "swapped": (
        {"a": ROPES, "b": OARS},
        {"a": OARS, "b": ROPES},
        {"a": OARS, "b": ROPES},
        ["a: already", "b: already"],
    ),
    "round": (
        {"a": ROPES, "b": OARS, "c": SAILS},
        {"a": OARS, "b": SAILS, "c": ROPES},
        {"a": OARS, "b": SAILS, "c": ROPES},
        [],
    ),
    "renamed": ({"a": ROPES}, {"b": ROPES}, {"b": ROPES}, ["b: already held as in/a, now under this name"]),
    "copied": ({"a": ROPES}, {"a": ROPES, "b": ROPES}, {"a": ROPES}, ["b: already held as in/a; nothing changed"]),
    "copied, then changed": ({"a": ROPES}, {"a": OARS, "b": ROPES}, {"a": OARS, "b": ROPES}, []),
    "two new of one content": (
        {"a": SAILS},
        {"b": OARS, "c": OARS},
        {"a": SAILS, "b": OARS},
        ["c: already held as in/b"],
    ),
    "moved over another": (
        {"a": ROPES, "b": OARS},
        {"b": ROPES},
        {"b": ROPES},
        ["this name; replaces what was held ("],
    ),
    "changed": ({"a": ROPES}, {"a": OARS}, {"a": OARS}, ["; replaces what was held ("]),
    "shortened": ({"a": PACK}, {"a": OARS}, {"a": OARS}, ["of which it is only a part: 1"]),
    "lengthened": ({"a": OARS}, {"a": PACK}, {"a": PACK}, ["; replaces what was held ("]),
    "emptied": ({"a": ROPES}, {"a": ""}, {"a": ROPES}, ["in/a is empty"]),
}


@pytest.mark.parametrize(("before", "after", "kept", "told"), NAMES.values(), ids=NAMES)
def test_papers_are_judged_by_content(
    here: Path, before: dict[str, str], after: dict[str, str], kept: dict[str, str], told: list[str]
) -> None:
    put(before)
    run("ingest", "in")
    was = set(held().values())
    put(after)
    code = int("" in after.values())
    said = run("ingest", "in", code=code).output
    assert held() == kept
    assert said.count("replaces what was held") == len(was - set(held().values()))
    assert all(line in said for line in told), said
    assert ("only a part" in said) == ("part" in "".join(told))
    again = run("ingest", "in", code=code)
    assert held() == kept
    assert again.stdout.count("already held") == len([text for text in after.values() if text])


@pytest.mark.parametrize(("before", "after"), [case[:2] for case in NAMES.values()], ids=NAMES)
def test_papers_that_come_one_by_one_leave_with_a_line(
    here: Path, before: dict[str, str], after: dict[str, str]
) -> None:
    put(before)
    run("ingest", "in")
    put(after)
    for name, text in sorted(after.items(), reverse=True):
        was = set(held().values())
        said = run("ingest", f"in/{name}", code=int(not text)).stdout
        assert said.count("replaces what was held") == len(was - set(held().values()))
        assert not text or text in held().values()


def test_what_a_person_said_stays_when_a_paper_shrinks(here: Path) -> None:
    put({"a": PACK})
    run("ingest", "in")
    run("close", "3 of 12 August 2031", "--because", "Seen")
    put({"a": OARS})
    assert "only a part" in run("ingest", "in").stdout
    put({"a": PACK})
    run("ingest", "in")
    assert "quay-panel/2031-08-12/3" in run("actions", "--closed", "--json").stdout


def test_listings_call_a_renamed_paper_by_its_new_name(here: Path) -> None:
    put({"a": ROPES})
    run("ingest", "in")
    put({"b": ROPES})
    run("ingest", "in")
    for noun in ("documents", "items", "actions"):
        assert "in/b" in run(noun, "--json").stdout
        assert "in/a" not in run(noun, "--json").stdout


def test_a_paper_that_is_moved_into_a_folder_that_says_so_is_exempt(here: Path) -> None:
    """Its content is what it was; the name under which it lies now says more.  Moved out, it is open, in a line."""
    put({"a": ROPES})
    run("ingest", ".")
    assert "ropes" in run("actions", "--csv").stdout
    (here / "Exempt").mkdir()
    (here / "in" / "a").rename(here / "Exempt" / "a")
    done = run("ingest", ".")
    assert "Exempt/a" in done.stdout
    assert "now under this name, read anew" in done.stdout
    assert "ropes" not in run("actions", "--csv").stdout
    assert "Exempt/a" in run("check", "--kind", "exempt-by-name").stdout
    (here / "Exempt" / "a").rename(here / "in" / "a")
    assert "now under this name, read anew" in run("ingest", ".").stdout
    assert "ropes" in run("actions", "--csv").stdout
    assert "nothing changed" in run("ingest", ".").stdout


def test_a_copy_in_a_zip_leaves_the_paper_where_it_is(here: Path) -> None:
    with zipfile.ZipFile("in/a.zip", "w") as archive:
        archive.writestr("one.txt", ROPES)
    run("ingest", "in/a.zip")
    (here / "copy.txt").write_text(ROPES)
    assert "already held as in/a.zip/one.txt; nothing changed" in run("ingest", "copy.txt").stdout
    (here / "in" / "a.zip").unlink()
    assert "now under this name" in run("ingest", "copy.txt").stdout


# --- names ---


def zip_up(place: str, members: list[tuple[str, str]]) -> None:
    """Write a zip of these members."""
    with warnings.catch_warnings(), zipfile.ZipFile(place, "w") as archive:
        warnings.simplefilter("ignore")
        for name, text in members:
            archive.writestr(name, text)


def test_names_in_a_zip_mean_nothing_outside_it(here: Path) -> None:
    (here / "up.txt").write_text(SAILS)
    run("ingest", "up.txt")
    members = [
        ("../up.txt", ROPES),
        ("up.txt", OARS),
        ("up.txt", PACK),
        ("/etc/council.txt", f"{ROPES}\nEnd.\n"),
        ("..", f"{OARS}\nEnd.\n"),
        ("C:\\council\\minutes.txt", f"{SAILS}\nEnd.\n"),
        ("deep\\minutes.txt", f"{PACK}\nEnd.\n"),
        ("__MACOSX/up.txt", "x"),
    ]
    zip_up("in/a.zip", members)
    done = run("ingest", "in")
    assert "Seen 8: 7 read, 0 unchanged, 0 replaced, 0 failed, 1 passed over (1 hidden)." in done.stderr
    lines = sorted(done.stdout.splitlines())
    assert [line.partition(":")[0] for line in lines] == [
        "in/a.zip/council/minutes.txt",
        "in/a.zip/deep/minutes.txt",
        "in/a.zip/etc/council.txt",
        "in/a.zip/nameless",
        "in/a.zip/up.txt",
        "in/a.zip/up~2.txt",
        "in/a.zip/up~3.txt",
    ]
    told = [line.rpartition("; ")[2] for line in lines]
    assert told == [
        r"in the zip it is called C:\council\minutes.txt",
        lines[1].rpartition("; ")[2],
        "in the zip it is called /etc/council.txt",
        "in the zip it is called ..",
        lines[4].rpartition("; ")[2],
        "another of that name is in the zip",
        "in the zip it is called ../up.txt",
    ]
    with store.read_db("minutes.db") as db:
        kept = dict(db.execute("SELECT name, text FROM documents"))
    assert (len(kept), kept["up.txt"], kept["in/a.zip/up.txt"]) == (8, SAILS, OARS)
    assert run("ingest", "in").stdout.count("nothing changed") == 7


def test_a_name_in_a_zip_that_is_none_is_spelt_out(here: Path) -> None:
    with zipfile.ZipFile("in/a.zip", "w") as archive:
        archive.writestr("caf\u00e9.txt", ROPES)
        archive.writestr("sails.txt", SAILS)
    zipped = Path("in/a.zip")
    zipped.write_bytes(zipped.read_bytes().replace(b"caf\xc3\xa9", b"caf\xff\xfe"))
    (here / "in" / "b.txt").write_text(OARS)
    lines = run("ingest", "in").stdout.splitlines()
    assert lines[0].startswith(r"in/a.zip/caf\xff\xfe.txt: minutes, 1 meeting")
    assert lines[0].endswith("; its name in the zip is no UTF-8")
    assert lines[1].startswith("in/a.zip/sails.txt: minutes")
    assert lines[2].startswith("in/b.txt: minutes")
    assert run("ingest", "in").stdout.count("nothing changed") == 3


FILE_NAMES = [
    ("Minutes – café.txt", "Minutes – café.txt"),
    (os.fsdecode(b"caf\xe9.txt"), r"caf\xe9.txt"),
    ("two\nlines.txt", r"two\x0alines.txt"),
    ("\x1b[31mred.txt", r"\x1b[31mred.txt"),
    ("txt.\u202eexe", r"txt.\u202eexe"),
]


@pytest.mark.parametrize(("given", "spelt"), FILE_NAMES, ids=range(len(FILE_NAMES)))
def test_a_file_of_any_name_is_read(here: Path, given: str, spelt: str) -> None:
    assert file_name(given) == spelt
    try:
        (here / "in" / given).write_text(ROPES)
    except OSError:
        pytest.skip("this file system takes no such name")
    (here / "in" / "z.txt").write_text(OARS)
    lines = run("ingest", "in").stdout.splitlines()
    assert [line.partition(": minutes")[0] for line in lines] == [f"in/{spelt}", "in/z.txt"]
    assert run("ingest", "in").stdout.count("nothing changed") == 2
    assert "forgotten" in run("forget", f"in/{given}").stdout


def test_what_cannot_be_opened_is_one_line(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("shut", "open"):
        (here / "in" / name).mkdir()
        (here / "in" / name / "m.txt").write_text(ROPES)
    (here / "in" / "link.txt").symlink_to("nowhere.txt")
    (here / "in" / "round").symlink_to(".", target_is_directory=True)
    os.mkfifo(here / "in" / "pipe.txt")
    scan = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    done = run("ingest", "in", code=1)
    assert done.stderr.splitlines()[:2] == [
        "minutes: in/shut cannot be opened (Permission denied)",
        (
            "Seen 5: 1 read, 0 unchanged, 0 replaced, 1 failed, "
            "3 passed over (1 a link that leads nowhere, 1 a link to a folder, 1 no file)."
        ),
    ]


def test_folders_lie_in_each_other_as_deep_as_they_like(here: Path) -> None:
    put({"a-b.txt": ROPES})
    (here / "in" / "a").mkdir()
    (here / "in" / "a" / "b.txt").write_text(OARS)
    deep = "in"
    for _ in range(1200):
        deep += "/d"
        Path(deep).mkdir()
    (Path(deep) / "c.txt").write_text(SAILS)
    try:
        done = run("ingest", "in")
    finally:
        (Path(deep) / "c.txt").unlink()
        os.removedirs(deep)  # whoever tidies up behind the tests goes no deeper than a thousand
    assert done.stderr.startswith("Seen 3: 3 read")
    assert [line.partition(": ")[0] for line in done.stdout.splitlines()] == [
        "in/a/b.txt",
        "in/a-b.txt",
        f"{deep}/c.txt",
    ]


def test_the_files_of_the_database_are_no_papers(here: Path) -> None:
    put({"a": PACK})
    run("ingest", "in", "--db", "in/minutes.db")
    run("close", "3 of 12 August 2031", "--because", "Seen", "--db", "in/minutes.db")
    assert "2 passed over (2 of the database)" in run("ingest", "in", "--db", "in/minutes.db").stderr


# --- papers that hurt ---


def label_of_20_digits() -> bytes:
    """Return a PDF that calls its page by a number that no row can hold."""
    return files.pdf(ROPES).replace(
        b"/Type /Catalog", b"/Type /Catalog /PageLabels << /Nums [0 << /P (99999999999999999999) >>] >>"
    )


def deflated(members: dict[str, list[bytes]]) -> bytes:
    """Return a zip of members that are packed, each given in pieces."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, pieces in members.items():
            with archive.open(name, "w") as member:
                member.writelines(pieces)
    return kept.getvalue()


def bomb() -> bytes:
    """Return a zip of some kilobytes whose one member is 56 MB long."""
    return deflated({"a.txt": [b"ropes \n" * (1 << 17)] * 64})


def blown_up() -> bytes:
    """Return a Word file whose text is 56 MB long when it is unpacked."""
    return deflated({"[Content_Types].xml": [b"<Types/>"], "word/document.xml": [b"ropes \n" * (1 << 17)] * 64})


HURTS: dict[str, tuple[Callable[[], bytes], str]] = {
    "label.pdf": (label_of_20_digits, "in/label.pdf: minutes, 1 meeting, 1 item"),
    "bomb.zip": (bomb, "minutes: in/bomb.zip/a.txt claims to be 56 MB long, which no paper is: unpack it yourself"),
    "blown.docx": (blown_up, "minutes: in/blown.docx claims to hold 56 MB of words, which no paper does"),
    "no-day.txt": (lambda: ROPES.replace("10 June", "31 June").encode(), "in/no-day.txt: minutes, 1 meeting, 1 item"),
    "matter.txt": (lambda: b"---\n" + b"-a:\n" * 400, "in/matter.txt: other"),
    "limbs.txt": (f"{ROPES}\nSee {'(i)' * 400} of it.\n".encode, "in/limbs.txt: minutes, 1 meeting, 1 item"),
    "dotted.txt": ("MINUTES\n\u0130)q\n".encode, "in/dotted.txt: "),
    "year.txt": (lambda: ROPES.replace("2031", "2020\u0130").encode(), "in/year.txt: "),
    "twice.txt": (lambda: b"Item2:T minutes\nItem3:F\n1/47", "in/twice.txt: other"),
    "plan.txt": (lambda: b"FORWARD PLAN\nPERIOD", "in/plan.txt: other"),
}


@pytest.mark.parametrize("name", HURTS)
def test_a_paper_that_hurts_has_its_line_and_the_next_is_read(here: Path, name: str) -> None:
    made, says = HURTS[name]
    (here / "in" / name).write_bytes(made())
    (here / "in" / "z.txt").write_text(OARS)
    before = time.process_time()
    done = run("ingest", "in", code=int(says.startswith("minutes: ")))
    assert within(time.process_time() - before, 20)
    assert says in done.output
    assert "in/z.txt: minutes" in done.stdout


def test_a_paper_that_no_row_can_hold_stops_no_batch(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from minutes_cli.model import Parsed, Span  # noqa: PLC0415
    from minutes_cli.store.keep import filling  # noqa: PLC0415

    def endless(parsed: Parsed) -> Parsed:
        if "ROPES" not in parsed.document.text:
            return parsed
        return replace(parsed, items=tuple(replace(item, span=Span(0, 10**30)) for item in parsed.items))

    put({"a": ROPES, "b": OARS})
    with monkeypatch.context() as patch:
        patch.setattr(filling, "distinct", endless)
        done = run("ingest", "in")
    assert "in/a: other; no minutes found; its rows could not be kept, it says what no database can hold" in done.stdout
    assert "in/b: minutes, 1 meeting" in done.stdout
    assert set(held()) == {"a", "b"}
    assert "quay" in run("search", "ropes").stdout.lower()
    assert "in/a: minutes" in run("reparse").stdout


def test_a_paper_that_breaks_the_parser_stops_no_reparse(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from minutes_cli.model import Parsed  # noqa: PLC0415
    from minutes_cli.parse import pipeline  # noqa: PLC0415

    def break_on(parsed: Parsed) -> Parsed:
        if "ROPES" in parsed.document.text:
            raise KeyError("ROPES")
        return parsed

    put({"a": ROPES, "b": OARS})
    run("ingest", "in")
    monkeypatch.setattr(pipeline, "STAGES", (break_on, *pipeline.STAGES))
    done = run("reparse", code=1)
    assert done.stderr.splitlines()[0].endswith("; its rows stay as they were")
    assert done.stderr.splitlines()[-1] == "1 of 2 papers read anew, 1 failed."
    assert done.stdout.startswith("in/b: minutes")
    assert "quay-panel/2031-06-10/1" in run("items", "--json").stdout


def test_minutes_are_counted_by_what_they_lack(here: Path) -> None:
    bare = ROPES.replace("QUAY PANEL\n", "").replace(" held on 10 June 2031", "").replace("RESOLVED: That t", "T")
    put(
        {"a": OARS, "b": bare, "c": "Minutes of the meeting of the Quay Panel held on 8 May 2031\n\nPresent: A. Reed\n"}
    )
    lines = run("ingest", "in").stderr.splitlines()
    assert (
        lines[-2]
        == "Of 3 meetings in their minutes: 1 without date, 1 without body, 1 without items, 2 without decisions."
    )


def test_sources_of_a_folder_are_in_the_order_of_their_names(here: Path) -> None:
    for name in ("b.txt", "a/z.txt", "c/d/e.txt"):
        (here / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (here / "in" / name).write_text("x")
    assert stat.S_ISDIR((here / "in" / "a").stat().st_mode)
    found = [s.name for s in find_sources("in") if isinstance(s, Source)]
    assert found == ["in/a/z.txt", "in/b.txt", "in/c/d/e.txt"]
