"""A motion's words first, then who put it, then that it did not carry: no resolution, and nobody is asked."""

from __future__ import annotations

import pytest

from minutes_cli.model import Document
from minutes_cli.parse.decisions.decide import decide
from minutes_cli.parse.pipeline import parse

WORDS = "That the pier be let."
PUT = "Moved by Cllr Ash, seconded by Cllr Reed."
FATES = {
    "LOST": "lost",
    "DEFEATED": "lost",
    "Motion defeated.": "lost",
    "NOT CARRIED": "lost",
    "The motion was put and lost on the casting vote of the Chair.": "lost",
    "LOST 2/3": "lost",
    "For: 2 Against: 3": "lost",
    "WITHDRAWN": "withdrawn",
    "TABLED": "not put",
    "TIED": "unknown",
}
LAYOUTS = (
    "{words}\n{put} {fate}",
    "{words}\n{put}\n{fate}",
    "{words}\n\n{put} {fate}",
    "{words}\n\n{put}\n\n{fate}",
    "{words} {put} {fate}",
    "The report was read.\n\n{words}\n\nMoved Cllr Ash,\nseconded Cllr Reed\n\n{fate}\n\nThe Clerk spoke.",
)
UNNAMED = ("{words} (Ash/Reed) {fate}", "{words}\tAsh\tReed\t{fate}", "{words}\n\n{fate}")


def told(words: str) -> list[tuple[str, str, str | None]]:
    """Return what was put, what became of it and who moved it."""
    made = decide([("PIER", words)])[0]
    return [(words[d.start : d.end], "carried" if d.carried else d.outcome, d.moved_by) for d in made]


@pytest.mark.parametrize("fate", FATES)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_fell(layout: str, fate: str) -> None:
    words = layout.format(words=WORDS, put=PUT, fate=fate)
    assert told(words) == [(WORDS, FATES[fate], "Ash")]


@pytest.mark.parametrize("fate", FATES)
@pytest.mark.parametrize("layout", UNNAMED)
def test_fell_in_short(layout: str, fate: str) -> None:
    assert [one[:2] for one in told(layout.format(words=WORDS, fate=fate))] == [(WORDS, FATES[fate])]


CARRIED = (
    "CARRIED",
    "CARRIED 3/2",
    "For: 3 Against: 2",
    "The motion was put and carried.",
    "CARRIED\n\nThe motion to defer was lost.",
    "CARRIED\n\nAn amendment was moved and LOST",
    "The vote was tied. CARRIED on the casting vote of the Chair.",
)


@pytest.mark.parametrize("fate", CARRIED)
@pytest.mark.parametrize("layout", LAYOUTS[:5])
def test_carried(layout: str, fate: str) -> None:
    assert told(layout.format(words=WORDS, put=PUT, fate=fate))[0] == (WORDS, "carried", "Ash")


def test_a_list_that_a_body_is_addressed_with() -> None:
    words = (
        "Moved Cllr Ash, seconded Cllr Reed:\n\nThat Council:\n\n1. close the mill; and\n\n"
        "2. ask the Clerk to tell the owner.\n\nThe motion was put and lost on the casting vote of the Chair."
    )
    assert [one[1:] for one in told(words)] == [("lost", "Ash")]


@pytest.mark.parametrize(("fate", "asked"), [("LOST", 0), ("For: 2 Against: 3", 0), ("CARRIED", 1)])
def test_who_is_asked(fate: str, asked: int) -> None:
    text = (
        "HOLM TOWN COUNCIL\n\nMinutes of the meeting held on Tuesday, 17 January 2023\n\n"
        f"1. APOLOGIES\n\nNone.\n\n2. PIER\n\nThat the Clerk be asked to write to the owner.\n\n"
        f"{PUT} {fate}\n\n3. CLOSE\n\nThe meeting closed at 8 pm."
    )
    assert len(parse(Document("paper.txt", text, sha256="a" * 64)).actions) == asked
