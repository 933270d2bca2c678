"""What a shell offers where a word is begun: out of the database, in no time, and nothing on any trouble."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from typer._completion_shared import get_completion_script

from minutes_cli import store
from minutes_cli.cli.completing import mend_zsh
from minutes_cli.model import Document
from minutes_cli.parse.pipeline import parse
from minutes_cli.store.ask.acting import owners_near
from minutes_cli.store.ask.completing import completions
from sample import BODY, earlier, pack


def minutes(item: str) -> str:
    """Write minutes of one item."""
    head = "QUAY COMMITTEE\n\nMinutes of the meeting of the Quay Committee held on 12th March, 2031\n\n"
    return f"{head}PRESENT: Councillor Teal (in the Chair)\n\n{item}\n"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a database of two papers."""
    path = tmp_path_factory.mktemp("completing") / "minutes.db"
    with store.open_db(path) as db:
        store.save(db, pack())
        store.save(db, earlier())
    return path


@pytest.mark.parametrize(
    ("what", "begun", "before", "offered"),
    [
        ("body", "Har", (), [BODY]),
        ("body", "har", (), [BODY]),
        ("body", "x", (), []),
        ("owner", "", (), ["Chair", "Harbour Master"]),  # the Clerk of the Market is asked in exempt matter
        ("person", "Tan", (), ["Tansy"]),
        ("person", "Councillor Tan", (), ["Councillor Tansy"]),
        ("document", "june", (), ["june.txt"]),
        ("ref", "", (), ["3", "7", "8"]),
        ("ref", "", ("7",), ["of"]),
        ("ref", "2", ("7", "of"), ["2031-06-10"]),
        ("ref", "b9d7", (), ["b9d7"]),
        ("ref", "B9", (), ["b9d7", "b9w4"]),
        ("kind", "not", (), ["not-held", "nothing-found"]),
    ],
)
def test_what_is_offered(place: Path, what: str, begun: str, before: tuple[str, ...], offered: list[str]) -> None:
    assert completions(place, what, begun, before) == offered


def test_an_owner_of_whom_only_exempt_matter_tells_is_neither_offered_nor_named(tmp_path: Path) -> None:
    asked = "RESOLVED: That the {} be requested to submit a report by 1 May 2031."
    out = "RESOLVED: That the public be excluded for the following item."
    text = f"1. LAMPS\n\n{asked.format('Harbour Master')}\n\n2. EXCLUSION OF THE PUBLIC\n\n{out}\n\n"
    with store.open_db(tmp_path / "minutes.db") as db:
        paper = minutes(f"{text}3. SALE\n\n{asked.format('Solicitor')}\n")
        store.save(db, parse(Document("march.txt", paper, "text", "0" * 64)))
    assert completions(tmp_path / "minutes.db", "owner", "") == ["Harbour Master"]
    with store.open_db(tmp_path / "minutes.db") as db:
        assert owners_near(db, "Harbor Master") == ["Harbour Master"]
        assert owners_near(db, "Solicitors") == []


def test_a_number_that_begins_with_a_letter_and_a_paper_by_its_name_alone(tmp_path: Path) -> None:
    paper = minutes("R2031-039. LAMPS\n\nRESOLVED: That the lamps be lit.")
    with store.open_db(tmp_path / "m.db") as db:
        store.save(db, parse(Document("/packs/may/quay.txt", paper, sha256="b" * 64)))
    assert completions(tmp_path / "m.db", "ref", "R20") == ["R2031-039"]
    assert completions(tmp_path / "m.db", "document", "qu") == ["quay.txt"]
    assert completions(tmp_path / "m.db", "document", "/pa") == ["/packs/may/quay.txt"]


