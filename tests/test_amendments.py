"""Motions, and the amendments that were put to them: whose words, movers, votes and outcome each has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builders import minute
from minutes_cli.model import Motion, Parsed, Votes
from minutes_cli.parse.decisions import amendments
from minutes_cli.parse.decisions.resolutions import resolve

PASSAGES = [
    block.split("\n")
    for block in (Path(__file__).parent / "amendments.passages").read_text("utf-8").strip().split("\n\n")[2:]
]


def bare(words: str) -> str:
    """Words as two are compared: without quotation marks, a stop at the end, and the That or To before them."""
    words = re.sub(r"[“”\"]", "", words).strip(" .,;:")
    return re.sub(r"^(that|to)\s+", "", words, flags=re.IGNORECASE).casefold()


def in_short(votes: Votes | None) -> str:
    """Votes as the passages write them: 12-8-2 F:Ash,Reed A:Fell."""
    if votes is None:
        return ""
    counts = "-".join("?" if n is None else str(n) for n in (votes.for_, votes.against))
    told = [counts if votes.abstained is None else f"{counts}-{votes.abstained}"]
    told += [f"F:{','.join(votes.names_for)}"] if votes.names_for else []
    return " ".join([*told, f"A:{','.join(votes.names_against)}"] if votes.names_against else told)


def told(motion: Motion) -> tuple[str, ...]:
    amends = "amends" if motion.amends else ""
    who = motion.moved_by or "", motion.seconded_by or ""
    return bare(motion.text), *who, motion.outcome, in_short(motion.votes), amends


def wanted(line: str) -> tuple[str, ...]:
    fields = [part.strip() for part in line.removeprefix("m ").split("|")]
    return bare(fields[0]), *fields[1:], *[""] * (6 - len(fields))


def resolved(found: Parsed) -> list[str]:
    """What was resolved, with a sign where a finding says that it was amended and how it then read is not told."""
    amended = [f.span for f in found.findings if f.code == "as-amended" and f.span]
    rows = found.resolutions
    return [
        ("r~ " if any(s.start <= row.span.start < s.end for s in amended) else "r ") + bare(row.text) for row in rows
    ]


@pytest.mark.parametrize("passage", PASSAGES, ids=[passage[0][:60] for passage in PASSAGES])
def test_what_became_of_each(passage: list[str]) -> None:
    found = resolve(minute(passage[0].replace(" ¶ ", "\n\n")))
    motions = [wanted(line) for line in passage[1:] if line.startswith("m ")]
    rows = [f"{kind} {bare(words)}" for kind, _, words in (r.partition(" ") for r in passage[1:] if r[0] == "r")]
    assert sorted(map(told, found.motions)) == sorted(motions)
    assert resolved(found) == rows


@pytest.mark.parametrize(
    "said",
    [
        "An amendment to delete it was lost.",
        "the AMENDMENT that it be let was lost.",
        "Motion to amend: to add a fence.",
        "Counter-proposal (Ash/Reed): that it be let was lost.",
        "it Amendment that it be let was carried.",
        "The gate. from Cllr Ash motion to amend AMENDMENT to sell it",
        "The amendment was put to the vote and lost by 3 votes to 2, Cllr Ash to write.",
    ],
)
def test_of_a_sentence_in_which_nobody_moves_the_same_is_found_at_fewer_places(said: str) -> None:
    assert not any(word in said.lower() for word in amendments._MOVES)
    each = [m.span() for m in amendments.AMENDMENT.finditer(said, 0, len(said))]
    assert [m.span() for m in amendments._found(said, 0, len(said))] == each
