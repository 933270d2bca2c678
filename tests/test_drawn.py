"""Papers drawn from the grammar's own words, glued and repeated, break no reader, no stage and no database.

What is drawn is the same in every run: chance is for `make fuzz`, which also looks where its inputs lead.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from drawn import built, faults, pieces, words
from minutes_cli.cli import app
from minutes_cli.cli.program import COMMANDS
from minutes_cli.model import Document
from minutes_cli.parse.pipeline import parse
from targets import TARGETS, seeds

SAME = settings(
    derandomize=True,
    phases=[Phase.generate],  # to shrink a find takes minutes: what was drawn is printed, `make fuzz` finds smaller
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture],
)
EXAMPLES = {"pipeline": 200, "database": 25}
papers = st.one_of(st.binary(min_size=4, max_size=240), st.binary(min_size=200, max_size=400))


def changed(content: bytes, changes: list[tuple[int, int, bytes]]) -> bytes:
    """Return bytes in which at some places some are taken out and others put in."""
    for at, gone, put in changes:
        at %= len(content) + 1  # noqa: PLW2901
        content = content[:at] + put + content[at + gone :]
    return content or b" "


TOKENS = st.one_of(
    st.binary(max_size=4),
    st.sampled_from([word.encode() for word in words()]),
    st.sampled_from(
        [b"<table>", b"</td>", b"<li>", b"<ol start='9'>", b"</p>", b"<!--", b"| a ", b"**", b"\n# ", b"\f"]
    ),
)
changes = st.lists(st.tuples(st.integers(0, 4096), st.integers(0, 40), TOKENS), max_size=12)


@pytest.mark.parametrize("target", ["text", "markdown", "html", "docx", "pdf", "zip"])
def test_no_file_breaks_its_reader(target: str) -> None:
    """Files of each kind, and what is left of them where something is taken out or put in."""

    @settings(SAME, max_examples=60)
    @given(begun=st.sampled_from(list(seeds(target))), changes=changes)
    def tried(begun: bytes, changes: list[tuple[int, int, bytes]]) -> None:
        TARGETS[target](changed(begun, changes))

    tried()


@pytest.mark.parametrize("target", EXAMPLES)
def test_no_paper_breaks_the_parser_or_the_database(target: str) -> None:
    """Every span is inside the text and says what its row does, ids are unique, the order of loading is nothing."""

    @settings(SAME, max_examples=EXAMPLES[target])
    @given(content=papers)
    def tried(content: bytes) -> None:
        TARGETS[target](content)

    tried()


@settings(SAME, max_examples=150)
@given(text=st.text(st.sampled_from("\n\n 1.(a)RESOLVED:That§²İſ\u00ad\u202e\x85|*#Item–2019")).filter(str.strip))
def test_no_letters_break_the_parser(text: str) -> None:
    parsed = parse(Document("paper.txt", text, sha256="a" * 64))
    assert list(faults(parsed)) == []


@settings(SAME, max_examples=6)
@given(drawn=st.lists(papers, min_size=2, max_size=4))
def test_the_command_line_takes_any_paper(drawn: list[bytes], tmp_path_factory: pytest.TempPathFactory) -> None:
    """Ingested, ingested again, asked of by every listing, read anew: no traceback, nothing lost, nothing new."""
    place = tmp_path_factory.mktemp("drawn")
    for n, content in enumerate(drawn):
        (place / f"paper-{n}.txt").write_text(built(content, 3000) or "-")
    told = run(place, "ingest", str(place))
    assert "failed" not in told.replace("0 failed", "")
    assert f"{len(list(place.glob('*.txt')))} unchanged" in run(place, "ingest", str(place)).replace(" passed over", "")
    before = listings(place)
    run(place, "reparse")
    assert listings(place) == before
    if "doctor" in COMMANDS:
        run(place, "doctor")


def listings(place: Path) -> list[object]:
    nouns = [
        "meetings",
        "items",
        "resolutions",
        "motions",
        "references",
        "papers",
        "plans",
        "people",
        "bodies",
        "check",
    ]
    return [json.loads(run(place, noun, "--json")) for noun in [*nouns, "documents"]]


def run(place: Path, *command: str) -> str:
    """Return what a command says; it ends well."""
    done = CliRunner().invoke(app, [*command, "--db", str(place / "minutes.db")])
    assert done.exit_code == 0, (done.output, done.exception)
    return done.output if command[0] == "ingest" else done.stdout


def test_a_paper_is_built_of_the_words_of_the_grammar() -> None:
    """Every kind of piece is drawn, and the same bytes are the same paper."""
    assert min(map(len, pieces())) > 5
    assert {"RESOLVED", "requested", "apologies", "confidential"} <= {word for kind in pieces() for word in kind}
    every = bytes(byte for kind in range(len(pieces())) for byte in (kind, 1, 7, 3))
    assert built(every) == built(every)
    assert all(kind[(1 << 8 | 7) % len(kind)] in built(every) for kind in pieces())