@pytest.mark.parametrize(("shell", "told"), [("zsh", "Clerk’s Office"), ("fish", "Clerk's Office")])
def test_an_apostrophe_is_not_lost(shell: str, told: str, tmp_path: Path) -> None:
    paper = minutes("11. LAMPS\n\nRESOLVED: That the Clerk's Office be requested to light the lamps by 1 May 2031.")
    with store.open_db(tmp_path / "m.db") as db:
        store.save(db, parse(Document("quay.txt", paper, sha256="b" * 64)))
        db.execute("UPDATE action_states SET owner = 'Clerk''s Office'")
        db.commit()
    line = f"minutes actions --db {tmp_path / 'm.db'} --owner Cl"
    asked = {"_TYPER_COMPLETE_ARGS": line, "_MINUTES_COMPLETE": f"complete_{shell}"}
    env = {**os.environ, **asked, "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    done = subprocess.run([sys.executable, "-m", "minutes_cli"], env=env, capture_output=True, text=True, check=False)
    assert told in done.stdout, done.stdout + done.stderr


def test_what_a_paper_says_no_shell_runs(tmp_path: Path) -> None:
    """Behind a backslash zsh was left the command: Typer takes the meaning of a dollar sign alone."""
    place = tmp_path / "minutes.db"
    with store.open_db(place) as db:
        paper = minutes("ACTION: Clerk to mend the gate").replace(
            "Quay Committee", r"Quay \$(touch X) \`touch X\` Committee"
        )
        store.save(db, parse(Document("a.txt", paper.partition("\n\n")[2])))
    told = "".join(offered(place, "minutes arising ", "zsh"))
    assert r"Quay \$(touch X) \`touch X\` Committee" in told
    assert r"\\" not in told


def test_an_owner_is_offered_without_what_a_terminal_would_obey(tmp_path: Path) -> None:
    place = tmp_path / "minutes.db"
    with store.open_db(place) as db:
        store.save(db, parse(Document("a.txt", minutes("11. LAMPS\n\nACTION: Clerk to mend the gate"))))
        (action,) = store.actions(db).records()
        changes = {"owner": "Own \x1b[2J\u202e\x9b"}
        store.pronounce(db, store.Verdict(action["id"], "amend", date(2031, 4, 1), changes=changes))
    for shell in ("bash", "zsh", "fish"):
        told = "".join(offered(place, "minutes actions --owner ", shell))
        assert "Own" in told
        assert not set("\x1b\u202e\x9b") & set(told)


def test_the_first_tab_of_zsh_completes() -> None:
    mend_zsh()
    told = get_completion_script(prog_name="minutes", complete_var="_MINUTES_COMPLETE", shell="zsh")
    assert told.startswith("#compdef minutes\n")
    assert '"${funcstack[1]}" == "_minutes"' in told


@pytest.mark.skipif(not shutil.which("zsh"), reason="without zsh")
def test_zsh_reads_what_is_installed(tmp_path: Path) -> None:
    mend_zsh()
    script = tmp_path / "_minutes"
    script.write_text(get_completion_script(prog_name="minutes", complete_var="_MINUTES_COMPLETE", shell="zsh"))
    subprocess.run(["zsh", "-n", str(script)], check=True)


@pytest.mark.parametrize("content", [None, b"", b"something else" * 100])
def test_on_any_trouble_nothing_is_offered_nor_made(tmp_path: Path, content: bytes | None) -> None:
    place = tmp_path / "some where?#.db"
    if content is not None:
        place.write_bytes(content)
    for what in ("body", "owner", "person", "document", "kind", "ref"):
        assert completions(place, what, "") == []
    assert [path.read_bytes() for path in tmp_path.iterdir()] == ([] if content is None else [content])


def offered(place: Path, line: str, shell: str = "bash") -> list[str]:
    words = line.split(" ")
    asked = {"COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1), "_MINUTES_COMPLETE": f"complete_{shell}"}
    asked |= {"_TYPER_COMPLETE_ARGS": line, "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    environment = {**os.environ, **asked, "MINUTES_DB": str(place), "PYTHONWARNINGS": "error"}
    source = "from minutes_cli.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", source], env=environment, capture_output=True, text=True, check=False, cwd=place.parent
    )
    assert done.stderr == ""
    return done.stdout.split("\n")[:-1]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("minutes actions --owner Ha", ["Harbour\\ Master"]),
        ("minutes show 7 of ", ["2031-06-10"]),
        ("minutes amend 7 --status re", ["reported"]),
        ("minutes items --db nowhere.db --body ", []),
    ],
)
def test_a_shell_is_offered_it(place: Path, line: str, found: list[str]) -> None:
    assert [word for word in offered(place, line) if word] == found


def test_fish_is_offered_words_as_they_are(place: Path) -> None:
    assert "Harbour Master" in "".join(offered(place, "minutes actions --owner Ha", "fish"))


@pytest.mark.parametrize("more", [{}, {"COMP_WORDS": "minutes "}, {"COMP_WORDS": "minutes ", "COMP_CWORD": "x"}])
def test_a_shell_that_does_not_say_what_is_typed_is_offered_no_traceback(more: dict[str, str]) -> None:
    env = {name: value for name, value in os.environ.items() if not name.startswith("COMP_")}
    done = subprocess.run(
        [sys.executable, "-c", "from minutes_cli.cli import main; main()"],
        env={**env, "_MINUTES_COMPLETE": "complete_bash", **more},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("line", ["minutes p", "minutes publish --"])
def test_what_is_told_of_a_word_is_one_line(place: Path, line: str) -> None:
    """Fish takes each line for a word of its own."""
    environment = {
        **os.environ,
        "_MINUTES_COMPLETE": "complete_fish",
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "_TYPER_COMPLETE_ARGS": line,
        "MINUTES_DB": str(place),
    }
    run = [sys.executable, "-m", "minutes_cli"]
    told = subprocess.run(run, env=environment, capture_output=True, text=True, check=False).stdout.splitlines()
    begun = line.rpartition(" ")[2]
    assert len(told) > 1
    assert all(one.startswith(begun) for one in told)
