"""What the documents promise is there, and what they show runs."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

import data_model
import readme
import reference
from minutes_cli.cli import COMMANDS, app

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
CHAPTERS = sorted((ROOT / "docs").rglob("*.md"))
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *CHAPTERS]
TESTS = "-m pytest -n auto --dist loadfile"
"""As a newcomer runs them, and CI: a process a core."""
EVERYTHING = README + "".join(path.read_text("utf-8") for path in CHAPTERS)
FORBIDDEN = re.compile(r"/(?:work|tmp|home|root)/|shared/(?!packs|gold|practice|real-gold|tools/(?:score|census))")


def test_the_commands_of_the_contract_are_there() -> None:
    promised = "ingest actions trace show close reopen note meetings items resolutions references papers plans people "
    promised += "documents search check reparse forget query amend add since arising"
    assert set(COMMANDS) >= set(promised.split())


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_is_documented(command: str) -> None:
    assert re.search(rf"\bminutes {command}\b", EVERYTHING), f"`minutes {command}` is nowhere in the documents"


def test_no_document_tells_of_a_command_that_is_not_there() -> None:
    typed = re.findall(r"^(?:\$ |    )minutes ([a-z]+)\b", EVERYTHING, re.MULTILINE)
    told = {*re.findall(r"`minutes ([a-z]+)\b", EVERYTHING), *typed}
    assert told - set(COMMANDS) == set()


@pytest.fixture(scope="module")
def runs() -> dict[str, dict[str, str]]:
    """Run every document from its first line to its last."""
    command = [sys.executable, str(ROOT / "tests" / "readme.py"), "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found: dict[str, dict[str, str]] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("name", readme.DOCUMENTS)
def test_a_document_shows_what_its_commands_print_and_all_that_it_says_to_type_can_be_typed(
    name: str, runs: dict[str, dict[str, str]]
) -> None:
    """`make docs` writes it anew."""
    if why := runs[name].get("missing"):
        pytest.skip(why)
    assert runs[name] == {"text": (ROOT / name).read_text("utf-8")}


@pytest.mark.parametrize(("name", "page"), [("docs/commands.md", reference.made), ("docs/model.md", data_model.made)])
def test_what_is_made_of_the_program_is_as_it_is_now(name: str, page: Callable[[], str]) -> None:
    assert (ROOT / name).read_text("utf-8") == page()


_link = re.compile(r"(?<!!)\[(?:[^\[\]]|\[[^\[\]]*\])*\]\(<?([^()<>\s]+)>?\)")
_fence = re.compile(r"^```.*?^```$|^    .*$|`[^`\n]*`", re.DOTALL | re.MULTILINE)


def anchors(page: Path) -> set[str]:
    """Return what can stand behind a # after a page's name: its headings, as GitHub spells them."""
    found: Counter[str] = Counter()
    spelt = set()
    for title in re.findall(r"^#{1,6} (.+?)(?: #+)?$", _fences(page), re.MULTILINE):
        plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", title).replace("`", "").strip().lower()
        name = re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")
        spelt.add(f"{name}-{found[name]}" if found[name] else name)
        found[name] += 1
    return spelt


def _fences(page: Path) -> str:
    return re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)


def links(page: Path) -> list[str]:
    """Return where the links of a page lead, but for those in what is shown to be typed."""
    return _link.findall(_fence.sub("", page.read_text("utf-8")))


@pytest.mark.parametrize("page", PAGES, ids=[str(page.relative_to(ROOT)) for page in PAGES])
def test_every_link_leads_somewhere(page: Path) -> None:
    """Within the repository; what stands on the web is asked of nobody."""
    dead = []
    for link in links(page):
        path, _, anchor = link.partition("#")
        place = (page.parent / path).resolve() if path else page
        if ":" in link:
            is_there = bool(re.match(r"https?://[\w.-]+\.\w+", link))
        else:
            is_there = place.exists() and ROOT in (place, *place.parents)
            is_there = is_there and (not anchor or anchor in anchors(place))
        dead += [] if is_there else [link]
    assert dead == []


def test_every_page_is_reached_from_the_readme() -> None:
    reached: set[Path] = set()
    ahead = [ROOT / "README.md"]
    while ahead:
        page = ahead.pop()
        if page.suffix == ".md" and page not in reached:
            reached.add(page)
            ahead += [(page.parent / link.partition("#")[0]).resolve() for link in links(page) if ":" not in link]
    assert set(CHAPTERS) - reached == set()


def test_the_readmes_two_lines_are_single_and_bring_their_own_environment() -> None:
    first, second = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    for line in (first, second):
        assert line.count("\n") == 1
        assert line.startswith("python3 -m venv .venv && .venv/bin/pip install ")
    assert second.rstrip().endswith(TESTS)
    assert f'"$venv/bin/python" {TESTS}\n' in (ROOT / ".ci" / "run").read_text("utf-8"), "a newcomer runs what CI runs"


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_the_help_shows_an_example(command: str) -> None:
    done = CliRunner().invoke(app, [command, "--help"])
    assert done.exit_code == 0
    assert all(f"\n    {example}\n" in done.stdout for example in COMMANDS[command].examples)


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="not a clone")
def test_no_file_names_the_place_it_was_made_in() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()
    here = Path(__file__).name
    guilty = [
        name
        for name in listed
        if Path(name).name != here
        and (ROOT / name).is_file()
        and FORBIDDEN.search((ROOT / name).read_text("utf-8", errors="replace"))
    ]
    assert guilty == []


def test_what_the_readme_says_to_type_can_be_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the table of questions, over the bundled papers; but for what has a place for words of the reader's own."""
    monkeypatch.chdir(tmp_path)
    table = README.partition("| you ask | you type |")[2].partition("\n\n")[0]
    lines = [line for line in re.findall(r"`minutes ([^`]+)`", table) if not re.search(r"REF|PACK|PATH|…", line)]
    assert len(lines) > 15
    for line in [f"ingest {ROOT / 'fixtures'}", *lines]:
        done = CliRunner().invoke(app, shlex.split(line))
        assert done.exit_code == 0, f"{line}: {done.output}"


def test_what_is_told_of_keeping_the_log_can_be_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Line by line, over the bundled papers; what needs a paper of the reader's own is left out."""
    monkeypatch.setenv("MINUTES_DB", str(tmp_path / "minutes.db"))
    told = (ROOT / "docs" / "keeping.md").read_text("utf-8")
    lines = [
        line.partition("#")[0].partition(" > ")[0] for line in re.findall(r"^    minutes (.+)$", told, re.MULTILINE)
    ]
    typed = [line for line in lines if not line.startswith("ingest") and ".pdf" not in line]
    assert len(typed) > 12
    for line in [f"ingest {ROOT / 'fixtures'}", *typed]:
        done = CliRunner().invoke(app, shlex.split(line))
        assert done.exit_code == 0, f"{line}: {done.output}"


@pytest.mark.parametrize("fails", ["ingest", "publish", "check", ""])
def test_the_script_of_every_night_goes_on_and_ends_with_what_failed(tmp_path: Path, fails: str) -> None:
    text = (ROOT / "docs" / "howto" / "developer.md").read_text("utf-8")
    script = re.search(r"^    (#!/bin/sh\n(?:    .*\n)+)", text, re.MULTILINE)
    assert script
    lines = script[1].replace("\n    ", "\n").replace("/srv/minutes ", f"{shlex.quote(str(tmp_path))} ")
    stub = f'minutes() {{ echo "$1"; [ "$1" != "{fails}" ]; }}\n'
    done = subprocess.run(["sh", "-c", stub + lines], capture_output=True, text=True, check=False)
    assert (done.stdout.split(), done.returncode) == (["ingest", "publish", "check"], int(bool(fails)))
